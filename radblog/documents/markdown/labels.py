"""The few words that the parser itself puts into a text, in the languages that radblog speaks."""

from __future__ import annotations

from msgspec import Struct


class Labels(Struct, frozen=True):
    """Plain texts of one language. `kinds` are the titles of callouts by kind."""

    footnotes: str
    footnote: str
    back: str
    reference: str
    table: str
    code: str
    done: str
    to_do: str
    kinds: dict[str, str]


def labels_for(lang: str) -> Labels:
    """The labels of a language tag such as `de-AT`; English where we have none."""
    return _LABELS.get(lang.partition("-")[0].lower(), _LABELS["en"])


def _kinds(pearl: str, note: str, warning: str, pitfall: str, tip: str, question: str) -> dict[str, str]:  # noqa: PLR0913  # one per kind
    return {
        "pearl": pearl,
        "note": note,
        "warning": warning,
        "pitfall": pitfall,
        "tip": tip,
        "question": question,
    }


_LABELS = {
    "en": Labels(
        footnotes="Footnotes",
        footnote="Footnote",
        back="Back to the text",
        reference="Reference",
        table="Table",
        code="Code",
        done="Done",
        to_do="To do",
        kinds=_kinds("Pearl", "Note", "Warning", "Pitfall", "Tip", "Question"),
    ),
    "de": Labels(
        footnotes="Fußnoten",
        footnote="Fußnote",
        back="Zurück zum Text",
        reference="Literatur",
        table="Tabelle",
        code="Code",
        done="Erledigt",
        to_do="Offen",
        kinds=_kinds("Merksatz", "Hinweis", "Warnung", "Fallstrick", "Tipp", "Frage"),
    ),
    "fr": Labels(
        footnotes="Notes",
        footnote="Note",
        back="Retour au texte",
        reference="Référence",
        table="Tableau",
        code="Code",
        done="Fait",
        to_do="À faire",
        kinds=_kinds("Point clé", "Remarque", "Avertissement", "Piège", "Conseil", "Question"),
    ),
    "es": Labels(
        footnotes="Notas",
        footnote="Nota",
        back="Volver al texto",
        reference="Referencia",
        table="Tabla",
        code="Código",
        done="Hecho",
        to_do="Pendiente",
        kinds=_kinds("Perla", "Nota", "Advertencia", "Error frecuente", "Consejo", "Pregunta"),
    ),
    "ar": Labels(
        footnotes="الحواشي",
        footnote="حاشية",
        back="العودة إلى النص",
        reference="مرجع",
        table="جدول",
        code="شيفرة",
        done="تم",
        to_do="لم يتم",
        kinds=_kinds("فائدة", "ملاحظة", "تحذير", "خطأ شائع", "نصيحة", "سؤال"),
    ),
}
