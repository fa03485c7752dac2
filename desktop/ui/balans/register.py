"""The register of suppositions: what was supposed, and what became of it (004:264)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.hypothese import Hypothese, HypotheseBeoordeeld, Status
from desktop.core.logboek import Regel
from desktop.core.naslag import Naslag
from desktop.core.nederlands import enumerate_words, short_date
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly

_SOURCE = "004:264"
_LOOK = {
    Status.OPEN: ("warn", "circle-help"),
    Status.BEVESTIGD: ("info", "circle-check"),
    Status.ONTKRACHT: ("text2", "x"),
}


class Register(Card):
    """Shows every supposition with its status; the newest first.

    Signals:
        entry_requested: the user wants to read the entry with this nummer.
        verdict_requested: the user wants to judge the supposition of this nummer.
    """

    entry_requested = Signal(int)
    verdict_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self.setObjectName("hypotheses")
        self._blocks: list[QWidget] = []
        self._empty = PlainLabel(
            self.tr("Er is nog geen veronderstelling vastgelegd."), self, "body", "text2", wrap=True
        )
        self._column = column(spacing=14)
        title = PlainLabel(self.tr("Veronderstellingen"), self, "title")
        words = self.tr("Leg ook vast of een veronderstelling klopte.")
        why = PlainLabel(words, self, "small", "text2", wrap=True)
        self._source = PlainLabel("", self, "small", "text3", wrap=True)
        self._source.hide()
        head = column(why, self._source, spacing=2)
        self.setLayout(
            column(title, head, self._empty, self._column, margins=(14, 12, 14, 12), spacing=8)
        )

    def set_naslag(self, naslag: Naslag) -> None:
        """Tell the name of the document in which it stands that verdicts are recorded."""
        self._source.setText(self.tr("Bron: {}").format(naslag.in_words(_SOURCE)))
        self._source.show()

    def show_hypothesen(self, found: Sequence[Hypothese], regels: Sequence[Regel]) -> None:
        """Show these suppositions; regels is the timeline in which verdicts name their facts."""
        for block in self._blocks:
            self._column.removeWidget(block)
            block.deleteLater()
        days = {
            vastlegging.nummer: short_date(regel.aantekening.moment.date())
            for regel in regels
            for vastlegging in (regel.geldig, *regel.eerder)
        }
        self._blocks = [self._block(one, days) for one in reversed(found)]
        for block in self._blocks:
            self._column.addWidget(block)
            block.show()
        self._empty.setVisible(not found)

    def _block(self, one: Hypothese, days: dict[int, str]) -> QWidget:
        nummer = one.regel.geldig.nummer
        block = QWidget(self)
        block.setObjectName(f"hypothese_{nummer}")
        tone, icon = _LOOK[one.status]
        pill = Pill(status_words()[one.status], block, tone, icon)
        words = PlainLabel(one.tekst.strip(), block, "body", wrap=True)
        known = PlainLabel(_known(one, days), block, "small", "text2", wrap=True)
        judge = Button(self.tr("Beoordelen"), block, "secondary")
        judge.setObjectName(f"judge_{nummer}")
        judge.setAccessibleName(self.tr("Beoordelen: {}").format(one.tekst.strip()[:120]))
        judge.clicked.connect(weakly(self._on_judge, nummer))
        read = Button(self.tr("Naar de aantekening"), block, "link")
        read.setObjectName(f"read_{nummer}")
        read.clicked.connect(weakly(self._on_read, nummer))
        acts = row(judge, read, None, spacing=10)
        lines = column(pill, words, known, acts, spacing=4)
        lines.setAlignment(pill, Qt.AlignmentFlag.AlignLeft)
        block.setLayout(lines)
        return block

    def _on_judge(self, nummer: int) -> None:
        self.verdict_requested.emit(nummer)

    def _on_read(self, nummer: int) -> None:
        self.entry_requested.emit(nummer)


def status_words() -> dict[Status, str]:
    """Return the word for each status."""
    say = QCoreApplication.translate
    return {
        Status.OPEN: say("Balans", "Open"),
        Status.BEVESTIGD: say("Balans", "Bevestigd"),
        Status.ONTKRACHT: say("Balans", "Ontkracht"),
    }


def _known(one: Hypothese, days: dict[int, str]) -> str:
    """Return when it was supposed, and when and by which facts it was judged."""
    say = QCoreApplication.translate
    opened = short_date(one.regel.aantekening.moment.date())
    said = [say("Balans", "Opgeschreven op {day}.").format(day=opened)]
    verdict = one.beoordeling
    inhoud = None if verdict is None else verdict.aantekening.inhoud
    if verdict is not None and isinstance(inhoud, HypotheseBeoordeeld):
        day = short_date(verdict.aantekening.moment.date())
        words = say("Balans", "Beoordeeld op {day} door {who}: {why}")
        who = verdict.aantekening.door.strip() or verdict.geldig.schrijver
        said.append(words.format(day=day, who=who, why=inhoud.toelichting.strip()))
        by = [days[nummer] for nummer in inhoud.door_feiten if nummer in days]
        if by:
            told = say("Balans", "Op grond van wat er staat op {days}.")
            said.append(told.format(days=enumerate_words(list(dict.fromkeys(by)))))
    return "\n".join(said)
