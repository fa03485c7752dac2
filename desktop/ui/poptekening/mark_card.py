"""The words of one cross: open while it is described, one line when it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.core.poptekening import SoortPlek
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Card
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import ElidedLabel
from desktop.ui.poptekening.typed import TypedMark


class MarkCard(Card):
    """Shows a mark and lets its words be changed; the place is a proposal.

    Signals:
        changed: the user typed or chose something.
        opened: the user wants to describe the mark with this index.
        removed: the user wants the mark with this index gone.
    """

    changed = Signal()
    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, index: int, mark: TypedMark, parent: QWidget) -> None:
        super().__init__(None, parent)
        self._mark = mark
        self._index = index
        self.setObjectName(f"card_{index + 1}")
        self._title = ElidedLabel("", self, "body_strong")
        self._open = Button(self.tr("Beschrijven"), self, "link", "pencil")
        self._remove = IconButton("trash-2", "", self, "danger")
        self._aard = ComboBox(self)
        self._aard.addItem(self.tr("Kies wat u zag"), "")
        for aard in SoortPlek:
            self._aard.addItem(aard.value, aard.value)
        self._lines = {key: QLineEdit(self) for key in _FIELDS}
        self._body = self._lay_out()
        self._name_parts()
        self._fill()

        self._aard.activated.connect(self._on_changed)
        self._open.clicked.connect(self._on_open)
        self._remove.clicked.connect(self._on_remove)
        for line in self._lines.values():
            line.textEdited.connect(self._on_changed)

    def mark(self) -> TypedMark:
        """Return the mark as it stands."""
        return self._mark

    def show_mark(self, mark: TypedMark) -> None:
        """Show a mark that was moved."""
        self._mark = mark
        self._fill()

    def unfold(self, *, wide: bool) -> None:
        """Show all fields, or only one line."""
        self._body.setVisible(wide)
        self._open.setVisible(not wide)

    def begin(self) -> None:
        """Bring the keyboard to the first question."""
        self._aard.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_order(self) -> tuple[QWidget, ...]:
        """Return what Tab walks through."""
        rest = (self._lines[key] for key in ("omschrijving", "plaats", "kleur", "vorm", "grootte"))
        return self._open, self._remove, self._aard, *rest

    def _name_parts(self) -> None:
        """Tell the parts of one card from those of another, also by ear."""
        number = self._index + 1
        for key, line in self._lines.items():
            line.setObjectName(f"{key}_{number}")
            line.setMaxLength(200)
            line.setAccessibleName(self.tr("{}, plek {}").format(_labels(self)[key], number))
        self._aard.setObjectName(f"aard_{number}")
        self._aard.setAccessibleName(self.tr("Aard, plek {}").format(number))
        self._open.setObjectName(f"open_{number}")
        self._open.setAccessibleName(self.tr("Plek {} beschrijven").format(number))
        self._remove.setObjectName(f"remove_{number}")
        self._remove.rename(self.tr("Plek {} weghalen").format(number))

    def _lay_out(self) -> QWidget:
        labels = _labels(self)
        rows = {key: FieldRow(labels[key], line, self) for key, line in self._lines.items()}
        self._lines["kleur"].setPlaceholderText(self.tr("bijvoorbeeld blauw-geel"))
        self._lines["vorm"].setPlaceholderText(self.tr("bijvoorbeeld rond"))
        self._lines["grootte"].setPlaceholderText(self.tr("bijvoorbeeld ongeveer 2 cm"))
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(10)
        grid.addWidget(FieldRow(self.tr("Aard"), self._aard, self), 0, 0)
        grid.addWidget(rows["omschrijving"], 0, 1)
        grid.addWidget(rows["plaats"], 1, 0, 1, 2)
        grid.addWidget(rows["kleur"], 2, 0)
        grid.addWidget(rows["vorm"], 2, 1)
        grid.addWidget(rows["grootte"], 3, 0)
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._open)
        head.addWidget(self._remove)
        self.setLayout(column(head, body, spacing=2, margins=(12, 8, 12, 10)))
        return body

    def _fill(self) -> None:
        self._aard.setCurrentIndex(max(0, self._aard.findData(self._mark.aard)))
        for key, line in self._lines.items():
            value = str(getattr(self._mark, key))
            if line.text() != value:
                line.setText(value)
        self._tell()

    def _tell(self) -> None:
        self._title.show_text(f"{self._index + 1}. {self._mark.words()}")

    def _on_changed(self) -> None:
        self._mark = self._mark.described(
            str(self._aard.currentData()), {key: line.text() for key, line in self._lines.items()}
        )
        self._tell()
        self.changed.emit()

    def _on_open(self) -> None:
        self.opened.emit(self._index)

    def _on_remove(self) -> None:
        self.removed.emit(self._index)


_FIELDS = ("omschrijving", "plaats", "kleur", "vorm", "grootte")


def _labels(card: MarkCard) -> dict[str, str]:
    return {
        "omschrijving": card.tr("In uw eigen woorden"),
        "plaats": card.tr("Plaats (voorstel, u kunt dit aanpassen)"),
        "kleur": card.tr("Kleur"),
        "vorm": card.tr("Vorm"),
        "grootte": card.tr("Grootte"),
    }
