"""What belongs to a melding: since the one before, and before it was done."""

from __future__ import annotations

from datetime import date

from desktop.core.aanloop import aanloop
from desktop.core.besluit import Besluit, Melden
from desktop.core.verantwoording import GezagGeinformeerd
from tests.builders import JA, MORNING, NEE, a_casus, a_weging
from tests.core.gebeurtenissen import at, besluit, fact, gemeld
from tests.present import present

MONDAY = MORNING.date()
TUESDAY = date(2026, 11, 3)
ASKS = a_weging(JA, JA)
GEZAG = GezagGeinformeerd("de directeur")


def test_there_is_no_run_up_until_an_answer_or_a_decision_asks_for_a_melding():
    assert aanloop(a_casus()) is None
    assert aanloop(a_casus(weging=a_weging(JA, NEE))) is None
    assert aanloop(a_casus(besluit(Melden.NEE))) is None
    assert present(aanloop(a_casus(weging=ASKS))).gedaan is None
    assert present(aanloop(a_casus(besluit(Melden.JA)))).gedaan is None


def test_the_run_up_ends_in_its_melding_and_a_later_decision_begins_the_next():
    done = present(aanloop(a_casus(gemeld(9), weging=ASKS)))
    assert (present(done.gedaan).nummer, done.vorige, done.sinds) == (9, None, 0)
    same_day = present(aanloop(a_casus(gemeld(9), besluit(Melden.JA, nummer=10))))
    assert present(same_day.gedaan).nummer == 9
    next_one = present(aanloop(a_casus(gemeld(9), besluit(Melden.JA, nummer=10, days=2))))
    assert (next_one.gedaan, present(next_one.vorige).nummer, next_one.sinds) == (None, 9, 9)
    second = present(
        aanloop(a_casus(gemeld(9), besluit(Melden.JA, nummer=10, days=2), gemeld(11, 3)))
    )
    assert (present(second.gedaan).nummer, present(second.vorige).nummer) == (11, 9)


def test_facts_of_before_the_earlier_melding_do_not_count_for_the_next():
    early, late = fact(GEZAG, 2), fact(GEZAG, 12, days=3)
    run = present(aanloop(a_casus(early, gemeld(9), besluit(Melden.JA, nummer=10, days=2), late)))
    assert [feit.nummer for feit in run.feiten(GezagGeinformeerd)] == [12]
    first = present(aanloop(a_casus(early, gemeld())))
    assert [feit.nummer for feit in first.feiten(GezagGeinformeerd)] == [2]


def test_only_what_happened_until_the_melding_is_beforehand():
    before, after = fact(GEZAG, 2, days=1), fact(GEZAG, 12, days=2)
    run = present(aanloop(a_casus(before, gemeld(days=1), after)))
    assert [feit.nummer for feit in run.vooraf(GezagGeinformeerd)] == [2]
    still = present(aanloop(a_casus(before, after, weging=ASKS)))
    assert [feit.nummer for feit in still.vooraf(GezagGeinformeerd)] == [2, 12]


def test_the_day_is_that_of_the_melding_or_today():
    assert present(aanloop(a_casus(gemeld(days=1), weging=ASKS))).op == TUESDAY
    assert present(aanloop(a_casus(weging=ASKS, vandaag=date(2026, 11, 9)))).op == date(2026, 11, 9)


def test_melden_is_decided_on_the_day_of_the_first_answer_or_decision_that_asks_for_it():
    assert present(aanloop(a_casus(weging=ASKS))).besloten_op == MONDAY
    assert present(aanloop(a_casus(weging=a_weging(JA, JA, moment=at(5))))).besloten_op is None
    assert present(aanloop(a_casus(gemeld()))).besloten_op is None
    decided = a_casus(besluit(Melden.JA, days=1), vandaag=TUESDAY, weging=a_weging(JA, NEE))
    assert present(aanloop(decided)).besloten_op == TUESDAY
    assert present(decided.laatste(Besluit)).op == TUESDAY
    reversed_later = a_casus(
        besluit(Melden.NEE, nummer=6, days=0), besluit(Melden.JA), vandaag=TUESDAY
    )
    assert present(aanloop(reversed_later)).besloten_op == TUESDAY
    no_norm = a_casus(gemeld(), weging=a_weging(NEE))
    assert present(aanloop(no_norm)).besloten_op is None
