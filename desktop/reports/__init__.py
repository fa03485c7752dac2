"""Reports on paper, as PDF in memory."""

from __future__ import annotations

from desktop.reports.pdf_reports import PdfReports

__all__ = ["PdfReports"]
