"""Exports of blog systems: one or a few files that hold a whole blog. Each format has a reader; all of them
turn posts into foreign documents of simple Markdown, which then go the way of every other document.
"""
