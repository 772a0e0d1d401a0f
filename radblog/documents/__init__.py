"""The text of one file becomes one Document and its Body; nothing here knows of other files."""
