"""The note of wrong tries in a row for each vault, so that starting anew does not forget them.

It lies in the folder of settings and holds counts and moments; a vault goes by the hash of its
path, because the name of a folder may tell of a person. A note that cannot be read counts as none:
it may slow a guesser down, but must keep nobody out.
"""

from __future__ import annotations

import hashlib
import json
import math
from contextlib import suppress
from pathlib import Path

from desktop.services.unlock_delay import NO_TRIES, Tries
from desktop.storage.atomic_file import write_atomic

NAME = "pogingen.json"
LARGEST = 64 * 1024
MOST = 50


def read_tries(config_dir: Path, vault: Path) -> Tries:
    """Return the wrong tries on the vault in a folder since it last opened."""
    return _read(config_dir).get(_name_of(vault), NO_TRIES)


def write_tries(config_dir: Path, vault: Path, tries: Tries) -> None:
    """Keep them, or drop the note of this vault when there are none."""
    found = _read(config_dir)
    before = dict(found)
    found.pop(_name_of(vault), None)
    if tries.failures:
        found[_name_of(vault)] = tries
    if found == before:
        return
    kept = {name: [one.failures, one.last] for name, one in list(found.items())[-MOST:]}
    # A full disk or a folder that is read-only must not keep anybody from the vault.
    with suppress(OSError):
        config_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomic(config_dir / NAME, json.dumps(kept).encode())


def _name_of(vault: Path) -> str:
    return hashlib.sha256(str(vault.absolute()).encode(errors="replace")).hexdigest()[:32]


def _read(config_dir: Path) -> dict[str, Tries]:
    try:
        with (config_dir / NAME).open("rb") as file:
            value = json.loads(file.read(LARGEST))
        return {str(name): _tries(*pair) for name, pair in value.items()}
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _tries(failures: object, last: object) -> Tries:
    if type(failures) is not int or failures < 0 or not isinstance(last, int | float):
        raise ValueError
    moment = float(last)
    if not math.isfinite(moment):
        raise ValueError
    return Tries(failures, moment)
