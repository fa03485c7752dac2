"""The cards of a timeline, each put into words once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from desktop.core.dossier import DossierId
from desktop.core.logboek import Regel
from desktop.ui.logboek.days import in_zone_of
from desktop.ui.logboek.entry import Entry
from desktop.ui.logboek.wording import NOBODY, Wording


class Cards:
    """Makes the cards of one dossier on one day."""

    def __init__(
        self, now: datetime, roepnaam: str, gezin: Mapping[DossierId, str] = NOBODY
    ) -> None:
        self._now = now
        self._wording = Wording(now, roepnaam, gezin)
        self._made: dict[tuple[int, bool], Entry] = {}

    def of(self, regels: Iterable[Regel]) -> tuple[Entry, ...]:
        """Return the cards of these lines, given newest first; a new day has a heading."""
        made: list[Entry] = []
        before = None
        for regel in regels:
            day = self.day(regel)
            made.append(self._card(regel, heads_day=day != before))
            before = day
        return tuple(made)

    def day(self, regel: Regel) -> date:
        """Return the day it happened on the clock of now."""
        return in_zone_of(self._now, regel.aantekening.moment).date()

    def _card(self, regel: Regel, *, heads_day: bool) -> Entry:
        key = regel.geldig.nummer, heads_day
        kept = self._made.get(key)
        if kept is None or kept.regel is not regel:
            kept = self._made[key] = self._wording.entry(regel, heads_day=heads_day)
        return kept
