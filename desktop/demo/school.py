"""The demo school: fills an empty vault the way a zorgcoördinator would, act by act."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening
from desktop.core.melding import MeldingGegevens
from desktop.core.school import Gebruiker, Profiel, School, Schoolsoort
from desktop.demo.clock import SettableClock
from desktop.demo.leerlingen import leerling_from, ouders_of, words_of
from desktop.demo.schooldagen import Schooldagen
from desktop.demo.verhalen import (
    Correctie,
    Gebeurtenis,
    Handeling,
    Verhaal,
    Verteller,
    betrokkenen_from,
    fill_in,
)
from desktop.services.afwegingen import answer
from desktop.services.dossiers import open_dossier, read_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.meldingen import save_melding
from desktop.services.ports import Kaders, Vault
from desktop.services.scholen import save_school
from desktop.services.views import NewCorrection

SCHOOL = School(
    naam="Voorbeeldcollege (demo)",
    soort=Schoolsoort.VO,
    kader="onderwijs",
    gebruiker=Gebruiker("M. de Graaf", "zorgcoördinator"),
    profiel=Profiel(
        veilig_thuis="Veilig Thuis Voorbeeldregio",
        verwijsindex=True,
        melders=("zorgcoördinator", "rector"),
        bevoegd_gezag="E. Vermeulen, rector",
        eindverantwoordelijk="E. Vermeulen, rector",
        smal_team="Intern ondersteuningsteam",
        breed_team="Multidisciplinair overleg",
    ),
)
SEED = 2026
# The four worked examples of the source (003:262-321), retold for a secondary school.
WORKED = ("disclosure", "acuut", "structureel-1", "structureel-2")


def build_demo_school(vault: Vault, kaders: Kaders, today: datetime, folder: Path) -> None:
    """Fill an empty vault; the same today gives the same school.

    folder holds the texts (resources/demo); today is aware of its offset.
    """
    save_school(vault, SCHOOL)
    _Demo(vault, kaders, today).play(tell_all(folder, today))


def tell_all(folder: Path, today: datetime) -> tuple[Verhaal, ...]:
    """Return every story of the demo: the worked examples first, then the synthetic ones."""
    rng = Random(SEED)  # noqa: S311  a fixed seed, nothing secret
    dagen = Schooldagen(today)
    verteller = Verteller(dagen, rng)
    pool = _read(folder, "leerlingen")
    # Paired before anything is told, so that a changed text never swaps the pupils.
    pairs = tuple(_pairs(_read(folder, "verhalen"), pool["leerlingen"], rng))
    told = []
    for data in (data for name in WORKED for data in _read(folder, name)):
        leerling = leerling_from(data["leerling"], pool["klassen"], dagen.today)
        told.append(verteller.tell(data, leerling, betrokkenen_from(data["betrokkenen"])))
    for data, person in pairs:
        leerling = leerling_from(person, pool["klassen"], dagen.today)
        text = fill_in(data, words_of(person, leerling))
        ouders = ouders_of(person, data["thuis"])
        told.append(verteller.tell(text, leerling, ouders, rng.randrange(3)))
    return tuple(told)


def _pairs(verhalen: Any, leerlingen: Any, rng: Random) -> Iterator[tuple[Any, Any]]:
    """Give every story a pupil by chance; a story about an age takes one of that age."""
    free = rng.sample(leerlingen, len(leerlingen))
    for verhaal in sorted(verhalen, key=_is_for_anyone):
        leeftijd = verhaal.get("leeftijd")
        person = next(p for p in free if leeftijd in {None, p["leeftijd"]})
        free.remove(person)
        yield verhaal, person


def _is_for_anyone(verhaal: Any) -> bool:
    return "leeftijd" not in verhaal


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


class _Demo:
    """Plays the stories side by side, in the order in which they happened."""

    def __init__(self, vault: Vault, kaders: Kaders, today: datetime) -> None:
        self._vault = vault
        self._kaders = kaders
        self._clock = SettableClock(today)
        self._ids: dict[int, DossierId] = {}

    def play(self, verhalen: tuple[Verhaal, ...]) -> None:
        """Open every dossier and record what happened; the oldest first."""
        script: list[tuple[datetime, int, Gebeurtenis | None]] = []
        for place, verhaal in enumerate(verhalen):
            script.append((verhaal.geopend, place, None))
            script += [(told.at, place, told) for told in verhaal.gebeurtenissen]
        for self._clock.moment, place, told in sorted(script, key=_when):
            if told is None:
                self._open(place, verhalen[place])
            else:
                self._act(self._ids[place], told.handeling)

    def _open(self, place: int, verhaal: Verhaal) -> None:
        changes = open_dossier(self._vault, self._clock, verhaal.leerling, verhaal.betrokkenen)
        if changes.dossier is not None:
            self._ids[place] = changes.dossier

    def _act(self, dossier: DossierId, handeling: Handeling) -> None:
        match handeling:
            case Aantekening():
                record_aantekening(self._vault, self._clock, dossier, handeling)
            case Correctie(oud, nieuw, reden):
                nummer = self._nummer_of(dossier, oud)
                new = NewCorrection(nummer, reden, nieuw)
                correct_aantekening(self._vault, self._clock, dossier, new)
            case MeldingGegevens():
                save_melding(self._vault, dossier, handeling)
            case _:
                answer(self._vault, self._clock, self._kaders, dossier, handeling)

    def _nummer_of(self, dossier: DossierId, oud: Aantekening) -> int:
        view = read_dossier(self._vault, self._clock, self._kaders, dossier)
        return next(r.geldig.nummer for r in view.regels if r.aantekening == oud)


def _when(line: tuple[datetime, int, Gebeurtenis | None]) -> datetime:
    return line[0]
