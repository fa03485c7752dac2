"""One card of the school screen: a title, a sentence, questions, and what follows from them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.card import Card
from desktop.ui.kit.form import FieldRow, Form
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.school.specs import CardSpec
from desktop.ui.vormen.choosing import RadioField
from desktop.ui.vormen.field import CheckField, Field, LineField, TextField
from desktop.ui.vormen.spec import FieldSpec, Kind, Raws

_FIELDS = {
    Kind.CHECK: CheckField,
    Kind.LINE: LineField,
    Kind.LINES: TextField,
    Kind.ONE_OF: RadioField,
}


class SchoolCard(Card):
    """Asks the questions of one card.

    Signals:
        changed: the user gave another answer.
    """

    changed = Signal()

    def __init__(self, spec: CardSpec, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName(f"card_{spec.key}")
        self.form = Form(self)
        self._rows: dict[str, FieldRow] = {}
        self.fields = {one.key: self._add(one) for one in spec.fields}
        self._follows = PlainLabel("", self, "body", "text2", wrap=True)
        self._follows.setObjectName(f"follows_{spec.key}")
        self._follows.hide()
        about = PlainLabel(spec.about, self, "body", "text2", wrap=True)
        about.setVisible(bool(spec.about))
        title = PlainLabel(spec.title, self, "title")
        margins = (20, 18, 20, 20)
        lines = column(title, about, self.form, self._follows, spacing=12, margins=margins)
        self.setLayout(lines)

    def show_raws(self, raws: Raws) -> None:
        """Show these answers."""
        for key, field in self.fields.items():
            if key in raws:
                field.show_raw(raws[key])

    def show_what_follows(self, text: str) -> None:
        """Show what the answers come down to, below them; "" hides it."""
        self._follows.setText(text)
        self._follows.setVisible(bool(text))

    def show_field(self, key: str, *, shown: bool) -> None:
        """Show or hide a question."""
        self._rows[key].setVisible(shown)

    def _add(self, spec: FieldSpec) -> Field:
        field: Field = _FIELDS[spec.kind](spec, self.form)
        if spec.kind is Kind.CHECK:
            self.form.add_widget(field)
        else:
            self._rows[spec.key] = self.form.add(spec.key, spec.label, field, spec.hint)
        field.changed.connect(self.changed)
        return field
