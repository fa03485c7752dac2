"""Reading pupils in, step by step: choose, check the columns, look, take over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.kolomkoppeling import Kolomkoppeling, Tabelvoorbeeld
from desktop.core.leerlingverschil import Verschil
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.leerlingen.import_bar import ImportBar
from desktop.ui.leerlingen.import_reading import Family
from desktop.ui.leerlingen.import_stack import ImportStack
from desktop.ui.leerlingen.import_steps import At, ImportSteps


@dataclass(frozen=True, slots=True)
class Ways:
    """The words on the buttons of a step."""

    back: str = ""
    following: str = ""


class ImportPage(QWidget):
    """Shows one step at a time; reading and taking over are done elsewhere.

    Signals:
        file_chosen: read this Path.
        refused: the user gave something that is no file.
        koppeling_given: read the table with this Kolomkoppeling.
        changed: another column was chosen.
        zeros_toggled: compare again, with zeros in front of keys counting or not.
        take_over_requested: carry out this Importkeuze.
        family_given: hand this RegisterLeerling and these people to the dialog of a dossier.
        dropped: the user does not want this file after all.
        list_requested: the user wants to see the pupils.
    """

    file_chosen = Signal(object)
    koppeling_given = Signal(object)
    changed = Signal()
    zeros_toggled = Signal(bool)
    take_over_requested = Signal(object)
    family_given = Signal(object, object)
    dropped = Signal()
    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPage")
        self._at = At.FILE
        self._has_table = False
        self._family: Family | None = None
        self._stepper = ImportSteps(self)
        self._failure = Notice("", self, "danger")
        self._failure.setObjectName("importFailure")
        self._stack = ImportStack(self)
        self._bar = ImportBar(self)
        self._lay_out()
        self._connect()
        self._go(At.FILE)

    def start_over(self) -> None:
        """Ask for a file."""
        self._has_table = False
        self._go(At.FILE)

    def show_table(self, table: Tabelvoorbeeld, koppeling: Kolomkoppeling) -> None:
        """Ask what stands in the columns."""
        self._has_table = True
        self._stack.mapping.show_table(table, koppeling)
        self._go(At.COLUMNS)

    def show_verschil(self, found: str, verschil: Verschil, dossiers: int) -> None:
        """Show what taking over would change; found says what kind of file it is.

        dossiers is how many show the details that change.
        """
        if self._at is not At.PREVIEW:
            self._stack.preview.restart()
        self._stack.preview.show_verschil(found, verschil, dossiers)
        if self._at is At.PREVIEW:
            self._show_ways()
        else:
            self._go(At.PREVIEW)

    def show_family(self, family: Family) -> None:
        """Show the family of one pupil."""
        self._family = family
        self._stack.family.show_family(family)
        self._go(At.FAMILY)

    def show_busy(self, text: str, *, stoppable: bool = True) -> None:
        """Show that something is under way."""
        self._failure.hide()
        self._stack.setEnabled(False)
        self._bar.show_busy(text, stoppable=stoppable)

    def show_failure(self, text: str) -> None:
        """Show why it did not work; the step stays, so that it can be tried again."""
        self._stack.setEnabled(True)
        self._show_ways()
        self._failure.show_text(text)

    def show_done(self, text: str) -> None:
        """Say what was done."""
        self._stack.done.show_text(text)
        self._go(At.DONE)

    def koppeling(self) -> Kolomkoppeling | None:
        """Return the mapping on screen, None when no table is being read."""
        return self._stack.mapping.koppeling() if self._has_table else None

    def zeros_are_equal(self) -> bool:
        """Tell whether zeros in front of a key do not count."""
        return self._stack.preview.zeros_are_equal()

    def at(self) -> At:
        """Return the step on screen."""
        return self._at

    def focus_first(self) -> None:
        """Move the keyboard to where the step begins."""
        if self._at is At.DONE:
            self._bar.focus_next()
        else:
            self._stack.focus_first(self._at)

    def _lay_out(self) -> None:
        head = column(self._stepper, self._failure, spacing=12, margins=(24, 16, 24, 12))
        whole = column(head, self._stack, self._bar, spacing=0)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)
        self._failure.hide()

    def _connect(self) -> None:
        self._bar.back_requested.connect(self._on_back)
        self._bar.cancel_requested.connect(self._on_drop)
        self._bar.next_requested.connect(self._on_next)
        self._stack.file.chosen.connect(self.file_chosen)
        self._stack.file.refused.connect(self.show_failure)
        self._stack.mapping.changed.connect(self.changed)
        self._stack.preview.changed.connect(self._show_ways)
        self._stack.preview.zeros_toggled.connect(self.zeros_toggled)
        self._stepper.step_requested.connect(self._on_step)

    def _go(self, at: At) -> None:
        moved = self._stack.has_focus() or not self._stack.isEnabled()
        self._at = at
        self._failure.hide()
        self._stack.setEnabled(True)
        self._stack.show_at(at)
        self._show_ways()
        self._stepper.show_at(at, has_table=self._has_table)
        if moved and self.isVisible():
            self.focus_first()

    def _show_ways(self) -> None:
        ways = self._ways()[self._at]
        self._bar.show_ways(ways.back, ways.following)

    def _ways(self) -> dict[At, Ways]:
        count = self._stack.preview.count()
        take = self.tr("Overnemen ({})").format(count) if count else self.tr("Klaar")
        other, back = self.tr("Ander bestand"), self.tr("Terug")
        return {
            At.FILE: Ways(),
            At.COLUMNS: Ways(other, self.tr("Verder")),
            At.PREVIEW: Ways(back if self._has_table else other, take),
            At.DONE: Ways(self.tr("Nog een bestand"), self.tr("Naar de leerlingen")),
            At.FAMILY: Ways(other, self.tr("Naar het dossier")),
        }

    def _on_back(self) -> None:
        if self._at is At.PREVIEW and self._has_table:
            self._go(At.COLUMNS)
        else:
            self._on_drop()

    def _on_drop(self) -> None:
        self.start_over()
        self.dropped.emit()

    def _on_next(self) -> None:
        if self._at is At.COLUMNS:
            if self._stack.mapping.is_complete():
                self.koppeling_given.emit(self._stack.mapping.koppeling())
        elif self._at is At.PREVIEW:
            self._on_take_over()
        elif self._at is At.FAMILY and self._family is not None:
            self.family_given.emit(self._family.leerling, self._stack.family.chosen())
        elif self._at is At.DONE:
            self._on_drop()
            self.list_requested.emit()

    def _on_take_over(self) -> None:
        if self._stack.preview.count():
            self.take_over_requested.emit(self._stack.preview.keuze())
        else:
            self._on_drop()
            self.list_requested.emit()

    def _on_step(self, number: int) -> None:
        if self._bar.is_busy() or number >= self._at or self._at is At.DONE:
            return
        if number == At.FILE:
            self._on_drop()
        elif number == At.COLUMNS and self._at is At.PREVIEW and self._has_table:
            self._go(At.COLUMNS)
