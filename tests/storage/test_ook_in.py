"""An entry for several children: in each dossier, with its documents, or in none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.bijlage import BijlageError
from desktop.core.dossier import DossierId
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.append_only import verify_chain
from desktop.storage.bijlagen import broken_bijlagen
from desktop.storage.vault import memory_vault
from tests.builders import FIRST, a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock

KEY = "logboek:1"
BILAL = DossierId(2)


@pytest.fixture
def vault():
    opened = memory_vault()
    save_school(opened, a_school())
    for name in ("Amira", "Bilal"):
        open_dossier(opened, FixedClock(), a_leerling(roepnaam=name))
    yield opened
    opened.close()


def a_letter(vault):
    with vault.transaction() as tx:
        return tx.bijlagen.add(FIRST, b"%PDF-1.7 brief", "brief.pdf", "pdf", concept=KEY)


def written(vault):
    with vault.transaction() as tx:
        return {one: tx.logboek.of(one) for one in (FIRST, BILAL)}


def test_Z33_both_dossiers_hold_the_entry_with_its_document(vault):
    letter = a_letter(vault)
    entry = an_aantekening(bijlagen=(letter,), ook_in=(BILAL,))
    record_aantekening(vault, FixedClock(), FIRST, entry, draft=KEY)
    [here], [there] = written(vault).values()
    assert here.aantekening == entry
    assert there.aantekening == replace(entry, ook_in=(FIRST,))
    with vault.transaction() as tx:
        assert tx.bijlagen.loose(KEY) == ()
    with vault.begin() as connection:
        assert verify_chain(connection, vault.chain_key) == []
        assert broken_bijlagen(connection) == ()


def test_Z33_what_cannot_be_kept_in_one_dossier_stands_in_none(vault):
    gone = replace(a_letter(vault), sleutel="0" * 32)
    entry = an_aantekening(bijlagen=(gone,), ook_in=(BILAL,))
    with pytest.raises(BijlageError):
        record_aantekening(vault, FixedClock(), FIRST, entry, draft=KEY)
    assert written(vault) == {FIRST: (), BILAL: ()}
