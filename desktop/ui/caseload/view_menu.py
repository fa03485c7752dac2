"""The menu of a view: keep, rename, order, columns, and paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.weergave import Kolom, Sortering, Weergave, met_naam
from desktop.services.caseloadwoorden import KOPPEN
from desktop.services.weergaven import Bewaard, Weergaven
from desktop.ui.caseload.chosen_view import ChosenView
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.weak import weakly


class ViewMenu(IconButton):
    """Opens the menu of the chosen view.

    Signals:
        changed: the user wants this Weergave, in another order or with other columns.
        view_chosen: the user wants the view with this key.
        save_requested: the view should be kept under a new name.
        update_requested: the changes should be kept under the same name.
        rename_requested, delete_requested: of the view with this key.
        pin_requested: the view with this key above the list, or not.
        move_requested: the view with this key so many places on.
        words_requested: the user wants to set the risk words.
        print_requested: the user wants this list on paper.
    """

    changed = Signal(object)
    view_chosen = Signal(str)
    save_requested = Signal()
    update_requested = Signal()
    rename_requested = Signal(str)
    delete_requested = Signal(str)
    pin_requested = Signal(str, bool)
    move_requested = Signal(str, int)
    words_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ellipsis", "", parent)
        self.rename(self.tr("Weergave, volgorde, kolommen en afdrukken"))
        self.setObjectName("caseloadMenu")
        self._view, self._kept = ChosenView(), Weergaven()
        self._counts: Mapping[str, int] = {}
        self._menu = QMenu(self)
        self._menu.setObjectName("caseloadViewMenu")
        self.clicked.connect(self.open_menu)

    def show_view(self, view: ChosenView, kept: Weergaven) -> None:
        """Work for this view from now on."""
        self._view, self._kept = view, kept

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many dossiers each view holds, by its key."""
        self._counts = counts

    def open_menu(self) -> None:
        """Open the menu below the button."""
        self.fill().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def fill(self) -> QMenu:
        """Return the menu with what can be done now."""
        for below in self._menu.findChildren(QMenu):
            below.deleteLater()
        self._menu.clear()
        self._add_unpinned()
        self._add_keeping()
        self._menu.addSeparator()
        self._add_order()
        self._add_columns()
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Risicowoorden…")).triggered.connect(self.words_requested)
        self._menu.addAction(self.tr("Lijst afdrukken…")).triggered.connect(self.print_requested)
        return self._menu

    def _add_unpinned(self) -> None:
        others = [one for one in self._kept.eigen if not one.vast]
        if others:
            below = self._menu.addMenu(self.tr("Andere weergaven"))
            for one in others:
                action = below.addAction(f"{one.naam} {self._counts.get(one.sleutel, 0)}")
                _tick(action, on=one.sleutel == self._view.sleutel)
                action.triggered.connect(weakly(self._on_view, one.sleutel))

    def _add_keeping(self) -> None:
        add = self._menu.addAction
        add(self.tr("Bewaren als weergave…")).triggered.connect(self.save_requested)
        own = next((o for o in self._kept.eigen if o.sleutel == self._view.sleutel), None)
        if own is None:
            return
        if self._view.is_changed(self._kept):
            add(self.tr("Wijzigingen bewaren")).triggered.connect(self.update_requested)
        below = self._menu.addMenu(self.tr("Weergave “{}”").format(own.naam))
        self._add_managing(below, own)

    def _add_managing(self, below: QMenu, own: Bewaard) -> None:
        place, last = self._kept.eigen.index(own), len(self._kept.eigen) - 1
        renamed = below.addAction(self.tr("Naam wijzigen…"))
        renamed.triggered.connect(weakly(self._on_rename, own.sleutel))
        pin = self.tr("Niet meer boven de lijst") if own.vast else self.tr("Boven de lijst zetten")
        below.addAction(pin).triggered.connect(weakly(self._on_pin, own.sleutel, not own.vast))
        moves = (
            (self.tr("Eerder in de rij"), -1, place > 0),
            (self.tr("Later in de rij"), 1, place < last),
        )
        for text, step, can in moves:
            move = below.addAction(text)
            move.setEnabled(can)
            move.triggered.connect(weakly(self._on_move, own.sleutel, step))
        gone = below.addAction(self.tr("Verwijderen…"))
        gone.triggered.connect(weakly(self._on_delete, own.sleutel))

    def _add_order(self) -> None:
        below = self._menu.addMenu(self.tr("Volgorde"))
        now = self._view.weergave.sortering
        for kolom in Kolom:
            action = below.addAction(KOPPEN[kolom])
            _tick(action, on=kolom is now.kolom)
            action.triggered.connect(weakly(self._on_order, Sortering(kolom)))
        below.addSeparator()
        back = below.addAction(self.tr("Omgekeerd"))
        _tick(back, on=now.aflopend)
        turned = now._replace(aflopend=not now.aflopend)
        back.triggered.connect(weakly(self._on_order, turned))

    def _add_columns(self) -> None:
        below = self._menu.addMenu(self.tr("Kolommen van de tabel"))
        for kolom in Kolom:
            action = below.addAction(KOPPEN[kolom])
            _tick(action, on=kolom in self._view.weergave.kolommen)
            action.setEnabled(kolom is not Kolom.NAAM)
            action.triggered.connect(weakly(self._on_column, kolom))

    def _weergave(self) -> Weergave:
        return self._view.weergave

    def _on_order(self, sortering: Sortering) -> None:
        self.changed.emit(replace(self._weergave(), sortering=sortering))

    def _on_column(self, kolom: Kolom) -> None:
        now = self._weergave().kolommen
        wanted = tuple(k for k in now if k is not kolom) if kolom in now else (*now, kolom)
        self.changed.emit(replace(self._weergave(), kolommen=met_naam(wanted)))

    def _on_view(self, sleutel: str) -> None:
        self.view_chosen.emit(sleutel)

    def _on_rename(self, sleutel: str) -> None:
        self.rename_requested.emit(sleutel)

    def _on_delete(self, sleutel: str) -> None:
        self.delete_requested.emit(sleutel)

    def _on_pin(self, sleutel: str, vast: bool) -> None:
        self.pin_requested.emit(sleutel, vast)

    def _on_move(self, sleutel: str, step: int) -> None:
        self.move_requested.emit(sleutel, step)


def _tick(action: QAction, *, on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(on)
