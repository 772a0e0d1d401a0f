"""What can go wrong with those who help with a build."""

from __future__ import annotations

from radblog.problems import ERROR, Rule

ADDRESS = Rule(
    code="RAD790",
    name="executor-of-unknown-kind",
    severity=ERROR,
    what="`--executor` is followed by something that is no address of a Dask scheduler.",
    why="radblog has to know where to ask for help.",
    bad="radblog build --executor build-server",
    good="radblog build --executor dask://build-server:8786",
    mend="Write `dask://`, the name of the computer, a colon and the port that the scheduler told when it "
    "began.",
)
NO_EXTRA = Rule(
    code="RAD791",
    name="executor-without-extra",
    severity=ERROR,
    what="A Dask cluster shall help, and the extra that speaks with it is not installed.",
    why="Most sites never need one, so it does not come with radblog.",
    bad="`radblog build --executor dask://build-server:8786` where `pip install radblog` was all",
    good='`pip install "radblog[dask]"`',
    mend='Install the extra by `pip install "radblog[dask]"`, or build without `--executor`.',
)
SILENT = Rule(
    code="RAD792",
    name="cluster-without-answer",
    severity=ERROR,
    what="No Dask scheduler answers at the address, or it has no workers.",
    why="radblog waits for some seconds only, so that a build in a pipeline does not hang.",
    bad="A wrong port, a firewall, or a scheduler to which no worker has come yet.",
    good="`dask scheduler` runs on one computer, `dask worker` with its address on others.",
    mend="Compare the address with what the scheduler told when it began, and see that workers are running. "
    "Without `--executor` the build works too, only more slowly.",
)
UNLIKE = Rule(
    code="RAD793",
    name="worker-unlike-this-computer",
    severity=ERROR,
    what="A worker has other versions of radblog, Python or a library, or does not see the folder of the "
    "site.",
    why="The same site gives the same bytes wherever it is built. A worker with older rules of the privacy "
    "lint could let pass what this computer would not.",
    bad="A worker that was started before radblog was updated, or one where the site's disk is not mounted.",
    good="All computers have installed from one lock file, and see the site under the same path.",
    mend="Install the same versions and extras everywhere, start the workers again after an update, and "
    "share the folder of the site under the same path.",
)
LOST = Rule(
    code="RAD794",
    name="workers-lost",
    severity=ERROR,
    what="Those who helped with the build ended before they were done, or can no longer be reached.",
    why="What they did not finish is missing, and a site is never published in parts.",
    bad="A worker without enough memory, or a computer that was switched off.",
    good="Workers that run until the build has ended.",
    mend="See that workers are running and have memory to spare, then build again; nothing is lost.",
)
RULES = (ADDRESS, NO_EXTRA, SILENT, UNLIKE, LOST)
