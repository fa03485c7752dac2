"""The pupils of the demo as the school administration has them, most of them without a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from desktop.core.dossier import Leerling
from desktop.core.leerlingimport import GelezenLeerling, Leesresultaat
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.logboek import Aantekening
from desktop.demo.schooldagen import Schooldagen
from desktop.demo.verhalen import aantekening_from

# School days back: a file of years ago, with who has left since, and one before the first dossier.
READ = ((580, "08.30"), (50, "08.05"))
SEED = 117
WRITTEN = timedelta(minutes=10)
FIRST_SLEUTEL = 1001


@dataclass(frozen=True, slots=True)
class LosSignaal:
    """An entry about a pupil without a dossier, and when it was recorded."""

    at: datetime
    sleutel: str
    aantekening: Aantekening


@dataclass(frozen=True, slots=True)
class Register:
    """The files of the school administration with the moment each was read, and loose signals."""

    bestanden: tuple[tuple[datetime, Leesresultaat], ...]
    los: tuple[LosSignaal, ...]

    def sleutels(self) -> dict[str, str]:
        """Return the key of every pupil by full name."""
        gelezen = (one.leerling for _, told in self.bestanden for one in told.leerlingen)
        return {one.full_name: one.sleutel for one in gelezen}


def register_from(
    data: Any, klassen: dict[str, str], met_dossier: Iterable[Leerling], dagen: Schooldagen
) -> Register:
    """Return the register: who has a dossier, and the classmates that the data names."""
    left = {naam: dagen.day(back) for naam, back in data["vertrokken"].items()}
    everyone = (*met_dossier, *_classmates(data["klassen"], klassen, dagen.today))
    known = [_registered(one, n, left) for one, n in zip(everyone, count(FIRST_SLEUTEL))]
    early, late = (dagen.moment(*read) for read in READ)
    gone = [one for one in known if one.is_vertrokken(late.date())]
    here = [one for one in known if one not in gone]
    register = Register(((early, _read(gone)), (late, _read(here))), ())
    return replace(register, los=tuple(_loose(data["los"], register.sleutels(), dagen)))


def _classmates(data: Any, klassen: dict[str, str], today: date) -> Iterator[Leerling]:
    rng = Random(SEED)  # noqa: S311  a fixed seed, nothing secret
    for klas, names in data.items():
        for roepnaam, tussenvoegsel, achternaam in names:
            # Days past the birthday that makes a pupil of the first year twelve.
            days = 365 * (11 + int(klas[0])) + rng.randrange(20, 345)
            born = today - timedelta(days=days)
            yield Leerling(roepnaam, achternaam, tussenvoegsel, born, klas, klassen[klas])


def _registered(leerling: Leerling, nummer: int, left: dict[str, date]) -> RegisterLeerling:
    return RegisterLeerling(
        sleutel=str(nummer),
        roepnaam=leerling.roepnaam,
        achternaam=leerling.achternaam,
        tussenvoegsel=leerling.tussenvoegsel,
        geboortedatum=leerling.geboortedatum,
        klas=leerling.klas,
        leerjaar=leerling.klas[:1],
        mentor=leerling.mentor,
        vertrokken_op=left.get(leerling.full_name),
    )


def _read(leerlingen: Iterable[RegisterLeerling]) -> Leesresultaat:
    return Leesresultaat(tuple(GelezenLeerling(n, one) for n, one in enumerate(leerlingen, 2)))


def _loose(data: Any, sleutels: dict[str, str], dagen: Schooldagen) -> Iterator[LosSignaal]:
    for told in data:
        moment = dagen.moment(told["dag"], told["tijd"])
        entry = aantekening_from(told, moment)
        yield LosSignaal(moment + WRITTEN, sleutels[told["leerling"]], entry)
