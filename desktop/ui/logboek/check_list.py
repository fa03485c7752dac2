"""Things to tick, several at once; nothing is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.fields import CheckBox
from desktop.ui.logboek.columns_layout import ColumnsLayout

_COLUMN = 250


class CheckList(QWidget):
    """Shows a box for each key under its words, in as many columns as fit.

    Signals:
        changed: the user ticked or unticked one.
    """

    changed = Signal()

    def __init__(self, name: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._boxes: dict[str, CheckBox] = {}
        self._words: dict[str, str] = {}
        self._columns = ColumnsLayout(self, 4, column=_COLUMN)
        self.show_words(words)

    def show_words(self, words: Mapping[str, str]) -> None:
        """Offer these keys under their words; what is ticked stays ticked."""
        if words == self._words:
            return
        ticked, self._words = self.keys(), dict(words)
        for box in self._boxes.values():
            self._columns.removeWidget(box)
            box.deleteLater()
        self._boxes = {key: self._box(key, text) for key, text in words.items()}
        self.choose(ticked)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the boxes that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Tick these boxes and no others."""
        chosen = frozenset(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)

    def _box(self, key: str, text: str) -> CheckBox:
        # An & in a name would be taken for the mark of an access key.
        box = CheckBox(text.replace("&", "&&"), self)
        box.setObjectName(f"{self.objectName()}_{key}")
        self._columns.addWidget(box)
        box.clicked.connect(self.changed)
        return box
