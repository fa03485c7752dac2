"""A screen of which the parts are tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.tab_bar import TabBar


class TabbedScreen(QWidget):
    """Shows the parts the window gives it, one at a time.

    Signals:
        part_shown: the part with this objectName came on screen.
    """

    part_shown = Signal(str)

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{key}Panel")
        self._tabs = TabBar(self.tr("Onderdelen van {screen}").format(screen=title), self)
        self._tabs.setObjectName(f"{key}Tabs")
        self._parts = QStackedWidget(self)
        self._keys: list[str] = []
        head = column(
            PlainLabel(title, self, "heading"), self._tabs, spacing=8, margins=(24, 18, 24, 0)
        )
        whole = column(Panel(head, self, "surface", "bottom"), self._parts, spacing=0)
        whole.setStretchFactor(self._parts, 1)
        self.setLayout(whole)

        self._tabs.currentChanged.connect(self._on_tab)

    def add_filling(self, title: str, part: QWidget) -> None:
        """Add a part that scrolls by itself and takes all the room; its objectName is its key."""
        self._keys.append(part.objectName())
        self._parts.addWidget(part)
        self._tabs.addTab(title)

    def add_part(self, title: str, part: QWidget) -> None:
        """Add a part; its objectName is its key."""
        self._keys.append(part.objectName())
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        inner.setLayout(row(part, None, margins=(24, 20, 24, 20)))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        self._parts.addWidget(scroll)
        self._tabs.addTab(title)

    def show_part(self, key: str) -> None:
        """Bring a part on screen."""
        self._tabs.setCurrentIndex(self._keys.index(key))

    def part(self) -> str:
        """Return the key of the part on screen, or "" when there are none."""
        return self._keys[self._tabs.currentIndex()] if self._keys else ""

    def focus_tabs(self) -> None:
        """Move the keyboard to the tabs."""
        self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def titles(self) -> Mapping[str, str]:
        """Return the words of every part by its key."""
        return {key: self._tabs.tabText(place) for place, key in enumerate(self._keys)}

    def has_part(self, key: str) -> bool:
        """Tell whether there is such a part."""
        return key in self._keys

    def _on_tab(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self._parts.setCurrentIndex(place)
            self.part_shown.emit(self._keys[place])
