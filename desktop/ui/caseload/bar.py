"""Above the lines: the views with their counts, and one row to narrow, arrange and keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.weergave import Voorwaarden, Weergave
from desktop.services.caseloadkeuze import Kijk
from desktop.services.views import CaseloadRegel
from desktop.services.weergaven import VASTE, Weergaven
from desktop.ui.caseload.chosen_view import ChosenView
from desktop.ui.caseload.filter_menu import ConditionChips, FilterButton
from desktop.ui.caseload.view_menu import ViewMenu
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice


class CaseloadBar(QWidget):
    """Shows which view is chosen and what is asked of it; calm until something is asked.

    Signals:
        view_changed: the user wants this ChosenView.
        table_requested: the user wants the table, or the list.
        age_requested: the user wants to give an age of his own.
    """

    view_changed = Signal(object)
    table_requested = Signal(bool)
    age_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._kept = ChosenView(), Weergaven()
        self._shown: list[str] = []
        self._chips = ChipGroup(self.tr("Welke dossiers"), (), self)
        self._filter = FilterButton(self)
        self._table = Button(self.tr("Tabel"), self, "secondary", "table")
        self._table.setObjectName("caseloadTableToggle")
        self._table.setCheckable(True)
        self.offer_table(room=True)
        self.menu = ViewMenu(self)
        self._conditions = ConditionChips(self)
        self._unread = Notice("", self, "warn")
        self._unread.setObjectName("caseloadUnread")
        self._unread.hide()
        self._keep = self._keep_line()
        acts = row(self._filter, self._table, None, self.menu)
        self.setLayout(
            column(self._chips, acts, self._conditions, self._keep, self._unread, spacing=8)
        )
        self._connect()

    def show_view(self, view: ChosenView, kept: Weergaven, kijk: Kijk) -> None:
        """Show this view and what is chosen in it."""
        self._view, self._kept = view, kept
        if view.sleutel in self._shown:
            self._chips.choose(view.sleutel)
        self._filter.show_conditions(view.weergave.voorwaarden)
        self.menu.show_view(view, kept)
        self._conditions.show_conditions(view.weergave.voorwaarden, view.weergave.tekst, kijk)
        self._keep.setVisible(view.is_changed(kept))
        self._update.setVisible(kept.is_own(view.sleutel))
        self._show_unread(view.onbekend(kept))

    def show_counts(self, counts: Mapping[str, int], regels: Iterable[CaseloadRegel]) -> None:
        """Show how many dossiers each view holds; regels are all dossiers."""
        kept = [*VASTE, *(one for one in self._kept.eigen if one.vast)]
        texts = {one.sleutel: f"{one.naam} {counts.get(one.sleutel, 0)}" for one in kept}
        if list(texts) != self._shown:
            self._shown = list(texts)
            self._chips.show_options([Option(key, text) for key, text in texts.items()])
        for key, text in texts.items():
            chip = self._chips.chip(key)
            if chip.text() != text:
                chip.setText(text)
                chip.updateGeometry()
        if self._view.sleutel in self._shown:
            self._chips.choose(self._view.sleutel)
        self._filter.show_regels(regels)
        self.menu.show_counts(counts)

    def ask(self, wanted: Voorwaarden) -> None:
        """Ask for these conditions."""
        self._on_weergave(replace(self._view.weergave, voorwaarden=wanted))

    def show_table(self, *, table: bool) -> None:
        """Show whether the table is wanted; this is no wish of the user."""
        self._table.setChecked(table)

    def offer_table(self, *, room: bool) -> None:
        """Let the user choose the table, or tell that there is no room for it."""
        wide = self.tr("De dossiers als tabel over de hele breedte")
        narrow = self.tr(
            "Hier is te weinig ruimte voor de tabel. Maak het venster breder of de tekst kleiner."
        )
        self._table.setEnabled(room)
        self._table.setToolTip(wide if room else narrow)

    def wants_table(self) -> bool:
        """Tell whether the table is wanted."""
        return self._table.isChecked()

    def _keep_line(self) -> QWidget:
        line = QWidget(self)
        line.setObjectName("caseloadKeep")
        self._save = Button(self.tr("Bewaren als…"), line, "link")
        self._save.setObjectName("saveView")
        self._update = Button(self.tr("Bijwerken"), line, "link")
        self._update.setObjectName("updateView")
        self._clear = Button(self.tr("Wissen"), line, "link")
        self._clear.setObjectName("clearView")
        self._clear.setAccessibleName(self.tr("Terug naar de weergave zoals die was"))
        line.setLayout(row(self._save, self._update, None, self._clear, spacing=0))
        line.hide()
        return line

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_view)
        self._clear.clicked.connect(self._on_clear)
        self._conditions.chosen.connect(self.ask)
        self._conditions.words_dropped.connect(self._on_words_dropped)
        self._filter.age_requested.connect(self.age_requested)
        self._filter.chosen.connect(self.ask)
        self._save.clicked.connect(self.menu.save_requested)
        self._table.clicked.connect(self.table_requested)
        self._update.clicked.connect(self.menu.update_requested)
        self.menu.changed.connect(self._on_weergave)
        self.menu.view_chosen.connect(self._on_view)

    def _show_unread(self, onbekend: tuple[str, ...]) -> None:
        words = self.tr(
            "Een deel van deze weergave kent dit programma niet ({}). Dat deel telt niet mee: er "
            "kunnen meer dossiers staan dan u koos."
        ).format(", ".join(onbekend))
        if onbekend and self._unread.text() != words:
            self._unread.show_text(words)
        self._unread.setVisible(bool(onbekend))

    def _on_view(self, sleutel: str) -> None:
        self.view_changed.emit(self._view.choose(sleutel, self._kept))

    def _on_clear(self) -> None:
        sleutel = self._view.sleutel if self._kept.find(self._view.sleutel) else VASTE[0].sleutel
        self.view_changed.emit(self._view.choose(sleutel, self._kept))

    def _on_words_dropped(self) -> None:
        self._on_weergave(replace(self._view.weergave, tekst=""))

    def _on_weergave(self, weergave: Weergave) -> None:
        self.view_changed.emit(replace(self._view, weergave=weergave))
