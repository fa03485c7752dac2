"""Verify follows corrections, also those that no trigger can judge."""

from __future__ import annotations

import pytest

from desktop.storage.vault import memory_vault
from desktop.storage.verify import check_corrections
from tests.builders import MORNING, a_leerling, an_aantekening


@pytest.fixture
def vault():
    opened = memory_vault()
    yield opened
    opened.close()


def record(vault, *corrections: tuple[int | None, str]) -> None:
    with vault.transaction() as tx:
        dossier = tx.dossiers.add(a_leerling(), (), at=MORNING, schrijver="M")
        for verbetert, reden in corrections:
            entry = an_aantekening()
            tx.logboek.add(
                dossier, entry, at=MORNING, schrijver="M", verbetert=verbetert, reden=reden
            )


def test_sound_corrections_are_found_sound(vault):
    record(vault, (None, ""), (2, "verschreven"), (3, "nog eens"))
    with vault.begin() as connection:
        assert check_corrections(connection).is_ok


@pytest.mark.parametrize("faulty", [(99, "bestaat niet"), (2, ""), (1, "geen aantekening")])
def test_a_faulty_correction_is_named(vault, faulty):
    record(vault, (None, ""), faulty)
    with vault.begin() as connection:
        finding = check_corrections(connection)
    assert not finding.is_ok
    assert "regel 3" in finding.line
