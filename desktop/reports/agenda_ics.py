"""The agenda as a calendar file (RFC 5545), read by every calendar program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from desktop.services.uitvoer import Agendablad, Gebeurtenis

PRODUCT = "-//Weegwijzer//Agenda zonder namen//NL"
# A sequence is a whole number of 31 bits: seconds since this moment last until 2088.
FIRST_MOMENT = datetime(2020, 1, 1, tzinfo=UTC)


def compose_agenda(blad: Agendablad) -> bytes:
    """Return the file; a later one changes the events of an earlier one by uid and sequence."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    made_on = blad.made_on.astimezone(UTC)
    for gebeurtenis in blad.gebeurtenissen:
        calendar.add_component(_event(gebeurtenis, made_on))
    return bytes(calendar.to_ical())


def _event(gebeurtenis: Gebeurtenis, made_on: datetime) -> Event:
    event = Event()
    event.add("uid", gebeurtenis.uid)
    event.add("sequence", int((made_on - FIRST_MOMENT).total_seconds()))
    event.add("dtstamp", made_on)
    event.add("dtstart", gebeurtenis.op)
    event.add("dtend", gebeurtenis.op + timedelta(days=1))
    event.add("summary", gebeurtenis.wat)
    event.add("status", "CANCELLED" if gebeurtenis.vervallen else "CONFIRMED")
    # A day with something to do is not a day on which the user is away.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event
