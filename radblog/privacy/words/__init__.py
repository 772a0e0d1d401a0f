"""Word lists of the lint, each with its origin; written for this project, under its licence (MIT)."""
