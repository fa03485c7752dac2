"""The kinds of aantekening as chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.core.logboek import Soort
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.logboek.kinds import kinds


def kind_chips(choices: Sequence[Soort], parent: QWidget) -> ChipGroup:
    """Return a group to choose one of these kinds from."""
    say = QCoreApplication.translate
    known = kinds()
    options = [Option(s.value, known[s].name, known[s].icon) for s in choices]
    group = ChipGroup(say("Kinds", "Soort aantekening"), options, parent)
    group.setObjectName("soort")
    if Soort.DISCLOSURE in choices:
        told = group.chip(Soort.DISCLOSURE.value)
        told.setAccessibleName(say("Kinds", "Leerling vertelt (disclosure)"))
        told.setToolTip(say("Kinds", "Leerling vertelt (disclosure)"))
    return group
