"""The reports of the program as PDF, in memory."""

from __future__ import annotations

from desktop.reports.melding import compose_melding
from desktop.reports.render import render
from desktop.services.views import MeldingView


class PdfReports:
    """Prints views; satisfies the port Reports."""

    def melding(self, view: MeldingView) -> bytes:
        """Return the melding summary as PDF; raise ReportError when it cannot be laid out."""
        return render(compose_melding(view), view.made_on)
