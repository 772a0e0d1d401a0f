"""Spanish. Written for this project from the shapes of doctors' letters and request forms."""

from radblog.privacy.languages.model import Language, phrases

SPANISH = Language(
    code="es",
    titles=phrases("""
        Señor; Señora; Señorita; Sra.; Srta.; Don; Doña; D.ª
    """),
    name_labels=phrases("""
        nombre del paciente; nombre de la paciente; nombre y apellidos; nombre completo; apellidos; primer
        apellido; segundo apellido; apellidos y nombre; persona de contacto
    """),
    loose_name_labels=phrases("""
        paciente; nombre; asunto; madre; padre; esposo; esposa
    """),
    patient_nouns=phrases("""
        paciente; varón; hombre; mujer; niño; niña; lactante; señora; señor
    """),
    relations=phrases("""
        esposa; esposo; marido; mujer; madre; padre; hijo; hija; hermano; hermana; tía; tío; abuela; abuelo;
        nieto; nieta; sobrina; sobrino; prima; primo; novia; novio; pareja; vecina; vecino
    """),
    owners=phrases("""
        su; sus; la; el; mi
    """),
    called=phrases("""
        llamado; llamada; de nombre
    """),
    does=phrases("""
        fue ingresado; fue ingresada; ingresó; acude a; acude por; acudió a; acudió por; refiere; niega; fue
        operado; fue operada; fue dado de alta; fue dada de alta; falleció; consulta por; vive sola; vive
        solo
    """),
    record_labels=phrases("""
        número de historia; n.º de historia; nº de historia; nº historia; número de historia clínica; nº de
        historia clínica; n° de historia clínica; historia clínica; nhc; n.h.c.; hc nº; número de paciente;
        id paciente; cipa; nº hª; n.º hª; nº hc; nº hª clínica; historia
    """),
    accession_labels=phrases("""
        número de estudio; nº de estudio; número de petición; nº de petición; número de acceso
    """),
    other_labels=phrases("""
        número de la seguridad social; nº de la seguridad social; número de seguridad social; nuss; tarjeta
        sanitaria; número de tarjeta sanitaria; número de póliza; nº de póliza; número de afiliación; número
        de episodio; nº de episodio; número de serie; nº de serie; pasaporte; matrícula
    """),
    birth_labels=phrases("""
        fecha de nacimiento; nacido el; nacida el; f. nac.; f. nacimiento; fnac; f.n.; nació el
    """),
    months=phrases("""
        enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; setiembre; octubre; noviembre;
        diciembre
    """),
    short_months=phrases("""
        ene; abr; ago; dic
    """),
    weekdays=phrases("""
        lunes; martes; miércoles; jueves; viernes; sábado; domingo
    """),
    events=phrases("""
        ingresado el; ingresada el; ingresó el; fecha de ingreso; fecha de alta; alta el; fecha del estudio;
        fecha de estudio; operado el; operada el; intervenido el; intervenida el; falleció el; acudió el;
        visto el; vista el; tc del; rm del; realizado el; realizada el; fecha de la exploración; fecha de
        exploración
    """),
    clinical=phrases("""
        tc; rm; ecografía; radiografía; estudio; consulta; ingreso; operación; biopsia; cirugía; paciente;
        accidente; caída; dolor; hospital; urgencias; tratamiento; diagnóstico
    """),
    excuses=phrases("""
        publicado; publicada; consultado el; actualizado; congreso; curso; jornadas; inscripción; reunión;
        guía; edición; ley; decreto; seram
    """),
    phone_labels=phrases("""
        teléfono; tfno; móvil; tlf; teléfono móvil
    """),
    address_labels=phrases("""
        dirección; domicilio; con domicilio en; reside en; vive en la calle; código postal
    """),
)
