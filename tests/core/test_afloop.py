"""Closed or not, what came after what, and how a dossier stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.afloop import (
    Status,
    besluiten,
    contacts,
    is_gesloten,
    known_from,
    known_nummer,
    later,
    status,
)
from desktop.core.afsluiting import Heropening
from desktop.core.logboek import Regel, Soort
from tests.builders import MORNING, NEE, a_casus, a_vastlegging, a_weging, an_aantekening
from tests.core.gebeurtenissen import advies, afgesloten, at, besluit, entry, fact, gemeld

REOPENED = fact(Heropening("Nieuw signaal"), 12, 3)
ALL_STAPPEN = (
    entry(Soort.FEIT, 1),
    entry(Soort.OVERLEG, 2),
    entry(Soort.GESPREK, 3),
    entry(Soort.BESLUIT, 4),
)


@pytest.mark.parametrize(
    ("regels", "expected"),
    [
        ((), False),
        ((afgesloten(),), True),
        ((afgesloten(), REOPENED), False),
        ((afgesloten(), REOPENED, afgesloten(13, 4)), True),
        ((afgesloten(), entry(Soort.FEIT, 12, 3)), True),
    ],
)
def test_a_dossier_is_closed_until_it_is_opened_again(regels, expected):
    assert is_gesloten(a_casus(*regels)) is expected


def test_a_dossier_is_new_under_way_followed_or_closed():
    weging = a_weging(NEE)
    assert status(a_casus()) is Status.NIEUW
    assert status(a_casus(entry(Soort.FEIT))) is Status.LOPEND
    assert status(a_casus(*ALL_STAPPEN, weging=weging)) is Status.VOLGEN
    assert status(a_casus(*ALL_STAPPEN, afgesloten(), weging=weging)) is Status.GESLOTEN


def test_decisions_are_those_in_a_form_in_free_words_and_a_closing():
    free, formal, ended = entry(Soort.BESLUIT), besluit(), afgesloten()
    casus = a_casus(entry(Soort.FEIT, 2), free, formal, ended)
    assert besluiten(casus) == (free, formal, ended)


def test_contact_with_veilig_thuis_is_advice_or_a_melding():
    typed, asked, reported = entry(Soort.ADVIES, 2), advies(), gemeld()
    assert contacts(a_casus(entry(Soort.OVERLEG), typed, asked, reported)) == (
        typed,
        asked,
        reported,
    )


def test_what_stands_later_in_the_timeline_came_after():
    first, second, third = (entry(Soort.FEIT, n, n) for n in (1, 2, 3))
    casus = a_casus(first, second, third)
    assert later(casus, first) == (second, third)
    assert later(casus, third) == ()


def test_an_entry_counts_from_when_it_happened_and_was_written_down():
    assert known_from(entry(Soort.FEIT, days=2)) == at(2)
    written = a_vastlegging(vastgelegd_op=at(3), aantekening=an_aantekening(moment=at(1)))
    assert known_from(Regel(written)) == at(3)


def test_an_answer_knows_what_stood_in_the_logboek_then():
    early = Regel(a_vastlegging(4))
    late = Regel(a_vastlegging(5, vastgelegd_op=MORNING + timedelta(minutes=1)))
    assert known_nummer(a_casus(early, late), MORNING) == 4
    assert known_nummer(a_casus(early, late), MORNING - timedelta(minutes=1)) == 0
