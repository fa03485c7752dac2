"""Figures without names: what is counted, when it is hidden, and that it cannot be worked out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.cijferreeks import (
    MINDER,
    NIET_GETOOND,
    Cijfer,
    Periode,
    Reeks,
    getoond,
    in_words,
    leerjaar,
    schooljaar,
)
from desktop.core.cijfers import cijfers
from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from tests.builders import a_caseload_regel, a_stand

TODAY = date(2026, 11, 22)
YEAR = schooljaar(TODAY)


def a_line(number: int = 1, **details):
    defaults = {"dossier": DossierId(number), "geopend_op": date(2026, 9, 1)}
    return a_caseload_regel(**{**defaults, **details})


def reeks(name: str, *regels, periode: Periode = YEAR, vandaag: date = TODAY) -> dict[str, float]:
    (found,) = (r for r in cijfers(regels, periode, vandaag) if r.id == name)
    return {cijfer.naam: cijfer.waarde for cijfer in found.cijfers}


@pytest.mark.parametrize(
    ("day", "van"),
    [(date(2026, 7, 31), 2025), (date(2026, 8, 1), 2026), (date(2027, 1, 5), 2026)],
)
def test_a_school_year_runs_from_august_to_july(day, van):
    assert schooljaar(day) == Periode(date(van, 8, 1), date(van + 1, 7, 31))


@pytest.mark.parametrize(
    ("klas", "jaar"),
    [
        ("2B", "2"),
        ("groep 5", "5"),
        ("Groep 5/6", "5/6"),
        ("groep 7 - 8", "7/8"),
        ("H4a", "4"),
        ("4 vwo a", "4"),
        ("03", "3"),
        ("5A-1x", "5"),
        ("2026", ""),
        ("9C", ""),
        ("8/9", ""),
        ("", ""),
        ("?", ""),
    ],
)
def test_the_year_is_read_from_the_class(klas, jaar):
    assert leerjaar(klas) == jaar


@given(st.text())
def test_any_class_gives_a_year_or_nothing(klas):
    assert all(part in "12345678" for part in leerjaar(klas).split("/"))


def test_dossiers_are_counted_as_opened_closed_and_still_open():
    lines = (
        a_line(1),
        a_line(2, geopend_op=date(2025, 10, 1)),
        a_line(3, geopend_op=date(2025, 10, 1), gesloten_op=date(2026, 10, 1)),
        a_line(4, geopend_op=date(2025, 10, 1), gesloten_op=date(2026, 7, 31)),
        a_line(5, geopend_op=None),
    )
    assert reeks("dossiers", *lines) == {"Nog open aan het eind": 3, "Gesloten": 1}
    assert reeks("nieuw", *lines)["Dossiers geopend"] == 1


def test_in_an_earlier_period_a_dossier_was_still_open_that_is_closed_now():
    before = Periode(date(2025, 8, 1), date(2026, 7, 31))
    line = a_line(geopend_op=date(2025, 10, 1), gesloten_op=date(2026, 10, 1))
    later = a_line(2)
    assert reeks("dossiers", line, later, periode=before) == {
        "Nog open aan het eind": 1,
        "Gesloten": 0,
    }


def test_the_first_and_the_last_day_of_a_period_belong_to_it():
    closed = a_line(1, geopend_op=date(2025, 10, 1), gesloten_op=date(2026, 8, 1))
    opened = a_line(2, geopend_op=TODAY)
    assert reeks("dossiers", closed, opened) == {"Nog open aan het eind": 1, "Gesloten": 1}
    assert reeks("nieuw", closed, opened)["Dossiers geopend"] == 1


def test_sealed_dossiers_and_loose_signals_are_not_counted():
    lines = (a_line(1, afgeschermd=True), a_line(2, los=True))
    assert sum(reeks("dossiers", *lines).values()) == 0


def test_meldingen_are_counted_by_their_day():
    days = (date(2026, 9, 3), date(2026, 10, 3), date(2026, 3, 3))
    assert reeks("nieuw", a_line(meldingen=days))["Meldingen bij Veilig Thuis"] == 2


def test_years_go_in_order_with_the_unknown_last():
    lines = [a_line(n, klas=klas) for n, klas in enumerate(("3H", "", "1A", "3V"))]
    assert list(reeks("leerjaar", *lines).items()) == [
        ("Leerjaar 1", 1),
        ("Leerjaar 3", 2),
        ("Onbekend", 1),
    ]


def test_a_school_that_writes_groep_has_groepen():
    lines = (a_line(1, klas="Groep 5"), a_line(2, klas="6a"))
    assert list(reeks("leerjaar", *lines)) == ["Groep 5", "Groep 6"]


def test_steps_are_counted_when_they_were_done_for_the_first_time():
    line = a_line(stapdagen=((Stap.SIGNALEN, date(2026, 6, 1)), (Stap.OVERLEG, date(2026, 9, 9))))
    found = reeks("stappen", line)
    assert (found["Stap 1 Signalen"], found["Stap 2 Overleg"]) == (0, 1)


def test_outcomes_are_counted_in_their_words():
    lines = (a_line(1, uitkomst="Melden"), a_line(2), a_line(3, uitkomst="Melden"))
    assert reeks("uitkomst", *lines) == {"Melden": 2, "Nog geen uitkomst": 1}


def test_the_time_to_a_step_is_the_median_in_calendar_days():
    lines = [
        a_line(n, stapdagen=((Stap.WEGEN, date(2026, 9, day)), (Stap.SIGNALEN, date(2026, 8, 20))))
        for n, day in enumerate((3, 6, 30))
    ]
    unknown = a_line(9, geopend_op=None, stapdagen=((Stap.OVERLEG, date(2026, 9, 9)),))
    found = reeks("tijd", *lines, unknown)
    # What was seen before the dossier was opened counts as the day of opening.
    assert found == {"Stap 1 Signalen": 0, "Stap 4 Wegen": 5}


def test_E04_bottlenecks_show_where_dossiers_wait_and_on_whom():
    late, soon = date(2026, 11, 21), date(2026, 11, 22)
    plaats = Plaats(Scherm.LOGBOEK)
    own = Taak("gesprek", "Gesprek", late, Aard.EIGEN, plaats)
    expected = Taak("A3n", "Bericht", late, Aard.VERWACHT, plaats)
    coming = Taak("A5", "Hulp", soon, Aard.EIGEN, plaats)
    lines = (
        a_line(1, stand=a_stand(Stap.OVERLEG), taken=(own, coming)),
        a_line(2, stand=a_stand(Stap.OVERLEG), taken=(expected,)),
        a_line(3, stand=a_stand(None), taken=(expected,)),
        a_line(4, stand=a_stand(Stap.WEGEN), gesloten_op=TODAY),
    )
    where = reeks("nu", *lines)
    assert (where["Stap 2 Overleg"], where["Volgen"], where["Stap 4 Wegen"]) == (2, 1, 0)
    assert reeks("te-laat", *lines) == {
        "Eigen termijnen": 1,
        "Verwacht bericht van Veilig Thuis": 2,
    }


def test_what_comes_after_today_is_not_counted_yet():
    line = a_line(geopend_op=date(2026, 12, 1))
    assert reeks("nieuw", line)["Dossiers geopend"] == 0


def shared(*values: float) -> Reeks:
    parts = tuple(Cijfer(str(n), value) for n, value in enumerate(values))
    return Reeks("r", "R", "", parts, verdeelt=True)


def test_small_numbers_are_hidden_and_none_of_them_is_told_apart():
    assert getoond(shared(0, 1, 2, 3, 9), klein_verborgen=True) == (
        *(MINDER,) * 3,
        *("3", "9"),
    )
    assert getoond(shared(0, 2.5), klein_verborgen=False) == ("0", "2,5")


def test_a_single_hidden_part_of_a_whole_takes_the_smallest_other_with_it():
    assert getoond(shared(7, 2, 5), klein_verborgen=True) == ("7", MINDER, NIET_GETOOND)
    assert getoond(shared(2), klein_verborgen=True) == (MINDER,)
    loose = Reeks("r", "R", "", shared(7, 2).cijfers)
    assert getoond(loose, klein_verborgen=True) == ("7", MINDER)


@given(st.lists(st.integers(0, 12), min_size=2, max_size=8))
def test_no_part_of_a_whole_can_be_worked_out_from_the_others(values):
    texts = getoond(shared(*values), klein_verborgen=True)
    hidden = [text for text in texts if text in {MINDER, NIET_GETOOND}]
    assert len(hidden) != 1
    for value, text in zip(values, texts, strict=True):
        assert (text == MINDER) == (value < 3)
        assert text in {MINDER, NIET_GETOOND, str(value)}


def test_a_median_of_few_dossiers_is_hidden_however_long_it_took():
    few = Reeks("tijd", "T", "", (Cijfer("a", 40, 2), Cijfer("b", 1, 3)), "dagen")
    assert getoond(few, klein_verborgen=True) == (MINDER, "1")


def test_numbers_are_written_as_in_the_netherlands():
    assert (in_words(12), in_words(12.5), in_words(3.0)) == ("12", "12,5", "3")
