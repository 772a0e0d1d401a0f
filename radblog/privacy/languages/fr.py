"""French. Written for this project from the shapes of doctors' letters and request forms."""

from radblog.privacy.languages.model import Language, phrases

FRENCH = Language(
    code="fr",
    titles=phrases("""
        Monsieur; Madame; Mademoiselle; Mme; Mlle; Mme.; Mlle.
    """),
    name_labels=phrases("""
        nom du patient; nom de la patiente; nom et prénom; nom, prénom; nom prénom; prénom; prénoms; nom de
        famille; nom de naissance; nom de jeune fille; nom d'usage; personne de confiance; personne à
        prévenir
    """),
    loose_name_labels=phrases("""
        patient; patiente; nom; concerne; objet; époux; épouse; mère; père
    """),
    patient_nouns=phrases("""
        patient; patiente; homme; femme; garçon; fille; enfant; nourrisson; dame
    """),
    relations=phrases("""
        épouse; époux; mari; femme; mère; père; fils; fille; sœur; frère; tante; oncle; grand-mère;
        grand-père; compagne; compagnon; conjoint; conjointe; nièce; neveu; voisine; voisin
    """),
    owners=phrases("""
        son; sa; leur; le; la; mon; ma
    """),
    called=phrases("""
        nommé; nommée; appelé; appelée; prénommé; prénommée; dénommé; dénommée
    """),
    does=phrases("""
        a été admis; a été admise; a été hospitalisé; a été hospitalisée; a été opéré; a été opérée; s'est
        présenté; s'est présentée; se plaint; se présente; présente une; est décédé; est décédée; vit seul;
        vit seule; a bénéficié d'un; a bénéficié d'une; consulte pour; a consulté pour
    """),
    record_labels=phrases("""
        numéro de dossier; n° de dossier; n° dossier; dossier n°; no de dossier; numéro de patient;
        identifiant patient; n° patient; ipp; nip; numéro d'hospitalisation; iep
    """),
    accession_labels=phrases("""
        numéro d'examen; n° d'examen; n° examen; numéro de demande; numéro d'accession
    """),
    other_labels=phrases("""
        numéro de sécurité sociale; n° de sécurité sociale; n° sécu; numéro de sécu; numéro de mutuelle;
        numéro d'assuré; n° d'assuré; numéro de séjour; n° de séjour; numéro de série; n° de série; numéro
        de passeport; plaque d'immatriculation; immatriculation; numéro de carte vitale
    """),
    birth_labels=phrases("""
        né le; née le; né(e) le; date de naissance; ddn; nés le; naissance
    """),
    months=phrases("""
        janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre
    """),
    short_months=phrases("""
        janv; févr; juil; déc
    """),
    weekdays=phrases("""
        lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche
    """),
    events=phrases("""
        admis le; admise le; hospitalisé le; hospitalisée le; hospitalisé du; sorti le; sortie le; date
        d'admission; date de sortie; date d'examen; date de l'examen; opéré le; opérée le; décédé le;
        décédée le; vu le; vue le; examen du; scanner du; irm du; échographie du; consultation du; réalisé
        le; réalisée le; compte rendu du; comparaison
    """),
    clinical=phrases("""
        scanner; irm; échographie; radiographie; examen; consultation; hospitalisation; opération; biopsie;
        chirurgie; patient; patiente; accident; chute; douleurs; hôpital; urgences; traitement; diagnostic
    """),
    excuses=phrases("""
        publié; publiée; consulté le; mis à jour; congrès; cours; formation; inscription; journées; réunion;
        recommandations; édition; loi; décret; jfr
    """),
    phone_labels=phrases("""
        téléphone; tél; tél.; portable; numéro de téléphone
    """),
    address_labels=phrases("""
        adresse; domicilié; domiciliée; demeurant; habite; code postal
    """),
)
