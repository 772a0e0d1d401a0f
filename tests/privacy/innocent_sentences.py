"""Sentences of the field that name nobody. None may block; all people and numbers in them are public or invented."""

IN_POSTS = """
Delayed effusion in a patient 1163 days after the graft.
The portrait of our head of department was taken by the hospital's photographer in 2024.
Set the body in Source Serif, the headings in Inter, the code in Fira Mono.
Figure 3: Sagittal STIR, TR 4000, TE 60, slice 3 mm, matrix 384 x 384.
Our PACS lives at 10.20.30.40, the mirror at 172.16.8.9 and the test box at 192.168.178.21.
Ping 127.0.0.1 before you blame the network; IPv6 is ::1.
Follow @chestrad_weekly and @msk.reads, or the hashtag #FOAMrad.
The thesis has ISBN 978-1-86197-876-9 and is free to read.
EAN 4006381333931 is a box of pens.
Cochrane review CD012345 found no difference.
Grant R01 CA 123456 and award 2019-04711 paid for the scanner time.
The phantom has serial sections of 5 mm and weighs 4.2 kg.
Model MAGNETOM Vida XQ, software VE11C, coil BioMatrix 18.
Version 2024.3.1 reads JPEG 2000 and HTJ2K.
RFC 3339 and ISO 8601 both write 2026-02-28T09:30:00Z.
Slice 112 of 240 shows it best; slice 118 shows it too.
Sensitivity 94.2 % (95 % CI 91.0-96.5), specificity 88 %.
Between 1990 and 2010 the use of CT tripled.
In children under 2 years the ratio is higher.
Boys aged 4 to 8 and girls aged 10 to 14 are scanned most.
Women in their 30s and men over 65 were invited.
A phantom study with 30 volunteers aged 21 to 64.
The 1895 paper, the 1896 talk and the 1901 prize are one story.
Godfrey Hounsfield and Allan Cormack never worked together.
Marie Curie and her daughter Irène drove the vans themselves.
The Lodwick classification and the Enneking stage answer different questions.
Charcot, Kienböck and Sudeck describe joints that hurt or do not.
A Segond fracture is small and means a torn ligament.
McBurney's point, Murphy's sign and Rovsing's sign belong to the hand, not to the scanner.
The Bosniak IIF cyst was followed for five years.
Kerley B lines are at the base, Kerley A lines higher up.
The exhibition opens on 8 November 2026 in the old gas works.
Bring your laptop to room 4.12 on Thursday at 10:00.
Deadline: 15 January 2027, 23:59 CET.
Corrected on 3 June 2025: the unit of the dose.
Send corrections to corrections@example.org.
Tickets cost 120 euros; students pay 40.
Ring 112 in an emergency, 116117 at night.
The library is at 5 Museum Square and closes at 18:00.
Photographs: Joana Mendes, CC BY-SA 4.0.
Edited by Ruth Abelson and Tomasz Wilk.
Reviewed by Maria Keller on 4 March 2026.
Thanks to Dr Ana Beltrán for the drawings.
Smith A, Jones B, Müller C. Eur Radiol 2020;30:1234-1245. PMID 31234567.
Okafor et al. counted 1,204 nodules in 4,812 scans.
Type 12345 into the field to see the error.
Bed 4 of the lung is no bed at all.
St John's wort does not enhance.
May is a good month for a congress, June is not.
Will Rogers gave his name to a phenomenon of stages.
Mark the side before you scan; grant access afterwards.
Look at L4 and L5 before you call the T2 signal at C5 abnormal.
The lesion is bright on T2 and dark on T1, with 12 mm in the short axis.
A Lisfranc injury is easily missed on a non-weight-bearing view.
Charcot arthropathy destroys the midfoot of patients with diabetes.
A Baker cyst may rupture and mimic a deep vein thrombosis.
Colles and Smith fractures are mirror images of each other.
The Salter-Harris classification has five types; Ogden added four.
Hounsfield and Cormack shared the Nobel Prize in 1979.
Wilhelm Conrad Röntgen was born on 27 March 1845 in Lennep.
Röntgen's wife Anna Bertha saw the bones of her hand on 22 December 1895.
The first patient was scanned on 1 October 1971 at Atkinson Morley Hospital.
Marie Curie drove a mobile X-ray unit in 1914.
Mr Hounsfield worked for a company that also made records.
The peak incidence is at 45 years in women.
Screening is offered to women aged 50 to 70 every three years.
The tumour has a first peak at 5 years and a second at 60 years.
Incidence rises in patients over 65 years and falls under 20 years.
Participants were 18 to 92 years old, with a mean age of 61 years.
Children under 5 years of age need sedation more often.
The median age was 63 (range 21-88).
The technique is now 50 years old.
A 100-year-old hospital got its first PET/CT.
Posts · Page 2 of 2.
A 3-week-old haematoma is dark on T2*.
The 90-year-old debate about the thymus is over.
doi:10.1148/radiol.2020200432 is the reference to cite.
See https://doi.org/10.1007/s00330-019-06123-4 for the method.
PMID 31234567 and PMC6543210 tell the same story.
ISBN 978-0-323-66120-7 is the fourth edition.
The book (ISBN 0-19-852663-6) is out of print.
Order it by ISBN 9436265197 from any shop.
ISSN 0033-8419 is the printed journal.
ORCID 0000-0002-1825-0097 belongs to nobody real.
The trial is registered as NCT01234567 and ISRCTN12345678.
Radiology 2019;292(1):60-66.
AJR Am J Roentgenol 2018; 211:1234-1241.
N Engl J Med 2011;365:395-409. doi: 10.1056/NEJMoa1102873
Smith J, Jones A, Miller P. Imaging of the spine. Radiographics 2015;35:1234-50.
Hodgkin presented his paper to the society in 1832.
Thomas reported 34 cases in 1950.
Graham described the sign; Murphy asked patients to breathe in.
Taylor and Francis published the atlas in 2004.
Johns Hopkins and the Mayo Clinic ran the trial.
Henry Ford Hospital trained her.
The course takes place on 12 May 2026 in Vienna.
Registration for the course closes on 3 March 2026.
Published on 4 April 2025, updated on 6 June 2025.
Accessed on 2024-05-03.
ECR runs from 4 to 8 March 2026.
The webinar on stroke imaging is on Tuesday 14 October 2025 at 18:00 CET.
World Radiography Day is on 8 November.
The FDA approved the agent on 20 April 1988.
The abstract deadline of RSNA is 7 May 2025.
Version 1.2.3.4 of the viewer fixed the bug.
The DICOM standard, PS3.15 section 2.1.4.6, lists the attributes.
Explicit VR little endian is 1.2.840.10008.1.2.1.
CT Image Storage is 1.2.840.10008.5.1.4.1.1.2 in the standard.
SNOMED CT has the object identifier 2.16.840.1.113883.6.96.
The node listens on 192.168.1.20, port 11112.
Use 10.0.0.5 as the gateway and 127.0.0.1 for tests.
Ping 203.0.113.7 in the documentation's network.
The mask is 255.255.255.0.
Follow @RSNA and @myESR for news.
Thanks to @radiology_fan for the suggestion.
The hashtag #FOAMrad is for open material.
Write to the office at info@example.org.
Install it with pip install dcm2niix==1.0.20220720.
The picture is ct-head@2x.png in the folder.
Give 1.5 mL/kg at 3 mL/s, up to 150 mL.
The effective dose is 1.5 to 10 mSv.
CTDIvol was 12.34 mGy and DLP 567.8 mGy*cm.
Use a matrix of 512 512 and a field of view of 350 mm.
kVp 120, mAs 200, pitch 0.984, slice 0.625 mm.
The b values were 0, 50, 400 and 800 s/mm2.
SUVmax fell from 12.4 to 3.1.
The scanner has 64 rows; its gantry turns in 0.28 s.
The ADC was 850 x 10-6 mm2/s.
TR/TE 3000/90 ms, flip angle 150 degrees, NEX 2.
ASPECTS of 7 and an NIHSS of 14 on arrival.
TNM stage T2N1M0 became T3aN0.
PI-RADS 4 and BI-RADS 3 want different things.
A Gleason score of 3+4=7 is grade group 2.
An AAST grade III injury of the spleen.
Power was 4/5 in the left leg and reflexes were 2+.
A 3/6 systolic murmur was heard.
There were 1234567 voxels in the mask.
The data set holds 10,000 examinations of 4,512 patients.
In 2019, 2020 and 2021 the numbers fell.
Between 2010-2015 and 2016-2020 nothing changed.
The Miss Rate of the algorithm was 3 %.
MR Imaging and MR Spectroscopy (MRS) answer different questions.
MS Lesions lie at right angles to the ventricle.
Multiple sclerosis (MS) lesions enhance for weeks.
Ms. is short for manuscript in some journals.
Patient Positioning: supine, arms up.
Patient: supine, head first.
Patient Safety Week runs in September.
Patient Information is printed on every form.
Patients: 120. Controls: 118.
Name: the name of the window preset.
Name the structure that the arrow points at.
Mother: the parent nuclide is molybdenum; daughter: technetium.
Mother and Daughter Nuclides come to an equilibrium.
Sister Chromatids part in anaphase.
The Father of radiology in our country built his own tube.
The patient, Magnetic Resonance and I: a memoir of claustrophobia.
The patient Positioning System moves in six degrees.
A patient called Radiology twice to ask for the way.
A sign called Thurston Holland is a piece of metaphysis.
A man named in the paper is its author.
The boy with Legg-Calve-Perthes disease limps.
A woman with Crohn disease had MR enterography.
Down syndrome and Marfan syndrome affect the aorta differently.
Parkinson disease takes away the swallow tail.
Alzheimer's patients lose the hippocampus first.
Ewing sarcoma peaks in the second decade.
Wilms tumour is found by bathing parents.
Takayasu arteritis was described by an ophthalmologist.
Wegener's granulomatosis has a new name.
Whipple's procedure leaves three anastomoses.
Sister Mary Joseph nodule is a metastasis at the navel.
Looser zones are seen in osteomalacia.
The Thomas splint saved lives in 1917.
Boerhaave tore where Mallory and Weiss only scratched.
Kerley B lines end at the pleura.
Fleischner wrote of plates and of a society.
The Bosniak classification of 2019 has a class for MRI.
Ask for the Stener lesion in a skier's thumb.
The Monteggia fracture breaks the ulna.
Dr Smith and Professor Jones gave the lecture.
Prof. Maria Lopez teaches paediatric radiology.
Our guest is Dr. Anna Novak, radiologist in Prague.
By Peter Brown, radiographer.
Written by Jane Roe and reviewed by John Doe.
Interview with Sarah Miller, president of the society.
Meet Laura, our new resident.
Courtesy of Dr. David Chen.
Illustration by Emma Wilson.
The record number of 2,512 delegates came.
A record number of 12,500 examinations was read.
The hospital number is not needed on a teaching picture.
An MRN must never stand on a slide.
Remove MRN, DOB and accession number from every frame.
The accession number (0008,0050) is an attribute of DICOM.
Patient ID (0010,0020) and Patient's Name (0010,0010) are emptied.
The study ID is (0020,0010).
GenBank accession number MN908947 is the reference genome.
GEO accession GSE12345 holds the data.
The account of the discovery is worth reading.
The visit to the museum took 2 hours.
The fin of the coil has 16 turns.
The chart of 2019 shows the trend.
Case number 3 of the series is the hardest.
Case 12: a lump in the neck.
Figure 2 and Table 14 agree.
Call 112 or 999 in an emergency.
The phone call took 15 minutes.
Fax machines are still found in 2025.
Contact the author through the form.
Address the question first, then the picture.
We address 3 Questions in this post.
The centre lies in the middle of the city, at 12 degrees east.
The congress venue is 1 Western Gateway, London E16 1XL.
RSNA meets at McCormick Place, 2301 S King Drive, Chicago.
A film of 35 mm at 24 frames per second.
Grade 1 to 4; type II; zone 3; level V.
Windows of 80/40 and 2800/600 are usual.
On 1/2 of the films the apex is missing.
In 12/20 patients the sign was positive.
p = 0.0001234567 is small.
The odds ratio was 1.23 (1.01-1.50), p=0.04.
The half-life of fluorine-18 is 109.77 minutes.
We injected 370 MBq (10 mCi) of FDG.
The MAC address is printed on the label of the device.
An IP address is personal data in some countries.
The serial number of a device is an identifier.
Send no insurance number by mail.
Social security numbers have nine digits.
NHS hospitals read 45 million examinations a year.
The CHI of a variety is not a CHI number.
"You have 5 minutes", said the examiner.
The 2017 McDonald criteria count cortical lesions.
Revised in March 2021 by the committee.
In May 2024 the guideline changed.
On Mondays we read the weekend's films.
At Christmas the department is quiet.
Her book was published on 3 March 2020 and is about his CT.
The paper was presented to the society on 8 March 1972.
Admission to the course on 12 May 2025 is free.
The exam takes place on 12 May 2025 in London.
The commit 3f786850e387550fdab836ed7e6dc881de23001b fixed it.
The image has the digest 0c9d1a5e77f2b3c4 in its name.
Coordinates x=1234, y=5678 mark the tip.
Window level 12345 is absurd.
git clone git@github.com:example/tool.git
The package needs numpy 1.26.4 and Python 3.11.7.
We thank the patient for her permission.
The patient's mother agreed in writing.
His wife found the lump.
Her Instagram followers learn radiology from her.
Herr Doktor, was sehen Sie?
Die Frau des Monats ist keine Patientin.
Frau Professor Weber hält den Kurs.
Die Leitlinie vom 3. März 2020 gilt noch.
Der Kongress findet am 12. Mai 2026 statt.
Le congrès aura lieu le 12 mai 2026.
Madame Curie a conduit une voiture radiologique.
Le scanner a 64 barrettes.
El congreso será el 12 de mayo de 2026.
La paciente está en decúbito supino.
Die Röntgenstraße im Ort heißt nach ihm.
Die Inzidenz steigt ab 50 Jahren.
""".strip().split("\n")

