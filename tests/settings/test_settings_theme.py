import pytest

from radblog.settings.read import read_theme_settings


def test_a_name_is_enough():
    outcome = read_theme_settings(b"name: mine", "themes/mine/theme.yaml")
    assert outcome.problems == ()
    assert outcome.value.contract == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("widths: [800, 400]", "RAD032"),
        ("widths: []", "RAD032"),
        ("card_widths: [1]", "RAD032"),
        ("quality: 0", "RAD032"),
        ("widths: [wide]", "RAD011"),
        ("extend: lightbox", "RAD010"),
    ],
)
def test_what_no_picture_can_have_is_told(line, code):
    outcome = read_theme_settings(f"name: mine\n{line}".encode(), "themes/mine/theme.yaml")
    assert [(problem.code, problem.place.line) for problem in outcome.problems] == [(code, 2)]
