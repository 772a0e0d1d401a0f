"""Capitalised words that are no name: headings, body parts, methods, organisations, forms.

Origin: written from general knowledge for this project; licence: MIT, as the project.
"""

_ORDINARY_TEXT = """
rate rates distance chance
a abdomen abdominal about abstract accession account acute additional address admission adult adults
advice after age aged ago all allergic allergies alt am ambassador an anatomy and angiogram annual anonym
anonymised anonymisiert anonymized anonymous answer anterior anxiety any appointment approach april are
area arm artery as assessment assigned at attending august author available avec axial back background
based bean before bei below benefits between bilateral biopsy birth blood body bone both brain breast by
called camera can cancer care case cases category center central centre cerebral certificate chair
chairman chairperson chairwoman charts check chest chief child children christmas class clinic clinical
coat coil colleague colleagues college comfort comments committee common communication comparison
complaint complete con concerns conclusion condition confidential consent consultant consultation contact
contrast control copy coronal cough course crc crp ct current daily das data date day days deceased
december declined deferred denied department der desconocido details diabetes diagnosis diagnostic die
differential director discharge discussion disease distance dob docteur doctor doctora doctors does doktor
dose dr drug due during ear easter ed education el elderly email emergency end engagement er error et
ethics event exam examination examinations example examples experience eye face facility factors facts
fall family father february female femenino femur fig figure final finding findings first floor flow
follow following followup for form former forms fracture friday from full further féminin gender general
generation given gp group groups guide guideline guidelines had has have he head health heart height help
her hers hip his history home hospital hospitals hour hours how however id identification identifier
identity if image images imaging immobilised impression in inc inconnu index indication indications infant
infants information initial injury inpatient insurance international interview introduction involvement is
ist it its january john-doe joint journal journey judge july june justice keep knee knowledge kollege
kollegen kollegin la lab laboratory las last lateral law le lead learning left leg les level liaison life
list liver location log los lower lung lungs magnetic male management manager march masculin masculino may
mayor medical medication medications medicine medline meeting member memory mentioned method methods
middle minister ministry minor missing mit model monday monitoring month months more morning mother motion
movement mr mra mri mrn ms my männlich n/a na name named names national nausea neck negative neonatal
nerve new next nicht night nil nkda no nobel non none normal not note notes nothing november now number
nurse nursing object october oder of office ohne old older on one only open operation opinion option
options or orthopaedic orthopedic other ou our out outcome outcomes outpatient over overall paediatric
page pain panel paper parent parents part party pathology patient patients pediatric pelvic pelvis pending
people perfect period person personal pet phase phone physical physician physics physiotherapy picture
placeholder placement plain plan plane please points policy population portal position positioning
positive possible posterior potato practice pre preparation presentation presenting president presidente
preview previous primary prior privacy private problem procedure procedures prof profesor professeur
professor profile prognosis program programme project prone protection protocol provider präsident
président présidente public quality quantity query question questions radiation radiograph radiographer
radiologist radiologists radiology ray reason record records redacted reference referral referrals
referred referring region registrar registry related relations relationship removed renal report reported
reports request required research resident resonance response result results review reviewed reviewer
right rights risk risks room routine royal safety sagittal sample sans satisfaction saturday scan scanned
scanner scans school score screening secretary section see seen selection self sensitive september series
service services sex she shoulder show shows side siehe sign signal signed signs sin since site size skin
social society soft some son speaker special specialist spine staff stage standard state stated states
status still stomach stories story student students studies study subject summary sunday supine support
surgeon surgery surgical surname symptoms system systems table tag tba tbd teaching team test tests text
that the their then therapy there these they this thorax thursday time timeline tissue title to today todo
tomorrow total transfer transport trauma treatment trial trials trust tuesday tumor tumour type ultrasound
un unbekannt und under une unit universe university unknown unnamed unremarkable until up upper urine us
use used user values vascular vein version view views violence visit voice volume volunteer volunteers vom
waiting war ward warning was we website wednesday week weekend weeks weiblich weight welcome well were
what when where which white who why wife will with withheld within without woman women work world wrist
writing wrong x xray year years yes yesterday young your zum
"""
_FUNCTION_TEXT = """
again already also although always among another as at because between both but can ces cet cette compared
comparing consider could das despite did dies diese dieser do does done during each early ein eine einen
ella ellas elle elles ellos er esa ese esta este even every finally first furthermore given he hence here
how however if ihr il ils instead it its just la las lastly later le les less let los made make many may
maybe meanwhile might more moreover most must never next nor nosotros nous often on once only other our
palliative perhaps rather same second see seen shall she should sie since so some sometimes soon still
such take taken than that then there therefore these they third this those though through thus today twice
un une unless until use used using usted ustedes vous we when where which while who why wir yet
"""
FUNCTION_WORDS: frozenset[str] = frozenset(_FUNCTION_TEXT.split())
"""Words that start sentences, with a capital then, and never names."""
ORDINARY: frozenset[str] = frozenset(_ORDINARY_TEXT.split()) | FUNCTION_WORDS

# Endings of the words of medicine and of abstract nouns, which names hardly ever have.
_ENDINGS_TEXT = """
osis itis graphy graphic gram scopy tomy stomy ology ological ologist oma omas emia aemia uria pathy
plasty ectasis lysis rrhage rrhagic tion tions sion ment ments ness ity ities ical ous ive ance ence
ency ings ism isms ular form ware ship ung keit heit schaft ique ción dad phy trast tric atic etic
onic othorax plasia trophy sclerosis syndrome disease tract genic pnea pnoea algia oedema edema ated
ised ized
"""
ENDINGS: tuple[str, ...] = tuple(_ENDINGS_TEXT.split())
