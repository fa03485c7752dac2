"""The three meldnormen hold by what was answered, told and seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.hulp import TEKORT, Resultaat
from desktop.core.hulpverloop import beoordelen_op, lopende_hulp
from desktop.core.logboek import Soort
from desktop.core.meldnormen import asks_for_melding, meldnormen
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.weging import Weging
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    NEE,
    TWIJFEL,
    a_beantwoording,
    a_casus,
    a_fact,
    a_kader,
)
from tests.builders import a_weging as weging_of
from tests.core.gebeurtenissen import (
    FRI_6_NOV,
    advies,
    afgesloten,
    afspraken,
    at,
    besluit,
    entry,
    fact,
    gemeld,
    hours_later,
    oordeel,
)


def numbers(casus) -> list[int]:
    return [norm.nummer for norm in meldnormen(casus)]


def asked(*regels, weging) -> str | None:
    found = asks_for_melding(regels, weging, a_kader())
    return found.knoop if found else None


@pytest.mark.parametrize(
    ("antwoorden", "expected"),
    [
        ((), []),
        ((JA,), []),
        ((NEE,), []),
        ((JA, NEE), []),
        ((JA, JA), [1]),
        ((JA, TWIJFEL), [1]),
        ((JA, NEE, NEE), [2]),
        ((JA, NEE, JA), []),
        ((JA, NEE, JA, NEE), [2]),
        ((JA, NEE, JA, JA, JA), []),
        ((JA, NEE, JA, JA, NEE), [3]),
        ((JA, JA, NEE), [1]),
        ((JA, JA, JA, JA, NEE), [1, 3]),
    ],
)
def test_N01_and_N02_and_N03_and_N16_hold_by_the_answers(antwoorden, expected):
    assert numbers(a_casus(weging=weging_of(*antwoorden))) == expected


def test_A2y_doubt_is_named_as_doubt_and_only_where_the_kader_says_so():
    [norm] = meldnormen(a_casus(weging=weging_of(JA, TWIJFEL)))
    assert "twijfelt" in norm.reden
    basis = weging_of(JA, TWIJFEL, kader="basis", versie="2019-01")
    assert numbers(a_casus(weging=basis, kader=a_kader("basis"))) == []


def test_N01_holds_when_the_leerling_told_it_or_there_was_acute_danger():
    called = fact(Noodoproep(Noodhulp.POLITIE, "Vader staat voor de deur."), 2)
    told = entry(Soort.DISCLOSURE, 4)
    assert [(n.nummer, n.sinds) for n in meldnormen(a_casus(told, called))] == [(1, 4), (1, 2)]
    assert numbers(a_casus(entry(Soort.FEIT))) == []


@pytest.mark.parametrize("soort", [Soort.FEIT, Soort.DISCLOSURE])
def test_N03_a_new_signal_raises_it_while_help_runs_and_not_before_or_after(soort):
    signal = entry(soort, 8, 1)
    assert 3 in numbers(a_casus(afspraken(), signal))
    assert 3 not in numbers(a_casus(entry(soort, 1), afspraken()))
    assert 3 not in numbers(a_casus(afspraken(), entry(Soort.GESPREK, 8, 1)))
    assert 3 not in numbers(a_casus(afspraken(), oordeel(), entry(soort, 8, 2)))
    assert 3 not in numbers(a_casus(afspraken(), signal, afgesloten()))


def test_N03_a_signal_that_was_judged_since_no_longer_counts():
    judged = oordeel(Resultaat.DEELS, days=2)
    assert numbers(a_casus(afspraken(), entry(Soort.FEIT, 8, 1), judged)) == []
    assert numbers(a_casus(afspraken(), judged, entry(Soort.FEIT, 8, 3))) == [3]


@pytest.mark.parametrize("resultaat", list(Resultaat))
def test_N03_and_A5n_hold_when_help_was_judged_too_little(resultaat):
    found = numbers(a_casus(afspraken(), oordeel(resultaat)))
    assert found == ([3] if resultaat in TEKORT else [])


def test_melden_is_asked_until_the_melding_is_done():
    weging = weging_of(JA, JA)
    assert asked(weging=weging) == "afweging-2"
    assert asked(entry(Soort.BESLUIT, 1, 1), weging=weging) == "afweging-2"
    assert asked(gemeld(), weging=weging) is None


def test_Z10_advice_is_no_melding():
    assert asked(advies(), weging=weging_of(JA, JA)) == "afweging-2"


def test_S08_only_a_reasoned_decision_settles_it_without_a_melding():
    weging = weging_of(JA, JA)
    why: dict[str, Any] = {"afwijking": "Veilig Thuis raadt het af.", "afwijking_door": "De rector"}
    assert asked(besluit(), weging=weging) == "afweging-2"
    assert asked(besluit(**why), weging=weging) is None
    assert asked(besluit(Melden.JA, HulpMogelijk.JA, **why), weging=weging) == "afweging-2"
    before = besluit(nummer=1, days=-1, **why)
    later_weging = weging_of(JA, JA, moment=at(1))
    assert asked(before, weging=later_weging) == "afweging-2"


def test_a_melding_in_haste_settles_the_weighing_of_the_same_day_not_of_the_next():
    done = gemeld(1, 0)
    assert asked(done, weging=weging_of(JA, JA, moment=MORNING + timedelta(hours=3))) is None
    assert asked(done, weging=weging_of(JA, JA, moment=at(1))) == "afweging-2"


def test_A5n_that_help_fails_asks_again_even_on_the_day_of_a_melding():
    weging = weging_of(JA, NEE, JA, JA, NEE, moment=MORNING + timedelta(hours=3))
    assert asked(gemeld(1, 0), weging=weging) == "afweging-5"
    for hours, still in ((2, "afweging-5"), (3, None), (4, None)):
        assert asked(hours_later(gemeld(1, 0), hours), weging=weging) == still


def test_A6_what_is_weighed_with_veilig_thuis_asks_for_no_second_melding():
    first = [a_beantwoording(f"afweging-{n}") for n in (1, 2)]
    third = a_beantwoording("afweging-3", NEE, moment=at(3))
    assert asked(gemeld(), weging=Weging(FIRST, (*first, third))) is None
    fourth = [a_beantwoording(f"afweging-{n}", moment=at(3)) for n in (3, 4)]
    fifth = a_beantwoording("afweging-5", Antwoord.NEE, moment=at(4))
    assert asked(gemeld(), weging=Weging(FIRST, (*first, *fourth, fifth))) == "afweging-5"


def test_A5_help_runs_until_it_gave_its_result():
    assert lopende_hulp(a_casus()) is None
    agreed = afspraken()
    for more, runs in (
        ((), True),
        ((oordeel(Resultaat.DEELS),), True),
        ((oordeel(),), False),
        ((oordeel(again=FRI_6_NOV),), True),
        ((afgesloten(),), False),
    ):
        assert (lopende_hulp(a_casus(agreed, *more)) is not None) is runs


def test_A5_a_judgement_of_before_the_agreements_is_of_other_help():
    casus = a_casus(oordeel(days=-1), afspraken())
    assert beoordelen_op(casus) == (FRI_6_NOV, 5)


def test_A5_help_is_judged_on_the_agreed_day_or_on_the_new_one():
    again = FRI_6_NOV.replace(day=20)
    assert beoordelen_op(a_casus()) is None
    assert beoordelen_op(a_casus(afspraken())) == (FRI_6_NOV, 5)
    assert beoordelen_op(a_casus(afspraken(), oordeel(Resultaat.DEELS))) is None
    judged = oordeel(Resultaat.DEELS, again=again)
    assert beoordelen_op(a_casus(afspraken(), judged)) == (again, 6)


def test_N01_a_new_ronde_does_not_silence_a_melding_that_was_never_done():
    first = weging_of(JA, JA)
    again = replace(
        first,
        beantwoordingen=(*first.beantwoordingen, a_beantwoording("afweging-1", JA, ronde=2)),
    )
    asked = asks_for_melding((), again, a_kader())
    assert asked is not None
    assert asked.knoop == "afweging-2"


def test_N01_a_new_ronde_with_its_own_outcome_takes_the_place_of_the_one_before():
    first = weging_of(JA, JA)
    again = (*first.beantwoordingen, a_beantwoording("afweging-1", NEE, ronde=2))
    assert asks_for_melding((), replace(first, beantwoordingen=again), a_kader()) is None


def test_N01_confirming_an_answer_after_the_melding_asks_for_no_second_one():
    later = MORNING + timedelta(days=9)
    done = a_fact(MeldingGedaan(Wijze.TELEFOON, "Anna"), 2, moment=MORNING + timedelta(days=1))
    given = weging_of(JA, JA)
    confirmed = a_beantwoording("afweging-2", JA, moment=later)
    both = replace(given, beantwoordingen=(*given.beantwoordingen, confirmed))
    assert asks_for_melding((done,), both, a_kader()) is None
    changed = a_beantwoording("afweging-2", JA, moment=later, motivering="Er kwam nieuw geweld.")
    worse = replace(given, beantwoordingen=(*given.beantwoordingen, changed))
    assert asks_for_melding((done,), worse, a_kader()) is not None


def test_S05_a_withdrawn_decision_not_to_report_settles_nothing():
    refused = Besluit(Melden.NEE, motivering="zo", door=("A",), afwijking="x", afwijking_door="B")
    taken_back = Besluit(Melden.JA, motivering="toch", door=("A",))
    lines = (fact(refused, 1, 1), fact(taken_back, 2, 3))
    assert asked(lines[0], weging=weging_of(JA, JA)) is None
    assert asked(*lines, weging=weging_of(JA, JA)) == "afweging-2"


def test_N01_an_old_melding_written_down_late_settles_nothing_of_today():
    late = a_fact(MeldingGedaan(Wijze.TELEFOON, "Anna"), 2, moment=MORNING - timedelta(days=300))
    written = replace(late.geldig, vastgelegd_op=MORNING + timedelta(days=1))
    old = replace(late, geldig=written)
    assert asked(old, weging=weging_of(JA, JA)) == "afweging-2"
