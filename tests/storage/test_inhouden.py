"""What a form recorded comes back the same from a real vault, in every kind and every value."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.inhoud import Inhoud, InhoudError
from desktop.core.school import Begrip, Profiel
from desktop.core.termijnen import Vakantieregio
from desktop.core.verantwoording import GezagGeinformeerd
from desktop.core.vormen import VORMEN, aantekening_of
from desktop.storage.inhouden import inhoud_of, inhoud_values, profiel_json, profiel_of
from desktop.storage.vault import memory_vault
from tests.builders import MORNING, a_betrokkene, a_leerling, a_school, an_aantekening

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
st.register_type_strategy(str, WORDS)


@pytest.fixture
def vault():
    opened = memory_vault()
    yield opened
    opened.close()


@pytest.mark.parametrize("name", VORMEN)
@settings(max_examples=40)
@given(data=st.data())
def test_every_value_of_every_vorm_survives_json(name, data):
    try:
        made: Inhoud = data.draw(st.builds(VORMEN[name]))
    except InhoudError:
        return
    assert inhoud_of(json.loads(json.dumps(inhoud_values(made)))) == made


def test_an_entry_with_inhoud_comes_back_and_one_without_keeps_its_old_document(vault):
    made = aantekening_of(GezagGeinformeerd("de directeur", "mondeling"), MORNING, "Anna")
    with vault.transaction() as tx:
        dossier = tx.dossiers.add(a_leerling(), (), at=MORNING, schrijver="Anna")
        tx.logboek.add(dossier, made, at=MORNING, schrijver="Anna")
        tx.logboek.add(dossier, an_aantekening(), at=MORNING, schrijver="Anna")
        kept = [v.aantekening for v in tx.logboek.of(dossier)]
    assert kept == [made, an_aantekening()]
    with vault.begin() as connection:
        docs = connection.exec_driver_sql("SELECT doc FROM logboek_inhoud ORDER BY seq").scalars()
        plain = json.loads(list(docs)[-1])
    assert "inhoud" not in plain


def test_a_kind_of_a_newer_program_leaves_its_sentence():
    assert inhoud_of({"vorm": "iets-nieuws", "veld": 1}) is None


def test_a_field_that_came_later_gets_its_default():
    assert inhoud_of({"vorm": "bevoegd-gezag", "wie": "Anna"}) == GezagGeinformeerd("Anna")


def test_the_profile_of_the_school_comes_back(vault):
    profiel = Profiel(
        veilig_thuis="Midden-Nederland",
        verwijsindex=True,
        melders=("directeur", "IB-er"),
        begrip=Begrip.PROTOCOL,
        regio=Vakantieregio.ZUID,
        vrije_dagen=(date(2027, 3, 1),),
    )
    assert profiel_of(profiel_json(profiel)) == profiel
    assert profiel_of("{}") == Profiel()
    with vault.transaction() as tx:
        tx.school.save(a_school(profiel=profiel))
        assert tx.school.read() == a_school(profiel=profiel)


def test_Z33_a_brother_is_known_by_his_own_dossier(vault):
    with vault.transaction() as tx:
        elder = tx.dossiers.add(a_leerling(roepnaam="Bilal"), (), at=MORNING, schrijver="Anna")
        brother = a_betrokkene(naam="Bilal Haddad", relatie="broer", dossier=elder)
        made = tx.dossiers.add(a_leerling(), (brother,), at=MORNING, schrijver="Anna")
        assert tx.dossiers.get(made).betrokkenen == (brother,)
        assert tx.dossiers.versions(made)[-1].dossier.betrokkenen == (brother,)
