"""Where a dossier stands follows from what is recorded, in whatever order it was recorded."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap, Toestand, soorten, stand
from tests.builders import JA, NEE, TWIJFEL, a_kader, a_regel

OPEN, BEZIG, GEDAAN = Toestand.OPEN, Toestand.BEZIG, Toestand.GEDAAN
STAP_OF = {
    Soort.FEIT: Stap.SIGNALEN,
    Soort.DISCLOSURE: Stap.SIGNALEN,
    Soort.OVERLEG: Stap.OVERLEG,
    Soort.ADVIES: Stap.OVERLEG,
    Soort.GESPREK: Stap.GESPREK,
    Soort.BESLUIT: Stap.BESLISSEN,
}
KINDS = [set(some) for size in range(7) for some in combinations(STAP_OF, size)]
PADEN = {
    "nothing answered": (),
    "no outcome yet": (JA,),
    "melden": (JA, JA),
    "closed": (NEE,),
}


def pad(*antwoorden):
    return a_kader().walk({f"afweging-{n}": a for n, a in enumerate(antwoorden, 1)})


@pytest.mark.parametrize("antwoorden", PADEN.values(), ids=PADEN)
def test_S01_to_S05_every_combination_of_entries_gives_each_stap_its_state(antwoorden):
    weighed = bool(antwoorden) and pad(*antwoorden).is_besluit
    for kinds in KINDS:
        done = {STAP_OF[kind] for kind in kinds} | ({Stap.WEGEN} if weighed else set())
        started = bool(kinds or antwoorden)
        first_open = min(set(Stap) - done, default=None)
        where = stand(kinds, pad(*antwoorden))
        for stap in Stap:
            weighing = stap is Stap.WEGEN and antwoorden and not weighed
            busy = (stap is first_open and started) or weighing
            expected = GEDAAN if stap in done else BEZIG if busy else OPEN
            assert where.toestanden[stap] is expected
        assert where.huidig is first_open


def test_S09_order_is_free():
    kinds = (Soort.BESLUIT, Soort.FEIT, Soort.GESPREK, Soort.OVERLEG)
    results = [stand(order, pad(JA, JA)) for order in permutations(kinds)]
    assert all(result == results[0] for result in results)
    assert results[0].huidig is None


def test_S09_a_later_stap_may_be_done_first():
    where = stand([Soort.GESPREK], pad())
    assert where.toestanden[Stap.GESPREK] is GEDAAN
    assert where.huidig is Stap.SIGNALEN


def test_S04_a_twijfel_without_an_exit_is_no_outcome():
    assert stand([], pad(TWIJFEL)).toestanden[Stap.WEGEN] is not GEDAAN


@pytest.mark.parametrize("other", [Soort.STAP, Soort.ACTIE, Soort.GEBEURTENIS])
def test_S01_what_belongs_to_no_stap_finishes_none(other):
    assert GEDAAN not in stand([other], pad()).toestanden.values()


def test_S09_a_stap_that_is_passed_over_with_its_reason_is_not_asked_for_again():
    where = stand([Soort.FEIT], pad(), {Stap.OVERLEG: "De directeur was al op de hoogte."})
    assert where.toestanden[Stap.OVERLEG] is Toestand.OVERGESLAGEN
    assert where.overgeslagen == {Stap.OVERLEG: "De directeur was al op de hoogte."}
    assert where.huidig is Stap.GESPREK


def test_S09_a_stap_that_was_passed_over_and_then_taken_is_done():
    where = stand([Soort.FEIT, Soort.OVERLEG], pad(), {Stap.OVERLEG: "Geen tijd."})
    assert where.toestanden[Stap.OVERLEG] is GEDAAN
    assert where.overgeslagen == {}


def test_the_kinds_are_read_from_what_holds_now():
    assert soorten([a_regel(Soort.FEIT), a_regel(Soort.BESLUIT)]) == (Soort.FEIT, Soort.BESLUIT)
