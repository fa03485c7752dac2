"""The screen about the school: one calm form in cards, kept only when the user says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.naslag import Naslag
from desktop.core.routes import EIGEN, route_of
from desktop.core.school import Begrip, School, Schoolsoort
from desktop.core.termijnen import Vakantieregio
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.school.card import SchoolCard
from desktop.ui.school.draft import read_draft, to_text
from desktop.ui.school.reading import lines, raws_of, school_of
from desktop.ui.school.save_bar import SaveBar
from desktop.ui.school.specs import card_specs
from desktop.ui.school.words import begrip_words, known_words, route_words
from desktop.ui.vormen.spec import Raw, Raws

_WIDTH = 760


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """What the screen needs besides the school; known is until when vacations are known."""

    kaders: Mapping[str, Afwegingskader]
    naslag: Naslag
    known: Mapping[Vakantieregio, date | None]


class SchoolPanel(QWidget):
    """Shows how the school works and asks to keep what was changed.

    Signals:
        appeared: the screen came in sight.
        changed: something was typed or chosen.
        save_requested: the user wants this School kept.
    """

    appeared = Signal()
    changed = Signal()
    save_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schoolPanel")
        self._facts: SchoolFacts | None = None
        self._school: School | None = None
        self._cards: dict[str, SchoolCard] = {}
        self._sent: Raws = {}
        self._restored = Notice(self.tr("Wat u eerder typte, staat er weer."), self, "ok")
        self._restored.setObjectName("restored")
        self._restored.hide()
        self._bar = SaveBar(self)
        self._lay_out()

        current().changed.connect(self._fit)
        self._bar.save_requested.connect(self._on_save)
        self._bar.undo_requested.connect(self._on_undo)

    def show_school(self, school: School, facts: SchoolFacts) -> None:
        """Show this school; what is being typed stays."""
        if self._facts is None:
            self._make_cards(facts)
        self._facts = facts
        typed = self._raws() if self._is_changed() else {}
        self._school = school
        self._fill({**raws_of(school), **typed})

    def restore(self, text: str) -> None:
        """Bring back what was typed before."""
        if self._school is not None and (typed := read_draft(text)):
            self._fill({**raws_of(self._school), **typed})
            self._restored.setVisible(self._is_changed())

    def draft_text(self) -> str:
        """Return what is typed as text that can be kept, "" when nothing was changed."""
        return to_text(self._raws()) if self._is_changed() else ""

    def saved(self, school: School) -> None:
        """Tell that this school is kept; what was typed meanwhile stays."""
        typed = {key: raw for key, raw in self._raws().items() if raw != self._sent.get(key)}
        self._school = school
        self._restored.hide()
        self._fill({**raws_of(school), **typed})
        self._bar.show_saved()

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be kept, under its field when it has one."""
        field = error.field if isinstance(error, RefusedError) else ""
        holding = next((c for c in self._cards.values() if field in c.fields), None)
        for card in self._cards.values():
            card.form.show_errors({})
        if holding is None:
            self._bar.show_failure(error.remedy)
        else:
            holding.form.show_errors({field: error.remedy})

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def _lay_out(self) -> None:
        self._column = column(self._restored, spacing=16)
        self._inner = QWidget(self)
        self._inner.setLayout(column(self._column, None))
        around = QWidget(self)
        around.setProperty("scrolled", True)
        line = row(self._inner, None, margins=(24, 20, 24, 20))
        # The cards take the room there is, up to their widest.
        line.setStretch(0, 1000)
        around.setLayout(line)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(around)
        title = PlainLabel(self.tr("School"), self, "heading")
        head = Panel(column(title, margins=(24, 18, 24, 14)), self, "surface", "bottom")
        whole = column(head, scroll, self._bar, spacing=0)
        whole.setStretchFactor(scroll, 1)
        self.setLayout(whole)
        self._fit()

    def _make_cards(self, facts: SchoolFacts) -> None:
        for spec in card_specs(facts.kaders):
            card = SchoolCard(spec, self)
            card.changed.connect(self._on_changed)
            self._cards[spec.key] = card
            self._column.addWidget(card)

    def _raws(self) -> dict[str, Raw]:
        fields = (card.fields.items() for card in self._cards.values())
        return {key: field.raw() for one in fields for key, field in one}

    def _is_changed(self) -> bool:
        return self._school is not None and self._raws() != raws_of(self._school)

    def _fill(self, raws: Raws) -> None:
        for card in self._cards.values():
            card.form.show_errors({})
            card.show_raws(raws)
        self._show_what_follows()

    def _show_what_follows(self) -> None:
        """Show the steps, the definition and the vacations that the answers lead to."""
        if self._facts is None or self._school is None:
            return
        raws, cards = self._raws(), self._cards
        own = raws["route"] == EIGEN
        cards["route"].show_field("eigen_route", shown=own)
        cards["route"].show_what_follows(route_words(route_of(_routed(self._school, raws))))
        begrip = begrip_words(Begrip(raws["begrip"]), self._facts.naslag)
        cards["begrip"].show_what_follows(begrip)
        known = self._facts.known.get(Vakantieregio(raws["regio"]))
        cards["kalender"].show_what_follows(known_words(known))
        self._bar.show_stand(changed=self._is_changed())

    def _fit(self) -> None:
        self._inner.setMaximumWidth(current().px(_WIDTH))

    def _on_changed(self) -> None:
        self._show_what_follows()
        self.changed.emit()

    def _on_undo(self) -> None:
        if self._school is not None:
            self._restored.hide()
            self._fill(raws_of(self._school))
            self.changed.emit()

    def _on_save(self) -> None:
        if self._school is None:
            return
        try:
            made = school_of(self._raws(), self._school)
        except RefusedError as error:
            self.show_refusal(error)
            return
        self._sent = self._raws()
        self.save_requested.emit(made)


def _routed(school: School, raws: Raws) -> School:
    """Return the school with the route that is chosen on screen, finished or not."""
    own = lines(raws["eigen_route"]) if raws["route"] == EIGEN else ()
    profiel = replace(school.profiel, route=str(raws["route"]), eigen_route=own)
    return replace(school, soort=Schoolsoort(raws["soort"]), profiel=profiel)
