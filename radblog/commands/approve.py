"""radblog approve."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from radblog.build import Report
from radblog.commands.extras import install_line
from radblog.commands.options import Moment, moment, site_option
from radblog.commands.printing import tell
from radblog.disk.signatures import CannotSign
from radblog.privacy.approval.checklist import CHECKLIST
from radblog.privacy.approval.policy import policy_of, shows_a_patient
from radblog.settings.site import Privacy
from radblog.stages.approve import Candidate, Refused, candidate, receipt_of, write_receipt
from radblog.stages.gather import gather
from radblog.stages.read import vouched_for
from radblog.stages.withdraw import find

_RECORD = (
    "Without a signature it is a record, not a proof: whoever can write into the repository can write one. "
    "To have approvals signed, list public keys under privacy: keys in site.yaml."
)
_KEYS = ("id_ed25519", "id_ecdsa", "id_rsa")


@click.command("approve")
@click.argument("case", metavar="CASE")
@click.option("--by", required=True, metavar="PERSON", help="Who approves: the name of a file under people/.")
@click.option("--yes", is_flag=True, help="Confirm every item of the checklist. For scripts.")
@click.option(
    "--key",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The private SSH key to sign with, where site.yaml lists keys; the usual one if not given.",
)
@click.option("--now", type=Moment(), help="Approve as though it were this moment.")
@site_option
def command(  # noqa: PLR0913  # one for each option
    case: str, by: str, site: Path, key: Path | None, now: dt.datetime | None, *, yes: bool
) -> int:
    """Confirm that a case can be shown: you looked at its text and at every picture.

    A receipt is written into content/approvals/. It holds for this text and these pixels alone: when either
    changes, the build asks for a new approval.
    """
    gathered = gather(site)
    if gathered.value is None:
        tell(Report(gathered.problems), site, "text", 0)
        return 1
    known = gathered.value
    privacy, paths = known.site.settings.privacy, known.listing.documents
    path = _found(site, case)
    vouched = vouched_for(site, known.site.settings, known.defaults, paths)
    looked = candidate(site, known, path, vouched)
    if isinstance(looked, Refused):
        tell(Report(looked.problems), site, "text", 0)
        click.echo("Nothing was approved: mend these first, then look again.", err=True)
        return 1
    if not shows_a_patient(looked.document):
        click.echo(f"{path} shows no patient, so it needs no approval. Nothing was written.", err=True)
        return 0
    _check_person(by, looked, privacy, tuple(paths))
    _tell(looked)
    if not _confirmed(yes=yes):
        click.echo("Nothing was approved.", err=True)
        return 1
    return _write(site, looked, by, moment(now), _key(key) if privacy.keys else None, privacy)


def _found(site: Path, case: str) -> str:
    found = find(site, site / "output", case)
    if len(found) != 1:
        several = f"several documents are meant: {', '.join(found)}"
        raise click.UsageError(several if found else "no document has this slug, id, address or path")
    if not (site / found[0]).is_file():
        raise click.UsageError("the file of this document is gone")
    return found[0]


def _check_person(by: str, case: Candidate, privacy: Privacy, paths: tuple[str, ...]) -> None:
    people = {Path(path).parent.name if path.endswith("/index.md") else Path(path).stem
              for path in paths if path.startswith("content/people/")}  # fmt: skip
    own = by.casefold() in {author.casefold() for author in case.document.meta.authors}
    way = policy_of(privacy.approval).way
    if own and way == "two-person":
        raise click.UsageError("the author of a case cannot approve it; ask somebody else to look at it")
    if not own and privacy.reviewers and by not in privacy.reviewers:
        raise click.UsageError("this person is not among the reviewers that site.yaml names")
    if by not in people and by not in privacy.reviewers:
        raise click.UsageError(
            "no file under content/people/ has this name; make one: radblog new person NAME"
        )
    if privacy.keys and by not in privacy.keys:
        raise click.UsageError("site.yaml lists keys, and none of this person: add it under privacy: keys")


def _tell(case: Candidate) -> None:
    """What is to be approved, and what the scan saw: kinds and places."""
    scan = case.scan
    lines = [f"{case.document.path}: {_pictures(scan.pictures)}"]
    if not scan.by:
        lines.append("No reader is installed here, so no picture was scanned. To have one:")
        lines.append(f"  {install_line('ocr', 'faces')}")
    for spot in scan.found:
        where = f"{spot.width} x {spot.height} pixels at {spot.left}, {spot.top}"
        lines.append(f"  {case.pictures[spot.picture - 1]}: {spot.kind} ({where})")
    if scan.by and scan.pictures > case.unread and not scan.found:
        lines.append("The scan found nothing in the pictures. It misses things: look yourself.")
    if case.unread:
        lines.append(f"{_pictures(case.unread)} could not be scanned: look there with more care.")
    click.echo("\n".join(lines), err=True)


def _pictures(count: int) -> str:
    return "1 picture" if count == 1 else f"{count} pictures"


def _confirmed(*, yes: bool) -> bool:
    if yes:
        return True
    if not sys.stdin.isatty():
        raise click.UsageError("there is nobody to ask here; in a script confirm all items with --yes")
    return all(click.confirm(text, err=True) for text in CHECKLIST.values())


def _key(given: Path | None) -> Path:
    usual = (Path.home() / ".ssh" / name for name in _KEYS)
    found = given or next((path for path in usual if path.is_file()), None)
    if found is None:
        raise click.UsageError("site.yaml asks for a signature; name your private key with --key FILE")
    return found


def _write(  # noqa: PLR0913  # all that a receipt is made of
    site: Path, case: Candidate, by: str, now: dt.datetime, key: Path | None, privacy: Privacy
) -> int:
    try:
        receipt = receipt_of(case, by, now, tuple(CHECKLIST), key)
    except CannotSign:
        click.echo("Nothing was approved: ssh-keygen is missing, or could not sign with this key.", err=True)
        return 1
    path = write_receipt(site, case, receipt)
    lines = [f"Approved. The receipt is {path}: commit it together with the case."]
    policy = policy_of(privacy.approval)
    if policy.way == "cooling-off" and by in case.document.meta.authors:
        lines.append(f"It is by the author, so it counts after {policy.days} days.")
    click.echo("\n".join(lines if receipt.signature else [*lines, _RECORD]), err=True)
    return 0
