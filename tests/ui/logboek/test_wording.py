"""Cards say what happened in words that people use, also for a screen reader."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from desktop.core.logboek import Herkomst, Soort
from desktop.ui.logboek.days import day_heading, in_zone_of
from desktop.ui.logboek.entry import Voice
from desktop.ui.logboek.quoting import quoted
from tests.ui.logboek.views import NOW, a_line, at, corrected, shown


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), "Vandaag · zondag 22 november 2026"),
        (date(2026, 11, 21), "Gisteren · zaterdag 21 november 2026"),
        (date(2026, 11, 20), "Vrijdag 20 november"),
        (date(2025, 11, 20), "Donderdag 20 november 2025"),
    ],
)
def test_days_are_named_as_people_do(day, words):
    assert day_heading(day, NOW.date()) == words


def test_the_newest_day_comes_first_and_every_day_has_one_heading():
    lines = [a_line(1, moment=at(10, 9)), a_line(2, moment=at(10, 11)), a_line(3, moment=at(22, 8))]
    assert [entry.day for entry in shown(*lines)] == [
        "Vandaag · zondag 22 november 2026",
        "Dinsdag 10 november",
        "",
    ]


def test_moments_are_read_on_the_clock_of_the_user():
    utc = at(22, 0, 30).astimezone(UTC)
    assert shown(a_line(1, moment=utc))[0].meta.startswith("00:30")


@pytest.mark.parametrize(
    ("soort", "details", "title"),
    [
        (Soort.FEIT, {}, ""),
        (Soort.BESLUIT, {}, ""),
        (Soort.DISCLOSURE, {"door": "Joris Kamp"}, "Amira vertelt aan Joris Kamp"),
        (Soort.GESPREK, {"met": "moeder"}, "Gesprek met moeder"),
        (Soort.OVERLEG, {"met": "de mentor"}, "Overleg met de mentor"),
        (
            Soort.ADVIES,
            {"met": "Veilig Thuis", "anoniem": True},
            "Veilig Thuis geraadpleegd (anoniem)",
        ),
        (Soort.ADVIES, {}, "Veilig Thuis geraadpleegd"),
    ],
)
def test_a_card_says_in_its_heading_what_it_is_about(soort, details, title):
    assert shown(a_line(1, soort, **details))[0].title == title


def test_the_source_stands_on_the_card():
    own, other, missing, talk = shown(
        a_line(4),
        a_line(3, herkomst=Herkomst.DERDE, bron="Joris Kamp (mentor)"),
        a_line(2, herkomst=Herkomst.DERDE),
        a_line(1, Soort.GESPREK),
    )
    marks = [entry.source.text for entry in (own, other, missing, talk)]
    assert marks == ["Zelf waargenomen", "Van: Joris Kamp (mentor)", "Bron ontbreekt", ""]


def test_literal_words_and_reading_are_apart_from_the_fact():
    (card,) = shown(a_line(1, Soort.DISCLOSURE, duiding="Zij meent het."))
    assert [(p.voice, p.text) for p in card.passages] == [
        (Voice.QUOTE, "“Ik wil niet naar huis.”"),
        (Voice.FACT, "Zij had geen jas aan."),
        (Voice.DUIDING, "Duiding: Zij meent het."),
    ]
    assert "Disclosure" in [tag.text for tag in card.tags]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Stil!", "“Stil!”"),
        ('"Stil!"', "“Stil!”"),
        ("“Stil!”", "“Stil!”"),
        ('"Stil", zei papa, "nu"', '“"Stil", zei papa, "nu"”'),
        ('"', '“"”'),
    ],
)
def test_quotation_marks_are_added_once_and_never_taken_from_inside(typed, words):
    assert quoted(typed) == words


def test_an_entry_written_days_later_shows_both_times():
    late, soon = shown(a_line(2, written=at(22, 9)), a_line(1))
    assert [p.text for p in late.passages if p.voice is Voice.NOTE] == [
        "Opgeschreven door Marieke de Boer op 22-11-2026 om 09.00 uur"
    ]
    assert not [p for p in soon.passages if p.voice is Voice.NOTE]


def test_old_words_stay_struck_through_with_who_when_and_why():
    old = a_line(1)
    (card,) = shown(old, corrected(old, 2, tekst="Zij had geen trui aan.", duiding="Koud."))
    note, *struck = [p for p in card.passages if p.voice in {Voice.NOTE, Voice.STRUCK}]
    assert note.text == (
        "Verbeterd door Marieke de Boer op 21-11-2026 om 10.00 uur. Reden: Was een trui."
    )
    assert [p.text for p in struck] == ["Zij had geen jas aan.", "Duiding: –"]
    assert "Zij had geen trui aan." in card.sentence
    assert "Doorgestreept: Zij had geen jas aan." in card.sentence


def test_every_earlier_text_of_a_chain_stays_readable():
    first = a_line(1, tekst="een")
    second = corrected(first, 2, tekst="twee")
    (card,) = shown(first, second, corrected(second, 3, tekst="drie"))
    assert [p.text for p in card.passages if p.voice is Voice.STRUCK] == ["twee", "een"]


def test_a_corrected_kind_time_or_source_is_shown_too():
    old = a_line(1, herkomst=Herkomst.DERDE, bron="buurman")
    (card,) = shown(old, corrected(old, 2, bron="buurvrouw", moment=at(19, 8)))
    struck = [p.text for p in card.passages if p.voice is Voice.STRUCK]
    assert struck == ["Wanneer: 20-11-2026 om 09.01 uur", "Van: buurman"]


def test_a_screen_reader_hears_a_whole_sentence():
    (card,) = shown(a_line(1, Soort.DISCLOSURE, door="Joris Kamp", moment=at(20, 14, 35)))
    assert card.sentence == (
        "Vrijdag 20 november 2026, 14.35 uur. Leerling vertelt, Joris Kamp. Disclosure. "
        "Letterlijk citaat. Amira vertelt aan Joris Kamp. "
        "De leerling zei: “Ik wil niet naar huis.” Zij had geen jas aan. "
        "Opgeschreven door Marieke de Boer op 20-11-2026 om 14.35 uur."
    )


def test_a_moment_without_a_zone_is_read_as_local():
    assert in_zone_of(NOW, at(20, 9).replace(tzinfo=None)) == at(20, 9)
