"""The access log: each act once, in the order it was done, whatever the clock does."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.instellingen import Instellingen
from desktop.core.known_error import KnownError
from desktop.services.backup_ports import BackupRecord, GoodBackup, Place, PlaceKind
from desktop.services.dossiers import change_details, find_dossier, open_dossier
from desktop.services.handelingen import (
    Groep,
    list_handelingen,
    note,
    note_look,
    note_looks,
    read_geschiedenis,
)
from desktop.services.instellingen import KEY, from_text, read_instellingen, save_instellingen
from desktop.services.key_ports import KeyChange, KeyRow, Proof, QuickState, SlotKind
from desktop.services.logged_ports import KeyLog, LoggedBackups, LoggedKeys, LoggedQuickUnlock
from desktop.services.meldingen import Paper, export_melding
from desktop.services.plek import Plek, last_plek, read_plek, save_plek
from desktop.services.scholen import change_school
from tests.builders import FIRST, a_dossier, a_leerling, a_school, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock, OnPaper

OPENED, LOOKED = SoortHandeling.KLUIS_GEOPEND, SoortHandeling.DOSSIER_INGEZIEN


class FullError(KnownError):
    remedy = "De schijf is vol."


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    return made


def kinds(vault: FakeVault) -> list[SoortHandeling]:
    return [row.soort for row in vault.handelingen.rows]


def test_an_act_has_who_when_and_what(vault, clock):
    note(vault, clock, OPENED, "Weegwijzer 1.0")
    (regel,) = list_handelingen(vault)
    assert (regel.moment, regel.wie) == (clock.now(), "Marieke de Boer")
    assert (regel.groep, regel.wat) == (Groep.KLUIS, "Kluis geopend")
    assert regel.bijzonderheden == "Weegwijzer 1.0"


def test_a_look_is_recorded_once_for_each_time_the_vault_is_opened(vault, clock):
    for _ in range(2):
        note(vault, clock, OPENED)
        for _ in range(3):
            note_look(vault, clock, LOOKED, FIRST)
            note_look(vault, clock, SoortHandeling.MELDING_BEKEKEN, FIRST)
    once = [OPENED, LOOKED, SoortHandeling.MELDING_BEKEKEN]
    assert kinds(vault) == once * 2


def test_another_dossier_is_a_look_of_its_own(vault, clock):
    open_dossier(vault, clock, a_leerling(roepnaam="Sanne"))
    note_look(vault, clock, LOOKED, FIRST)
    note_look(vault, clock, LOOKED, DossierId(2))
    assert [regel.naam for regel in list_handelingen(vault)] == ["Sanne el H.", "Amira el H."]


def test_looks_at_many_dossiers_are_recorded_at_once_and_each_once(vault, clock):
    (second,) = open_dossier(vault, clock, a_leerling(roepnaam="Sanne")).dossiers
    note_look(vault, clock, LOOKED, second)
    for _ in range(2):
        note_looks(vault, clock, LOOKED, (FIRST, second, FIRST))
    assert [row.dossier for row in vault.handelingen.rows] == [second, FIRST]


def test_a_clock_that_is_set_back_changes_neither_order_nor_count(vault, clock):
    note(vault, clock, OPENED)
    clock.moment -= timedelta(days=400)
    note_look(vault, clock, LOOKED, FIRST)
    note_look(vault, clock, LOOKED, FIRST)
    assert [regel.wat for regel in list_handelingen(vault)] == ["Dossier ingezien", "Kluis geopend"]


def test_a_dossier_that_is_gone_keeps_its_number(vault, clock):
    note_look(vault, clock, LOOKED, FIRST)
    vault.dossiers.rows.clear()
    assert list_handelingen(vault)[0].naam == "dossier 1"


def test_the_history_of_a_dossier_tells_looks_and_changes_newest_first(vault, clock):
    note_look(vault, clock, LOOKED, FIRST)
    clock.moment -= timedelta(days=1)
    change_details(vault, clock, a_dossier(leerling=a_leerling(klas="3B"), betrokkenen=()))
    told = [(r.groep, r.wat, r.bijzonderheden) for r in read_geschiedenis(vault, FIRST)]
    assert told == [
        (Groep.GEGEVENS, "Klas of groep gewijzigd", "2B → 3B"),
        (Groep.INZAGE, "Dossier ingezien", ""),
        (Groep.GEGEVENS, "Dossier geopend", ""),
    ]


def written(path: Path, pdf: bytes) -> Path:
    path.write_bytes(pdf)
    return path


def test_a_melding_that_is_given_out_has_its_name_and_hash(vault, clock, tmp_path):
    paper = Paper(OnPaper(), written, tmp_path / "geheime map" / ".." / "melding.pdf")
    (tmp_path / "geheime map").mkdir()
    path = export_melding(vault, clock, kaders(), FIRST, paper)
    (made,) = vault.handelingen.rows
    assert (made.soort, made.bestand) == (SoortHandeling.MELDING_BEWAARD, "melding.pdf")
    assert made.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"SHA-256 {made.sha256}" in read_geschiedenis(vault, FIRST)[0].bijzonderheden


def test_a_melding_that_could_not_be_written_was_not_given_out(vault, clock, tmp_path):
    def refuse(_path: Path, _pdf: bytes) -> Path:
        raise FullError

    with pytest.raises(FullError):
        export_melding(vault, clock, kaders(), FIRST, Paper(OnPaper(), refuse, tmp_path / "m.pdf"))
    assert vault.handelingen.rows == []


def test_a_changed_school_tells_what_it_was(vault, clock):
    change_school(vault, clock, a_school(naam="Het Andere"))
    change_school(vault, clock, a_school(naam="Het Andere"))
    assert vault.school.read().naam == "Het Andere"
    (made,) = vault.handelingen.rows
    assert made.soort is SoortHandeling.SCHOOL_GEWIJZIGD
    assert made.bijzonderheden == "Naam van de school: Het Voorbeeld → Het Andere"


class Copies:
    def __init__(self) -> None:
        self.fails = False

    def record(self) -> BackupRecord:
        return BackupRecord()

    def make(self, at, _to=None):
        if self.fails:
            raise FullError
        return GoodBackup("2026.zkb", at, 1, 1)

    def place_of(self, _folder: Path) -> Place:
        return Place(PlaceKind.CLOUD)


def test_only_a_good_backup_is_recorded(vault, clock):
    copies = Copies()
    logged = LoggedBackups(copies, vault, clock)
    assert logged.make(clock.now()).name == "2026.zkb"
    copies.fails = True
    with pytest.raises(FullError):
        logged.make(clock.now())
    assert [r.bijzonderheden for r in list_handelingen(vault)] == ["2026.zkb"]
    assert (logged.record(), logged.place_of(Path()).kind) == (BackupRecord(), PlaceKind.CLOUD)


class Slots:
    refuses = False

    def rows(self) -> tuple[KeyRow, ...]:
        return (KeyRow("a", SlotKind.PASSPHRASE),)

    def seq(self) -> int:
        return 1

    def add(self, *_given: object) -> KeyChange:
        if self.refuses:
            raise FullError
        return KeyChange(2)

    change = remove = turn_on = add

    def turn_off(self) -> KeyChange | None:
        return None

    def state(self, _at: object) -> QuickState:
        return QuickState.OFF


PROOF, CODE = Proof(SlotKind.PASSPHRASE, "oud"), Proof(SlotKind.RECOVERY, "code")


def test_every_change_of_keys_is_recorded_in_words_without_the_secret(vault, clock):
    log = KeyLog(vault, clock)
    keys, quick = LoggedKeys(Slots(), log), LoggedQuickUnlock(Slots(), log)
    keys.change(PROOF, PROOF)
    keys.add(PROOF, CODE, ("b",))
    keys.add(PROOF, PROOF)
    keys.remove(PROOF, "a")
    keys.remove(PROOF, "weg")
    quick.turn_on(PROOF, "123456", clock.now())
    quick.turn_off()
    assert [row.bijzonderheden for row in vault.handelingen.rows] == [
        *("wachtzin gewijzigd", "herstelcode vernieuwd", "wachtzin toegevoegd"),
        *("wachtzin ingetrokken", "sleutel ingetrokken", "pincode op deze computer ingesteld"),
    ]
    assert (keys.seq(), len(keys.rows()), quick.state(clock.now())) == (1, 1, QuickState.OFF)


def test_a_refused_change_of_keys_leaves_no_line(vault, clock):
    slots = Slots()
    slots.refuses = True
    with pytest.raises(FullError):
        LoggedKeys(slots, KeyLog(vault, clock)).change(PROOF, PROOF)
    assert vault.handelingen.rows == []


def test_a_change_of_keys_that_holds_is_told_also_when_its_line_is_refused(
    vault, clock, monkeypatch
):
    def refuse(_handeling: object) -> None:
        raise FullError

    monkeypatch.setattr(vault.handelingen, "add", refuse)
    assert LoggedKeys(Slots(), KeyLog(vault, clock)).change(PROOF, PROOF) == KeyChange(2)


def test_settings_come_back_typed_and_their_change_is_recorded_once(vault, clock):
    assert read_instellingen(vault) == Instellingen(5, schermopname_weren=True)
    for _ in range(2):
        save_instellingen(vault, clock, Instellingen(10, schermopname_weren=False))
    assert read_instellingen(vault) == Instellingen(10, schermopname_weren=False)
    assert [r.bijzonderheden for r in list_handelingen(vault)] == [
        "vergrendelen na 10 minuten, schermopname toegestaan"
    ]
    assert KEY in vault.concepten.rows


@pytest.mark.parametrize(
    "text", ["", "[]", "nee", '{"wachttijd": "10"}', '{"wachttijd": 99}', '{"wachttijd": true}']
)
def test_settings_that_make_no_sense_are_the_default(text):
    assert from_text(text) == Instellingen()


@pytest.mark.parametrize("minutes", [1, 16])
def test_a_vault_never_lies_open_nor_locks_under_the_hand(minutes):
    with pytest.raises(ValueError, match="wachttijd"):
        Instellingen(minutes)


def test_a_place_comes_back(vault):
    place = Plek("kluis", "log", 3, "meldingPanel", "new", "Amira", "donker", 150)
    save_plek(vault, place)
    assert last_plek(vault) == place


@pytest.mark.parametrize("text", ["", "[1]", '{"dossier": "3", "nieuw": 1}'])
def test_a_place_that_cannot_be_read_is_no_place(text):
    assert read_plek(text) == Plek()


def test_a_dossier_is_found_or_not(vault):
    found = find_dossier(vault, FIRST)
    assert found is not None
    assert found.id == FIRST
    assert find_dossier(vault, DossierId(9)) is None


def test_a_draft_goes_with_the_act_it_came_to(vault, clock):
    vault.concepten.save("leerling", "half")
    open_dossier(vault, clock, a_leerling(), draft="leerling")
    vault.concepten.save("anders", "half")
    change_details(vault, clock, a_dossier(), draft="anders")
    assert vault.concepten.rows == {}
