"""What was recorded just now but does not pass the filter: it is told, with the way to see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.logboek import Regel
from desktop.services.views import DossierView
from desktop.ui.kit.notice import Notice
from desktop.ui.logboek.stretch import Stretch


class HiddenEntry(Notice):
    """Says that an entry is recorded though it is not in sight.

    Signals:
        entry_requested: the user wants to see the entry with this nummer, without a filter.
    """

    entry_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        action = self.tr("Toon alles")
        super().__init__("", parent, "info", action, closable=True)
        self.setObjectName("hiddenEntry")
        self._nummer = 0
        self.hide()
        self.action_requested.connect(self._on_action)

    def tell(self, fresh: Sequence[Regel], shown: Stretch) -> None:
        """Tell of the entries that are new and not among those shown; of none says nothing."""
        hidden = [one.geldig.nummer for one in fresh if shown.place(one.geldig.nummer) < 0]
        if not hidden:
            return
        self._nummer = hidden[-1]
        self.show_text(
            self.tr("De aantekening is vastgelegd. Door het filter ziet u haar nu niet.")
            if len(hidden) == 1
            else self.tr("De aantekeningen zijn vastgelegd. Door het filter ziet u ze nu niet.")
        )

    def _on_action(self) -> None:
        self.hide()
        self.entry_requested.emit(self._nummer)


def fresh(before: DossierView, view: DossierView) -> tuple[Regel, ...]:
    """Return the lines that hold since the view before."""
    known = {regel.geldig.nummer for regel in before.regels}
    return tuple(regel for regel in view.regels if regel.geldig.nummer not in known)
