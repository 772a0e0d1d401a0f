"""Whatever an author writes, feeds stay well-formed and say it unharmed."""

from feed_samples import FORMATS, content, contents_read, entry, rendered, titles_read
from hypothesis import given, settings
from hypothesis import strategies as st

from radblog.basics.xml import valid

ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@settings(max_examples=40, deadline=None)
@given(title=ANY, summary=ANY, text=ANY, tag=ANY)
def test_any_text_survives_in_every_format(title, summary, text, tag):
    shown = " ".join(valid(title).split())
    plain = valid(text).translate({ord(sign): None for sign in "<>\r"}).strip()
    item = entry(title=title, summary="In short: " + summary, tags=(tag,), id=f"tag:example.org,2024:{title}")
    for form in FORMATS:
        data = rendered(form, item, body=content(f"<p>{plain}</p>"))
        assert titles_read(form, data) == [shown or "/posts/1/"]
        assert contents_read(form, data) == [f"<p>{plain}</p>"]
