"""Receipts of approval: what a person looked at, and whether it is still what is to be published."""
