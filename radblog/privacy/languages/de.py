"""German. Written for this project from the shapes of doctors' letters and request forms."""

from radblog.privacy.languages.model import Language, phrases

GERMAN = Language(
    code="de",
    titles=phrases("""
        Herr; Herrn; Frau; Hr.; Fr.; Hrn.; Fräulein
    """),
    name_labels=phrases("""
        patientenname; name des patienten; name der patientin; nachname; vorname; familienname; geburtsname;
        name, vorname; nachname, vorname; versicherter; angehörige; angehöriger; bezugsperson; gesetzlicher
        betreuer; notfallkontakt
    """),
    loose_name_labels=phrases("""
        patient; patientin; pat.; betreff; betr.; ehemann; ehefrau; mutter; vater
    """),
    patient_nouns=phrases("""
        patient; patientin; patienten; mann; frau; junge; mädchen; kind; säugling; dame
    """),
    relations=phrases("""
        ehefrau; ehemann; mutter; vater; sohn; tochter; schwester; bruder; tante; onkel; großmutter;
        großvater; enkel; enkelin; nichte; neffe; partner; partnerin; lebensgefährtin; lebensgefährte;
        verlobte; verlobter; nachbarin; nachbar; freundin; freund
    """),
    owners=phrases("""
        seine; seiner; sein; ihre; ihrer; ihr; der; die; meine; mein
    """),
    called=phrases("""
        namens; mit namen; genannt
    """),
    does=phrases("""
        wurde aufgenommen; wurde entlassen; wurde eingeliefert; wurde operiert; wurde vorgestellt; stellte
        sich vor; stellt sich vor; stellte sich mit; klagt über; klagte über; leidet an; litt an; verneint;
        berichtet über; verstarb; stürzte; lebt allein; lebt mit; ist gestürzt
    """),
    record_labels=phrases("""
        patientennummer; patienten-nr; patientennr; patienten-id; patienten id; pat.-nr; pat-nr; pat.-id;
        pat-id; patnr; aktenzeichen; aktennummer; krankenaktennummer; krankenblattnummer; kartei-nr;
        karteinummer; piz
    """),
    accession_labels=phrases("""
        auftragsnummer; auftrags-nr; untersuchungsnummer; untersuchungs-nr; anforderungsnummer;
        befundnummer; befund-nr; accession-nr; accessionnummer
    """),
    other_labels=phrases("""
        fallnummer; fall-nr; fallnr; fall-nummer; aufnahmenummer; aufnahme-nr; versichertennummer;
        versicherten-nr; versichertennr; krankenversichertennummer; krankenversicherungsnummer;
        versicherungsnummer; mitgliedsnummer; kontonummer; personalausweisnummer; ausweisnummer;
        reisepassnummer; führerscheinnummer; kennzeichen; seriennummer; serien-nr; gerätenummer;
        histologie-nr; histologienummer; einsendenummer; probennummer; rezeptnummer
    """),
    birth_labels=phrases("""
        geburtsdatum; geb.; geb.-datum; geb; geb.datum; geboren am; geboren; geb. am; gebdat; geb.-dat.; *
    """),
    months=phrases("""
        Januar; Februar; März; April; Mai; Juni; Juli; August; September; Oktober; November; Dezember;
        Jänner
    """),
    short_months=phrases("""
        Mär; Okt; Dez
    """),
    weekdays=phrases("""
        montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonntag
    """),
    events=phrases("""
        aufgenommen am; aufnahmedatum; stationär vom; entlassen am; entlassungsdatum; untersuchungsdatum;
        untersuchung vom; operiert am; op am; op-datum; wurde am; stellte sich am; vorstellung am; verstarb
        am; befund vom; ct vom; mrt vom; röntgen vom; sonographie vom; voraufnahme vom; voruntersuchung vom;
        unfall am; vergleich mit
    """),
    clinical=phrases("""
        ct; mrt; röntgen; sonographie; untersuchung; aufnahme; entlassung; operation; biopsie; befund;
        klinik; krankenhaus; patient; patientin; unfall; sturz; schmerzen; vorstellung; kontrolle;
        verlaufskontrolle; therapie; diagnose; operiert; aufgenommen; entlassen; untersucht; vorgestellt;
        eingeliefert; verlegt; gestürzt; verstorben; op
    """),
    excuses=phrases("""
        veröffentlicht; abgerufen; aktualisiert; kongress; tagung; kurs; fortbildung; anmeldung; stand;
        auflage; leitlinie; zugriff; röntgenkongress; jahrestagung; verordnung; gesetz
    """),
    phone_labels=phrases("""
        telefon; telefonnummer; handy; mobil; tel.; durchwahl; rufnummer
    """),
    address_labels=phrases("""
        anschrift; adresse; wohnhaft; wohnhaft in; wohnt in; plz
    """),
)
