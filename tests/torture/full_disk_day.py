"""Sessions in which one file operation fails, each in a forked child of one recorded process.

python -m tests.torture.full_disk_day FOLDER STEP. Prints what went wrong and the counts as JSON.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

from desktop.services.concepten import read_concept, save_concept
from desktop.storage.container import read_container
from desktop.storage.errors import VaultError
from desktop.storage.verify import verify
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record
from tests.storage.vaults import PASSPHRASE

RECORDER = ctypes.CDLL(None)
ACTS = 8
CANARY = "kanariezin"
# Which error, and how many operations in a row.
FAULTS = ((errno.ENOSPC, 1), (errno.EIO, 1), (errno.ENOSPC, 12))


def main(folder: Path, step: int) -> None:
    original = SchoolHome(folder / "eerste")
    original.folder.parent.mkdir()
    original.create().close()
    total = _session(original, folder / "proef", 10**9, errno.ENOSPC, 1)[0]
    counts, wrong = Counter[str](), []
    for number, span in FAULTS:
        for at in range(0, total, step):
            _, refused, found = _session(original, folder / "proef", at, number, span)
            counts["sessions"] += 1
            counts["acts refused"] += refused
            wrong += [f"{errno.errorcode[number]} at {at} for {span}: {one}" for one in found]
    counts["operations in one session"] = total
    print(json.dumps({"counts": counts, "wrong": wrong}))


def _session(
    original: SchoolHome, root: Path, at: int, number: int, span: int
) -> tuple[int, int, list[str]]:
    """Work in a child with a fault; return operations done, acts refused and what was wrong."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(original.root, root)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            said = _work(SchoolHome(root), at, number, span)
            os.write(writing, json.dumps(said).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    if not text:
        return 0, 0, ["an error nobody foresaw"]
    said = json.loads(text)
    return said["done"], said["refused"], [*said["wrong"], *_survey(SchoolHome(root), said)]


def _work(home: SchoolHome, at: int, number: int, span: int) -> dict[str, object]:
    said: dict[str, list[str]] = {"acked": [], "wrong": []}
    refused = 0
    vault = home.open()
    RECORDER.recorder_fault(ctypes.c_long(at), number, ctypes.c_long(span))
    for act in range(ACTS):
        try:
            if act == 4:
                moment = FixedClock().moment + timedelta(seconds=act)
                said["acked"].append(f"B{vault.backups.make(moment).name}")
            elif act % 2:
                save_concept(vault, "concept", str(act))
                said["acked"].append(f"D{act}")
            else:
                record(vault, f"{CANARY} {act}")
                said["acked"].append(f"A{act}")
        except VaultError as error:
            refused += 1
            said["wrong"] += [f"said {CANARY}"] if CANARY in _all_said(error) else []
    done = int(RECORDER.recorder_done())
    # Room returns: the program goes on, in the same window.
    RECORDER.recorder_fault(ctypes.c_long(-1), 0, ctypes.c_long(0))
    try:
        record(vault, f"{CANARY} 99")
        said["acked"].append("A99")
    except VaultError as error:
        said["wrong"].append(f"does not go on: {type(error).__name__} {error}")
    vault.close()
    return {"done": done, "refused": refused, **said}


def _all_said(error: BaseException | None) -> str:
    """Return the words of an error and of all behind it, as a log would hold them."""
    said = ""
    while error is not None:
        said += f"{error!s} {error!r} {getattr(error, 'remedy', '')}"
        error = error.__cause__ or error.__context__
    return said


def _survey(home: SchoolHome, said: dict[str, list[str]]) -> list[str]:
    try:
        vault = home.open()
    except VaultError as error:
        return [f"locked out: {type(error).__name__}"]
    with vault.transaction() as tx:
        texts = {one.aantekening.tekst for one in tx.logboek.of(FIRST)}
    draft = int(read_concept(vault, "concept") or 0)
    vault.close()
    acked = said["acked"]
    wrong = [f"lost {one}" for one in acked if one[0] == "A" and f"{CANARY} {one[1:]}" not in texts]
    if draft < max((int(one[1:]) for one in acked if one[0] == "D"), default=0):
        wrong.append("lost a draft")
    for one in acked:
        if one[0] == "B":
            read_container(home.folder / "backups" / one[1:])
    bad = [one.part for one in verify(home.folder, home.config, PASSPHRASE) if not one.is_ok]
    return [*wrong, *(f"verify: {part}" for part in bad)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
