"""Sample views, bodies and the built-in theme as values, for tests of templates and for looking at pages."""

from __future__ import annotations

from pathlib import Path

from radblog.basics.places import Place
from radblog.documents.body import Body, CaseCard, HashtagLink, Heading, Link, Picture, Section, Video
from radblog.documents.document import Content, Prose
from radblog.plan import views as v
from radblog.plan.dates import date_text
from radblog.plan.interface_texts import LANGUAGES, interface_texts, words_in
from radblog.plan.recipes import Fill, PageRecipe, ResolvedLink
from radblog.settings.theme import Theme, ThemeFile, ThemeSettings

ROOT = Path(__file__).parents[2] / "themes" / "lightbox"
HERE = Place("content/posts/a.md", 1, 1)
RSS = "application/rss+xml"


def builtin_theme(**more: str) -> Theme:
    """The built-in theme; `more` are templates of a theme called mine that stands before it."""
    templates: dict[str, ThemeFile] = {}
    for path in sorted((ROOT / "templates").glob("*.html")):
        file = ThemeFile(path.name, f"lightbox/templates/{path.name}", path.read_bytes())
        templates |= {path.name: file, f"lightbox/{path.name}": file}
    for stem, text in more.items():
        name = f"{stem}.html"
        file = ThemeFile(name, f"themes/mine/templates/{name}", text.encode())
        templates |= {name: file, f"mine/{name}": file}
    assets = {
        path.name: ThemeFile(path.name, f"lightbox/assets/{path.name}", path.read_bytes())
        for path in sorted((ROOT / "assets").iterdir())
    }
    chain = ("mine", "lightbox") if more else ("lightbox",)
    return Theme(ThemeSettings(name=chain[0]), chain, templates, assets, "0")


def chrome(*, prefix: str = "", **changes: object) -> v.Chrome:
    values: dict[str, object] = {
        "title": "Reading Room",
        "description": "Cases, methods and opinion from a small department of radiology.",
        "lang": "en",
        "base_url": f"https://radiology.example{prefix}",
        "prefix": prefix,
        "menu": (
            v.LinkView("Cases", "/cases/"),
            v.LinkView("Hashtags", "/hashtags/"),
            v.LinkView("About", "/about/"),
            v.LinkView("Subscribe", "/subscribe/"),
        ),
        "footer": f'<p>Written by radiologists in their evenings. <a href="{prefix}/about/">Who we are</a></p>',
        "logo": None,
        "stylesheets": ("/assets/lightbox.css",),
        "scripts": ("/assets/lightbox.js", "/assets/redirect.js", "/assets/scheme.js"),
        "assets": {n: f"/assets/{n}" for n in ("icon.svg", "lightbox.js", "redirect.js", "scheme.js")},
        "feeds": (v.FeedLink("Reading Room (RSS)", "/feed.xml", RSS),),
        "required": (v.LinkView("Privacy", "/privacy/"), v.LinkView("Imprint", "/imprint/")),
        "texts": interface_texts(LANGUAGES),
    }
    return v.Chrome(**(values | changes))  # type: ignore[arg-type]


def picture(name: str = "ct-head", alt: str = "Axial CT of the head", **changes: object) -> v.PictureView:
    values: dict[str, object] = {
        "src": f"/pictures/{name}.jpg",
        "width": 1200,
        "height": 900,
        "alt": alt,
        "sources": (
            v.SourceView(
                "image/webp", ((f"/pictures/{name}-480.webp", 480), (f"/pictures/{name}-1200.webp", 1200))
            ),
        ),
        "sizes": "(min-width: 64rem) 60rem, 100vw",
        "full": f"/pictures/{name}.jpg",
    }
    return v.PictureView(**(values | changes))  # type: ignore[arg-type]


def date(year: int = 2026, month: int = 11, day: int = 22, lang: str = "en") -> v.DateView:
    import datetime as dt

    moment = dt.date(year, month, day)
    return v.DateView(moment.isoformat(), date_text(moment, words_in(lang)))


def tag(name: str, count: int = 3, meaning: str = "") -> v.TagView:
    return v.TagView(name.lower(), name, f"/hashtags/{name.lower()}/" if count else "", meaning, count)


