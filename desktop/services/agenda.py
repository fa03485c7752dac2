"""The agenda as a calendar file without names, for the calendar the user already has.

Every event has a uid made with a key of this vault alone. Nobody without that key can tell which
events belong to one dossier, or that two files are about the same child; a calendar that reads the
file again still changes its events instead of doubling them.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop.core.agenda import Agendapunt
from desktop.core.handelingen import SoortHandeling
from desktop.services.handelingen import by_user
from desktop.services.meldingen import Paper
from desktop.services.ports import Clock, Vault
from desktop.services.uitvoer import Agendablad, Gebeurtenis

KEY = "agenda-uitvoer"
BESTAND = "weegwijzer-agenda.ics"
NAAM = "Agenda zonder namen"
VERVALLEN = "Weegwijzer: vervallen"
KEY_BYTES = 32

Chance = Callable[[int], bytes]
"""Random bytes fit for keys, as many as asked."""


@dataclass(frozen=True, slots=True)
class _Uitgegeven:
    """The key of the uids, and the day of every event that was handed out and is not over."""

    sleutel: bytes = field(repr=False)
    dagen: Mapping[str, date]

    def to_text(self) -> str:
        days = {uid: day.isoformat() for uid, day in self.dagen.items()}
        return json.dumps({"sleutel": self.sleutel.hex(), "dagen": days})


def export_agenda(
    vault: Vault, clock: Clock, punten: Iterable[Agendapunt], paper: Paper, chance: Chance
) -> Path:
    """Write what is to come to a calendar file and record that; return the file.

    One act: what cannot be written is not recorded, and raises KnownError. What was handed out
    before and no longer holds is in the file as cancelled, so that it goes from the calendar.
    """
    now = clock.now()
    with vault.transaction() as tx:
        before = _read(tx.concepten.read(KEY), chance)
        found = _gebeurtenissen(punten, before, now.date())
        days = {gebeurtenis.uid: gebeurtenis.op for gebeurtenis in found}
        tx.concepten.save(KEY, _Uitgegeven(before.sleutel, days).to_text())
        made = paper.reports.agenda(Agendablad(found, now))
        act = by_user(tx, clock, SoortHandeling.DOCUMENT_BEWAARD, None, NAAM)
        digest = hashlib.sha256(made).hexdigest()
        tx.handelingen.add(replace(act, bestand=paper.path.name, sha256=digest))
        return paper.export(paper.path, made)


def _gebeurtenissen(
    punten: Iterable[Agendapunt], before: _Uitgegeven, today: date
) -> tuple[Gebeurtenis, ...]:
    now = {uid_of(punt.id, before.sleutel): punt for punt in punten}
    gone = {uid: day for uid, day in before.dagen.items() if day >= today and uid not in now}
    found = [Gebeurtenis(uid, punt.op, _words(punt)) for uid, punt in now.items()]
    found += [Gebeurtenis(uid, day, VERVALLEN, vervallen=True) for uid, day in gone.items()]
    # By day and uid: the order in the file tells nothing of the dossiers.
    return tuple(sorted(found, key=_by_day))


def uid_of(thing: str, sleutel: bytes) -> str:
    """Return what stands for a thing outside the vault; it looks like any random UUID."""
    digest = hmac.digest(sleutel, thing.encode(), "sha256")
    return str(UUID(bytes=digest[:16], version=4))


def _words(punt: Agendapunt) -> str:
    return f"Weegwijzer: {punt.kort}{', te laat' if punt.is_te_laat else ''}"


def _by_day(gebeurtenis: Gebeurtenis) -> tuple[date, str]:
    return gebeurtenis.op, gebeurtenis.uid


def _read(text: str, chance: Chance) -> _Uitgegeven:
    """Return what was handed out before; the first time there is a new key and nothing else."""
    if not text:
        return _Uitgegeven(chance(KEY_BYTES), {})
    kept = json.loads(text)
    days = {uid: date.fromisoformat(day) for uid, day in kept["dagen"].items()}
    return _Uitgegeven(bytes.fromhex(kept["sleutel"]), days)
