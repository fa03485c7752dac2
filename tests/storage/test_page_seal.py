"""One old page put back is noticed, and a crash never locks anybody out."""

from __future__ import annotations

import os
import signal
import time

import pytest

from desktop.services.concepten import read_concept, save_concept
from desktop.storage.errors import VaultDamagedError, VaultReplacedError
from desktop.storage.page_seal import write_seal
from desktop.storage.verify import verify
from tests.storage.school_vault import SchoolHome
from tests.storage.vaults import PASSPHRASE

PAGE = 4096


@pytest.fixture
def school(tmp_path):
    made = SchoolHome(tmp_path)
    made.create().close()
    return made


def versions(school):
    """Return the database before and after a draft was changed."""
    found = []
    for text in ("oude tekst", "nieuwe tekst"):
        vault = school.open()
        save_concept(vault, "sleutel", text)
        vault.close()
        found.append((school.folder / "vault.db").read_bytes())
    return found


def test_every_old_page_put_back_is_noticed(school):
    old, new = versions(school)
    changed = [n for n in range(0, len(old), PAGE) if old[n : n + PAGE] != new[n : n + PAGE]]
    assert len(changed) >= 2
    for start in changed:
        mixed = new[:start] + old[start : start + PAGE] + new[start + PAGE :]
        (school.folder / "vault.db").write_bytes(mixed)
        with pytest.raises((VaultReplacedError, VaultDamagedError)):
            school.open()
        assert not all(one.is_ok for one in verify(school.folder, school.config, PASSPHRASE))
    (school.folder / "vault.db").write_bytes(new)
    school.open().close()


def test_without_the_seal_an_old_page_with_a_draft_would_pass(school):
    old, new = versions(school)
    (school.folder / "vault.seal").unlink()
    seen = set()
    for start in range(0, len(new), PAGE):
        mixed = new[:start] + old[start : start + PAGE] + new[start + PAGE :]
        (school.folder / "vault.db").write_bytes(mixed)
        try:
            vault = school.open()
        except (VaultReplacedError, VaultDamagedError):
            continue
        seen.add(read_concept(vault, "sleutel"))
        vault.close()
        (school.folder / "vault.seal").unlink()
    assert "oude tekst" in seen


@pytest.mark.parametrize("seal", [b"", b"{}", b"[]", b"x" * 2000])
def test_a_damaged_seal_locks_nobody_out(school, seal):
    (school.folder / "vault.seal").write_bytes(seal)
    school.open().close()


def test_the_seal_is_gone_while_the_vault_is_open_and_after_a_crash(school):
    assert (school.folder / "vault.seal").exists()
    child = os.fork()
    if child == 0:
        vault = school.open()
        with vault.begin() as connection:
            connection.exec_driver_sql("UPDATE dossier SET klas = 'X'")
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert not (school.folder / "vault.seal").exists()
    school.open().close()


def test_sealing_a_hundred_megabytes_takes_less_than_a_second(tmp_path):
    (tmp_path / "vault.db").write_bytes(os.urandom(PAGE) * 25_000)
    began = time.perf_counter()
    write_seal(tmp_path / "vault.db", 1, bytearray(32))
    assert time.perf_counter() - began < 1
