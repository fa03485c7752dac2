"""Forms: label above field, hint below the label, the error under the field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel


class FieldError(QWidget):
    """One line under a field that says what to change; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("circle-alert", self, "danger", 15)
        self._label = PlainLabel("", self, "small", "danger", wrap=True)
        line = row(self._icon, spacing=6)
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1)
        self.setLayout(line)
        self.hide()

    def text(self) -> str:
        """Return the error shown, or ""."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Show an error, or hide when the text is empty."""
        self._label.setText(text)
        self.setVisible(bool(text))


class FieldRow(QWidget):
    """A labelled field with room for a hint and an error.

    The label is the field's name for screen readers; an & in it marks the access key.
    """

    def __init__(
        self, label: str, field: QWidget, parent: QWidget | None = None, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._error = FieldError(self)
        self._label = PlainLabel(label, self, "small_strong")
        self._label.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        field.setAccessibleDescription(hint)
        lines = column(self._label, spacing=5)
        if hint:
            lines.addWidget(PlainLabel(hint, self, "small", "text3", wrap=True))
        lines.addWidget(field)
        lines.addWidget(self._error)
        self.setLayout(lines)

    def rename(self, label: str) -> None:
        """Ask something else; it is the name for screen readers too."""
        self._label.setText(label)
        self.field.setAccessibleName(label.replace("&", ""))

    def error(self) -> str:
        """Return the error shown, or ""."""
        return self._error.text()

    def show_error(self, text: str) -> None:
        """Show what is wrong with the field, or clear it with ""."""
        self._error.show_text(text)
        self.field.setAccessibleDescription(f"{text} {self._hint}".strip())
        self.field.setProperty("invalid", bool(text))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


class Form(QWidget):
    """A column of field rows, known by key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def add(self, key: str, label: str, field: QWidget, hint: str = "") -> FieldRow:
        """Add a field under a label; its objectName becomes the key when it has none."""
        if not field.objectName():
            field.setObjectName(key)
        self._rows[key] = FieldRow(label, field, self, hint)
        self._column.addWidget(self._rows[key])
        return self._rows[key]

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not a field."""
        self._column.addWidget(widget)

    def error(self, key: str) -> str:
        """Return the error shown under a field, or ""."""
        return self._rows[key].error()

    def focus_first(self) -> bool:
        """Put the cursor in the first field; False when there is none."""
        fields = [one for line in self._rows.values() for one in _with_parts(line.field)]
        found = next((one for one in fields or _with_parts(self) if _takes_focus(one, self)), None)
        if found is None:
            return False
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_errors(self, errors: Mapping[str, str]) -> bool:
        """Show these errors by key, clear all others, focus the first; True when there are any."""
        for key, line in self._rows.items():
            line.show_error(errors.get(key, ""))
        first = next((line for key, line in self._rows.items() if errors.get(key)), None)
        if first is None:
            return False
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)
        _bring_into_view(first)
        announce(first.field, first.error())
        return True


def _with_parts(widget: QWidget) -> tuple[QWidget, ...]:
    return (widget, *widget.findChildren(QWidget))


def _takes_focus(widget: QWidget, form: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus
    is_stop = widget.focusPolicy() & by_tab == by_tab
    return is_stop and widget.isEnabledTo(form) and widget.isVisibleTo(form)


def _bring_into_view(widget: QWidget) -> None:
    """Scroll to the widget: a scroll area follows Tab by itself, but not a focus set by code."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget)
