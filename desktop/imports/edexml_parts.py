"""The groups, pupils and teachers of an EDEXML file, still in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.core.leerlingimport import LeesfoutError

MOST = 50_000
"""The most groups, pupils and teachers together; the largest schools have some thousands."""

TE_VEEL = "In dit bestand staan te veel leerlingen voor één school."
_RECORDS = {
    ("groepen", "groep"),
    ("groepen", "samengestelde_groep"),
    ("leerlingen", "leerling"),
    ("leerkrachten", "leerkracht"),
}
_GROUPS = frozenset({"groep", "samengestelde_groep"})


@dataclass(slots=True)
class Part:
    """One group, pupil or teacher: its texts by element, its attributes by @name.

    groepen are the keys of the groups it points at, plain groups first; rollen are the roles by
    the group they hold for, under the empty key those that hold everywhere.
    """

    line: int
    depth: int
    texts: dict[str, str]
    lines: dict[str, int] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)
    combined: list[str] = field(default_factory=list)
    rollen: dict[str, set[str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return the key, of which spaces around it mean nothing."""
        return self.text("@key").strip()

    @property
    def groepen(self) -> list[str]:
        """Return the keys of its groups."""
        return [*self.plain, *self.combined]

    def text(self, name: str) -> str:
        """Return what stands there, empty when it is not there."""
        return self.texts.get(name, "")


class Parts:
    """Hears the elements of a file and keeps its groups, pupils and teachers."""

    def __init__(self, bestand: str) -> None:
        self._bestand = bestand
        self._count = 0
        self.groepen: list[Part] = []
        self.leerlingen: list[Part] = []
        self.leerkrachten: list[Part] = []
        self._path: list[str] = [""]
        self._open: Part | None = None
        self._of_group = ""

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Hear that an element begins."""
        where = (self._path[-1], tag)
        self._path.append(tag)
        if self._open is not None:
            if tag in _GROUPS:
                self._of_group = attributes.get("key", "").strip()
                (self._open.plain if tag == "groep" else self._open.combined).append(self._of_group)
        elif where in _RECORDS:
            self._count += 1
            if self._count > MOST:
                raise LeesfoutError(self._bestand, TE_VEEL, line)
            texts = {f"@{name}": value for name, value in attributes.items()}
            self._open = Part(line, len(self._path), texts)

    def end(self, tag: str, text: str, line: int) -> None:
        """Hear that an element ends."""
        if self._open is not None:
            self._tell(self._open, tag, text, line)
        self._path.pop()

    def _tell(self, part: Part, tag: str, text: str, line: int) -> None:
        deeper = len(self._path) - part.depth
        if tag == "rol":
            part.rollen.setdefault("" if deeper == 1 else self._of_group, set()).add(text)
        elif deeper == 1:
            part.texts.setdefault(tag, text)
            part.lines.setdefault(tag, line)
        elif deeper == 0:
            self._keep(part, tag)

    def _keep(self, part: Part, tag: str) -> None:
        kept = {"leerling": self.leerlingen, "leerkracht": self.leerkrachten}
        kept.get(tag, self.groepen).append(part)
        self._open = None
