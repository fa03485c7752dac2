"""What came after what in a dossier, and whether it is closed, followed or under way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.casus import Casus
from desktop.core.logboek import Regel, Soort
from desktop.core.veilig_thuis import MeldingGedaan

EINDEN = (Afsluiting, Heropening)


class Status(Enum):
    """How a dossier stands as a whole."""

    NIEUW = "nieuw"
    LOPEND = "lopend"
    VOLGEN = "volgen"
    GESLOTEN = "gesloten"


def status(casus: Casus) -> Status:
    """Return how the dossier stands: new without any entry, followed when all stappen are done."""
    if is_gesloten(casus):
        return Status.GESLOTEN
    if casus.stand.huidig is None:
        return Status.VOLGEN
    return Status.LOPEND if casus.regels else Status.NIEUW


def is_gesloten(casus: Casus) -> bool:
    """Tell whether the dossier was closed and not opened again since."""
    return closed(casus.regels)


def closed(regels: Iterable[Regel]) -> bool:
    """Tell whether the timeline ends with an afsluiting that no heropening followed."""
    # Most entries hold no inhoud, and all rules ask this: that is seen first, in half the time.
    kinds = (regel.aantekening.inhoud for regel in regels)
    ends = [kind for kind in kinds if kind is not None and isinstance(kind, EINDEN)]
    return bool(ends) and isinstance(ends[-1], Afsluiting)


def later(casus: Casus, regel: Regel) -> tuple[Regel, ...]:
    """Return the entries that stand after this one in the timeline."""
    return casus.regels[casus.regels.index(regel) + 1 :]


def besluiten(casus: Casus) -> tuple[Regel, ...]:
    """Return the entries that decide: a besluit, in a form or in free words, and a closing."""
    return tuple(
        regel
        for regel in casus.regels
        if regel.aantekening.soort is Soort.BESLUIT
        or isinstance(regel.aantekening.inhoud, Afsluiting)
    )


def contacts(casus: Casus) -> tuple[Regel, ...]:
    """Return the entries that show contact with Veilig Thuis: advice or a melding."""
    return tuple(
        regel
        for regel in casus.regels
        if regel.aantekening.soort is Soort.ADVIES
        or isinstance(regel.aantekening.inhoud, MeldingGedaan)
    )


def known_from(regel: Regel) -> datetime:
    """Return the moment from which an entry counts: it happened and was written down."""
    return max(regel.aantekening.moment, regel.recorded_on)


def known_nummer(casus: Casus, moment: datetime) -> int:
    """Return the nummer of the newest text that stood in the logboek at a moment, 0 for none.

    An answer has no nummer of its own: a dismissal of before the answer does not cover it.
    """
    standing = (regel.geldig.nummer for regel in casus.regels if regel.recorded_on <= moment)
    return max(standing, default=0)
