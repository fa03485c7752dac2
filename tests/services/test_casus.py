"""Everything the rules look at, read from the vault."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.consultatie import consult_candidates
from desktop.core.dossier import DossierId
from desktop.services.casus import read_casus, view_of
from desktop.services.dossiers import change_details, open_dossier
from tests.builders import a_betrokkene, a_leerling, a_school, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock


def test_O15_and_Z33_earlier_mentors_and_the_dossiers_of_the_family_are_known():
    vault, clock = FakeVault(), FixedClock()
    with vault.transaction() as tx:
        tx.school.save(a_school())
    elder, younger = DossierId(1), DossierId(2)
    open_dossier(vault, clock, a_leerling(roepnaam="Bilal", mentor="Kees Vis"))
    brother = a_betrokkene(naam="Bilal Haddad", relatie="broer", dossier=elder)
    open_dossier(vault, clock, a_leerling(mentor="Anna Post"), (brother,))
    for mentor in ("", "Piet Mol", "Joris Kamp", "Anna Post", "Joris Kamp"):
        with vault.transaction() as tx:
            dossier = tx.dossiers.get(younger)
        changed = replace(dossier, leerling=replace(dossier.leerling, mentor=mentor))
        change_details(vault, clock, changed)
    with vault.transaction() as tx:
        casus = read_casus(tx, clock, kaders(), younger)
    assert [one.leerling.roepnaam for one in casus.gezin] == ["Bilal"]
    assert casus.eerdere_mentoren == ("Anna Post", "Piet Mol")
    assert [one.naam for one in consult_candidates(casus)] == ["Anna Post", "Piet Mol", "Kees Vis"]
    assert view_of(casus).punten.open[0].id == "X01"
