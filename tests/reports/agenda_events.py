"""The events of a calendar file, read back by the library that calendar programs use."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

import icalendar


class ReadEvent(NamedTuple):
    uid: str
    sequence: int
    stamp: datetime | None
    start: date
    end: date
    summary: str
    status: str
    transp: str
    access: str
    names: frozenset[str]


def read_events(inhoud: bytes) -> list[ReadEvent]:
    calendar = icalendar.Calendar.from_ical(inhoud)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    assert (str(calendar["VERSION"]), str(calendar["METHOD"])) == ("2.0", "PUBLISH")
    return [_read(event) for event in calendar.events]


def _read(event: icalendar.Event) -> ReadEvent:
    return ReadEvent(
        str(event["UID"]),
        int(str(event.sequence)),
        event.DTSTAMP,
        event.start,
        event.end,
        str(event["SUMMARY"]),
        str(event["STATUS"]),
        str(event["TRANSP"]),
        str(event["CLASS"]),
        frozenset(event),
    )
