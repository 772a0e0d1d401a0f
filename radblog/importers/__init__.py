"""Other people's sites become content files of radblog.

`markdown_folder` tells the story; every other module here is a pure function on values, and only `folder`
meets the disk. Whatever has no place in radblog is left out and reported, never guessed and never silent.
"""
