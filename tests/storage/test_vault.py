from __future__ import annotations

import errno
import stat
import threading

import pytest
from sqlalchemy.exc import IntegrityError

from desktop.storage import vault as vault_module
from desktop.storage.errors import (
    DiskFullError,
    VaultDamagedError,
    VaultExistsError,
    WrongPassphraseError,
)
from desktop.storage.kdf import keys_of
from desktop.storage.vault import holds_vault, memory_vault
from tests.storage.vaults import texts, write


def test_what_was_written_is_there_after_closing_and_opening(home):
    vault = home.create()
    write(vault, "zag een blauwe plek")
    vault.close()
    again = home.open()
    assert texts(again) == ["zag een blauwe plek"]
    assert again.repaired == ()
    again.close()


def test_a_wrong_passphrase_is_refused_and_changes_nothing(made):
    before = {path: path.read_bytes() for path in [made.database, *made.header_paths]}
    with pytest.raises(WrongPassphraseError):
        made.open("vier losse woorden Samen")
    assert {path: path.read_bytes() for path in before} == before


def test_the_same_passphrase_typed_as_other_code_points_opens(home):
    home.create("\u00e9\u00e9n").close()
    home.open("e\u0301e\u0301n").close()


def test_no_plain_text_reaches_the_disk(home):
    vault = home.create()
    write(vault, "KANARIE-TEKST")
    vault.close()
    for path in home.folder.rglob("*"):
        found = path.read_bytes()
        for word in (b"KANARIE", "KANARIE".encode("utf-16-le"), b"SQLite format", b"proef"):
            assert word not in found, path


def test_folder_and_files_are_for_their_owner_only(made):
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    paths = [path for path in made.folder.rglob("*") if path.is_file()] + made.header_paths
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}
    assert len(made.header_paths) == 3


def test_an_open_vault_works_under_the_settings_that_lose_nothing(made):
    vault = made.open()
    asked = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "page_size": "4096",
        "locking_mode": "exclusive",
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "application_id": 0x57454547,
        "user_version": 1,
    }
    found = {name: vault._database.pragma(name)[0] for name in asked}
    vault.close()
    assert found == asked


def test_a_folder_with_a_vault_takes_no_second_one(made):
    before = made.database.read_bytes()
    with pytest.raises(VaultExistsError):
        made.create()
    assert made.database.read_bytes() == before


def test_a_vault_whose_database_vanished_still_counts_as_a_vault(made):
    made.database.unlink()
    assert holds_vault(made.folder)
    with pytest.raises(VaultExistsError):
        made.create()


def test_an_interrupted_making_leaves_no_vault_and_can_be_done_again(made):
    made.database.rename(made.folder / "vault.db.new")
    assert not holds_vault(made.folder)
    vault = made.create()
    assert texts(vault) == []
    vault.close()
    assert not (made.folder / "vault.db.new").exists()


def test_a_making_that_fails_leaves_nothing_behind(home, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("desktop.storage.header_file.write_atomic", full)
    with pytest.raises(DiskFullError):
        home.create()
    assert not holds_vault(home.folder)
    assert [path.name for path in home.folder.iterdir()] == ["vault.lock"]


def write_and_fail(vault) -> None:
    with vault.begin() as connection:
        connection.exec_driver_sql("INSERT INTO proef (tekst) VALUES ('half')")
        raise ZeroDivisionError


def test_a_failing_block_changes_nothing(made):
    vault = made.open()
    gen = vault.gen
    with pytest.raises(ZeroDivisionError):
        write_and_fail(vault)
    assert texts(vault) == ["eerste"]
    assert vault.gen == gen
    write(vault, "tweede")
    vault.close()


def test_each_write_counts_one_generation_and_reading_counts_none(made):
    vault = made.open()
    gen = vault.gen
    texts(vault)
    assert vault.gen == gen
    write(vault, "tweede")
    assert vault.gen == gen + 1
    vault.close()
    assert made.header.gen == gen + 1


def test_a_vault_refuses_every_other_thread(made):
    vault = made.open()
    caught: list[BaseException] = []

    def work() -> None:
        for act in (lambda: write(vault, "van elders"), vault.close):
            try:
                act()
            except RuntimeError as error:
                caught.append(error)

    other = threading.Thread(target=work)
    other.start()
    other.join()
    assert len(caught) == 2
    assert texts(vault) == ["eerste"]
    vault.close()


def test_closing_wipes_every_key(made, monkeypatch):
    derived = []

    def remembering(vault_key):
        keys = keys_of(vault_key)
        derived.extend([vault_key, keys.database, keys.header_mac, keys.chain, keys.backup_mac])
        return keys

    monkeypatch.setattr(vault_module, "keys_of", remembering)
    vault = made.open()
    vault_key, database, *_ = derived
    # The key of the database stays, as SQLCipher holds it too: each backup is opened with it.
    assert vault_key == bytes(32) != database
    assert all(key != bytes(32) for key in derived[2:])
    vault.close()
    assert all(key == bytes(32) for key in derived)


def test_a_failed_opening_wipes_every_key_and_frees_the_lock(made, monkeypatch):
    derived = []

    def remembering(vault_key):
        keys = keys_of(vault_key)
        derived.extend([vault_key, keys.database, keys.header_mac, keys.chain])
        return keys

    monkeypatch.setattr(vault_module, "keys_of", remembering)
    whole = made.database.read_bytes()
    made.database.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(VaultDamagedError):
        made.open()
    assert all(key == bytes(32) for key in derived)
    made.database.write_bytes(whole)
    made.open().close()


def test_an_exception_tells_nothing_of_what_was_being_written(made):
    vault = made.open()
    with pytest.raises(IntegrityError) as caught, vault.begin() as connection:
        connection.exec_driver_sql("INSERT INTO proef (id, tekst) VALUES (1, ?)", ("KANARIE",))
    vault.close()
    assert "KANARIE" not in str(caught.value)


def test_a_vault_in_memory_works_the_same_and_leaves_no_file(home):
    vault = memory_vault(home.migrations)
    write(vault, "demo")
    assert texts(vault) == ["demo"]
    assert vault.gen == 1
    vault.close()
    assert not home.folder.exists()
