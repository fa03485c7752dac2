"""The caseload: all dossiers, narrowed and arranged by a view, as a list or as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dossier import DossierId
from desktop.core.weergave import Sortering
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.views import CaseloadRegel
from desktop.services.weergaven import Weergaven
from desktop.ui.caseload.bar import CaseloadBar
from desktop.ui.caseload.chosen_view import ChosenView, Place, place_of
from desktop.ui.caseload.content import CaseloadContent
from desktop.ui.caseload.foot import CaseloadFoot
from desktop.ui.caseload.lists import CaseloadLists
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class CaseloadPanel(Panel):
    """Shows the dossiers; asks to open one or to make a new one.

    Once a dossier was opened from the list, the list stays as it is: lines change where they
    stand, and a link puts them in order anew.

    Signals:
        dossier_requested: the user came to this DossierId.
        dossier_entered: the user chose the dossier at hand, by click or Enter, to read it.
        new_requested: the user wants a new dossier.
        table_requested: the user wants the table, which needs the whole width, or the list.
    """

    dossier_requested = Signal(object)
    dossier_entered = Signal()
    new_requested = Signal()
    table_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "right")
        self.setObjectName("caseloadPanel")
        self._content = CaseloadContent()
        self._at_work = False
        self._new = Button(self.tr("Nieuw"), self, "primary", "plus")
        self._new.setObjectName("newDossier")
        self._new.setAccessibleName(self.tr("Nieuw dossier"))
        self.bar = CaseloadBar(self)
        self._lists = CaseloadLists(self)
        self._foot = CaseloadFoot(self)
        self._lay_out()
        self._count()

        self.bar.table_requested.connect(self._on_table)
        self.bar.view_changed.connect(self.show_view)
        self._foot.order_requested.connect(self._on_order)
        self._foot.print_requested.connect(self.bar.menu.print_requested)
        self._foot.settled.connect(self._on_settled)
        self._lists.dossier_entered.connect(self.dossier_entered)
        self._lists.dossier_requested.connect(self._on_dossier)
        self._lists.selected_changed.connect(self._show_foot)
        self._lists.sort_requested.connect(self._on_sort)
        self._new.clicked.connect(self.new_requested)

    @property
    def view(self) -> ChosenView:
        """Return the view as it is now."""
        return self._content.view

    def show_regels(self, regels: tuple[CaseloadRegel, ...]) -> None:
        """Show these dossiers; the chosen one stays chosen, and the list where it is."""
        same = self._content.take(regels)
        if self._at_work and same:
            for regel in self._content.regels.values():
                self._lists.update_regel(regel)
            self._foot.settle()
        else:
            self._arrange()
            self._count()

    def show_regel(self, regel: CaseloadRegel) -> None:
        """Show one dossier anew, where it stands."""
        was_known = self._content.put(regel)
        self._lists.update_regel(self._content.regels[regel.dossier])
        if not (was_known and self._at_work):
            self._arrange()
        self._foot.settle()

    def show_weergaven(self, kept: Weergaven, sleutel: str = "") -> None:
        """Show the views of the school; with a key that view is chosen."""
        self._content.take_views(kept, sleutel)
        self._rearrange()
        self._count()

    def look(self, today: date, treffers: frozenset[DossierId] | None = None) -> None:
        """Count ages and terms from this day on; treffers are dossiers with a risk word."""
        kijk = replace(self._content.kijk, today=today)
        if treffers is not None:
            kijk = replace(kijk, treffers=treffers)
        if self._content.look(kijk):
            if not self._at_work:
                self._rearrange()
            self._foot.settle()

    def show_view(self, view: ChosenView) -> None:
        """Narrow and arrange the list by this view, from its first line."""
        self._content.view = view
        self._rearrange()
        self._lists.show_top()
        self._foot.settle()

    def set_search(self, text: str) -> None:
        """Show only dossiers in which every typed word occurs."""
        if text.split() != self.view.zoek.split():
            self._content.view = replace(self.view, zoek=text)
            self._rearrange()

    def select(self, dossier: DossierId) -> None:
        """Mark a dossier as the open one without asking for it again."""
        self._lists.mark(dossier)

    def selected(self) -> DossierId | None:
        """Return the marked dossier."""
        return self._lists.marked()

    def holds(self, dossier: DossierId) -> bool:
        """Tell whether there is such a dossier, shown or not."""
        return dossier in self._content.regels

    def holds_openly(self, dossier: DossierId) -> bool:
        """Tell whether there is such a dossier that may come on screen unasked."""
        regel = self._content.regels.get(dossier)
        return regel is not None and not regel.afgeschermd

    def filter(self) -> str:
        """Return the chosen view as text, to find it again after a lock."""
        return Place(self.view, self.bar.wants_table()).to_text()

    def choose_filter(self, key: str) -> None:
        """Choose the view that filter() told; nothing happens when it cannot be read."""
        found = place_of(key)
        if found is None:
            return
        self.show_view(replace(found.view, zoek=self.view.zoek))
        if found.table != self.bar.wants_table():
            self.bar.show_table(table=found.table)
            self._on_table(found.table)

    def focus_list(self) -> None:
        """Move the keyboard to the lines, on the first when none is marked."""
        self._lists.take_focus()

    def add_foot(self, line: QWidget) -> None:
        """Show a line under the list."""
        self._whole.addWidget(line)

    def lijst(self) -> CaseloadLijst:
        """Return what is shown, or of it the lines selected in the table, as it goes on paper."""
        return self._content.lijst(self._lists.regels, self._picked())

    def _lay_out(self) -> None:
        title = PlainLabel(self.tr("Dossiers"), self, "heading")
        head = row(title, None, self._new, margins=(16, 16, 16, 0))
        bar = row(self.bar, margins=(16, 0, 12, 4))
        self._whole = column(head, bar, self._foot.empty, self._lists, self._foot, spacing=8)
        self._whole.setStretchFactor(self._lists, 1)
        self.setLayout(self._whole)

    def _arrange(self) -> None:
        """Put the lines that are in the view in its order; who reads stays where they are."""
        view, today = self.view.whole, self._content.kijk.today
        self._lists.show_regels(self._content.chosen(), view, today)
        self._show_foot()

    def _rearrange(self) -> None:
        self._at_work = False
        content = self._content
        self.bar.show_view(content.view, content.kept, content.kijk)
        self._arrange()

    def _count(self) -> None:
        self.bar.show_counts(self._content.counts(), self._content.regels.values())

    def _show_foot(self) -> None:
        shown, total = len(self._lists.regels), len(self._content.regels)
        self._foot.show_counts(shown, total, len(self._picked()))
        self._foot.show_print(table=self._lists.is_table())

    def _picked(self) -> list[DossierId]:
        return self._lists.selected() if self._lists.is_table() else []

    def _on_dossier(self, dossier: DossierId) -> None:
        self._at_work = True
        self.dossier_requested.emit(dossier)

    def _on_order(self) -> None:
        self._rearrange()
        self._foot.show_out_of_order(out=False)

    def _on_settled(self) -> None:
        self._count()
        now = [regel.dossier for regel in self._lists.regels]
        wanted = [regel.dossier for regel in self._content.chosen()] if self._at_work else now
        self._foot.show_out_of_order(out=now != wanted)

    def _on_sort(self, sortering: Sortering) -> None:
        weergave = replace(self.view.weergave, sortering=sortering)
        self.show_view(replace(self.view, weergave=weergave))

    def _on_table(self, table: bool) -> None:
        self._lists.want_table(table=table)
        self.table_requested.emit(table)