TAGS = (tag("neurorad", meaning="neuroradiology"), tag("CTrad"), tag("FOAMrad"))
AMARA = v.PersonCard("Amara Okafor", "/people/amara/", "radiologist", "MD, FRCR", "0000-0002-1825-0097")
LIN = v.PersonCard("Lin Wei", "/people/lin/", "resident")


def head(title: str, path: str = "/posts/a/", **changes: object) -> v.Head:
    values: dict[str, object] = {
        "title": title,
        "description": "What this page is about, in one sentence.",
        "canonical": f"https://radiology.example{path}",
        "lang": "en",
    }
    return v.Head(**(values | changes))  # type: ignore[arg-type]


def card(kind: str = "post", title: str = "When not to order a CT", **changes: object) -> v.Card:
    values: dict[str, object] = {
        "kind": kind,
        "title": title,
        "url": f"/{kind}s/{title.split(maxsplit=1)[0].lower()}/",
        "summary": "Half of the head scans we see at night change nothing. A short guide to the other half.",
        "date": date(),
        "authors": (AMARA,),
        "hashtags": TAGS[:2],
        "minutes": 4,
        "modalities": ("CT",) if kind == "case" else (),
        "level": "intermediate" if kind == "case" else "",
        "lang": "en",
    }
    return v.Card(**(values | changes))  # type: ignore[arg-type]


def document(**changes: object) -> v.DocumentMeta:
    values: dict[str, object] = {
        "title": "When not to order a CT",
        "url": "/posts/a/",
        "lang": "en",
        "dir": "ltr",
        "summary": "Half of the head scans we see at night change nothing.",
        "date": date(),
        "updated": date(2026, 12, 1),
        "authors": (AMARA, LIN),
        "reviewers": ((LIN, "clinical", date(2026, 11, 20)),),
        "hashtags": TAGS,
        "keywords": (),
        "minutes": 4,
        "audience": "professional",
        "disclosure": "",
        "license": "CC-BY-4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "doi": "",
        "discuss": "",
        "corrections": ((date(2026, 11, 25), "The dose in the table was wrong by a factor of ten."),),
        "review_overdue": False,
        "translations": (("de", "/posts/a-de/"),),
        "share": (
            v.ShareLink("email", "E-mail", "mailto:?subject=A&body=B"),
            v.ShareLink("mastodon", "Mastodon", "https://social.example/share?text=A"),
            v.ShareLink("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=A"),
        ),
        "toc": (
            (2, "rules", "Three rules"),
            (2, "numbers", "In numbers"),
            (3, "dose", "Dose"),
            (2, "code", "A script"),
        ),
        "series": v.LinkView("Night shift", "/series/night-shift/"),
        "series_parts": (
            v.LinkView("The first hour", "/posts/b/"),
            v.LinkView("When not to order a CT", "/posts/a/", current=True),
        ),
        "newer": v.LinkView("Reading the chest film upside down", "/posts/c/"),
        "older": v.LinkView("The first hour", "/posts/b/"),
        "related": (
            card("case", "Sudden headache in a young adult", picture=picture()),
            card(title="Thinner slices are not kinder"),
        ),
        "cite": "Okafor A, Lin W. When not to order a CT. Reading Room. 2026.",
    }
    return v.DocumentMeta(**(values | changes))  # type: ignore[arg-type]


def post(**changes: object) -> v.PostPage:
    values: dict[str, object] = {
        "head": head(
            "When not to order a CT",
            breadcrumbs=(v.LinkView("Posts", "/"),),
            kind="article",
            image=picture(),
            tags=("neurorad",),
        ),
        "document": document(),
        "cover": picture("scanner", "An empty CT scanner at night", credit="Lin Wei"),
        "kind": "opinion",
        "about_doi": "",
        "closed": False,
    }
    return v.PostPage(**(values | changes))  # type: ignore[arg-type]


def series(key: str, label: str, name: str, **changes: object) -> v.SeriesView:
    values: dict[str, object] = {
        "label": label,
        "key": key,
        "picture": picture(name, f"{label} of the head"),
        "picture_revealed_alt": "Blood in the basal cisterns, more on the left.",
        "modality": ("CT",),
        "plane": "axial",
        "sequence": "",
        "window": "brain (W 80 L 40)",
    }
    return v.SeriesView(**(values | changes))  # type: ignore[arg-type]


