"""SSH signatures of receipts, made and verified by OpenSSH's own `ssh-keygen`, without any network."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

NAMESPACE = "radblog"
_PATIENCE = 60  # seconds; a key on a token waits for a touch
_KEY = re.compile(r"(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]+ [A-Za-z0-9+/]+={0,3}(?: [^\r\n]*)?")


class CannotSign(Exception):  # noqa: N818  # not an error of radblog: the key is of no use
    """The key gave no signature."""


def sign(payload: bytes, key: Path) -> str:
    """The signature of `payload` by the private key in a file (or the public one, with an agent).

    Raises:
        CannotSign: ssh-keygen is missing, or could not use the key.
    """
    tool = shutil.which("ssh-keygen")
    if tool is None:
        raise CannotSign
    with tempfile.TemporaryDirectory() as folder:
        message = Path(folder) / "receipt"
        message.write_bytes(payload)
        # Not captured: it may ask for a passphrase, or for a touch.
        words = [tool, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(message)]
        try:
            done = subprocess.run(words, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
            return (
                message.with_suffix(".sig").read_text(encoding="ascii").strip()
                if not done.returncode
                else _no()
            )
        except (OSError, ValueError):
            raise CannotSign from None


def _no() -> str:
    raise CannotSign


def verify(payload: bytes, signature: str, person: str, key: str) -> Literal["good", "bad", "unverified"]:
    """Whether `signature` of `payload` was made with the private half of the public `key` of `person`."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        return "unverified"
    if _KEY.fullmatch(key.strip()) is None or re.fullmatch(r"[\w.-]+", person) is None:
        return "bad"
    with tempfile.TemporaryDirectory() as folder:
        allowed, signed = Path(folder) / "allowed", Path(folder) / "signature"
        allowed.write_text(f'{person} namespaces="{NAMESPACE}" {key.strip()}\n', encoding="utf-8")
        signed.write_text(signature + "\n", encoding="ascii", errors="replace")
        words = [tool, "-Y", "verify", "-f", str(allowed), "-I", person, "-n", NAMESPACE, "-s", str(signed)]
        try:
            done = subprocess.run(  # noqa: S603  # no shell, and every word is checked above
                words, check=False, input=payload, capture_output=True, timeout=_PATIENCE
            )
        except (OSError, subprocess.SubprocessError):
            return "unverified"
    return "bad" if done.returncode else "good"
