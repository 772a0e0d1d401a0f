"""Words of notes that stand where a name could, with a capital or without, and are none.

Origin: written from general knowledge for this project; licence: MIT, as the project.
"""

_NOBODY_TEXT = """
a abbott abd acc access adults afib after all also alta alter ama an anaesthesia and anesthesia ankle
antibiotics aorta appendix arrived as aspirin at aufnahme aunt axilla axr back balloon bard barium before
bilateral bladder bleep blood board born boston both bowel boyfriend bp brain breast bronchus brother but
by cad caller canon cap cardiac cardiology catheter cell chest chf children ckd class clinic coach coil
collected colon comparison consultant contrast controls cook copd cordis cousin csf ct cta ctpa culture
currently cv cva cxr dad date datum daughter day derm dm dnr doa dob doctor dos dr driver dtr duodenum dvt
e-mail ecg echo ed edad edema effusion ekg elbow email employer ems endo ent entlassung er ercp esrd eta
everybody everyone exam ext family father fax fecha fellow femur fiance fiancee fibula film films findings
fluids follow foot for fracture friend from gadolinium gallbladder ge geb gerd gi girlfriend gp grade
grandfather grandmother gu half hand hcc hdu he he's heart heent heme heparin her hgb hip his history
hitachi home hospice hospital hospital's hr htn humerus husband icu id if ileum image images imaging
impression in ind index indication infants ingreso insulin intern interpreter iodine it itu jejunum just
kidney kidneys knee known kub labs large larynx lawyer left lesion liver lobe lower lungs mandible many
mass mdt medicine meds medtronic men metformin mi middle mild mobile moderate mom month most mother mr mra
mrcp mri msk mum nbm neck needle neighbor neighbour nephew neuro neurology never new nicu niece no nobody
nodule none not now npo nurse nursing né née officer old on onc oncology op opd or orbit ortho others
ovaries ovary overnight oxygen pager pancreas paramedics parents participants partner pathology patient
pcp pe pelvis pet ph philips phone picu plan plt police post pre prior probe prof prostate psych pt pulm
radiology radius rads received recent rectum ref registrar rehab renal repeat resident resp right rr
school score segment serial series several severe sexo she she's sheath shoulder siemens since sinus
sinuses sister sitter size skin skull slice small snf social someone son spine spleen sputum stable staff
stage status stent steroids still stomach stool student surgery teacher team technique tee tel terumo
testis that the their then therapy these they they're this those thyroid tia tibia time to today tomorrow
tonight toshiba trachea tte tumor tumour type tél ulna unchanged uncle unit uo uop upper urine urology us
usg uss uterus uti visitor volume volunteers ward warfarin wbc we week when while who wife wire with
without women work worker wrist xr year yes yesterday âge
"""
NOBODY: frozenset[str] = frozenset(_NOBODY_TEXT.split())
"""At the head of a line, before an age or before a verb: organs, methods, people without a name, labels."""

_SMALL_TEXT = """
abdo about aged also and approx around been being brain came can chest ct currently diabetic female fine
for from had has have head her here him his home images just knee known list lying male may mri neck new
not now old over presented presents report results said says scan seen she sitting smoker spine stable
still that the them then there they this today told under very walked ward was well went who will with
"""
SMALL: frozenset[str] = frozenset(_SMALL_TEXT.split())
"""Behind `pt` or `mr` in notes without capitals."""
