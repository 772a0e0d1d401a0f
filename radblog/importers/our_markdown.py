"""How an importer writes radblog's own Markdown: one function for each thing, pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

# Unicode has raised and lowered forms of these signs and of no others.
_LOWERED = dict(zip("0123456789+-=()−aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_RAISED = dict(
    zip("0123456789+-=()−abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)
)
_SPECIAL = re.compile(r"([\\`*\[\]|]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?]))")


def escaped(text: str) -> str:
    """Plain text as Markdown that shows just that."""
    text = re.sub(r"(?m)^(\s*)(?=:::)", r"\1\\", _SPECIAL.sub(r"\\\1", text))
    return re.sub(r"(?m)^(\s*)([#>+-]|\d+[.)])(?=\s)", lambda m: m[1] + m[2][:-1] + "\\" + m[2][-1], text)


def picture(alt: str, src: str, caption: str = "") -> str:
    """A picture; alone in its paragraph radblog shows it as a figure, with `caption` (plain text) below."""
    title = f' "{_quoted(caption)}"' if caption else ""
    return f"![{_in_brackets(alt)}]({address(src)}{title})"


def link(text: str, href: str) -> str:
    """A link; `text` is Markdown."""
    return f"[{text}]({address(href)})" if text.strip() else f"<{href}>" if "://" in href else ""


def callout_opening(kind: str, title: str = "") -> str:
    """The first line of a box of one of the kinds that radblog knows; the title is plain text."""
    titled = f' title="{_quoted(title)}"' if title.strip() else ""
    return f'::: callout kind="{kind}"{titled}'


def marked(sign: str, inner: str, following: str) -> str:
    """Emphasis by `sign` with outer spaces put outside; plain where Markdown could not see its end."""
    text = inner.strip()
    if not text:
        return inner
    before = inner[: len(inner) - len(inner.lstrip())]
    after = inner[len(inner.rstrip()) :]
    unseen = not after and following[:1].isalnum() and not text[-1].isalnum()
    if unseen or "\n\n" in text or sign[0] in (text[0], text[-1]):
        return inner
    return f"{before}{sign}{text}{sign}{after}"


def code(text: str) -> str:
    """Code in running text."""
    text = " ".join(text.split())
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}" if text else ""


def fence(text: str, language: str = "") -> str:
    """A block of code."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}{language}\n{text.strip(chr(10))}\n{ticks}"


def subscript(text: str) -> str | None:
    """Lowered signs, or None where Unicode lacks one of them."""
    return _shifted(text, _LOWERED)


def superscript(text: str) -> str | None:
    """Raised signs, or None where Unicode lacks one of them. The endings of `1st` and `4th` are ordinary
    letters, and a raised `o` is the sign for degrees.
    """
    if text.strip().lower() in {"st", "nd", "rd", "th"}:
        return text.strip()
    return "°" if text.strip() == "o" else _shifted(text, _RAISED)


def _shifted(text: str, forms: dict[str, str]) -> str | None:
    text = text.strip()
    return "".join(forms[sign] for sign in text) if text and all(sign in forms for sign in text) else None


def table(rows: Sequence[Sequence[str]], *, head: bool) -> str:
    """A table of ready cells; without a head the first row stays empty, as Markdown demands one."""
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    if not head:
        full.insert(0, [""] * width)
    full.insert(1, ["---"] * width)
    return "\n".join("| " + " | ".join(cell or " " for cell in row) + " |" for row in full)


def definitions(pairs: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Terms with their definitions."""
    return "\n\n".join("\n".join([term, *(f": {text}" for text in texts)]) for term, texts in pairs)


def address(href: str) -> str:
    """An address as it stands between the round brackets of a link. Brackets in pairs may stay."""
    pairs = "()" if re.fullmatch(r"[^()]*(?:\([^()]*\)[^()]*)*", href) else ""
    return quote(
        href, safe="/:?#[]@!$&'*+,;=%~-._|" + pairs + "".join(sign for sign in href if ord(sign) > 127)
    )


def _in_brackets(text: str) -> str:
    return re.sub(r"([\[\]\\`*_]|<(?=[A-Za-z/!?]))", r"\\\1", " ".join(text.split()))


def _quoted(text: str) -> str:
    return " ".join(text.replace("\\", "").replace('"', "'").split())
