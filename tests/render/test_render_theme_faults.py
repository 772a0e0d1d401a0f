from __future__ import annotations

import msgspec
import pytest
from render_samples import builtin_theme, chrome, content, fill, post, recipes

from radblog.plan.recipes import PageRecipe
from radblog.render.pages import render_page
from radblog.render.templates import make_environment
from radblog.render.theme_check import theme_problems

POST = PageRecipe("a.html", "post.html", post(), content="x", fill=fill())
BASE = '{% extends "lightbox/post.html" %}'


def context(**templates: str):
    return make_environment(builtin_theme(**templates), chrome())


def rendered(**templates: str):
    return render_page(POST, content(), context(**templates))


def test_a_theme_may_override_one_block_of_the_builtin_one():
    text = rendered(
        post=BASE + "{% block share %}<p>mine: {{ document.title }}</p>{% endblock %}"
    ).value.decode()
    assert "<p>mine: When not to order a CT</p>" in text
    assert 'class="share"' not in text
    assert "Three rules" in text


def test_a_theme_may_replace_a_part_for_all_pages():
    for recipe, text in recipes():
        if recipe.template != "redirect.html":
            done = render_page(recipe, text, context(_foot="<footer>mine</footer>"))
            assert "<footer>mine</footer>" in done.value.decode()


@pytest.mark.parametrize(
    ("template", "code", "line", "words"),
    [
        (BASE + "\n{% block prose %}{{ page.titel }}{% endblock %}", "RAD722", 2, "titel"),
        (BASE + "\n{% block prose %}\n{{ t('no_such_text') }}{% endblock %}", "RAD722", 3, "no_such_text"),
        (BASE + "\n{% block prose %}{{ nowhere }}{% endblock %}", "RAD722", 2, "nowhere"),
        (BASE + "\n{% block prose %}{{ page.head.tags + 'x' }}{% endblock %}", "RAD723", 2, "TypeError"),
        (BASE + "\n{% block prose %}{{ 1 / 0 }}{% endblock %}", "RAD723", 2, "ZeroDivisionError"),
        (BASE + "\n{% block prose %}{% include '_nix.html' %}{% endblock %}", "RAD721", 2, "_nix.html"),
        (BASE + "\n{% block prose %}{{ body | nofilter }}{% endblock %}", "RAD720", 2, "nofilter"),
        (BASE + "\n{% block prose %}", "RAD720", 2, ""),
        (BASE + "\n{% blok prose %}{% endblok %}", "RAD720", 2, "blok"),
        ('{% extends "lightbox/nix.html" %}', "RAD721", 1, "lightbox/nix.html"),
    ],
)
def test_an_error_in_a_template_names_its_line_and_the_themes_searched(template, code, line, words):
    outcome = rendered(post=template)
    assert outcome.value is None
    (problem,) = outcome.problems
    assert (problem.code, problem.place.path, problem.place.line) == (
        code,
        "themes/mine/templates/post.html",
        line,
    )
    assert words in problem.message
    assert "mine, lightbox" in problem.help


def test_an_error_in_an_included_part_names_the_part():
    (problem,) = rendered(_tags="\n{{ oops }}").problems
    assert (problem.place.path, problem.place.line) == ("themes/mine/templates/_tags.html", 2)


def test_a_value_never_gets_into_a_message():
    secret = msgspec.structs.replace(POST.view.document, title="Jane Invented")
    recipe = msgspec.structs.replace(POST, view=msgspec.structs.replace(POST.view, document=secret))
    for slip in (
        "{{ site.assets[document.title] }}",
        "{{ document.title.nix }}",
        "{{ document.title | int + [] }}",
    ):
        made = context(post=BASE + "{% block prose %}" + slip + "{% endblock %}")
        (problem,) = render_page(recipe, content(), made).problems
        assert "Jane" not in problem.message + problem.help


def test_a_missing_template_is_a_problem_of_the_theme():
    theme = builtin_theme(home="x")
    kept = {name: file for name, file in theme.templates.items() if not name.endswith("case.html")}
    bare = msgspec.structs.replace(theme, templates=kept)
    (problem,) = theme_problems(make_environment(bare, chrome()))
    assert problem.code == "RAD721"
    assert "case.html" in problem.message
    assert "mine, lightbox" in problem.help


def test_a_block_that_exists_nowhere_is_not_lost_silently():
    problems = theme_problems(context(post=BASE + "\n\n{% block heder %}x{% endblock %}"))
    assert [(p.code, p.place.line) for p in problems] == [("RAD724", 3)]
    assert "heder" in problems[0].message
    assert (
        theme_problems(context(post=BASE + "{% block prose %}{% block inner %}{% endblock %}{% endblock %}"))
        == ()
    )


def test_all_problems_of_a_theme_come_at_once():
    problems = theme_problems(
        context(
            post=BASE + "{% blok %}",
            _card="{{ x }",
            page='{% extends "nix.html" %}',
            list="{% include '_no.html' %}",
        )
    )
    assert [problem.code for problem in problems] == ["RAD720", "RAD721", "RAD721", "RAD720"]


def test_a_theme_for_another_contract_is_refused():
    theme = builtin_theme()
    later = msgspec.structs.replace(theme, settings=msgspec.structs.replace(theme.settings, contract=99))
    assert [problem.code for problem in theme_problems(make_environment(later, chrome()))] == ["RAD725"]


@pytest.mark.parametrize("slip", ["{{ [1, 2] | random }}", "{{ lipsum() }}"])
def test_chance_cannot_be_reached_from_a_template(slip):
    assert rendered(post=BASE + "{% block prose %}" + slip + "{% endblock %}").value is None
