"""YAML text becomes typed values that remember where they stand."""
