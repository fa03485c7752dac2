"""A window of the program while no vault is open: one card in the middle, under one title."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.kit.card import Card
from desktop.ui.kit.centred import CentredPage, fill
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import NAME, Logo
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class FrameWindow(QWidget):
    """What unlock, first run, recovery, restore and re-key have in common."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("root")
        self.setWindowTitle(NAME)
        self.setMinimumSize(640, 480)
        self.resize(1280, 720)

    def _show_card(self, parts: QVBoxLayout, width: int, below: QWidget | None = None) -> None:
        """Put these parts on the card, of this width in pixels at normal text size."""
        fill(self, CentredPage(Card(parts, self), below, self, width))

    def _page(self, title: str, about: str) -> QVBoxLayout:
        """Return the lines of a card that begins with what it is for."""
        return column(self._head(title, about), spacing=16, margins=(36, 28, 36, 28))

    def _progress_bar(self) -> QProgressBar:
        """Return a bar that shows that the work goes on, without saying how far; hidden."""
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.hide()
        return bar

    def _failure_notice(self) -> Notice:
        """Return the place for a failure; hidden."""
        notice = Notice("", self, "danger")
        notice.setObjectName("failure")
        notice.hide()
        return notice

    def _head(self, title: str, about: str) -> QHBoxLayout:
        words = column(
            PlainLabel(title, self, "heading", wrap=True),
            PlainLabel(about, self, "body", "text2", wrap=True),
            spacing=2,
        )
        head = row(Logo(self, 32), spacing=14)
        head.addLayout(words, 1)
        return head
