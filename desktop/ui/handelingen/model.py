"""The lines of the access log as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop.services.handelingen import HandelingRegel
from desktop.ui.kit.text_table import TextTableModel


class HandelingenModel(TextTableModel):
    """Holds the lines shown now; one about a single dossier needs no name."""

    def __init__(self, parent: QObject | None = None, *, with_name: bool = True) -> None:
        super().__init__(_heads(with_name=with_name), parent)
        self._with_name = with_name

    def replace(self, regels: Sequence[HandelingRegel]) -> None:
        """Show these lines."""
        self.set_rows([self._cells(regel) for regel in regels])

    def _cells(self, regel: HandelingRegel) -> tuple[str, ...]:
        when = f"{regel.moment:%d-%m-%Y  %H:%M}"
        name = (regel.naam,) if self._with_name else ()
        return (when, regel.wie, regel.wat, *name, regel.bijzonderheden)


def _heads(*, with_name: bool) -> tuple[str, ...]:
    say = QCoreApplication.translate
    who, what = say("Handelingen", "Wie"), say("Handelingen", "Wat")
    name = (say("Handelingen", "Dossier"),) if with_name else ()
    more = say("Handelingen", "Bijzonderheden")
    return (say("Handelingen", "Wanneer"), who, what, *name, more)
