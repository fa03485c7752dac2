"""A backup counts only when it was proven; a failed one replaces nothing."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.core.handelingen import SoortHandeling
from desktop.core.melding import MeldingGegevens
from desktop.services.backup_ports import Place, PlaceKind
from desktop.services.concepten import save_concept
from desktop.services.dossiers import open_dossier
from desktop.services.handelingen import note
from desktop.services.meldingen import save_melding
from desktop.services.plek import Plek, save_plek
from desktop.services.scholen import save_school
from desktop.storage.backup_errors import (
    BackupDamagedError,
    BackupPlaceMissingError,
    BackupUnprovenError,
)
from desktop.storage.change_mark import change_mark
from desktop.storage.container import read_container, write_container
from desktop.storage.contents import contents_of
from desktop.storage.errors import DiskFullError, VaultDamagedError, VaultReplacedError
from desktop.storage.restore import check_backup
from desktop.storage.vault import memory_vault, open_vault
from tests.builders import a_leerling, a_school
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record, recorded
from tests.storage.vaults import PASSPHRASE

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def school(tmp_path):
    return SchoolHome(tmp_path)


@pytest.fixture
def vault(school):
    opened = school.create()
    yield opened
    opened.close()


def files(school):
    return sorted(path.name for path in (school.folder / "backups").iterdir())


def test_a_backup_is_one_encrypted_file_for_its_owner_only(school, vault):
    record(vault, "KANARIE-Amira")
    made = vault.backups.make(NOON)
    assert files(school) == [made.name]
    path = school.folder / "backups" / made.name
    blob = path.read_bytes()
    assert len(blob) == made.size
    assert b"KANARIE" not in blob
    assert b"SQLite format" not in blob
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_manifest_says_what_it_is_and_names_nobody(school, vault):
    made = vault.backups.make(NOON)
    container = read_container(school.folder / "backups" / made.name)
    assert container.manifest.gen == vault.gen == container.header.gen == made.gen
    assert container.manifest.made_on == "2026-11-02T12:00:00+00:00"
    front = (school.folder / "backups" / made.name).read_bytes()[: container.start]
    assert b"Voorbeeld" not in front
    assert b"Amira" not in front


@pytest.mark.parametrize("turn", range(10))
def test_each_backup_made_between_writes_restores_to_exactly_that_moment(school, vault, turn):
    texts = []
    for number in range(turn * 3):
        record(vault, f"regel {number}")
        texts.append(f"regel {number}")
    made = vault.backups.make(NOON)
    record(vault, "later")
    vault.close()
    target = school.root / "terug"
    file = school.folder / "backups" / made.name
    with check_backup(file, school.root, PASSPHRASE) as backup:
        assert backup.preview.regels == len(texts) + 1
        assert backup.preview.dossiers == 1
        assert backup.preview.school == "Het Voorbeeld"
        backup.restore_to(target, school.config)
    again = open_vault(target, school.config, PASSPHRASE)
    assert recorded(again) == texts
    assert again.gen == made.gen
    again.close()


def test_the_last_good_backup_is_on_record_without_words_or_paths(school, vault, tmp_path):
    made = vault.backups.make(NOON)
    second = tmp_path / "stick"
    second.mkdir()
    elsewhere = vault.backups.make(NOON + timedelta(minutes=1), second)
    record_now = vault.backups.record()
    assert (record_now.last, record_now.elsewhere) == (made, elsewhere)
    assert not record_now.is_changed
    note = (school.folder / "backups.json").read_text()
    assert str(tmp_path) not in note
    assert "Voorbeeld" not in note
    record(vault, "nieuw")
    assert vault.backups.record().is_changed


def test_a_backup_that_is_gone_or_cut_short_is_reported(school, vault):
    made = vault.backups.make(NOON)
    os.truncate(school.folder / "backups" / made.name, 100)
    assert vault.backups.record().is_missing
    (school.folder / "backups" / made.name).unlink()
    assert vault.backups.record().is_missing


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b"\xff", b'{"last": {"made_on": "x"}}'])
def test_a_broken_record_counts_as_no_backup(school, vault, note):
    vault.backups.make(NOON)
    (school.folder / "backups.json").write_bytes(note)
    assert vault.backups.record().last is None


def test_a_second_place_that_is_not_there_is_refused_and_noted(school, vault):
    made = vault.backups.make(NOON)
    with pytest.raises(BackupPlaceMissingError):
        vault.backups.make(NOON, school.root / "geen stick")
    found = vault.backups.record()
    assert found.last == made
    assert found.failed_on == NOON
    assert "usb-stick" in found.problem
    vault.backups.make(NOON)
    assert vault.backups.record().problem == ""


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("desktop.storage.backup", "sync_file"),
        ("desktop.storage.backup", "write_container"),
        ("desktop.storage.backup", "read_container"),
    ],
)
def test_without_room_nothing_is_replaced_and_nothing_left_behind(
    school, vault, monkeypatch, module, name
):
    def full(*_args):
        raise OSError(28, "No space left on device")

    made = vault.backups.make(NOON)
    before = (school.folder / "backups" / made.name).read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(f"{module}.{name}", full)
        with pytest.raises(DiskFullError):
            vault.backups.make(NOON)
    assert files(school) == [made.name]
    assert (school.folder / "backups" / made.name).read_bytes() == before
    record(vault, "gaat door")
    vault.backups.make(NOON + timedelta(days=1))


def test_a_copy_that_lacks_a_row_is_thrown_away(school, vault, monkeypatch):
    made = vault.backups.make(NOON)

    def lacking(connection):
        found = contents_of(connection)
        if "backups" in connection.exec_driver_sql("PRAGMA database_list").first()[2]:
            found.rows["dossier"] -= 1
        return found

    monkeypatch.setattr("desktop.storage.backup.contents_of", lacking)
    with pytest.raises(BackupUnprovenError):
        vault.backups.make(NOON + timedelta(days=1))
    assert files(school) == [made.name]


def test_a_file_that_reads_back_otherwise_is_thrown_away(school, vault, monkeypatch):
    def failing_stick(target, *rest):
        write_container(target, *rest)
        blob = bytearray(target.read_bytes())
        blob[len(blob) // 2] ^= 1
        target.write_bytes(blob)

    monkeypatch.setattr("desktop.storage.backup.write_container", failing_stick)
    with pytest.raises(BackupDamagedError):
        vault.backups.make(NOON)
    assert files(school) == []


def test_a_tampered_logboek_is_not_backed_up_over_good_backups(school, vault):
    record(vault, "eerste")
    made = vault.backups.make(NOON)
    with vault.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER logboek_inhoud_vast")
        connection.exec_driver_sql("UPDATE logboek_inhoud SET doc = x'7b7d' WHERE seq = 2")
    with pytest.raises(BackupUnprovenError):
        vault.backups.make(NOON + timedelta(days=1))
    assert files(school) == [made.name]


def test_an_older_copy_laid_over_the_open_file_is_not_backed_up(school, vault):
    old = (school.folder / "vault.db").read_bytes()
    record(vault, "tweede")
    with (school.folder / "vault.db").open("r+b") as file:
        file.write(old)
    with pytest.raises((VaultReplacedError, VaultDamagedError)):
        vault.backups.make(NOON)


def test_old_backups_go_and_files_of_others_stay(school, vault):
    (school.folder / "backups").mkdir()
    other = school.folder / "backups" / "weegwijzer-00000000-20200101-120000.zkb"
    other.write_bytes(b"van een andere kluis")
    stale = school.folder / "backups" / "voor-migratie-0001.db"
    stale.write_bytes(b"oud")
    os.utime(stale, (0, 0))
    for days in range(0, 200, 10):
        vault.backups.make(NOON + timedelta(days=days))
    left = [path for path in files(school) if path != other.name]
    assert other.exists()
    assert not stale.exists()
    oldest = NOON + timedelta(days=190 - 90)
    assert all(name[20:28] >= f"{oldest:%Y%m%d}" for name in left)
    assert 7 <= len(left) <= 15


def test_a_place_on_a_stick_is_on_record_as_such(vault, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "desktop.storage.backup.place_of", lambda _folder: Place(PlaceKind.REMOVABLE)
    )
    assert vault.backups.make(NOON, tmp_path).place is PlaceKind.REMOVABLE
    assert vault.backups.record().elsewhere.place is PlaceKind.REMOVABLE


def test_a_vault_in_memory_has_no_backups():
    opened = memory_vault()
    with pytest.raises(RuntimeError):
        _ = opened.backups
    opened.close()


def test_the_note_holds_only_the_agreed_fields(school, vault):
    vault.backups.make(NOON)
    value = json.loads((school.folder / "backups.json").read_text())
    assert value.keys() == {"last", "elsewhere", "failed_on", "problem"}


def is_changed(vault) -> bool:
    return bool(vault.backups.record().is_changed)


@pytest.fixture
def backed_up(vault):
    vault.backups.make(NOON)
    assert not is_changed(vault)
    return vault


def test_acts_in_the_access_log_are_no_change(backed_up):
    for soort in SoortHandeling:
        note(backed_up, FixedClock(), soort)
    assert not is_changed(backed_up)
    record(backed_up, "wel een wijziging")
    assert is_changed(backed_up)


def test_where_the_user_was_is_no_change_but_what_was_half_typed_is(backed_up):
    save_plek(backed_up, Plek("dossiers", zoek="jas"))
    assert not is_changed(backed_up)
    save_concept(backed_up, "logboek:1", "half")
    assert is_changed(backed_up)
    save_concept(backed_up, "logboek:1", "")
    assert not is_changed(backed_up)


@pytest.mark.parametrize(
    "change",
    [
        lambda vault: save_school(vault, replace(a_school(), naam="De Regenboog")),
        lambda vault: open_dossier(vault, FixedClock(), a_leerling()),
        lambda vault: save_melding(vault, FIRST, MeldingGegevens(hulp="opa helpt")),
    ],
)
def test_everything_that_is_kept_counts_as_a_change(backed_up, change):
    change(backed_up)
    assert is_changed(backed_up)


def test_the_mark_of_a_backup_tells_nothing_without_the_key(backed_up):
    key = bytearray(32)
    with backed_up.begin() as connection:
        assert change_mark(connection, key) != backed_up.backups.record().last.mark
        key[0] = 1
        assert change_mark(connection, key) != change_mark(connection, bytearray(32))


def test_a_backup_of_a_version_without_marks_counts_as_older(school, backed_up):
    path = school.folder / "backups.json"
    known = json.loads(path.read_bytes())
    del known["last"]["mark"]
    path.write_text(json.dumps(known), encoding="utf-8")
    assert not is_changed(backed_up)
    note(backed_up, FixedClock(), SoortHandeling.KLUIS_GEOPEND)
    assert is_changed(backed_up)
