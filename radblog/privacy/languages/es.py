"""Spanish. Written for this project from the shapes of doctors' letters and request forms."""

from radblog.privacy.languages.model import Language

SPANISH = Language(
    code="es",
    titles=("Señor", "Señora", "Señorita", "Sra.", "Srta.", "Don", "Doña", "D.ª"),
    name_labels=(
        "nombre del paciente", "nombre de la paciente", "nombre y apellidos", "nombre completo", "apellidos",
        "primer apellido", "segundo apellido", "apellidos y nombre", "persona de contacto",
    ),
    loose_name_labels=("paciente", "nombre", "asunto", "madre", "padre", "esposo", "esposa"),
    patient_nouns=("paciente", "varón", "hombre", "mujer", "niño", "niña", "lactante", "señora", "señor"),
    relations=(
        "esposa", "esposo", "marido", "mujer", "madre", "padre", "hijo", "hija", "hermano", "hermana", "tía", "tío",
        "abuela", "abuelo", "nieto", "nieta", "sobrina", "sobrino", "prima", "primo", "novia", "novio", "pareja", "vecina", "vecino",
    ),
    owners=("su", "sus", "la", "el", "mi"),
    called=("llamado", "llamada", "de nombre"),
    does=(
        "fue ingresado", "fue ingresada", "ingresó", "acude a", "acude por", "acudió a", "acudió por", "refiere",
        "niega", "fue operado", "fue operada", "fue dado de alta", "fue dada de alta", "falleció", "consulta por", "vive sola", "vive solo",
    ),
    record_labels=(
        "número de historia", "n.º de historia", "nº de historia", "nº historia", "número de historia clínica",
        "nº de historia clínica", "n° de historia clínica", "historia clínica", "nhc", "n.h.c.", "hc nº", "número de paciente", "id paciente", "cipa",
    ),
    accession_labels=("número de estudio", "nº de estudio", "número de petición", "nº de petición", "número de acceso"),
    other_labels=(
        "número de la seguridad social", "nº de la seguridad social", "número de seguridad social", "nuss",
        "tarjeta sanitaria", "número de tarjeta sanitaria", "número de póliza", "nº de póliza", "número de afiliación",
        "número de episodio", "nº de episodio", "número de serie", "nº de serie", "pasaporte", "matrícula",
    ),
    birth_labels=("fecha de nacimiento", "nacido el", "nacida el", "f. nac.", "f. nacimiento", "fnac", "f.n.", "nació el"),
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre",
        "octubre", "noviembre", "diciembre",
    ),
    short_months=("ene", "abr", "ago", "dic"),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    events=(
        "ingresado el", "ingresada el", "ingresó el", "fecha de ingreso", "fecha de alta", "alta el", "fecha del estudio", "fecha de estudio",
        "operado el", "operada el", "intervenido el", "intervenida el", "falleció el", "acudió el", "visto el", "vista el", "tc del", "rm del",
        "realizado el", "realizada el", "fecha de la exploración", "fecha de exploración",
    ),
    clinical=(
        "tc", "rm", "ecografía", "radiografía", "estudio", "consulta", "ingreso", "operación", "biopsia",
        "cirugía", "paciente", "accidente", "caída", "dolor", "hospital", "urgencias", "tratamiento", "diagnóstico",
    ),
    excuses=(
        "publicado", "publicada", "consultado el", "actualizado", "congreso", "curso", "jornadas", "inscripción",
        "reunión", "guía", "edición", "ley", "decreto", "seram",
    ),
    phone_labels=("teléfono", "tfno", "móvil", "tlf", "teléfono móvil"),
    address_labels=("dirección", "domicilio", "con domicilio en", "reside en", "vive en la calle", "código postal"),
)  # fmt: skip
