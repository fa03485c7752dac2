"""What a question says before it is answered: the literal words and their explanation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.naslag import Toelichting
from desktop.ui.kader.asking import Vraagstelling
from desktop.ui.kader.quote import Quote
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.naslag.toelichting import ToelichtingBlock


class QuestionWords(QWidget):
    """Shows a question with its source, what helps to answer it, and the advice in doubt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = PlainLabel("", self, "small_strong", "text2", wrap=True)
        self._caption.setObjectName("asked")
        self._kort = PlainLabel("", self, "body_strong", wrap=True)
        self._quote = Quote(self)
        self._more = Button(self.tr("Meer uit de bron"), self, "link")
        self._more.setObjectName("moreOfSource")
        self._more.setCheckable(True)
        self._more_text = PlainLabel("", self, "small", "text2", wrap=True)
        self._more_text.hide()
        self._help = ToelichtingBlock(self)
        self._helped: Toelichting | None = None
        self._advice = Notice("", self, "info")
        head = row(self._caption, self._more)
        head.setStretch(0, 1)
        lines = column(head, self._kort, self._quote, self._more_text, spacing=4)
        self.setLayout(column(lines, self._help, self._advice, spacing=10))
        self._more.toggled.connect(self._more_text.setVisible)

    def show_help(self, toelichting: Toelichting | None) -> None:
        """Offer other help with the question, folded away; the same help stays as it is."""
        if toelichting != self._helped:
            self._helped = toelichting
            self._help.show_toelichting(toelichting)

    def show_question(self, asked: Vraagstelling) -> None:
        """Show the words of a question."""
        self._caption.setText(asked.caption)
        self._kort.setText(asked.kort)
        self._kort.setVisible(asked.kort not in asked.caption)
        self._quote.show_citaat(asked.citaat)
        self._more.setVisible(bool(asked.toelichting))
        self._more.setChecked(False)
        self._more_text.setText("\n".join(f"“{c.tekst}” ({c.bron})" for c in asked.toelichting))
        self._advice.setVisible(bool(asked.advice))
        if asked.advice and asked.advice != self._advice.text():
            self._advice.show_text(asked.advice)
