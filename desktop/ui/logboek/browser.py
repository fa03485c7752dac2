"""The entries of a dossier to look through: all of them or some, a stretch of them at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.core.dichtheid import weken
from desktop.core.logboek import Regel, Vastlegging
from desktop.core.tijdlijnfilter import Tijdlijnfilter, alle_personen, omgeving
from desktop.core.zoeken import zoektekst
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column
from desktop.ui.logboek.cards import Cards
from desktop.ui.logboek.density import DensityStrip
from desktop.ui.logboek.empty import EmptyLogboek
from desktop.ui.logboek.filter_bar import FilterBar
from desktop.ui.logboek.hidden_entry import HiddenEntry, fresh
from desktop.ui.logboek.page import Page
from desktop.ui.logboek.stretch import Stretch
from desktop.ui.logboek.timeline import Timeline


class Browser(QWidget):
    """Shows the timeline with its filter in a page that scrolls, and goes to an entry or a time.

    Signals:
        correction_wanted: the user wants to correct this Vastlegging.
    """

    correction_wanted = Signal(object)

    def __init__(self, strip: DensityStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._page: Page | None = None
        self._view: DossierView | None = None
        self._cards = Cards(datetime(2000, 1, 1, tzinfo=UTC), "")
        self._chosen = Tijdlijnfilter()
        self._words: dict[int, str] = {}
        self._stretch = Stretch()
        self.bar = FilterBar(self)
        self._hidden = HiddenEntry(self)
        self.empty = EmptyLogboek(self)
        self.timeline = Timeline(self)
        self._newer = self._more("newerEntries", self.tr("Toon nieuwere aantekeningen"))
        self._older = self._more("olderEntries", self.tr("Toon eerdere aantekeningen"))
        self.setLayout(
            column(self.bar, self._hidden, self._newer, self.empty, self.timeline, self._older)
        )

        self._newer.clicked.connect(self._on_newer)
        self._older.clicked.connect(self._on_older)
        self.bar.filter_changed.connect(self._on_filter)
        self.bar.unfolded.connect(self._offer_people)
        self.timeline.correction_wanted.connect(self._on_correction_wanted)
        self._hidden.entry_requested.connect(self.show_entry)
        self.timeline.surroundings_wanted.connect(self._on_surroundings)
        strip.period_chosen.connect(self._on_period)

    def stand_in(self, scroll: QScrollArea) -> None:
        """Tell in which page this stands."""
        self._page = Page(scroll, self.timeline)
        self._page.scrolled.connect(self._mark_seen)
        self._page.end_neared.connect(self._on_older)

    def filter(self) -> Tijdlijnfilter:
        """Return which entries are looked at, for the screen and for paper alike."""
        return self._chosen

    def show_view(self, view: DossierView, now: datetime) -> None:
        """Show a dossier; the filter and the place stay while it is the same one."""
        before, self._view = self._view, view
        gezin = {one.id: one.leerling.roepnaam for one in view.casus.gezin}
        self._cards = Cards(now, view.dossier.leerling.roepnaam, gezin)
        other = before is None or before.dossier.id != view.dossier.id
        if before is None or before.casus is not view.casus:
            self._words = {}
        if other:
            self._hidden.hide()
            self._chosen = Tijdlijnfilter()
            self.bar.show_filter(self._chosen)
        self._refresh(anew=other)
        if before is not None and not other and not self._chosen.is_empty:
            self._hidden.tell(fresh(before, view), self._stretch)
        if self.bar.is_unfolded():
            self._offer_people()

    def show_filter(self, chosen: Tijdlijnfilter) -> None:
        """Look at the entries that pass this filter."""
        self.bar.show_filter(chosen)
        self._on_filter(chosen)

    def regel_of(self, nummer: int) -> Regel | None:
        """Return the line that holds this nummer now or held it before."""
        for regel in self._view.regels if self._view else ():
            if any(v.nummer == nummer for v in (regel.geldig, *regel.eerder)):
                return regel
        return None

    def show_entry(self, nummer: int) -> None:
        """Go to an entry, with the keyboard too; a filter that hides it is cleared."""
        if self.regel_of(nummer) is None:
            return
        if self._stretch.place(nummer) < 0:
            self.show_filter(Tijdlijnfilter())
        self._go_to(self._stretch.place(nummer))
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, *, anew: bool) -> None:
        view = self._view
        if view is None:
            return
        newest_first = tuple(reversed(view.regels))
        if not self._chosen.is_empty:
            newest_first = tuple(regel for regel in newest_first if self._passes(regel))
        if anew:
            self._stretch.begin(newest_first)
        else:
            self._stretch.renew(newest_first)
        self.bar.setVisible(bool(view.regels))
        self.bar.show_count(len(newest_first), len(view.regels))
        self.bar.show_unfinished(sum(regel.aantekening.aan_te_vullen for regel in view.regels))
        self.empty.setVisible(not view.regels)
        self._strip.show_weeks(weken(self._cards.day(regel) for regel in newest_first))
        self._show_stretch()

    def _passes(self, regel: Regel) -> bool:
        if not self._chosen.tekst:
            return self._chosen.passes(regel)
        nummer = regel.geldig.nummer
        if nummer not in self._words:
            self._words[nummer] = zoektekst(regel.aantekening)
        return self._chosen.passes(regel, self._words[nummer])

    def _show_stretch(self) -> None:
        shown = self._cards.of(self._stretch.regels)
        self.timeline.show_entries(shown)
        self.timeline.setVisible(bool(shown))
        self._newer.setVisible(self._stretch.newer > 0)
        self._older.setVisible(self._stretch.older > 0)
        if self.isVisible() and self._page is not None:
            self._page.lay_out_now()
        self._mark_seen()

    def _more(self, name: str, words: str) -> Button:
        button = Button(words, self, "link")
        button.setObjectName(name)
        button.hide()
        return button

    def _go_to(self, place: int) -> None:
        """Bring a line to the top of the page."""
        before = self._stretch.regels
        self._stretch.reach(place)
        if self._stretch.regels != before:
            self._show_stretch()
        row = place - self._stretch.newer
        self.timeline.setCurrentIndex(self.timeline.model().index(row, 0))
        if self._page is not None:
            self._page.scroll_to(row)

    def _mark_seen(self) -> None:
        seen = self._page.seen() if self._page is not None else None
        if seen is not None:
            newest, oldest = (self._cards.day(self.timeline.entry(row).regel) for row in seen)
            self._strip.show_seen(newest, oldest)

    def _offer_people(self) -> None:
        if self._view is not None:
            self.bar.show_people(alle_personen(self._view.regels))

    def _on_older(self) -> None:
        if self._stretch.older:
            self._stretch.grow_older()
            self._show_stretch()

    def _on_newer(self) -> None:
        first = self._stretch.newer
        self._stretch.grow_newer()
        self._show_stretch()
        self._go_to(first)

    def _on_filter(self, chosen: Tijdlijnfilter) -> None:
        self._chosen = chosen
        self._hidden.hide()
        self._refresh(anew=True)

    def _on_period(self, last: date) -> None:
        newest_first = enumerate(self._stretch.all)
        place = next((place for place, regel in newest_first if self._cards.day(regel) <= last), -1)
        if place >= 0:
            self._go_to(place)

    def _on_surroundings(self, row: int) -> None:
        regel = self.timeline.entry(row).regel
        self.show_filter(omgeving(regel.aantekening.moment))
        self.show_entry(regel.geldig.nummer)

    def _on_correction_wanted(self, row: int) -> None:
        geldig: Vastlegging = self.timeline.entry(row).regel.geldig
        self.correction_wanted.emit(geldig)
