"""The rules of the source documents that guide a dossier, each a small function over a casus."""

from __future__ import annotations

from desktop.core.punten.andere_route import ANDERE_ROUTE, NOOD
from desktop.core.punten.balans import BALANS
from desktop.core.punten.besluit import BESLUIT
from desktop.core.punten.contact import CONTACT
from desktop.core.punten.gesprek import GESPREK
from desktop.core.punten.gezag import GEZAG
from desktop.core.punten.gezin import GEZIN
from desktop.core.punten.hulp import HULP
from desktop.core.punten.medeweten import MEDEWETEN
from desktop.core.punten.melden import MELDEN
from desktop.core.punten.norm import NORM
from desktop.core.punten.openheid import OPENHEID
from desktop.core.punten.school import SCHOOL
from desktop.core.punten.sluiten import SLUITEN
from desktop.core.punten.stappen import STAPPEN
from desktop.core.punten.toets import Toets
from desktop.core.punten.vastleggen import VASTLEGGEN
from desktop.core.punten.wegen import WEGEN

# Of equal weight, the rule that stands first is shown first.
REGELS: tuple[Toets, ...] = (
    *ANDERE_ROUTE,
    *NOOD,
    *NORM,
    *STAPPEN,
    *WEGEN,
    *BESLUIT,
    *MEDEWETEN,
    *OPENHEID,
    *GEZAG,
    *MELDEN,
    *HULP,
    *CONTACT,
    *GESPREK,
    *SLUITEN,
    *VASTLEGGEN,
    *BALANS,
    *GEZIN,
    *SCHOOL,
)
