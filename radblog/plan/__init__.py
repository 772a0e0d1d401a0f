"""The site becomes a recipe for every output file, before any of them exists."""
