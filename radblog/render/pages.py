"""A page recipe becomes the bytes of one page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from radblog.documents.document import Content
from radblog.plan.interface_texts import label, say, words_for
from radblog.plan.recipes import PageRecipe
from radblog.plan.views import CasePage, PageView, PersonPage, PostPage
from radblog.problems import Outcome
from radblog.render.bodies import NO_BODY, body_view
from radblog.render.faults import fault
from radblog.render.templates import RenderContext


def render_page(recipe: PageRecipe, content: Content | None, context: RenderContext) -> Outcome[bytes]:
    """The page as UTF-8, or the problem of its template.

    Templates see `page` (the view), `site` (the Chrome), `body` (a BodyView), `t(key, **values)` for
    interface texts and `label(group, code)` for words of controlled vocabularies.
    """
    from jinja2 import TemplateError

    view, chrome = recipe.view, context.chrome
    words = words_for(chrome.texts, view.head.lang)
    body = NO_BODY
    if content is not None and recipe.fill is not None:
        lead = not _has_leading_picture(view)
        body = body_view(content, recipe.fill, prefix=chrome.prefix, words=words, lead=lead)
    t: Callable[..., str] = partial(say, words, view.head.lang)
    try:
        template = context.environment.get_template(recipe.template)
        text = template.render(page=view, site=chrome, body=body, t=t, label=partial(label, words))
    except (
        TemplateError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        return Outcome(None, (fault(error, context.theme, recipe.template),))
    return Outcome(text.encode())


def _has_leading_picture(view: PageView) -> bool:
    """Whether a template draws a picture of its own above the prose."""
    if isinstance(view, PostPage):
        return view.cover is not None
    if isinstance(view, CasePage):
        return any(study.series for study in view.studies)
    return isinstance(view, PersonPage) and view.photo is not None
