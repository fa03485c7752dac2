"""One question of a form on screen: it shows a raw value, tells it, and says when it changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from desktop.ui.kit.fields import CheckBox, GrowingTextEdit
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vormen.spec import FieldSpec, Raw


class Field(QWidget):
    """A question; the part that is typed in carries its name, its error and the focus.

    Signals:
        changed: the user gave another answer.
    """

    changed = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"field_{spec.key}")
        self.spec = spec
        self._editor: QWidget | None = None

    def raw(self) -> Raw:
        """Return the answer as it stands; a field without an editor has none."""
        return ""

    def show_raw(self, raw: Raw) -> None:
        """Show an answer, which counts as no change by the user."""
        return

    def is_empty(self) -> bool:
        """Tell whether nothing was answered."""
        raw = self.raw()
        return not any(raw) if isinstance(raw, list) else not raw

    def setAccessibleName(self, name: str) -> None:  # noqa: N802  Qt's name
        super().setAccessibleName(name)
        if self._editor is not None:
            self._editor.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802  Qt's name
        super().setAccessibleDescription(description)
        if self._editor is not None:
            self._editor.setAccessibleDescription(description)

    def setProperty(self, name: str, value: object) -> bool:  # noqa: N802  Qt's name
        """Let the editor look wrong when its answer is."""
        if self._editor is not None and name == "invalid":
            self._editor.setProperty(name, value)
            self._editor.style().unpolish(self._editor)
            self._editor.style().polish(self._editor)
        return super().setProperty(name, value)

    def _put(self, editor: QWidget, *below: QWidget | QLayout) -> None:
        editor.setObjectName(self.spec.key)
        self._editor = editor
        self.setFocusProxy(editor)
        self.setLayout(column(editor, *below, spacing=6))


class LineField(Field):
    """One line: words, or a day as people write it."""

    def __init__(self, spec: FieldSpec, parent: QWidget, placeholder: str = "") -> None:
        super().__init__(spec, parent)
        self._line = QLineEdit(self)
        self._line.setMaxLength(400)
        self._line.setPlaceholderText(placeholder)
        self._put(self._line)
        self._line.textEdited.connect(self.changed)

    def raw(self) -> str:
        return self._line.text()

    def show_raw(self, raw: Raw) -> None:
        self._line.setText(str(raw))


class TextField(Field):
    """A few lines that grow with what is written."""

    def __init__(self, spec: FieldSpec, parent: QWidget, lines: int = 2) -> None:
        super().__init__(spec, parent)
        self._text = GrowingTextEdit(self, lines)
        self._shown = ""
        self._put(self._text)
        self._text.textChanged.connect(self._on_changed)

    def raw(self) -> str:
        return self._text.toPlainText()

    def show_raw(self, raw: Raw) -> None:
        self._shown = str(raw)
        self._text.setPlainText(self._shown)

    def _on_changed(self) -> None:
        # A text edit also tells of changes made by show_raw.
        if self.raw() != self._shown:
            self._shown = self.raw()
            self.changed.emit()


class CheckField(Field):
    """A yes or no, with its question beside the box."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        self._box = CheckBox(spec.label, self)
        hint = PlainLabel(spec.hint, self, "small", "text3", wrap=True)
        hint.setVisible(bool(spec.hint))
        self._put(self._box, hint)
        self._box.setAccessibleDescription(spec.hint)
        self._box.clicked.connect(self.changed)

    def raw(self) -> bool:
        return self._box.isChecked()

    def show_raw(self, raw: Raw) -> None:
        self._box.setChecked(raw is True)


class GivenField(Field):
    """Something that comes with the wish to open the form; shown, not asked."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        self._words = PlainLabel("", self, "body", wrap=True)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._words))

    def raw(self) -> str:
        return self._words.text()

    def show_raw(self, raw: Raw) -> None:
        self._words.setText(str(raw))

    def is_empty(self) -> bool:
        """Tell that nothing was typed: nothing can be."""
        return True
