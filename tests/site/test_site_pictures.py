"""Pictures: upright, of the right size, made once, and never a crash."""

import io
import re

import pytest
from PIL import Image
from site_builder import SiteFolder, at, errors, picture_bytes


@pytest.fixture
def site(tmp_path):
    return SiteFolder(tmp_path)


def media(site, suffix=""):
    return [
        path
        for path in site.files()
        if path.startswith("media/") and not path.startswith("media/card-") and path.endswith(suffix)
    ]


def opened(site, path):
    picture = Image.open(io.BytesIO((site.output / path).read_bytes()))
    picture.load()
    return picture


def sized(page):
    """Source, width and height of every picture of a page that comes from content/."""
    return [
        (found[1], int(found[2]), int(found[3]))
        for found in re.finditer(r'<img[^>]*src="/(media/[^"]+)"[^>]*width="(\d+)"[^>]*height="(\d+)"', page)
    ]


def turned(orientation):
    """A picture of 20 by 10 with a bright top left corner, stored as `orientation` says."""
    picture = Image.new("L", (20, 10))
    picture.paste(255, (0, 0, 5, 5))
    back = {1: (), 2: (0,), 3: (3,), 4: (1,), 5: (5,), 6: (2,), 7: (6,), 8: (4,)}[orientation]
    for method in back:
        picture = picture.transpose(Image.Transpose(method))
    tags = Image.Exif()
    tags[0x0112] = orientation
    data = io.BytesIO()
    picture.save(data, "PNG", exif=tags.tobytes())
    return data.getvalue()


def test_pictures_stand_upright_whatever_the_camera_noted(site):
    body = ""
    for orientation in range(1, 9):
        site.write(f"posts/o{orientation}.png", turned(orientation))
        body += f"![Corner {orientation}](o{orientation}.png)\n\n"
    site.post("a", body)
    assert errors(site.build()) == []
    shown = sized(site.read("posts/a/index.html"))
    assert len(shown) == 8
    for path, width, height in shown:
        picture = opened(site, path)
        assert (width, height) == picture.size == (20, 10), path
        bright, dark = (picture.convert("L").getpixel(spot) for spot in ((1, 1), (18, 8)))
        assert (bright > 200, dark < 50) == (True, True), path
        assert not picture.getexif()
    assert len(media(site, ".png")) == 1  # upright they are all one picture


def test_a_picture_on_many_pages_is_made_once(site, monkeypatch):
    made = []
    from radblog.stages import make

    real = make.encode_all
    monkeypatch.setattr(make, "encode_all", lambda path, *rest: made.append(path) or real(path, *rest))
    site.picture("pages/ct.png")
    for number in range(4):
        site.post(f"p{number}", "![A scan](../pages/ct.png)", "cover: {src: ../pages/ct.png, alt: A scan}")
    assert errors(site.build()) == []
    assert made == ["content/pages/ct.png"]
    assert len(media(site)) == 2


def test_a_small_picture_is_never_enlarged(site):
    site.picture("posts/small.png", (30, 20))
    site.post("a", "![A small scan](small.png)")
    site.build()
    assert {opened(site, path).size for path in media(site)} == {(30, 20)}


def test_a_wide_picture_is_offered_in_several_widths_that_exist(site):
    site.picture("posts/wide.png", (1000, 10))
    site.post("a", "![A wide scan](wide.png)")
    site.build()
    page = site.read("posts/a/index.html")
    offered = {
        path: int(width)
        for found in re.findall(r'srcset="([^"]+)"', page)
        for path, width in re.findall(r"/(media/\S+) (\d+)w", found)
    }
    assert len(set(offered.values())) > 1
    assert {path: opened(site, path).size[0] for path in offered} == offered


TORN = {
    "no picture": b"no picture at all",
    "empty": b"",
    "cut short": picture_bytes((64, 64))[:60],
    "gigantic": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x75\x30\x00\x00\x75\x30\x08\x00\x00\x00\x00\xe0\x9c\xb2\x20",
    "a text in disguise": b"GIF89a<script>",
}


def test_pictures_that_cannot_be_read_are_told_by_their_own_names(site):
    paths = set()
    for name, data in TORN.items():
        paths.add(site.write(f"posts/{name.replace(' ', '-')}.png", data))
        site.post(name.replace(" ", "-"), f"![A scan]({name.replace(' ', '-')}.png)")
    report = site.build()
    assert {(code, path) for code, path, _ in errors(report)} == {("RAD390", path) for path in paths}
    assert not site.output.exists()


