"""Which dossiers are about a professional, asked of a real encrypted vault (X01)."""

from __future__ import annotations

import pytest

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.vormen import aantekening_of
from desktop.services.afscherming import AFGESCHERMD, afgeschermd
from desktop.services.zoeken import search
from desktop.storage.vault import memory_vault
from tests.builders import MORNING, a_leerling, a_school

USER = "Marieke de Boer"


@pytest.fixture
def vault():
    opened = memory_vault()
    with opened.transaction() as tx:
        tx.school.save(a_school())
        for roepnaam in ("Amira", "Sanne", "Sem"):
            tx.dossiers.add(a_leerling(roepnaam=roepnaam), (), at=MORNING, schrijver=USER)
    yield opened
    opened.close()


def answer(vault, dossier, antwoord, verbetert=None):
    entry = aantekening_of(Beroepskracht(antwoord), MORNING, USER)
    with vault.transaction() as tx:
        return tx.logboek.add(
            DossierId(dossier), entry, at=MORNING, schrijver=USER, verbetert=verbetert
        )


def sealed(vault, dossiers=None):
    with vault.transaction() as tx:
        return sorted(afgeschermd(tx, dossiers))


def test_X01_only_a_yes_seals(vault):
    answer(vault, 1, DoorBeroepskracht.JA)
    answer(vault, 2, DoorBeroepskracht.NEE)
    assert sealed(vault) == [1]
    assert sealed(vault, [2, 3]) == []
    assert sealed(vault, [1, 3]) == [1]
    assert sealed(vault, []) == []


def test_X01_a_corrected_answer_unseals(vault):
    first = answer(vault, 1, DoorBeroepskracht.JA)
    answer(vault, 1, DoorBeroepskracht.NEE, verbetert=first)
    assert sealed(vault) == []


def test_X01_search_in_the_real_index_keeps_the_name_out(vault):
    answer(vault, 1, DoorBeroepskracht.JA)
    assert search(vault, "amira").treffers == ()
    assert search(vault, "beroepskracht").treffers == ()
    (found,) = search(vault, "afgesch").treffers
    assert (found.dossier, found.naam) == (1, AFGESCHERMD)
