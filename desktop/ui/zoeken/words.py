"""Puts what was found into the words of the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from desktop.core.logboek import Soort
from desktop.core.nederlands import short_date, weekday_and_date
from desktop.core.zoeken import Stuk
from desktop.services.zoeken import Treffer
from desktop.ui.logboek.kinds import kinds
from desktop.ui.zoeken.commands import Command


@dataclass(frozen=True, slots=True)
class Hit:
    """One row: icon with its tone, name, what and when, the passage, and all of it spoken.

    command is what the row does instead of opening a dossier.
    """

    dossier: int
    nummer: int
    icon: str
    tone: str
    naam: str
    meta: str
    fragment: tuple[Stuk, ...]
    sentence: str
    command: Command | None = None


class HitWords(QObject):
    """Words for the rows of the list."""

    def hit(self, treffer: Treffer) -> Hit:
        """Return the row of what was found."""
        if treffer.soort is None or treffer.moment is None:
            return self._of_dossier(treffer)
        return self._of_entry(treffer, treffer.soort, treffer.moment.date())

    def command(self, command: Command) -> Hit:
        """Return the row of something to do."""
        spoken = ", ".join(filter(None, (command.text, command.group, command.detail)))
        passage = (Stuk(command.detail),)
        head = (command.text, command.group)
        return Hit(0, 0, command.icon, "info", *head, passage, spoken, command)

    def _of_dossier(self, treffer: Treffer) -> Hit:
        passage = _plain(treffer.fragment)
        return Hit(
            treffer.dossier,
            treffer.nummer,
            "folder-open",
            "accent",
            treffer.naam,
            self.tr("Dossier"),
            treffer.fragment,
            self.tr("Dossier van {name}").format(name=passage),
        )

    def _of_entry(self, treffer: Treffer, soort: Soort, day: date) -> Hit:
        kind = kinds()[soort]
        replaced = self.tr("later verbeterd") if treffer.is_verbeterd else ""
        meta = (replaced, treffer.klas, kind.caption, short_date(day))
        spoken = (treffer.naam, treffer.klas, kind.name, weekday_and_date(day), replaced)
        said = ", ".join(filter(None, spoken))
        return Hit(
            treffer.dossier,
            treffer.nummer,
            kind.icon,
            kind.tone,
            treffer.naam,
            "  ·  ".join(filter(None, meta)),
            treffer.fragment,
            f"{said}: {_plain(treffer.fragment)}",
        )


def _plain(fragment: tuple[Stuk, ...]) -> str:
    return "".join(stuk.text for stuk in fragment).strip()
