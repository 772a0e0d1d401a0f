"""radblog: a static-site generator for radiology, with a privacy lint in every build."""

__version__ = "0.1.0"
