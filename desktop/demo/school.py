"""The demo school: fills an empty vault the way a zorgcoördinator would, act by act."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from desktop.core.dossier import Betrokkene, DossierId
from desktop.core.leerlingimport import Leesresultaat
from desktop.core.logboek import Aantekening
from desktop.core.melding import MeldingGegevens
from desktop.core.school import Gebruiker, Profiel, School, Schoolsoort
from desktop.demo.clock import SettableClock
from desktop.demo.leerlingen import leerling_from, ouders_of, words_of
from desktop.demo.register import Register, register_from
from desktop.demo.schooldagen import Schooldagen
from desktop.demo.verhalen import (
    Correctie,
    Handeling,
    Verhaal,
    Verteller,
    betrokkenen_from,
    fill_in,
)
from desktop.services.afwegingen import answer
from desktop.services.dossiers import change_details, open_dossier, read_dossier
from desktop.services.importing import carry_out, preview
from desktop.services.leerlingen import link_dossier, note_for_pupil
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
# A dossier of years ago, of a leerling who left: it can be looked at again.
EARLIER = ("vroeger",)


def build_demo_school(vault: Vault, kaders: Kaders, today: datetime, folder: Path) -> None:
    """Fill an empty vault; the same today gives the same school.

    folder holds the texts (resources/demo); today is aware of its offset.
    """
    save_school(vault, SCHOOL)
    verhalen = tell_all(folder, today)
    register = tell_register(folder, today, verhalen)
    _Demo(vault, kaders, today, register).play(verhalen)


def tell_all(folder: Path, today: datetime) -> tuple[Verhaal, ...]:
    """Return every story of the demo: the worked examples first, then the synthetic ones."""
    rng = Random(SEED)  # noqa: S311  a fixed seed, nothing secret
    dagen = Schooldagen(today)
    verteller = Verteller(dagen, rng)
    pool = _read(folder, "leerlingen")
    # Paired before anything is told, so that a changed text never swaps the pupils.
    pairs = tuple(_pairs(_read(folder, "verhalen"), pool["leerlingen"], rng))
    told: list[Verhaal] = []
    told += (_named(data, verteller, pool) for data in _all(folder, WORKED))
    for data, person in pairs:
        leerling = leerling_from(person, pool["klassen"], dagen.today)
        text = fill_in(data, words_of(person, leerling))
        ouders = ouders_of(person, data["thuis"])
        told.append(verteller.tell(text, leerling, ouders, rng.randrange(3)))
    told += (_named(data, verteller, pool) for data in _all(folder, EARLIER))
    return tuple(told)


def tell_register(folder: Path, today: datetime, verhalen: tuple[Verhaal, ...]) -> Register:
    """Return the pupils of the demo: those of the stories and their classmates."""
    klassen = _read(folder, "leerlingen")["klassen"]
    met_dossier = [verhaal.leerling for verhaal in verhalen]
    return register_from(_read(folder, "register"), klassen, met_dossier, Schooldagen(today))


def _all(folder: Path, names: tuple[str, ...]) -> Iterator[Any]:
    return (data for name in names for data in _read(folder, name))


def _named(data: Any, verteller: Verteller, pool: Any) -> Verhaal:
    leerling = leerling_from(data["leerling"], pool["klassen"], verteller.today)
    return verteller.tell(data, leerling, betrokkenen_from(data["betrokkenen"]))


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

    def __init__(self, vault: Vault, kaders: Kaders, today: datetime, register: Register) -> None:
        self._vault = vault
        self._kaders = kaders
        self._clock = SettableClock(today)
        self._register = register
        self._sleutels = register.sleutels()
        self._ids: dict[str, DossierId] = {}

    def play(self, verhalen: tuple[Verhaal, ...]) -> None:
        """Take the pupils over, open every dossier, record what happened; the oldest first."""
        script: list[tuple[datetime, Callable[[], object]]] = [
            (at, partial(self._take_over, told)) for at, told in self._register.bestanden
        ]
        for verhaal in verhalen:
            naam = verhaal.leerling.full_name
            script.append((verhaal.geopend, partial(self._open, verhaal)))
            acts = verhaal.gebeurtenissen
            script += [(told.at, partial(self._act, naam, told.handeling)) for told in acts]
        for los in self._register.los:
            note = partial(note_for_pupil, self._vault, self._clock)
            script.append((los.at, partial(note, los.sleutel, los.aantekening)))
        for self._clock.moment, act in sorted(script, key=_when):
            act()

    def _take_over(self, told: Leesresultaat) -> None:
        seen = preview(self._vault, self._clock, told)
        carry_out(self._vault, self._clock, seen)

    def _open(self, verhaal: Verhaal) -> None:
        naam = verhaal.leerling.full_name
        people = tuple(map(self._linked, verhaal.betrokkenen))
        changes = open_dossier(self._vault, self._clock, verhaal.leerling, people)
        if changes.dossier is not None:
            self._ids[naam] = changes.dossier
            link_dossier(self._vault, self._sleutels[naam], changes.dossier)
            self._link_back(people)

    def _linked(self, wie: Betrokkene) -> Betrokkene:
        """Return someone with the dossier at this school, when that is open already."""
        return replace(wie, dossier=self._ids.get(wie.naam))

    def _link_back(self, people: tuple[Betrokkene, ...]) -> None:
        for other in (wie.dossier for wie in people if wie.dossier is not None):
            found = read_dossier(self._vault, self._clock, self._kaders, other).dossier
            linked = tuple(map(self._linked, found.betrokkenen))
            change_details(self._vault, self._clock, replace(found, betrokkenen=linked))

    def _act(self, naam: str, handeling: Handeling) -> None:
        dossier = self._ids[naam]
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


def _when(line: tuple[datetime, Callable[[], object]]) -> datetime:
    return line[0]
