"""Stand-ins for the ports that a test must hold in its hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop.core.belkaart import Belkaartkeuze
from desktop.core.school import Profiel, School
from desktop.core.termijnen import Kalender
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.uitvoer import Agendablad, Rijen
from desktop.services.views import DossierView, MeldingView

MONDAY_MORNING = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)


class FixedClock:
    """Tells the time it was given, until the test advances it."""

    def __init__(self, moment: datetime = MONDAY_MORNING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def kalender(self, profiel: Profiel) -> Kalender:
        """Return weekdays as working days, without holidays."""
        return Kalender().with_free(profiel.vrije_dagen)

    def advance(self, **by: float) -> None:
        """Move on by days, hours or minutes, named as timedelta names them."""
        self.moment += timedelta(**by)


class OnPaper:
    """A printer that writes down what it was given."""

    def melding(self, view: MeldingView) -> bytes:
        return f"melding van {view.dossier.leerling.roepnaam} op {view.today}".encode()

    def afweging(self, view: DossierView, made_on: datetime) -> bytes:
        return f"afweging op {made_on:%d-%m-%Y} met {view.kader.id}".encode()

    def belkaart(self, view: DossierView, made_on: datetime, keuze: Belkaartkeuze) -> bytes:
        return f"belkaart op {made_on:%d-%m-%Y}, {view.kader.id}, {keuze.anoniem}".encode()

    def gespreksblad(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        return f"gespreksblad {nummer} op {made_on:%d-%m-%Y}, {view.kader.id}".encode()

    def afsprakenkaart(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        return f"afsprakenkaart {nummer} op {made_on:%d-%m-%Y}, {view.kader.id}".encode()

    def tijdlijn(self, view: DossierView, made_on: datetime, keuze: Tijdlijnfilter) -> bytes:
        return f"tijdlijn op {made_on:%d-%m-%Y}, {view.dossier.id}, {keuze.tekst}".encode()

    def caseload(self, lijst: CaseloadLijst, made_on: datetime, school: School) -> bytes:
        return f"caseload {lijst.naam} op {made_on:%d-%m-%Y}, {school.naam}".encode()

    def agenda(self, blad: Agendablad) -> bytes:
        return "\n".join(f"{g.op} {g.wat}" for g in blad.gebeurtenissen).encode()

    def cijfers(self, rijen: Rijen) -> bytes:
        return "\n".join(";".join(rij) for rij in rijen).encode()
