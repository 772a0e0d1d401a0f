"""Given names common in Europe, the Americas, Africa and Asia.

Origin: written from general knowledge for this project; licence: MIT, as the project. `GIVEN` are names that
are hardly ever anything else at the head of a sentence; `AMBIGUOUS` are also words, months, places or
eponyms, and count only where the context already says "a person".
"""

_GIVEN_TEXT = """
aaliyah aaron abbie abbigail abby abdel abdirahman abdul abdullah abena abeni abhishek abigail abimbola abla
abraham ada adaeze adah adam adan adaora addie adela adelbert adele adelheid adelina adeline aden adetola
adil aditi aditya adnan adolfo adolph adrian adriana adriano adrienne adunni aelita afia afonso afua agata
agatha agathe agnes agnieszka agustin agustina aharon ahmad ahmed ahmet aidan aiden aiko aileen aimee aine
ainhoa ainsley aisha aishah aisling aisyah aitana aitor aiyana ajay akari akash akinyi akio akira akua
aladdin alain alaina alan alana alanis alannah alastair alba albena albert alberto albina alda aldo alec
alecia aled aleida aleisha alejandra alejandro alejo alek aleksander aleksandr aleksandra aleksi alena
alessandra alessandro alessia aleta aletha alethea alex alexa alexandra alexandria alexei alexia alexis
alfie alfonsa alfonso alfred alfredo algernon ali alice alicia alida alija alina aline alisa alisha alison
alissa alistair alivia aliyah aliza allan allegra allen allie allison allyson alma almudena alois aloisia
alonzo alphonse alphonso althea alvaro alvin alvina alwin alysha alyson alyssa amaia amalia amalie amanda
amandine amani amara amari amarjit amaury amaya ambrosia amelia amelie amely americo amiah amie amina
aminata amir amira amirah amit ammar amrit amrita ana anabel anabelle anahi anais analia anand ananda ananya
anastasia anastasios anastasiya anatole anders andi andra andre andrea andreas andreea andrei andrej andres
andressa andrew andrius andrzej andy aneesa aneta anett anette aneurin angela angelia angelica angelika
angelina angeline angelita angelo angelos angharad angie angus aniela anika anil anina aniruddha anisa anise
anisha anissa anita anja anjali anka anke ann anna annabel annabella annabelle annalisa annalise annamaria
anne anneke anneli anneliese annelore annemarie annetta annette annibale annie anniina annika anniken anny
anselm anselma anselmo anshul ansley antal antero anthea anthony antione antje antoine antoinetta antoinette
anton antonella antonia antonina antonio antonios antony anusha anwar anya aoife apolline apollonia apolonia
appollonia arabella araceli aracely aranka archana archie ardith aretha argyle ariadna ariadne ariana
arianna ariel arielle aristide aristides arjen arjun arlen arlene arletta arlette arlie arlo armand armando
armida armin arna arnaldo arne arnell arno arnold arnulf aron arpad arsenio arseniy artem artemis arthur
artie artur arturo arun arvid arvind aryan asha ashanti ashely ashlee ashleigh ashley ashlyn ashlynn ashok
asif asma aspen assunta asta astrid atanas athanasios athena atif atilla atsuko attila aubree aubrey aubrie
auden audie audra audrey audrie august augusta auguste augustin augustine augusto aurelia aurelie aurelien
aurelio austen ava avery aviva avraham avril axel axelle ayaan ayako ayan ayana ayanna ayesha ayla aylin
ayodele ayse aysha ayumi azalea azra azucena baltasar balthasar barbara barbra barnaby barney barry bartek
bartholomew bartosz bashir basilio bastian bastien bautista bea beata beate beatrice beatrix beatriz beau
becky bekah bela belen belinda belkis belle ben benedict benita benjamin bennie benno benny berenice berit
bernadette bernadine bernard bernardo bernd bernhard bernice bernie bert bertha bertram beryl bess bessie
beth bethanie bethany bethel betsy bette bettina betty bettye beulah beverly bhavna bianca bich bilal billie
billy bina birger birgit birgitte birte birthe bjarne bjorn blaise blandine blerta boaz bob bobbi bobbie
bobby bobbye bodil bogdan bogumil bohdan bohumil bolanle bonita bonnie boris borislav borja boubacar brad
bradley bram branden brandi brandie brando brandon brandy branislav branka branko branwen braxton brayan
brayden breanna breda bree brenda brendan brenna brent brenton bret brett brian briana brianna brianne brice
bridget bridgett bridie brielle brigid brigida brigitta brigitte brinley brion briony brisa brita britney
britta brittany brittney broderick brody bronagh bronislaw bronislawa bronson bronte bronwen bronwyn bruce
bruna bruno bryan bryanna bryce bryn brynn bryon bryony bukola burkhard burt buster byron cade caden cadence
caitlin caitlyn caleb cali calista calixto callie callum calum calvin camelia cameron cami camila camilla
camille camilo candace candela candelaria candelario candice candida candis candra cara caren caridad
carissa carl carla carlee carley carlie carlo carlos carlotta carlton carly carlyn carma carmel carmela
carmelita carmella carmelo carmen carmine carol carola carole carolin caroline carolyn carri carrie carsten
cary caryl caryn casandra casey casimir caspar casper cassandra cassie cassius catalina catarina caterina
cathal catharina catherine cathleen cathrin cathrine cathryn cathy catrin catrina cayden cecelia cecil
cecile cecilia cecily cedric cedrick celena celeste celestina celestine celia celina celine celso ceri cesar
cesare chaim chana chanda chandra chanel chantal chantel chantelle charissa charla charlene charles charley
charlie charline charmaine chas chasity chauncey chaya chaz chelsey chelsie chen cheri cherie cherise
cherrie cheryl cheryle chet chiara chidi chidinma chika chike chimamanda chinedu chinwe chinyere chioma
chloe chris chrissie chrissy christa christabel christel christelle christen christene christer christi
christian christiana christiane christin christina christine christl christof christoph christophe
christopher christos christy chrystal chuck chukwuemeka cian ciara ciaran cicely cieran cillian cinda cindi
cindy cinzia claes claire clara clare clarence clarice clarissa clarita claud claude claudette claudia
claudie claudine claudio claudius claus clelia clem clemence clemens clement clementina clemmie cleo
cleopatra cletus cleve clifford clint clinton clive clodagh clotilde clyde codey coleen colette colin
colleen collette collin colm colton columba conall conan conceicao concetta concha conchita connie connor
conny conor conrad constance constantine constanza cora coralie coraline cordelia cordell cordula coreen
corey cori corina corine corinna corinne cormac cornelia cornelis corneliu corrado correne corrie corrina
corrine cory cosette cosima cosmin cosmo courtney craig crescentia crispin crista cristal cristian cristiana
cristiano cristina cristobal cristofer cristopher csaba curtis cuthbert cynthia cyprian cyril cyrille cyrus
czeslaw dafne dafydd dagmar dagny dahlia daisuke daisy dalia daliah dalila damaris damian damiano damien
damion dan dana dane danette dani dania daniel daniela daniele daniella danielle daniil danika danila danilo
danita danna dannie danny dante danuta danyal daphne dara darcey darcie darcy daren daria dario darius
dariusz darla darleen darlene darnell darragh darrel darrell darren darrin darrow darryl daryl dasha dashawn
dave davi david davida davide davina davion davon davy dawid dayana dayna dayton deana deandre deanna deanne
debbie debby debora deborah debra declan dedra dee deedee deena deepa deepak deepika deidre deirdre deja
dejan delbert delfin delfina delia delilah delisa delma delmar delores deloris delphia delphine delroy
demarcus demetra demetria demetrius demi demian dena denis denise deniz dennis denzel deon dequan derek
derick dermot deron derrick derya deshawn desirae desiree desmond desta destiney devan devante deven devin
devon devora devyn dewayne dewey dewi dexter deysi dhruv diana diane dianna dianne diarmuid didier diederik
diego dieter dietlinde dietmar dilan dilip dimas dimitra dimitri dimitrios dimitris dina dinah dinesh dino
dion dionisio dionne dirk divya dmitri dmitry dobrila dolly dolores domenic domenica domenico dominga
dominic dominick dominik dominika dominique domitila donal donald donata donatella donavan donell donna
donnie donny donta dora doreen dorian dorina doris dorit dorota dorotea dorothea dorothee dorothy dorrit
dorte dottie doug dougal dougie douglas dragan dragana dries duane duncan dunja durga dusan dustin dwayne
dwight dylan eamon eamonn earline earnest earnestine eartha ebba ebenezer ebere eberhard ebony eddie
edeltraud edgar edgardo edina edison edith edmond edmund edmundo edna edoardo edouard edric edsel eduard
eduarda eduardo edvard edward edwardo edwin edwina edyta eefje efrain efrat efren efstathios egbert egon
eileen eilidh eilis eimear einar eira eirik eirini eirlys eitan ekaterina eladio elaina elaine elana elba
elbert elda elden eldon eldora eleanor eleanora eleanore eleazar eleftheria eleftherios elena eleni elenor
eleonora eleonore elfie elfriede elia eliana eliane elias elida elie eliezer elif elijah elina elinor
elinore elio eliot elis elisa elisabet elisabeth elisabetta elise eliseo elisha elissa eliza elizabet
elizabeta elizabeth elke ella ellen ellery ellie elliot elliott elma elmer elmira elmo elna elodia elodie
eloisa eloise elon eloy elroy elsa elsbeth elsie elspeth elton elva elvera elvia elvin elvira elvis elwin
elwood elwyn elyse elza elzbieta emanuel emanuela emanuele emeka emelia emelie emeline emely emer emidio
emil emile emilee emilia emiliano emilie emilio emilly emily emin emina emine emlyn emma emmalee emmanuel
emmanuelle emmeline emmett emmie emmy emre enda endre eneida engelbert engracia enid enis enno enoch enola
enric enrica enrico enrique enriqueta enya enzo eoghan eoin ephraim epifanio erasmo erdem erhard eric erica
erich erick ericka erik erika erin eris erkan erla erland erling erma ermelinda erna ernest ernestina
ernestine ernesto ernie ernst errol erwan erwin eryk eryn esben esme esmeralda espen esra essie esteban
estefania estela estell estella estelle ester estevan esther estrella ethan ethel ethelyn ethne etienne etta
ettore eufemia eufrasio eugen eugene eugenia eugenie eugenio eula eulalia eulalio eunice euphemia euripides
eusebio eustace eva evan evander evangelina evangeline evangelos evaristo eve evelin eveline evelyn evelyne
everardo everette everton evette evgenia evgeny evie evita evon ewa ewald ewan ewelina ewen eyal ezekiel
ezequiel ezra fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizio fadi fahad faisal
fannie fanny farah fareed farhad farid farida fariha fatema fathi fatih fatima fatimah fatma fatou fatoumata
faustino fausto fawn fay federica federico fedor fedora feidhlim felecia felica felice felicia felician
feliciano felicita felicity felipa felipe felisa felix femi femke ferdinand ferenc fergal fergus fermin
fermina fernanda fernande fernando ferran ffion fiachra fidel fidelia fidelis filip filipa filipe filippa
filippo filomena finbar finlay finn finnian fintan fiona fionn fionnuala fiorella firoz flavia flavio fleur
florbela florencia florencio florentina florentino floretta florian floriane florin florinda florine flossie
floyd folasade foluke forough fran franca frances francesc francesca francesco franchesca francine francis
francisca francisco franciszek franciszka franco francois francoise franjo frankie franklyn franny frans
frantisek franz franziska frauke fred freda freddie freddy frederic frederica frederick frederik frederique
fredric fredrick fredrik freida freja freya frida frieda friedericke friederike friedhelm friedrich frits
fritz frode fulgencio fumiko fynn gabi gabor gabriel gabriela gabriele gabriella gabrielle gaby gael gaelle
gaetan gaetano gaia gail gaile gareth garett garfield garnet garret garrick garry garth gary gaspard gautam
gavin gavino gavriel gayla gayle gaylord gaynor gebhard geert geir gemma gena genaro geneva genevieve genia
gennady gennaro genoveva geoff geoffrey georg george georgeanna georges georgette georgiana georgie georgina
georgios geraint gerald geralda geraldine geraldo gerard gerarda gerardo gerd gerda gergely gerhard gerlinde
germaine geronimo gerri gerrit gerry gershon gertraud gertrud gertrude gertrudis gerwin gesine geza ghada
ghislaine gholamreza giacomo giada gian giancarlo gianfranco gianluca gianna gianni gideon gigi gila gilbert
gilberto gilda giles gilles gillian gina ginette ginny gino gioia giorgia giorgio giorgos giovanna giovanni
gisela gisele gisella giselle gitta gittan gitte giulia giuliana giuliano giulietta giulio giuseppa giuseppe
giuseppina gladys glen glenda glendon glenn glenna glennis glenys glinda gloria glyn glynis goffredo gokhan
golda goldie gonzalo goran gordana gordon gottfried gotthilf gracie graciela graeme grainne granville
graziella grazyna greg greggory gregor gregoria gregorio gregory greta gretchen grete gretel griselda grit
grzegorz guadalupe gudrun guendalina guenter guenther guido guilherme guillaume guillermina guillermo gunda
gunhild gunilla gunnar gunther gunvor gurpreet gus gustaf gustav gustave gustavo guus guy gwen gwenda
gwendolen gwendoline gwendolyn gwilym gwyn gwyneth gyorgy gyula habib hadassah hadi hadiza haig hailee
hailey hailie haim hajra hakan hakeem hakim hal halima halina halle halley hallie hamid hamish hamza hana
hanako hani hania hanif hanna hannah hanne hannelore hannes hannibal hannu hans hansel hansjorg harald
hardeep harish harland harley harmen harold haroon harriet harriett harriette harry harsh harshad hartmut
hartwig haruka haruki haruko haruto harvey hasan hashim hassan hattie haydee haydn haylee hayley hazel hazem
heather heaven heber hector hedda heddy hedwig hedy hege heide heidemarie heidi heike heiko heiner heinrich
heinz hektor hela helen helena helene helga helge hella helle hellen hellmut helmut helmuth heloise hema
henda hendrik hendrika henk henri henrietta henriette henrik henrique henry henryk hephzibah herbert herbie
heriberto herlinda herman hermann hermelinda hermenegildo hermila hermina hermine herminia herminio hermione
hernan hernando herschel herta hertha hettie hideki hideo hien hilaria hilarion hilary hilda hilde hildegard
hilding hilke hillary himanshu hinrich hipolito hira hiram hiro hiroki hiroko hiromi hiroshi hisako hitomi
hobart hoda holger holli hollie homer honoria horace horacio horatio horst hortencia hortense hortensia
hosea houda howard hristo hubert hubertus huda hugh hughie hugo huguette hulda humberto husein husnia
hussein hyacinth hyman hyun iain ian ianto ibrahim ibrahima ichiro ida idris ieuan ifeanyi ifeoma ifor
ignacia ignacio ignatius ignatz igor ihsan ike iker ikram ilana ilaria ilda ildefonso ildiko ileana ilene
ilham ilia iliana ilias ilka illona ilma ilona ilsa ilse ilya imani imanol imanuel imelda imke immaculata
immanuel imogen imogene imran imre ina inaki inara inbal indira indra ines inessa inez inga inge ingeborg
ingelore inger ingo ingrid ingunn inigo inmaculada innes inocencio ioan ioana ioanna ioannis iola iona ione
iraida iratxe irena irene irenee irfan irina irit irma irmgard irmtraud irving isaac isabel isabela isabell
isabella isabelle isac isadora isaiah isaias isamu isela iseult isha ishaan ishmael isiah isidor isidora
isidoro isidro isis isla ismael ismail ismet isobel isolde issa issac issam isser istvan itamar itsuki
itziar ivan ivana ivanka ivar ivette ivo ivona ivonne ivor iwan iwona iyad izabela izabella izaiah izumi
izzy jaap jabari jacek jacinda jacinta jacinto jack jackeline jackie jacklyn jacky jaclyn jacob jacoba
jacobo jacquelin jacqueline jacquelyn jacques jacqui jada jade jaden jadwiga jaeden jael jafar jagdish jago
jagoda jahir jaime jaimee jaimie jake jakob jakub jalal jaleel jaleesa jalen jalil jaliyah jamaal jamal
jamar jamarcus jamel james jameson jamey jami jamie jamil jamila jammie jan jana janae jancis jane janeen
janek janel janell janelle janessa janet janett janette jani janice janie janina janine janis janita jann
janna janne jannette jannik jannis janos jaqueline jared jarek jarl jarmila jaroslav jaroslaw jarrod jasmin
jasmina jasmine jason jaspreet jaswinder jatin javad javier javon jaxon jaxson jay jaya jayant jayce jayda
jayden jaye jayla jaylen jaylin jaymie jayna jayne jayson jazlyn jazmin jazmine jazmyn jean jeana jeane
jeanette jeanie jeanine jeanmarie jeanna jeanne jeannette jeannie jeannine jed jedidiah jeff jefferey
jeffrey jeffry jelena jelle jemima jemma jen jena jenelle jenifer jenn jenna jennefer jennie jennifer jenny
jennyfer jens jeppe jeremiah jeremias jeremie jeremy jeri jericho jermaine jerold jerome jeromy jeronimo
jerri jerrod jerrold jerry jerusha jervis jerzy jesenia jesper jess jessa jesse jessenia jessi jessica
jessie jessika jesus jesusa jethro jett jill jillian jim jimena jimmie jimmy jin jing jiri jitka jo joachim
joan joana joanie joann joanna joannah joanne joao joaquim joaquin joaquina jobst jocelin jocelyn jocelyne
jochen jock jodi jodie jody joe joel joelle joellen joerg joeri joesph joetta joey johan johana johann
johanna johanne johannes john johna johnathan johnathon johnetta johnie johnna johnnie johnny jolanda
jolanta jole jolene jolie jon jonah jonas jonathan jonathon jone joni jonna jonny joost joran jordana
jordanne jordi jordon jordy jorg jorge jorgen joris jorma jorn jorunn jose josef josefa josefina josefine
joselyn joseph josephina josephine josette josh joshua josiah josiane josias josie joslyn josue josune jovan
jovana jovanny joveta jovita joya joycelyn jozef jozefa juan juana juanita juanjo jubal judah jude judi
judie judit judith judson judy juergen juhani jules julia julian juliana juliane juliann julianna julianne
julie julien juliet julieta julietta juliette julio julissa julita julius junaid junko jurgen juri jurij
jussi justa justin justina justine justino justus justyna jutta jyoti kacey kacie kade kaden kadijah kady
kai kaia kaila kailey kailyn kaitlin kaitlyn kaitlynn kaja kala kaleb kaleigh kalem kalen kali kalliope
kallum kalman kalpana kalvin kalyn kamal kamala kameron kamil kamila kamilla kamran kandace kandi kandice
kandra kandy kanisha kanya kaori karan kareem kareen karel karen karena karey kari karim karima karin karina
karine karis karissa karita karl karla karlee karlene karley karlie karlo karlotta karly karma karmen karol
karola karolin karolina karoline karoly karolyn karon karri karrie karsten karyn kasey kash kashif kasia
kasimir kass kassandra kassidy kassie kataleya katalin katarina katarzyna kate katelin katelyn katelynn
katerina katey katharina katharine katharyn kathe katherin katherina katherine kathern kathi kathie kathleen
kathlene kathlyn kathrin kathrine kathryn kathryne kathy kati katia katie katina katja katlyn katri katrice
katrin katrina katrine katsuko katy katya kavita kay kayce kayden kaye kayla kaylah kaylee kayleen kayleigh
kaylen kayley kaylin kaylyn kaylynn kayo kazimierz kazuko kazuo keanu keaton kecia keegan keeley keelin
keely kees keesha kehinde keiko keila keir keira keisha keith keitha kelcey kelcie kelechi kellen kelli
kellie kelly kelsey kelsie kelton kelvin kemal ken kenan kendal kendra kenji kenn kenna kenneth kennith
kenny kentaro kenton kenyatta kenzie kerem keren keri kermit kerri kerrie kerrin kerry kerstin kerwin kesha
keshia keven kevin kevon keyla keziah khadija khadijah khaled khalid khalilah khanh kiah kian kiana kianna
kiara kiera kieran kierra kiersten kieu kiki kiley kilian kim kimber kimberlee kimberley kimberli kimberlie
kimberly kimiko kimora kinga kingsley kinley kira kiran kiri kirill kirsi kirsten kirsti kirstie kirstin
kirstine kirsty kirstyn kishore kittie kitty kiyoko kiyomi kiyoshi kizzy kjell kjersti klaas klara klaudia
klaus klavdia klemens klementyna knud knut kobe kobina kofi koichi koji kolby kolton konrad konstantin
konstantina konstantinos konstanze kora korbin kordula korey kori korina korneel kornelia kort kory kosta
kostas kourosh kourtney koushik kresimir kris krishna krista kristal kristan kristel kristen kristi kristian
kristie kristiina kristin kristina kristine kristjan kristof kristofer kristoffer kristopher kristy kristyn
krysta krystal krystel krysten krystin krystina krystle krystyna krzysztof kumar kumiko kunal kunigunde kurt
kurtis kushal kveta kwabena kwadwo kwaku kwame kwasi kwesi kyla kylah kyle kylee kyleigh kylie kyra kyriakos
kyung laci lacie ladislav ladonna laetitia lagertha laila laisha laith lajos lakeisha lakesha lakisha
lakshmi lalita lamar lana lando landon lani laquita laraine larisa larissa larry lars larysa lashawn
lashonda lasonya lasse laszlo latanya latasha latisha latonya latoya latrice laura laurel lauren laurena
laurence laurens laurent laurentia laurentiu lauretta lauri lauriane laurie laurine lauritz lauryn lavada
lavern laverne lavinia lavon lavonne lawanda layla layne lazar lea leah leala leander leandra leandre
leandro leann leanna leanne leatha lech leda leeann leeanne leela leena leesa leif leigha leighann leila
leilani lejla lela leland lelia lena lenard lene lenita lenka lenna lennart lennie lennox lenny lenora
lenore leo leobardo leocadia leola leon leona leonard leonarda leonardo leonas leonel leonhard leonidas
leonie leonila leonor leonora leonore leontine leontyne leopold leopoldine leopoldo leora leota lera leroy
lesa lesia leslee lesley lesli leslie lesly lessie lestyn leszek leta letha leticia letitia lettie letty
leuan levi levon lewin lewis lexi lexie lexus leyla liam lian liana liane lianne libby libor licia lida
lidia lidija liesbeth liese liesel lieselotte liesl lieven ligia lijuan lila lilia lilian liliana liliane
lilias lilibeth lilith lilla lilli lillian lilliana lillie lilo lina linda lindsay lindsey lindy linea
linette ling linh linley linnea linnet linnie linus linwood linzi liona lionel liora lisa lisabeth lisbet
lisbeth lise liselotte lisette lissa lissette lita livia liviu liz liza lizabeth lizbeth lizeth lizette
lizzie ljiljana ljubica ljubo llewellyn lloyd llywelyn lodewijk logan loic loida lois lola lolita loma lona
loni lonnie lonny loraine loralee loreen loreena loreley loren lorena lorene lorentz lorenza loreta loretta
lori loriann lorie lorin lorinda loris lorna lorne lorraine lorri lorrie lothar lotte lottie lotus lou
louann louanne louella louie louis louisa louise louiza loukas lourens lovisa lowell loyce loyd loza luana
luann luba lubomir luc luca lucas lucca lucette luci lucia lucian luciana lucie lucien lucienne lucila
lucile lucilla lucille lucinda lucio lucius lucjan lucrecia lucretia lucy ludmila ludmilla ludovic ludovica
ludvig ludwig ludwiga luigi luigia luis luisa luise luiz luka lukas lukasz luke lula lulu lupe lupita lutz
luuk luz luzia lyda lydia lydie lyle lynda lyndon lyndsay lyndsey lynelle lynette lynn lynne lynnette lynsey
lyra lyudmila maaike maarit maarten maartje mabel mable maci macie maciej maddalena maddie maddison
madeleine madeline madelyn madge madhavi madhu madonna mae maegan maelle maeva maeve magali magalie magda
magdalena magdalene magdalini maggie magnhild magnus mahalia mahesh mahir mahmoud mahmud mahnoor maia maida
maija maike maire mairead mairi maisie maite maja majella makayla makenna makenzie makoto maksim mala
malachi malaika malakai malcolm malek malena malgorzata malia maliha malik malin malina malinda malissa
malka malorie malte malvin malvina mamadou mami mamie mammie manal mandi mandy manfred manish manisha manjit
manon manpreet manuel manuela manuella mara marah maralyn maranda maray marc marcel marcela marcelina
marceline marcelino marcella marcelle marcellus marcelo marci marcia marcial marciana marcie marcin marco
marcos marcus marcy marek marella maren margaret margareta margarete margarethe margaretta margarette
margarida margarita margarito margaux marge margery margherita margie margit margo margot margret margrethe
margriet margrit marguerite mari maria mariah mariam mariama marian mariana mariane mariann marianna
marianne mariano maribel maricela maricruz marie marieke mariel mariela mariella marielle marietta mariette
marija marijke marika mariko marilena marilou marilu marilyn marilynn marina marinda marinella marinus mario
marion marios mariotta marisa marisela mariska marisol marissa marit marita maritza marius mariusz mariya
marja marjan marjeta marjolein marjorie marjory marketa markku marko markus marla marleen marlen marlena
marlene marley marlie marlis marlo marlon marlys marnie marquis marquita marsha marshal marta martha marthe
martijn martika martin martina martine martyn martyna marva marvin mary maryam maryann maryanne marybeth
maryellen maryjane maryjo marylin marylou marylouise maryrose marzena masako masao masashi massimo mateja
mateo mateus mateusz mathias mathieu mathilda mathilde matilda matilde matt matteo matthew matthias matthieu
matthijs mattie matty matyas maud maude maura maureen maurice mauricio maurine mauritz maurizio mavis max
maxim maxime maximilian maximiliano maximilien maximina maximo maxine maya maybelle mayra maysie mayumi
mckayla meadhbh meagan mebh mechthild meena meera megan meghan mehdi mehmed mehmet mei meike meiko meinrad
meir mela melaine melanie melba melchior melina melinda melis melisa melissa melita melitta mellissa melodie
melony melva melvyn memphis menachem mendel mercedes meredith meret meriel merle merlin merlyn merna mervin
mervyn meryem meryl mesut mette mia mica micaela micah michael michaela michal michala michalina michalis
micheal michel michela michelangelo michele micheline michell michelle michiel michiko mickey micki micky
midori mieczyslaw mieke mignon miguel miguela miguelina mihaela mihai mihail mihaly mihir miika mika mikael
mikaela mikaere mikayla mike mikel mikhail miki mikko mikolaj mila milada milagros milana mildred milena
milford milica milissa milorad milos milosz milton mimoza mina minako minda mindi mindy minerva ming mingo
minh minna minnie minoru mira mirabel mirabelle miranda mircea mireia mireille mirela mireya miri miriam
mirjam mirjana mirka mirko mirna miroslav miroslava miroslaw miroslawa mirta mirtha misha missy misti mitch
mitchel mitchell mitsuko mitsuru mitzi miya miyako miyuki mladen modesta modesto modou mohamed mohammad
mohammed mohit mohsen moira moises moishe molly momoko mona monica monika monique monisha monserrat monte
montse montserrat monty morag moraima mordechai morena morgane moritz morten morwenna moses moshe mostafa
mouna moustapha mozelle muhammad muhammed muireann mukesh muna munir munira murad murat murdo muriel mustafa
mustapha myah myat myfanwy mykola myra myranda myriam myrna myron myrtice myrtie myrtle myung naama nabil
nadeem nadege nadezhda nadia nadim nadin nadine nadir nadja nadya nagore nahid nahla nahum naila naim naima
naira naja najib nakia nakisha nana nanci nancie nancy nandini nanette nannie naoki naoko naomi napoleon
naraine narcisa narciso narcissa nardo narelle naresh nariman nasim nasir nasra nasreen nasrin nassim
nastassja natacha natalee natali natalia natalie nataliya natalya natascha natasha nate nathalia nathalie
nathan nathanael nathanial nathaniel natosha natsuki nattalie navid navneet nayeli nazanin nazir ned neda
nedra neelam neha nehemiah neil neila nelda nelia nelida nellie nello nelson nena nenad nerea nereida
nerissa nessa nessie nestor neta netta nettie neva nevaeh nevena neville nevin neysa ngoc ngozi nguyet nhung
nia niall niamh nicanor niccolo nichelle nicholas nichole nick nicki nickie nickolas nicky nico nicodemus
nicol nicola nicolaas nicolae nicolas nicole nicoletta nicolette nicolina niels nigel nihal niharika nijel
nika nike nikhil niki nikita nikki niklas niko nikola nikolai nikolaos nikolas nikolaus nikole nikos nilda
nils nilsa nilufar nima nina ninette ninfa nino nirmala nisha nishant nitin nitza nkechi nkosana noa noah
noam noel noela noelia noella noelle noemi noemie noga nohemi nola nona noor nora norah norbert norberto
noreen norene nori noriko norine norma norman normand nour noura novella nubia numa nuno nura nuray nuri
nuria nurit nydia nyla oana obadiah obdulia obed octavia octavio odalys oddny oddvar oded odele odell odessa
odette odile odilia odin odis ofelia ofer ofra ohad oisin ojars okan ola olaf olatunde olav oleg olena olga
olimpia olin olinda oline oliva oliver oliverio olivia olivier ollie olof oluf olufemi oluwaseun oluwatobi
olwen olya olympia omar omari omayra omer omolara oneida onofrio onur oona ophelia oralia oren orest oretha
orfelinda orfeo oriana oriel oriol orit orla orlaith orlando orna orpha orsolya orson ortrud orval orvalho
orville osama osbaldo oscar oskar osman osvaldo oswaldo oswin otelia otha othella othello otilia ottilie
otto ottoline ouida owain owen ozgur ozie ozzie pablo paco paddy padma padraic padraig paige paisley paityn
palle palma paloma pam pamala pamela pamella panagiota panagiotis pancha pankaj panos paola paolo paras
parisa parul pascal pascale pascuala pasquale pasqualina pastora patrice patricia patricio patrick patrik
patrizia patryk patsy patti pattie patty paul paula paulette paulina pauline paulino paulo paulus pavel
pavla pavlina pavlos pawel payal payton pearline pedro peg peggy peiling pekka pelagia pelayo penelope penny
pentti peony percy pere peregrine perla pernilla pernille perpetua perry persephone pershing petar peter
petko petr petra petri petrina petronella petronila petros petru petter petula peyton phil philip philipp
philippa philippe phillip phillipa phillis philomena philomene phoebe phuong phylicia phyllis piedad piero
pierre pierrette piet pieter pietro pilar pinchas pinkie piotr pirjo pirkko pius placido pola polina pollie
polly polona ponciano pooja porfirio porsha portia prabhu pradeep pranav prashant praveen preeti preston
primitivo primrose princess prisca priscila priscilla priti priya priyanka prue prunella ptolemy purnima
qadir qasim qiana qiang qing quang quentin quiana quiara quillon quincy quinten quintin quinton quique
quirin quynh raanan rabia rachael rachel rachele rachelle racquel rada radek radhika radmila radoslav
radoslaw radovan raeann raegan raelene raelynn rafael rafaela rafal raffaela raffaele raffaella rafik raghav
ragna ragnar ragnhild rahel rahma rahul raif raimo raimund raimundo raina rainer raisa raissa raj raja
rajeev rajendra rajesh rajiv rajni rakel rakesh raleigh ralf ralph ramadan ramesh rami ramin ramiro ramon
ramona ramonita randa randal randall randi randolph randy rani rania ranjit raoul raphael raphaela raphaelle
raquel rasa rashad rasheed rasheeda rashid rashida rasmus ratna rauf raul ravi ravindra raya raymon raymond
raymonde raymundo rayna raynard rayner reanna reba rebeca rebecca rebecka rebekah rebekka reema reena rees
refugio reggie regina reginald reginaldo regine regis rehana reiko reina reinaldo reine reiner reinhard
reinhild reinhold rejeanne rekha relja remi remigio remigiusz remona remy rena renae renaldo renan renata
renate renato rene renee renita renske renzo reta retha retta reuben reuven reva reyansh reyhan reynaldo
reynold reza rhea rheta rhett rhian rhiannon rhoda rhodri rhona rhonda rhys riaan ricarda ricardo riccardo
richard richelle richie rick rickey ricki rickie ricky rico rigoberto rijk rika rikke rina rinaldo riona
rita ritva rivka riya rizwan roald robbie robbin robby robbyn robert roberta robertina roberto robin
robrecht robyn rocco rochelle rocio roddy roderick rodger rodica rodney rodolfo rodrick rodrigo roel roeland
rogelio roger rogerio rohan roland rolanda rolf rollie roma romain roman romana romane romelia romina romona
romuald romualdo romy ron rona ronald ronaldo ronan ronda ronel roni ronja ronna ronnie ronny roos roosevelt
roque rory rosa rosabel rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosaline rosalva rosalyn
rosamaria rosamond rosamund rosana rosangela rosann rosanna rosanne rosaria rosario rosaura roscoe roseann
roseanna roseanne roselia rosella roselle roselyn rosemarie rosemary rosena rosenda rosendo rosetta roshan
roshni rosie rosina rosita roslyn ross rossana rosslyn roswitha rosy rowena roxana roxane roxann roxanna
roxanne roxie roxy roy royce rozalia rozanne ruairi ruben rubi rubie rudi rudiger rudolf rudolfo rudy
ruediger rufina rufino rufus rui rukhsana rupert ruperto rupertus russ russel russell rutger ruth ruthann
ruthie ruud ryan ryann ryland rylee ryley ryoko ryszard saara sabah sabina sabine sabra sabri sabrina
sachiko sade sadie sadiq safa safia safiya saga sahar sahil saida saif saija saima saira sajid sakari sakina
sakura salah saleem saleha salena salha salim salima salina salli sallie sally salma salman salome salomon
salvador salvadora salvatore sam samanta samantha samar samara sameer sameera sami samia samina samir samira
sammie sammy samuel samuele samuli sana sandeep sandi sandie sandor sandra sandrine sandro sandy sangeeta
sanja sanjay sanjeev sanne santa santiago santina santino santo saoirse saori sara sarah sarahi sarai saran
sari sarina sarit sarita sarka saroj sascha sasha saskia satish satoko satomi satoshi satu saturnina
saturnino saul saundra savanna saverio savina saydee scarlett scot scott scottie scotty seamus sean seanna
sebastian sebastiano sebastien secundino seema seija seiji selam selena selene selim selin selina selma
selwyn semra sena senan serafima serafin serafina serap serena serenity sergei sergey sergio serhii serina
servando seth severin severina severino severo sevgi seweryn shaan shabana shabnam shad shahid shahzad
shaikha shakira shakur shalini shalonda shamika shamsa shan shana shanda shandra shane shanelle shania
shanice shaniqua shanique shanna shannen shannon shanta shantel shantelle shaquille shara sharee sharen
shari sharifa sharilyn sharla sharleen sharlene sharmila sharon sharonda sharron sharyn shasta shaun shavon
shawanda shawn shawna shawnee shayla shayna shayne sheela sheena sheila sheilah shelbi shelby shelia shelley
shellie shena sheree sheri sherice sherie sherif sherika sherill sherilyn sherisse sherita sherley sherly
sheron sherri sherrie sherril sherry sherwin sheryl sheryll shira shireen shirin shirlee shirleen shirlene
shirley shiv shiva shivani shizuko shlomo shona shonda shoshana shreya shun shyam shyla siani sibylle
siddharth sidney sidonie siegfried sieglinde siegmar siegrid sienna sigfrid siggi sigismund sigmar signe
sigrid sigrun sigurd sigve siham sila silas sile silja silke silvan silvana silvano silvester silvestre
silvia silvina silvio simcha simion simo simon simona simonas simone simonetta simonne sina sinan sindre
sindy sinead sini siobhan siran siri sirkka sisko sissel sissy sita sixto sjoerd skylar slavko slawomir
slobodan snezana snjezana sofia sofie sofija sohail soledad solveig somayeh sonal sondra sonia sonja sonya
sophia sophie sophy soraia soraya sorcha soren soroush sota soumia soumya spiros spyridon sreenivas stacey
staci stacie stacy stan stana stanislas stanislav stanislava stanislaw stanislawa stanka stanley starla
stasia stef stefan stefania stefanie stefano stefanos stefany steffen steffi steinar stelian stelios stella
sten stepan stepanka stephan stephane stephanie stephanos stephany stephen stephenie stephon sterre stevan
steve steven stevie stig stijn stina stoyan stuart stuti suad suann suchitra sudha sudhir sudie suellen
suhail suhas sujata suman sumayya sumiko sumit sundar sunil sunita sunni sunniva suresh suri surinder surya
susan susana susann susanna susannah susanne sushila susi susie susy suszanna suzan suzanna suzanne suzette
suzie suzy svante svein sven svend sverre svetlana svitlana swati swen sybil sybille sydne syed sylvain
sylvette sylvia sylviane sylvie sylwia synnove syreeta szilvia szymon taavi tabatha tabea tabita tabitha
tadashi tadeo tadeusz taeko tahir tahira tahlia taina taisia taiwo takahiro takako takashi takeshi talal
talia taliah talib talitha talmai talya tamar tamara tamas tameka tamela tamera tami tamia tamie tamika
tamiko tamira tammi tammie tammy tamra tamsin tamsyn tandy tane taneka tanesha tangela tania tanika tanisha
taniya tanja tanveer tanvi tanya taos tapio tara tarah taraneh taras tarek taren tareq tarik tariq tarja
tarmo tarra taru taryn tasha tasia tasnim tatiana tatjana tatsuya tatyana taunya taurean tawana tawanda
tawnya tayla taylah tayler tayyab teagan ted teddy teemu teena tegan teija tekla telesforo telma temeka
temitope tena tenesha tenley tennille teodor teodora teodoro teofila teofilo teppo terell terence teresa
terese teresia teresita teressa teri terina terje terra terrance terrence terri terrie terrill terry tess
tessa tessie tetsuo teun thabo thad thaddeus thais thaisa thandi thanh thanos thatcher thea theda thekla
thelma themba theo theobald theodoor theodor theodora theodore theodoros theodosia theofanis theola
theophile theophilus theresa therese theron thersa thiago thibaut thierry thies thijs thilo thirza thomas
thomasina thomasine thora thorbjorn thore thorhild thorolf thorsten thusnelda thuy tia tiana tianna tiara
tiberiu tibor ticiana tien tiera tiesha tiffani tiffanie tiffany tijana tilda tillie tilly tim timea timmy
timo timofey timon timothy timur tina tine ting tinka tinley tiphaine tirza tisha titilayo tito tiziana
tobiah tobias tobita toby tod todd todor toivo tolga tolulope tom tomas tomasa tomaso tomasz tomaz tomeka
tomi tomika tomiko tommaso tommi tommie tommy tomoko tona toni tonia tonie tonja tonje tony tonya topi tora
torben tord tore torgeir torill torin tormod torrance torrey torrie torsten tosha toshiko toshio tova tove
toya toyin tracey traci tracy trajan traudl travis treena trena trenton tressa trevin trevion trevor trey
tricia trina trish trisha trista tristan tristen tristin triston trond trude trudie trudy trula truls truman
trung trygve tsvetan tuan tula tullia tullio tuomas turid tuula twila twyla tychon tyesha tyler tyra tyree
tyrel tyrell tyrese tyron tyrone tyrus tzipora tzvi uchenna ugochi ulises ulisses ulla ulric ulrica ulrich
ulrik ulrika ulrike ulysses uma umar umberto unai uriah uriel ursel ursula ursulina urszula usha ute uthman
uwe uzma uzoma vaclav vada vadim vaibhav valarie valda valente valentina valentino valeri valeria valerian
valeriano valerie valerio valery valeska valrie vanda vanesa vanessa vangie vania vanja varvara vasco vashti
vasile vasileios vasiliki vasily veda veena velda velia velimir veljko venancio venessa venetia venita
venkat venla vera verda verdell verena vergie verity verla verlene vern verna vernell vernetta vernice
vernie vernita vernon veronica veronika veronique versie vesna vesta veta vianney vibeke vicente vicki
vickie vicky victoria victoriano victorina victorino vidar vidkun vidya vieno viet vigdis viggo vijay vijaya
vikram viktor viktoria viktoriya vilhelm vilhelmina villads ville vilma vilmos vina vinay vincent vincenta
vincenza vincenzo vineet vinh vinita vinnie vinod violante violetta violette viorel viorica vira virgen
virgie virgil virgilio virginie virna vitalina vitaliy vito vitor vittoria vittorio viv viva vivek vivian
viviana vivianne vivien vivienne vlad vlada vladan vladimir vladimira vladislav vlasta vojtech volha volker
volodymyr vonda vonnie vreni wade wafa wahid walburga walda waldemar waldo waldtraut waleed walid wallis
wally walt walter waltraud waltraut waltrudis wanda waneeta waneta warwick wassim wayland waylon wayne welby
wenceslao wenche wendel wendelin wendell wendi wendie wendy wenzel werner weronika wesam wesley wessel
whoopi wibke widad wiebke wieland wieslaw wieslawa wiktor wiktoria wilber wilbert wilda wilford wilfred
wilfredo wilfrid wilfried wilhelm wilhelmina wilhelmine wilhemina willa willeke willem willene willi william
willian willie willodean wilma wilmar wilmer wilton wina windy winfield winfred winfried winifred winnie
winnifred winona wioletta wiremu wladyslaw wladyslawa wlodzimierz wojciech wolfgang wolfram woodrow wouter
wynford wynona xander xanthe xantippe xaver xavier xaviera xenia xiaoli xiaoming ximena xiomara xochitl xuan
yaakov yadira yael yaffa yago yahir yahya yair yakov yakub yalda yamila yamilet yamileth yan yana yanelis
yanet yanick yaniv yanni yannick yannis yara yaretzi yaron yaroslav yaroslava yasemin yasha yashar yasin
yasir yasmeen yasmin yasmina yasmine yasser yasuko yasuo yawa yazmin yechiel yehuda yeison yelena yenny
yesenia yessenia yetta yetunde yeva yevgenia yevgeny yewande yiannis yigal ying yiorgos yitzchak yngve yoav
yoel yoko yolanda yolande yolonda yomaira yona yonas yonatan yong yosef yoshie yoshiko yoshio yosra youlanda
yousef youssouf yousuf ysabel yudith yuka yuki yukiko yukio yuko yulia yuliana yuliya yuma yumi yumiko yuri
yuriko yuriy yusra yusuf yuval yvan yves yvette yvone yvonna yvonne zac zach zachariah zachary zachery zack
zackary zackery zada zadie zaheer zahid zahir zahra zaida zaina zainab zaire zakaria zakary zakia zakiya
zana zandra zane zaneta zara zaria zarina zayn zaynab zbigniew zdenek zdenka zdravka zdzislaw zebulon
zebulun zeke zelda zelia zelig zelijko zella zelma zenaida zenia zenobia zenon zenzi zephyr zeynep zhen
zhenya zigmund zila zina zinaida ziva zlata zlatan zlatko zoe zofia zoila zoltan zoraida zoran zorana zorica
zoya zsofia zsolt zsuzsa zsuzsanna zubair zula zuleika zulema zulfiqar zulma zuri zuzana zuzanna zygmunt
"""
GIVEN: frozenset[str] = frozenset(_GIVEN_TEXT.split())

