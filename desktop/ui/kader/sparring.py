"""With whom an answer was weighed: asked where safety is weighed, possible everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class Sparring(QWidget):
    """Asks for the sparringpartner (001:517); without a hint it stays folded until wanted.

    Signals:
        changed: the name is different.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._field.setObjectName("sparringpartner")
        self._field.setMaxLength(200)
        self._row = FieldRow(self.tr("Sparring&partner"), self._field, self)
        self._hint = PlainLabel("", self, "small", "text2", wrap=True)
        self._more = Button(self.tr("Sparringpartner noemen"), self, "link")
        self._more.setObjectName("nameSparringpartner")
        self.setLayout(column(row(self._more, None), self._row, self._hint, spacing=4))
        self._field.textChanged.connect(self.changed)
        self._more.clicked.connect(self._on_more)
        self.show_hint("")

    def show_hint(self, hint: str) -> None:
        """Ask for the name when there is a hint why, or else fold away."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._field.setAccessibleDescription(hint)
        self._unfold(wanted=bool(hint) or self._field.hasFocus())

    def text(self) -> str:
        """Return the name as typed."""
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Replace what is typed."""
        self._field.setText(text)
        self._unfold(wanted=bool(self._hint.text()) or self._field.hasFocus())

    def _unfold(self, *, wanted: bool) -> None:
        shown = wanted or bool(self._field.text())
        self._row.setVisible(shown)
        self._more.setVisible(not shown)

    def _on_more(self) -> None:
        self._unfold(wanted=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
