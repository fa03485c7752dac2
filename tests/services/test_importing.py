"""Taking over pupils: look first, then everything or nothing, with numbers in the access log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling, Tabelvoorbeeld
from desktop.core.leerlingimport import GelezenLeerling, Leesresultaat
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Importkeuze
from desktop.services.dossiers import open_dossier
from desktop.services.importing import (
    KOPPELING,
    carry_out,
    koppeling_for,
    preview,
    save_koppeling,
)
from desktop.services.leerlingen import link_dossier
from tests.builders import a_leerling
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

AMIRA = RegisterLeerling(
    "0012", "Amira", "Haddad", "el", date(2012, 3, 14), "2B", "leerjaar 2", "Joris Kamp"
)
SAM = RegisterLeerling("13", "Sam", "Eik", klas="1A")


def a_file(*leerlingen: RegisterLeerling) -> Leesresultaat:
    return Leesresultaat(tuple(GelezenLeerling(n, one) for n, one in enumerate(leerlingen, 2)))


def take(vault: FakeVault, *leerlingen: RegisterLeerling, **keuze: bool):
    seen = preview(vault, FixedClock(), a_file(*leerlingen))
    return carry_out(vault, FixedClock(), seen, Importkeuze(**keuze))


@pytest.fixture
def vault() -> FakeVault:
    """A register of two pupils, of which Amira has a dossier."""
    made = FakeVault()
    take(made, AMIRA, SAM)
    opened = open_dossier(made, FixedClock(), a_leerling())
    link_dossier(made, AMIRA.sleutel, opened.dossier)
    return made


def test_a_second_preview_of_the_same_file_finds_all_the_same(vault):
    seen = preview(vault, FixedClock(), a_file(AMIRA, SAM))
    assert (len(seen.gelijk), seen.nieuw, seen.gewijzigd) == (2, (), ())


def test_new_details_come_in_the_register_and_the_dossier_stays_as_it_was(vault):
    changes = take(vault, replace(AMIRA, klas="3C"), SAM)
    assert changes.leerlingen
    assert changes.dossiers == frozenset()
    assert vault.leerlingen.rows["0012"].klas == "3C"
    assert vault.leerlingen.rows["0012"].dossier == DossierId(1)
    assert vault.dossiers.get(DossierId(1)).leerling.klas == "2B"


def test_the_dossier_follows_when_the_user_says_so_and_its_old_details_stay(vault):
    changes = take(vault, replace(AMIRA, klas="3C"), SAM, dossiers_bijwerken=True)
    assert changes.dossiers == {DossierId(1)}
    assert vault.dossiers.get(DossierId(1)).leerling.klas == "3C"
    assert len(vault.dossiers.versions(DossierId(1))) == 2


def test_a_dossier_is_not_written_for_what_it_does_not_hold(vault):
    changes = take(vault, replace(AMIRA, leerjaar="leerjaar 3"), SAM, dossiers_bijwerken=True)
    assert changes.dossiers == frozenset()
    assert len(vault.dossiers.versions(DossierId(1))) == 1


def test_who_is_missing_stays_unless_the_user_says_they_left(vault):
    take(vault, SAM)
    assert vault.leerlingen.rows["0012"].vertrokken_op is None
    take(vault, SAM, ontbrekende_zijn_vertrokken=True)
    assert vault.leerlingen.rows["0012"].vertrokken_op == date(2026, 11, 2)


def test_a_pupil_with_a_dossier_is_never_removed(vault):
    take(vault, SAM, ontbrekende_zijn_vertrokken=True)
    assert vault.leerlingen.rows["0012"].dossier == DossierId(1)
    assert vault.dossiers.get(DossierId(1)).leerling.full_name == "Amira el Haddad"


def test_a_link_made_after_the_preview_is_kept(vault):
    seen = preview(vault, FixedClock(), a_file(AMIRA, replace(SAM, klas="1B")))
    link_dossier(vault, SAM.sleutel, DossierId(1))
    carry_out(vault, FixedClock(), seen)
    assert vault.leerlingen.rows["13"].dossier == DossierId(1)


def test_the_access_log_holds_numbers_and_no_names(vault):
    last = vault.handelingen.rows[-1]
    assert last.soort is SoortHandeling.LEERLINGEN_INGELEZEN
    assert last.dossier is None
    assert last.bijzonderheden == (
        "2 nieuw, 0 gewijzigd, 0 van school, 0 gelijk, 0 geweigerd, 0 dossiers bijgewerkt"
    )


def test_half_way_failure_leaves_nothing(vault):
    class FullDiskError(Exception):
        pass

    def refuse(*_args, **_details):
        raise FullDiskError

    before = dict(vault.leerlingen.rows), len(vault.handelingen.rows)
    seen = preview(vault, FixedClock(), a_file(replace(AMIRA, klas="3C")))
    vault.dossiers.save = refuse
    with pytest.raises(FullDiskError):
        carry_out(vault, FixedClock(), seen, Importkeuze(dossiers_bijwerken=True))
    assert (vault.leerlingen.rows, len(vault.handelingen.rows)) == before


def a_table(*koppen: str, gevoelig: frozenset[str] = frozenset()) -> Tabelvoorbeeld:
    return Tabelvoorbeeld(koppen, (), gevoelig, Kolomkoppeling({Kolom.ROEPNAAM: "Roepnaam"}), ())


def test_the_mapping_of_the_school_is_kept_for_the_next_file_with_those_headers(vault):
    kept = Kolomkoppeling({Kolom.ROEPNAAM: "Wie", Kolom.ACHTERNAAM: "Naam"})
    save_koppeling(vault, kept)
    assert koppeling_for(vault, a_table("Wie", "Naam", "Klas")) == kept
    assert koppeling_for(vault, a_table("Roepnaam", "Naam")).koppen == {Kolom.ROEPNAAM: "Roepnaam"}


def test_a_kept_mapping_never_brings_a_sensitive_column_in(vault):
    save_koppeling(vault, Kolomkoppeling({Kolom.SLEUTEL: "Nummer"}))
    table = a_table("Nummer", "Roepnaam", gevoelig=frozenset({"Nummer"}))
    assert koppeling_for(vault, table) == table.voorstel


def test_an_empty_mapping_is_forgotten_and_a_newer_one_is_read_as_far_as_it_is_known(vault):
    save_koppeling(vault, Kolomkoppeling({Kolom.SLEUTEL: "Nummer"}))
    save_koppeling(vault, Kolomkoppeling())
    assert koppeling_for(vault, a_table("Nummer")).koppen == {Kolom.ROEPNAAM: "Roepnaam"}
    vault.concepten.save(KOPPELING, '{"SLEUTEL": "Nummer", "SCHOENMAAT": "Maat"}')
    assert koppeling_for(vault, a_table("Nummer")).koppen == {Kolom.SLEUTEL: "Nummer"}
