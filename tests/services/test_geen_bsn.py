"""A BSN is refused before anything is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.bsn import BsnError
from desktop.core.handelingen import SoortHandeling
from desktop.services.dossiers import change_details, find_dossier, open_dossier
from desktop.services.handelingen import Groep, list_handelingen, note_geheim
from tests.builders import FIRST, a_betrokkene, a_dossier, a_leerling
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

BSN = a_betrokkene(opmerking="bsn 111222333")


def test_no_dossier_is_opened_with_a_bsn():
    vault = FakeVault()
    with pytest.raises(BsnError):
        open_dossier(vault, FixedClock(), a_leerling(), (BSN,))
    assert find_dossier(vault, FIRST) is None


def test_no_detail_becomes_a_bsn():
    vault = FakeVault()
    open_dossier(vault, FixedClock(), a_leerling())
    with pytest.raises(BsnError):
        change_details(vault, FixedClock(), replace(a_dossier(), betrokkenen=(BSN,)))
    assert find_dossier(vault, FIRST) == a_dossier(betrokkenen=())


def test_a_look_at_a_secret_is_on_record_with_a_role_and_no_name():
    vault = FakeVault()
    open_dossier(vault, FixedClock(), a_leerling(), (a_betrokkene(),))
    note_geheim(vault, FixedClock(), FIRST, "moeder")
    (looked,) = vault.handelingen.of(FIRST)
    assert (looked.soort, looked.bijzonderheden) == (SoortHandeling.GEHEIM_GETOOND, "moeder")
    (regel,) = list_handelingen(vault)
    assert (regel.groep, regel.wat) == (Groep.INZAGE, "Geheim adres of nummer getoond")
