"""What helps in a talk: the published words on their lines, our own words with their source."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from desktop.core import gespreksvoering as talk
from desktop.core.meldcode import Stap
from desktop.core.school import Schoolsoort
from desktop.core.termijnen import Kalender
from tests.core.excerpts import citaten_in, lines, normal, quoted_at

CITATEN = list(citaten_in(vars(talk)))
PLACE = re.compile(r"\d{3}:\d+")
PO, VO = talk.WAAROM_OUDERS[Schoolsoort.PO], talk.WAAROM_OUDERS[Schoolsoort.VO]


@pytest.mark.parametrize("citaat", CITATEN, ids=lambda c: c.bron)
def test_every_text_stands_literally_on_the_line_it_names(citaat):
    assert quoted_at(citaat.bron, citaat.tekst.replace("[kloppen]", "loppen"))
    assert not quoted_at(citaat.bron, citaat.tekst[:-1] + "#")


# row, what carries it, words the requirement quotes
WORDS = [
    ("T01", talk.VANAF_DE_EERSTE_STAP, "en dus ook bij de meldcode"),
    ("T04", talk.not_to_say(Stap.SIGNALEN), "niet in op de vermoedens van mishandeling"),
    ("T11", VO[2], "van groot belang om ouders voor een gesprek uit te nodigen"),
    ("T12", talk.LATER_GESPREK, "over te zetten vervolgstappen en uit te voeren acties"),
    ("T13", talk.NIET_HERKENNEN, "de zorgen van de school niet delen"),
    ("R-01", PO[0], "niet alleen om het kind, maar ook altijd om de ouders"),
    ("R-01", PO[1], "al veel eerder dan pas in stap 3"),
    ("R-02", VO[0], "veel minder continuïteit in het contact tussen leerling en mentor/ docent"),
    ("R-02", VO[1], "Systematische leerlingbesprekingen zijn daarom een goede basis"),
]


@pytest.mark.parametrize(("row", "citaat", "words"), WORDS)
def test_T01_T04_T11_to_T13_carry_the_words_of_the_requirement(row, citaat, words):
    assert words in citaat.tekst, row


def test_T02_eight_checks_with_the_typing_error_mended_in_sight():
    checks = [check.tekst for check in talk.CONTROLEPUNTEN]
    assert len(checks) == 8
    assert checks[3] == "[kloppen] de vermoedens"
    assert sum("[" in citaat.tekst for citaat in CITATEN) == 1


def test_T04_only_in_step_1_there_is_something_not_to_say():
    assert [stap for stap in Stap if talk.not_to_say(stap)] == [Stap.SIGNALEN]


@pytest.mark.parametrize("heading", talk.TIPS)
def test_T06_T07_T08_T09_each_tip_keeps_its_heading_and_is_told_in_our_own_words(heading):
    published = normal("\n".join(lines("003").values()))
    assert heading in published
    for tip in talk.TIPS[heading]:
        assert PLACE.fullmatch(tip.bron)
        assert 206 <= int(tip.bron.removeprefix("003:")) <= 247
        assert tip.tekst not in published


def test_T06_T07_T08_T09_there_are_four_tips():
    assert list(talk.TIPS) == [
        "Geen oordeel",
        "Bouw het gesprek op",
        "Actief luisteren",
        "Geheimhouding?",
    ]


# What the line of the source must speak of, for the tip to rest on it.
RESTS_ON = [
    ("003:210", "leg je zorgen voor aan de ouders"),
    ("003:211", "Je wilt het met hen niet hebben over (vermoedens van)"),
    ("003:214", "Je wilt graag hun visie daarop"),
    ("003:217", "Weet wat je doel is"),
    ("003:223", "in andere culturen wordt dat als ‘bot"),
    ("003:225", "concreet formuleert"),
    ("003:226", "Ga uit van een gezamenlijk doel"),
    ("003:228", "essentieel dat je vanaf het eerste signaal open bent"),
    ("003:229", "Doe niets achter de rug van ouders om"),
    ("003:233", "luisteren, doorvragen en samenvatten"),
    ("003:237", "Boosheid, verdriet of onbegrip"),
    ("003:238", "Bedenk van tevoren of je je leidinggevende, collega"),
    ("003:243", "Net als bij kinderen mag je ouders dat"),
    ("003:245", "als zij jou iets vertellen wat ernstig is"),
]


@pytest.mark.parametrize(("bron", "words"), RESTS_ON)
def test_Z29_Z30_Z31_and_every_tip_rest_on_the_line_they_name(bron, words):
    document, _, number = bron.partition(":")
    assert words in normal(lines(document)[int(number)])


def test_no_tip_goes_without_such_a_line():
    named = [tip.bron for tips in talk.TIPS.values() for tip in tips]
    assert named == [bron for bron, _ in RESTS_ON]


def test_T09_the_answer_on_secrecy_promises_only_what_the_source_allows():
    assert "niet beloven" in talk.GEHEIMHOUDING_ANTWOORD.tekst
    assert "zonder eerst met u te overleggen" in talk.GEHEIMHOUDING_ANTWOORD.tekst
    assert "je niets zult doen zonder eerst met de ouder" in lines("003")[247]


def test_advice_from_elsewhere_is_marked_as_not_from_the_documents():
    elsewhere = (talk.NIET_OP_VRIJDAG, talk.NIET_VOOR_VAKANTIE)
    assert not any(PLACE.fullmatch(advice.bron) for advice in elsewhere)


THURSDAY = date(2026, 12, 17)
FRIDAY = THURSDAY + timedelta(days=1)
KERST = frozenset(FRIDAY + timedelta(days=n) for n in range(1, 17))


def test_a_talk_about_a_melding_is_better_not_on_a_friday():
    assert talk.melding_talk_hint(FRIDAY, Kalender()) is talk.NIET_OP_VRIJDAG
    assert talk.melding_talk_hint(THURSDAY, Kalender()) is None


def test_a_talk_about_a_melding_is_better_not_at_the_edge_of_a_vacation():
    kalender = Kalender(vrij=KERST)
    assert talk.melding_talk_hint(THURSDAY, kalender) is None
    assert talk.melding_talk_hint(FRIDAY, kalender) is talk.NIET_VOOR_VAKANTIE
    assert talk.melding_talk_hint(date(2026, 12, 21), kalender) is talk.NIET_VOOR_VAKANTIE
    assert talk.melding_talk_hint(date(2027, 1, 4), kalender) is None
