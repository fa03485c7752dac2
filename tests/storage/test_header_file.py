"""Three copies of the key slot file: any one serves, the newest valid one wins."""

from __future__ import annotations

import shutil

import pytest

from desktop.storage.errors import (
    HeaderDamagedError,
    HeaderMissingError,
    NewerThanProgramError,
)
from desktop.storage.header_file import NAMES, OUTSIDE
from tests.storage.test_header import blob_of
from tests.storage.vaults import texts

NAMED = [*NAMES, OUTSIDE]


def remove(path):
    path.unlink()


def truncate(path):
    path.write_bytes(path.read_bytes()[:100])


def empty(path):
    path.write_bytes(b"")


def flip(path):
    damaged = bytearray(path.read_bytes())
    damaged[60] ^= 1
    path.write_bytes(damaged)


HARMS = [remove, truncate, empty, flip]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("which", [0, 1, 2], ids=NAMED)
def test_one_harmed_copy_is_served_by_another_reported_and_repaired(made, which, harm):
    harm(made.header_paths[which])
    vault = made.open()
    assert vault.repaired == (NAMED[which],)
    assert texts(vault) == ["eerste"]
    vault.close()
    assert len({path.read_bytes() for path in made.header_paths}) == 1
    assert len(made.header_paths) == 3
    again = made.open()
    assert again.repaired == ()
    again.close()


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("left", [0, 1, 2], ids=NAMED)
def test_any_single_copy_is_enough(made, left, harm):
    for index, path in enumerate(made.header_paths):
        if index != left:
            harm(path)
    vault = made.open()
    assert len(vault.repaired) == 2
    vault.close()


def test_without_any_copy_the_vault_says_that_the_key_slot_file_is_missing(made):
    for path in made.header_paths:
        path.unlink()
    with pytest.raises(HeaderMissingError):
        made.open()


@pytest.mark.parametrize("harm", [truncate, empty, flip])
def test_with_only_harmed_copies_the_vault_says_that_the_file_is_damaged(made, harm):
    for path in made.header_paths:
        harm(path)
    with pytest.raises(HeaderDamagedError):
        made.open()


def test_a_vault_folder_that_does_not_exist_is_not_made(home):
    with pytest.raises(HeaderMissingError):
        home.open()
    assert not home.folder.exists()


def test_one_copy_of_a_newer_program_is_enough_to_stop(made):
    made.header_paths[0].write_bytes(blob_of(b"{}", version=2))
    before = [path.read_bytes() for path in made.header_paths]
    with pytest.raises(NewerThanProgramError):
        made.open()
    assert [path.read_bytes() for path in made.header_paths] == before


def test_an_older_copy_gives_way_to_the_newest(made):
    old = made.header_paths[0].read_bytes()
    vault = made.open()
    with vault.begin() as connection:
        connection.exec_driver_sql("INSERT INTO proef (tekst) VALUES ('tweede')")
    vault.close()
    newest = made.header
    made.header_paths[0].write_bytes(old)
    assert made.header == newest
    vault = made.open()
    assert vault.repaired == ("vault.hdr",)
    vault.close()


def test_a_moved_vault_opens_without_its_outside_copy(made):
    moved = made.folder.rename(made.root / "verhuisd")
    shutil.copytree(moved, made.folder)
    for path in made.config.iterdir():
        path.unlink()
    vault = made.open()
    assert vault.repaired == (OUTSIDE,)
    vault.close()


def test_a_vault_in_the_place_of_another_leaves_the_keys_of_the_first(made):
    first = made.header_paths[2]
    kept = first.read_bytes()
    shutil.rmtree(made.folder)
    made.create().close()
    assert first.read_bytes() == kept
    assert len(made.header_paths) == 4
    vault = made.open()
    assert vault.repaired == ()
    vault.close()


def test_settings_that_cannot_be_written_do_not_keep_the_vault_shut(made):
    shutil.rmtree(made.config)
    made.config.write_bytes(b"a file where the folder should be")
    vault = made.open()
    assert vault.repaired == (OUTSIDE,)
    vault.close()
