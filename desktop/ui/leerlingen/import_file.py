"""The first step of reading pupils in: which file, and what kinds of file are understood."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.paint import round_rect, smooth
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.tokens import RADIUS_M


class DropCard(Card):
    """Takes one file from a drop.

    Signals:
        dropped: this Path was let go here.
        several_dropped: more than one file, or no file, was let go here.
    """

    dropped = Signal(object)
    several_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setAcceptDrops(True)
        self._is_over = False

    def take(self, mime: QMimeData) -> None:
        """Take the file of a drop."""
        paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if len(paths) == 1:
            self.dropped.emit(Path(paths[0]))
        else:
            self.several_dropped.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        # A move would let the other program throw its file away.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_over:
            painter = smooth(QPainter(self))
            round_rect(painter, QRectF(self.rect()), RADIUS_M, "accent_soft", "accent", 2)

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


class FileStep(QWidget):
    """Asks for a file.

    Signals:
        chosen: read this Path.
        refused: this sentence says why what was dropped cannot be read.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fileStep")
        self._choose = Button(self.tr("Kies een bestand…"), self, "primary", "folder-open")
        self._choose.setObjectName("chooseImport")
        self._drop = DropCard(self)
        hint = PlainLabel(
            self.tr("Of sleep het bestand hierheen."), self._drop, "body", "text2", wrap=True
        )
        line = row(self._choose, hint, spacing=14)
        line.setStretch(1, 1)
        kinds = column(*(self._kind(*words) for words in self._kinds()), spacing=10)
        self._drop.setLayout(column(line, kinds, spacing=18, margins=(20, 20, 20, 20)))
        self.setLayout(column(self._drop, self._promise(), None, spacing=14))
        self.setFocusProxy(self._choose)

        self._choose.clicked.connect(self._on_choose)
        self._drop.dropped.connect(self.chosen)
        self._drop.several_dropped.connect(self._on_several)

    def take(self, file: str) -> None:
        """Read this file."""
        self.chosen.emit(Path(file))

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("EDEXML of UWLR (.xml)"),
                self.tr("De leerlingenlijst uit ParnasSys, Esis, Magister, Somtoday en andere."),
            ),
            (
                self.tr("Tabel (.csv of .xlsx)"),
                self.tr("Een lijst uit Excel of een export. U kijkt na welke kolom wat is."),
            ),
            (
                self.tr("OSO-overstapdossier (.xml)"),
                self.tr("Van één leerling: de gegevens en het gezin, voor een dossier."),
            ),
        )

    def _kind(self, name: str, about: str) -> QWidget:
        one = QWidget(self._drop)
        one.setLayout(
            column(
                PlainLabel(name, one, "body_strong", wrap=True),
                PlainLabel(about, one, "small", "text2", wrap=True),
                spacing=2,
            )
        )
        return one

    def _promise(self) -> QWidget:
        words = self.tr(
            "U ziet eerst wat er verandert; er wordt niets bewaard voordat u Overnemen kiest. "
            "Een BSN, onderwijsnummer, nationaliteit of gewicht wordt nooit bewaard."
        )
        return PlainLabel(words, self, "body", "text2", wrap=True)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Kies een bestand met leerlingen"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists = self.tr("Leerlingenbestanden (*.xml *.csv *.txt *.xlsx)")
        dialog.setNameFilters([lists, self.tr("Alle bestanden (*)")])
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def _on_several(self) -> None:
        self.refused.emit(self.tr("Sleep één bestand van deze computer hierheen."))
