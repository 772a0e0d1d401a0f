"""English. Written for this project from the shapes of clinic letters, notes and request forms."""

from radblog.privacy.languages.model import Language, phrases

ENGLISH = Language(
    code="en",
    titles=phrases("""
        Mr; Mrs; Ms; Miss; Mx; Mister; Messrs; Baby boy; Baby girl; Baby Boy; Baby Girl
    """),
    name_labels=phrases("""
        patient name; patient's name; patients name; patient full name; name of patient; name of the
        patient; pt name; pt's name; client name; name of child; child's name; full name; legal name;
        preferred name; maiden name; mother's name; father's name; parent's name; husband's name; wife's
        name; next of kin; nok; emergency contact; name of guardian; legal guardian; family member; health
        care proxy; healthcare proxy; surname; last name; last names; first name; first names; christian
        name; christian names; forename; forenames; given name; given names; family name; middle name;
        subscriber name; policy holder; policyholder; guarantor; informant; donor name; recipient name;
        patientname; patient_name
    """),
    loose_name_labels=phrases("""
        patient; pt; name; re; regarding; subject; client; mother; father; spouse; husband; wife; parent;
        guardian; son; daughter; contact; carer; proxy; accompanied by; attn; case; reference
    """),
    patient_nouns=phrases("""
        patient; pt; man; woman; lady; gentleman; boy; girl; child; infant; baby; toddler; newborn; neonate;
        teenager; adolescent; male; female; victim; client; inmate; neighbour; neighbor; friend; veteran;
        pensioner; twin
    """),
    relations=phrases("""
        wife; husband; mother; father; mum; mom; dad; son; daughter; sister; brother; aunt; uncle;
        grandmother; grandfather; grandson; granddaughter; niece; nephew; cousin; partner; fiance; fiancé;
        fiancee; fiancée; girlfriend; boyfriend; spouse; stepmother; stepfather; stepson; stepdaughter;
        mother-in-law; father-in-law; guardian; son-in-law; daughter-in-law; sister-in-law; brother-in-law;
        carer; caregiver; neighbour; neighbor; friend; roommate; twin; parent; grandparent; bf; gf; hubby;
        dtr; dau; sis; bro; mam; gran; grandma; grandpa; nan; fiance; partner
    """),
    owners=phrases("""
        his; her; their; the patient's; patient's; pt's; my; the; a
    """),
    called=phrases("""
        named; called; by the name of; whose name is; whose name was; known as; goes by
    """),
    does=phrases("""
        denies; denied any; complains; complained; underwent; was admitted; was discharged; was readmitted;
        was diagnosed with; was brought in; was brought to; was referred for; was intubated; was extubated;
        was scanned; was found to have; was found down; was operated; was hospitalized; was hospitalised;
        was transferred to the; was treated with; was treated for; was started on; presents with; presented
        with; presents to the; presented to the emergency; presented to the ed; presented to our; presents
        for; presented to hospital; presents today; is a pleasant; is a delightful; suffers from; suffered
        from; suffered a; tolerated the procedure; returns to clinic; reports no; reports pain; reports
        having; endorses; has a history of; has no history; has a past medical; remains stable; remained
        stable
    """),
    does_often=phrases("""
        denied; was referred to; was referred by; was seen in; was seen by; was seen for; was seen at; was
        seen; was transferred; was taken to; was evaluated; was born; was given; was able; was noted; was
        doing; was told; was feeling; was stable; was discharged; presents; presented; has had; has been;
        has a; has no; has; had; is; was; is here; is doing well; is being seen; is scheduled; is currently;
        is allergic; lives with; lives alone; lives in; lives at; works as; smokes; drinks; takes; took;
        fell; feels; felt; collapsed; died; passed away; tolerated; returns; returned; came; comes; went;
        reports; states; stated; says; said; wants; wishes; remains; will; should; would; needs; agreed;
        agrees; understands; verbalized; refused; declined; ambulated; slept; ate; continues; continued;
        recovered; did; does; gave; asks; admits; appears; appeared; looks; seems; received; responded;
        improved; requested
    """),
    record_labels=phrases("""
        mrn; m.r.n.; m.r.n; mr number; mr no; mr #; mr#; medical record; id; medical record number; medical
        record no; medical records number; med rec; med rec no; medrec; med. rec.; record number; record no;
        record id; hospital number; hospital no; hospital id; hosp no; hosp. no; hospital #; hosp #; patient
        id; patient number; patient no; patient identifier; patient #; patient id number; patientid;
        patient_id; pat id; pt id; pt number; pt no; pt #; pid; ur number; ur no; urn; urno; unit number;
        unit no; unit #; chart number; chart no; chart #; chart; folder number; folder no; file number; file
        no; case note number; casenote; case record number; clinic number; clinic no; identification number;
        cris number; k number; x-ray number; xray number; x ray number; x-ray no; radiology number;
        registration number; reg no; district number; emr number; ehr id; empi; nhs number; nhs no; nhs #;
        nhs num; chi number; chi no; h&c number; cr number; uhid; op number; op no; ip number; ip no; umrn;
        emrn; mpi; hn; hosp num; hospital num
    """),
    accession_labels=phrases("""
        accession; accession number; accession no; accession #; accession id; acc; acc #; acc no; acc
        number; accession num; accessionnumber; acsn; exam number; exam no; exam id; exam #; examination
        number; study id; study number; study no; order number; order no; order id; order #; placer order
        number; filler order number; requisition number; requisition no; request number; request no; report
        number; report id; job id; job number; dictation id; dictation number; transcription id; document id
    """),
    other_labels=phrases("""
        encounter; encounter number; encounter no; encounter id; encounter #; visit number; visit no; visit
        id; visit #; visit; account; account number; account no; account id; account #; acct; acct #; acct
        no; acct number; admission number; admission no; admission id; csn; fin; fin #; fin number; har;
        episode number; episode id; insurance number; insurance no; insurance id; insurance policy;
        insurance policy number; policy number; policy no; policy id; policy #; member id; member number;
        member no; group number; subscriber id; subscriber number; medicare number; medicare no; medicare
        id; medicare; medicare #; medicaid; medicaid number; medicaid id; medicaid no; medicaid #; health
        plan; health plan number; health plan beneficiary number; beneficiary number; beneficiary id; hicn;
        mbi; health card number; health card; ohip; phn; ramq; license number; licence number; license no;
        license plate; licence plate; driver's license; driver's licence; drivers license; driver license;
        dl number; license #; plate number; registration plate; number plate; vin; vehicle; vehicle
        identification number; passport number; passport no; passport; certificate number; birth
        certificate; serial number; serial no; serial #; s/n; sn; device serial; device serial number;
        device id; device identifier; implant serial; implant serial number; pacemaker serial; specimen
        number; specimen no; specimen id; specimen #; pathology number; pathology no; path number; lab
        number; lab no; lab id; sample id; sample number; block number; claim number; claim no; claim id;
        claim #; bank account; iban; credit card; card number; inmate number; student id; employee id;
        invoice number; case id; appointment number; appointment no; appointment id; ward number;
        prescription number; rx number; rx #; dea number; dea #; npi; npi number; upi; asset number;
        fingerprint id; biometric id; ins; ins id; ins no; batch; batch no; group; group id; case; case no;
        case number; case #; ref; ref no; our ref; your ref; their ref; reference; reference number;
        reference no; quoting; quote; booking; booking no; booking reference; book no; lot; lot no; tag no;
        bag no; id card; portal id; dl
    """),
    birth_labels=phrases("""
        dob; d.o.b.; d.o.b; date of birth; birth date; birthdate; birthday; date-of-birth; born on; born;
        born at; patient's birth date; patientbirthdate; date_of_birth; birth_date; bd; b.d.
    """),
    months=phrases("""
        January; February; March; April; May; June; July; August; September; October; November; December
    """),
    short_months=phrases("""
        Jan; Feb; Mar; Apr; Jun; Jul; Aug; Sep; Sept; Oct; Nov; Dec
    """),
    weekdays=phrases("""
        monday; tuesday; wednesday; thursday; friday; saturday; sunday
    """),
    events=phrases("""
        was admitted; were admitted; admitted on; admitted to; admitted; admission date; date of admission;
        admit date; date admitted; admission on; readmitted; discharged on; discharged; discharge date; date
        of discharge; date discharged; date of exam; date of examination; date of service; date of study;
        date of procedure; date of operation; date of surgery; date of scan; date of visit; date of death;
        date of injury; date of consultation; date of report; date of dictation; date of transcription; date
        of onset; date of test; exam date; study date; scan date; visit date; service date; surgery date;
        procedure date; appointment date; clinic date; report date; dictated; transcribed; underwent;
        hospitalized on; hospitalised on; presented to the emergency; presented to the ed; presented to our;
        presented with; presents with; was seen on; was seen in; seen in clinic; was scanned; was operated;
        was diagnosed; was biopsied; was transferred; was referred; was intubated; was discharged; passed
        away; last menstrual period; lmp; her ct; his ct; her mri; his mri; her scan; his scan; her surgery;
        his surgery; her operation; his operation; her biopsy; his biopsy; prior study; prior exam; prior
        ct; prior mri; follow-up on; follow up on; returned on; died on; imaged on; scanned on;
        electronically signed
    """),
    clinical=phrases("""
        ct; mri; mr; pet; scan; scans; scanned; ultrasound; sonography; radiograph; radiographs; x-ray;
        x-rays; xray; mammogram; mammography; angiogram; angiography; imaging; image; images; biopsy;
        surgery; operation; operated; procedure; resection; examination; exam; study; visit; clinic;
        hospital; admission; discharge; fracture; injury; injured; accident; fall; fell; collision; pain;
        symptoms; onset; follow-up; follow up; seen; presented; presentation; presents; patient; he; she;
        diagnosis; diagnosed; treated; treatment; chemotherapy; radiotherapy; died; death; born; delivered;
        delivery; referred; referral; appointment; consultation; reported; report; therapy; transplant;
        stroke; dated; performed; comparison; compared; obtained; acquired; started; discontinued; echo;
        echocardiogram; ekg; ecg; laboratory; labs; culture; admitted; medication; vaccinated; vaccination;
        dose; cycle; review; adm; d/c; dc'd; f/u; s/p; cxr; cta; mra; icu; er; a&e; op; pod; appt; cath; bx;
        dx; tx; eval; consult; transferred; intubated; extubated; discharged; readmitted; underwent; last;
        since; until
    """),
    excuses=phrases("""
        published; publication; accessed; retrieved; updated; revised; version; course; congress;
        conference; meeting; webinar; workshop; lecture; deadline; register; registration; symposium; ecr;
        rsna; edition; guideline; guidelines; journal; doi; online; posted; released; release; copyright;
        last reviewed; correction; corrected; tweetchat; seminar; issue; annual; submitted; accepted;
        abstract; abstracts; fellowship; birthday of; anniversary; day of radiology; applications; approved
        by the fda; fda; epub; print; licence; license; dataset; downloaded; repository; effective; law;
        regulation; directive; came into force; ethics; irb; episode; newsletter; podcast; book; talk;
        keynote; session; society; nobel; patent; invented; discovered; first ever; history of radiology;
        world
    """),
    phone_labels=phrases("""
        tel; telephone; phone; phone number; mobile; cell; cell phone; fax; pager; beeper; bleep; call;
        contact number; home phone; work phone; ph; whatsapp; extension; ext; telephone number; mobile
        number; text; dial
    """),
    address_labels=phrases("""
        address; home address; lives at; living at; resides at; residing at; residence; resident of; postal
        code; postcode; zip; zip code; post code; patient address; mailing address; home at; moved to
    """),
)
