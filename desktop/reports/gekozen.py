"""The entry of a dossier that a paper is made from."""

from __future__ import annotations

from typing import TypeVar

from desktop.core.casus import Casus, Feit
from desktop.core.inhoud import Inhoud
from desktop.core.known_error import KnownError

Kind = TypeVar("Kind", bound=Inhoud)


class NoSuchEntryError(KnownError):
    """The dossier holds no entry of this kind under that nummer."""

    remedy = "Deze aantekening is er niet meer zo. Open het dossier opnieuw en kies hem nog eens."


def chosen(casus: Casus, kind: type[Kind], nummer: int) -> Feit[Kind]:
    """Return the entry as it stands now, also when this nummer was corrected since."""
    for feit in casus.feiten(kind):
        if nummer in {v.nummer for v in (feit.regel.geldig, *feit.regel.eerder)}:
            return feit
    raise NoSuchEntryError