_AMBIGUOUS_TEXT = """
adelaide alexander alta amber amin amparo april art ash asia asuncion aurora austin autumn baker baron bart
basil bay bella bill blake blanca blanche blas blessing booker brook brooke bud buddy candy carina carolina
carter cash chad chance chandler charity charlotte chase chastity chelsea cher cherry chester china christie
clark clay clementine cleveland cliff cole concepcion consuelo cooper coral crystal dag dakota dale dallas
dawn dean deb della denver destiny devi dia diamond dick dixie don drake drew earl ebony eden ellis ember
esperanza faith faustina faye fern fletcher flora florence florida forest forrest france frank gage gala gay
gene georgia german ginger glory grace gracia graham grant greet grover hagen hank harmony harper haven
heath henley herb holly honey honora hope houston hunter india inocencia ira iris israel ivory ivy jackson
jasper jewel jordan joy joyce judd june junior justice kent kenya king kirk kit lacy lance lane lark lee lex
liberty lily lincoln london lorenzo lotta lourdes lucky luna mac madison magnolia major manus maple marin
marine mark marlin marshall mason maverick may mel melody mercy merit merry milan miles miller milo mimi
misty montgomery moon mor morgan myles nada natividad nell nella nelly nita nova octavius olive ona opal ora
oran page pansy paris parker pat patience pearl pearlie pete petunia phoenix pia pier pierce piper placida
porter precious prince prudence purificacion queen queenie quinn rae ram rand ransom raven ray reed reid
remedios rex rey rich rima river rob rocky rod rose rowan ruby rusty sage salem sander savannah sawyer
scarlet shelly sid siena sierra sirena sky skye skyler sloane socorro sol solange song sonny spencer star
sterling stewart stone stormy sue summer sun sydney tad tali talon tanner taylor temperance thor tierra tiny
titus trent trinidad trinity troy tucker turner tyson una unity valencia valentine van velma velvet venus
verona vic victor vida viola violet virginia visitacion vita vital wallace ward warren washington wells wes
whitney will willow wilson winston winter wolf wren wyatt york
"""
AMBIGUOUS: frozenset[str] = frozenset(_AMBIGUOUS_TEXT.split())
