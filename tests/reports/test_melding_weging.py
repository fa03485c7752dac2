"""The weging on paper names with whom, on which facts and in which ronde was weighed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.core.logboek import Regel, Soort
from desktop.core.weging import Weging
from tests.builders import FIRST, JA, MORNING, NEE, a_beantwoording, a_vastlegging, an_aantekening
from tests.builders import a_weging as answers
from tests.reports.melding_views import a_view
from tests.reports.test_melding_report import said


def an_entry(nummer: int, days: int, soort: Soort = Soort.FEIT) -> Regel:
    entry = an_aantekening(soort, moment=MORNING + timedelta(days=days))
    return Regel(a_vastlegging(nummer, aantekening=entry))


REGELS = (an_entry(1, 0), an_entry(2, 1), an_entry(3, 2, Soort.GESPREK))


def test_O17_the_sparringpartner_is_printed():
    given = a_beantwoording(sparringpartner="Rosa Vos")
    words = said(a_view(weging=Weging(FIRST, (given,))))
    assert "Marieke de Boer en Joris Kamp, met sparringpartner Rosa Vos" in words


def test_facts_are_named_by_their_day_and_none_is_said():
    given = a_beantwoording(voor=(1, 2), tegen=(3,)), a_beantwoording("afweging-2", NEE)
    words = said(a_view(*REGELS, weging=Weging(FIRST, given)))
    assert "Feiten voor: 02-11-2026 en 03-11-2026. Feiten tegen: 04-11-2026." in words
    assert words.count("Nog zonder feit.") == 1


def test_a_fact_corrected_since_keeps_its_day():
    corrected = Regel(a_vastlegging(7, verbetert=1), (a_vastlegging(1),))
    words = said(a_view(corrected, weging=Weging(FIRST, (a_beantwoording(voor=(1,)),))))
    assert "Feiten voor: 02-11-2026." in words


def test_a_later_ronde_says_so_and_counts_the_answers_before():
    first = answers(JA, JA)
    again = replace(first, beantwoordingen=(*first.beantwoordingen, a_beantwoording(ronde=2)))
    words = said(a_view(weging=again))
    assert "Dit is ronde 2: de school heeft opnieuw gewogen." in words
    assert "2 eerdere antwoorden staan in het dossier." in words
    assert "Dit is ronde" not in said(a_view(weging=first))
