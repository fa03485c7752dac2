"""Keeping, looking at and giving out documents; each bad file gets its own sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from desktop.core.bijlage import GROOTSTE, BijlageError
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.services.bijlagen import drop, export, keep, look, read_loose
from desktop.services.dossiers import open_dossier
from desktop.services.handelingen import read_geschiedenis
from desktop.services.logboek import record_aantekening
from tests.builders import FIRST, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

KEY = "logboek:1"
PNG = b"\x89PNG\r\n\x1a\n blauwe plek"
CLOCK = FixedClock()


@dataclass
class Given:
    """A file in memory that tells how often it was read."""

    name: str = "foto.png"
    inhoud: bytes = PNG
    told: int | None = None
    reads: list[int] = field(default_factory=list)

    def dated(self) -> date | None:
        return date(2024, 3, 1)

    def size(self) -> int:
        return len(self.inhoud) if self.told is None else self.told

    def read(self, most: int) -> bytes:
        self.reads.append(most)
        return self.inhoud[:most]


@pytest.fixture
def vault():
    made = FakeVault()
    open_dossier(made, CLOCK, a_leerling())
    return made


def kinds(vault) -> list[tuple[SoortHandeling, str]]:
    return [(one.soort, one.bestand) for one in vault.handelingen.of(FIRST)]


def test_a_file_is_kept_with_its_kind_date_and_a_name_that_can_be_shown(vault):
    made = keep(vault, FIRST, Given("foto\u202egnp.exe"), KEY)
    assert (made.naam, made.soort, made.van) == ("fotognp.exe", "png", date(2024, 3, 1))
    assert made.is_oud(date(2026, 11, 22))
    assert read_loose(vault, KEY) == (made,)


def refused(vault, given: Given) -> str:
    with pytest.raises(BijlageError) as caught:
        keep(vault, FIRST, given, KEY)
    assert read_loose(vault, KEY) == ()
    assert given.name not in caught.value.remedy
    return caught.value.remedy


def test_a_file_of_300_mb_is_refused_without_being_read(vault):
    given = Given(told=300 * 1024 * 1024)
    assert refused(vault, given).startswith("Dit bestand is groter dan 25 MB.")
    assert given.reads == []


def test_a_file_that_grows_while_it_is_read_is_refused_and_never_read_whole(vault):
    given = Given(inhoud=bytes(GROOTSTE + 5), told=10)
    assert refused(vault, given).startswith("Dit bestand is groter dan 25 MB.")
    assert given.reads == [GROOTSTE + 1]


def test_a_file_of_exactly_the_limit_is_kept(vault):
    assert keep(vault, FIRST, Given("groot.bin", bytes(GROOTSTE)), KEY).grootte == GROOTSTE


@pytest.mark.parametrize("told", [None, 5])
def test_an_empty_file_is_refused(vault, told):
    assert "is leeg" in refused(vault, Given(inhoud=b"", told=told))


@pytest.mark.parametrize("inhoud", [b"geen pdf", PNG, bytes(40)])
def test_a_pdf_that_is_none_is_refused(vault, inhoud):
    assert "heet PDF, maar is het niet" in refused(vault, Given("Brief.PDF", inhoud))


def test_anything_else_is_kept_whatever_it_is_called(vault):
    assert keep(vault, FIRST, Given("foto.jpg", bytes(40)), KEY).soort == "bestand"
    assert keep(vault, FIRST, Given("brief", b"%PDF-1.4"), KEY).soort == "pdf"


def test_recording_binds_what_is_named_and_offers_the_rest_back(vault):
    first, second = (keep(vault, FIRST, Given(), KEY) for _ in range(2))
    record_aantekening(vault, CLOCK, FIRST, an_aantekening(bijlagen=(first,)), draft=KEY)
    assert read_loose(vault, KEY) == (second,)
    drop(vault, first.sleutel)
    assert look(vault, CLOCK, FIRST, first) == PNG


def test_each_look_is_recorded_once_for_each_opening(vault):
    first, second = keep(vault, FIRST, Given(), KEY), keep(vault, FIRST, Given("b.txt", b"b"), KEY)
    for made in (first, second, first):
        look(vault, CLOCK, FIRST, made)
    looked = SoortHandeling.BIJLAGE_BEKEKEN
    assert kinds(vault) == [(looked, "foto.png"), (looked, "b.txt")]
    assert read_geschiedenis(vault, FIRST)[0].wat == "Bijlage bekeken"


def test_the_same_file_in_another_dossier_is_another_look(vault):
    made = keep(vault, FIRST, Given(), KEY)
    look(vault, CLOCK, FIRST, made)
    look(vault, CLOCK, DossierId(2), made)
    assert len(vault.handelingen.all()) == 2


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_giving_out_writes_the_bytes_and_records_name_and_hash(vault, tmp_path):
    made = keep(vault, FIRST, Given(), KEY)
    target = export(vault, CLOCK, FIRST, made, tmp_path / "bijlage.png", written)
    assert target.read_bytes() == PNG
    (act,) = vault.handelingen.of(FIRST)
    assert (act.soort, act.bestand) == (SoortHandeling.BIJLAGE_BEWAARD, "bijlage.png")
    assert act.sha256 == made.sha256


def test_what_cannot_be_written_is_not_recorded(vault, tmp_path):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    def refuse(_path: Path, _content: bytes) -> Path:
        raise FullError

    made = keep(vault, FIRST, Given(), KEY)
    with pytest.raises(FullError):
        export(vault, CLOCK, FIRST, made, tmp_path / "bijlage.png", refuse)
    assert vault.handelingen.all() == []


def test_bytes_that_are_not_what_the_logboek_says_are_not_shown(vault):
    made = keep(vault, FIRST, Given(), KEY)
    with pytest.raises(BijlageError) as changed:
        look(vault, CLOCK, FIRST, replace(made, sha256="0" * 64))
    assert "is gewijzigd" in changed.value.remedy
    with pytest.raises(BijlageError) as gone:
        look(vault, CLOCK, FIRST, replace(made, sleutel="weg"))
    assert "niet meer in de kluis" in gone.value.remedy
    assert vault.handelingen.all() == []
