"""What may stand in the log of acts, and how long a vault may lie open."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.instellingen import LONGEST_WACHTTIJD, SHORTEST_WACHTTIJD, Instellingen
from tests.builders import MORNING


def test_an_act_keeps_its_moment_with_the_offset():
    act = Handeling(SoortHandeling.ANDERE, MORNING, "M. de Graaf")
    assert (act.moment, act.dossier, act.nummer) == (MORNING, None, 0)


def test_an_act_without_an_offset_could_not_be_put_in_order():
    naive = datetime(2026, 11, 2, 8, 30)  # noqa: DTZ001  what is refused
    with pytest.raises(ValueError, match="offset"):
        Handeling(SoortHandeling.ANDERE, naive, "M. de Graaf")


@pytest.mark.parametrize("minutes", [SHORTEST_WACHTTIJD, 5, LONGEST_WACHTTIJD])
def test_a_wachttijd_within_its_bounds_is_kept(minutes):
    assert Instellingen(minutes).wachttijd == minutes


@pytest.mark.parametrize("minutes", [SHORTEST_WACHTTIJD - 1, LONGEST_WACHTTIJD + 1, 0, -5])
def test_a_wachttijd_beyond_its_bounds_is_refused(minutes):
    with pytest.raises(ValueError, match="wachttijd"):
        Instellingen(minutes)
