"""Restoring looks first, never overwrites, and gives a vault that opens."""

from __future__ import annotations

import hashlib
import shutil
from datetime import UTC, datetime

import pytest

from desktop.storage.backup_errors import BackupDamagedError
from desktop.storage.container import PREFIX, read_container
from desktop.storage.errors import (
    NewerThanProgramError,
    VaultExistsError,
    WrongPassphraseError,
)
from desktop.storage.keyslots import SlotKind
from desktop.storage.restore import check_backup
from desktop.storage.secret import Secret, from_code
from desktop.storage.vault import open_vault
from desktop.storage.verify import verify
from tests.storage.keys import CODE, PROOF, RECOVERY, slots_of
from tests.storage.school_vault import SchoolHome, record, recorded
from tests.storage.vaults import PASSPHRASE

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def school(tmp_path):
    """A closed vault with one backup, after which a line was added."""
    made = SchoolHome(tmp_path)
    vault = made.create()
    record(vault, "in de back-up")
    vault.backups.make(NOON)
    record(vault, "daarna")
    vault.close()
    return made


@pytest.fixture
def file(school):
    return next((school.folder / "backups").glob("*.zkb"))


def unlocked(file, school, secret=PASSPHRASE):
    return check_backup(file, school.root, secret)


def test_a_restored_vault_opens_whole_beside_the_present_one(school, file):
    target = school.root / "terug"
    with unlocked(file, school) as backup:
        backup.restore_to(target, school.config)
    assert all(one.is_ok for one in verify(target, school.config, PASSPHRASE))
    vault = open_vault(target, school.config, PASSPHRASE)
    assert recorded(vault) == ["in de back-up"]
    record(vault, "verder")
    vault.close()
    present = school.open()
    assert recorded(present) == ["in de back-up", "daarna"]
    present.close()
    assert target.stat().st_mode & 0o777 == 0o700


def test_looking_leaves_nothing_behind(school, file):
    before = sorted(school.root.rglob("*"))
    with unlocked(file, school) as backup:
        assert backup.preview.made_on == NOON
        assert backup.preview.regels == 2
    assert sorted(school.root.rglob("*")) == before


def test_a_present_vault_is_never_overwritten(school, file):
    with unlocked(file, school) as backup, pytest.raises(VaultExistsError):
        backup.restore_to(school.folder, school.config)
    vault = school.open()
    assert recorded(vault) == ["in de back-up", "daarna"]
    vault.close()


def test_another_machine_needs_only_the_file_and_the_secret(school, file, tmp_path_factory):
    there = tmp_path_factory.mktemp("other-machine")
    shutil.copy(file, there)
    shutil.rmtree(school.root)
    with check_backup(there / file.name, there, PASSPHRASE) as backup:
        backup.restore_to(there / "kluis", there / "config")
    vault = open_vault(there / "kluis", there / "config", PASSPHRASE)
    assert recorded(vault) == ["in de back-up"]
    vault.close()


def test_a_wrong_secret_or_the_wrong_kind_of_slot_is_refused(school, file):
    with pytest.raises(WrongPassphraseError):
        unlocked(file, school, "vier andere woorden samen")
    with pytest.raises(WrongPassphraseError):
        unlocked(file, school, Secret(SlotKind.RECOVERY, bytearray(16)))
    assert not list(school.root.glob(".terugzetten-*"))


@pytest.mark.parametrize("part", ["prefix", "manifest", "header", "database", "checksum", "mac"])
def test_one_changed_bit_anywhere_is_refused(school, file, part):
    start = read_container(file).start
    blob = bytearray(file.read_bytes())
    places = {
        "prefix": 3,
        "manifest": PREFIX.size + 20,
        "header": start - 300,
        "database": start + 9000,
        "checksum": len(blob) - 50,
        "mac": len(blob) - 5,
    }
    blob[places[part]] ^= 1
    file.write_bytes(blob)
    with pytest.raises(BackupDamagedError):
        unlocked(file, school)


@pytest.mark.parametrize("content", [b"", b"WEEGZB", b"geen back-up" * 99, bytes(9000)])
def test_another_file_is_refused(school, content):
    other = school.root / "other.zkb"
    other.write_bytes(content)
    with pytest.raises(BackupDamagedError):
        unlocked(other, school)


def test_a_missing_file_and_a_folder_are_refused(school):
    with pytest.raises(BackupDamagedError):
        unlocked(school.root / "weg.zkb", school)
    with pytest.raises(BackupDamagedError):
        unlocked(school.root, school)


def test_a_newer_format_asks_for_a_newer_program(school, file):
    blob = bytearray(file.read_bytes())
    blob[7] = 2
    blob[-64:-32] = hashlib.sha256(blob[:-64]).digest()
    file.write_bytes(blob)
    with pytest.raises(NewerThanProgramError):
        unlocked(file, school)


def test_a_backup_of_another_vault_with_a_swapped_header_is_refused(school, file, tmp_path_factory):
    other = SchoolHome(tmp_path_factory.mktemp("other"))
    vault = other.create()
    vault.backups.make(NOON)
    vault.close()
    theirs = next((other.folder / "backups").glob("*.zkb"))
    with check_backup(theirs, other.root, PASSPHRASE) as backup:
        assert backup.preview.regels == 1
    blob, found = file.read_bytes(), read_container(file)
    mine = blob[: found.start]
    theirs.write_bytes(mine + theirs.read_bytes()[found.start :])
    with pytest.raises(BackupDamagedError):
        unlocked(theirs, school)


def test_the_recovery_code_alone_restores_on_another_machine(tmp_path, tmp_path_factory):
    made = SchoolHome(tmp_path)
    vault = made.create()
    record(vault, "in de back-up")
    slots_of(vault).add(PROOF, RECOVERY)
    name = vault.backups.make(NOON).name
    vault.close()
    there = tmp_path_factory.mktemp("other-machine")
    with check_backup(made.folder / "backups" / name, there, from_code(CODE)) as backup:
        backup.restore_to(there / "kluis", there / "config")
    vault = open_vault(there / "kluis", there / "config", from_code(CODE))
    assert recorded(vault) == ["in de back-up"]
    vault.close()
