"""Given names common in Europe, the Americas, Africa and Asia.

Origin: written from general knowledge for this project; licence: MIT, as the project. `GIVEN` are names that
are hardly ever anything else at the head of a sentence; `AMBIGUOUS` are also words, months, places or
eponyms, and count only where the context already says "a person".
"""

_GIVEN_TEXT = """
aaliyah aaron abdul abdullah abigail abraham ada adam adele adeline adnan adrian adriana adrienne agatha
agnes ahmad ahmed aidan aiden aileen aisha aishah akira alain alan alana alba albert alberto alec
alejandra alejandro aleksander aleksandra alessandra alessandro alex alexandra alexis alfie alfonso alfred
alfredo ali alice alicia alina aline alison alistair allan allen allison alma alyssa amalia amanda amelia
amelie amina amir amira amit ana anastasia anders andre andrea andreas andrei andres andrew andrzej andy
anette angela angelica angelika angelina angelo angus anil anita anja anjali ann anna annabelle annalisa
anne annemarie annette annie annika anthony antje antoine antoinette anton antonia antonio anya archie
arianna ariel arjun armando arnold arthur arturo arun ashley ashok astrid audrey august augustin aurelie
ava avery axel ayesha ayse aysha barbara barry bartholomew bashir beata beatrice beatriz becky belinda ben
benedict benjamin bernadette bernard bernd bernice bert bertha beth bethany betsy betty beverly bianca
birgit birgitte bjorn bob bobby bogdan boris brad bradley brandon brenda brendan brent brian bridget
brigitte britney bruce bruno bryan caitlin caleb calvin cameron camila camille candice carl carla carlo
carlos carlton carmen carol carole caroline carolyn carrie carsten casey caspar cassandra catalina
catarina catherine cathy cecil cecile cecilia cedric celeste celia celine cesar chandra chantal charlene
charles charlie chen cheryl chiara chidi chinwe chloe chris christa christian christiane christina
christine christoph christophe christopher chuck cindy claire clara clarence clarissa claude claudia
claudio claus clemens clement clifford clive clyde colette colin colleen connie connor conor conrad
constance corey corinne cornelia cory courtney craig cristian cristina curtis cynthia cyril dagmar daisy
damian damien dan dana daniel daniela daniele danielle danny daphne daria darius darlene darrell darren
dave david debbie deborah debra deepa deepak deirdre delia denis denise dennis derek derrick desiree
desmond devon dexter diana diane diego dieter dietmar dimitri dimitrios dina dirk divya dmitri dolores
dominic dominik dominique donald donna dora doreen doris dorota dorothea dorothy doug douglas duncan
dustin dwayne dylan eamon ebony eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena
eleni elias elif elijah elisa elisabeth elise elizabeth elke ella ellen ellie elliot elliott elmer eloise
elsa elsie elvira emanuel emeka emil emile emilia emilie emilio emily emma emmanuel enrico enrique eric
erica erich erik erika erin ernest ernesto ernst erwin esmeralda esra esteban estelle esther ethan ethel
etienne eugene eugenia eunice eva evan eve evelyn ewa fabian fabio fabrice farah farid fatima fatma
fatoumata federico felicia felicity felipe felix ferdinand fernanda fernando finn fiona fleur florian
floyd francesca francesco francine francis francisca francisco franco francois francoise franz fred freda
freddie frederic frederick frederik freya frieda friedrich fritz gabriel gabriela gabriele gabrielle gail
gareth gary gavin gemma genevieve geoff geoffrey george georges georgina gerald geraldine gerard gerda
gerhard gertrude gianni gilbert giles gillian gina giorgio giovanna giovanni gisela giulia giuseppe gladys
glen glenda glenn gloria gonzalo gordon greg gregor gregory greta gretchen grzegorz guadalupe gudrun guido
guillaume guillermo gunnar gunther gustav gustavo guy gwen gwendolyn habib hadiza hakan hakim hamid hamza
hanna hannah hannelore hans harald harold haroon harriet harry harvey hasan hassan hazel heather hector
heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrietta henrik henry
herbert herman hermann hilary hilda hildegard hiroshi holger horst howard hubert hugh hugo humberto
hussein ian ibrahim ida ignacio igor ikram ilse imogen imran ines inga inge ingeborg ingrid irena irene
irina irma irving isaac isabel isabella isabelle isaiah ishaan ismail ivan ivana ivonne jacek jack jackie
jacob jacqueline jacques jade jaime jake jakob jakub jamal james jamie jan jana jane janet janice janina
janine jared jasmin jasmine jason javier jay jayden jean jeanette jeanne jeff jeffrey jelena jen jenna
jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jin jo joachim
joan joanna joanne joao jocelyn jodie joe joel joerg johan johann johanna johannes john johnny jon jonas
jonathan jorge jose josef josefina joseph josephine josh joshua josie juan juana juanita judith judy
juergen jules julia julian juliana julie julien juliet juliette julio julius jurgen justin justine kai
kamal kamil kareem karen karim karin karina karl karla karsten kasia katarina katarzyna kate katharina
katharine katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita kay kayla keisha
keith kelly kelsey ken kenji kenneth kerry kerstin kevin khadija khaled khalid kieran kim kimberly kiran
kirsten kirsty klaus konrad konstantin krishna kristen kristian kristin kristina krystyna krzysztof kumar
kurt kwame kyle lakshmi lamar lars latisha latoya laura laurel lauren laurence laurent lauri laurie lea
leah leanne leila leland lena lenka leo leon leonard leonardo leonie leroy leslie leticia lewis liam lidia
lila lilian liliana lillian lina linda lindsay lindsey lionel lisa liselotte liz lloyd logan lois lola
loretta lori lorna lorraine lothar lottie lou louis louisa louise luca lucas lucia luciana lucie lucille
lucy ludwig luis luisa lukas lukasz luke lutz luz lydia lynda lynn lynne mabel maciej madeleine madeline
magda magdalena maggie mahmoud malcolm malgorzata malik malte mandy manfred manuel manuela marc marcel
marcela marcella marcia marcin marco marcos marcus marek margaret margarita margot marguerite maria mariam
marian mariana marianne marie mariella marilyn marina mario marion marisa marisol marissa marjorie marko
markus marlene marlon marsha marta martha martin martina martine marvin mary maryam mateo mateusz mathias
mathieu mathilde matt matteo matthew matthias matthieu maud maureen maurice mauricio max maxim maxime
maximilian maya megan mehmet mei meike melanie melinda melissa mercedes meredith merle mia michael
michaela michal micheal michel michele michelle miguel mike mikhail mila mildred milena milton mina minnie
mira miranda miriam mitchell mohamed mohammad mohammed moira moises molly mona monica monika monique
morgane moses muhammad muriel mustafa myra myriam myrtle nadia nadine nancy naomi nasrin natalia natalie
natasha nathalie nathan nathaniel ned neha neil nelson nestor neville ngozi nicholas nick nico nicola
nicolas nicole niels nigel nikita niklas nikolai nikolaos nils nina noah noel noemi nora noreen norma
norman nuria octavia odette ola olaf oleg olga oliver olivia olivier oluwaseun omar orlando oscar oskar
osman otto owen pablo paige pam pamela paola paolo pascal patrice patricia patrick patrik patty paul paula
paulette pauline paulo pavel pawel pedro peggy penelope penny percy perry petar peter petra phil philip
philipp philippa philippe phillip phoebe phyllis pierre pietro pilar piotr polly preston priscilla priya
quentin quincy rachael rachel rafael raghav rahul rainer raj rajesh ralf ralph ramon ramona randall
randolph randy raphael raquel rashid raul ravi raymond rebecca regina reginald regine reinhard reinhold
remi renate rene renee reuben rhonda ricardo richard rick ricky rina rita robert roberta roberto robin
robyn rochelle rodney rodolfo rodrigo rogelio roger rohan roland rolf romain roman ron ronald ronnie rosa
rosalie rosalind rosario rosemarie rosemary rosie ross roxanne roy ruben rudolf rudy rupert russell ruth
ryan sabine sabrina sadie sally salma salvador salvatore sam samantha samir samuel sandeep sandra sandy
sanjay santiago sara sarah saskia saul scott sean sebastian selena selma serena sergei sergio seth shane
shanelle shanice shannon sharon shaun shawn sheila shelby shelley sheryl shirley sibylle sidney siegfried
sigrid silke silvia simon simona simone sinead siobhan sofia sonia sonja sophia sophie stacey stacy stan
stanislaw stanley stefan stefania stefanie steffen stella stephan stephane stephanie stephen steve steven
stuart sunil sunita susan susana susanna susanne susie suzanne sven svetlana sylvia sylvie tabitha takeshi
tamara tamika tammy tania tanisha tanja tanya tara tariq tasha tatiana tatjana ted terence teresa terrence
terri terry tessa thea thelma theo theodor theodora theodore theresa therese thierry thilo thomas thorsten
tiffany tim timothy tina tobias toby todd tom tomas tomasz tommy toni tony tonya torsten tracey traci
tracy travis trevor tricia trisha tristan tyler tyrone ulrich ulrike umar ursula usha ute uwe valentina
valeria valerie vanessa vera verena vernon veronica veronika veronique vicente vicki vicky victoria vijay
vikram vincent vincenzo virginie vivian viviana vivienne vladimir volker wade walter waltraud wanda wayne
wendy werner wesley wilfred wilhelm wilhelmina willem william willie wilma wojciech wolfgang xavier ximena
yan yannick yasmin yolanda yosef yuki yuri yusuf yves yvette yvonne zachary zainab zara zoe zofia zoltan
"""
GIVEN: frozenset[str] = frozenset(_GIVEN_TEXT.split())

_AMBIGUOUS_TEXT = """
alexander amber april art ash asia austin autumn baker basil bay bill blake blanche brook brooke buddy
candy carter chance charity charlotte chase chelsea cherry chester china christie clark clay cliff cole
cooper coral crystal dakota dale dallas dawn dean destiny dixie don drew earl ebony eden ellis faith faye
fern florence forest forrest frank gay gene ginger glory grace graham grant grover hank harmony harper
haven heath henley holly honey hope houston hunter india iris israel ivory ivy jackson jasper jewel jordan
joy joyce june justice kent king lance lane lee lily lincoln london lorenzo lucky mac madison major mark
marshall mason maverick may melody mercy merit milan miles miller milo misty montgomery morgan myles nell
nelly nova octavius olive opal page paris parker pat patience pearl pete petunia phoenix pierce porter
prince quinn rand ray reed reid rex rich river rob rocky rod rose ruby rusty sage savannah shelly sierra
sky skye skyler sonny spencer star sterling stewart stone stormy sue summer sydney taylor tucker turner
tyson van victor viola violet virginia wallace ward warren washington wells wes will willow wilson winston
winter wolf wren wyatt
"""
AMBIGUOUS: frozenset[str] = frozenset(_AMBIGUOUS_TEXT.split())
