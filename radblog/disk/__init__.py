"""The only floor that touches files: sources and theme are read here, output and store are written."""
