"""The Markdown of a document, parsed once: parts with typed places, facts, and problems with their places.

CommonMark 0.31 with the tables, strikethrough, task lists and bare links of GitHub, footnotes, definition
lists, attributes, mathematics, citations, hashtags, callouts and directives.
"""

from radblog.documents.markdown.options import MarkdownOptions
from radblog.documents.markdown.parse import parse, parse_field
from radblog.documents.markdown.rules import RULES
from radblog.documents.markdown.spec import spec_html

__all__ = ["RULES", "MarkdownOptions", "parse", "parse_field", "spec_html"]
