"""What the services need from the world, in their own words; storage and reports provide it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.belkaart import Belkaartkeuze
from desktop.core.bijlage import Bijlage
from desktop.core.dossier import Betrokkene, Dossier, DossierId, Leerling
from desktop.core.handelingen import Handeling
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.core.melding import MeldingGegevens
from desktop.core.school import Profiel, School
from desktop.core.termijnen import Kalender
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.core.weging import Beantwoording, Weging
from desktop.core.wijzigingen import Versie
from desktop.core.zoeken import Gevonden, Zoekterm, Zoekvraag
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.uitvoer import Agendablad, Rijen
from desktop.services.views import CaseloadRegel, DossierView, MeldingView

Kaders = Mapping[str, Afwegingskader]
"""The afwegingskaders this program ships, by id."""


class Clock(Protocol):
    """Where the time comes from; moments are aware of their offset and in local time."""

    def now(self) -> datetime:
        """Return this moment."""
        ...

    def kalender(self, profiel: Profiel) -> Kalender:
        """Return the working days and school days around now, as this school has them."""
        ...


class Schools(Protocol):
    """The one school of a vault."""

    def read(self) -> School:
        """Return the school."""
        ...

    def save(self, school: School) -> None:
        """Keep the school's details."""
        ...


class Dossiers(Protocol):
    """All dossiers of the vault; earlier details stay in the logboek."""

    def add(
        self,
        leerling: Leerling,
        betrokkenen: tuple[Betrokkene, ...],
        *,
        at: datetime,
        schrijver: str,
        los: bool = False,
    ) -> DossierId:
        """Keep a new dossier, opened on that day, and return its id."""
        ...

    def save(self, dossier: Dossier, *, at: datetime, schrijver: str) -> None:
        """Keep new details of the leerling and the people around."""
        ...

    def destroy(self, dossier: DossierId, told: Handeling) -> None:
        """Take every text of a dossier out for good; told is the act that says so."""
        ...

    def all(self) -> Iterable[Dossier]:
        """Return every dossier, in any order."""
        ...

    def get(self, dossier: DossierId) -> Dossier:
        """Return one dossier."""
        ...

    def versions(self, dossier: DossierId) -> Sequence[Versie]:
        """Return the details as they stood from time to time, oldest first."""
        ...


class Dossierstanden(Protocol):
    """Lines of the caseload that were worked out; a write that touches a dossier drops its line.

    vorm marks what a line follows from besides its dossier.
    """

    def dossiers(self) -> frozenset[DossierId]:
        """Return every dossier there is."""
        ...

    def read(self, vorm: str) -> Mapping[DossierId, CaseloadRegel]:
        """Return the lines that are kept in this vorm, of whatever day."""
        ...

    def stale(
        self, dag: date, vorm: str, among: Collection[DossierId] | None = None
    ) -> Sequence[DossierId]:
        """Return which of these dossiers, or of all, have no line of this day and vorm."""
        ...

    def keep(self, regel: CaseloadRegel, dag: date, vorm: str) -> None:
        """Keep the line of a dossier."""
        ...


class Logboek(Protocol):
    """The append-only record; it numbers what it is given."""

    def add(
        self,
        dossier: DossierId,
        aantekening: Aantekening,
        *,
        at: datetime,
        schrijver: str,
        verbetert: int | None = None,
        reden: str = "",
    ) -> int:
        """Record an aantekening for good and return its nummer."""
        ...

    def of(self, dossier: DossierId) -> tuple[Vastlegging, ...]:
        """Return what was recorded for a dossier, oldest first."""
        ...

    def by_dossier(self) -> Mapping[DossierId, tuple[Vastlegging, ...]]:
        """Return what was recorded for every dossier."""
        ...

    def door_beroepskracht(
        self, dossiers: Collection[DossierId] | None = None
    ) -> frozenset[DossierId]:
        """Return those of these dossiers, or of all, with any entry that names a professional."""
        ...


class Wegingen(Protocol):
    """The answers to the afwegingen, append-only."""

    def add(self, dossier: DossierId, beantwoording: Beantwoording) -> None:
        """Record an answer for good."""
        ...

    def of(self, dossier: DossierId) -> Weging:
        """Return all answers of a dossier."""
        ...

    def by_dossier(self) -> Mapping[DossierId, Weging]:
        """Return the answers of every dossier that has any."""
        ...


class Meldingen(Protocol):
    """What the school filled in for a melding, still being worked on."""

    def save(self, dossier: DossierId, gegevens: MeldingGegevens) -> None:
        """Keep the details."""
        ...

    def of(self, dossier: DossierId) -> MeldingGegevens:
        """Return the details, empty when nothing was filled in."""
        ...


class Handelingen(Protocol):
    """What was done with vault and dossiers, append-only, in the order it was done."""

    def add(self, handeling: Handeling) -> None:
        """Record an act for good."""
        ...

    def all(self) -> Sequence[Handeling]:
        """Return every act, oldest first."""
        ...

    def of(self, dossier: DossierId) -> Sequence[Handeling]:
        """Return the acts on one dossier, oldest first."""
        ...

    def newest_first(self) -> Iterable[Handeling]:
        """Return every act, the one recorded last first."""
        ...

    def since_opened(self) -> Iterable[Handeling]:
        """Return the acts since the vault was last opened, newest first."""
        ...


