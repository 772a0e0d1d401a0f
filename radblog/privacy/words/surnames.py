"""Family names common in Europe, the Americas, Africa and Asia that are no common words.

Origin: written from general knowledge for this project; licence: MIT, as the project. They only ever support
a name that context already suggests.
"""

_SURNAMES_TEXT = """
aasland abate abbas abbott abdallah abdi abebe abel abernathy aboud abrams abreu abubakar acevedo achebe
achterberg ackerman ackroyd acosta adair adamczyk adame adams adebayo adeleke adeniyi adewale adeyemi adkins
adler afolabi agarwal agbaje agee agrawal aguado aguilar aguirre ahern ahmadi ahmed aiken ainsworth akers
akhtar akintola albrecht alcala alcantara alcaraz aldrich aldridge alekseev alexander alexandre alfaro
alford ali allard allen allman almeida almond alonso alston altmann aluko alvarado alvarez amadi amador
amaral amato ambrose ames amiri amos anaya anderson andersson andrade andreev andrews angulo ansari antonov
anyanwu aoki aparicio appel appleby appleton aquino aragon aranda araujo arce archibald archuleta arellano
arevalo arias armenta armitage armstrong arnaud arndt arnett arnold arora arriaga arribas arrington
arrowsmith arroyo arslan arteaga asante asare ashby ashcroft asher ashford ashton ashworth aslam aslan
atkins atkinson aubert auger avila aviles axelsson ayala aydin ayers aziz aznar babatunde babcock bachmann
baek baez bagley bagshaw bahr baig bailey bain bainbridge baird bajaj bakke bakker bakr baldwin ballard
ballester ballesteros balogh balogun banerjee banerji banks bannister bansal barajas baran barbier barbieri
barbosa barnes barnett barnhart barr barraclough barragan barrera barrett barrientos barrios barron barroso
bartels barth barthel bartlett bartley bartram bartsch basile bassett basu bates batista battaglia bauer
baum baumann baumgartner baxter bayer bayley beal beard beasley beatty beauchamp beaumont becerra bechtel
beck becker beckett beckham beckmann beckwith beebe beers begay begum behrens bekele belanger belcher
bellamy bellini bello beltran benavides benedetti benes bengtsson benitez benito bennett benoit benson
bentley benton berard beresford berge berger bergeron berglund bergman bergmann bergstrom berkowitz bermejo
bermudez bernard bernardi berry bertrand besson beyer bhat bhatt bhattacharya bhatti bialik bianchi bianco
bickford biggs billings bingham birch birtwistle bischoff biswas bjork blackburn blackshaw blackwell blair
blakely blanc blanchard blanco blanton blasco blazek blenkinsop blevins bloomfield blum boateng bocanegra
bock boehm bogdanov boggs bohm bolton bondarenko bonilla bonner bonnet boone booth boothroyd borges bosch
bose bosman bostock boswell botha bottomley boucher bourgeois bourne bouvier bowden bowen bowens bowers
bowie bowles bowling boyce boyd boyer boyko boyle bradbury bradford bradley bradshaw brady bragg braithwaite
bramley brandao brandt brannon bratt braun breen brennan brereton breton breuer briggs brinkmann briones
briscoe brito britt britton broadbent brock brocklehurst brooks broussard brown browne browning bruggemann
brunet brunner bruns bryant bryson buchanan bucher buchholz buckingham buckley buckner bullock bunting burch
burgess burke burkhardt burks burnell burnett burnham burns burris burroughs burrows burton busch bustamante
bustos butler butt butterfield buxton byers bynum byrd byrne byun caballero cabral cabrera cahill cain
calabrese calder calderon caldwell calhoun callaghan callahan calloway calvert calvo camacho camara campbell
campos canales cano cantrell cantu capps capstick caputo carbajal cardenas cardoso carey carlin carlson
carmichael carmona carnes caron carpenter carpentier carr carranza carrasco carrera carrillo carrington
carroll carson cartmell cartwright caruso carvalho carver casado casas cassidy castaneda castellano
castellanos castelli castillo castleberry castro catalano cates cattaneo catterall caudill cavanaugh
cavendish cazares ceballos celik cermak cerny cervantes cetin chacon chadderton chadwick chakraborty
chamorro chan chandrasekhar chaney chang chao chapa chapman chappell charlton chatman chatterjee chaturvedi
chaudhary chaudhry chaudhuri chauhan chavarria chavez chawla cheatham cheek cheetham chen cheng cheung
chiang childers childress ching chisholm chiu chmielewski choi chopra choudhury chow chowdhury christensen
christiansen christodoulou christoffersen chukwu chukwuma chun chung cintron cirillo cisneros clancy clapp
clapton clarke clausen clayton clegg clemente clements clemons clifton cline clough coble cobo cochran
cockburn cody coelho coffey coffman coghlan cohen colbert colby colclough coleman coley collazo colley
collier collins colombo colvin combs compton conklin conley conneely connell connelly conner connolly conroy
constantin conte conti contreras conway cooke coombs cooper copeland copley coppola corbett corbin corcoran
cordova cormier cornejo cornelius cornell coronado corral correa corrigan corso cortes cortez cosentino
cosgrove costa costantini costigan cotter cottrell coulter cowan cowart cox coyle crabtree craven crawford
crawley creighton crespo crews crisp critchley croft cromwell cronin crosby crossley crotty crouch crowe
crowell crowley cruz cuellar cuesta cuevas culbertson cullen cullinane culver cummings cummins cunha
cunningham curran currie curry curtin custer czarnecki dabrowski dahl daley dalgleish dalton daly damico
damon dang dangelo daniels danielson danielsson danjuma daoud darby darling darlington darwish dasgupta
datta davenport davey davidson davies davila davis davison dawkins dawson deangelis dearden deboer decker
deegan degroot dejesus dejong delacruz delahunty delaney delarosa delaunay deleon delgadillo delgado delmas
deluca demers demir demirel deng denholm denny denton derosa desai deschamps deshmukh deshpande desjardins
devaney devine devito devlin devries dewhurst dewitt dhillon diallo diaz dickens dickerson dickey dickinson
dickson diehl dietrich dietz diggs dillard diller dillon dimitrov dineen ding dinh dixit dixon dlamini doan
dobbs dobre dobson dockery dodd dodson doe dogan doherty dolan dolezal domingo dominguez donahue donaldson
donato donnell donnellan donnelly donner donohue donovan dooley doran dorsey dotson doty dougherty douglass
dowd dowell dowling downey downing doyle draper drescher driscoll drummond duan duarte dube dubois duckworth
duda dudek dudley duffy dugan duggan dumas dumitru dumont dunham dunlap dunn dunne dunning dunstan duong
dupont dupuis dupuy duque duran durand durbin durham dutta dutton duval duvall dvorak dwyer dyson earle
earnshaw eason easterling eastman easton eastwood eaton ebert echevarria eckert eddy edmonds edmondson
edwards egan eggers egorov eichhorn eide ekstrom ekwueme elam elder eldridge elkins eller ellington ellison
ellsworth elmore embry emerson emery endo engelhardt england engle engstrom ennis enriquez entwistle epps
epstein erickson ericson eriksson ervin escamilla escobar escobedo eskildsen esparza espinal espinosa
espinoza esposito esquivel esser estes etheridge eubanks evangelista evans everett ewers exposito ezeh faber
fabre fadel fagan fahey fahy fairbanks fairchild fairclough fairweather fajardo falk falkner fallon fang
fanning farahani faria farina faris farkas farley farnsworth farooq farouk farr farrell farrow faulkner
faure faust favre featherstone fedorov feeney fekete felder feldman felton feng fennell fenton fenwick
ferguson fernandes fernandez ferrara ferrari ferraro ferreira ferrell ferrer ferretti ferri ferris fiala
fickett fiedler fielder fielding fierro figueroa findlay finley finnegan finnerty finney fiore fischbach
fischer fisher fitzgerald fitzpatrick fitzsimmons flaherty flanagan flannery fleming fleury flores florez
flynn foerster fogarty fogel foltz fonseca fontaine foote forbes forster forsyth forsythe forte fortin
fortune foss foster fothergill fournier foust fowler fowlkes fox fraga fraley franck franco franke franklin
frantz fraser frazer frazier fredericks fredrickson fredriksson freedman freeman freitas french freund
friedman friedmann fritsch frohlich frye fuchs fuentes fujii fujita fukuda fuller fung funk furtado gadd
gaddis gaillard gaines gaither galarza galbraith gallagher gallardo gallego gallegos galli gallo galloway
galvan galvez gamboa gamez gandhi ganguly gannon gant gao garces garcia gardner garg garibay garner garnier
garrett garrido garrison garside gartner garvey garvin garza gaspar gaston gatlin gatti gauthier gautier
gaytan geary gebhardt gebremedhin geiger gentile georgiou gerber gerlach germain geyer ghanem ghani gheorghe
ghosh giannini gibb gibbons gibbs gibson giese gilchrist gilhooly gill gillen gillespie gilliam gilligan
gillis gilmore gimeno ginsberg giordano gipson giraldo girard giraud girma glaser gleason gledhill gleeson
glynn gobel goddard godfrey godinez godwin goebel goetz goff goins goldberg goldstein gomes gomez goncalves
gong gonsalves gonthier gonzales gonzalez gooch goodall goode goodman goodrich goodson goodwin gordon gorman
gorski goss goswami gottlieb gough gould gowda goyal grabowski grady graf graff graham granados grande
grange grassi gray grayson greco greenberg greene greenfield greenhalgh greer gregg grenier gresham grier
griffin griffith griffiths griggs grigsby grimaldi grimes grimshaw griswold grogan grossman grubbs gruber
guajardo guerin guerra guerrero guevara guichard guidi guidry guillen guillot gunawardena gunter gupta
gustafson gustafsson gustavsson guthrie gutierrez guyot guzman gwynn gyamfi haag haas haase hackett haddad
hadley hafeez hagan hager haggerty haigh haile haines hajek hakimi hale haley halim hall halloran halstead
halvorsen hamalainen hamdan hamilton hamlin hamm hammond hamon han hancock haney hanley hannon hanrahan
hanratty hansen hanson hansson hao hara harada hardin harding hardwick hargreaves hargrove hariri harkins
harlan harman harmon haroun harrell harrington harris harrison hartley hartman hartmann hartshorn hartwell
harvey hasegawa hashimi haskell haskins hassan hassell hastings hatfield hathaway hauge haugen hauser
hawking hawley hawthorne hayashi hayden hayes haynes hays hayward healey healy hearn hebblethwaite hebert
hedrick heffernan hegarty heikkinen heim heimann hein heinemann heller helms hempel hemphill henderson
hendricks hendrickson hendriks hendrix heneghan hennessey hennessy henning henriksen henriksson hensley
henson heredia hernandez herr herrera herrick herrington hershberger herve herzog hess hester hewitt heywood
hiatt hickey hickman hicks hidalgo higginbotham higginson hightower hilario hildebrand hilton himes
hinchliffe hines hinkle hinojosa hinson hinton hinz hirano hirsch hirst hitchcock hoang hobbs hobson hodges
hoff hoffer hoffman hoffmann hofmann hogan holbrook holcomb holden holguin hollands holley holliday
hollingsworth hollins hollis holloway holm holman holmberg holmes holmgren holroyd holt holtz homan honda
hong hooper hopkins hopkinson hopson horak horgan horowitz horsfall horton horvat horvath hoskins hossain
hosseini hostetler hough houghton houle houser howarth howell howland hoyt hsieh hua huang hubbard huber
huckaby huddleston huddlestone hudgins hudson huerta huet huff huffman huggins hughes huizinga humbert
humphrey humphreys humphries hundley hurd hurley hurst hurtado husain hussain hussein huston hutchins
hutchison huth hutton huynh hwang hyatt hyde hynes ibanez ibarra ibrahim idowu igarashi iglesias ignatiev
ikeda illingworth imai ingersoll inglis ingram inoue ioannou ionescu iqbal irizarry irvin irvine irwin
isaacs isaacson isaksson ishida ishii ishikawa islam ito ivanov ivanova ivers iversen ivey iwasaki iyengar
iyer izquierdo jaber jablonski jackman jackson jacobs jacobsen jacobson jacquet jadhav jafari jaffe jager
jagger jahn jain jakobsen jakobsson jakubowski james jamison janda jang jankowski jansen janssen jansson
jaramillo jarrett jarvis jasinski javed jayawardena jeffers jeffery jeffreys jeffries jelinek jenkins
jennings jensen jeon jeong jernigan jewell jia jiang jimenes jimenez jobe johannsen johansen johansson johns
johnson johnston joly jones jonsson jorgensen josephs joshi jost jourdan joyner juarez judkins juhasz jung
jurgens kaczmarek kadam kahn kaiser kalinowski kamara kamau kamel kaminski kane kaneko kang kapadia kaplan
kapoor kapur kara karam karimi kariuki karlsson karr kashyap kasper kasprzak kassem kato katz kauffman
kaufman kaufmann kaur kavanagh kawamoto kaya kazmi kazmierczak keane kearney keating keaveney keenan keene
kehoe keita keller kellerman kelley kellogg kelly kelso kemp kempf kendall kendrick kennedy kenyon keogh
kerns kerr kershaw kessler ketchum keyes khalaf khalil kham khan khanna khatri khoury khumalo khurana kiefer
kiernan kilbride kilgore kilic killeen kilpatrick kim kimani kimball kimble kimura kincaid kinney kinoshita
kinsella kinsey kiplagat kirby kirchhoff kirchner kirkland kirkpatrick kirkwood kirsch kiser kishi kiss
klaassen klein kline kling klinger klose knapp knight knoll knowles knox knudsen knutsen knutson kobayashi
koch koehler koenig kohl kohli kojima kolar kolb komarov kondo kong koons kopp korhonen korkmaz koroma
koskinen kotlar kovac kovacs kovalchuk kovalenko kowalczyk kowalski kozak kozlov kozlowski kraft kral kramer
kraus krause krauss kravchenko krawczyk krebs kremer krishnamurthy krishnan kristensen kristiansen kriz
kroeger kroger krol krueger kruger kruse kubiak kubo kucera kucharski kudo kuhn kulkarni kumar kunz kunze
kurtz kuznetsov kwak kwan kwiatkowski kwok kwon kyriakou labelle lacey lachance lacroix ladner lafferty
laflamme laine laird lakatos lakshmanan lambert lambertsen lamont landers landis landry laney lang langdon
langford langley langlois langston lanham lanier lankford lara larkin larose larsen larson larue lassiter
latham latimer lau lauer laughlin lavallee lavoie lawler lawson lawton laxton layton lazaro lazarus
leadbetter leahy leal leavy lebedev leblanc lebron lebrun leclair leclerc lecomte ledbetter ledesma ledford
lefebvre lefevre leger legrand lehman lehmann leighton leith leitner lemaire lemay lemieux lemke lemoine
lennon lenz leone lepage lerma lerner leroux leroy lessard lester leung levesque levin levine levy
lewandowski lewis leyva li liang liao licht lieberman liebermann liles lilly lim lin lind lindberg lindemann
lindgren lindholm lindley lindquist lindqvist linn linton lister litchfield littlefield littlejohn liu
livingston llamas llorente lockett lockhart lockwood loftus lohmann lomas lomax lombardi lombardo longbottom
loomis looney lopes lopez lorenz lorusso lott lovelace lovell lowe lowery lowry loxley lozano lucas lucero
luciano luckett lugo lujan lumley lundberg lundgren lundin lundqvist lundy lunsford luo luong lusk luther
luttrell lyles lyman lynch lyons lysenko lytle maas mabry macalister macaulay macdonald macedo macgregor
machado macias maciejewski mack mackay mackenzie mackey mackie mackinnon maclean macleod macmillan
macpherson madden maddox madigan madrigal madsen maeda magana magee magnusson maguire mahajan mahdi maher
mahlangu mahmoud mahon mahoney maier maillard majewski makarov maki makinen maldonado malhotra malik
malinowski mallinson malone maloney mancini maness mangum mann manning mannion manns mansfield manson
mansour mao marchal marchetti marciniak mariani marini marino maris markham markle markley marlow marlowe
marquardt marquez marrero marsden martel martin martinelli martinez martini martino martins martinsen marty
maruyama marx masri massey masson masterson mata mather mathew mathews mathis mathur matias matos matson
matsuda matsui matsumoto matsuo matthews mattson mattsson maurer mauro maxwell mayberry mayer mayes mayfield
mayhew maynard mays mazur mazurek mazza mbatha mbeki mcadams mcafee mcaleer mcalister mcallister mcarthur
mcbride mccabe mccafferty mccain mccall mccallum mccann mccarter mccarthy mccarty mccauley mcclain mcclellan
mcclelland mcclendon mcclure mccluskey mccollum mcconnell mccord mccormack mccormick mccoy mccracken mccray
mccreary mccullough mccurdy mcdaniel mcdermott mcdonald mcdonough mcdowell mcelroy mcfadden mcfarland mcgee
mcgettigan mcghee mcgill mcginley mcginnis mcgonagle mcgovern mcgowan mcgrath mcgraw mcgregor mcguire mchugh
mcintosh mcintyre mckay mckee mckenna mckenzie mckeown mckinley mckinney mcknight mclain mclaughlin mclaurin
mclean mclellan mclemore mcleod mcloughlin mcmahan mcmahon mcmanus mcmillan mcmillen mcmullen mcnair mcnally
mcnamara mcneal mcneil mcneill mcnulty mcphee mcpherson mcqueen mcrae mcvay mcwilliams medeiros medina
medrano meehan meeks mehta meier mejia mele melendez mello mellor melnyk melton melvin mena menard mendes
mendez mendoza menendez meng menon mensah mercado mercier merino merrick merrill merritt mertens messer
messina meszaros metcalf metzger meunier meyer meyers miah michaels michaelson michalski michaud michel
michels mickelsen middleton midgley mikhailov mikkelsen milani milburn millan millard miller millet
millington mills milne milner mims minton mirza mishra misra mistry mitchell mittal miura miyamoto miyazaki
moe moeller moen moffett moffitt mohamed mohammadi mohamud mohan mohr mokoena molina molnar monahan monnier
monroe montague montano monteiro montenegro montero montes montoya mooney moore moorhouse mora moradi
morales moreau moreira morelli moreno moretti morgan mori morin morita morley moroz morozov morrell morris
morrison morse mortensen mortimer moseley moser mosher mosley mota motley mott moulin moulton mountford
mousavi mowery moya moyer moynihan moyo mroz mubarak mueller mughal muir mukherjee mulcahy mulder mullen
muller mulligan mullins mullis mulrooney mulvihill munch mundy munoz munro munson murakami murdock
murgatroyd murillo muro murphey murphy murray murrell murthy musa mutua mwangi myers myrick nadeau nagel
nagy naidoo naidu naik nair najera najjar nakagawa nakajima nakamura nakano nakashima nakayama nambiar nance
napier naquin naqvi narang narayan narayanan nash nasser natarajan naumann nava navarrete navarro navas
navratil nawaz naylor nazari ncube ndlovu neal neel neely neff negri negron neill nelms nemec nemeth neri
nesbitt ness neubauer neuman neumann newberry newbold newby newcomb newell newkirk newman newport newsom
newsome newton ng nguyen nicholls nichols nicholson nickel nickerson nielsen nielson nieminen nieto nieves
nikitin nikolaev nikolaidis niles nilsen nilsson nishimura nitschke nixon njoroge nkosi noack noda noe
noguchi nolan noland nolte nomura nordstrom noriega norris northcutt norton norwood nouri novak novikov
novotny nowak nowakowski nowicki noyes nunes nunez nunn nuttall nwachukwu nwosu nyberg nygaard nygard
nystrom oakley oakman oates obando obasanjo obeng oberoi obi obiora obrien obyrne ocampo ochieng ochoa
oconnell oconnor odea odegard odhiambo odom odonnell odonovan odriscoll odwyer oflaherty ogawa ogden ogorman
ogrady ogunleye ohanlon ohara oikonomou ojeda okada okafor okamoto okane okeefe okeke okonkwo okoro okoye
olah oldfield oldham oleary olivares olivas oliveira olivera olivo oliynyk olmo olmstead olofsson olsen
olson olsson olszewski oluwole omahony omalley omondi oneil oneill onyango openshaw opoku oquendo oregan
oreilly orellana orlov ormerod orourke orozco orta ortega ortiz osagie osborn osborne osei oshaughnessy
oshea osorio ostrander ostrowski osullivan oswald otero othman otieno otis otoole ott owens owusu oxley
oxtoby ozdemir ozkan ozturk pacheco padgett padilla pagan pagano paik paine paiva palacios palmer palmieri
panchal pandey pandya pang panicker pankhurst papadakis papadopoulos papas pape papp pappas paquette paradis
pardo paredes parekh parham parikh pariseau parisi park parker parkes parkhurst parmar parra parris parrish
parrott parry partington pascual pasquier pastor patel paterson patino patten patterson patton paulsen
paulson pavlov pawlak pawlowski paxton payne peake pearce pearson pedersen pederson pedroza peebles
pellegrino pelletier pelton pemberton pena pendlebury pendleton peng penn pennington peralta percival perdue
pereira perera peres perez perkins perret perrier perrin perron perrot perry perryman persson peters
petersen peterson petersson petrie petrov petrova pettersson pettit petty pfeifer pfeiffer pham phan phelan
phelps philips phillips phipps phung picard pichon pickens pickering pickersgill pickett pierson pietrzak
pilkington pillai pina pinder pineda pinkerton pinson pinto piotrowski piras pitt pittman pitts plummer
plunkett poe pogue pohl pokorny polanco polat polk pollard pollock ponce pons poole popa popescu popov
popova popp portillo posey pospisil potts poulain poulin pouliot poulsen powell prado prakash prasad prater
prendergast prentice prescott presley pressley preuss prevost prewitt price priestley prieto pritchard
pritchett probst prochazka proctor proulx prudhomme pruett pruitt pryor przybylski puckett puente pugh
pulido purcell purdy puri purvis putnam pyle qian qin quach quan quarles quesada quevedo quigley quiles
quilligan quinlan quinn quinones quintana quintanilla quintero quirke quiroga quiroz qureshi raabe rackham
racz radcliffe rademacher radu rafferty raghavan ragland rahim rahimi rahman rahmani raines rainey rajagopal
rajan rajput raju ralston rama ramachandran raman ramanathan ramey ramires ramirez ramos ramsey rana randle
rangel rankin rao rapp rashidi rastogi ratcliff rath rathore rausch rawat rawlings rawlins rawls rawsthorne
raza razo reagan reardon reaves reddy redfern reece reese reeves regan reich reichel reid reilly reimann
reimer reinhardt reis renard renaud rendon renner renteria reuter revell reyes reyna reynaud reynolds
reynoso rezaei rhoades rhoads rhodes ribeiro ricci richards richardson richey richmond richter rickard
ricketts ricks riddell riddick riddle ridley rieger rigby riggins riggs riley rinaldi rinehart rios ripley
ritchie riva rivas rivera rivero riviere rizvi rizzi rizzo roach robb robbins roberge roberson roberts
robertson robichaud robinette robins robinson robles roby roca rocha rockwell roden roder rodgers rodrigue
rodrigues rodriguez rodriquez roe rogan rogers rohde rojas rojo roldan rolland rollins romano romeo romero
romo rooney rosado rosales rosario rosas rosen rosenberg rosenblum rosenfeld rosler rosser rossi rossiter
roth rothman rousseau roussel roux rowbotham rowe rowell rowland rowley royer rubin rubio rucker rudd
rudolph rueda ruffin ruggeri ruggiero ruiz ruppert rushing russell russo rutherford rutkowski rutledge
ruvalcaba ruzicka ryan saad saavedra sabatier sabbagh sadeghi sadler sadowski saeed saenz saez sagar sager
sahin sahoo saito sakai sakamoto sakurai salas salaun salazar salcedo saldana saleh salgado salinas
salisbury samadi samaniego sammons sampson samson samuels samuelson sanborn sanchez sanchis sandberg sanders
sanderson sandhu sandoval sanford sankaran sanna santamaria santana santiago santillan santoro santos sanz
sapp sargent sarkar sartori sarwar sasaki sathe sato satterthwaite sattler saunders sauvage savoie sawicki
saxena saxton sayegh sayers scanlon scarborough schaaf schaefer schaeffer schafer schell schenck schenk
scherer schiller schilling schlegel schluter schmid schmidt schmitt schmitz schneider scholz schott schramm
schreiber schreiner schroder schroeder schroter schubert schuler schulte schultz schulz schumacher schuster
schutte schutz schwab schwartz schwarz schweitzer sciortino scroggins scruggs seals sedgwick sedlacek seeley
segovia segura sehgal seidel seifert semenov senanayake sengupta sepulveda serna serra serrano sesay
severson seymour shackleton shafer shaffer shafi shah shaheen shaikh shami shanahan shanks shao shapiro
sharif sharma shaw shay shea shearer sheehy sheffield sheikh sheldon shelton shen shenoy shephard sheppard
sheridan sherman sherrill sherwood shetty shevchenko shevchuk shi shibata shimada shimizu shin shipley
shipman shockley shukla shultz shumate shumway shuttleworth sibley siddique siddiqui sidebottom sidhu
siebert siegel siggs sikora sikorski silva silverman silvestri simard simmons simms simon simons simpson
sims sinclair singh singletary sinha sisk sithole sizemore sjoberg skaggs skelton slade slater slaton
slattery sloan slocum smalley smallwood smethurst smirnov smith smits smyth sneed snell snowden snyder
sobczak soderberg sohn sokolov solanki solberg soler solis solomon somerville sommers soni sorensen soria
soriano sorrell sorrentino sosa soto soucy sousa southgate souza spangler spaulding spence spencer spicer
spivey spooner sprague srinivasan stadler stafford stahl staley stallings stamper stanfield stanford
stanhope stanton stapleton starks starr staton stclair steadman stearns steele steen steiner stepanov
stephens stephenson stepien stevens stevenson stewart stiles stinson stockton stoddard stoica stokes stoll
stoltz storey stovall stover stratton strauss strickland stringer stringfellow strom stroud stroup stubbs
sturgis sturm suarez suber subramaniam sugawara sugden sugimoto sugiyama sullivan sultan summers sumner
sumpter sundberg sutcliffe sutherland sutter sutton suzuki svensson svoboda swain swales swaminathan swann
swanson swartz sweeney swenson sykes sylvester szabo szczepaniak szewczyk szymanski szymczak tabor tackett
tadesse taft taha takacs takada takagi takahashi takeda takeuchi talbot talbott tamura tan tanaka tang
taniguchi tao tapia tarver tate tattersall tatum tavares taveras taylor teague tehrani teixeira tejada
teller templeton tennant tenney tennyson terrell tesfaye tessier tetteh thach thacker thackeray thai thakur
thapa thapar thayer theriault thibault thibodeaux thiel thiele thistlethwaite thom thomas thomason thompkins
thompson thomsen thomson thornburg thornton thorpe thorsen thrasher thurman thurston thwaite tian tidwell
tierney tillery tilley tillman timm timmons tinsley tipton tirado tischer tiwari tkachenko tobin toibin
tolbert toledo tolentino tolliver tolson tomaszewski tomczak tomlin tomlinson tompkins toney tong toomey
topham toro torres toth toure tovar townsend trahan trainor trammell tran traore trautmann travers traylor
treadwell tremblay trevino trieu trimble trinh tripathi tripp trivedi trotter truitt trujillo truong tsai
tsang tully tung tuohy turnbull turner turpin tuttle twomey uddin ueda ueno uhl underhill underwood unger
unsworth upadhyay upchurch upton urbina uribe urrutia utley vaca vaidya valdes valdez valentin valentini
valenzuela valero valle vallejo valles vance vandenberg vanek vang vanhorn vann varela varga vargas varghese
varley varma varner varney vasilakis vasiliev vasquez vasseur vaughan vaughn vazquez vega velarde velasco
velasquez velazquez velez venegas venkataraman venkatesh ventura verdugo verma vesely vestergaard vidal
viera vierra vigil villalobos villanueva villar villareal villarejo villarreal villasenor villegas vinson
virtanen vitale vitali vogel vogt voigt volk volkov vollmer voss vuong vyas wada waddell wadhwa wadsworth
wagner wahl wainwright waite wakefield walczak walden waldron wales walker walkup wallace wallin walmsley
walsh walters walther walton wang wanjiku warburton warner washburn wasilewski wasserman watanabe waterman
waters watkins watson watt watters watts waugh weaver webb webber weber webster weems wegner wei weidner
weiland weinberg weiner weinstein weir weiss welch weldon weller wellman wells welsh wen wendt weng
wentworth werner westbrook wester westfall weston wetherby wetzel whalen wharton wheaton wheeler whelan
whitaker whitcomb white whitehead whitehouse whitehurst whiteley whiteside whitfield whiting whitley whitman
whitmore whitson whitt whittaker whittington whittle wickramasinghe wicks widdowson wieczorek wiegand wiese
wiggins wilbur wilburn wilcox wilde wilder wiley wilk wilke wilkerson wilkes wilkins wilkinson wilks willard
willett willey williams williamson willis willoughby wills wilmoth wilson wimberly wimmer winchester windham
winfrey winkler winstanley winterbottom wiseman wisniewski withers witherspoon witkowski witt wittmann
wlodarczyk wojciechowski wojcik wolf wolfe wolstenholme womack wong woodall woodard woodbury woodcock
woodruff woods woodson woodward woodworth woody wooldridge wooten worden workman worley worsley worthington
wozniak wragg wray wright wrobel wu wulf wynn wynne wysocki xia xiang xiao xie xing xiong xu yadav yamada
yamaguchi yamamoto yamashita yamazaki yanez yang yarbrough yates yazzie ybarra yeager yeboah yee yeung
yildirim yildiz yilmaz yin yoder yokoyama yoon yoshida yoshikawa yost youn young youssef yuan yuen zafar
zaher zajac zakharov zakrzewski zalewski zaman zamora zamorano zander zanella zapata zarate zavala zawadzki
zeigler zeller zeman zeng zepeda zhan zhang zhao zheng zhong zhou ziegler zielinski zimmer zimmerman
zimmermann zink zulu zungu zuniga
"""
SURNAMES: frozenset[str] = frozenset(_SURNAMES_TEXT.split())
