"""Keeping backups: when one is due, what the user is told, which places are wise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.core.known_error import KnownError
from desktop.core.nederlands import date_and_time, short_date
from desktop.services.backup_ports import BackupRecord, Backups, Place, PlaceKind
from desktop.services.ports import Clock

LONG_WITHOUT_SECOND_PLACE = timedelta(days=30)

VAULT_ADVICE = {
    PlaceKind.COMPUTER: "",
    PlaceKind.CLOUD: (
        "Deze map wordt bijgehouden door {name}. Dat programma kan de kluis door een oudere kopie "
        "vervangen. Kies een map die alleen op deze computer staat; back-ups mogen hier wel."
    ),
    PlaceKind.NETWORK: (
        "Deze map staat op het netwerk. Valt de verbinding weg, dan kan de kluis beschadigen. "
        "Kies een map op deze computer; back-ups mogen hier wel."
    ),
    PlaceKind.REMOVABLE: (
        "Deze map staat op een los medium, zoals een usb-stick. Dat kan zoekraken of te vroeg "
        "worden losgetrokken. Kies een map op deze computer; back-ups mogen hier wel."
    ),
}
BACKUP_ADVICE = {
    PlaceKind.COMPUTER: (
        "Deze map staat op dezelfde computer. Gaat de computer stuk, dan is ook deze back-up weg."
    ),
    PlaceKind.CLOUD: (
        "Deze map wordt bijgehouden door {name}. De back-up is versleuteld en mag daar staan, als "
        "uw school dat goed vindt."
    ),
    PlaceKind.NETWORK: (
        "Deze map staat op het netwerk. De back-up is versleuteld en mag daar staan, als uw "
        "school dat goed vindt."
    ),
    PlaceKind.REMOVABLE: (
        "Deze map staat op een los medium. De back-up is versleuteld. Bewaar het medium achter "
        "slot, niet bij de computer."
    ),
}


@dataclass(frozen=True, slots=True)
class BackupStand:
    """What a screen shows of the backups: whole sentences, and whether one is due."""

    laatste: str
    elders: str
    volgende: str
    problemen: tuple[str, ...]
    is_due: bool


def read_stand(backups: Backups, clock: Clock) -> BackupStand:
    """Return how the backups stand now."""
    record, now = backups.record(), clock.now()
    due = is_due(record, now)
    return BackupStand(
        laatste=_latest(record),
        elders=_elsewhere(record),
        volgende=_next(record, due=due),
        problemen=tuple(_problems(record, now)),
        is_due=due,
    )


def back_up_if_due(backups: Backups, clock: Clock) -> BackupStand:
    """Make the backup of the day when one is due; a failure is in the stand, not raised."""
    if is_due(backups.record(), clock.now()):
        try:
            backups.make(clock.now())
        except KnownError:
            # The record keeps it: the user is told, and is not kept from the work.
            return read_stand(backups, clock)
    return read_stand(backups, clock)


def back_up(backups: Backups, clock: Clock, to: Path | None = None) -> BackupStand:
    """Make a backup now, here or in a place of the user's choice; raise KnownError."""
    backups.make(clock.now(), to)
    return read_stand(backups, clock)


def is_due(record: BackupRecord, now: datetime) -> bool:
    """Tell whether something changed on an earlier day than today, or no good backup stands.

    A backup dated after today means that the clock was wrong; then the date proves nothing.
    """
    if record.last is None or record.is_missing:
        return True
    return record.is_changed and record.last.made_on.astimezone(now.tzinfo).date() != now.date()


def vault_advice(place: Place) -> str:
    """Return why a vault should not be kept here, empty when it may."""
    return VAULT_ADVICE[place.kind].format(name=place.name or "een ander programma")


def backup_advice(place: Place) -> str:
    """Return what to know about backups in this place."""
    return BACKUP_ADVICE[place.kind].format(name=place.name or "een ander programma")


def _latest(record: BackupRecord) -> str:
    if record.last is None:
        return "Er is nog geen goede back-up."
    return f"Laatste goede back-up: {date_and_time(record.last.made_on.astimezone())}."


def _elsewhere(record: BackupRecord) -> str:
    if record.elsewhere is None:
        return "Er is nog geen back-up op een tweede plaats."
    return f"Laatste back-up op een tweede plaats: {short_date(record.elsewhere.made_on)}."


def _next(record: BackupRecord, *, due: bool) -> str:
    if due:
        return "De volgende back-up is nu aan de beurt."
    if record.is_changed:
        return "De volgende back-up komt op de volgende dag dat u de kluis opent."
    return "Sinds de laatste back-up is er niets gewijzigd."


def _problems(record: BackupRecord, now: datetime) -> list[str]:
    found = []
    if record.failed_on is not None:
        when = date_and_time(record.failed_on.astimezone())
        found.append(f"De back-up van {when} is niet gelukt. {record.problem}")
    if record.is_missing:
        found.append("De laatste back-up staat niet meer in de map van de kluis.")
    if record.elsewhere is None or now - record.elsewhere.made_on > LONG_WITHOUT_SECOND_PLACE:
        found.append(
            "Er is de laatste maand geen back-up op een tweede plaats gemaakt. Gaat deze computer "
            "stuk, dan bent u uw dossiers kwijt. Maak een back-up op een usb-stick of schoolschijf."
        )
    return found