def case(**changes: object) -> v.CasePage:
    title = "Sudden headache in a young adult"
    values: dict[str, object] = {
        "head": head(title, "/cases/headache/", breadcrumbs=(v.LinkView("Cases", "/cases/"),), kind="article", image=picture()),
        "document": document(title=title, url="/cases/headache/", toc=(), series=None, series_parts=()),
        "diagnosis": "Ruptured aneurysm of the anterior communicating artery",
        "certainty": "certain",
        "confirmed_by": ("surgery", "follow-up"),
        "patient": "30s, female",
        "systems": ("neuro", "vascular"),
        "modalities": ("CT", "XA"),
        "level": "intermediate",
        "rarity": "common",
        "studies": (
            v.StudyView("CT head", "studies[0]", "day 0", "none", "", (
                series("studies[0].series[0]", "Axial", "ct-head"),
                series("studies[0].series[1]", "Axial, one level higher", "ct-head-2"),
            )),
            v.StudyView("XA", "studies[1]", "day 1", "iv", "arterial", (
                series("studies[1].series[0]", "Left internal carotid, oblique", "angio", window=""),
            )),
        ),
        "differential": (("Perimesencephalic haemorrhage", "differential[0]"), ("Reversible vasoconstriction", "differential[1]")),
        "teaching_points": ("teaching_points[0]", "teaching_points[1]"),
        "pathology": "Saccular aneurysm",
        "anatomy": ("Anterior communicating artery",),
        "consent": "The patient gave written consent to publication.",
        "dataset": None,
        "deidentification": "All identifying header data and burned-in text were removed.",
        "courtesy": "",
    }  # fmt: skip
    return v.CasePage(**(values | changes))  # type: ignore[arg-type]


def pager(number: int = 1, total: int = 1) -> v.PagerView:
    def url(page: int) -> str:
        return "" if not 1 <= page <= total else "/" if page == 1 else f"/page/{page}/"

    pages = tuple(v.LinkView(str(n), url(n), n == number) for n in range(1, total + 1))
    return v.PagerView(number, total, url(number - 1), url(number + 1), pages)


def many_cards() -> tuple[v.Card, ...]:
    return (
        card(picture=picture("scanner", "An empty CT scanner at night")),
        card(
            title="Thinner slices are not kinder",
            authors=(LIN, AMARA),
            picture=picture("chest", "Chest radiograph"),
        ),
        card(title="Reading the chest film upside down", summary="A habit worth an evening."),
        card(
            title="Befund in einfacher Sprache",
            lang="de",
            date=date(2025, 3, 1, "de"),
            picture=picture("ct-head-2"),
        ),
        card(title="What the report is for", picture=picture("angio", "Angiogram")),
    )


def case_cards() -> tuple[v.Card, ...]:
    return (
        card("case", "Sudden headache in a young adult", picture=picture()),
        card(
            "case",
            "Cough that would not go",
            picture=picture("chest", "Chest radiograph, PA"),
            modalities=("DX", "CT"),
        ),
        card("case", "A lump nobody expected", picture=picture("angio", "Angiogram"), modalities=("XA",)),
    )


def home(number: int = 1, total: int = 3) -> v.HomePage:
    title = "Reading Room" if number == 1 else f"Posts · Page {number}"
    return v.HomePage(
        head(title, "/"), many_cards(), case_cards() if number == 1 else (), pager(number, total)
    )


def listing(kind: str = "hashtag", **changes: object) -> v.ListPage:
    heading = {
        "hashtag": "#neurorad",
        "cases": "Cases",
        "year": "2026",
        "people": "People",
        "series": "Night shift",
    }[kind]
    cards = {"cases": case_cards(), "people": people_cards()}.get(kind, many_cards())
    values: dict[str, object] = {
        "head": head(
            heading, "/hashtags/neurorad/", feeds=(v.FeedLink(heading, "/hashtags/neurorad/feed.xml", RSS),)
        ),
        "heading": heading,
        "intro": "neuroradiology" if kind == "hashtag" else "",
        "cards": cards,
        "pager": pager(),
        "feed": "/hashtags/neurorad/feed.xml" if kind == "hashtag" else "",
        "kind": kind,
    }
    return v.ListPage(**(values | changes))  # type: ignore[arg-type]


def people_cards() -> tuple[v.Card, ...]:
    bare: dict[str, object] = {"date": None, "authors": (), "hashtags": (), "minutes": 0}
    return (
        card(
            "person",
            "Amara Okafor",
            summary="Radiologist in neuroradiology.",
            picture=picture("amara", "Amara Okafor"),
            **bare,
        ),
        card("person", "Lin Wei", summary="", **bare),
    )


