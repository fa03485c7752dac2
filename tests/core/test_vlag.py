"""A flag stands until it is taken away with a reason, and its history stays."""

from __future__ import annotations

from datetime import timedelta

from desktop.core.logboek import timeline
from desktop.core.vlag import Vlag, VlagGezet, VlagWeg, vlaggen
from desktop.core.vormen import aantekening_of
from tests.builders import MORNING, a_vastlegging

BELLEN = VlagGezet("Moeder niet thuis bellen ")
OPHALEN = VlagGezet("Oma haalt op")


def entry(nummer, inhoud, **details):
    moment = MORNING + timedelta(days=nummer)
    made = aantekening_of(inhoud, moment, "Anna")
    return a_vastlegging(nummer, aantekening=made, vastgelegd_op=moment, **details)


def standing(*entries):
    return vlaggen(timeline(entries))


def test_flags_stand_oldest_first_with_their_day():
    found = standing(entry(1, BELLEN), entry(2, OPHALEN))
    day = MORNING.date()
    assert found == (
        Vlag(1, "Moeder niet thuis bellen", day + timedelta(days=1)),
        Vlag(2, "Oma haalt op", day + timedelta(days=2)),
    )


def test_a_flag_that_was_taken_away_stands_no_more_and_stays_in_the_timeline():
    entries = (entry(1, BELLEN), entry(2, OPHALEN), entry(3, VlagWeg(1, "Bellen", "Mag weer.")))
    assert [vlag.nummer for vlag in standing(*entries)] == [2]
    assert len(timeline(entries)) == 3


def test_a_corrected_message_is_the_same_flag():
    better = entry(2, VlagGezet("Vader niet thuis bellen"), verbetert=1, reden="Verschreven")
    assert [v.bericht for v in standing(entry(1, BELLEN), better)] == ["Vader niet thuis bellen"]
    taken_before = entry(3, VlagWeg(1, "Bellen", "Mag weer."))
    assert standing(entry(1, BELLEN), taken_before, entry(4, OPHALEN, verbetert=1, reden="x")) == ()
    taken_after = entry(3, VlagWeg(2, "Bellen", "Mag weer."))
    assert standing(entry(1, BELLEN), better, taken_after) == ()
