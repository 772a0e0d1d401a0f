"""Picture bytes become facts, and clean picture bytes; no byte of a source is ever copied."""
