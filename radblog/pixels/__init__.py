"""Picture bytes -> what can be seen in them: words, bar codes, faces, and pixels cropped away but kept.

What is read never leaves the process: above this floor there are places and kinds, not words. The readers are
extras (`radblog[ocr]`, `radblog[faces]`), whose models lie in their wheels; nothing is fetched.
"""
