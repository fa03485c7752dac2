"""A disk that may lose what was not synced: keeps, drops, reorders and tears it per 512 bytes."""

from __future__ import annotations

import posixpath
import random
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.torture.recorder import Operation

SECTOR = 512


class Change(NamedTuple):
    """Data at an offset; None cuts or lengthens the file to the offset."""

    offset: int
    data: bytes | None


@dataclass
class File:
    """What is certainly on disk of a file, and what may be."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)


class NameChange(NamedTuple):
    kind: str
    path: str
    second: str
    file: File | None


Names = dict[str, File]


class Disk:
    """Follows recorded operations and says what may be there after a power cut."""

    def __init__(self) -> None:
        self._names: Names = {}
        self._durable: Names = {}
        self._pending: list[NameChange] = []

    def follow(self, done: Operation) -> None:
        if done.kind == "S":
            self._sync(done.path)
        elif done.kind in "WT":
            if done.path in self._names:
                data = done.data if done.kind == "W" else None
                self._names[done.path].pending.append(Change(done.offset, data))
        else:
            file = File() if done.kind == "C" else None
            change = NameChange(done.kind, done.path, done.second, file)
            _rename(self._names, change)
            self._pending.append(change)

    def content(self, path: str) -> bytes:
        """Return a file as its writer sees it."""
        file = self._names[path]
        found = bytearray(file.durable)
        for change in file.pending:
            _apply(found, change)
        return bytes(found)

    def after_power_cut(self, mode: str, chance: random.Random) -> dict[str, bytes]:
        """Return the files found at the next start; mode is none, all or some."""
        names = dict(self._durable)
        kept = {"none": 0, "all": len(self._pending)}.get(mode)
        for change in self._pending[
            : chance.randint(0, len(self._pending)) if kept is None else kept
        ]:
            _rename(names, change)
        return {path: bytes(_settled(file, mode, chance)) for path, file in names.items()}

    def _sync(self, path: str) -> None:
        if path in self._names:
            file = self._names[path]
            for change in file.pending:
                _apply(file.durable, change)
            file.pending.clear()
            return
        waiting = []
        for name in self._pending:
            if posixpath.dirname(name.second or name.path) == path.rstrip("/"):
                _rename(self._durable, name)
            else:
                waiting.append(name)
        self._pending = waiting


def _rename(names: Names, change: NameChange) -> None:
    if change.kind == "C" and change.file is not None:
        names[change.path] = change.file
    elif change.kind == "U":
        names.pop(change.path, None)
    else:
        for path in [p for p in names if p == change.path or p.startswith(f"{change.path}/")]:
            names[change.second + path[len(change.path) :]] = names.pop(path)


def _settled(file: File, mode: str, chance: random.Random) -> bytearray:
    found = bytearray(file.durable)
    if mode == "none":
        return found
    for change in file.pending:
        if mode == "all":
            _apply(found, change)
        else:
            _perhaps(found, change, chance)
    return found


def _perhaps(found: bytearray, change: Change, chance: random.Random) -> None:
    luck = chance.random()
    if change.data is None:
        if luck < 0.5:
            _apply(found, change)
    elif luck > 0.65:
        _apply(found, change)
    elif luck > 0.35:
        for start in range(0, len(change.data), SECTOR):
            if chance.random() < 0.5:
                part = change.data[start : start + SECTOR]
                _apply(found, Change(change.offset + start, part))


def _apply(found: bytearray, change: Change) -> None:
    short = change.offset - len(found)
    if short > 0:
        found.extend(bytes(short))
    if change.data is None:
        del found[change.offset :]
    else:
        found[change.offset : change.offset + len(change.data)] = change.data
