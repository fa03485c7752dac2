"""Each answer is kept with the literal words it was given to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.afwegingskader import KaderError
from desktop.core.weging import BeantwoordingError
from desktop.services.afwegingen import answer, confirm, literal_exit
from desktop.services.changes import Changes
from desktop.services.concepten import Concept, read_concept, save_concept
from desktop.services.dossiers import open_dossier, read_dossier
from desktop.services.kader import kader_of
from desktop.services.scholen import save_school
from tests.builders import (
    FIRST,
    JA,
    NEE,
    TWIJFEL,
    a_kader,
    a_leerling,
    a_new_answer,
    a_school,
    a_weging,
    kaders,
)
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

QUESTION = "Ik heb de stappen 1 t/m 3 van de Meldcode doorlopen en"


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    return made


def test_an_answer_is_kept_with_everything_to_judge_it_later(vault, clock):
    given = a_new_answer(motivering="  Drie keer gezien. ", beoordelaars=(" Joris ", "", " "))
    assert answer(vault, clock, kaders(), FIRST, given) == Changes(dossiers=frozenset({FIRST}))
    [kept] = vault.wegingen.of(FIRST).beantwoordingen
    knoop = a_kader().knopen["afweging-1"]
    assert (kept.kader, kept.versie, kept.knoop) == ("onderwijs", "2018-07", "afweging-1")
    assert (kept.vraag, kept.uitgang) == (QUESTION, knoop.uitgangen[JA].citaat.tekst)
    assert (kept.antwoord, kept.motivering) == (JA, "Drie keer gezien.")
    assert kept.beoordelaars == ("Joris",)
    assert kept.moment == clock.now()


def test_an_answer_leaves_only_what_is_typed_for_other_questions(vault, clock):
    save_concept(vault, "kader:1", "beide vragen")
    left = Concept("kader:1", "de andere vraag")
    answer(vault, clock, kaders(), FIRST, a_new_answer(), left)
    assert read_concept(vault, "kader:1") == "de andere vraag"


def test_a_second_answer_leaves_the_first_readable(vault, clock):
    for antwoord in (NEE, JA):
        answer(vault, clock, kaders(), FIRST, a_new_answer(antwoord=antwoord))
    weging = vault.wegingen.of(FIRST)
    assert [b.antwoord for b in weging.beantwoordingen] == [NEE, JA]
    assert weging.latest(a_kader())["afweging-1"].antwoord is JA


@pytest.mark.parametrize("given", [{"motivering": " "}, {"beoordelaars": (" ",)}])
def test_an_answer_without_reasons_or_people_is_refused(vault, clock, given):
    with pytest.raises(BeantwoordingError):
        answer(vault, clock, kaders(), FIRST, a_new_answer(**given))
    assert vault.wegingen.of(FIRST).beantwoordingen == ()


def test_a_besluit_is_no_question_to_answer(vault, clock):
    with pytest.raises(KaderError, match="geen vraag: hulp"):
        answer(vault, clock, kaders(), FIRST, a_new_answer("hulp"))
    assert vault.wegingen.of(FIRST).beantwoordingen == ()


def test_S12_a_twijfel_without_its_own_exit_carries_the_advice_to_consult():
    assert literal_exit(a_kader("basis"), "afweging-2", TWIJFEL) == (
        "raadpleeg bij twijfel altijd Veilig Thuis"
    )


def test_A2y_a_twijfel_with_its_own_exit_carries_that():
    words = literal_exit(a_kader("onderwijs"), "afweging-2", TWIJFEL)
    assert words.startswith("JA of twijfel")


def test_the_school_chooses_the_kader_of_a_new_weging(vault, clock):
    save_school(vault, a_school(kader="basis"))
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    assert vault.wegingen.of(FIRST).beantwoordingen[0].kader == "basis"


def test_a_weging_that_was_begun_stays_with_its_kader(vault, clock):
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    save_school(vault, a_school(kader="basis"))
    answer(vault, clock, kaders(), FIRST, a_new_answer("afweging-2", TWIJFEL))
    assert {b.kader for b in vault.wegingen.of(FIRST).beantwoordingen} == {"onderwijs"}
    view = read_dossier(vault, clock, kaders(), FIRST)
    assert (view.kader.id, view.pad.besluit) == ("onderwijs", "melden-2")


def test_a_kader_that_is_no_longer_shipped_gives_way_to_the_schools_choice():
    begun = replace(a_weging(), beantwoordingen=a_weging(JA, kader="oud").beantwoordingen)
    assert kader_of(begun, kaders(), a_kader("basis")) is a_kader("basis")


def test_facts_and_sparringpartner_are_kept_with_the_answer(vault, clock):
    given = a_new_answer(voor=(1, 4), tegen=(2,), sparringpartner=" R. Vos ")
    answer(vault, clock, kaders(), FIRST, given)
    [kept] = vault.wegingen.of(FIRST).beantwoordingen
    assert (kept.voor, kept.tegen, kept.sparringpartner) == ((1, 4), (2,), "R. Vos")


def test_the_first_answer_in_a_new_ronde_begins_it_and_the_next_stays_in_it(vault, clock):
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    answer(vault, clock, kaders(), FIRST, a_new_answer(ronde=2))
    answer(vault, clock, kaders(), FIRST, a_new_answer("afweging-2", NEE))
    weging = vault.wegingen.of(FIRST)
    assert [b.ronde for b in weging.beantwoordingen] == [1, 2, 2]
    assert read_dossier(vault, clock, kaders(), FIRST).pad.huidig == "afweging-3"


def test_confirming_records_the_standing_answer_once_more(vault, clock):
    answer(vault, clock, kaders(), FIRST, a_new_answer(voor=(3,)))
    answer(vault, clock, kaders(), FIRST, a_new_answer("afweging-2", NEE))
    for antwoord in (NEE, JA):
        answer(vault, clock, kaders(), FIRST, a_new_answer(antwoord=antwoord))
    assert vault.wegingen.of(FIRST).to_confirm(a_kader()) == ("afweging-2",)
    done = confirm(vault, clock, kaders(), FIRST, "afweging-2")
    weging = vault.wegingen.of(FIRST)
    assert done == Changes(dossiers=frozenset({FIRST}))
    assert weging.to_confirm(a_kader()) == ()
    assert weging.beantwoordingen[-1] == weging.beantwoordingen[1]
    assert len(weging.beantwoordingen) == 5


def test_a_question_without_an_answer_cannot_be_confirmed(vault, clock):
    with pytest.raises(BeantwoordingError):
        confirm(vault, clock, kaders(), FIRST, "afweging-1")
    assert vault.wegingen.of(FIRST).beantwoordingen == ()


def test_a_weging_stays_with_its_version_while_that_is_shipped():
    old = replace(a_kader(), versie="2014-01")
    begun = replace(a_weging(), beantwoordingen=a_weging(JA, versie="2014-01").beantwoordingen)
    shipped = {**kaders(), "onderwijs 2014-01": old}
    assert kader_of(begun, shipped, a_kader("basis")) is old
    assert kader_of(begun, kaders(), a_kader("basis")) == a_kader()


def test_S12_doubt_is_recorded_as_doubt_and_leaves_the_question_open(vault, clock):
    answer(vault, clock, kaders(), FIRST, a_new_answer(antwoord=TWIJFEL))
    view = read_dossier(vault, clock, kaders(), FIRST)
    assert [b.antwoord for b in view.weging.beantwoordingen] == [TWIJFEL]
    assert view.pad.huidig == "afweging-1"
