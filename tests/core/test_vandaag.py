"""What the day asks over all dossiers: late first, and nothing goes before it was dealt with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import Kalender
from desktop.core.vandaag import STIL_SCHOOLDAGEN, Dag, Rubriek, stil_voor, vandaag
from desktop.core.vlag import Vlag
from tests.builders import MORNING, a_caseload_regel

WEDNESDAY = date(2026, 11, 4)
VORM = Plaats(Scherm.VORM, "terugkoppeling")
FREE = frozenset({date(2026, 10, 26), date(2026, 10, 27), date(2026, 10, 28)})


def a_taak(days: int, aard: Aard = Aard.EIGEN, wat: str = "Gesprek met moeder") -> Taak:
    return Taak("T", wat, WEDNESDAY + timedelta(days=days), aard, VORM, "001:158")


def a_punt(gewicht: Gewicht, zin: str = "Er staat nog iets open.") -> OpenPunt:
    return OpenPunt("P", gewicht, zin, "Omdat.", "004:146", "Leg vast.", VORM)


def lines(*zaken, vorige: date | None = None, today: date = WEDNESDAY):
    return vandaag(zaken, Dag(today, Kalender(), vorige))


def rubrieken(*zaken, **dag) -> list[Rubriek]:
    return [line.rubriek for line in lines(*zaken, **dag)]


def ago(days: int):
    return MORNING - timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "heading"),
    [
        (-30, [Rubriek.TE_LAAT]),
        (-1, [Rubriek.TE_LAAT]),
        (0, [Rubriek.VANDAAG]),
        (1, [Rubriek.KOMENDE_DAGEN]),
        (7, [Rubriek.KOMENDE_DAGEN]),
        (8, []),
    ],
)
def test_an_own_term_stands_under_its_day_and_far_ahead_nowhere(days, heading):
    assert rubrieken(a_caseload_regel(taken=(a_taak(days),))) == heading


@pytest.mark.parametrize("days", [-3, 0, 90])
def test_what_others_promised_is_never_late_by_the_school(days):
    taak = a_taak(days, Aard.VERWACHT)
    assert rubrieken(a_caseload_regel(taken=(taak,))) == [Rubriek.VERWACHT]


def test_a_line_tells_what_when_by_which_source_and_leads_to_its_place():
    zaak = a_caseload_regel(taken=(a_taak(-2),))
    [line] = lines(zaak)
    assert (line.zaak, line.wat, line.op) == (zaak, "Gesprek met moeder", date(2026, 11, 2))
    assert (line.bron, line.plaats) == ("001:158", VORM)


def test_the_longest_overdue_comes_first_and_namesakes_by_last_name():
    taken = (a_taak(-2), a_taak(0))
    one = a_caseload_regel(dossier=1, sorting_name="zwart", taken=taken)
    two = a_caseload_regel(dossier=2, sorting_name="bakker", taken=(a_taak(-9), a_taak(-2)))
    found = [(line.rubriek, line.op.day, line.zaak.sorting_name) for line in lines(one, two)]
    assert found == [
        (Rubriek.TE_LAAT, 26, "bakker"),
        (Rubriek.TE_LAAT, 2, "bakker"),
        (Rubriek.TE_LAAT, 2, "zwart"),
        (Rubriek.VANDAAG, 4, "zwart"),
    ]


@pytest.mark.parametrize(
    ("days", "missed"), [(-4, False), (-3, False), (-2, True), (-1, True), (0, False), (2, False)]
)
def test_what_fell_due_while_the_program_was_closed_says_so(days, missed):
    opened = WEDNESDAY - timedelta(days=3)
    [line] = lines(a_caseload_regel(taken=(a_taak(days),)), vorige=opened)
    assert line.gemist is missed


def test_without_an_earlier_opening_nothing_was_missed():
    [line] = lines(a_caseload_regel(taken=(a_taak(-2),)))
    assert not line.gemist


@given(days=st.lists(st.integers(0, 60), min_size=1, max_size=12))
def test_a_term_of_which_the_day_has_come_stays_until_it_is_handled(days):
    """However often the program is opened or left closed, only dealing with it takes it away."""
    zaak = a_caseload_regel(taken=(a_taak(0),))
    vorige = None
    for after in sorted(days):
        today = WEDNESDAY + timedelta(days=after)
        found = lines(zaak, vorige=vorige, today=today)
        assert found[0].rubriek in {Rubriek.VANDAAG, Rubriek.TE_LAAT}
        vorige = today
    assert lines(a_caseload_regel(taken=()), today=WEDNESDAY) == ()


def test_open_punten_of_weight_are_summed_into_one_line_the_weightiest_speaks():
    punten = (
        a_punt(Gewicht.NODIG, "Nodig."),
        a_punt(Gewicht.VEILIGHEID, "Veiligheid."),
        a_punt(Gewicht.ZORGVULDIG, "Zorgvuldig."),
    )
    [line] = lines(a_caseload_regel(punten=punten))
    assert (line.rubriek, line.wat, line.meer) == (Rubriek.LET_OP, "Veiligheid.", 1)
    assert (line.gewicht, line.plaats, line.bron) == (Gewicht.VEILIGHEID, VORM, "004:146")


def test_care_alone_calls_for_no_attention_today():
    assert lines(a_caseload_regel(punten=(a_punt(Gewicht.ZORGVULDIG),))) == ()


def test_safety_comes_before_necessity_and_more_before_less():
    needed = a_caseload_regel(sorting_name="a", punten=(a_punt(Gewicht.NODIG),))
    twice = a_caseload_regel(sorting_name="b", punten=(a_punt(Gewicht.NODIG),) * 2)
    safety = a_caseload_regel(sorting_name="c", punten=(a_punt(Gewicht.VEILIGHEID),))
    assert [line.zaak.sorting_name for line in lines(needed, twice, safety)] == ["c", "b", "a"]


def test_a_flag_stands_until_it_is_taken_away():
    [line] = lines(a_caseload_regel(vlaggen=(Vlag(3, "Vader niet bellen", WEDNESDAY),)))
    assert (line.rubriek, line.wat, line.op) == (Rubriek.VLAGGEN, "Vader niet bellen", WEDNESDAY)
    assert line.plaats.scherm is Scherm.LOGBOEK


def test_a_dossier_without_movement_is_named_after_fifteen_school_days():
    still = a_caseload_regel(laatste=ago(20), geopend_op=ago(90).date())
    [line] = lines(still)
    assert (line.rubriek, line.op) == (Rubriek.STIL, ago(20).date())
    assert str(STIL_SCHOOLDAGEN) in line.wat
    assert lines(a_caseload_regel(laatste=ago(18), geopend_op=ago(90).date())) == ()


def test_a_dossier_without_any_entry_counts_from_its_opening():
    assert rubrieken(a_caseload_regel(laatste=None, geopend_op=ago(40).date())) == [Rubriek.STIL]
    assert lines(a_caseload_regel(laatste=None, geopend_op=None)) == ()


def test_where_a_day_was_agreed_on_silence_is_no_news():
    assert lines(a_caseload_regel(laatste=ago(60), taken=(a_taak(50),))) == ()


def test_in_a_closed_dossier_only_terms_flags_and_safety_speak():
    closed = {"gesloten_op": ago(50).date(), "laatste": ago(50)}
    assert lines(a_caseload_regel(punten=(a_punt(Gewicht.NODIG),), **closed)) == ()
    kept = a_caseload_regel(punten=(a_punt(Gewicht.VEILIGHEID),), taken=(a_taak(0),), **closed)
    assert rubrieken(kept) == [Rubriek.VANDAAG, Rubriek.LET_OP]


@given(
    today=st.dates(date(2026, 9, 1), date(2026, 12, 1)),
    days=st.integers(0, 90),
    free=st.sets(st.dates(date(2026, 6, 1), date(2026, 11, 30))),
)
def test_stil_voor_is_the_same_as_counting_forward(today, days, free):
    kalender = Kalender(vrij=frozenset(free))
    last = today - timedelta(days=days)
    is_still = last < stil_voor(Dag(today, kalender))
    assert is_still is (kalender.schooldagen_na(last, STIL_SCHOOLDAGEN) <= today)
