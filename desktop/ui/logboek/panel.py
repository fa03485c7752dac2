"""The logboek of one dossier: write on top, everything that happened below."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import Soort, Vastlegging
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.views import DossierView
from desktop.ui.kit.layouts import column, row
from desktop.ui.logboek.browser import Browser
from desktop.ui.logboek.composer import Composer
from desktop.ui.logboek.corrector import Corrector
from desktop.ui.logboek.density import DensityStrip
from desktop.ui.logboek.draft import CorrectionDraft
from desktop.ui.logboek.writer import Writer

_SURELY_SCROLLS = 20


class LogboekPanel(QWidget):
    """Shows the timeline of a dossier and asks to record or correct entries.

    Signals:
        record_requested: the user wants this Aantekening recorded.
        correction_requested: the user wants this NewCorrection recorded.
        correction_draft_changed: what is typed as a correction but not recorded, as text.
        correction_opened: this BijlageStrip takes documents for the correction of this Vastlegging.
        draft_changed: what is typed but not recorded, as text; "" drops it. During
            show_dossier of another dossier both drafts belong to the one in `dossier`.
        bijlage_requested: the user wants to look at this Bijlage of the dossier shown.
        tijdlijn_requested: the user wants the entries that pass this Tijdlijnfilter on paper.
        vorm_requested: the user wants the form of this name.
        vorm_correction_requested: the user wants to correct this Vastlegging, made by a form.
    """

    record_requested = Signal(object)
    correction_requested = Signal(object)
    correction_draft_changed = Signal(str)
    correction_opened = Signal(object, object)
    draft_changed = Signal(str)
    bijlage_requested = Signal(object)
    tijdlijn_requested = Signal(object)
    vorm_requested = Signal(str)
    vorm_correction_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logboekPanel")
        self.dossier: DossierId | None = None
        self._view: DossierView | None = None
        self._now = datetime(2000, 1, 1, tzinfo=UTC)
        self._composer = Composer(self)
        self._writer = Writer(self._composer)
        self.bijlagen = self._composer.strip
        self._strip = DensityStrip(self)
        self.browser = Browser(self._strip, self)
        self._corrector = Corrector(self)
        self._lay_out()

        self.browser.bar.print_requested.connect(self._on_print)
        self.browser.timeline.bijlage_wanted.connect(self.bijlage_requested)
        self.browser.correction_wanted.connect(self._on_correction_wanted)
        self._composer.vorm_requested.connect(self.vorm_requested)
        self._corrector.closed.connect(self._on_corrector_closed)
        self._corrector.draft_changed.connect(self.correction_draft_changed)
        self._corrector.opened.connect(self.correction_opened)
        self._corrector.requested.connect(self.correction_requested)
        self._writer.draft_changed.connect(self.draft_changed)
        self._writer.requested.connect(self.record_requested)

    def show_dossier(self, view: DossierView) -> None:
        """Show a dossier; when it is another one, its draft is to be restored next."""
        if self.dossier != view.dossier.id:
            self._writer.leave()
            self._corrector.leave()
            self.dossier = view.dossier.id
            self._scroll.verticalScrollBar().setValue(0)
        self._view = view
        self._composer.show_family(view.casus.gezin)
        self._show_entries()
        self._page.show()

    def set_now(self, now: datetime) -> None:
        """Tell what time it is, with its zone: for new entries and for "Vandaag"."""
        midnight = now.date() != self._now.date() or now.tzinfo != self._now.tzinfo
        self._now = now
        self._composer.show_now(now)
        if midnight:
            self._show_entries()

    def set_author(self, author: str) -> None:
        """Tell who writes."""
        self._composer.show_author(author)

    def restore_draft(self, text: str) -> None:
        """Bring back what draft_changed once told; words typed meanwhile are added to it."""
        self._writer.restore(text)

    def restore_correction(self, text: str) -> None:
        """Go on with the correction that correction_draft_changed once told."""
        kept = CorrectionDraft.from_text(text)
        regel = self.browser.regel_of(kept.nummer) if kept is not None else None
        if regel is not None:
            self._corrector.open(regel.geldig, self._now, text)

    def begin(self, soort: Soort) -> None:
        """Begin an entry of this kind; words that stand there already stay."""
        self._composer.begin(soort)
        self._scroll.ensureWidgetVisible(self._composer)

    def show_entry(self, nummer: int) -> None:
        """Go to the entry that holds this nummer now or held it before."""
        self.browser.show_entry(nummer)

    def show_unfinished(self) -> None:
        """Show the quick notes that wait for their details."""
        self.browser.show_filter(Tijdlijnfilter(aan_te_vullen=True))
        self._scroll.ensureWidgetVisible(self.browser.bar)
        self.browser.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand in what is being typed now, without waiting for a pause."""
        self._writer.keep()
        self._corrector.keep()

    def draft_saved(self, time: str) -> None:
        """Show that the draft was kept at this time, as "14:32"."""
        self._writer.kept(time)

    def draft_not_saved(self) -> None:
        """Tell that a draft could not be kept; it is handed in again at the next chance."""
        self._writer.not_kept()
        self._corrector.not_kept()

    def recorded(self) -> None:
        """Tell that the entry is in the logboek and its draft is gone."""
        self._writer.recorded()

    def corrected(self) -> None:
        """Tell that the correction is in the logboek and its draft is gone."""
        self._corrector.recorded()

    def show_refusal(self, error: KnownError) -> None:
        """Show why the entry cannot be recorded like this, under the field to mend."""
        self._writer.show_refusal(error)

    def show_correction_refusal(self, error: KnownError) -> None:
        """Show why the correction cannot be recorded like this, under the field to mend."""
        self._corrector.show_refusal(error)

    def _lay_out(self) -> None:
        self._page = QWidget(self)
        self._page.setObjectName("logboekPage")
        self._page.setProperty("scrolled", True)
        self._page.setLayout(
            column(self._composer, 2, self.browser, None, margins=(20, 16, 20, 20))
        )
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("logboekScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(self._page.focusPolicy())
        self._scroll.setWidget(self._page)
        self._page.hide()
        self.browser.stand_in(self._scroll)
        whole = row(self._scroll, self._strip, spacing=0)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def _show_entries(self) -> None:
        if self._view is None:
            return
        # A bar that comes and goes would have every card of a long list laid out twice.
        self._scroll.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if len(self._view.regels) > _SURELY_SCROLLS
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.browser.show_view(self._view, self._now)

    def _on_print(self) -> None:
        self.tijdlijn_requested.emit(self.browser.filter())

    def _on_correction_wanted(self, geldig: Vastlegging) -> None:
        if geldig.aantekening.inhoud is not None:
            self.vorm_correction_requested.emit(geldig)
        else:
            self._corrector.open(geldig, self._now)

    def _on_corrector_closed(self) -> None:
        self.browser.timeline.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
