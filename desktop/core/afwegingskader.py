"""The afwegingskader: five questions, their exits and where they lead.

The text is data (resources/kader), literally as published, each with its source line; this
module only walks it. Sources: 001:124-187 (onderwijs), 003:376-542 (basis).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import takewhile


class Antwoord(Enum):
    """An answer to an afweging; zorg is care without unsafety at afweging 1 (003:470-473)."""

    JA = "ja"
    NEE = "nee"
    TWIJFEL = "twijfel"
    ZORG = "zorg"

    @property
    def kort(self) -> str:
        """Return the answer for a small label."""
        return "wel zorg" if self is Antwoord.ZORG else self.value

    @property
    def woorden(self) -> str:
        """Return the answer in full, as it is read, printed and spoken."""
        return "wel zorg, geen onveiligheid" if self is Antwoord.ZORG else self.value


class Uitkomst(Enum):
    """What a besluit of the kader comes down to."""

    SLUITEN = "sluiten"
    MELDEN = "melden"
    HULP = "hulp"


class KaderError(ValueError):
    """The kader is not a usable chart: the message names the knoop, never case text."""


@dataclass(frozen=True, slots=True)
class Citaat:
    """Literal words with their source as document:line."""

    tekst: str
    bron: str


@dataclass(frozen=True, slots=True)
class Uitgang:
    """Where an answer leads; meldnorm is 1, 2 or 3 when it leads to melden."""

    naar: str
    citaat: Citaat
    meldnorm: int | None = None


@dataclass(frozen=True, slots=True)
class Knoop:
    """A question or a besluit; kort is our own short label, vraag the literal text.

    verder is the question that follows a besluit together with Veilig Thuis (001:147, 003:483).
    """

    id: str
    kort: str
    titel: str = ""
    vraag: Citaat | None = None
    uitgangen: Mapping[Antwoord, Uitgang] = field(default_factory=dict)
    toelichting: tuple[Citaat, ...] = ()
    uitkomst: Uitkomst | None = None
    verder: str | None = None

    @property
    def antwoorden(self) -> tuple[Antwoord, ...]:
        """Return what may be answered: doubt always, care without unsafety where it has an exit."""
        return tuple(a for a in Antwoord if a is not Antwoord.ZORG or a in self.uitgangen)


@dataclass(frozen=True, slots=True)
class Schrede:
    """One answered question on the way; samen means together with Veilig Thuis."""

    knoop: str
    antwoord: Antwoord
    naar: str
    meldnorm: int | None
    samen: bool


@dataclass(frozen=True, slots=True)
class Pad:
    """The way through the kader: steps taken, besluiten reached, and the open question if any."""

    schreden: tuple[Schrede, ...]
    besluiten: tuple[str, ...]
    huidig: str | None

    @property
    def is_besluit(self) -> bool:
        """Tell whether the kader gave an outcome, even when questions go on with Veilig Thuis."""
        return bool(self.besluiten)

    @property
    def besluit(self) -> str | None:
        """Return the knoop of the outcome: melden stays once it was reached."""
        return self.besluiten[0] if self.besluiten else None

    @property
    def beslissend(self) -> Schrede | None:
        """Return the step that led to the outcome."""
        return next((s for s in self.schreden if s.naar == self.besluit), None)

    @property
    def meldnorm(self) -> int | None:
        """Return the meldnorm that makes melden necessary, derived from the answers."""
        return next((s.meldnorm for s in self.schreden if s.meldnorm), None)


@dataclass(frozen=True, slots=True)
class Afwegingskader:
    """A published kader in one version."""

    id: str
    versie: str
    naam: str
    bron: str
    start: str
    knopen: Mapping[str, Knoop]
    meldnormen: Mapping[int, Citaat]
    bij_twijfel: Citaat

    def walk(self, given: Mapping[str, Antwoord]) -> Pad:
        """Follow the given answers from the start until one is missing or a besluit is final."""
        schreden: list[Schrede] = []
        besluiten: list[str] = []
        at: str | None = self.start
        while at is not None:
            antwoord = given.get(at)
            uitgang = self.knopen[at].uitgangen.get(antwoord) if antwoord else None
            if antwoord is None or uitgang is None:
                break
            samen = bool(besluiten)
            schreden.append(Schrede(at, antwoord, uitgang.naar, uitgang.meldnorm, samen))
            at = uitgang.naar
            if self.knopen[at].uitkomst:
                besluiten.append(at)
                at = self.knopen[at].verder
        return Pad(tuple(schreden), tuple(besluiten), at)

    def consider(self, pad: Pad, knoop: str, antwoord: Antwoord) -> Pad:
        """Return the way if this question were answered so, and none after it."""
        before = takewhile(lambda schrede: schrede.knoop != knoop, pad.schreden)
        return self.walk({**{s.knoop: s.antwoord for s in before}, knoop: antwoord})

    def questions_from(self, first: str) -> tuple[Knoop, ...]:
        """Return the questions that can come from this one on, itself included, in order."""
        reached: set[str] = set()
        self._visit(first, (), reached)
        return tuple(vraag for vraag in self.vragen if vraag.id in reached)

    @property
    def vragen(self) -> tuple[Knoop, ...]:
        """Return the questions in published order."""
        return tuple(k for k in self.knopen.values() if k.uitkomst is None)

    def check(self) -> None:
        """Raise KaderError unless this is a chart that walk can follow to a besluit."""
        reached: set[str] = set()
        self._visit(self.start, (), reached)
        if lost := set(self.knopen) - reached:
            raise KaderError(f"onbereikbaar: {', '.join(sorted(lost))}")
        if self.knopen[self.start].uitkomst:
            raise KaderError(f"begint niet met een vraag: {self.start}")
        for knoop in self.knopen.values():
            if complaint := self._besluit_fault(knoop) or self._vraag_fault(knoop):
                raise KaderError(f"{complaint}: {knoop.id}")

    def _visit(self, at: str, trail: tuple[str, ...], reached: set[str]) -> None:
        if at in trail:
            raise KaderError(f"kring: {at}")
        if at not in self.knopen:
            raise KaderError(f"onbekende knoop: {at}")
        if at in reached:
            return
        reached.add(at)
        knoop = self.knopen[at]
        onward = [uitgang.naar for uitgang in knoop.uitgangen.values()]
        for naar in [*onward, knoop.verder] if knoop.verder else onward:
            self._visit(naar, (*trail, at), reached)

    def _besluit_fault(self, knoop: Knoop) -> str:
        if knoop.uitkomst is None:
            return ""
        if knoop.uitgangen or knoop.vraag:
            return "besluit met een vraag of een uitgang"
        if knoop.verder and self.knopen[knoop.verder].uitkomst:
            return "gaat niet verder met een vraag"
        return ""

    def _vraag_fault(self, knoop: Knoop) -> str:
        if knoop.uitkomst is not None:
            return ""
        if knoop.vraag is None or knoop.verder:
            return "zonder vraag of met een vervolg"
        if not {Antwoord.JA, Antwoord.NEE} <= set(knoop.uitgangen):
            return "zonder ja of nee"
        if len({uitgang.naar for uitgang in knoop.uitgangen.values()}) == 1:
            return "elk antwoord leidt naar hetzelfde"
        return next((f for a, u in knoop.uitgangen.items() if (f := self._uitgang_fault(a, u))), "")

    def _uitgang_fault(self, antwoord: Antwoord, uitgang: Uitgang) -> str:
        uitkomst, norm = self.knopen[uitgang.naar].uitkomst, uitgang.meldnorm
        is_right = norm in self.meldnormen if uitkomst is Uitkomst.MELDEN else norm is None
        if not is_right:
            return "meldnorm hoort bij melden en alleen daar"
        if antwoord is Antwoord.ZORG and uitkomst is not Uitkomst.SLUITEN:
            return "wel zorg, geen onveiligheid sluit niet"
        return ""
