"""A weging: the answers given on one kader, with the words they were given to.

Answers are added, never changed: the latest to a question counts, earlier ones stay readable.
Weighing anew is a ronde: it starts empty, the rondes before it stay beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Citaat, Knoop, Pad
from desktop.core.dossier import DossierId
from desktop.core.known_error import RefusedError

VERMOEDEN = Citaat("Heb ik vermoeden van huiselijke geweld / kindermishandeling?", "001:242")
VEILIGHEID = Citaat(
    "Vermoed ik acute of structurele onveiligheid? Benut hierbij de 5 afwegingsvragen", "001:245"
)
INSCHATTING = Citaat(
    "In stap 5 moet een inschatting gemaakt worden of de hulp doeltreffend zal zijn om de "
    "onveiligheid te stoppen.",
    "001:196",
)
ADVIES = Citaat("Ook bij deze afweging kan advies aan Veilig Thuis worden gevraagd.", "004:429")


def besides(kader: Afwegingskader, knoop: Knoop) -> tuple[Citaat, ...]:
    """Return what the sources say of a question outside the kader itself, advice last."""
    norms = {uitgang.meldnorm for uitgang in knoop.uitgangen.values()}
    said = (
        (knoop.id == kader.start, VERMOEDEN),
        (1 in norms, VEILIGHEID),
        (2 in norms, INSCHATTING),
    )
    return (*(citaat for fits, citaat in said if fits), ADVIES)


class BeantwoordingError(RefusedError):
    """An answer cannot be recorded like this."""


@dataclass(frozen=True, slots=True)
class Beantwoording:
    """One answer with everything needed to judge it later.

    vraag and uitgang are the literal texts shown at that moment; beoordelaars weighed along.
    voor and tegen are the nummers of the entries that support or contradict the answer.
    """

    kader: str
    versie: str
    knoop: str
    vraag: str
    uitgang: str
    antwoord: Antwoord
    motivering: str
    beoordelaars: tuple[str, ...]
    moment: datetime
    voor: tuple[int, ...] = ()
    tegen: tuple[int, ...] = ()
    sparringpartner: str = ""
    ronde: int = 1

    def __post_init__(self) -> None:
        """Refuse an answer without reasons or without people."""
        if not self.motivering.strip():
            raise BeantwoordingError(
                "motivering", "Schrijf op welke feiten bij dit antwoord wegen."
            )
        if not any(naam.strip() for naam in self.beoordelaars):
            raise BeantwoordingError("beoordelaars", "Vul in wie deze vraag heeft gewogen.")


def alone(b: Beantwoording) -> bool:
    """Tell whether one person judged, without sparringpartner (001:537)."""
    names = {" ".join(naam.split()).casefold() for naam in (*b.beoordelaars, b.sparringpartner)}
    return len(names - {""}) == 1


def _confirms(b: Beantwoording, before: Beantwoording) -> bool:
    return (b.antwoord, b.motivering) == (before.antwoord, before.motivering)


@dataclass(frozen=True, slots=True)
class Weging:
    """All answers of a dossier, oldest first; begonnen is the ronde that was begun, if newer."""

    dossier: DossierId
    beantwoordingen: tuple[Beantwoording, ...] = ()
    begonnen: int = 1

    @property
    def ronde(self) -> int:
        """Return the ronde that counts now."""
        return max((self.begonnen, *(b.ronde for b in self.beantwoordingen)))

    def new_ronde(self) -> Weging:
        """Return this weging with a new, empty ronde; its first answer makes it last."""
        return replace(self, begonnen=self.ronde + 1)

    def rondes(self, kader: Afwegingskader) -> tuple[int, ...]:
        """Return the rondes in which this kader and version was answered."""
        return tuple(sorted({b.ronde for b in self._on(kader)}))

    def in_ronde(self, kader: Afwegingskader, ronde: int) -> Mapping[str, Beantwoording]:
        """Return the answer that counted for each question in a ronde."""
        return {b.knoop: b for b in self._on(kader) if b.ronde == ronde}

    def latest(self, kader: Afwegingskader) -> Mapping[str, Beantwoording]:
        """Return the answer that counts for each question of this kader and version."""
        return self.in_ronde(kader, self.ronde)

    def first_given(self, kader: Afwegingskader, ronde: int) -> Mapping[str, Beantwoording]:
        """Return the same answers as they were first given: confirming one makes it no newer."""
        found: dict[str, Beantwoording] = {}
        for b in self._on(kader):
            before = found.get(b.knoop)
            if b.ronde == ronde and (before is None or not _confirms(b, before)):
                found[b.knoop] = b
        return found

    def elsewhere(self, kader: Afwegingskader) -> tuple[Beantwoording, ...]:
        """Return the answers given on another kader or version."""
        version = (kader.id, kader.versie)
        return tuple(b for b in self.beantwoordingen if (b.kader, b.versie) != version)

    def pad(self, kader: Afwegingskader) -> Pad:
        """Return the way these answers take through the kader."""
        return self.pad_of(kader, self.ronde)

    def pad_of(self, kader: Afwegingskader, ronde: int) -> Pad:
        """Return the way the answers of one ronde took."""
        given = self.in_ronde(kader, ronde)
        return kader.walk({knoop: b.antwoord for knoop, b in given.items()})

    def to_confirm(self, kader: Afwegingskader) -> tuple[str, ...]:
        """Return the questions on the way whose answer is older than a change before them.

        Recording the same answer again confirms it.
        """
        standing: dict[str, Antwoord] = {}
        given: dict[str, int] = {}
        changed: dict[str, int] = {}
        for place, b in enumerate(b for b in self._on(kader) if b.ronde == self.ronde):
            if standing.get(b.knoop) is not b.antwoord:
                changed[b.knoop] = place
            standing[b.knoop], given[b.knoop] = b.antwoord, place
        found: list[str] = []
        newest = 0
        for schrede in self.pad(kader).schreden:
            if given[schrede.knoop] < newest:
                found.append(schrede.knoop)
            newest = max(newest, changed[schrede.knoop])
        return tuple(found)

    def _on(self, kader: Afwegingskader) -> tuple[Beantwoording, ...]:
        version = (kader.id, kader.versie)
        return tuple(b for b in self.beantwoordingen if (b.kader, b.versie) == version)
