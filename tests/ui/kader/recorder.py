"""Records what the panel asks, refuses as the core does, and shows the dossier again."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.core.logboek import Regel
from desktop.core.meldcode import stand
from desktop.core.weging import Beantwoording, BeantwoordingError, Weging
from desktop.services.afwegingen import literal_exit
from desktop.services.views import DossierView, NewAnswer
from desktop.ui.kader.panel import KaderPanel
from tests.builders import FIRST, MORNING, a_beantwoording, a_dossier, a_kader


def a_view(
    *antwoorden: Antwoord, kader: str = "onderwijs", regels: tuple[Regel, ...] = ()
) -> DossierView:
    """Build a dossier in which afweging 1, 2, 3 ... are answered in turn."""
    k = a_kader(kader)
    given = [
        a_beantwoording(f"afweging-{n}", a, kader=k.id, versie=k.versie)
        for n, a in enumerate(antwoorden, 1)
    ]
    return view_of(k, Weging(FIRST, tuple(given)), regels)


def view_of(
    kader: Afwegingskader, weging: Weging, regels: tuple[Regel, ...] = (), **dossier: object
) -> DossierView:
    pad = weging.pad(kader)
    return DossierView(a_dossier(**dossier), 14, stand((), pad), regels, weging, kader, pad)


class Recorder:
    """Plays the service and the window behind a panel."""

    def __init__(self, panel: KaderPanel) -> None:
        self.asked: list[NewAnswer] = []
        self.drafts: list[str] = []
        self.refused: list[BeantwoordingError] = []
        self.view: DossierView | None = None
        self._panel = panel
        panel.answer_requested.connect(self._on_answer)
        panel.draft_changed.connect(self.drafts.append)

    def show(self, view: DossierView) -> None:
        self.view = view
        self._panel.show_dossier(view)

    def _on_answer(self, given: NewAnswer) -> None:
        self.asked.append(given)
        assert self.view is not None
        kader, weging = self.view.kader, self.view.weging
        vraag = kader.knopen[given.knoop].vraag
        assert vraag is not None
        try:
            new = Beantwoording(
                kader=kader.id,
                versie=kader.versie,
                knoop=given.knoop,
                vraag=vraag.tekst,
                uitgang=literal_exit(kader, given.knoop, given.antwoord),
                antwoord=given.antwoord,
                motivering=given.motivering,
                beoordelaars=given.beoordelaars,
                moment=MORNING,
            )
        except BeantwoordingError as refusal:
            self.refused.append(refusal)
            self._panel.show_refusal(refusal)
            return
        self._panel.answered()
        self.show(view_of(kader, replace(weging, beantwoordingen=(*weging.beantwoordingen, new))))
