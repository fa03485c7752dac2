"""What is asked of one person besides name, relation and gezag: folded away until wanted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from desktop.core.dossier import Betrokkene
from desktop.core.kring import Kring
from desktop.core.netwerk import KRING_NAMEN
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row

CONTACT = ("telefoon", "email", "adres")
_WORK = ("organisatie", "functie")
_TEXTS = (*CONTACT, *_WORK, "tolk", "opmerking")


class PersonDetails(QWidget):
    """Edits the details of one person.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, person: Betrokkene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = {key: QLineEdit(getattr(person, key), self) for key in _TEXTS}
        self._kring = ComboBox(self)
        self._kring.addItem(self.tr("volgt uit de relatie"), None)
        for kring, naam in KRING_NAMEN.items():
            self._kring.addItem(naam, kring)
        self._kring.setCurrentIndex(self._kring.findData(person.soort))
        narrow(self._kring)
        self._home = ComboBox(self)
        for words, value in self._homes():
            self._home.addItem(words, value)
        self._home.setCurrentIndex(self._home.findData(person.woont_bij_leerling))
        self.geheim = CheckBox(self.tr("Adres en nummer zijn geheim"), self)
        self.geheim.setChecked(person.geheim)
        self.geheim.setObjectName("personGeheim")
        self._gone = CheckBox(self.tr("Overleden"), self)
        self._gone.setChecked(person.overleden)
        self._gone.setObjectName("personOverleden")
        self._rows: dict[str, FieldRow] = {}
        self._lay_out()
        self._connect()

    def values(self) -> dict[str, Any]:
        """Return the fields as they stand now, by the names of Betrokkene."""
        return {key: field.text() for key, field in self._texts.items()} | {
            "soort": self._kring.currentData(),
            "woont_bij_leerling": self._home.currentData(),
            "geheim": self.geheim.isChecked(),
            "overleden": self._gone.isChecked(),
        }

    def filled(self) -> list[str]:
        """Return the names of what is filled in, for the button that unfolds it."""
        boxes = (self.geheim, self._gone)
        named = [self._rows[key] for key, field in self._texts.items() if field.text().strip()]
        words = [line.field.accessibleName().lower() for line in named]
        return words + [box.text().lower() for box in boxes if box.isChecked()]

    def show_kring(self, kring: Kring) -> None:
        """Ask for organisation and function only of a professional, for the home only of others."""
        works = kring is Kring.PROFESSIONAL
        for key in _WORK:
            self._rows[key].setVisible(works or bool(self._texts[key].text()))
        self._rows["woont"].setVisible(not works)

    def hide_contact(self, *, hidden: bool) -> None:
        """Take telephone, e-mail and address out of sight."""
        for key in CONTACT:
            self._rows[key].setVisible(not hidden)

    def show_error(self, field: str, text: str) -> None:
        """Show what is wrong with one field, or with "" clear it."""
        if field in self._rows:
            self._rows[field].show_error(text)

    def _lay_out(self) -> None:
        for key, (label, hint) in _labels().items():
            field = {"soort": self._kring, "woont": self._home}.get(key) or self._texts[key]
            field.setObjectName(f"person{key.capitalize()}")
            self._rows[key] = FieldRow(label, field, self, hint)
        pairs = (("telefoon", "email"), ("organisatie", "functie"), ("woont", "tolk"))
        phone, work, home = (row(*(self._rows[key] for key in pair), spacing=12) for pair in pairs)
        checks = flow(self.geheim, self._gone)
        last = (self._rows["soort"], self._rows["opmerking"])
        self.setLayout(column(phone, self._rows["adres"], checks, work, home, *last, spacing=10))

    def _connect(self) -> None:
        for field in self._texts.values():
            field.textChanged.connect(self.changed)
        for choice in (self._kring, self._home):
            choice.currentIndexChanged.connect(self.changed)
        for box in (self.geheim, self._gone):
            box.toggled.connect(self.changed)

    def _homes(self) -> tuple[tuple[str, bool | None], ...]:
        unknown, yes, no = self.tr("niet bekend"), self.tr("ja"), self.tr("nee, elders")
        return (unknown, None), (yes, True), (no, False)


def narrow(choice: ComboBox) -> None:
    """Let a list be narrower than its longest item, for large text."""
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(8)


def flow(*parts: QWidget) -> QWidget:
    """Return parts in a row that goes on below when it is full."""
    box = QWidget(parts[0].parentWidget())
    line = FlowLayout(box, 14)
    for part in parts:
        line.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box


def _labels() -> dict[str, tuple[str, str]]:
    say = QCoreApplication.translate
    return {
        "telefoon": (say("PersonDetails", "Telefoon"), ""),
        "email": (say("PersonDetails", "E-mail"), ""),
        "adres": (say("PersonDetails", "Adres"), ""),
        "organisatie": (say("PersonDetails", "Organisatie"), ""),
        "functie": (say("PersonDetails", "Functie"), ""),
        "woont": (say("PersonDetails", "Woont bij de leerling"), ""),
        "tolk": (say("PersonDetails", "Tolk nodig voor de taal"), ""),
        "soort": (say("PersonDetails", "Hoort bij"), ""),
        "opmerking": (
            say("PersonDetails", "Korte opmerking"),
            say("PersonDetails", "Wat u ziet of hoort, hoort in het logboek."),
        ),
    }
