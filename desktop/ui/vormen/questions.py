"""The questions of a form together: which are asked now, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.inhoud import InhoudError
from desktop.services.views import DossierView
from desktop.ui.kit.form import Form
from desktop.ui.vormen.answers import AnswersField
from desktop.ui.vormen.field import CheckField, Field
from desktop.ui.vormen.making import field_for
from desktop.ui.vormen.spec import FieldSpec, Kind, Raw, VormSpec


class Questions(QObject):
    """Puts the fields of a spec in a form and keeps them to what the answers ask.

    Signals:
        changed: the user gave another answer.
    """

    changed = Signal()

    def __init__(self, spec: VormSpec, view: DossierView, form: Form) -> None:
        super().__init__(form)
        self._view = view
        self._form = form
        self._fields = {one.key: field_for(one, view, form) for one in spec.fields}
        self._rows: dict[str, QWidget] = {}
        for one in self._fields.values():
            self._add(one)

    def add_anonymous(self, *, asked: bool) -> CheckField:
        """Add the question whether the leerling was named, on from the start (S02)."""
        label = self.tr("De leerling is niet bij naam genoemd")
        box = CheckField(FieldSpec("anoniem", label, kind=Kind.CHECK), self._form)
        box.show_raw(True)
        box.setVisible(asked)
        if asked:
            self._form.add_widget(box)
            box.changed.connect(self._on_changed)
        return box

    def show(self, raws: Mapping[str, Raw]) -> None:
        """Show these answers and empty all others."""
        for key, one in self._fields.items():
            one.show_raw(raws.get(key, one.spec.default))
        self._arrange()

    def typed(self) -> dict[str, Raw]:
        """Return every answer as it stands."""
        return {key: one.raw() for key, one in self._fields.items()}

    def asked(self) -> dict[str, Raw]:
        """Return the answers to what is asked now."""
        return {key: raw for key, raw in self.typed().items() if self._is_asked(key)}

    def check(self) -> None:
        """Raise InhoudError for a question that must be answered and is not."""
        for key, one in self._fields.items():
            if one.spec.must and self._is_asked(key) and one.is_empty():
                raise InhoudError(key, one.spec.must)

    def reveal(self, key: str) -> bool:
        """Show the question with this key; False when the form has none."""
        if key in self._rows:
            self._rows[key].show()
        return key in self._rows or key in {"moment", "reden_verbetering"}

    def _add(self, one: Field) -> None:
        spec = one.spec
        if spec.kind is Kind.CHECK or (spec.kind is Kind.GIVEN and not spec.label):
            self._form.add_widget(one)
            self._rows[spec.key] = one
        else:
            self._rows[spec.key] = self._form.add(spec.key, spec.label, one, spec.hint)
        one.changed.connect(self._on_changed)

    def _is_asked(self, key: str) -> bool:
        one = self._fields[key]
        when = one.spec.when
        # What was written down once is never left out because another answer changed.
        return when is None or when(self.typed(), self._view) or not one.is_empty()

    def _on_changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        for key, one in self._fields.items():
            hidden = one.spec.kind is Kind.GIVEN and not one.spec.label
            self._rows[key].setVisible(self._is_asked(key) and not hidden)
            followed = self._fields.get(one.spec.follows)
            if followed is not None and isinstance(one, AnswersField):
                one.follow(str(followed.raw()))
