"""The works a document cites, as HTML ready for its list of references."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from radblog.documents.model import Reference


def reference_html(reference: Reference) -> str:
    """Author's text, or what the CSL fields give, then links to DOI, PubMed and address."""
    parts = [escape(reference.text, quote=False)] if reference.text else _from_csl(reference.csl)
    if reference.doi:
        parts.append(
            _link(f"https://doi.org/{quote(reference.doi, safe='/:;()._-')}", f"doi:{reference.doi}")
        )
    if reference.pmid:
        parts.append(
            _link(f"https://pubmed.ncbi.nlm.nih.gov/{quote(reference.pmid)}/", f"PMID {reference.pmid}")
        )
    if reference.url and reference.url.startswith(("https://", "http://")):
        parts.append(_link(reference.url, reference.url))
    return " ".join(parts)


def _from_csl(csl: dict[str, str]) -> list[str]:
    words = [csl.get(key, "").strip().rstrip(".") for key in ("author", "title", "container-title", "issued")]
    return [f"{escape(word, quote=False)}." for word in words if word]


def _link(url: str, text: str) -> str:
    return f'<a href="{escape(url)}">{escape(text, quote=False)}</a>'
