"""The register of pupils and loose dossiers, in a real encrypted vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from desktop.core.dossier import DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Importkeuze
from desktop.imports.files import LeerlingFiles
from desktop.services.importing import carry_out, preview
from desktop.services.leerlingen import note_loose_signal, open_for_leerling, promote
from desktop.services.scholen import save_school
from desktop.storage.vault import memory_vault
from tests.builders import MORNING, a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock

EDEXML = Path(__file__).parents[1] / "imports" / "files" / "edexml-2.1.xml"
TESS = RegisterLeerling(
    "0012", "Tess", "Berk", "van", date(2014, 2, 1), "1A", "groep 4", "Els Bos", date(2027, 7, 31)
)
SAM = RegisterLeerling("13", "Sam", "Eik")


@pytest.fixture
def vault():
    opened = memory_vault()
    save_school(opened, a_school())
    yield opened
    opened.close()


def test_pupils_come_back_by_name(vault):
    with vault.transaction() as tx:
        tx.leerlingen.save([SAM, TESS])
    with vault.transaction() as tx:
        assert tx.leerlingen.all() == (TESS, SAM)


def test_a_known_key_gets_its_new_details_and_nothing_is_saved_for_nobody(vault):
    with vault.transaction() as tx:
        tx.leerlingen.save([SAM, TESS])
        tx.leerlingen.save([replace(SAM, klas="1B")])
        tx.leerlingen.save([])
        assert [one.klas for one in tx.leerlingen.all()] == ["1A", "1B"]


def test_a_dossier_leads_to_its_pupil(vault):
    with vault.transaction() as tx:
        made = tx.dossiers.add(a_leerling(), (), at=MORNING, schrijver="x")
        tx.leerlingen.save([replace(TESS, dossier=made), SAM])
        found = tx.leerlingen.of(made)
        assert found is not None
        assert found.sleutel == TESS.sleutel
        assert tx.leerlingen.of(DossierId(99)) is None


def test_a_link_to_a_dossier_that_is_not_there_takes_everything_back(vault):
    def save_both() -> None:
        with vault.transaction() as tx:
            tx.leerlingen.save([SAM])
            tx.leerlingen.save([replace(TESS, dossier=DossierId(99))])

    with pytest.raises(IntegrityError):
        save_both()
    with vault.transaction() as tx:
        assert tx.leerlingen.all() == ()


def test_an_imported_school_is_the_same_the_second_time(vault):
    clock = FixedClock()
    read = LeerlingFiles().read(EDEXML)
    seen = preview(vault, clock, read)
    assert (len(seen.nieuw), len(seen.al_vertrokken)) == (5, 2)
    carry_out(vault, clock, seen, Importkeuze(dossiers_bijwerken=True))
    again = preview(vault, clock, read)
    assert (again.nieuw, again.gewijzigd, again.vertrokken, len(again.gelijk)) == ((), (), (), 5)


def test_half_way_failure_of_an_import_writes_nothing(vault):
    clock = FixedClock()
    read = LeerlingFiles().read(EDEXML)
    carry_out(vault, clock, preview(vault, clock, read))
    opened = open_for_leerling(vault, clock, "00012").dossier
    moved = [replace(one, leerling=replace(one.leerling, klas="Nieuw")) for one in read.leerlingen]
    seen = preview(vault, clock, replace(read, leerlingen=tuple(moved)))
    with vault.transaction() as tx:
        before = tx.leerlingen.all(), tx.handelingen.all(), tx.dossiers.versions(opened)
    broken = _ClockThatStops()
    with pytest.raises(_ClockThatStops.StoppedError):
        carry_out(vault, broken, seen, Importkeuze(dossiers_bijwerken=True))
    with vault.transaction() as tx:
        assert (tx.leerlingen.all(), tx.handelingen.all(), tx.dossiers.versions(opened)) == before


class _ClockThatStops(FixedClock):
    """Tells the day once, and fails when the first dossier is about to be written."""

    class StoppedError(Exception):
        pass

    asked = 0

    def now(self):
        self.asked += 1
        if self.asked > 2:
            raise self.StoppedError
        return super().now()


def test_loose_signals_stay_loose_until_a_dossier_is_made_of_them(vault):
    clock = FixedClock()
    (here,) = note_loose_signal(vault, clock, a_leerling(), an_aantekening()).dossiers
    with vault.transaction() as tx:
        assert tx.dossiers.get(here).los
        assert [one.los for one in tx.dossiers.all()] == [True]
    promote(vault, clock, here, "Het zijn er drie.")
    with vault.transaction() as tx:
        assert not tx.dossiers.get(here).los
        assert [one.dossier.los for one in tx.dossiers.versions(here)] == [True, False]
        assert len(tx.logboek.of(here)) == 2
