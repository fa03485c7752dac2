"""The day that the list of today is made for: the calendar of the school, and the day before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.handelingen import SoortHandeling
from desktop.core.school import Profiel
from desktop.services.handelingen import note
from desktop.services.scholen import read_school, save_school
from desktop.services.vandaag import read_dag
from desktop.storage.vault import memory_vault
from tests.builders import MORNING, a_school
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock


@pytest.fixture(params=["plain", "encrypted"])
def vault(request):
    if request.param == "plain":
        yield FakeVault()
        return
    made = memory_vault()
    save_school(made, a_school())
    yield made
    made.close()


def test_the_day_before_is_the_last_on_which_anything_was_done(vault):
    clock = FixedClock()
    assert read_dag(vault, clock).vorige is None
    note(vault, clock, SoortHandeling.KLUIS_GEOPEND)
    clock.advance(hours=3)
    note(vault, clock, SoortHandeling.KLUIS_GESLOTEN)
    assert read_dag(vault, clock).vorige is None
    clock.advance(days=12)
    note(vault, clock, SoortHandeling.KLUIS_GEOPEND)
    dag = read_dag(vault, clock)
    assert (dag.vandaag, dag.vorige) == (MORNING.date() + timedelta(days=12), MORNING.date())


def test_opening_twice_on_a_day_keeps_the_day_before(vault):
    clock = FixedClock()
    note(vault, clock, SoortHandeling.KLUIS_GEOPEND)
    clock.advance(days=3)
    for _ in range(2):
        note(vault, clock, SoortHandeling.KLUIS_GEOPEND)
        clock.advance(hours=1)
    assert read_dag(vault, clock).vorige == MORNING.date()


def test_free_days_of_the_school_are_in_the_calendar(vault):
    free = date(2026, 11, 3)
    save_school(vault, replace(read_school(vault), profiel=Profiel(vrije_dagen=(free,))))
    assert not read_dag(vault, FixedClock()).kalender.is_schooldag(free)
