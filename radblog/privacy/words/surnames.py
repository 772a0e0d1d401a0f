"""Family names common in Europe, the Americas, Africa and Asia that are no common words.

Origin: written from general knowledge for this project; licence: MIT, as the project. They only ever support
a name that context already suggests.
"""

_SURNAMES_TEXT = """
abbott abdi abebe acosta adams adebayo adeyemi agarwal aguilar ahmed alexander ali allen almeida alonso
alvarez anderson andersson andrews aquino armstrong arnold arroyo atkinson bailey balogun banerjee barnes
barnett barrett bauer becker begum bennett berger bernard bianchi blanc blanco boateng bondarenko bowen
boyd bradley brennan brooks brown bryant burke burns butler byrne cabrera campbell cardoso carlson
carpenter carroll castillo castro chan chang chapman chatterjee chavez chen choi chowdhury christensen
chukwu clarke coleman collins contreras cooper costa cox crawford cruz cunningham dang daniels davies
davis delgado desai diallo diaz dimitrov dixon doe donovan dubois dunn dupont duran durand edwards
eriksson espinoza evans farrell ferguson fernandez ferrari fischer fisher fitzgerald flores fontaine
foster fournier fox franco freeman fuchs fuentes fuller gallagher garcia gardner garner gibson gill girard
gomez goncalves gonzales gonzalez gordon graf graham gray greene griffin gruber guerrero gupta gutierrez
guzman haas hale hall hamilton hansen hanson harris harrison hartmann harvey hassan hayes henderson
hernandez herrera hicks hoffman hoffmann holmes hopkins horvath howell huang huber hudson hughes hussain
hussein ibrahim ito ivanov jackson jacobs james jansen jenkins jensen jimenez johansson johnson johnston
jones joshi jung kaiser kamara kaplan kaur keller kelly kennedy kham khan kim kimura klein knight koch
kovac kovacs kowalski kramer krause kruger kumar lambert lang larsen lawson lefebvre lehmann leroy lewis
li lim lin lindberg liu lopes lopez lowe lucas lynch macdonald mahmoud maier malik marino marquez martin
martinez martins matthews mayer mbeki mccarthy mcdonald mcgrath mckenzie mehta mendes mendez mendoza
mensah meyer michel miller mills mishra mitchell mohamed molina moore morales moreau moreira moreno morgan
morris morrison mueller muller murphy murray mwangi nair nakamura nasser navarro neumann newton ng nguyen
nicholson nielsen novak nowak nunez obi oconnor odonnell okafor okeke okonkwo oliveira olsen olson oneill
ortega ortiz osei owens pacheco palmer papadopoulos park parker patel patterson pena pereira perera perez
perkins perry peters petersen peterson petrov petrova pham phillips pinto popescu powell price prieto
quinn rahman ramirez ramos rao reddy reid reyes reynolds ribeiro richards richardson richter rivera
roberts robertson robinson rodrigues rodriguez rogers rojas romano romero rosario rossi roth rousseau roux
ruiz russell ryan saito salazar sanchez sanders sandoval santiago santos sato schmid schmidt schmitt
schneider schreiber schroeder schubert schulte schulz schumacher schwarz shah sharma shaw silva simmons
simon simpson singh smirnov smith snyder sokolov soto sousa spencer stephens stevens stewart sullivan
suzuki svensson takahashi tan tanaka taylor thomas thompson thomson torres tran turner vargas vasquez
vazquez vega velasquez wagner walker wallace walsh wang watanabe waters watson weaver weber weiss wells
werner wheeler white wilkinson williams williamson willis wilson winkler wolf wong woods wright wu xu
yamamoto yang yildiz yilmaz young zhang zhao zhou zimmermann
"""
SURNAMES: frozenset[str] = frozenset(_SURNAMES_TEXT.split())
