"""What the services keep comes back the same, from a real encrypted vault."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.dossier import Dossier, DossierId, Gezag
from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Veiligheid
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm
from desktop.storage.append_only import verify_chain
from desktop.storage.vault import SqlVault, memory_vault
from tests.builders import (
    MORNING,
    NEE,
    a_beantwoording,
    a_betrokkene,
    a_leerling,
    a_school,
    an_aantekening,
)

USER = "Marieke de Boer"
SUMMER = timezone(timedelta(hours=2))
WORDS = st.text(st.characters(codec="utf-8"), min_size=1)


@pytest.fixture
def vault():
    opened = memory_vault()
    yield opened
    opened.close()


def open_dossier(vault: SqlVault, **details) -> Dossier:
    people = (a_betrokkene(), a_betrokkene(naam="Youssef Haddad", gezag=Gezag.NEE))
    with vault.transaction() as tx:
        made = tx.dossiers.add(a_leerling(**details), people, at=MORNING, schrijver=USER)
        return tx.dossiers.get(made)


def test_the_school_comes_back_and_can_be_changed(vault):
    with vault.transaction() as tx:
        tx.school.save(a_school())
        tx.school.save(a_school(naam="Het Nieuwe College"))
        assert tx.school.read() == a_school(naam="Het Nieuwe College")


def test_a_dossier_comes_back_with_the_people_in_order(vault):
    made = open_dossier(vault, geboortedatum=None)
    assert made.leerling == a_leerling(geboortedatum=None)
    assert [p.naam for p in made.betrokkenen] == ["Samira Haddad", "Youssef Haddad"]
    assert made.geopend_op == MORNING.date()
    with vault.transaction() as tx:
        assert list(tx.dossiers.all()) == [made]


def test_changed_details_hold_now_and_the_old_ones_stay_on_record(vault):
    made = open_dossier(vault)
    changed = replace(made, leerling=a_leerling(klas="3C"), betrokkenen=())
    with vault.transaction() as tx:
        tx.dossiers.save(changed, at=MORNING, schrijver=USER)
        assert tx.dossiers.get(made.id) == changed
    with vault.begin() as connection:
        kept = connection.exec_driver_sql("SELECT doc FROM logboek_inhoud ORDER BY seq").scalars()
        documents = [bytes(doc).decode() for doc in kept]
    assert ['"klas":"2B"' in documents[0], '"klas":"3C"' in documents[1]] == [True, True]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=WORDS.filter(str.strip), moment=st.datetimes(timezones=st.just(SUMMER)))
def test_any_words_come_back_to_the_letter(vault, text, moment):
    dossier = open_dossier(vault).id
    entry = an_aantekening(tekst=text, duiding=text, moment=moment)
    with vault.transaction() as tx:
        tx.logboek.add(dossier, entry, at=MORNING, schrijver=USER)
        assert [v.aantekening for v in tx.logboek.of(dossier)] == [entry]


SIGNALS = st.builds(
    Signaal,
    bron=st.sampled_from(Signaalbron),
    richting=st.sampled_from(Richting),
    over=st.sampled_from(Over),
    categorieen=st.lists(st.sampled_from(Categorie), unique=True).map(tuple),
    vormen=st.lists(st.sampled_from(Vorm), unique=True).map(tuple),
    andere_verklaring=WORDS,
    navraag=st.lists(WORDS, max_size=6).map(tuple),
    toestemming=st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    signaal=SIGNALS,
    words=WORDS,
    flag=st.booleans(),
    others=st.lists(st.integers(1, 99), max_size=3),
)
def test_L01_every_detail_of_a_signal_comes_back(vault, signaal, words, flag, others):
    dossier = open_dossier(vault).id
    entry = an_aantekening(
        signaal=signaal,
        mening=words,
        veronderstelling=words,
        ook_in=tuple(DossierId(one) for one in others),
        aan_te_vullen=flag,
    )
    with vault.transaction() as tx:
        tx.logboek.add(dossier, entry, at=MORNING, schrijver=USER)
        assert [v.aantekening for v in tx.logboek.of(dossier)] == [entry]


def test_half_a_surrogate_pair_does_not_stop_an_entry(vault):
    dossier = open_dossier(vault).id
    with vault.transaction() as tx:
        broken = an_aantekening(tekst="zag \ud83d iets")
        tx.logboek.add(dossier, broken, at=MORNING, schrijver=USER)
        assert tx.logboek.of(dossier)[0].aantekening.tekst == "zag ? iets"


@pytest.mark.parametrize("soort", Soort)
def test_every_kind_of_entry_comes_back_with_all_its_parts(vault, soort):
    dossier = open_dossier(vault).id
    entry = an_aantekening(
        soort,
        herkomst=Herkomst.DERDE,
        bron="buurvrouw",
        citaat="Ik wil niet naar huis.",
        met="moeder",
        reactie="Zij schrok.",
        anoniem=True,
    )
    with vault.transaction() as tx:
        first = tx.logboek.add(dossier, entry, at=MORNING, schrijver=USER)
        tx.logboek.add(
            dossier, entry, at=MORNING, schrijver=USER, verbetert=first, reden="verschreven"
        )
        old, new = tx.logboek.of(dossier)
    assert (old.aantekening, old.verbetert) == (entry, None)
    assert (new.verbetert, new.reden, new.schrijver) == (first, "verschreven", USER)
    assert new.vastgelegd_op == MORNING


def test_answers_come_back_in_the_order_given_per_dossier(vault):
    here, there = open_dossier(vault).id, open_dossier(vault).id
    answers = (a_beantwoording(), a_beantwoording(antwoord=NEE))
    with vault.transaction() as tx:
        for answer in answers:
            tx.wegingen.add(here, answer)
        assert tx.wegingen.of(here).beantwoordingen == answers
        assert tx.wegingen.of(there).beantwoordingen == ()
        assert set(tx.wegingen.by_dossier()) == {here}


def test_entries_are_found_per_dossier(vault):
    here, there = open_dossier(vault).id, open_dossier(vault).id
    with vault.transaction() as tx:
        for dossier in (here, there, here):
            tx.logboek.add(dossier, an_aantekening(), at=MORNING, schrijver=USER)
        found = tx.logboek.by_dossier()
    assert {dossier: len(entries) for dossier, entries in found.items()} == {here: 2, there: 1}


def test_a_melding_in_preparation_comes_back(vault):
    dossier = open_dossier(vault).id
    gegevens = MeldingGegevens(
        veiligheid=Veiligheid.ACUUT,
        zorg_in_het_kort="Kort.",
        geinformeerd=(
            Geinformeerd("moeder", date(2026, 11, 19)),
            Geinformeerd("vader", None, "onveilig"),
        ),
        meegegeven=(3, 7),
    )
    with vault.transaction() as tx:
        assert tx.meldingen.of(dossier) == MeldingGegevens()
        tx.meldingen.save(dossier, gegevens)
        tx.meldingen.save(dossier, gegevens)
        assert tx.meldingen.of(dossier) == gegevens


def test_a_draft_is_kept_until_it_is_emptied(vault):
    with vault.transaction() as tx:
        tx.concepten.save("logboek:1", "half geschre")
        tx.concepten.save("logboek:1", "half geschreven")
        assert tx.concepten.read("logboek:1") == "half geschreven"
        tx.concepten.save("logboek:1", "")
        assert tx.concepten.read("logboek:1") == ""


def test_a_refused_act_leaves_nothing(vault):
    dossier = open_dossier(vault).id
    with suppress(ZeroDivisionError), vault.transaction() as tx:
        tx.logboek.add(dossier, an_aantekening(), at=MORNING, schrijver=USER)
        tx.concepten.save("x", "y")
        raise ZeroDivisionError
    with vault.transaction() as tx:
        assert tx.logboek.of(dossier) == ()
        assert tx.concepten.read("x") == ""


def test_everything_written_stands_in_the_chain(vault):
    dossier = open_dossier(vault).id
    with vault.transaction() as tx:
        tx.logboek.add(dossier, an_aantekening(), at=datetime.now(UTC), schrijver=USER)
        tx.wegingen.add(dossier, a_beantwoording())
    with vault.begin() as connection:
        assert verify_chain(connection, vault.chain_key) == []
        count = connection.exec_driver_sql("SELECT count(*) FROM logboek_link").scalar()
    assert count == 3
