"""The melding as tagged PDF, against drawing the same text with bare ReportLab."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from desktop.demo.clock import SettableClock
from desktop.demo.school import build_demo_school
from desktop.paths import resources_dir
from desktop.reports.document import texts
from desktop.reports.fonts import BODY
from desktop.reports.melding import compose_melding
from desktop.reports.pdf_reports import PdfReports
from desktop.reports.text import markup
from desktop.services.meldingen import read_melding
from desktop.services.views import MeldingView
from desktop.storage.kaders import read_kaders
from desktop.storage.vault import memory_vault
from tests.benchmarks.ratio import compare, seconds


def a_full_melding() -> MeldingView:
    now = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    vault, kaders = memory_vault(), read_kaders(resources_dir() / "kader")
    build_demo_school(vault, kaders, now, resources_dir() / "demo")
    with vault.transaction() as tx:
        jurre = next(d for d in tx.dossiers.all() if d.leerling.roepnaam == "Jurre")
    view = read_melding(vault, SettableClock(now), kaders, jurre.id)
    vault.close()
    return view


def main() -> None:
    view, reports = a_full_melding(), PdfReports()
    said = [line for line in texts(compose_melding(view)) if line.strip()]
    style = ParagraphStyle("body", fontName=BODY, fontSize=11, leading=15)

    def ours() -> None:
        reports.melding(view)

    def bare() -> None:
        story: list[Flowable] = [Paragraph(markup(line), style) for line in said]
        SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(story)

    print(compare(seconds(ours), seconds(bare), 21).line("melding as PDF", 1.5))


if __name__ == "__main__":
    main()
