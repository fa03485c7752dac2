"""Records what the panel asks, refuses as the core does, and shows the dossier again."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.core.logboek import Regel
from desktop.core.weging import Beantwoording, BeantwoordingError, Weging
from desktop.services.afwegingen import literal_exit
from desktop.services.casus import view_of as view_of_casus
from desktop.services.views import DossierView, NewAnswer
from desktop.ui.kader.panel import KaderPanel
from tests.builders import FIRST, MORNING, a_beantwoording, a_casus, a_dossier, a_kader


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
    made = a_dossier(**dossier)
    return view_of_casus(a_casus(*regels, dossier=made, weging=weging, kader=kader))


class Recorder:
    """Plays the service and the window behind a panel."""

    def __init__(self, panel: KaderPanel) -> None:
        self.asked: list[NewAnswer] = []
        self.drafts: list[str] = []
        self.refused: list[BeantwoordingError] = []
        self.view: DossierView | None = None
        self._panel = panel
        panel.answer_requested.connect(self._on_answer)
        panel.confirm_requested.connect(self._on_confirm)
        panel.draft_changed.connect(self.drafts.append)

    def show(self, view: DossierView) -> None:
        self.view = view
        self._panel.show_dossier(view)

    def _on_answer(self, given: NewAnswer) -> None:
        self.asked.append(given)
        assert self.view is not None
        kader = self.view.kader
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
                voor=given.voor,
                tegen=given.tegen,
                sparringpartner=given.sparringpartner,
                ronde=given.ronde,
            )
        except BeantwoordingError as refusal:
            self.refused.append(refusal)
            self._panel.show_refusal(refusal)
            return
        self._panel.answered()
        self._add(new)

    def _on_confirm(self, knoop: str) -> None:
        assert self.view is not None
        self._add(self.view.weging.latest(self.view.kader)[knoop])

    def _add(self, new: Beantwoording) -> None:
        assert self.view is not None
        weging = self.view.weging
        longer = replace(weging, beantwoordingen=(*weging.beantwoordingen, new))
        self.show(replace(self.view, casus=replace(self.view.casus, weging=longer)))
