"""The details of a leerling: for a new dossier, or to change them later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.andere_route import Beroepskracht
from desktop.core.bsn import BsnError, refuse_bsn
from desktop.core.dossier import Betrokkene, Leerling
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.nederlands import short_date
from desktop.services.dossiers import Koppeling
from desktop.ui.dossier.first_question import FirstQuestion
from desktop.ui.dossier.leerling_draft import LeerlingDraft
from desktop.ui.dossier.people_editor import PeopleEditor
from desktop.ui.kit.dialog import Dialog

FIRST = "beroepskracht"
_DATE_FORMATS = ("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd")


class LeerlingDialog(Dialog):
    """Asks for a leerling and the people around.

    Signals:
        leerling_given: the form is filled in well; given() returns it.
        changed: something was typed or chosen.
        reveal_requested: the secret address of this Betrokkene should be shown; then call reveal.
    """

    leerling_given = Signal()
    changed = Signal()
    reveal_requested = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        leerling: Leerling | None = None,
        betrokkenen: tuple[Betrokkene, ...] = (),
        koppelingen: Sequence[Koppeling] = (),
    ) -> None:
        say = QCoreApplication.translate
        if leerling is None:
            title, verb = say("LeerlingDialog", "Nieuw dossier"), say("LeerlingDialog", "Openen")
        else:
            title, verb = (
                say("LeerlingDialog", "Gegevens wijzigen"),
                say("LeerlingDialog", "Opslaan"),
            )
        super().__init__(title, verb, parent)
        self.setObjectName("leerlingDialog")
        self._first = FirstQuestion(self)
        self._first.setVisible(leerling is None)
        self.form.add_widget(self._first)
        self._fields = {key: QLineEdit(self) for key in self._labels()}
        for key, (label, hint) in self._labels().items():
            self.form.add(key, label, self._fields[key], hint)
        self._people = PeopleEditor(betrokkenen, koppelingen, self)
        self.form.add_widget(self._people)
        if leerling is not None:
            self._fill(leerling)
        self._untouched = self._typed()
        self.fit(560)

        self.submitted.connect(self._on_submitted)
        self._first.changed.connect(self.changed)
        self._people.changed.connect(self.changed)
        self._people.reveal_requested.connect(self.reveal_requested)
        for field in self._fields.values():
            field.textChanged.connect(self.changed)

    def given(self) -> tuple[Leerling, tuple[Betrokkene, ...]]:
        """Return the leerling and the people around, once leerling_given was emitted."""
        return self._given

    def first_answer(self) -> Beroepskracht | None:
        """Return the answer to the first question of a new dossier, None for not yet known."""
        return self._first.answer()

    def draft(self, dossier: int) -> LeerlingDraft | None:
        """Return what is typed about this dossier (0 for none), None when nothing was changed."""
        typed = self._typed()
        return None if typed == self._untouched else replace(typed, dossier=dossier)

    def restore(self, kept: LeerlingDraft) -> None:
        """Bring back what was typed before."""
        for key, text in kept.velden.items():
            if key in self._fields:
                self._fields[key].setText(text)
        self._first.choose(kept.velden.get(FIRST, ""))
        self._people.restore(kept.mensen)

    def show_person(self, nummer: int) -> None:
        """Show all of the person at this place, or with a place past the last add one."""
        if nummer < len(self._people.typed()):
            self._people.unfold(nummer)
        else:
            self._people.add_person()

    def reveal(self) -> None:
        """Show what is secret of the person it was asked for."""
        self._people.reveal()

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be kept, under its field when it has one."""
        if isinstance(error, BsnError) and error.nummer is not None:
            self.show_errors({})
            self._people.show_error(error.nummer, error.field, error.remedy)
        elif isinstance(error, RefusedError) and error.field in self._fields:
            self.show_errors({error.field: error.remedy})
        else:
            self.show_failure(error.remedy)

    def _typed(self) -> LeerlingDraft:
        fields = {key: field.text() for key, field in self._fields.items()}
        fields[FIRST] = self._first.key()
        return LeerlingDraft(0, fields, self._people.typed())

    def _labels(self) -> dict[str, tuple[str, str]]:
        return {
            "roepnaam": (self.tr("&Roepnaam"), ""),
            "tussenvoegsel": (self.tr("&Tussenvoegsel"), ""),
            "achternaam": (self.tr("&Achternaam"), ""),
            "geboortedatum": (
                self.tr("&Geboortedatum"),
                self.tr("Bijvoorbeeld 14-3-2013. Laat leeg als u die nog niet weet."),
            ),
            "klas": (self.tr("&Klas of groep"), ""),
            "mentor": (self.tr("&Mentor of leerkracht"), ""),
        }

    def _fill(self, leerling: Leerling) -> None:
        born = leerling.geboortedatum
        self._fields["roepnaam"].setText(leerling.roepnaam)
        self._fields["tussenvoegsel"].setText(leerling.tussenvoegsel)
        self._fields["achternaam"].setText(leerling.achternaam)
        self._fields["geboortedatum"].setText(short_date(born) if born else "")
        self._fields["klas"].setText(leerling.klas)
        self._fields["mentor"].setText(leerling.mentor)

    def _on_submitted(self) -> None:
        people = self._people.people()
        self._people.clear_errors()
        try:
            leerling = self._leerling()
            refuse_bsn(leerling, people)
        except RefusedError as error:
            self.show_refusal(error)
            return
        self.show_errors({})
        self._given = leerling, people
        self.leerling_given.emit()

    def _leerling(self) -> Leerling:
        texts = {key: field.text().strip() for key, field in self._fields.items()}
        return Leerling(
            roepnaam=texts["roepnaam"],
            achternaam=texts["achternaam"],
            tussenvoegsel=texts["tussenvoegsel"],
            geboortedatum=self._birth(texts["geboortedatum"]),
            klas=texts["klas"],
            mentor=texts["mentor"],
        )

    def _birth(self, text: str) -> date | None:
        if not text:
            return None
        dutch = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
        for form in _DATE_FORMATS:
            found = dutch.toDate(text, form)
            if found.isValid() and QDate(1995, 1, 1) <= found <= QDate.currentDate():
                return date(found.year(), found.month(), found.day())
        raise RefusedError(
            "geboortedatum", self.tr("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-3-2013.")
        )
