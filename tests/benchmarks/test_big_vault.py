"""The vault that is made in bulk is one that the program itself could have written."""

from __future__ import annotations

from desktop.services.caseload import list_caseload
from desktop.storage.append_only import verify_chain
from desktop.storage.vault import memory_vault
from tests.benchmarks import big_vault
from tests.builders import FIRST, kaders
from tests.fakes import FixedClock
from tests.storage.school_vault import record


def test_a_vault_made_in_bulk_has_a_whole_chain_and_every_guard(monkeypatch):
    monkeypatch.setattr(big_vault, "BATCH", 40)
    vault = memory_vault()
    big_vault.fill(vault, 7, 100)
    record(vault, "erna")
    with vault.begin() as connection:
        assert verify_chain(connection, vault.chain_key) == []
    with vault.transaction() as tx:
        assert len(tx.logboek.of(FIRST)) == 100 // 7 + 2
    assert len(list_caseload(vault, FixedClock(), kaders())) == 7
    vault.close()
