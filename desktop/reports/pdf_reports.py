"""What the program puts on paper or in a file for elsewhere, in memory."""

from __future__ import annotations

from datetime import datetime

from desktop.core.belkaart import Belkaartkeuze
from desktop.core.school import School
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.reports.afsprakenkaart import compose_afsprakenkaart
from desktop.reports.afweging import compose_afweging
from desktop.reports.agenda_ics import compose_agenda
from desktop.reports.belkaart import compose_belkaart
from desktop.reports.caseload_lijst import compose_caseload
from desktop.reports.cijfers_csv import compose_cijfers
from desktop.reports.gespreksblad import compose_gespreksblad
from desktop.reports.melding import compose_melding
from desktop.reports.render import render
from desktop.reports.tijdlijn import compose_tijdlijn
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.uitvoer import Agendablad, Rijen
from desktop.services.views import DossierView, MeldingView


class PdfReports:
    """Prints views; satisfies the port Reports."""

    def melding(self, view: MeldingView) -> bytes:
        """Return the melding summary as PDF; raise ReportError when it cannot be laid out."""
        return render(compose_melding(view), view.made_on)

    def afweging(self, view: DossierView, made_on: datetime) -> bytes:
        """Return the chart with its path as PDF; raise ReportError when it cannot be laid out."""
        return render(compose_afweging(view, made_on), made_on)

    def belkaart(self, view: DossierView, made_on: datetime, keuze: Belkaartkeuze) -> bytes:
        """Return the card for a call to Veilig Thuis as PDF, one page."""
        return render(compose_belkaart(view, made_on, keuze), made_on)

    def tijdlijn(self, view: DossierView, made_on: datetime, keuze: Tijdlijnfilter) -> bytes:
        """Return the entries that pass the filter as PDF, by day."""
        return render(compose_tijdlijn(view, made_on, keuze), made_on)

    def gespreksblad(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the sheet for a talk as PDF; raise NoSuchEntryError without its preparation."""
        return render(compose_gespreksblad(view, nummer, made_on), made_on)

    def afsprakenkaart(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the card for the family as PDF; raise NoSuchEntryError without agreements."""
        return render(compose_afsprakenkaart(view, nummer, made_on), made_on)

    def caseload(self, lijst: CaseloadLijst, made_on: datetime, school: School) -> bytes:
        """Return a view of the caseload as PDF."""
        return render(compose_caseload(lijst, made_on, school), made_on)

    def agenda(self, blad: Agendablad) -> bytes:
        """Return a calendar file (ICS), without names."""
        return compose_agenda(blad)

    def cijfers(self, rijen: Rijen) -> bytes:
        """Return a table as CSV."""
        return compose_cijfers(rijen)
