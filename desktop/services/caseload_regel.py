"""One line of the caseload: where a dossier stands, in the words of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from desktop.core.afloop import is_gesloten
from desktop.core.afsluiting import Afsluiting
from desktop.core.afwegingskader import Pad, Uitkomst
from desktop.core.andere_route import Noodoproep, is_afgeschermd
from desktop.core.besluit import Besluit, Melden
from desktop.core.casus import Casus
from desktop.core.logboek import Regel, Soort
from desktop.core.meldcode import RECORDED_BY, STAP_NAMEN, Stand, Stap, Toestand
from desktop.core.meldnormen import asks_for_melding, is_answer_to_norm, standing
from desktop.core.punt import OpenPunt
from desktop.core.punten.toets import uitkomst
from desktop.core.taken import Taak
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.vlag import Vlag, vlaggen
from desktop.services.afscherming import AFGESCHERMD
from desktop.services.views import Aandacht, CaseloadRegel, DossierView

VOLGENDE = {
    Stap.SIGNALEN: "Signalen vastleggen",
    Stap.OVERLEG: "Overleggen met een collega",
    Stap.GESPREK: "Gesprek met ouders of leerling",
    Stap.WEGEN: "Wegen met het afwegingskader",
    Stap.BESLISSEN: "Besluit vastleggen",
    None: "Volgen en evalueren",
}
MELDEN = "Melden bij Veilig Thuis"
GESLOTEN = "Gesloten"
UITKOMST = {
    None: "",
    Uitkomst.MELDEN: "Melden",
    Uitkomst.HULP: "Hulp",
    Uitkomst.SLUITEN: "Afsluiten",
}
LABEL = {
    Aandacht.GEEN: "",
    Aandacht.NIEUW: "Nieuw",
    Aandacht.ACTIE: "Leerling vertelde",
    Aandacht.MELDEN: "Melden",
    Aandacht.KLAAR: "Volgen",
}
# What was written may name people: a sealed dossier only tells that there is something.
TERMIJN = "Termijn in een afgeschermd dossier"
PUNT = "Open punt in een afgeschermd dossier"
VLAG = "Vlag op een afgeschermd dossier"


def regel_of(view: DossierView) -> CaseloadRegel:
    """Return the line of one dossier; a sealed one tells nothing of the leerling."""
    casus = view.casus
    where, is_closed = casus.stand, is_gesloten(casus)
    aandacht = _aandacht(casus, where, is_closed=is_closed)
    leerling = casus.dossier.leerling
    regel = CaseloadRegel(
        dossier=casus.dossier.id,
        naam=leerling.short_name,
        initialen=leerling.initials,
        klas=leerling.klas,
        sorting_name=leerling.sorting_name,
        search_text=f"{leerling.full_name} {leerling.klas} {leerling.mentor}".casefold(),
        stand=where,
        stap_naam=GESLOTEN if is_closed else _stap_naam(where),
        volgende=_volgende(aandacht, where, is_closed=is_closed),
        aandacht=aandacht,
        label=GESLOTEN if is_closed and aandacht is Aandacht.KLAAR else LABEL[aandacht],
        laatste=max((r.aantekening.moment for r in casus.regels), default=None),
        los=casus.dossier.los,
        geboortedatum=leerling.geboortedatum,
        mentor=leerling.mentor,
    )
    regel = _with_course(regel, view)
    return _sealed(regel, is_closed=is_closed) if is_afgeschermd(casus.regels) else regel


def _with_course(regel: CaseloadRegel, view: DossierView) -> CaseloadRegel:
    """Add what was found, done and agreed."""
    casus = view.casus
    norm, ended = casus.pad.meldnorm, casus.laatste(Afsluiting)
    return replace(
        regel,
        uitkomst=UITKOMST[uitkomst(casus)],
        norm=f"Meldnorm {norm}" if norm else "",
        geopend_op=casus.dossier.geopend_op,
        gesloten_op=ended.op if ended and is_gesloten(casus) else None,
        stapdagen=tuple(_stapdagen(casus)),
        meldingen=tuple(feit.op for feit in casus.feiten(MeldingGedaan)),
        taken=view.taken,
        punten=view.punten.open,
        vlaggen=vlaggen(casus.regels),
    )


def _sealed(regel: CaseloadRegel, *, is_closed: bool) -> CaseloadRegel:
    """Return the line without name or class: who looks along must not see who it is (X01)."""
    return replace(
        regel,
        naam=AFGESCHERMD,
        initialen="",
        klas="",
        sorting_name=AFGESCHERMD.casefold(),
        search_text=AFGESCHERMD.casefold(),
        stap_naam=GESLOTEN if is_closed else "Het stappenplan geldt niet",
        volgende="" if is_closed else "Via leidinggevende of bestuur",
        aandacht=Aandacht.KLAAR if is_closed else Aandacht.ACTIE,
        label="",
        afgeschermd=True,
        geboortedatum=None,
        mentor="",
        uitkomst="",
        norm="",
        taken=tuple(map(_sealed_taak, regel.taken)),
        punten=tuple(map(_sealed_punt, regel.punten)),
        vlaggen=tuple(map(_sealed_vlag, regel.vlaggen)),
    )


def _sealed_taak(taak: Taak) -> Taak:
    return replace(taak, wat=TERMIJN)


def _sealed_punt(punt: OpenPunt) -> OpenPunt:
    return replace(punt, zin=PUNT, waarom="", doen="")


def _sealed_vlag(vlag: Vlag) -> Vlag:
    return replace(vlag, bericht=VLAG)


def _stapdagen(casus: Casus) -> Iterator[tuple[Stap, date]]:
    """Yield the first day of each stap that was done."""
    for stap in Stap:
        if casus.stand.toestanden[stap] is not Toestand.GEDAAN:
            continue
        if stap is Stap.WEGEN:
            yield stap, _gewogen_op(casus)
        else:
            entries = casus.van_soort(*RECORDED_BY[stap])
            yield stap, min(entry.aantekening.moment for entry in entries).date()


def _gewogen_op(casus: Casus) -> date:
    """Return the day of the first answer that gave the weighing an outcome."""
    weging, kader = casus.weging, casus.kader
    deciding = ((r, weging.pad_of(kader, r).beslissend) for r in weging.rondes(kader))
    moments = (weging.first_given(kader, r)[step.knoop].moment for r, step in deciding if step)
    return min(moments).date()


def _aandacht(casus: Casus, where: Stand, *, is_closed: bool) -> Aandacht:
    regels = casus.regels
    asks = asks_for_melding(regels, casus.weging, casus.kader)
    if asks or _asks_by_event(regels, casus.pad):
        return Aandacht.MELDEN
    if _unanswered(regels, _is_disclosure):
        return Aandacht.ACTIE
    if is_closed or where.huidig is None:
        return Aandacht.KLAAR
    if not regels:
        return Aandacht.NIEUW
    return Aandacht.ACTIE if casus.van_soort(Soort.DISCLOSURE) else Aandacht.GEEN


def _asks_by_event(regels: tuple[Regel, ...], pad: Pad) -> bool:
    """Tell whether a call in acute danger, or the decision to report, waits for its melding.

    Where the answers ask for a melding they tell whether it was done: a later decision about help
    repeats that melden was necessary.
    """
    if _unanswered(regels, _is_call):
        return True
    return pad.meldnorm is None and _unanswered(standing(regels), _is_decision)


def _unanswered(regels: tuple[Regel, ...], asks: Callable[[Regel], bool]) -> bool:
    """Tell whether the last that asks has no melding, or reasoned decision, on its day or later."""
    asking = [r.aantekening.moment.date() for r in regels if asks(r)]
    answers = [r.aantekening.moment.date() for r in regels if is_answer_to_norm(r)]
    return bool(asking) and not any(day >= asking[-1] for day in answers)


def _is_disclosure(regel: Regel) -> bool:
    return regel.aantekening.soort is Soort.DISCLOSURE


def _is_call(regel: Regel) -> bool:
    return isinstance(regel.aantekening.inhoud, Noodoproep)


def _is_decision(regel: Regel) -> bool:
    inhoud = regel.aantekening.inhoud
    return isinstance(inhoud, Besluit) and inhoud.melden is Melden.JA


def _stap_naam(where: Stand) -> str:
    return STAP_NAMEN[where.huidig] if where.huidig else "Volgen"


def _volgende(aandacht: Aandacht, where: Stand, *, is_closed: bool) -> str:
    if aandacht is Aandacht.MELDEN:
        return MELDEN
    return "Heropenen als er iets nieuws is" if is_closed else VOLGENDE[where.huidig]
