"""What a melding tells: own observations, sourced words, the pupil's words, the talks."""

from __future__ import annotations

import pytest

from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Selectie, select
from tests.builders import a_regel

DERDE = {"herkomst": Herkomst.DERDE, "bron": "de trainer"}


@pytest.mark.parametrize(
    ("soort", "details", "group"),
    [
        (Soort.FEIT, {}, "eigen"),
        (Soort.FEIT, DERDE, "derden"),
        (Soort.DISCLOSURE, {}, "uitspraken"),
        (Soort.DISCLOSURE, DERDE, "uitspraken"),
        (Soort.GESPREK, {}, "gesprekken"),
        (Soort.GESPREK, DERDE, "gesprekken"),
    ],
)
def test_L09_each_entry_comes_in_its_own_group(soort, details, group):
    regel = a_regel(soort, **details)
    assert select([regel]) == Selectie(**{group: (regel,)})


@pytest.mark.parametrize("soort", Soort)
def test_L04_third_party_without_source_is_left_out(soort):
    regel = a_regel(soort, herkomst=Herkomst.DERDE)
    assert select([regel]) == Selectie(weggelaten=(regel,))


@pytest.mark.parametrize("soort", [Soort.OVERLEG, Soort.ADVIES, Soort.BESLUIT])
def test_what_the_school_discussed_inside_is_no_part_of_a_melding(soort):
    assert select([a_regel(soort)]) == Selectie()


def test_entries_keep_the_order_in_which_things_happened():
    regels = [a_regel(tekst=f"Feit {n}") for n in range(4)]
    assert select(regels).eigen == tuple(regels)
