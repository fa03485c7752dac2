"""The agenda: what is to come over all dossiers, per week or per month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.core.agenda import Agendadag, Agendapunt, agenda
from desktop.core.nederlands import short_date
from desktop.core.termijnen import Kalender
from desktop.services.views import CaseloadRegel
from desktop.ui.agenda.day_list import DayList
from desktop.ui.agenda.month_view import MonthView
from desktop.ui.agenda.period import Zicht, span, title, turned, within
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Panel
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel


class AgendaPanel(Panel):
    """Shows what is to come; every thing leads to the place where it is dealt with.

    Signals:
        place_requested: go to this dossier and this Plaats in it.
        caseload_requested: go to the list of dossiers.
        export_requested: the user wants a calendar file.
    """

    place_requested = Signal(object, object)
    caseload_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("agendaPanel")
        self._regels: tuple[CaseloadRegel, ...] = ()
        self._kalender = Kalender()
        self._vandaag = self._day = date.min
        self._agenda = agenda((), date.min)
        self._is_stale = False
        self._title = PlainLabel("", self, "heading", wrap=True)
        self._title.setObjectName("agendaTitel")
        self._count = PlainLabel("", self, "small", "text2", wrap=True)
        self._count.setObjectName("agendaAantal")
        self._back = IconButton("chevron-left", self.tr("Vorige"), self)
        self._back.setObjectName("agendaVorige")
        self._next = IconButton("chevron-right", self.tr("Volgende"), self)
        self._next.setObjectName("agendaVolgende")
        self._today = Button(self.tr("Vandaag"), self)
        self._today.setObjectName("agendaVandaag")
        self._export = Button(self.tr("Agendabestand…"), self, "secondary", "download")
        self._export.setObjectName("agendaBestand")
        views = [Option("week", self.tr("Week")), Option("maand", self.tr("Maand"))]
        self._zicht = ChipGroup(self.tr("Week of maand"), views, self)
        self._week = DayList(self.tr("Dagen van de week"), self)
        self._week.setObjectName("agendaWeek")
        self._month = MonthView(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def show_regels(
        self, regels: Iterable[CaseloadRegel], kalender: Kalender, vandaag: date
    ) -> None:
        """Show the coming things of these dossiers; the period stays unless it has passed."""
        self._day = within(self._chosen(), self._day, vandaag) if self._regels else vandaag
        self._regels, self._kalender, self._vandaag = tuple(regels), kalender, vandaag
        self._is_stale = True
        if self.isVisible():
            self._work_out()

    def regels(self) -> tuple[CaseloadRegel, ...]:
        """Return the dossiers that are shown."""
        return self._regels

    def focus_days(self) -> None:
        """Move the keyboard to the days."""
        shown = self._week if self._chosen() is Zicht.WEEK else self._month.grid
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Worked out when it is seen: with thousands of dossiers that takes a moment.
        if self._is_stale:
            self._work_out()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._week)
        self._stack.addWidget(self._scrolling(self._month))
        head = row(self._title, self._back, self._today, self._next, margins=(20, 16, 16, 0))
        head.setStretchFactor(self._title, 1)
        chips = row(self._zicht, self._export, margins=(20, 0, 16, 0))
        chips.setStretchFactor(self._zicht, 1)
        told = row(self._count, margins=(20, 0, 16, 0))
        whole = column(head, chips, told, self._stack, spacing=8, margins=(0, 0, 0, 8))
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _scrolling(self, part: QWidget) -> QScrollArea:
        part.setProperty("scrolled", True)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(part)
        return scroll

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._export.clicked.connect(self.export_requested)
        self._month.chosen.connect(self._on_chosen)
        self._month.day_requested.connect(self._go)
        self._month.today_requested.connect(self._on_today)
        self._month.turned.connect(self._on_turned)
        self._next.clicked.connect(self._on_next)
        self._today.clicked.connect(self._on_today)
        self._week.chosen.connect(self._on_chosen)
        self._week.today_requested.connect(self._on_today)
        self._week.turned.connect(self._on_turned)
        self._zicht.chosen.connect(self._on_zicht)

    def _chosen(self) -> Zicht:
        return Zicht(self._zicht.key())

    def _work_out(self) -> None:
        self._agenda = agenda(self._regels, self._vandaag)
        self._is_stale = False
        self._refresh()

    def _refresh(self) -> None:
        zicht = self._chosen()
        van, tot = span(zicht, self._day)
        dagen = self._agenda.dagen(self._kalender, van, tot)
        if zicht is Zicht.WEEK:
            self._week.show_days(dagen, self._vandaag)
        else:
            self._month.show_month(dagen, self._day, self._vandaag)
        self._stack.setCurrentIndex(int(zicht is Zicht.MAAND))
        self._title.setText(title(zicht, self._day))
        self._count.setText(self._words(dagen, tot))
        self._back.setEnabled(van > self._vandaag)

    def _words(self, dagen: tuple[Agendadag, ...], tot: date) -> str:
        count = sum(len(dag.punten) for dag in dagen)
        late = sum(punt.is_te_laat for dag in dagen for punt in dag.punten)
        told = self.tr("1 ding op de agenda.") if count == 1 else self.tr("{} dingen op de agenda.")
        if not count:
            told = self.tr(
                "Er komt hier niets. Termijnen, gesprekken en verwachte berichten uit de dossiers "
                "verschijnen vanzelf."
            )
        parts = [told.format(count)]
        if late:
            parts.append(self.tr("Te laat: {}; die staan bij vandaag.").format(late))
        known = self._kalender.vakantie_bekend_tot
        if known is None or known < tot:
            parts.append(self._unknown(known))
        return " ".join(parts)

    def _unknown(self, known: date | None) -> str:
        if known is None:
            return self.tr("De schoolvakanties zijn hier niet bekend.")
        return self.tr("Na {} zijn de schoolvakanties nog niet bekend.").format(short_date(known))

    def _go(self, day: date) -> None:
        self._day = within(self._chosen(), day, self._vandaag)
        self._refresh()

    def _on_zicht(self, _key: str) -> None:
        self._go(self._day)

    def _on_turned(self, step: int) -> None:
        self._go(turned(self._chosen(), self._day, step))
        announce(self, self._title.text())

    def _on_back(self) -> None:
        self._on_turned(-1)

    def _on_next(self) -> None:
        self._on_turned(1)

    def _on_today(self) -> None:
        self._go(self._vandaag)

    def _on_chosen(self, punt: Agendapunt) -> None:
        if punt.dossier is None:
            self.caseload_requested.emit()
        else:
            self.place_requested.emit(punt.dossier, punt.plaats)
