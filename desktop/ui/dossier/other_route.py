"""What holds instead of the stappenplan when a professional (probably) did it (X01, X02)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.core.andere_route import is_afgeschermd
from desktop.core.casus import Casus
from desktop.core.dossier import DossierId
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice


def other_route_words() -> str:
    """Return the other way to go, with its sources."""
    return QCoreApplication.translate(
        "OtherRoute",
        "Gaat het om iets dat een beroepskracht (vermoedelijk) deed, dan geldt dit stappenplan "
        "niet. Meld de signalen bij uw leidinggevende of het college van bestuur (004:135-137). "
        "Bij seksueel geweld of seksuele intimidatie binnen het onderwijs geldt een meld- en "
        "aangifteplicht (001:86-87).",
    )


class OtherRouteBanner(QWidget):
    """Tells above a sealed dossier which other way to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice(other_route_words(), self, "warn")
        self._notice.setObjectName("otherRoute")
        self.setLayout(column(self._notice, margins=(24, 6, 24, 0)))
        self.hide()

    def show_casus(self, casus: Casus) -> None:
        """Show it for a dossier about a professional, hide it for any other."""
        self.setVisible(is_afgeschermd(casus.regels))


class OtherRouteGate(QWidget):
    """Shows in place of a page that another route holds; the page is one press away."""

    def __init__(
        self, page: QWidget, words: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._dossier: DossierId | None = None
        self._opened = False
        notice = Notice(words, self, "warn")
        notice.setObjectName("otherRouteHere")
        self._link = Button(action, self, "link", "eye")
        self._link.setObjectName("showAnyway")
        self._head = QWidget(self)
        lines = column(notice, row(self._link, None), spacing=6, margins=(16, 12, 16, 4))
        self._head.setLayout(lines)
        self._head.hide()
        whole = column(self._head, page, spacing=0)
        whole.setStretchFactor(page, 1)
        whole.addStretch(0)
        self.setLayout(whole)

        self._link.clicked.connect(self.open)

    def show_casus(self, casus: Casus) -> None:
        """Show the page, or that another route holds for this dossier."""
        if casus.dossier.id != self._dossier:
            self._dossier, self._opened = casus.dossier.id, False
        sealed = is_afgeschermd(casus.regels)
        self._head.setVisible(sealed)
        self._page.setVisible(not sealed or self._opened)
        self._link.setVisible(not self._opened)

    def open(self) -> None:
        """Show the page also when another route holds."""
        self._opened = True
        self._page.show()
        self._link.hide()


def kader_gate(page: QWidget, parent: QWidget) -> OtherRouteGate:
    """Return the gate before the afwegingskader."""
    say = QCoreApplication.translate
    words = say(
        "OtherRoute",
        "Het afwegingskader geldt niet als een beroepskracht het (vermoedelijk) deed (004:137).",
    )
    return OtherRouteGate(
        page, words, say("OtherRoute", "Toch het afwegingskader bekijken"), parent
    )


def melding_gate(page: QWidget, parent: QWidget) -> OtherRouteGate:
    """Return the gate before the melding."""
    say = QCoreApplication.translate
    words = say(
        "OtherRoute",
        "Dit gaat via uw leidinggevende of het college van bestuur (004:135-137). Overleg met hen "
        "wie er meldt of aangifte doet.",
    )
    return OtherRouteGate(page, words, say("OtherRoute", "Toch de melding bekijken"), parent)
