"""The balance of a dossier: what points at a concern beside what contradicts it (004:162-166)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from desktop.core.balans import balans
from desktop.core.hypothese import hypothesen
from desktop.core.naslag import Naslag
from desktop.core.signaal import Richting
from desktop.services.views import DossierView
from desktop.ui.balans.register import Register
from desktop.ui.balans.side import MORE, Side
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.logboek.signal_words import richting_words

_TWO_SIDES, _FEW = 560, 5
_SOURCE = "004:162-166"


class BalansPanel(QWidget):
    """Shows both sides, what has no direction, and the suppositions.

    Signals:
        entry_requested: the user wants to read the entry with this nummer in the logboek.
        vorm_requested: the user wants the form of this name, with these values known.
    """

    entry_requested = Signal(int)
    vorm_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("balansPanel")
        self._view: DossierView | None = None
        self._page = QWidget(self)
        self._page.setProperty("scrolled", True)
        self._notice = Notice(self._one_sided(), self._page, "info")
        self._notice.setObjectName("oneSided")
        self._for = self._side(Richting.WIJST_OP, "chevron-right")
        self._against = self._side(Richting.WEERSPREEKT, "chevron-left")
        self._neutral = self._side(Richting.NEUTRAAL, "ellipsis", _FEW)
        self._register = Register(self._page)
        self._lay_out()

        for side in (self._for, self._against, self._neutral):
            side.entry_requested.connect(self.entry_requested)
        self._register.entry_requested.connect(self.entry_requested)
        self._register.verdict_requested.connect(self._on_verdict)

    def set_naslag(self, naslag: Naslag) -> None:
        """Tell the names of the documents in which it stands why this is asked."""
        self._source.setText(self.tr("Bron: {}").format(naslag.in_words(_SOURCE)))
        self._source.show()
        self._register.set_naslag(naslag)

    def show_dossier(self, view: DossierView) -> None:
        """Show a dossier; made only once it is looked at."""
        self._view = view
        if self.isVisible():
            self._show()

    def _lay_out(self) -> None:
        intro = PlainLabel(
            self.tr(
                "Leg concreet vast wat u ziet, ook wat de zorgen weerspreekt. Dit overzicht telt "
                "niets op en weegt niets; het helpt u breed te kijken."
            ),
            self._page,
            "body",
            "text2",
            wrap=True,
        )
        self._sides: QBoxLayout = row(self._for, self._against, spacing=12)
        for side in (self._for, self._against):
            self._sides.setStretchFactor(side, 1)
        self._source = PlainLabel("", self._page, "small", "text3", wrap=True)
        self._source.setObjectName("balansBron")
        self._source.hide()
        whole = column(
            intro,
            self._source,
            self._notice,
            self._sides,
            self._neutral,
            self._register,
            None,
            spacing=12,
            margins=(20, 16, 20, 20),
        )
        self._page.setLayout(whole)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(self._page.focusPolicy())
        scroll.setWidget(self._page)
        self.setLayout(column(scroll))

    def _side(self, richting: Richting, icon: str, first: int = MORE) -> Side:
        made = Side(richting_words()[richting], icon, first, self._page)
        made.setObjectName(richting.value)
        return made

    def _one_sided(self) -> str:
        return self.tr(
            "Er staat nog niets dat de zorgen weerspreekt. Is er ook iets dat niet bij de zorgen "
            "past, of een andere verklaring? Schrijf dat ook op."
        )

    def _show(self) -> None:
        view, self._view = self._view, None
        if view is None:
            return
        found = balans(view.regels)
        self._notice.setVisible(found.alleen_bevestigend)
        self._for.show_regels(found.wijst_op)
        self._against.show_regels(found.weerspreekt)
        self._neutral.show_regels(found.neutraal)
        self._register.show_hypothesen(hypothesen(view.regels), view.regels)

    def _on_verdict(self, nummer: int) -> None:
        self.vorm_requested.emit("hypothese-beoordeeld", {"hypothese": nummer})

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= current().px(_TWO_SIDES)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(beside if roomy else below)
