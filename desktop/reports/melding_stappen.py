"""Steps that were taken besides the five stappen: calls, routes, the Verwijsindex, what came back.

Their order is that of the days on which they happened (001:294, 002:348).
"""

from __future__ import annotations

from operator import attrgetter

from desktop.core.andere_route import Noodoproep
from desktop.core.casus import Feit
from desktop.core.inhoud import Inhoud
from desktop.core.veilig_thuis import Terugkoppeling
from desktop.core.verantwoording import VerwijsindexAfweging
from desktop.core.verloop import RouteStap
from desktop.reports.document import Block, Column, Heading, Table, Words
from desktop.reports.melding_words import day_and_time, given, told
from desktop.services.views import MeldingView

STEPS: dict[type[Inhoud], str] = {
    Noodoproep: "Acuut gevaar",
    RouteStap: "Route van de school",
    Terugkoppeling: "Terugkoppeling",
    VerwijsindexAfweging: "Verwijsindex",
}


def andere_stappen(view: MeldingView) -> tuple[Block, ...]:
    """Return these steps with their moment, nothing when there are none."""
    columns = (
        Column("Datum en tijd", 0.18, is_header=True, hyphenate=False),
        Column("Stap", 0.2),
        Column("Wat", 0.38),
        Column("Door wie", 0.24),
    )
    found = (f for kind in STEPS for f in view.casus.feiten(kind))
    rows = tuple(map(_row, sorted(found, key=attrgetter("moment", "nummer"))))
    return (Heading(2, "Andere genomen stappen"), Table(columns, rows)) if rows else ()


def _row(feit: Feit[Inhoud]) -> tuple[Words, ...]:
    entry = feit.regel.aantekening
    return day_and_time(feit.moment), STEPS[type(feit.inhoud)], told(entry), given(entry.door)
