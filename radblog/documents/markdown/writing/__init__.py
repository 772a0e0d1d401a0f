"""From tokens to parts: one file per kind of thing that is written."""
