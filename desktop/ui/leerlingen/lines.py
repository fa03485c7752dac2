"""A pupil of the school in the words of the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication

from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.nederlands import short_date


class Mark(Enum):
    """Why a pupil stands out."""

    DOSSIER = "dossier"
    LOS = "los"
    VERTROKKEN = "vertrokken"


@dataclass(frozen=True, slots=True)
class PupilLine:
    """One line: under is class and mentor, about says more, sentence is read aloud."""

    leerling: RegisterLeerling
    naam: str
    under: str
    about: str
    marks: tuple[tuple[Mark, str], ...]
    sentence: str

    @property
    def sleutel(self) -> str:
        """Return the key of the pupil."""
        return self.leerling.sleutel

    @property
    def klas(self) -> str:
        """Return the class."""
        return self.leerling.klas

    @property
    def has_dossier(self) -> bool:
        """Tell whether there is a dossier, or one with loose signals only."""
        return self.has(Mark.DOSSIER) or self.is_loose

    @property
    def is_loose(self) -> bool:
        """Tell whether there are loose signals and no dossier yet."""
        return self.has(Mark.LOS)

    def has(self, mark: Mark) -> bool:
        """Tell whether the pupil stands out for this."""
        return any(one is mark for one, _ in self.marks)


class LineWords:
    """Puts pupils into words; made once, for a school has thousands."""

    def __init__(self, vandaag: date) -> None:
        say = QCoreApplication.translate
        self._vandaag = vandaag
        self._marks = {
            Mark.DOSSIER: say("Leerlingen", "dossier"),
            Mark.LOS: say("Leerlingen", "losse signalen"),
            Mark.VERTROKKEN: say("Leerlingen", "vertrokken"),
        }
        self._born = say("Leerlingen", "geboren {}")
        self._left = say("Leerlingen", "uitgeschreven {}")

    def line(self, leerling: RegisterLeerling, *, los: bool) -> PupilLine:
        """Return the line of a pupil; los tells that there are loose signals only."""
        holds = {
            Mark.DOSSIER: leerling.dossier is not None and not los,
            Mark.LOS: los,
            Mark.VERTROKKEN: leerling.is_vertrokken(self._vandaag),
        }
        marks = tuple((mark, word) for mark, word in self._marks.items() if holds[mark])
        naam, klas, mentor = leerling.full_name, leerling.klas, leerling.mentor
        return PupilLine(
            leerling,
            naam,
            under=_joined((klas, mentor), "  ·  "),
            about=_joined((*self._more(leerling), mentor), "  ·  "),
            marks=marks,
            sentence=_joined((naam, *(word for _, word in marks), klas, mentor), ", "),
        )

    def _more(self, leerling: RegisterLeerling) -> tuple[str, ...]:
        born, left = leerling.geboortedatum, leerling.vertrokken_op
        return (
            leerling.klas,
            leerling.leerjaar if leerling.leerjaar != leerling.klas else "",
            self._born.format(short_date(born)) if born else "",
            self._left.format(short_date(left)) if left else "",
        )


def _joined(words: tuple[str, ...], between: str) -> str:
    return between.join(word for word in words if word)
