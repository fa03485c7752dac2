"""What can happen to the database file while the vault is closed, and while it is open."""

from __future__ import annotations

import errno
import os
import shutil

import pytest
from sqlalchemy.exc import DatabaseError

from desktop.storage.errors import (
    DiskFaultError,
    DiskFullError,
    ReadOnlyFolderError,
    VaultDamagedError,
    VaultReplacedError,
)
from tests.storage.vaults import Home, texts, write


def test_a_missing_database_is_refused(made):
    made.database.unlink()
    with pytest.raises(VaultDamagedError):
        made.open()
    assert not made.database.exists()


def test_an_empty_database_is_refused_and_stays_empty(made):
    made.database.write_bytes(b"")
    with pytest.raises(VaultDamagedError):
        made.open()
    assert made.database.stat().st_size == 0


def test_a_database_of_another_vault_is_refused(made, tmp_path_factory):
    other = Home(tmp_path_factory.mktemp("other"))
    other.prepare()
    other.create().close()
    shutil.copy(other.database, made.database)
    with pytest.raises(VaultDamagedError):
        made.open()


@pytest.mark.parametrize("content", [b"geen kluis" * 1000, b"SQLite format 3\0" * 512, bytes(8192)])
def test_a_file_that_is_no_database_of_ours_is_refused(made, content):
    made.database.write_bytes(content)
    with pytest.raises(VaultDamagedError):
        made.open()
    assert made.database.read_bytes() == content


@pytest.mark.parametrize("pages", [1, 2, 4])
def test_a_truncated_database_is_refused(made, pages):
    os.truncate(made.database, pages * 4096)
    with pytest.raises((VaultDamagedError, VaultReplacedError)):
        made.open()


def test_a_flipped_bit_in_any_page_never_gives_wrong_data(made):
    whole = made.database.read_bytes()
    for page in range(len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 + 2000] ^= 4
        made.database.write_bytes(damaged)
        try:
            vault = made.open()
        except VaultDamagedError:
            continue
        try:
            assert texts(vault) == ["eerste"]
        except VaultDamagedError:
            pass
        finally:
            vault.close()


def test_an_older_database_put_back_is_refused(made):
    old = made.database.read_bytes()
    vault = made.open()
    write(vault, "tweede")
    vault.close()
    made.database.write_bytes(old)
    with pytest.raises(VaultReplacedError):
        made.open()
    assert made.database.read_bytes() == old


def test_a_whole_older_folder_put_back_is_noticed_by_the_copy_outside(made):
    shutil.copytree(made.folder, made.root / "oud")
    vault = made.open()
    write(vault, "tweede")
    vault.close()
    shutil.rmtree(made.folder)
    (made.root / "oud").rename(made.folder)
    with pytest.raises(VaultReplacedError):
        made.open()


def test_an_older_copy_laid_over_the_open_file_stops_the_next_write(made):
    vault = made.open()
    write(vault, "tweede")
    old = made.database.read_bytes()
    write(vault, "derde")
    with made.database.open("r+b") as file:
        file.write(old)
    with pytest.raises(VaultReplacedError):
        write(vault, "vierde")
    vault.close()


@pytest.mark.parametrize("harm", ["renamed over", "removed", "emptied"])
def test_a_file_that_is_changed_under_the_open_vault_stops_the_next_write(made, harm):
    vault = made.open()
    write(vault, "tweede")
    if harm == "renamed over":
        shutil.copy(made.database, made.root / "copy")
        (made.root / "copy").replace(made.database)
    elif harm == "removed":
        made.database.unlink()
    else:
        os.truncate(made.database, 0)
    with pytest.raises(VaultReplacedError):
        write(vault, "derde")
    vault.close()


def write_until_full(vault, saved: list[str]) -> None:
    while True:
        write(vault, "x" * 500)
        saved.append("x" * 500)


def test_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(made):
    vault = made.open()
    pages = vault._database.pragma("page_count")[0]
    vault._database.pragma(f"max_page_count={pages}")
    saved = ["eerste"]
    with pytest.raises(DiskFullError):
        write_until_full(vault, saved)
    assert texts(vault) == saved
    vault._database.pragma("max_page_count=1000000")
    write(vault, "weer ruimte")
    vault.close()
    vault = made.open()
    assert texts(vault) == [*saved, "weer ruimte"]
    vault.close()


LIMITED = """
import resource, signal
from desktop.storage.errors import DiskFaultError, DiskFullError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
vault = home.open()
resource.setrlimit(resource.RLIMIT_FSIZE, (home.database.stat().st_size + 20000, -1))
saved = 0
try:
    while True:
        write(vault, "y" * 3000)
        saved += 1
except (DiskFaultError, DiskFullError):
    pass
try:
    write(vault, "y" * 30000)
except (DiskFaultError, DiskFullError):
    pass
assert len(texts(vault)) == saved + 1
vault.close()
print(saved)
"""


def test_a_refusing_disk_loses_no_write_that_was_acknowledged(made):
    process = made.elsewhere(LIMITED)
    said, _ = process.communicate()
    assert process.returncode == 0
    vault = made.open()
    assert len(texts(vault)) == int(said) + 1 > 1
    vault.close()


def test_a_read_only_file_is_refused_before_anything_is_typed(made, monkeypatch):
    monkeypatch.setattr("desktop.storage.folder.os.access", lambda *_: False)
    with pytest.raises(ReadOnlyFolderError):
        made.open()


def test_a_folder_where_no_lock_can_be_written_is_read_only(made, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("desktop.storage.folder.FileLock.acquire", refuse)
    with pytest.raises(ReadOnlyFolderError):
        made.open()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EROFS, ReadOnlyFolderError),
        (errno.EACCES, ReadOnlyFolderError),
        (errno.ENOSPC, DiskFullError),
        (errno.EIO, DiskFaultError),
    ],
)
def test_a_folder_that_cannot_be_made_says_why(home, monkeypatch, number, expected):
    def refuse(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("desktop.storage.folder.Path.mkdir", refuse)
    with pytest.raises(expected):
        home.create()


def test_a_write_to_a_read_only_database_is_named(made):
    vault = made.open()
    vault._database.pragma("query_only=ON")
    with pytest.raises(ReadOnlyFolderError):
        write(vault, "tweede")
    vault._database.pragma("query_only=OFF")
    vault.close()


def test_bad_sql_is_a_bug_and_keeps_its_own_error(made):
    vault = made.open()
    with pytest.raises(DatabaseError), vault.begin() as connection:
        connection.exec_driver_sql("SELECT * FROM bestaat_niet")
    vault.close()
