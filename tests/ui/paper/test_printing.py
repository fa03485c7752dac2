"""A PDF goes to the printer page by page."""

from __future__ import annotations

import pikepdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop.reports.herstelblad import print_herstelblad
from desktop.services.key_ports import HerstelbladView
from desktop.ui.paper.pages import PdfPages
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.printing import DOTS_PER_INCH, PaperPrinter, paint_pages
from tests.fakes import MONDAY_MORNING
from tests.ui.finding import find

CODE = "-".join(["ABCD"] * 8)


@pytest.fixture
def sheet() -> bytes:
    return print_herstelblad(HerstelbladView("Voorbeeldschool", "k", MONDAY_MORNING, 2, CODE))


@pytest.mark.usefixtures("qapp")
def test_every_page_is_painted_on_a_sheet_of_its_own(tmp_path, sheet):
    two = pikepdf.new()
    with pikepdf.open(_file(tmp_path, sheet)) as one:
        two.pages.extend(one.pages)
        two.pages.extend(one.pages)
        two.save(tmp_path / "twee.pdf")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    paint_pages(printer, (tmp_path / "twee.pdf").read_bytes())
    printed = PdfPages((tmp_path / "papier.pdf").read_bytes())
    assert len(printed) == 2
    assert [_is_inked(printed, number) for number in range(2)] == [True, True]
    printed.close()


def test_the_print_dialog_is_freed_and_its_job_has_no_name_of_a_child(qtbot, sheet):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = PaperPrinter(sheet, "Herstelblad", window)
    assert dialog.printer().docName() == "Herstelblad"
    assert dialog.printer().resolution() == DOTS_PER_INCH
    dialog.ask()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def _file(folder, pdf: bytes):
    path = folder / "een.pdf"
    path.write_bytes(pdf)
    return path


def _is_inked(pages: PdfPages, number: int) -> bool:
    image = pages.image(number, 0.5)
    return any(
        image.pixelColor(x, y).lightness() < 128
        for x in range(image.width())
        for y in range(image.height())
    )


def _print_to(dialog: PaperPrinter, path) -> None:
    """Answer the print dialog: to a file, which needs no printer."""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    dialog.accepted.emit(dialog.printer())
    dialog.reject()


@pytest.fixture
def preview(qtbot):
    made = Preview()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_preview_tells_when_what_it_shows_went_to_the_printer(qtbot, preview, sheet, tmp_path):
    button = find(preview, QAbstractButton, "printPreview")
    assert not button.isEnabled()
    preview.show_pdf(sheet)
    button.click()
    dialog = find(preview, PaperPrinter)
    assert dialog.printer().docName() == "Weegwijzer"
    with qtbot.waitSignal(preview.printed):
        _print_to(dialog, tmp_path / "papier.pdf")
    printed = PdfPages((tmp_path / "papier.pdf").read_bytes())
    assert _is_inked(printed, 0)
    printed.close()
    preview.clear()
    assert not button.isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_print_that_was_called_off_or_failed_is_not_told(qtbot, preview, sheet, tmp_path):
    preview.show_pdf(sheet)
    with qtbot.assertNotEmitted(preview.printed):
        find(preview, QAbstractButton, "printPreview").click()
        find(preview, PaperPrinter).reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        find(preview, QAbstractButton, "printPreview").click()
        _print_to(find(preview, PaperPrinter), tmp_path / "geen map" / "papier.pdf")


def test_a_recovery_sheet_is_printed_by_its_own_button_only(qtbot, sheet):
    preview = Preview(has_acts=False)
    qtbot.addWidget(preview)
    preview.show()
    preview.show_pdf(sheet)
    assert not find(preview, QAbstractButton, "printPreview").isVisible()
