"""A vault of the real schema under a new key, and what its old backups still do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.services.caseload import list_caseload
from desktop.storage.errors import WrongPassphraseError
from desktop.storage.rekey import VaultRekey
from desktop.storage.restore import check_backup
from desktop.storage.secret import from_code, from_passphrase
from desktop.storage.vault import open_vault
from desktop.storage.verify import verify
from tests.builders import kaders
from tests.fakes import FixedClock
from tests.storage.keys import FRESH, NEW, PROOF, RECOVERY, slots_of
from tests.storage.school_vault import SchoolHome, record, recorded
from tests.storage.vaults import PASSPHRASE

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def rekeyed(tmp_path):
    """A vault with one backup from before its new key."""
    school = SchoolHome(tmp_path)
    vault = school.create()
    record(vault, "voor de nieuwe sleutel")
    slots_of(vault).add(PROOF, RECOVERY)
    vault.backups.make(NOON)
    vault.close()
    VaultRekey(school.folder, school.config)(PROOF, (FRESH,), NOON, lambda _: True)
    return school


def test_the_services_read_and_write_on_under_the_new_key(rekeyed):
    vault = open_vault(rekeyed.folder, rekeyed.config, from_passphrase(NEW))
    assert recorded(vault) == ["voor de nieuwe sleutel"]
    record(vault, "erna")
    assert recorded(vault) == ["voor de nieuwe sleutel", "erna"]
    assert len(list_caseload(vault, FixedClock(), kaders())) == 1
    vault.backups.make(NOON)
    vault.close()
    assert all(found.is_ok for found in verify(rekeyed.folder, rekeyed.config, NEW))


def test_a_backup_from_before_opens_with_the_old_secrets_only(rekeyed):
    (old,) = (rekeyed.folder / "backups").glob("*.zkb")
    for secret in (PASSPHRASE, from_code(RECOVERY.text)):
        with check_backup(old, rekeyed.root, secret) as found:
            assert found.preview.dossiers == 1
    with pytest.raises(WrongPassphraseError):
        check_backup(old, rekeyed.root, NEW)
