"""How each kind of aantekening looks and is called."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.logboek import Soort


class Kind(NamedTuple):
    """The word on the chip, the word on the card, and icon and tone of both."""

    name: str
    caption: str
    icon: str
    tone: str


# The others come from forms.
TYPED = (
    Soort.FEIT,
    Soort.DISCLOSURE,
    Soort.GESPREK,
    Soort.OVERLEG,
    Soort.ADVIES,
    Soort.GEBEURTENIS,
    Soort.DOCUMENT,
)


def kinds() -> dict[Soort, Kind]:
    """Return every kind, those of the chips in their order."""
    say = QCoreApplication.translate
    return {
        Soort.FEIT: Kind(say("Kinds", "Feit"), say("Kinds", "Feit"), "eye", "accent"),
        Soort.DISCLOSURE: Kind(
            say("Kinds", "Leerling vertelt"), say("Kinds", "Disclosure"), "quote", "danger"
        ),
        Soort.GESPREK: Kind(
            say("Kinds", "Gesprek"), say("Kinds", "Gesprek"), "message-square", "violet"
        ),
        Soort.OVERLEG: Kind(say("Kinds", "Overleg"), say("Kinds", "Overleg"), "users", "info"),
        Soort.ADVIES: Kind(
            say("Kinds", "Advies Veilig Thuis"), say("Kinds", "Advies"), "phone", "info"
        ),
        Soort.GEBEURTENIS: Kind(
            say("Kinds", "Gebeurtenis"), say("Kinds", "Gebeurtenis"), "calendar-days", "warn"
        ),
        Soort.DOCUMENT: Kind(
            say("Kinds", "Document"), say("Kinds", "Document"), "file-text", "info"
        ),
        Soort.DIAGNOSE: Kind(
            say("Kinds", "Diagnose"), say("Kinds", "Diagnose"), "clipboard-list", "violet"
        ),
        Soort.BESLUIT: Kind(say("Kinds", "Besluit"), say("Kinds", "Besluit"), "gavel", "ok"),
        Soort.STAP: Kind(say("Kinds", "Stap"), say("Kinds", "Stap"), "git-branch", "accent"),
        Soort.ACTIE: Kind(say("Kinds", "Actie"), say("Kinds", "Actie"), "clipboard-list", "info"),
    }
