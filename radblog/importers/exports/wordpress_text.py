"""The body of a WordPress post as plain HTML: shortcodes, blocks that WordPress fills in, footnotes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from msgspec import Struct

from radblog.importers.footnotes import mark
from radblog.importers.shortcodes import read_shortcode

_CODE = "sourcecode|code|source|python|bash|html|css|php|sql|r|java|javascript|js|cpp|matlab|plain|text|xml"
_CODE_PAIR = re.compile(
    rf"\[(?P<name>{_CODE})(?P<rest>[^\]]*)\](?P<code>.*?)\[/(?P=name)\]", re.DOTALL | re.IGNORECASE
)
_AS_IT_IS = re.compile(r"<pre\b.*?</pre>|<code\b.*?</code>", re.DOTALL | re.IGNORECASE)
_CAPTION = re.compile(r"\[(?:wp_)?caption\b(?P<rest>[^\]]*)\](?P<inner>.*?)\[/(?:wp_)?caption\]", re.DOTALL)
_PICTURE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
_GALLERY = re.compile(r"\[gallery\b(?P<rest>[^\]]*)\]")
_EMBED = re.compile(
    r"\[(?P<name>embed|youtube|vimeo|video|audio)\b(?P<rest>[^\]]*)\](?:(?P<url>[^\[\]]*?)\[/(?P=name)\])?"
)
_FOOTNOTE = re.compile(r"\[(?P<name>ref|footnote|efn_note|fn)\](?P<text>.*?)\[/(?P=name)\]", re.DOTALL)
_BLOCK_NOTE = re.compile(r'<sup\b[^>]*data-fn="(?P<id>[^"]+)"[^>]*>.*?</sup>', re.DOTALL)
_FILLED_IN = re.compile(
    r"<!--\s+wp:(?!more\b|nextpage\b|footnotes\b|spacer\b|separator\b)(?P<name>[a-z][\w/-]*)[^>]*?/-->"
)
_SIGNS = re.compile("[\ue000-\ue003]")  # what stands for something else while a body is worked on
_REUSED = re.compile(r'<!--\s+wp:block\s+\{"ref":(?P<id>\d+)[^>]*?/-->')
_LONE_ADDRESS = re.compile(r"(?m)^[ \t]*(?P<url>https?://[^\s<>\"]+)[ \t]*$")
_OTHER = re.compile(
    r"\[(?P<close>/?)(?P<name>[a-z][\w-]*)(?P<rest>\s+[\w-]+=[^\[\]]*|\s*)/?\]", re.IGNORECASE
)
_PLAYERS = {"youtube": "YouTube", "vimeo": "Vimeo", "audio": "Audio", "video": "Video"}
_KNOWN_EMPTY = frozenset(
    {"contact-form", "contact-form-7", "toc", "recent-posts", "archives", "sitemap", "slideshow"}
)


class Attachment(Struct, frozen=True):
    """A file of the media library."""

    address: str
    alt: str = ""
    caption: str = ""


class WordPressBody(Struct, frozen=True):
    """HTML, the footnotes in it (each HTML too), how many shortcodes were left out, and whether it was
    written with the old editor, whose paragraphs are blank lines.
    """

    html: str
    footnotes: tuple[str, ...]
    lost: int
    classic: bool


def body_of(
    content: str, media: Mapping[str, Attachment], reused: Mapping[str, str], footnotes: str = ""
) -> WordPressBody:
    """Resolve all that only WordPress understands. `media` are attachments and `reused` reusable blocks by
    number; `footnotes` is the JSON that the block editor keeps beside the text.
    """
    work = _Body(media)
    text = _SIGNS.sub("", _REUSED.sub(lambda match: reused.get(match["id"], match[0]), content))
    text = _CODE_PAIR.sub(work.code, text)
    text = _AS_IT_IS.sub(lambda match: work.keep(match[0]), text)
    classic = "<!-- wp:" not in text
    text = _CAPTION.sub(work.caption, text)
    text = _GALLERY.sub(work.gallery, text)
    text = _EMBED.sub(work.embed, text)
    text = _BLOCK_NOTE.sub(work.block_note(footnotes), text)
    text = _FOOTNOTE.sub(work.note, text)
    text = _FILLED_IN.sub(work.filled_in, text)
    text = _LONE_ADDRESS.sub(lambda match: work.link(match["url"]), text)
    text = _OTHER.sub(work.other(text), text)
    return WordPressBody(
        work.restored(text), tuple(work.restored(one) for one in work.notes), work.lost, classic
    )


class _Body:
    """What grows while a body is worked through: what must not be touched again, footnotes, losses."""

    def __init__(self, media: Mapping[str, Attachment]) -> None:
        self._media = media
        self._kept: list[str] = []
        self.notes: list[str] = []
        self.lost = 0

    def keep(self, html: str) -> str:
        """Put a piece aside; a sign that nobody types stands for it."""
        self._kept.append(html)
        return f"\ue000{len(self._kept) - 1}\ue001"

    def restored(self, text: str) -> str:
        """The text with the pieces put back."""
        return re.sub(r"\ue000(\d+)\ue001", lambda match: self.restored(self._kept[int(match[1])]), text)

    def code(self, match: re.Match[str]) -> str:
        found = read_shortcode(match["name"] + match["rest"])
        generic = found.name in {"sourcecode", "code", "source"}
        language = found.get("language", "lang") if generic else found.name
        text = escape(unescape(match["code"]), quote=False)
        named = f' class="language-{escape(language.lower())}"' if language else ""
        return self.keep(f"<pre><code{named}>{text}</code></pre>")

    def caption(self, match: re.Match[str]) -> str:
        picture = _PICTURE.search(match["inner"])
        if picture is None:
            return match["inner"]
        said = read_shortcode("caption" + match["rest"]).get("caption")
        words = match["inner"].replace(picture[0], "").strip() or escape(unescape(said))
        return f"<figure>{picture[0]}<figcaption>{words}</figcaption></figure>"

    def gallery(self, match: re.Match[str]) -> str:
        ids = re.findall(r"\d+", read_shortcode("gallery" + match["rest"]).get("ids", "include"))
        known = [self._media[one] for one in ids if one in self._media]
        self.lost += len(ids) - len(known) if ids else 1
        return "".join(
            f'<figure><img src="{escape(one.address)}" alt="{escape(one.alt)}">'
            f"<figcaption>{escape(one.caption)}</figcaption></figure>"
            for one in known
        )

    def embed(self, match: re.Match[str]) -> str:
        """A player becomes a link to where it would have played from."""
        rest = match["rest"].strip()
        found = read_shortcode(match["name"] + ("" if rest.startswith("=") else " " + rest))
        inner = re.sub(r"<[^<>]*>", "", match["url"] or "").strip()
        named = found.get("src", "mp4", "m4v", "webm", "mp3", "ogg", "url", "id")
        given = rest[1:].strip() if rest.startswith("=") else named or (*found.positional, "")[0]
        address = unescape(inner or given)
        if re.fullmatch(r"[\w-]{6,20}", address):
            host = "https://vimeo.com/" if found.name == "vimeo" else "https://www.youtube.com/watch?v="
            address = host + address
        if not address:
            self.lost += 1
            return ""
        return self.link(address, _PLAYERS.get(found.name, ""))

    def link(self, address: str, words: str = "") -> str:
        """A paragraph with one link: nothing of another host is loaded without a click."""
        shown = words or escape(unescape(address))
        return self.keep(f'<p><a href="{escape(unescape(address))}">{shown}</a></p>')

    def note(self, match: re.Match[str]) -> str:
        self.notes.append(match["text"].strip())
        return mark(len(self.notes))

    def block_note(self, stored: str) -> Callable[[re.Match[str]], str]:
        try:
            found = json.loads(stored) if stored else []
        except (ValueError, RecursionError):
            found = []
        rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
        texts = {str(row.get("id")): str(row.get("content", "")) for row in rows}

        def put(match: re.Match[str]) -> str:
            if match["id"] not in texts:
                self.lost += 1
                return ""
            self.notes.append(texts[match["id"]])
            return mark(len(self.notes))

        return put

    def filled_in(self, _: re.Match[str]) -> str:
        self.lost += 1
        return ""

    def other(self, whole: str) -> Callable[[re.Match[str]], str]:
        """Shortcodes of plug-ins: the tags go, what stands between them stays. A word in brackets that has
        neither parameters nor an end was meant as text.
        """
        closed = {name.lower() for name in re.findall(r"\[/([a-zA-Z][\w-]*)\]", whole)}

        def put(match: re.Match[str]) -> str:
            name = match["name"].lower()
            if not (match["close"] or match["rest"].strip() or name in closed or name in _KNOWN_EMPTY):
                return match[0]
            self.lost += not match["close"]
            return ""

        return put
