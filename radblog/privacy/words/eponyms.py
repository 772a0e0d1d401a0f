"""People after whom radiology, anatomy and medicine name things, and who founded them.

Origin: written from general knowledge for this project; licence: MIT, as the project. Such a name alone is
never a patient; with a title and a patient's doings it still is.
"""

from radblog.privacy.words.folding import folded

_EPONYMS_TEXT = """
abrikossoff addison adson albers albright alport alzheimer andersen anderson apgar arnold ascher bado
baker balthazar bankart barlow barrett bartholin barton basedow batson becker behcet bell bennett berger
bernard bertin besnier billroth blalock bloch blount blumgart boas bochdalek boerhaave bosniak bouchard
bourneville bowman breslow broca brodie brodmann brown brugada brugge budd buford burkitt caffey calvé
camurati canavan carnett carney caroli castleman chagas chance charcot chassaignac chiari chilaiditi child
chopart chvostek coats cobb codman colles conn cooley cooper cormack couinaud courvoisier cowden crohn
cruveilhier curie cushing dandy dejerine denonvilliers dercum devic dieulafoy doppler douglas down
dressler duchenne dukes dupuytren durck ebstein edwards ehlers einthoven eisenmenger ellis enneking
erdheim erlenmeyer essex evans ewing fabry fallot fanconi fazekas fegan felty fisher fitz fleischner foley
fontan forestier fournier freiberg frey friedreich galeazzi galen gamna gandy garden gardner garland
gartland gaucher gennari gerota gerstmann giedion gissane glasgow glenn glisson golfer goodpasture gorham
gorlin graves grawitz grey grynfeltt guillain guyon hageman haglund hahn hamman hampton hand hangman
hartmann hashimoto hawkins heberden heister henle henoch hill hirschsprung hodgkin hoffa holmium horner
hounsfield howship hunt hunter huntington hurler hutchinson jaccoud jackson jacoud jakob jefferson jersild
johnson jones judet kaposi kartagener kasabach kawasaki kellgren kerley kernig kienbock kienböck kikuchi
killian klatskin kleffner klippel kocher kohler krabbe krukenberg kugel kussmaul köhler kümmell ladd lambl
langer langerhans larmor lauge lawrence leigh lemierre leriche lewy lhermitte libman lichtenstein lisch
lisfranc littre lodwick looser luschka lyme mach madelung magendie maisonneuve mallet mallory marchiafava
marfan maslow mayo mcburney mccune mckittrick meckel meigs meniere merkel milkman milroy mirizzi monro
monteggia morel morgagni morison morquio morton muller murphy ménière müller neer nissen noonan nora
ogilvie ollier orbeli osgood osler paget palmer pancoast panner parkinson parks pellegrini perthes peutz
peyronie phemister pick pindborg pipkin poirier poland pott potter prader preiser pringle prinzmetal
purtscher ramsay rasmussen rathke raynaud reiter reynolds riedel rigler robin roentgen rokitansky rolando
romberg rosai rosenthal rotter roux ruedi ruysch röntgen salter sanders santorini sarnat schatzker
schatzki scheuermann schilder schlatter schmorl schuller schwann segond seldinger sever sharp sheehan
shone sigmund simmonds simpson sjogren sjögren smith spigelius stafne steinert stener stewart stieda still
sturge sudeck sylvius takayasu takotsubo taussig terry thomas tietze tillaux todaro tourette towne treitz
trendelenburg treves trousseau turcot turner valsalva vater virchow von waldenström wallenberg walthard
warburg ward warthin waters weber wegener weigert werdnig wernicke westermark whipple willis wilms wilson
winslow wolff wolman zenker zollinger zuckerkandl
"""
# Compared with folded words, so both spellings are kept.
EPONYMS: frozenset[str] = frozenset(_EPONYMS_TEXT.split()) | frozenset(folded(_EPONYMS_TEXT).split())
