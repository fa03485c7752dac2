"""A request waits for its decision, and its day is a task until then."""

from __future__ import annotations

from datetime import date

from desktop.core.taken import taken
from desktop.core.verzoek import (
    SoortVerzoek,
    Uitspraak,
    Verzoek,
    VerzoekBeslist,
    open_verzoeken,
)
from tests.builders import a_casus, a_fact, a_regel

DUE = date(2026, 11, 30)
SEE = Verzoek(SoortVerzoek.INZAGE, "Samira Haddad", "moeder met gezag", uiterlijk=DUE)
MEND = Verzoek(SoortVerzoek.CORRECTIE, "Samira Haddad", "moeder met gezag")
YES = VerzoekBeslist(SoortVerzoek.INZAGE, Uitspraak.TOEGEWEZEN, "de directeur")


def test_a_request_waits_until_one_of_its_soort_is_decided():
    asked, mend = a_fact(SEE, 2), a_fact(MEND, 3)
    assert open_verzoeken((a_regel(), asked, mend)) == (asked, mend)
    assert open_verzoeken((asked, mend, a_fact(YES, 4))) == (mend,)
    again = a_fact(SEE, 5)
    assert open_verzoeken((asked, again, a_fact(YES, 6))) == (again,)
    assert open_verzoeken((a_fact(YES, 1), mend)) == (mend,)


def test_the_day_the_school_set_is_a_task_until_it_decided():
    waiting = taken(a_casus(a_fact(SEE, 2), a_fact(MEND, 3)))
    assert [(one.wat, one.uiterlijk) for one in waiting] == [
        ("Beslissen op het verzoek om inzage", DUE)
    ]
    assert taken(a_casus(a_fact(SEE, 2), a_fact(YES, 4))) == ()
