"""The vault port in plain Python: dictionaries that roll back when an act fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from hashlib import sha256
from itertools import count, takewhile

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.bijlage import Bijlage, BijlageError
from desktop.core.dossier import Betrokkene, Dossier, DossierId, Leerling
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.core.melding import MeldingGegevens
from desktop.core.school import School
from desktop.core.weging import Beantwoording, Weging
from desktop.core.wijzigingen import Versie
from desktop.core.zoeken import Gevonden, Zoekterm, Zoekvraag, holds, zoeknaam, zoektekst
from desktop.services.views import CaseloadRegel
from tests.builders import a_school

NUMMERS = count(1)


class FakeSchools:
    def __init__(self, school: School) -> None:
        self.school = school

    def read(self) -> School:
        return self.school

    def save(self, school: School) -> None:
        self.school = school


class FakeDossiers:
    def __init__(self) -> None:
        self.rows: dict[DossierId, Dossier] = {}
        self.written: list[tuple[DossierId, datetime, str]] = []
        self.kept: list[Versie] = []

    def add(
        self,
        leerling: Leerling,
        betrokkenen: tuple[Betrokkene, ...],
        *,
        at: datetime,
        schrijver: str,
        los: bool = False,
    ) -> DossierId:
        made = Dossier(DossierId(len(self.rows) + 1), leerling, betrokkenen, at.date(), los)
        self.save(made, at=at, schrijver=schrijver)
        return made.id

    def save(self, dossier: Dossier, *, at: datetime, schrijver: str) -> None:
        self.rows[dossier.id] = dossier
        self.written.append((dossier.id, at, schrijver))
        self.kept.append(Versie(dossier, at, schrijver, next(NUMMERS)))

    def destroy(self, dossier: DossierId, told: Handeling) -> None:
        assert told.moment.tzinfo
        del self.rows[dossier]

    def versions(self, dossier: DossierId) -> list[Versie]:
        return [one for one in self.kept if one.dossier.id == dossier]

    def all(self) -> list[Dossier]:
        return list(self.rows.values())

    def get(self, dossier: DossierId) -> Dossier:
        return self.rows[dossier]


class FakeDossierstanden:
    """Keeps nothing: every line is worked out each time."""

    def __init__(self, dossiers: FakeDossiers) -> None:
        self._dossiers = dossiers

    def dossiers(self) -> frozenset[DossierId]:
        return frozenset(self._dossiers.rows)

    def read(self, _vorm: str) -> dict[DossierId, CaseloadRegel]:
        return {}

    def stale(
        self, _dag: date, _vorm: str, among: Collection[DossierId] | None = None
    ) -> list[DossierId]:
        return [key for key in self._dossiers.rows if among is None or key in among]

    def keep(self, regel: CaseloadRegel, dag: date, vorm: str) -> None:
        pass


class FakeLogboek:
    def __init__(self) -> None:
        self.rows: list[Vastlegging] = []

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
        nummer = len(self.rows) + 1
        self.rows.append(Vastlegging(nummer, dossier, aantekening, at, schrijver, verbetert, reden))
        return nummer

    def of(self, dossier: DossierId) -> tuple[Vastlegging, ...]:
        return tuple(row for row in self.rows if row.dossier == dossier)

    def by_dossier(self) -> Mapping[DossierId, tuple[Vastlegging, ...]]:
        return {row.dossier: self.of(row.dossier) for row in self.rows}

    def door_beroepskracht(
        self, dossiers: Collection[DossierId] | None = None
    ) -> frozenset[DossierId]:
        found = (row for row in self.rows if dossiers is None or row.dossier in dossiers)
        return frozenset(
            row.dossier
            for row in found
            if isinstance(kind := row.aantekening.inhoud, Beroepskracht)
            and kind.antwoord is DoorBeroepskracht.JA
        )


class FakeWegingen:
    def __init__(self) -> None:
        self.rows: dict[DossierId, Weging] = {}

    def add(self, dossier: DossierId, beantwoording: Beantwoording) -> None:
        weging = self.of(dossier)
        answers = (*weging.beantwoordingen, beantwoording)
        self.rows[dossier] = replace(weging, beantwoordingen=answers)

    def of(self, dossier: DossierId) -> Weging:
        return self.rows.get(dossier, Weging(dossier))

    def by_dossier(self) -> Mapping[DossierId, Weging]:
        return self.rows


class FakeMeldingen:
    def __init__(self) -> None:
        self.rows: dict[DossierId, MeldingGegevens] = {}

    def save(self, dossier: DossierId, gegevens: MeldingGegevens) -> None:
        self.rows[dossier] = gegevens

    def of(self, dossier: DossierId) -> MeldingGegevens:
        return self.rows.get(dossier, MeldingGegevens())


class FakeHandelingen:
    def __init__(self) -> None:
        self.rows: list[Handeling] = []

    def add(self, handeling: Handeling) -> None:
        self.rows.append(replace(handeling, nummer=next(NUMMERS)))

    def all(self) -> list[Handeling]:
        return self.rows

    def of(self, dossier: DossierId) -> list[Handeling]:
        return [row for row in self.rows if row.dossier == dossier]

    def newest_first(self) -> Iterator[Handeling]:
        return reversed(self.rows)

    def since_opened(self) -> Iterator[Handeling]:
        opened = SoortHandeling.KLUIS_GEOPEND
        return takewhile(lambda row: row.soort is not opened, self.newest_first())


class FakeConcepten:
    def __init__(self) -> None:
        self.rows: dict[str, str] = {}

    def save(self, key: str, text: str) -> None:
        self.rows[key] = text
        if not text:
            del self.rows[key]

    def read(self, key: str) -> str:
        return self.rows.get(key, "")


class FakeBlobs:
    """What every transaction finds: the bytes and the draft of each bijlage, by its sleutel."""

    def __init__(self) -> None:
        self.rows: dict[str, tuple[Bijlage, bytes, str]] = {}


class FakeBijlagen:
    def __init__(self, blobs: FakeBlobs, logboek: FakeLogboek) -> None:
        self.rows = blobs.rows
        self.named = {one.sleutel for row in logboek.rows for one in row.aantekening.bijlagen}

    def add(
        self,
        _dossier: DossierId,
        inhoud: bytes,
        naam: str,
        soort: str,
        *,
        van: date | None = None,
        concept: str = "",
    ) -> Bijlage:
        digest = sha256(inhoud).hexdigest()
        made = Bijlage(f"sleutel-{next(NUMMERS)}", naam, soort, len(inhoud), digest, van)
        self.rows[made.sleutel] = made, inhoud, concept
        return made

    def read(self, sleutel: str) -> bytes:
        if sleutel not in self.rows:
            raise BijlageError("bijlage", "Deze bijlage staat niet meer in de kluis.")
        return self.rows[sleutel][1]

    def loose(self, concept: str) -> list[Bijlage]:
        return [
            made
            for made, _, of in self.rows.values()
            if of == concept and made.sleutel not in self.named
        ]

    def drop(self, sleutel: str) -> None:
        if sleutel not in self.named:
            self.rows.pop(sleutel, None)


class FakeZoeken:
    """Reads everything, every time."""

    def __init__(self, dossiers: FakeDossiers, logboek: FakeLogboek) -> None:
        self.dossiers = dossiers
        self.logboek = logboek

    def namen(
        self, termen: Sequence[Zoekterm], most: int
    ) -> list[tuple[DossierId, tuple[Zoekterm, ...]]]:
        found = []
        for key, dossier in self.dossiers.rows.items():
            name = zoeknaam(dossier.leerling).strip()
            if there := tuple(term for term in termen if holds(name, [term])):
                found.append((key, there))
        return sorted(found, key=lambda one: -len(one[1]))[:most]

    def aantekeningen(
        self, vragen: Sequence[Zoekvraag], most: int, *, ook_verbeterd: bool
    ) -> list[Gevonden]:
        corrected = {row.verbetert for row in self.logboek.rows}
        found = [
            Gevonden(row, row.nummer in corrected)
            for row in reversed(self.logboek.rows)
            if ook_verbeterd or row.nummer not in corrected
        ]
        return [one for one in found if self._answers(one.vastlegging, vragen)][:most]

    def leerlingen(self, dossiers: Collection[DossierId]) -> dict[DossierId, Leerling]:
        return {key: self.dossiers.rows[key].leerling for key in dossiers}

    def _answers(self, row: Vastlegging, vragen: Sequence[Zoekvraag]) -> bool:
        text = zoektekst(row.aantekening)
        return any(
            holds(text, vraag.termen) and (not vraag.dossiers or row.dossier in vraag.dossiers)
            for vraag in vragen
        )


class FakeLeerlingregister:
    def __init__(self) -> None:
        self.rows: dict[str, RegisterLeerling] = {}

    def all(self) -> list[RegisterLeerling]:
        return sorted(self.rows.values(), key=lambda one: one.sorting_name)

    def of(self, dossier: DossierId) -> RegisterLeerling | None:
        return next((one for one in self.rows.values() if one.dossier == dossier), None)

    def save(self, leerlingen: Iterable[RegisterLeerling]) -> None:
        self.rows |= {one.sleutel: one for one in leerlingen}


@dataclass
class FakeVault:
    """A vault and its own transaction: `with vault.transaction() as tx` gives the vault back."""

    school: FakeSchools = field(default_factory=lambda: FakeSchools(a_school()))
    dossiers: FakeDossiers = field(default_factory=FakeDossiers)
    logboek: FakeLogboek = field(default_factory=FakeLogboek)
    wegingen: FakeWegingen = field(default_factory=FakeWegingen)
    handelingen: FakeHandelingen = field(default_factory=FakeHandelingen)
    meldingen: FakeMeldingen = field(default_factory=FakeMeldingen)
    concepten: FakeConcepten = field(default_factory=FakeConcepten)
    blobs: FakeBlobs = field(default_factory=FakeBlobs)
    leerlingen: FakeLeerlingregister = field(default_factory=FakeLeerlingregister)

    @property
    def dossierstanden(self) -> FakeDossierstanden:
        return FakeDossierstanden(self.dossiers)

    @property
    def bijlagen(self) -> FakeBijlagen:
        return FakeBijlagen(self.blobs, self.logboek)

    @property
    def zoeken(self) -> FakeZoeken:
        return FakeZoeken(self.dossiers, self.logboek)

    @contextmanager
    def transaction(self) -> Iterator[FakeVault]:
        before = {part.name: deepcopy(vars(getattr(self, part.name))) for part in fields(self)}
        try:
            yield self
            before.clear()
        finally:
            for name, rows in before.items():
                vars(getattr(self, name)).update(rows)
