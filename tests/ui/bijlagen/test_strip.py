"""Giving documents: by mouse, clipboard, dialog and keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton

from desktop.core.bijlage import Bijlage
from desktop.ui.bijlagen.chips import BijlageChip, BijlageChips
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.pill import Pill
from tests.ui.bijlagen.samples import a_picture
from tests.ui.finding import find

TODAY = date(2026, 11, 22)


def a_bijlage(sleutel: str = "a", **details) -> Bijlage:
    values = {"naam": "brief.pdf", "soort": "pdf", "grootte": 12_400, "sha256": "0" * 64}
    return Bijlage(sleutel, **{**values, **details})


def mime_of(*paths: str, picture: QImage | None = None) -> QMimeData:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl(path) if "://" in path else QUrl.fromLocalFile(path) for path in paths])
    if picture is not None:
        data.setImageData(picture)
    return data


def drop(strip: BijlageStrip, data: QMimeData) -> tuple[bool, Qt.DropAction]:
    """Drop as a move; return whether it was taken and as what."""
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    QApplication.sendEvent(strip, QDragEnterEvent(QPoint(5, 5), actions, data, buttons, none))
    event = QDropEvent(QPointF(5, 5), actions, data, buttons, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(strip, event)
    return event.isAccepted(), event.dropAction()


def chips(strip: BijlageStrip) -> list[BijlageChip]:
    return [chip for chip in strip.findChildren(BijlageChip) if chip.isVisible()]


def notice(strip: BijlageStrip) -> Notice:
    return find(strip, Notice, "bijlageNotice")


def test_several_files_are_dropped_at_once_and_never_moved(strip, qtbot):
    with qtbot.waitSignal(strip.files_given) as given:
        taken = drop(strip, mime_of("/map/een.pdf", "/map/twee.png"))
    assert given.args == [["/map/een.pdf", "/map/twee.png"]]
    assert taken == (True, Qt.DropAction.CopyAction)


def test_a_picture_is_dropped_as_a_png(strip, qtbot):
    with qtbot.waitSignal(strip.image_pasted) as pasted:
        drop(strip, mime_of(picture=a_picture()))
    assert QImage.fromData(pasted.args[0]).size() == a_picture().size()


def test_a_file_on_the_internet_is_asked_to_be_saved_first(strip, qtbot):
    with qtbot.assertNotEmitted(strip.files_given):
        drop(strip, mime_of("https://voorbeeld.nl/a.pdf"))
    assert notice(strip).text() == "Bewaar het bestand eerst op deze computer."


def test_text_is_left_for_others(strip, qtbot):
    data = QMimeData()
    data.setText("woorden")
    with qtbot.assertNotEmitted(strip.image_pasted):
        assert not drop(strip, data)[0]
    assert not strip.take(data)


def test_what_hovers_is_shown_until_it_leaves(strip):
    before = strip.grab().toImage()
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = mime_of("/map/een.pdf")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(strip, enter)
    assert strip.grab().toImage() != before
    QApplication.sendEvent(strip, QDragLeaveEvent())
    assert strip.grab().toImage() == before


def test_a_screenshot_is_pasted_with_the_keyboard(strip, qtbot):
    QGuiApplication.clipboard().setImage(a_picture())
    add = find(strip, QPushButton, "addBijlage")
    add.setFocus()
    with qtbot.waitSignal(strip.image_pasted):
        QTest.keyClick(add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText("alleen tekst")
    QTest.keyClick(add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert notice(strip).text() == "Op het klembord staat geen afbeelding of bestand."


def test_files_are_chosen_several_at_once(strip, qtbot):
    QTest.keyClick(find(strip, QPushButton, "addBijlage"), Qt.Key.Key_Space)
    dialog = find(strip, QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    with qtbot.waitSignal(strip.files_given) as given:
        dialog.filesSelected.emit(["/map/een.pdf", "/map/twee.pdf"])
    assert given.args == [["/map/een.pdf", "/map/twee.pdf"]]
    dialog.reject()


def test_a_chip_tells_name_size_and_age(strip):
    strip.set_today(TODAY)
    old = a_bijlage(naam="R&D.pdf", van=date(2024, 3, 1))
    strip.begin([old, a_bijlage("b", van=TODAY)])
    first, second = chips(strip)
    assert first.open.accessibleName() == (
        "Bijlage R&D.pdf, 12 kB, van 1 maart 2024, ouder dan een jaar"
    )
    assert first.open.text() == "R&&D.pdf"
    assert [pill.text() for pill in first.findChildren(Pill)] == ["ouder dan een jaar"]
    assert second.findChildren(Pill) == []
    assert strip.bijlagen() == (old, a_bijlage("b", van=TODAY))


def test_a_long_name_is_shortened_on_screen_only(strip):
    strip.begin([a_bijlage(naam="verslag van een lang gesprek " * 8 + ".pdf")])
    (chip,) = chips(strip)
    assert "…" in chip.open.text()
    assert chip.width() <= strip.width()
    assert "…" not in chip.open.accessibleName()


def test_documents_are_opened_and_taken_away_by_keyboard(strip, qtbot):
    strip.offer([a_bijlage(one) for one in "abc"])
    first, second, third = chips(strip)
    with qtbot.waitSignal(strip.opened) as opened:
        QTest.keyClick(second.open, Qt.Key.Key_Space)
    assert opened.args == ["b"]
    second.open.setFocus()
    with qtbot.waitSignal(strip.removed) as removed, qtbot.waitSignal(strip.changed):
        QTest.keyClick(second.open, Qt.Key.Key_Delete)
    assert removed.args == ["b"]
    assert [one.sleutel for one in strip.bijlagen()] == ["a", "c"]
    assert QApplication.focusWidget() is third.open
    QTest.keyClick(find(third, QToolButton, "removeBijlage"), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is first.open
    QTest.keyClick(first.open, Qt.Key.Key_Backspace)
    assert strip.bijlagen() == ()
    assert QApplication.focusWidget() is find(strip, QPushButton, "addBijlage")


@pytest.mark.usefixtures("theme")
def test_chips_outside_an_editor_cannot_be_taken_away(qtbot):
    shown = BijlageChips()
    qtbot.addWidget(shown)
    shown.show_fixed([a_bijlage()], TODAY)
    with qtbot.assertNotEmitted(shown.removed):
        QTest.keyClick(find(shown, QPushButton, "openBijlage"), Qt.Key.Key_Delete)
    assert shown.findChildren(QToolButton) == []
    shown.show_fixed([], TODAY)
    assert shown.isHidden()


def test_the_strip_tells_its_limit_and_that_it_is_busy(strip):
    assert "Tot 25 MB per bestand." in strip._hint.text()
    strip.expect(2)
    assert strip.is_keeping
    assert "versleuteld" in strip._hint.text()
    strip.add(a_bijlage())
    assert strip.is_keeping
    strip.show_refusal("b.pdf", "Dit bestand is leeg.")
    assert not strip.is_keeping
    assert "25 MB" in strip._hint.text()


def test_refusals_stand_under_one_another_until_the_next_files(strip):
    strip.expect(2)
    strip.show_refusal("a\u202e.pdf", "Leeg.")
    strip.show_refusal("b.pdf", "Te groot.")
    assert notice(strip).text() == "a.pdf: Leeg.\nb.pdf: Te groot."
    strip.expect(1)
    assert notice(strip).isHidden()
    strip.show_refusal("c.pdf", "Leeg.")
    assert notice(strip).text() == "c.pdf: Leeg."
    strip.begin()
    assert notice(strip).isHidden()


@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_the_strip_fits_at_twice_the_text_size(strip, theme, name):
    theme.choose(name)
    theme.set_text_percent(200)
    strip.offer([a_bijlage(one, van=date(2020, 1, 1)) for one in "abc"])
    assert strip.minimumSizeHint().width() <= 640
