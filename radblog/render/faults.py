"""What goes wrong inside a template, told with the template's own file and line, never with a value."""

from __future__ import annotations

import re
from types import TracebackType

from radblog.basics.places import Place
from radblog.problems import Problem
from radblog.render.rules import TEMPLATE_FAILED, TEMPLATE_MISSING, TEMPLATE_SYNTAX, TEMPLATE_UNKNOWN_NAME
from radblog.settings.theme import Theme

# Jinja's own words quote only the name first; a value could stand further on.
_QUOTED = re.compile(r"'([\w.:-]{1,60})'")


def fault(error: Exception, theme: Theme, template: str) -> Problem:
    """The problem behind `error`, raised while `template` was compiled or rendered."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

    place = _place(error.__traceback__, theme) or template_place(theme, template)
    if isinstance(error, TemplateSyntaxError):
        return syntax_fault(error, theme, template)
    if isinstance(error, TemplateNotFound):
        return missing(theme, str(error.name or template), place)
    if isinstance(error, UndefinedError | KeyError):
        name = _name_in_theme(str(error), place, theme)
        return TEMPLATE_UNKNOWN_NAME.at(
            place,
            f"there is nothing called `{name}` here" if name else "a name is used here that does not exist",
            f"compare the line with the view contract; {searched(theme)}",
        )
    return TEMPLATE_FAILED.at(
        place,
        f"the template fails here ({type(error).__name__})",
        f"check which kind of value the view contract gives there; {searched(theme)}",
    )


def syntax_fault(error: Exception, theme: Theme, template: str) -> Problem:
    """The problem of a template that cannot be understood. Jinja quotes nothing but the template here."""
    said = str(getattr(error, "message", "")) or "this is not understood"
    name = getattr(error, "name", None) or template
    place = template_place(theme, name, getattr(error, "lineno", None))
    said = said[:1].lower() + said[1:].rstrip(".").replace("\n", " ")
    return TEMPLATE_SYNTAX.at(place, said, f"correct the tag at this line; {searched(theme)}")


def missing(theme: Theme, name: str, place: Place) -> Problem:
    """The problem of a template that no theme of the chain has."""
    return TEMPLATE_MISSING.at(
        place,
        f"there is no template `{name}`",
        f"add it to your theme or correct its name; {searched(theme)}",
    )


def searched(theme: Theme) -> str:
    """Where templates were looked for, in words."""
    return "themes searched: " + ", ".join(theme.chain)


def template_place(theme: Theme, name: str, line: int | None = None) -> Place:
    """The place of a template, or of where it would stand in the nearest theme."""
    file = theme.templates.get(name)
    return Place(file.path if file else f"{theme.chain[0]}/templates/{name}", line)


def _place(traceback: TracebackType | None, theme: Theme) -> Place | None:
    """The innermost line of a template. Jinja gives its frames the file and line of the template."""
    paths = {file.path for file in theme.templates.values()}
    found = None
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in paths:
            found = Place(path, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _name_in_theme(said: str, place: Place, theme: Theme) -> str:
    """The name that was looked up, if it stands in that template: only then it is surely no value."""
    source = next((file.data for file in theme.templates.values() if file.path == place.path), b"")
    lines = source.decode("utf-8", "replace").splitlines()
    line = lines[place.line - 1] if place.line and place.line <= len(lines) else ""
    names = [name for name in _QUOTED.findall(said) if name in line]
    return names[-1] if names else ""
