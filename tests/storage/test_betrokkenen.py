"""Everything known of the people around comes back, and older records stay readable."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.dossier import Betrokkene, DossierId, Gezag
from desktop.core.kring import Kring
from desktop.storage.documents import GEGEVENS, betrokkene_of, overig_json, versie
from desktop.storage.vault import memory_vault
from tests.builders import MORNING, a_betrokkene, a_leerling

WHO = "Marieke de Boer"
WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
PEOPLE = st.builds(
    Betrokkene,
    naam=WORDS,
    relatie=WORDS,
    gezag=st.sampled_from(Gezag),
    bereikbaar=WORDS,
    soort=st.sampled_from([None, *Kring]),
    organisatie=WORDS,
    functie=WORDS,
    telefoon=WORDS,
    email=WORDS,
    adres=WORDS,
    geheim=st.booleans(),
    tolk=WORDS,
    woont_bij_leerling=st.sampled_from([None, True, False]),
    overleden=st.booleans(),
    opmerking=WORDS,
)


@pytest.fixture
def vault():
    opened = memory_vault()
    yield opened
    opened.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(people=st.lists(PEOPLE, max_size=3).map(tuple))
def test_every_detail_of_a_person_comes_back_from_the_row_and_from_the_record(vault, people):
    with vault.transaction() as tx:
        made = tx.dossiers.add(a_leerling(), people, at=MORNING, schrijver=WHO)
        assert tx.dossiers.get(made).betrokkenen == people
        assert tx.dossiers.versions(made)[0].dossier.betrokkenen == people


def test_a_changed_person_is_kept_and_the_link_to_a_dossier_too(vault):
    with vault.transaction() as tx:
        sister = tx.dossiers.add(a_leerling(), (), at=MORNING, schrijver=WHO)
        nora = a_betrokkene(relatie="zus", dossier=sister, geheim=True, adres="Kerkplein 2")
        made = tx.dossiers.add(a_leerling(), (nora,), at=MORNING, schrijver=WHO)
        dossier = tx.dossiers.get(made)
        moved = replace(nora, adres="", geheim=False, woont_bij_leerling=False)
        changed = replace(dossier, betrokkenen=(moved,))
        tx.dossiers.save(changed, at=MORNING, schrijver=WHO)
        assert tx.dossiers.get(made) == changed
        assert [v.dossier for v in tx.dossiers.versions(made)] == [dossier, changed]


def test_only_what_was_filled_in_takes_room():
    assert overig_json(a_betrokkene()) == "{}"
    kept = json.loads(overig_json(a_betrokkene(tolk="Pools", woont_bij_leerling=None)))
    assert kept == {"tolk": "Pools"}


def test_no_is_not_the_same_as_nobody_knows():
    elders = a_betrokkene(woont_bij_leerling=False)
    kept = json.loads(overig_json(elders)) | {"naam": "x", "relatie": "", "gezag": "ja"}
    assert betrokkene_of(kept).woont_bij_leerling is False


def test_a_document_from_before_the_details_is_read_with_defaults():
    person = {"naam": "Oma", "relatie": "oma", "gezag": "nee", "bereikbaar": "06"}
    leerling = {"roepnaam": "A", "achternaam": "B", "geboortedatum": None}
    document = {
        "type": GEGEVENS,
        "vastgelegd_op": MORNING.isoformat(),
        "schrijver": WHO,
        "leerling": leerling,
        "betrokkenen": [person],
        "geopend_op": "2026-11-02",
    }
    read = versie(1, DossierId(1), document).dossier
    assert read.betrokkenen == (Betrokkene("Oma", "oma", Gezag.NEE, "06"),)


def test_what_a_newer_program_wrote_of_a_person_does_not_stop_the_reading():
    values = {"naam": "Oma", "relatie": "oma", "gezag": "nee", "soort": "buurt", "huisdier": "kat"}
    assert betrokkene_of(values) == Betrokkene("Oma", "oma", Gezag.NEE)