def test_a_picture_of_a_draft_is_not_even_read(site):
    site.write("posts/torn.png", b"no picture")
    site.post("a", "![A scan](torn.png)", status="draft")
    report = site.build()
    assert at(report, "RAD390") == []
    assert errors(report) == []


def test_pictures_of_the_static_folder_keep_their_names_and_are_made_anew(site):
    for form, name in (("PNG", "a.png"), ("JPEG", "b.jpg"), ("GIF", "c.gif"), ("WEBP", "d.webp")):
        site.write(f"static/files/{name}", picture_bytes((20, 10), form=form) + b"qzxcanary")
    assert errors(site.build()) == []
    for name in ("a.png", "b.jpg", "c.gif", "d.webp"):
        assert opened(site, f"files/{name}").size == (20, 10)
        assert b"qzxcanary" not in site.files()[f"files/{name}"]


MODES = {
    "palette": lambda: Image.new("RGB", (20, 10), (200, 30, 90)).quantize(2),
    "16-bit grey": lambda: Image.new("I;16", (20, 10), 40_000),
    "CMYK": lambda: Image.new("CMYK", (20, 10), (0, 200, 0, 0)),
    "transparent": lambda: Image.new("RGBA", (20, 10), (10, 200, 30, 128)),
    "one bit": lambda: Image.new("1", (20, 10), 1),
}


def test_pictures_of_every_depth_come_out_in_their_colours(site):
    body = ""
    for name, make in MODES.items():
        data = io.BytesIO()
        make().save(data, "JPEG" if name == "CMYK" else "PNG", **({"quality": 95} if name == "CMYK" else {}))
        path = f"{name.replace(' ', '-')}.{'jpg' if name == 'CMYK' else 'png'}"
        site.write(f"posts/{path}", data.getvalue())
        body += f"![Of {name}]({path})\n\n"
    site.post("a", body)
    assert errors(site.build()) == []
    (palette, grey, cmyk, clear, bit) = [
        opened(site, path).convert("RGBA").getpixel((5, 5))
        for path, *_ in sized(site.read("posts/a/index.html"))
    ]
    assert palette == (200, 30, 90, 255)
    assert all(abs(value - 40_000 // 257) <= 1 for value in grey[:3])
    assert cmyk[1] < 120 < cmyk[0]
    assert clear == (10, 200, 30, 128)
    assert bit == (255, 255, 255, 255)


def test_a_moving_picture_keeps_moving(site):
    frames = [Image.new("L", (20, 10), value) for value in (0, 120, 240)]
    data = io.BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=100)
    site.write("posts/loop.gif", data.getvalue())
    site.post("a", "![A moving scan](loop.gif)")
    assert errors(site.build()) == []
    assert [opened(site, path).n_frames for path in media(site)] == [3, 3]


def test_a_link_to_a_picture_leads_to_a_clean_one(site):
    site.write("posts/ct.png", picture_bytes((20, 10)) + b"qzxcanary")
    site.post("a", "[large](ct.png)")
    assert errors(site.build()) == []
    (path,) = re.findall(r'href="/(media/[^"]+)"', site.read("posts/a/index.html"))
    assert opened(site, path).size == (20, 10)


def test_the_picture_of_a_case_is_in_its_page_list_and_feed(site):
    site.case("head")
    site.build()
    for path in ("cases/head/index.html", "cases/index.html", "index.html", "feed.xml"):
        assert "Axial CT of the head" in site.read(path)
        assert re.search(r"/media/[b-df-hj-np-t]{16}-24\.(png|webp)", site.read(path)), path


def test_two_sources_of_the_same_pixels_are_published_once(site):
    site.picture("posts/one.png", seed=4)
    site.picture("posts/two.png", seed=4)
    site.post("a", "![A scan](one.png) ![A scan](two.png)")
    assert errors(site.build()) == []
    assert len(media(site, ".png")) == 1


def test_a_film_is_loaded_from_nowhere_before_the_click(site):
    site.picture("posts/still.png")
    film = '::: video url="https://vimeo.com/123456789" title="A film" poster="still.png" duration="1:00"\nWords.\n:::'
    site.post("a", film)
    assert errors(site.build()) == []
    page = site.read("posts/a/index.html")
    assert not re.search(
        r'<(?:iframe|script|img|link|source|video)[^>]*(?:src|href)="https?://(?!example\.org)', page
    )
    assert "frame-src https://player.vimeo.com" in site.read("_headers")
