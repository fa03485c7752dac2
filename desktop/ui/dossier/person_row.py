"""One person in the form: name, relation and gezag in sight, the rest folded away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.dossier import Betrokkene, Gezag
from desktop.core.kring import Kring
from desktop.services.dossiers import Koppeling
from desktop.ui.dossier.dossier_picker import DossierPicker
from desktop.ui.dossier.person_details import CONTACT, PersonDetails, flow, narrow
from desktop.ui.dossier.person_texts import texts_of
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Card
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row

_TEXT = ("naam", "relatie", "bereikbaar", "organisatie", "functie", *CONTACT, "tolk", "opmerking")


class PersonRow(Card):
    """Edits one person; what is secret stays out of sight until it is asked for.

    Signals:
        remove_requested: this person should be taken away.
        reveal_requested: the user wants to see the secret address and number.
        changed: something was typed or chosen.
    """

    remove_requested = Signal()
    reveal_requested = Signal()
    changed = Signal()

    def __init__(
        self,
        person: Betrokkene,
        koppelingen: Sequence[Koppeling] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(None, parent, "sunken")
        self._name = QLineEdit(person.naam, self)
        self._relation = ComboBox(self)
        self._relation.setEditable(True)
        narrow(self._relation)
        self._relation.addItems(_relations())
        self._relation.setCurrentText(person.relatie)
        self._gezag = ComboBox(self)
        for gezag, word in _gezag_words().items():
            self._gezag.addItem(word, gezag)
        self._gezag.setCurrentIndex(self._gezag.findData(person.gezag))
        self._reach = QLineEdit(person.bereikbaar, self)
        self._link = DossierPicker(koppelingen, self)
        self._link.choose(person.dossier)
        self._remove = IconButton("trash-2", self.tr("Persoon weghalen"), self)
        self._details = PersonDetails(person, self)
        self._more = Button(self.tr("Meer gegevens"), self, "link", "chevron-down")
        self._reveal = Button(self.tr("Adres en nummer: geheim - toon"), self, "link", "eye")
        self._is_masked = person.geheim and bool(person.contact)
        self._lay_out()
        self._show_parts()
        self._connect()

    def typed(self) -> list[str]:
        """Return the fields as they stand now."""
        return texts_of(self._typed())

    def person(self) -> Betrokkene | None:
        """Return the person, or None when no name was filled in."""
        typed = self._typed()
        person = replace(typed, **{key: getattr(typed, key).strip() for key in _TEXT})
        if not person.is_broer_of_zus:
            person = replace(person, dossier=None)
        if not _may_have_gezag(person):
            person = replace(person, gezag=Gezag.NEE)
        return person if person.naam else None

    def focus_name(self) -> None:
        """Move the keyboard to the name."""
        self._name.setFocus()

    def unfold(self) -> None:
        """Show all that is known of this person."""
        self._more.setChecked(True)

    def reveal(self) -> None:
        """Show what is secret, to be changed."""
        self._is_masked = False
        self._show_parts()
        self.unfold()

    def show_error(self, field: str, text: str) -> None:
        """Show what is wrong with a field of this person, or clear all with two empty texts."""
        own = {"naam": self._name_row, "relatie": self._relation_row, "bereikbaar": self._reach_row}
        for key, line in own.items():
            line.show_error(text if key == field else "")
        for key in _TEXT:
            self._details.show_error(key, text if key == field else "")
        if text:
            self._focus_error(field)

    def _focus_error(self, field: str) -> None:
        if field not in {"naam", "relatie", "bereikbaar"}:
            self.unfold()
        name = {"naam": "personName", "relatie": "personRelation", "bereikbaar": "personReach"}
        found = self.findChild(QWidget, name.get(field, f"person{field.capitalize()}"))
        if found is not None and found.isVisibleTo(self):
            found.setFocus()

    def _typed(self) -> Betrokkene:
        plain = Betrokkene(
            self._name.text(),
            self._relation.currentText(),
            self._gezag.currentData(),
            self._reach.text(),
            self._link.dossier(),
        )
        return replace(plain, **self._details.values())

    def _lay_out(self) -> None:
        names = {"personName": self._name, "personReach": self._reach, "personMore": self._more}
        names |= {"personRelation": self._relation, "personGezag": self._gezag}
        for name, part in (names | {"personReveal": self._reveal}).items():
            part.setObjectName(name)
        self._more.setCheckable(True)
        hint = self.tr("Typ een deel van de naam, of laat staan als er geen dossier is.")
        self._name_row = FieldRow(self.tr("Naam"), self._name, self)
        self._relation_row = FieldRow(self.tr("Relatie"), self._relation, self)
        self._reach_row = FieldRow(self.tr("Bereikbaar via"), self._reach, self)
        self._gezag_row = FieldRow(self.tr("Gezag"), self._gezag, self)
        self._link_row = FieldRow(self.tr("Eigen dossier op deze school"), self._link, self, hint)
        first = row(self._name_row, self._relation_row, self._remove, spacing=12)
        second = row(self._reach_row, self._gezag_row, spacing=12)
        for line in (first, second):
            line.setStretch(0, 3)
            line.setStretch(1, 2)
        under = flow(self._more, self._reveal)
        lines = (first, second, self._link_row, under, self._details)
        self.setLayout(column(*lines, spacing=8, margins=(12, 10, 12, 12)))

    def _connect(self) -> None:
        self._details.changed.connect(self._on_changed)
        self._gezag.currentIndexChanged.connect(self.changed)
        self._link.currentTextChanged.connect(self.changed)
        self._more.toggled.connect(self._on_more)
        self._name.textChanged.connect(self._on_changed)
        self._reach.textChanged.connect(self.changed)
        self._relation.currentTextChanged.connect(self._on_changed)
        self._remove.clicked.connect(self.remove_requested)
        self._reveal.clicked.connect(self.reveal_requested)

    def _show_parts(self) -> None:
        person = self._typed()
        self._link_row.setVisible(person.is_broer_of_zus)
        self._gezag_row.setVisible(_may_have_gezag(person))
        self._reach_row.setVisible(not self._is_masked)
        self._reveal.setVisible(self._is_masked)
        self._details.setVisible(self._more.isChecked())
        self._details.show_kring(person.kring)
        self._details.hide_contact(hidden=self._is_masked)
        self._more.setText(self._more_words())
        name = person.naam.strip() or self.tr("deze persoon")
        self._more.setAccessibleName(self.tr("{}, van {}").format(self._more.text(), name))
        self._reveal.setAccessibleName(self.tr("Toon geheim adres en nummer van {}").format(name))

    def _more_words(self) -> str:
        if self._more.isChecked():
            return self.tr("Minder gegevens")
        filled = [] if self._is_masked else self._details.filled()
        words = self.tr("Meer gegevens")
        return f"{words} ({', '.join(filled[:3])})" if filled else words

    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _on_more(self, _checked: bool) -> None:
        self._show_parts()


def _may_have_gezag(person: Betrokkene) -> bool:
    # Gezag ends with a life, and a professional has it only as voogd, which is a parent's place.
    return person.kring is not Kring.PROFESSIONAL and not person.overleden


def _relations() -> list[str]:
    say = QCoreApplication.translate
    return [
        say("PersonRow", "moeder"),
        say("PersonRow", "vader"),
        say("PersonRow", "stiefouder"),
        say("PersonRow", "voogd"),
        say("PersonRow", "pleegouder"),
        say("PersonRow", "broer"),
        say("PersonRow", "zus"),
        say("PersonRow", "grootouder"),
        say("PersonRow", "huisgenoot"),
        say("PersonRow", "familie of vriend"),
        say("PersonRow", "hulpverlener"),
        say("PersonRow", "gezinsvoogd"),
        say("PersonRow", "huisarts"),
        say("PersonRow", "jeugdarts"),
        say("PersonRow", "jeugdverpleegkundige"),
        say("PersonRow", "schoolmaatschappelijk werker"),
        say("PersonRow", "wijkteammedewerker"),
        say("PersonRow", "orthopedagoog"),
        say("PersonRow", "schoolpsycholoog"),
        say("PersonRow", "trajectbegeleider"),
        say("PersonRow", "leerplichtambtenaar"),
        say("PersonRow", "jeugdconsulent"),
        say("PersonRow", "vertrouwenspersoon"),
    ]


def _gezag_words() -> dict[Gezag, str]:
    say = QCoreApplication.translate
    return {
        Gezag.ONBEKEND: say("PersonRow", "onbekend"),
        Gezag.JA: say("PersonRow", "ja"),
        Gezag.NEE: say("PersonRow", "nee"),
    }
