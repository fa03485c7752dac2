"""The access log on disk: in the same chain, seen by its own readers only."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from time import perf_counter

import pytest

from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.services.dossiers import change_details
from desktop.services.handelingen import list_handelingen, note, note_look, read_geschiedenis
from desktop.storage import append_only
from desktop.storage.documents import handeling_document, to_json
from desktop.storage.relink import relink
from desktop.storage.verify import verify
from tests.builders import MORNING, a_leerling
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record, recorded
from tests.storage.vaults import PASSPHRASE

OPENED, LOOKED = SoortHandeling.KLUIS_GEOPEND, SoortHandeling.DOSSIER_INGEZIEN


@pytest.fixture
def home(tmp_path):
    return SchoolHome(tmp_path)


@pytest.fixture
def vault(home):
    made = home.create()
    yield made
    made.close()


def test_an_act_comes_back_with_all_it_was_given(vault):
    full = Handeling(
        SoortHandeling.MELDING_BEWAARD,
        MORNING,
        "Marieke",
        FIRST,
        "bijzonder",
        "melding.pdf",
        "ab" * 32,
        "Veilig Thuis",
        "art. 5.2.6 Wmo 2015",
    )
    with vault.transaction() as tx:
        tx.handelingen.add(full)
        (found,) = tx.handelingen.of(FIRST)
        assert tx.handelingen.all() == (found,)
    assert found.nummer > 0
    assert replace(found, nummer=0) == full


def test_the_log_survives_a_restart_and_verifies(home):
    clock = FixedClock()
    first = home.create()
    note(first, clock, OPENED, "Weegwijzer 1")
    note_look(first, clock, LOOKED, FIRST)
    first.close()
    again = home.open()
    told = [regel.wat for regel in list_handelingen(again)]
    again.close()
    assert told == ["Dossier ingezien", "Kluis geopend"]
    assert all(finding.is_ok for finding in verify(home.folder, home.config, PASSPHRASE))


def test_looks_are_counted_from_the_last_opening_on_disk_too(vault):
    clock = FixedClock()
    for _ in range(2):
        note(vault, clock, OPENED)
        note_look(vault, clock, LOOKED, FIRST)
        clock.moment -= timedelta(days=30)
        record(vault, "tussendoor")
        note_look(vault, clock, LOOKED, FIRST)
    assert len(list_handelingen(vault)) == 4


def test_other_readers_skip_the_log_and_the_log_skips_what_it_does_not_know(vault):
    clock = FixedClock()
    record(vault, "Zij had geen jas aan.")
    note_look(vault, clock, LOOKED, FIRST)
    with vault.begin() as connection:
        unknown = to_json({"type": "van later", "soort": "x"})
        append_only.append(connection, vault.chain_key, FIRST, unknown)
    assert recorded(vault) == ["Zij had geen jas aan."]
    with vault.transaction() as tx:
        assert tx.wegingen.of(FIRST).beantwoordingen == ()
    assert [r.wat for r in read_geschiedenis(vault, FIRST)] == [
        "Dossier ingezien",
        "Dossier geopend",
    ]


def test_an_act_of_a_newer_program_is_shown_not_hidden(vault):
    act = handeling_document(Handeling(LOOKED, MORNING, "Marieke", bijzonderheden="van later"))
    newer = act.replace(b"dossier-ingezien", b"iets-van-later")
    with vault.begin() as connection:
        append_only.append(connection, vault.chain_key, 0, newer)
    (regel,) = list_handelingen(vault)
    assert (regel.wat, regel.bijzonderheden) == ("Andere handeling", "van later")


def test_a_new_key_for_the_whole_vault_stands_in_the_log(vault):
    with vault.begin() as connection:
        relink(connection, vault.chain_key, MORNING)
    (regel,) = list_handelingen(vault)
    assert (regel.moment, regel.wat) == (MORNING, "Hele kluis een nieuwe sleutel gegeven")


def test_a_change_of_details_is_read_back_from_the_documents(vault):
    with vault.transaction() as tx:
        before = tx.dossiers.get(FIRST)
    after = replace(before, leerling=a_leerling(klas="3B", geboortedatum=None))
    change_details(vault, FixedClock(), after)
    told = [(r.wat, r.bijzonderheden) for r in read_geschiedenis(vault, FIRST)]
    assert told == [
        ("Geboortedatum gewijzigd", "14-03-2012 → (leeg)"),
        ("Klas of groep gewijzigd", "2B → 3B"),
        ("Dossier geopend", ""),
    ]


def test_ten_thousand_acts_are_read_within_a_second(vault):
    act = Handeling(LOOKED, MORNING, "Marieke", FIRST)
    with vault.transaction() as tx:
        for _ in range(10_000):
            tx.handelingen.add(act)
    began = perf_counter()
    found = list_handelingen(vault)
    assert len(found) == 10_000
    assert perf_counter() - began < 1.0
    began = perf_counter()
    note_look(vault, FixedClock(), LOOKED, FIRST)
    assert perf_counter() - began < 0.1
