"""The question which supposition is meant, answered by choosing one of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.core.hypothese import Hypothese
from desktop.core.nederlands import short_date
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vormen.choosing import RadioField
from desktop.ui.vormen.spec import Choice, FieldSpec, Raw


class HypotheseField(RadioField):
    """One supposition of the dossier, by its words and the day it was written down."""

    def __init__(self, spec: FieldSpec, parent: QWidget, hypothesen: Iterable[Hypothese]) -> None:
        found = tuple(hypothesen)
        super().__init__(replace(spec, options=tuple(_choice(one) for one in found)), parent)
        self._now = {
            str(vastlegging.nummer): str(one.regel.geldig.nummer)
            for one in found
            for vastlegging in (one.regel.geldig, *one.regel.eerder)
        }
        if not found:
            nothing = self.tr("In dit dossier staat nog geen veronderstelling.")
            label = PlainLabel(nothing, self, "small", "text3", wrap=True)
            if (lines := self.layout()) is not None:
                lines.addWidget(label)

    def show_raw(self, raw: Raw) -> None:
        # The entry may have been corrected since it was named.
        super().show_raw(self._now.get(str(raw), ""))


def _choice(one: Hypothese) -> Choice:
    day = short_date(one.regel.aantekening.moment.date())
    return Choice(str(one.regel.geldig.nummer), day, " ".join(one.tekst.split()))
