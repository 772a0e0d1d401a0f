"""What can be wrong with the files of a site before anyone reads what is in them."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

NO_SITE = Rule(
    code="RAD780",
    name="no-site-here",
    severity=ERROR,
    what="The folder has no `content/site.yaml`, so it is no radblog site.",
    why="Everything radblog reads lies under `content/`, and site.yaml names the site.",
    bad="radblog build, called in the folder above the site",
    good="cd my-site, then radblog build",
    mend="Change into the folder of your site, name it with `--site`, or make one: `radblog new site DIR`.",
)
UNREADABLE = Rule(
    code="RAD781",
    name="unreadable-file",
    severity=ERROR,
    what="A file is there, and the operating system does not let radblog read it.",
    why="A file that cannot be read cannot be checked for identifiers, so it is never published.",
    bad="A post whose permissions allow only its owner to read it.",
    good="A file you can open in your editor.",
    mend="Check the permissions of the file, and that no other program has it locked.",
)
LINK_OUT = Rule(
    code="RAD782",
    name="symbolic-link-out-of-the-site",
    severity=ERROR,
    what="A symbolic link under `content/` or in a theme leads out of the site's folder.",
    why="It could pull any file of the machine into the published site.",
    bad="content/cases/x/ct.png -> /home/me/exports/ct.png",
    good="The picture itself lies in content/cases/x/.",
    mend="Put a copy of the file in place of the link.",
)
NO_THEME = Rule(
    code="RAD783",
    name="theme-not-found",
    severity=ERROR,
    what="The theme that site.yaml or another theme names is neither in `themes/` nor built in.",
    why="Without a theme there are no pages.",
    bad="theme: lihgtbox",
    good="theme: lightbox",
    mend="Correct the name, or leave `theme:` out for the built-in one.",
)
FOREIGN_OUTPUT = Rule(
    code="RAD784",
    name="output-folder-of-someone-else",
    severity=ERROR,
    what="The output folder is not empty, and radblog has no record of having made what lies in it.",
    why="Building there could mix with, or overwrite, files that are not radblog's.",
    bad="radblog build --output ~/Documents",
    good="radblog build --output output",
    mend="Name an empty folder with `--output`, or add `--force` if the files there may be overwritten.",
)
LOCKED = Rule(
    code="RAD785",
    name="another-build-is-running",
    severity=ERROR,
    what="Another radblog is building this site at the moment.",
    why="Two builds at once would mix their files.",
    bad="Two terminals, both running radblog build",
    good="One build after the other.",
    mend="Wait for the other build to end. If there is none, end the process whose number is named.",
)
CANNOT_WRITE = Rule(
    code="RAD786",
    name="output-cannot-be-written",
    severity=ERROR,
    what="The output folder or `.radblog/` cannot be written: no permission, or the disk is full.",
    why="A half-written site must not be published, so the build stops.",
    bad="A full disk",
    good="A folder you may write to, with room.",
    mend="Make room or choose another folder with `--output`, then build again; nothing is lost.",
)
NO_SEARCH = Rule(
    code="RAD787",
    name="search-without-index",
    severity=WARNING,
    what="site.yaml asks for a search, but the extra that makes the index is not installed, or its program "
    "failed.",
    why="The search page shows lists instead; readers can find everything, only more slowly.",
    bad="`search: true` where `pip install radblog` was all",
    good="`pip install 'radblog[search]'`",
    mend="Install the extra by `pip install 'radblog[search]'`, or write `search: false`.",
)
RULES = (NO_SITE, UNREADABLE, LINK_OUT, NO_THEME, FOREIGN_OUTPUT, LOCKED, CANNOT_WRITE, NO_SEARCH)
