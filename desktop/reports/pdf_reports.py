"""The reports of the program as PDF, in memory."""

from __future__ import annotations

from datetime import datetime

from desktop.core.belkaart import Belkaartkeuze
from desktop.reports.afsprakenkaart import compose_afsprakenkaart
from desktop.reports.afweging import compose_afweging
from desktop.reports.belkaart import compose_belkaart
from desktop.reports.gespreksblad import compose_gespreksblad
from desktop.reports.melding import compose_melding
from desktop.reports.render import render
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

    def gespreksblad(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the sheet for a talk as PDF; raise NoSuchEntryError without its preparation."""
        return render(compose_gespreksblad(view, nummer, made_on), made_on)

    def afsprakenkaart(self, view: DossierView, nummer: int, made_on: datetime) -> bytes:
        """Return the card for the family as PDF; raise NoSuchEntryError without agreements."""
        return render(compose_afsprakenkaart(view, nummer, made_on), made_on)
