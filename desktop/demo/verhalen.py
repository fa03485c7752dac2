"""A dossier of the demo as a story: who it is about and what was recorded when.

The Dutch texts are data (resources/demo). Days count back in school days, so that the demo is
always about the last ten weeks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from desktop.core.afwegingskader import Antwoord
from desktop.core.dossier import Betrokkene, Gezag, Leerling
from desktop.core.logboek import Aantekening, Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid
from desktop.core.vormen import aantekening_of
from desktop.demo.inhouden import inhoud_from
from desktop.demo.schooldagen import Schooldagen
from desktop.services.views import NewAnswer

MINUTES_LATER = (5, 10, 15, 25, 40)
LITERAL = ("tekst", "door", "bron", "citaat", "duiding", "met", "reactie", "anoniem")


@dataclass(frozen=True, slots=True)
class Correctie:
    """A better text for an entry, with the reason."""

    oud: Aantekening
    nieuw: Aantekening
    reden: str


Handeling = Aantekening | Correctie | NewAnswer | MeldingGegevens


class Gebeurtenis(NamedTuple):
    """Something the zorgcoördinator recorded, and when."""

    at: datetime
    handeling: Handeling


@dataclass(frozen=True, slots=True)
class Verhaal:
    """One dossier from the day it was opened; gebeurtenissen in the order they were recorded."""

    leerling: Leerling
    betrokkenen: tuple[Betrokkene, ...]
    geopend: datetime
    gebeurtenissen: tuple[Gebeurtenis, ...]


class Verteller:
    """Turn the data of a story into moments; the seed decides how soon something was recorded."""

    def __init__(self, dagen: Schooldagen, rng: Random) -> None:
        self._dagen = dagen
        self._rng = rng

    @property
    def today(self) -> date:
        """Return the day everything is counted from."""
        return self._dagen.today

    def tell(
        self, data: Any, leerling: Leerling, betrokkenen: tuple[Betrokkene, ...], shift: int = 0
    ) -> Verhaal:
        """Return the story of a pupil, shift school days earlier than written."""
        told = sorted(self._gebeurtenissen(data, shift), key=_at)
        first = max((r["dag"] for r in data["regels"]), default=data.get("geopend", 0))
        geopend = self._dagen.moment(first + shift, "08.10")
        return Verhaal(leerling, betrokkenen, geopend, tuple(told))

    def _gebeurtenissen(self, data: Any, shift: int) -> Iterator[Gebeurtenis]:
        for regel in data["regels"]:
            yield from self._regel(regel, shift)
        for form in data.get("inhoud", ()):
            yield self._inhoud(form, shift)
        for given in data.get("weging", ()):
            yield Gebeurtenis(self._moment(given, shift), answer_from(given))
        if melding := data.get("melding"):
            yield Gebeurtenis(self._moment(melding, shift), self._melding(melding, shift))

    def _regel(self, data: Any, shift: int) -> Iterator[Gebeurtenis]:
        moment = self._moment(data, shift)
        entry = aantekening_from(data, moment)
        yield Gebeurtenis(moment + timedelta(minutes=self._rng.choice(MINUTES_LATER)), entry)
        if better := data.get("verbetering"):
            at = self._dagen.moment(data["dag"] + shift - better["na"], better["tijd"])
            nieuw = aantekening_from({**data, **better}, moment)
            yield Gebeurtenis(at, Correctie(entry, nieuw, better["reden"]))

    def _inhoud(self, data: Any, shift: int) -> Gebeurtenis:
        moment = self._moment(data, shift)

        def day(back: int) -> date:
            return self._dagen.day(back + shift)

        entry = aantekening_of(inhoud_from(data, day), moment, data["door"])
        return Gebeurtenis(moment + timedelta(minutes=MINUTES_LATER[0]), entry)

    def _melding(self, data: Any, shift: int) -> MeldingGegevens:
        plain = {k: v for k, v in data.items() if k not in {"dag", "tijd"}}
        told = tuple(
            Geinformeerd(
                wie=g["wie"],
                op=self._dagen.day(g["dag"] + shift) if "dag" in g else None,
                reden_niet=g.get("reden_niet", ""),
            )
            for g in data["geinformeerd"]
        )
        chosen = {
            "veiligheid": Veiligheid(data["veiligheid"]),
            "openheid": Openheid(data["openheid"]),
        }
        return MeldingGegevens(**{**plain, **chosen, "geinformeerd": told})

    def _moment(self, data: Any, shift: int) -> datetime:
        return self._dagen.moment(data["dag"] + shift, data["tijd"])


def aantekening_from(data: Any, moment: datetime) -> Aantekening:
    """Return an entry; whoever has a source to name speaks for someone else."""
    derde = "bron" in data or data.get("derde", False)
    return Aantekening(
        soort=Soort(data["soort"]),
        moment=moment,
        herkomst=Herkomst.DERDE if derde else Herkomst.ZELF,
        **{name: data[name] for name in LITERAL if name in data},
    )


def answer_from(data: Any) -> NewAnswer:
    """Return an answer to a question of the kader."""
    return NewAnswer(
        data["knoop"],
        Antwoord(data["antwoord"]),
        data["motivering"],
        tuple(data["beoordelaars"]),
    )


def betrokkenen_from(data: Any) -> tuple[Betrokkene, ...]:
    """Return the people around a pupil."""
    return tuple(Betrokkene(**{**b, "gezag": Gezag(b["gezag"])}) for b in data)


def fill_in(data: Any, words: Mapping[str, str]) -> Any:
    """Return the data of a story with the words of one pupil in all its texts."""
    if isinstance(data, str):
        return data.format_map(words)
    if isinstance(data, list):
        return [fill_in(part, words) for part in data]
    if isinstance(data, dict):
        return {key: fill_in(part, words) for key, part in data.items()}
    return data


def _at(gebeurtenis: Gebeurtenis) -> datetime:
    return gebeurtenis.at
