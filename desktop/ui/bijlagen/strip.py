"""Where documents are given: dropped, pasted or chosen, and shown while an entry is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QMimeData, QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.bijlage import GROOTSTE, Bijlage, grootte_tekst, zichtbare_naam
from desktop.ui.bijlagen.chips import BijlageChips
from desktop.ui.bijlagen.picture import to_png
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.paint import round_rect, smooth
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.tokens import RADIUS_M


class BijlageStrip(QWidget):
    """Takes documents for the entry being written; it reads and keeps nothing itself.

    Signals:
        changed: other documents stand here, or all that was given has been kept.
        files_given: these paths, as a list of text, should be kept.
        image_pasted: this picture, as the bytes of a PNG, should be kept.
        opened: the document with this sleutel should be shown.
        removed: the document with this sleutel was taken away.
    """

    changed = Signal()
    files_given = Signal(list)
    image_pasted = Signal(object)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bijlageStrip")
        self.setAcceptDrops(True)
        self._today = date.min
        self._under_way = 0
        self._is_over = False
        self._add = Button(self.tr("Bijlage toevoegen"), self, "link", "paperclip")
        self._add.setObjectName("addBijlage")
        self._hint = PlainLabel("", self, "small", "text2", wrap=True)
        self._add.setAccessibleDescription(self._how())
        self._chips = BijlageChips(self)
        self._fixed: tuple[Bijlage, ...] = ()
        self._notice = Notice("", self, "warn", closable=True)
        self._notice.setObjectName("bijlageNotice")
        self._notice.hide()
        line = row(self._add, spacing=8)
        line.addWidget(self._hint, 1)
        self.setLayout(column(line, self._chips, self._notice, spacing=6))
        self._tell()

        self._add.clicked.connect(self._on_add)
        self._chips.opened.connect(self.opened)
        self._chips.removed.connect(self._on_removed)

    @property
    def is_keeping(self) -> bool:
        """Tell whether something that was given is not in the vault yet."""
        return self._under_way > 0

    def bijlagen(self) -> tuple[Bijlage, ...]:
        """Return the documents of this entry, in the order they were given."""
        return self._chips.bijlagen()

    def set_today(self, vandaag: date) -> None:
        """Reckon ages from this day."""
        self._today = vandaag

    def loose(self) -> tuple[Bijlage, ...]:
        """Return those of them that no entry names yet: they can be taken away again."""
        return tuple(one for one in self.bijlagen() if one not in self._fixed)

    def begin(self, named: Iterable[Bijlage] = ()) -> None:
        """Show what an entry names already, and nothing that was given here before."""
        self._under_way = 0
        self._fixed = tuple(named)
        self._notice.hide()
        self._chips.show_fixed(self._fixed, self._today)
        self._tell()
        self.changed.emit()

    def set_aside(self) -> tuple[Bijlage, ...]:
        """Show the loose ones no more and return them: to be offered again, or let go."""
        aside = self.loose()
        self.begin(self._fixed)
        return aside

    def let_go(self, bijlagen: Iterable[Bijlage]) -> None:
        """Tell that these were taken away."""
        for one in bijlagen:
            self.removed.emit(one.sleutel)

    def expect(self, count: int) -> None:
        """Say that so many are on their way; each ends in add() or show_refusal()."""
        self._notice.hide()
        self._under_way += count
        self._tell()

    def offer(self, bijlagen: Iterable[Bijlage]) -> None:
        """Show these as well: they were kept for this entry before."""
        there = {one.sleutel for one in self.bijlagen()}
        for one in bijlagen:
            if one.sleutel not in there:
                self._chips.add(one, self._today)
        self.changed.emit()

    def add(self, bijlage: Bijlage) -> None:
        """Show one that has been kept."""
        self._chips.add(bijlage, self._today)
        announce(self, self.tr("Bijlage {} toegevoegd.").format(bijlage.naam))
        self._arrived()

    def show_refusal(self, naam: str, remedy: str) -> None:
        """Say why one was not kept; several stand under one another."""
        line = f"{zichtbare_naam(naam)}: {remedy}" if naam else remedy
        said = "" if self._notice.isHidden() else self._notice.text()
        self._notice.show_text(f"{said}\n{line}".strip())
        self._arrived()

    def take(self, mime: QMimeData) -> bool:
        """Take files or a picture from a drop or the clipboard; False when it holds neither."""
        paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        picture = QImage() if paths or not mime.hasImage() else QImage(mime.imageData())
        if paths:
            self.files_given.emit(paths)
        elif not picture.isNull():
            self.image_pasted.emit(to_png(picture))
        elif mime.hasUrls():
            self._notice.show_text(self.tr("Bewaar het bestand eerst op deze computer."))
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
        elif not self.take(QGuiApplication.clipboard().mimeData()):
            self._notice.show_text(self.tr("Op het klembord staat geen afbeelding of bestand."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        if self.take(event.mimeData()):
            # A move would let the other program throw its file away.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_over:
            painter = smooth(QPainter(self))
            round_rect(painter, QRectF(self.rect()), RADIUS_M, "accent_soft", "accent", 2)

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def _arrived(self) -> None:
        self._under_way = max(0, self._under_way - 1)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._hint.setText(
            self.tr("De bijlage wordt versleuteld bewaard…") if self.is_keeping else self._how()
        )

    def _how(self) -> str:
        words = self.tr("Sleep bestanden hierheen of plak een afbeelding. Tot {} per bestand.")
        return words.format(grootte_tekst(GROOTSTE))

    def _on_add(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Bijlagen toevoegen"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, paths: list[str]) -> None:
        self.files_given.emit(paths)

    def _on_removed(self, sleutel: str) -> None:
        if not self.bijlagen():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(sleutel)
        self.changed.emit()
