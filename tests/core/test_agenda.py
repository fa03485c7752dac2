"""What is to come: on its day, never in the past, and without words that tell too much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.agenda import KORT, Agendasoort, Vrijedag, agenda, termijnen
from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import DAY, Kalender
from tests.builders import FIRST, a_caseload_regel, a_leerling

TODAY = date(2026, 12, 16)  # a Wednesday
SUNDAY = date(2026, 12, 20)
TALK = Plaats(Scherm.LOGBOEK, Soort.GESPREK.value)
CHRISTMAS = frozenset(date(2026, 12, 19) + DAY * n for n in range(16))
FEAST = frozenset({date(2026, 12, 25)})
SCHOOL = Kalender(FEAST, CHRISTMAS, max(CHRISTMAS))


def a_taak(uiterlijk: date = TODAY, **details):
    defaults = {
        "id": "gesprek",
        "wat": "Gesprek met Samira Haddad",
        "aard": Aard.EIGEN,
        "plaats": TALK,
        "sinds": 3,
    }
    return Taak(uiterlijk=uiterlijk, **{**defaults, **details})


def a_line(*taken: Taak, **details):
    return a_caseload_regel(**{"taken": taken, "geboortedatum": None, **details})


def days(*regels, van: date = TODAY, tot: date = SUNDAY, kalender: Kalender | None = None):
    return agenda(regels, TODAY).dagen(kalender or Kalender(), van, tot)


def only(dagen):
    (punt,) = (punt for dag in dagen for punt in dag.punten)
    return punt


def test_every_day_of_the_period_is_there_once():
    shown = [dag.dag for dag in days()]
    assert shown == [TODAY + DAY * n for n in range(5)]


def test_a_term_stands_on_its_day_and_leads_to_its_place():
    friday = date(2026, 12, 18)
    found = days(a_line(a_taak(friday)))
    assert [len(dag.punten) for dag in found] == [0, 0, 1, 0, 0]
    punt = only(found)
    assert (punt.dossier, punt.plaats, punt.naam, punt.klas) == (FIRST, TALK, "Amira el H.", "2B")
    assert (punt.wat, punt.soort) == ("Gesprek met Samira Haddad", Agendasoort.EIGEN)
    assert not punt.is_te_laat


def test_what_is_late_stands_on_today_and_says_so():
    punt = only(days(a_line(a_taak(TODAY - DAY))))
    assert (punt.op, punt.uiterlijk, punt.is_te_laat) == (TODAY, TODAY - DAY, True)


def test_days_that_have_passed_hold_nothing():
    regel = a_line(a_taak(TODAY - DAY), geboortedatum=date(2014, 12, 14))
    monday = date(2026, 12, 14)
    found = days(regel, van=monday, tot=date(2026, 12, 15))
    assert [dag.punten for dag in found] == [(), ()]


def test_a_day_goes_late_first_then_own_then_expected_then_by_name():
    late = a_taak(TODAY - DAY, id="A5")
    expected = a_taak(id="A3n", aard=Aard.VERWACHT)
    lines = (
        a_line(expected, a_taak(), naam="Zed", dossier=DossierId(1)),
        a_line(a_taak(), naam="Anna", dossier=DossierId(2)),
        a_line(late, naam="Mo", dossier=DossierId(3)),
    )
    told = [(punt.naam, punt.soort) for punt in days(*lines)[0].punten]
    own = Agendasoort.EIGEN
    assert told == [("Mo", own), ("Anna", own), ("Zed", own), ("Zed", Agendasoort.VERWACHT)]


def test_a_sealed_dossier_tells_only_what_kind_of_thing_it_is():
    regel = a_line(
        a_taak(),
        naam="Afgeschermd dossier",
        klas="",
        afgeschermd=True,
        geboortedatum=date(2014, 12, 17),
    )
    punt = only(days(regel))
    assert (punt.naam, punt.klas, punt.wat) == ("Afgeschermd dossier", "", "Gesprek")


def test_loose_signals_have_no_terms_and_no_birthdays():
    regel = a_line(a_taak(), los=True, geboortedatum=date(2014, 12, 17))
    assert not any(dag.punten for dag in days(regel))


@pytest.mark.parametrize(("born", "age"), [(2014, 12), (2010, 16), (2008, 18)])
def test_a_birthday_that_changes_rights_leads_to_the_pupil(born, age):
    regel = a_line(geboortedatum=date(born, 12, 17))
    punt = only(days(regel))
    assert (punt.soort, punt.op) == (Agendasoort.LEEFTIJD, date(2026, 12, 17))
    assert punt.wat.startswith(f"Wordt {age} jaar")
    assert punt.plaats == Plaats(Scherm.LEERLING)


def test_a_birthday_of_today_still_comes_and_one_of_yesterday_does_not():
    assert days(a_line(geboortedatum=date(2014, 12, 16)))[0].punten
    found = days(a_line(geboortedatum=date(2014, 12, 15)), van=TODAY - DAY)
    assert not any(dag.punten for dag in found)


def test_other_ages_and_a_closed_dossier_have_no_birthday():
    other = a_line(geboortedatum=date(2013, 12, 17))
    closed = a_line(geboortedatum=date(2014, 12, 17), gesloten_op=date(2026, 11, 1))
    assert not any(dag.punten for dag in days(other, closed))


def test_over_years_every_turning_comes():
    found = days(a_line(geboortedatum=date(2014, 12, 17)), tot=date(2032, 12, 31))
    assert [punt.op.year for dag in found for punt in dag.punten] == [2026, 2030, 2032]


def test_a_closed_dossier_keeps_its_terms():
    assert only(days(a_line(a_taak(id="E03", wat="Nazorg geven"), gesloten_op=TODAY)))


def test_the_last_school_day_tells_who_will_be_out_of_sight():
    lines = (a_line(), a_line(dossier=DossierId(2)), a_line(gesloten_op=TODAY), a_line(los=True))
    found = days(*lines, kalender=SCHOOL)
    punt = only(found)
    assert (punt.op, punt.dossier, punt.soort) == (date(2026, 12, 18), None, Agendasoort.VAKANTIE)
    assert "2 leerlingen met een open dossier zijn 2 weken uit beeld" in punt.wat


def test_one_pupil_and_one_week_are_told_in_the_singular():
    week = frozenset(date(2026, 12, 19) + DAY * n for n in range(9))
    punt = only(days(a_line(), kalender=Kalender(frozenset(), week, max(week))))
    assert "1 leerling met een open dossier is 1 week uit beeld" in punt.wat


def test_without_open_dossiers_nobody_is_out_of_sight():
    found = days(a_line(gesloten_op=TODAY), kalender=SCHOOL)
    assert not any(dag.punten for dag in found)


def test_a_vacation_that_has_begun_is_no_warning_any_more():
    begun = agenda((a_line(),), date(2026, 12, 21))
    found = begun.dagen(SCHOOL, date(2026, 12, 14), date(2027, 1, 3))
    assert not any(dag.punten for dag in found)


def test_the_warning_comes_even_when_only_the_last_school_day_is_shown():
    found = days(a_line(), tot=date(2026, 12, 18), kalender=SCHOOL)
    assert only(found).soort is Agendasoort.VAKANTIE


def test_days_without_school_say_why():
    study_day = Kalender(FEAST, CHRISTMAS | {date(2026, 12, 17)}, max(CHRISTMAS))
    found = days(tot=date(2026, 12, 25), kalender=study_day)
    why = {dag.dag.day: dag.vrij for dag in found}
    assert [why[n] for n in (16, 17, 18, 19, 21)] == [
        None,
        Vrijedag.VRIJ,
        None,
        Vrijedag.VAKANTIE,
        Vrijedag.VAKANTIE,
    ]
    assert why[25] is Vrijedag.FEESTDAG
    assert found[-1].vakantie is not None
    assert found[-1].vakantie.weken == 2
    assert found[0].vakantie is None


def test_a_weekend_outside_a_vacation_is_no_day_off():
    weekend = days(kalender=Kalender(vrij=frozenset({date(2026, 12, 19)})))
    assert weekend[3].vrij is None


@given(st.lists(st.integers(-400, 400), max_size=8))
def test_every_term_is_once_in_the_agenda_of_all_days_to_come(offsets):
    taken = tuple(a_taak(TODAY + timedelta(days=n), sinds=n) for n in offsets)
    found = days(a_line(*taken), tot=TODAY + timedelta(days=400))
    assert sum(len(dag.punten) for dag in found) == len(taken)
    assert all(punt.op == dag.dag >= TODAY for dag in found for punt in dag.punten)


def test_the_short_word_never_holds_what_was_typed():
    typed = a_taak(id="eigen-bedenksel", wat="Bellen met oma Truus")
    heard = replace(typed, aard=Aard.VERWACHT)
    assert [p.kort for p in termijnen((a_line(typed, heard),), TODAY)] == [
        "iets te doen",
        "bericht verwacht",
    ]
    (known,) = termijnen((a_line(a_taak()),), TODAY)
    assert known.kort == KORT["gesprek"] == "gesprek"


def test_a_thing_keeps_its_id_when_its_day_moves_and_others_have_another():
    (before,) = termijnen((a_line(a_taak(TODAY)),), TODAY)
    (after,) = termijnen((a_line(a_taak(TODAY + DAY)),), TODAY)
    (other,) = termijnen((a_line(a_taak(TODAY, sinds=9)),), TODAY)
    (elsewhere,) = termijnen((a_line(a_taak(TODAY), dossier=DossierId(7)),), TODAY)
    assert before.id == after.id
    assert len({before.id, other.id, elsewhere.id}) == 3


def test_the_name_of_the_line_is_what_is_shown():
    regel = a_caseload_regel(leerling=a_leerling(roepnaam="Noor"), taken=(a_taak(),))
    assert only(days(replace(regel, geboortedatum=None))).naam == "Noor el H."


def test_what_others_are_late_with_is_no_term_of_the_school():
    own, other = days(a_line(a_taak(TODAY - DAY), a_taak(TODAY - DAY, aard=Aard.VERWACHT)))[
        0
    ].punten
    assert (own.is_voorbij, own.is_te_laat) == (True, True)
    assert (other.is_voorbij, other.is_te_laat) == (True, False)
