"""The acts as the window has them: every wish to record something opens its form."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.inhoud import Inhoud
from desktop.core.logboek import Vastlegging
from desktop.core.school import School
from desktop.ui.desk import DossierDesk
from desktop.ui.session import Session
from desktop.ui.vormen.desk import NOOD, VormDesk
from desktop.ui.vormen.nood import NumbersDialog


class VormParts(QObject):
    """Opens forms about the dossier on the desk.

    Signals:
        acuut_recorded: a call in acute danger is in the logboek; afweging 2 comes next.
    """

    acuut_recorded = Signal()

    def __init__(
        self, session: Session, window: QWidget, desk: DossierDesk, school: School
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._school = school
        self._forms = VormDesk(session, window)
        self._forms.recorded.connect(self._on_recorded)

    def set_school(self, school: School) -> None:
        """Show the numbers of this school from now on."""
        self._school = school

    def open(self, name: str, preset: Inhoud | Mapping[str, object] | None = None) -> None:
        """Open a form about the dossier on the desk; without a dossier nothing happens."""
        if (view := self._desk.settled) is not None:
            self._forms.open(name, view, preset)

    def correct(self, vastlegging: Vastlegging) -> None:
        """Open the form of this entry, to correct it."""
        if (view := self._desk.settled) is not None:
            self._forms.correct(vastlegging, view)

    def open_nood(self) -> None:
        """Show whom to call in acute danger, with a dossier open also to record it."""
        if self._desk.settled is not None:
            self.open(NOOD)
        else:
            NumbersDialog(self._school, self._window).open()

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._forms.flush()

    def _on_recorded(self, name: str) -> None:
        if name == NOOD:
            self.acuut_recorded.emit()