class Concepten(Protocol):
    """Texts being typed, kept encrypted until they are recorded or thrown away."""

    def save(self, key: str, text: str) -> None:
        """Keep a draft; an empty text drops it."""
        ...

    def read(self, key: str) -> str:
        """Return a draft, empty when there is none."""
        ...


class Bijlagen(Protocol):
    """Documents of which the logboek keeps the name and the proof; no bytes ever change."""

    def add(
        self,
        dossier: DossierId,
        inhoud: bytes,
        naam: str,
        soort: str,
        *,
        van: date | None = None,
        concept: str = "",
    ) -> Bijlage:
        """Keep a document, loose until an aantekening names it; concept is the key of its draft."""
        ...

    def read(self, sleutel: str) -> bytes:
        """Return the bytes as they lie there; raise BijlageError when there are none."""
        ...

    def loose(self, concept: str) -> Sequence[Bijlage]:
        """Return what was kept for a draft and is named by no aantekening yet, oldest first."""
        ...

    def drop(self, sleutel: str) -> None:
        """Let go of a loose document; one that an aantekening names stays."""
        ...


class Zoeken(Protocol):
    """Finding what was written, by its words."""

    def namen(
        self, termen: Sequence[Zoekterm], most: int
    ) -> Sequence[tuple[DossierId, tuple[Zoekterm, ...]]]:
        """Return dossiers with the terms that stand in name or class, most terms first."""
        ...

    def aantekeningen(
        self, vragen: Sequence[Zoekvraag], most: int, *, ook_verbeterd: bool
    ) -> Sequence[Gevonden]:
        """Return the newest entries that answer any of the questions, newest first.

        Texts that were corrected are left out unless they are asked for.
        """
        ...

    def leerlingen(self, dossiers: Collection[DossierId]) -> Mapping[DossierId, Leerling]:
        """Return the leerling of each of these dossiers, by name and class."""
        ...


class Leerlingregister(Protocol):
    """The pupils of the school, with or without a dossier; nobody is ever taken out."""

    def all(self) -> Sequence[RegisterLeerling]:
        """Return every pupil, by name."""
        ...

    def of(self, dossier: DossierId) -> RegisterLeerling | None:
        """Return the pupil that a dossier was opened for, None when it was opened by hand."""
        ...

    def save(self, leerlingen: Iterable[RegisterLeerling]) -> None:
        """Keep these pupils; one with a key that is known gets its new details."""
        ...


class Transaction(Protocol):
    """One all-or-nothing act on the vault."""

    @property
    def school(self) -> Schools:
        """Return the school."""
        ...

    @property
    def dossiers(self) -> Dossiers:
        """Return the dossiers."""
        ...

    @property
    def dossierstanden(self) -> Dossierstanden:
        """Return the lines of the caseload that were worked out."""
        ...

    @property
    def logboek(self) -> Logboek:
        """Return the logboek."""
        ...

    @property
    def wegingen(self) -> Wegingen:
        """Return the wegingen."""
        ...

    @property
    def handelingen(self) -> Handelingen:
        """Return the access log."""
        ...

    @property
    def meldingen(self) -> Meldingen:
        """Return the meldingen in preparation."""
        ...

    @property
    def concepten(self) -> Concepten:
        """Return the drafts."""
        ...

    @property
    def bijlagen(self) -> Bijlagen:
        """Return the documents."""
        ...

    @property
    def leerlingen(self) -> Leerlingregister:
        """Return the pupils of the school."""
        ...

    @property
    def zoeken(self) -> Zoeken:
        """Return what finds texts by their words."""
        ...


class Vault(Protocol):
    """The encrypted database of one school, open."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Commit when the block ends well, roll back when it raises."""
        ...


class Reports(Protocol):
    """Paper, as bytes in memory."""

    def melding(self, view: MeldingView) -> bytes:
        """Return the melding summary as PDF."""
        ...

    def afweging(self, view: DossierView, made_on: datetime) -> bytes:
        """Return the chart with its path as PDF, one page without names."""
        ...

    def belkaart(self, view: DossierView, made_on: datetime, keuze: Belkaartkeuze) -> bytes:
        """Return the card for a call to Veilig Thuis, one page."""
        ...

    def gespreksblad(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the sheet of the Gespreksvoorbereiding with this nummer."""
        ...

    def afsprakenkaart(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the card for the family of the Hulpafspraken with this nummer."""
        ...

    def tijdlijn(self, view: DossierView, made_on: datetime, keuze: Tijdlijnfilter) -> bytes:
        """Return the entries that pass the filter as PDF, by day."""
        ...

    def caseload(self, lijst: CaseloadLijst, made_on: datetime, school: School) -> bytes:
        """Return a view of the caseload as PDF."""
        ...

    def agenda(self, blad: Agendablad) -> bytes:
        """Return a calendar file (ICS), without names."""
        ...

    def cijfers(self, rijen: Rijen) -> bytes:
        """Return a table as CSV."""
        ...
