"""The preview: the site as it is now, drafts included, in a browser that follows every save.

A rebuild makes a whole generation of files, and the server goes over to it in one step. Files are answered
by the names of a generation, never by paths of the disk, so no address leads out of it.
"""
