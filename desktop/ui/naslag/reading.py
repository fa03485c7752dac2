"""The page one reads: a chapter in a calm measure, scrolled to the paragraph asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.naslag import Naslag, Onderwerp
from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.naslag.alinea_view import INDENT, AlineaView

_MEASURE, _MARGIN = 520, 24
"""About seventy letters in a line."""


class _Page(QWidget):
    """The paper under the paragraphs.

    Signals:
        resized: the paragraphs have found their places.
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Reading(QScrollArea):
    """Shows one chapter at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("naslagPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._onderwerp: Onderwerp | None = None
        self._views: dict[str, AlineaView] = {}
        self._target = ""

        current().changed.connect(self._on_theme)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    def show_onderwerp(self, naslag: Naslag, onderwerp: Onderwerp) -> None:
        """Show a chapter from its top."""
        self._target = ""
        if onderwerp is not self._onderwerp:
            self._onderwerp = onderwerp
            self._build(naslag, onderwerp)
        for view in self._views.values():
            view.mark(marked=False)
        self.verticalScrollBar().setValue(0)

    def show_alinea(self, alinea_id: str) -> None:
        """Mark a paragraph of the chapter shown and bring it on screen."""
        for key, view in self._views.items():
            view.mark(marked=key == alinea_id)
        self._target = alinea_id
        self._on_resized()
        announce(self, self._views[alinea_id].alinea.titel)

    def shown(self) -> tuple[AlineaView, ...]:
        """Return the paragraphs of the chapter shown."""
        return tuple(self._views.values())

    def _build(self, naslag: Naslag, onderwerp: Onderwerp) -> None:
        page = _Page(self)
        page.setProperty("scrolled", True)
        title = PlainLabel(onderwerp.titel, page, "heading", wrap=True)
        title.setContentsMargins(INDENT, 0, 0, 0)
        self._views = {a.id: AlineaView(naslag, a, page) for a in onderwerp.alineas}
        lines = column(title, *self._views.values(), None, spacing=24)
        lines.setContentsMargins(_MARGIN, 20, _MARGIN, 32)
        page.setLayout(lines)
        page.setMaximumWidth(self._measure())
        page.resized.connect(self._on_resized)
        self.setWidget(page)
        self.setAccessibleName(onderwerp.titel)

    def _measure(self) -> int:
        return current().px(_MEASURE) + 2 * _MARGIN

    def _on_theme(self) -> None:
        if page := self.widget():
            page.setMaximumWidth(self._measure())

    def _on_resized(self) -> None:
        if view := self._views.get(self._target):
            self.verticalScrollBar().setValue(max(0, view.y() - _MARGIN))

    def _on_scrolled(self, _action: int) -> None:
        # The reader moved on: a new width must not pull the page back.
        self._target = ""