IN_CASES = """
A woman in her 40s presented with headache.
A man over 45 years of age, a smoker.
The neonate was delivered at term.
The lesion peaks at 45 years in the literature.
It is most common between 20 and 40 years.
Two weeks later the follow-up CT showed resolution.
A 3-week-old fracture with callus.
A 10-year-old scar is seen in the lung.
T2 hyperintense lesion at L4, 12 x 8 mm.
Grade 3 injury of the spleen, AAST grade III.
The patient is in the fifth decade of life.
Patients aged 40 to 60 are affected most.
Colles fracture with dorsal tilt of 25 degrees.
A Baker cyst has ruptured.
The Murphy sign was positive.
Charcot joint of the midfoot.
She had no history of trauma.
His wife noticed a change of speech.
The mother reported a fall from a sofa.
CT with 120 kVp and 80 mL of contrast.
CTDIvol 12.3 mGy, DLP 450 mGy*cm.
SUVmax 12.4 in the right upper lobe.
The ADC value is 650 x 10-6 mm2/s.
Radiology 2019;292(1):60-66. doi:10.1148/radiol.2019182465
See PMID 31234567.
Hodgkin lymphoma, stage IIB.
PI-RADS 5 in the peripheral zone.
Power was 4/5 on the left.
Follow-up after 6 months was normal.
Screening starts at 50.
The mean age at diagnosis is 63 years.
It affects boys aged 4 to 8.
5 mL of blood were aspirated; Hb was 9.2 g/dL.
WBC 12.3, CRP 145 mg/L, platelets 245000/uL.
Temperature 38.9, pulse 110, blood pressure 90/60.
Gleason 4+3=7 in 6 of 12 cores.
The lesion measures 1234 mm2.
Window 1500/-600.
Axial T2 FLAIR, TR 9000 ms, TE 120 ms.
The patient denies fever.
Case courtesy of the department.
Differential: Wilms tumour, neuroblastoma.
Teaching point: Kerley B lines mean interstitial oedema.
The Bosniak class is IIF.
Published in Radiographics on 3 March 2020.
The dataset was downloaded on 4 May 2025.
A 12-year-old study found the same.
The sign was named after Westermark.
The girl had fallen from a horse.
He was a keen skier in his 20s.
""".strip().split("\n")
