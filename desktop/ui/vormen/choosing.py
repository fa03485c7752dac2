"""Questions that are answered by choosing: one of a few, several, or facts of the logboek."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QWidget

from desktop.ui.kader.fact_words import Fact, as_numbered_now
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.radio_card import RadioCard
from desktop.ui.kit.theme import current
from desktop.ui.vormen.field import Field
from desktop.ui.vormen.spec import Choice, FieldSpec, Raw

MOST_IN_SIGHT = 5
_FACT_ROOM = 190


class RadioField(Field):
    """One of a few answers, as cards when they need explaining; none is chosen beforehand."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        explained = any(choice.explanation for choice in spec.options)
        made = self._card if explained else self._button
        self._cards = {choice.key: made(choice) for choice in spec.options}
        self._group = QButtonGroup(self)
        for card in self._cards.values():
            self._group.addButton(card)
        self.setLayout(column(*self._cards.values(), spacing=6 if explained else 0))
        if spec.options:
            self.setFocusProxy(next(iter(self._cards.values())))
        self._group.buttonClicked.connect(self._on_clicked)

    def raw(self) -> str:
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def show_raw(self, raw: Raw) -> None:
        # An exclusive group never lets go of its last choice.
        self._group.setExclusive(False)
        for key, card in self._cards.items():
            card.setChecked(key == raw)
        self._group.setExclusive(True)
        if self._cards:
            self.setFocusProxy(self._cards.get(str(raw)) or next(iter(self._cards.values())))

    def _button(self, choice: Choice) -> QRadioButton:
        button = QRadioButton(choice.text, self)
        button.setObjectName(f"{self.spec.key}_{choice.key}")
        return button

    def _card(self, choice: Choice) -> QRadioButton:
        card = RadioCard(choice.text, choice.explanation, self)
        card.setObjectName(f"{self.spec.key}_{choice.key}")
        return card

    def _on_clicked(self) -> None:
        self.setFocusProxy(self._cards[self.raw()])
        self.changed.emit()


class ListField(Field):
    """One of many answers, in a drop-down list that begins with no answer."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        self._list = ComboBox(self)
        self._list.addItem(self.tr("Kies…"), "")
        for choice in spec.options:
            self._list.addItem(choice.text, choice.key)
        self._put(self._list)
        self._list.activated.connect(self.changed)

    def raw(self) -> str:
        return str(self._list.currentData())

    def show_raw(self, raw: Raw) -> None:
        self._list.setCurrentIndex(max(0, self._list.findData(raw)))


class ChecksField(Field):
    """Any number of answers, each with its explanation."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(spec, parent)
        self._boxes: dict[str, CheckBox] = {}
        lines = column(spacing=4)
        for choice in spec.options:
            box = CheckBox(choice.text, self)
            box.setObjectName(f"{spec.key}_{choice.key}")
            box.setAccessibleDescription(choice.explanation)
            box.clicked.connect(self.changed)
            self._boxes[choice.key] = box
            lines.addWidget(box)
            if choice.explanation:
                words = PlainLabel(choice.explanation, self, "small", "text2", wrap=True)
                words.setContentsMargins(24, 0, 0, 6)
                lines.addWidget(words)
        self.setLayout(lines)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def raw(self) -> list[str]:
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def show_raw(self, raw: Raw) -> None:
        for key, box in self._boxes.items():
            box.setChecked(isinstance(raw, list) and key in raw)


class FactsField(Field):
    """Entries of the logboek to name: their day, kind and first words."""

    def __init__(self, spec: FieldSpec, parent: QWidget, facts: Sequence[Fact]) -> None:
        super().__init__(spec, parent)
        self._facts = tuple(facts)
        self._boxes = {str(fact.nummer): self._box(fact) for fact in facts}
        self._left: list[str] = []
        if not facts:
            nothing = self.tr("Er staat nog niets in het logboek om te noemen.")
            self.setLayout(column(PlainLabel(nothing, self, "small", "text3", wrap=True)))
            return
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        inner.setLayout(column(*self._lines(inner), None, spacing=2))
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setWidget(inner)
        room.setAccessibleName(spec.label)
        room.setFixedHeight(min(inner.sizeHint().height() + 8, current().px(_FACT_ROOM)))
        self.setLayout(column(room))
        self.setFocusProxy(next(iter(self._boxes.values())))

    def raw(self) -> list[str]:
        return [key for key, box in self._boxes.items() if box.isChecked()] + self._left

    def show_raw(self, raw: Raw) -> None:
        wanted = [int(part) for part in raw if part.isdigit()] if isinstance(raw, list) else []
        now = [str(nummer) for nummer in as_numbered_now(wanted, self._facts)]
        for key, box in self._boxes.items():
            box.setChecked(key in now)
        # An entry that cannot be chosen any more stays named.
        self._left = [key for key in now if key not in self._boxes]

    def _box(self, fact: Fact) -> CheckBox:
        box = CheckBox(fact.short, self)
        box.setObjectName(f"{self.spec.key}_{fact.nummer}")
        box.setAccessibleDescription(fact.words)
        box.clicked.connect(self.changed)
        return box

    def _lines(self, inner: QWidget) -> list[QWidget]:
        lines: list[QWidget] = []
        for fact in self._facts:
            words = PlainLabel(fact.words, inner, "small", "text2", wrap=True)
            words.setContentsMargins(24, 0, 8, 6)
            lines += [self._boxes[str(fact.nummer)], words]
        return lines