def person(**changes: object) -> v.PersonPage:
    values: dict[str, object] = {
        "head": head(
            "Amara Okafor", "/people/amara/", breadcrumbs=(v.LinkView("People", "/people/"),), kind="profile"
        ),
        "name": "Amara Okafor",
        "honorific": "Dr.",
        "credentials": ("MD", "FRCR"),
        "role": "radiologist",
        "specialties": ("neuro", "head-neck"),
        "expertise": ("Stroke imaging",),
        "orcid": "0000-0002-1825-0097",
        "links": (v.LinkView("mastodon", "https://social.example/@amara"),),
        "societies": (),
        "affiliations": ("University Hospital, 2019–",),
        "education": (),
        "awards": (),
        "publications": (v.LinkView("10.1000/182", "https://doi.org/10.1000/182"),),
        "languages": ("en", "de"),
        "photo": picture("amara", "Amara Okafor"),
        "email": "",
        "posts": many_cards()[:2],
        "cases": case_cards()[:1],
        "feed": "/people/amara/feed.xml",
    }
    return v.PersonPage(**(values | changes))  # type: ignore[arg-type]


def hashtags() -> v.HashtagsPage:
    groups = (
        v.HashtagGroup(
            "subspecialty",
            (
                tag("abdrad", 0, "abdominal radiology"),
                tag("neurorad", 12, "neuroradiology"),
                tag("mskrad", 1, "musculoskeletal radiology"),
            ),
        ),
        v.HashtagGroup(
            "method", (tag("CTrad", 4, "computed tomography"), tag("MRI", 0, "magnetic resonance imaging"))
        ),
        v.HashtagGroup("own", (tag("nightshift", 2),)),
    )
    return v.HashtagsPage(head("Hashtags", "/hashtags/"), groups)


def subscribe() -> v.SubscribePage:
    return v.SubscribePage(
        head("Subscribe", "/subscribe/"),
        (
            v.FeedLink("Reading Room (RSS)", "/feed.xml", RSS),
            v.FeedLink("Reading Room (Atom)", "/atom.xml", "application/atom+xml"),
        ),
        (
            ("cases", (v.FeedLink("Cases", "/cases/feed.xml", RSS),)),
            ("hashtags", (v.FeedLink("#neurorad", "/hashtags/neurorad/feed.xml", RSS),)),
        ),
        "/feeds.opml",
        "https://letters.example/sign-up",
        "Once a month.",
    )


def standing() -> v.StandingPage:
    return v.StandingPage(
        head("About", "/about/"),
        document(title="About", url="/about/", toc=(), share=(), corrections=()),
        "about",
    )


def fill() -> Fill:
    return Fill(
        page="/posts/a/",
        links={
            "other.md": ResolvedLink("/posts/b/#why"),
            "https://who.int/": ResolvedLink("https://who.int/", external=True),
        },
        pictures={"ct.png": picture(), "wide.png": picture("angio"), "poster.png": picture("scanner")},
        hashtags={"neurorad": "/hashtags/neurorad/"},
        cards={"headache.md": card("case", "Sudden headache in a young adult", picture=picture())},
        files={"talk.vtt": "/posts/talk.vtt"},
    )


CODE = (
    '<div class="highlight"><pre><code><span class="c1"># dose of one scan</span>\n<span class="k">def</span> '
    '<span class="nf">dose</span><span class="p">(</span><span class="n">ctdi</span><span class="p">):</span>\n    '
    '<span class="k">return</span> <span class="n">ctdi</span> <span class="o">*</span> <span class="mf">0.0021</span>  '
    '<span class="s2">&quot;mSv&quot;</span></code></pre></div>'
)


