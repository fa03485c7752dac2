"""Looking at documents: pictures, PDF, text, and what is damaged or cannot be shown."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from pypdfium2 import PdfiumError  # type: ignore[import-untyped]  # ships without types
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QToolButton
from shiboken6 import isValid

from desktop.core.bestandssoort import AFBEELDINGEN, soort_of
from desktop.core.bijlage import Bijlage
from desktop.ui.bijlagen.picture import is_bomb, read_picture
from desktop.ui.bijlagen.reader import SheetReader
from desktop.ui.bijlagen.sheets import MOST_DRAWN, PictureSheet, SheetView
from desktop.ui.bijlagen.viewer import MOST_SHOWN, BijlageViewer, opened
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.paper.pages import PdfPages
from tests.ui.bijlagen.samples import a_bomb, a_pdf, a_picture, encoded
from tests.ui.finding import find

SILENT = pytest.mark.qt_log_ignore("qt.gui.imageio", "libpng", "Corrupt", "JPEG datastream")


@pytest.fixture
def view(qtbot, theme):
    assert theme.text_percent == 100

    def show(inhoud: bytes, naam: str = "bestand") -> BijlageViewer:
        van = date(2026, 3, 1)
        bijlage = Bijlage("a", naam, soort_of(inhoud), len(inhoud), "0" * 64, van)
        made = BijlageViewer(opened(bijlage, inhoud))
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.open()
        return made

    return show


def sentence(viewer: BijlageViewer) -> str:
    return find(viewer, PlainLabel, "noPreview").text()


@pytest.mark.parametrize("soort", AFBEELDINGEN)
def test_each_kind_of_picture_is_shown(view, soort):
    viewer = view(encoded(a_picture(), soort))
    sheet = find(viewer, SheetView)
    assert sheet.width() > 300
    colour = sheet.grab().toImage().pixelColor(sheet.width() - 10, sheet.height() - 10)
    assert abs(colour.blue() - QColor("#3a6ea5").blue()) < 12


def test_a_large_picture_fits_whole_and_can_be_zoomed(view):
    viewer = view(encoded(a_picture(3000, 2000), "png"))
    sheet, reader = find(viewer, SheetView), find(viewer, SheetReader)
    room = reader._scroll.viewport().size()
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()
    before = sheet.width()
    QTest.keyClick(find(viewer, QToolButton, "zoomIn"), Qt.Key.Key_Space)
    assert sheet.width() > before
    for _ in range(3):
        QTest.keyClick(find(viewer, QToolButton, "zoomOut"), Qt.Key.Key_Space)
    assert sheet.width() < before
    reader._fit.click()
    assert sheet.width() == before


def test_no_zoom_fills_the_memory(view):
    viewer = view(encoded(a_picture(3000, 2000), "jpg"))
    find(viewer, SheetReader)._zoom(100.0)
    sheet = find(viewer, SheetView)
    assert sheet.width() * sheet.height() <= MOST_DRAWN * 1.01


def test_a_pdf_is_turned_page_by_page(view):
    viewer = view(a_pdf(3))
    sheet = find(viewer, SheetView)
    back, forth = (find(viewer, QToolButton, name) for name in ("previousPage", "nextPage"))
    assert sheet.accessibleName() == "Pagina 1 van 3"
    assert "bladzijde 1" in sheet.accessibleDescription()
    assert not back.isEnabled()
    QTest.keyClick(forth, Qt.Key.Key_Space)
    QTest.keyClick(forth, Qt.Key.Key_Space)
    assert "bladzijde 3" in sheet.accessibleDescription()
    assert not forth.isEnabled()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert sheet.accessibleName() == "Pagina 2 van 3"


def test_a_pdf_with_a_page_of_metres_is_drawn_within_bounds(view):
    viewer = view(a_pdf(2, size=(20, 14_000)))
    sheet = find(viewer, SheetView)
    assert sheet._image.width() * sheet._image.height() <= MOST_DRAWN * 1.01


@pytest.mark.parametrize("inhoud", [b"%PDF-1.7 geen pdf", a_pdf()[:200], b"%PDF-"])
def test_a_damaged_pdf_says_so_in_one_sentence(view, inhoud):
    assert "beschadigd" in sentence(view(inhoud, "brief.pdf"))


@SILENT
@pytest.mark.parametrize("soort", AFBEELDINGEN)
def test_a_damaged_picture_says_so_in_one_sentence(view, soort):
    assert "beschadigd" in sentence(view(encoded(a_picture(), soort)[:30]))


def test_an_image_bomb_is_known_by_its_header_and_never_decoded(view):
    assert is_bomb(a_bomb())
    assert read_picture(a_bomb(), "png") is None
    assert not is_bomb(encoded(a_picture(), "png"))
    assert not is_bomb(b"geen afbeelding")
    assert "beschadigd" in sentence(view(a_bomb()))


def test_a_picture_in_the_clothes_of_another_is_not_decoded_by_a_third_reader():
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'/>"
    assert soort_of(drawing) == "tekst"
    assert read_picture(drawing, "png") is None


def test_text_is_shown_as_it_is_and_never_as_markup(view):
    viewer = view("<b>Zij</b> zei: é\nnee".encode())
    field = find(viewer, QPlainTextEdit, "bijlageText")
    assert field.toPlainText() == "<b>Zij</b> zei: é\nnee"
    assert field.isReadOnly()


def test_of_a_very_long_text_the_beginning_is_shown(view):
    viewer = view(b"regel\n" * MOST_SHOWN)
    assert len(find(viewer, QPlainTextEdit).toPlainText()) == MOST_SHOWN
    assert "begin van een lange tekst" in viewer.notice.text()


@pytest.mark.parametrize(
    ("inhoud", "words"),
    [(b"PK\x03\x04 word/", "Word- of Excelbestand"), (b"MZ\x00", "Dit soort bestand")],
)
def test_what_cannot_be_shown_can_still_be_saved(view, inhoud, words):
    viewer = view(inhoud)
    assert words in sentence(viewer)
    assert "bewaren als bestand" in sentence(viewer)


def test_saving_proposes_no_name_of_a_child_and_warns(view, qtbot):
    viewer = view(a_pdf(), "Sanne de Vries.pdf")
    assert "niet meer versleuteld" in viewer.primary.accessibleDescription()
    assert "Sanne" not in viewer.windowTitle()
    viewer.primary.click()
    dialog = find(viewer, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("/bijlage.pdf")
    with qtbot.waitSignal(viewer.path_chosen):
        dialog.fileSelected.emit("/map/bijlage.pdf")
    dialog.reject()
    viewer.show_refusal("De schijf is vol.")
    assert viewer.notice.text() == "De schijf is vol."


@pytest.mark.usefixtures("theme")
def test_the_viewer_lets_go_of_its_document_and_is_freed(qtbot):
    bijlage = Bijlage("a", "brief.pdf", "pdf", 1, "0" * 64)
    viewer = BijlageViewer(opened(bijlage, a_pdf()))
    qtbot.addWidget(viewer)
    viewer.open()
    sheets = viewer._sheets
    find(viewer, QPushButton, "dialogCancel").click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(viewer)
    assert isinstance(sheets, PdfPages)
    assert sheets._document.raw is None


class Broken(PictureSheet):
    """A second page that cannot be drawn."""

    def __len__(self) -> int:
        return 2

    def image(self, number: int, scale: float) -> QImage:
        if number:
            raise PdfiumError("page")
        return super().image(number, scale)


def test_a_page_that_cannot_be_drawn_is_told_and_the_others_stay(qtbot, theme):
    assert theme.text_percent == 100
    reader = SheetReader(Broken(a_picture()))
    qtbot.addWidget(reader)
    reader.show()
    with qtbot.waitSignal(reader.damaged):
        find(reader, QToolButton, "nextPage").click()
    assert find(reader, SheetView)._image.isNull()
    find(reader, QToolButton, "previousPage").click()
    assert not find(reader, SheetView)._image.isNull()


def test_the_viewer_says_that_a_page_is_damaged(view):
    viewer = view(a_pdf(2))
    viewer._content.damaged.emit()
    assert "beschadigd" in find(viewer, Notice).text()


def test_a_pdf_without_pages_is_as_good_as_damaged(view):
    target = BytesIO()
    with pikepdf.new() as empty:
        empty.save(target)
    assert "beschadigd" in sentence(view(target.getvalue()))


def test_the_page_shows_where_the_keyboard_is(view):
    viewer = view(encoded(a_picture(), "png"))
    sheet = find(viewer, SheetView)
    before = sheet.grab().toImage()
    viewer.activateWindow()
    sheet.setFocus()
    assert sheet.grab().toImage() != before
