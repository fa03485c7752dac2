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


def kinds() -> dict[Soort, Kind]:
    """Return the kinds in the order of the chips."""
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
        Soort.BESLUIT: Kind(say("Kinds", "Besluit"), say("Kinds", "Besluit"), "gavel", "ok"),
    }
