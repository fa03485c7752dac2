"""Which pupils are shown: by what is typed of a name, by class, and by what they are marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.core.namen_zoeken import Namen
from desktop.ui.leerlingen.lines import Mark, PupilLine

HERE, DOSSIER, LOS, GONE = "hier", "dossier", "los", "vertrokken"


def _here(line: PupilLine) -> bool:
    return not line.has(Mark.VERTROKKEN)


def _dossier(line: PupilLine) -> bool:
    return line.has(Mark.DOSSIER)


def _los(line: PupilLine) -> bool:
    return line.has(Mark.LOS)


def _gone(line: PupilLine) -> bool:
    return line.has(Mark.VERTROKKEN)


GROUPS: dict[str, Callable[[PupilLine], bool]] = {
    HERE: _here,
    DOSSIER: _dossier,
    LOS: _los,
    GONE: _gone,
}


class Choice(NamedTuple):
    """What is asked for; klas "" is every class."""

    text: str = ""
    klas: str = ""
    group: str = HERE


class Narrowing:
    """All pupils, made ready to be looked through at every key."""

    def __init__(self, lines: Sequence[PupilLine] = ()) -> None:
        self.lines = tuple(lines)
        self._names = Namen([line.naam for line in lines])

    def shown(self, choice: Choice) -> list[PupilLine]:
        """Return the pupils that fit; the best fits first when something is typed."""
        keeps = GROUPS[choice.group]
        return [
            line
            for line in self._named(choice.text)
            if keeps(line) and choice.klas in {"", line.klas}
        ]

    def counts(self) -> dict[str, int]:
        """Return how many pupils each group has."""
        return {key: sum(map(keeps, self.lines)) for key, keeps in GROUPS.items()}

    def klassen(self) -> list[str]:
        """Return the classes there are, 2a before 10a."""
        return sorted({line.klas for line in self.lines if line.klas}, key=_by_number)

    def _named(self, text: str) -> list[PupilLine]:
        if not text.strip():
            return list(self.lines)
        return [self.lines[place] for place in self._names.find(text, len(self.lines))]


def _by_number(klas: str) -> tuple[int, str]:
    figures = klas[: len(klas) - len(klas.lstrip("0123456789"))]
    return int(figures) if figures else 0, klas.casefold()
