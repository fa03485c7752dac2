"""The calendar file as another program reads it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from desktop.reports.pdf_reports import PdfReports
from desktop.services.uitvoer import Agendablad, Gebeurtenis
from tests.reports.agenda_events import read_events

MADE_ON = datetime(2026, 11, 22, 14, 30, tzinfo=timezone(timedelta(hours=1)))
UID = "8c3d0c0e-5f1a-4b7e-9a52-0d3a6f1e2b4c"
DAY = date(2026, 12, 1)
TALK = Gebeurtenis(UID, DAY, "Weegwijzer: gesprek")


def made(*events: Gebeurtenis, at: datetime = MADE_ON) -> bytes:
    return PdfReports().agenda(Agendablad(events, at))


def test_an_event_is_a_whole_day_that_does_not_make_the_user_busy():
    (event,) = read_events(made(TALK))
    assert (event.start, event.end) == (DAY, date(2026, 12, 2))
    assert (event.summary, event.uid) == ("Weegwijzer: gesprek", UID)
    assert (event.transp, event.access, event.status) == ("TRANSPARENT", "PRIVATE", "CONFIRMED")
    assert event.stamp == MADE_ON.astimezone(UTC)


def test_an_event_holds_nothing_else():
    (event,) = read_events(made(TALK))
    dates = {"DTSTAMP", "DTSTART", "DTEND"}
    assert event.names == dates | {"UID", "SEQUENCE", "SUMMARY", "STATUS", "TRANSP", "CLASS"}


def test_a_later_file_has_a_higher_sequence_for_the_same_uid():
    (before,) = read_events(made(TALK))
    (after,) = read_events(made(TALK, at=MADE_ON + timedelta(seconds=1)))
    assert before.uid == after.uid
    assert 0 < before.sequence < after.sequence < 2**31


def test_what_no_longer_holds_is_cancelled():
    (event,) = read_events(made(Gebeurtenis(UID, DAY, "Weg", vervallen=True)))
    assert event.status == "CANCELLED"


def test_signs_of_the_format_and_long_words_come_back_as_they_were():
    words = "Komma, puntkomma; schuine\\streep\nen regel " + "é" * 80
    inhoud = made(Gebeurtenis(UID, DAY, words))
    assert max(map(len, inhoud.split(b"\r\n"))) <= 75
    assert inhoud.endswith(b"\r\n")
    (event,) = read_events(inhoud)
    assert event.summary == words


def test_a_file_without_events_is_still_a_calendar():
    assert read_events(made()) == []
