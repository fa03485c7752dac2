"""Running a script with every file operation recorded, and reading the record."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from tests.storage.vaults import ROOT

SOURCE = Path(__file__).with_name("recorder.c")
LENGTH = struct.Struct("<I")
EXTENT = struct.Struct("<QQ")


class Operation(NamedTuple):
    """One recorded file operation; second is the new name of a rename."""

    kind: str
    path: str
    second: str
    offset: int
    data: bytes


@cache
def can_record() -> bool:
    return sys.platform == "linux" and shutil.which("gcc") is not None


@cache
def _library() -> Path:
    made = Path(mkdtemp(prefix="recorder-")) / "recorder.so"
    subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-o", made, SOURCE, "-ldl"], check=True)
    return made


def recorded_run(
    script: str, arguments: list[str], under: Path, log: Path | None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a module with the recorder in front; log None only makes faults possible."""
    preload = {"LD_PRELOAD": str(_library()), "RECORD_UNDER": str(under)}
    return subprocess.run(
        [sys.executable, "-B", "-m", script, *arguments],
        cwd=ROOT,
        env={
            "PATH": os.environ.get("PATH", ""),
            "QT_QPA_PLATFORM": "offscreen",
            **preload,
            **({"RECORD_LOG": str(log)} if log else {}),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def operations(log: Path) -> Iterator[Operation]:
    """Yield what was recorded, in order."""
    blob = log.read_bytes()
    at = 0
    while at < len(blob):
        kind = chr(blob[at])
        at += 1
        names = []
        for _ in range(2):
            (length,) = LENGTH.unpack_from(blob, at)
            at += LENGTH.size
            names.append(blob[at : at + length].decode())
            at += length
        offset, length = EXTENT.unpack_from(blob, at)
        at += EXTENT.size
        data = blob[at : at + length] if kind == "W" else b""
        at += len(data)
        yield Operation(kind, names[0], names[1], offset, data)