def content() -> Content:
    rules = Heading(2, "rules", "Three rules", HERE)
    numbers = Heading(2, "numbers", "In numbers", HERE)
    code = Heading(2, "code", "A script", HERE)
    text = "<p>Every scan answers a question. If the answer cannot change what you do next, the question was not worth its dose, its cost and the patient's night. "
    body = Body(
        sections=(
            Section(None, (), (
                text, "We wrote about this ", Link("other.md", HERE), "before</a>, and so did ", Link("https://who.int/", HERE),
                'others</a>.<sup><a href="#fn1" id="fnref1">1</a></sup> See also ', HashtagLink("neurorad", "#neurorad", HERE), ".</p>",
                Picture("ct.png", HERE, "Axial CT of the head without contrast", caption="Nothing here needed a <em>scan</em>.", credit="Lin Wei", figure=True),
                "<p>", text[3:], "</p><blockquote><p>The best scan is the one you did not need.</p></blockquote>",
            )),
            Section(rules, ("Three rules",), (
                "<ol><li><p>Ask what you will do with the answer.</p></li><li><p>Look at the last scan first.</p></li></ol>",
                CaseCard("headache.md", HERE),
                '<div class="callout"><p class="callout-title">Remember</p><p>A scan that is not done has no artefacts.</p></div>',
            )),
            Section(numbers, ("In numbers",), (
                "<table><thead><tr><th>Scan</th><th>Dose</th></tr></thead><tbody><tr><td>Head</td><td>2 mSv</td></tr></tbody></table>",
                '<h3 id="dose">Dose</h3><p>Some <code>inline_code</code> and text.</p>',
                Video("https://www.youtube.com/watch?v=dQw4w9WgXcQ", HERE, "How we decide", poster="poster.png", duration="4:10", transcript="<p>Good evening.</p>"),
            )),
            Section(code, ("A script",), (CODE,)),
        ),
        footnotes=('<ol><li id="fn1"><p>In our series on the night shift. <a href="#fnref1" aria-label="Back to the text">↩︎</a></p></li></ol>',),
        references=('<ol><li id="ref-a">Okafor A. Scans at night. 2024.</li></ol>',),
    )  # fmt: skip
    return Content(body, Prose({}), {})


def case_content() -> Content:
    clinical = {
        "presentation": ("<p>A young adult with the worst headache ever, from one second to the next.</p>",),
        "history": ("<p>No trauma, no fever.</p>",),
        "findings": (
            "<p>Hyperdense material in the <strong>basal cisterns</strong> and the interhemispheric fissure.</p>",
        ),
        "discussion": ("<p>The distribution of the blood points to its source.</p>",),
    }
    fields = {
        "studies[0].series[0].caption": ("<p>The level of the suprasellar cistern.</p>",),
        "studies[1].findings": ("<p>A 6 mm aneurysm.</p>",),
        "differential[0].for": ("<p>Blood round the brain stem</p>",),
        "differential[0].against": ("<p>Blood in the fissure</p>",),
        "teaching_points[0]": ("Look where there is <em>most</em> blood.",),
        "teaching_points[1]": ("A normal scan does not end the search.",),
    }
    references = ('<ol><li id="ref-b">Lin W. Blood and where it comes from. 2023.</li></ol>',)
    return Content(Body((), references=references), Prose(fields), clinical)


def recipes() -> tuple[tuple[PageRecipe, Content | None], ...]:
    """One page of every kind, most with all they can have."""
    made: list[tuple[str, str, v.PageView, Content | None]] = [
        ("index.html", "home.html", home(), None),
        ("page/2/index.html", "home.html", home(2), None),
        ("posts/a/index.html", "post.html", post(), content()),
        ("cases/headache/index.html", "case.html", case(), case_content()),
        ("about/index.html", "page.html", standing(), content()),
        ("people/amara/index.html", "person.html", person(), content()),
        ("hashtags/index.html", "hashtags.html", hashtags(), None),
        ("archive/index.html", "archive.html", v.ArchivePage(head("Archive", "/archive/"), (("2026", "/archive/2026/", 12), ("2025", "/archive/2025/", 1))), None),
        ("subscribe/index.html", "subscribe.html", subscribe(), None),
        ("404.html", "404.html", v.NotFoundPage(head("Page not found", "/404.html", noindex=True), many_cards()[:3]), None),
        ("gone/index.html", "tombstone.html", v.TombstonePage(head("No longer available", "/gone/", noindex=True), "withdrawn"), None),
        ("old/index.html", "redirect.html", v.RedirectPage(head("When not to order a CT", noindex=True), "/posts/a/"), None),
    ]  # fmt: skip
    made += [
        (f"list/{kind}/index.html", "list.html", listing(kind), None)
        for kind in ("hashtag", "cases", "year", "people", "series")
    ]
    return tuple(
        (PageRecipe(path, template, view, content="x" if text else "", fill=fill()), text)
        for path, template, view, text in made
    )
