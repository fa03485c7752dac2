"""A row of published questions, each with room for an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vormen.field import Field
from desktop.ui.vormen.spec import FieldSpec, Raw


class AnswersField(Field):
    """Asks the questions in one wording at a time; the answers stay when another is chosen."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        self._wordings = spec.questions or {}
        count = max(map(len, self._wordings.values()))
        self._questions = [PlainLabel("", self, "body", wrap=True) for _ in range(count)]
        self._texts = [GrowingTextEdit(self, 2) for _ in range(count)]
        self._shown = [""] * count
        lines = column(spacing=6)
        for number, (asked, text) in enumerate(zip(self._questions, self._texts, strict=True), 1):
            text.setObjectName(f"{spec.key}_{number}")
            text.textChanged.connect(self._on_changed)
            asked.setBuddy(text)
            lines.addWidget(asked)
            lines.addWidget(text)
            lines.addSpacing(6)
        self.setLayout(lines)
        self.setFocusProxy(self._texts[0])
        self.follow(next(iter(self._wordings)))

    def follow(self, wording: str) -> None:
        """Ask in this wording, the value of the field that is followed."""
        citaten = self._wordings.get(wording, ())
        for number, (citaat, asked) in enumerate(zip(citaten, self._questions, strict=False), 1):
            asked.setText(f"{number}. “{citaat.tekst}” ({citaat.bron})")
            self._texts[number - 1].setAccessibleName(citaat.tekst)

    def raw(self) -> list[str]:
        return [text.toPlainText() for text in self._texts]

    def show_raw(self, raw: Raw) -> None:
        given = raw if isinstance(raw, list) else []
        self._shown = [*given, *[""] * len(self._texts)][: len(self._texts)]
        for words, text in zip(self._shown, self._texts, strict=True):
            text.setPlainText(words)

    def _on_changed(self) -> None:
        if self.raw() != self._shown:
            self._shown = self.raw()
            self.changed.emit()
