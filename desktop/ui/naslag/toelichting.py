"""Help with one question, folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.naslag import Toelichting
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.dress import dress
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel

_EXAMPLE = 2


class ToelichtingBlock(QWidget):
    """Shows when a question is asked, a pitfall, an example and what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toelichting")
        self._link = Button(self.tr("Toelichting"), self, "link", "chevron-right")
        self._link.setObjectName("toelichtingLink")
        self._link.setCheckable(True)
        self._body = QWidget(self)
        heads = (
            self.tr("Wanneer"),
            self.tr("Valkuil"),
            self.tr("Voorbeeld"),
            self.tr("Vervolgstap"),
        )
        # Made in the order they are read: a screen reader follows it.
        self._parts = [
            (
                PlainLabel(head, self._body, "small_strong", "text2"),
                PlainLabel("", self._body, "body", wrap=True),
            )
            for head in heads
        ]
        self._source = PlainLabel("", self._body, "caption", "text3", wrap=True)
        self._lay_out()
        self.show_toelichting(None)

        self._link.toggled.connect(self._on_toggled)

    def show_toelichting(self, toelichting: Toelichting | None) -> None:
        """Show other help, folded away; None when the question has none."""
        self._link.setChecked(False)
        self.setVisible(toelichting is not None)
        if toelichting is None:
            return
        t = toelichting
        texts = (t.wanneer, t.valkuil, t.voorbeeld, t.vervolgstap)
        for (_, label), text in zip(self._parts, texts, strict=True):
            label.setText(text)
        origin = t.voorbeeldbron or self.tr("verzonnen")
        self._parts[_EXAMPLE][0].setText(self.tr("Voorbeeld ({})").format(origin))
        places = ", ".join(t.bron)
        self._source.setText(self.tr("In onze eigen woorden, naar {}").format(places))

    def is_open(self) -> bool:
        """Tell whether the help is unfolded."""
        return self._link.isChecked()

    def _lay_out(self) -> None:
        lines = column(spacing=2, margins=(12, 4, 0, 4))
        for head, text in self._parts:
            lines.addWidget(head)
            lines.addWidget(text)
            lines.addSpacing(6)
        lines.addWidget(self._source)
        self._body.setLayout(lines)
        self._body.hide()
        self.setLayout(column(row(self._link, None), self._body, spacing=2))

    def _on_toggled(self, is_open: bool) -> None:
        dress(self._link, "chevron-down" if is_open else "chevron-right", "accent_text")
        self._body.setVisible(is_open)
