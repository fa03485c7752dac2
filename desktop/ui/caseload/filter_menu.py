"""The button that adds a condition, and the chips of those that hold now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.weergave import Voorwaarden
from desktop.services.caseloadkeuze import Kijk
from desktop.services.caseloadwoorden import voorwaardewoorden
from desktop.services.views import CaseloadRegel
from desktop.ui.caseload.offers import Changes, Condition, Offer, offered
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.weak import weakly


class FilterButton(Button):
    """Opens a menu of conditions; what is chosen comes on top of those that hold.

    Signals:
        chosen: the user wants these Voorwaarden.
        age_requested: the user wants to give an age of his own.
    """

    chosen = Signal(object)
    age_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        text = QCoreApplication.translate("FilterButton", "Filter")
        super().__init__(text, parent, "secondary", "list-filter")
        self.setObjectName("caseloadFilter")
        self.setAccessibleDescription(self.tr("Kies welke dossiers in de lijst staan"))
        self._now = Voorwaarden()
        self._regels: Iterable[CaseloadRegel] = ()
        self._menu = QMenu(self)
        self._menu.setObjectName("caseloadFilterMenu")
        self.clicked.connect(self.open_menu)

    def show_conditions(self, now: Voorwaarden) -> None:
        """Take these conditions as chosen."""
        self._now = now

    def show_regels(self, regels: Iterable[CaseloadRegel]) -> None:
        """Offer what these lines hold, once the menu opens."""
        self._regels = regels

    def open_menu(self) -> None:
        """Open the menu below the button, made from the dossiers of this moment."""
        self.fill().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def fill(self) -> QMenu:
        """Return the menu with what can be chosen now."""
        for below in self._menu.findChildren(QMenu):
            below.deleteLater()
        self._menu.clear()
        for one in offered(self._regels):
            self._add(one)
        return self._menu

    def _add(self, condition: Condition) -> None:
        if not condition.title:
            self._add_offer(self._menu, condition.offers[0])
            return
        below = self._menu.addMenu(condition.title)
        for offer in condition.offers:
            self._add_offer(below, offer)
        if "leeftijd_van" in condition.offers[0].changes:
            below.addAction(self.tr("Andere leeftijd…")).triggered.connect(self.age_requested)

    def _add_offer(self, menu: QMenu, offer: Offer) -> None:
        action = menu.addAction(offer.text)
        action.setCheckable(True)
        action.setChecked(all(getattr(self._now, k) == v for k, v in offer.changes.items()))
        action.triggered.connect(weakly(self._on_offer, offer.changes, not action.isChecked()))

    def _on_offer(self, changes: Changes, on: bool) -> None:
        empty = Voorwaarden()
        wanted = changes if on else {name: getattr(empty, name) for name in changes}
        self.chosen.emit(replace(self._now, **wanted))


class ConditionChips(QWidget):
    """Shows each condition in words, with a cross to let go of it.

    Signals:
        chosen: the user wants these Voorwaarden.
        words_dropped: the user lets go of the words kept in the view.
    """

    chosen = Signal(object)
    words_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseloadConditions")
        self.setAccessibleName(self.tr("Gekozen voorwaarden"))
        self._now = Voorwaarden()
        self._shown: dict[str, str] = {}
        self._chips: list[Button] = []
        self._flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_conditions(self, now: Voorwaarden, tekst: str, kijk: Kijk) -> None:
        """Show these conditions and words."""
        self._now = now
        words = voorwaardewoorden(now, kijk)
        if tekst.strip():
            words["tekst"] = f"“{tekst.strip()}”"
        if words == self._shown:
            return
        self._shown = words
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(name, said) for name, said in words.items()]
        self.setVisible(bool(words))

    def _chip(self, name: str, said: str) -> Button:
        chip = Button(said[:1].upper() + said[1:], self, "secondary", "x")
        chip.setObjectName(f"condition_{name}")
        chip.setProperty("chip", True)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        drop = self.tr("Voorwaarde weghalen: {}").format(said)
        chip.setAccessibleName(drop)
        chip.setToolTip(drop)
        chip.clicked.connect(weakly(self._on_dropped, name))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_dropped(self, name: str) -> None:
        if name == "tekst":
            self.words_dropped.emit()
            return
        self.chosen.emit(self._now.without(name))
