"""The caseload: every dossier on one line, the ones that need something first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.core.afloop import closed
from desktop.core.afwegingskader import Afwegingskader, Pad
from desktop.core.andere_route import Noodoproep, is_afgeschermd
from desktop.core.besluit import Besluit, Melden
from desktop.core.dossier import Dossier, DossierId
from desktop.core.logboek import Regel, Soort, Vastlegging, timeline
from desktop.core.meldcode import STAP_NAMEN, Stand, Stap, soorten, stand
from desktop.core.meldnormen import asks_for_melding, is_answer_to_norm, standing
from desktop.core.verloop import StapOvergeslagen
from desktop.core.weging import Weging
from desktop.services.afscherming import AFGESCHERMD
from desktop.services.kader import kader_of
from desktop.services.ports import Kaders, Transaction, Vault
from desktop.services.views import Aandacht, CaseloadRegel

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
ORDER = (Aandacht.MELDEN, Aandacht.ACTIE, Aandacht.NIEUW, Aandacht.GEEN, Aandacht.KLAAR)


def list_caseload(vault: Vault, kaders: Kaders) -> tuple[CaseloadRegel, ...]:
    """Return all dossiers, the most pressing first and then by last name."""
    with vault.transaction() as tx:
        logboeken = tx.logboek.by_dossier()
        wegingen = tx.wegingen.by_dossier()
        kader = kaders[tx.school.read().kader]
        lines = []
        for dossier in tx.dossiers.all():
            weging = wegingen.get(dossier.id, Weging(dossier.id))
            begun = kader_of(weging, kaders, kader)
            lines.append(_regel(dossier, logboeken.get(dossier.id, ()), weging, begun))
    return tuple(sorted(lines, key=sort_key))


def read_regel(vault: Vault, kaders: Kaders, dossier: DossierId) -> CaseloadRegel:
    """Return the line of one dossier."""
    with vault.transaction() as tx:
        return regel_of(tx, kaders, dossier)


def regel_of(tx: Transaction, kaders: Kaders, dossier: DossierId) -> CaseloadRegel:
    """Return the line of one dossier inside a transaction."""
    weging = tx.wegingen.of(dossier)
    kader = kader_of(weging, kaders, kaders[tx.school.read().kader])
    return _regel(tx.dossiers.get(dossier), tx.logboek.of(dossier), weging, kader)


def sort_key(regel: CaseloadRegel) -> tuple[int, str]:
    """Return the place of a line: pressing first, then by name."""
    return ORDER.index(regel.aandacht), regel.sorting_name


def _regel(
    dossier: Dossier,
    vastleggingen: tuple[Vastlegging, ...],
    weging: Weging,
    kader: Afwegingskader,
) -> CaseloadRegel:
    regels = timeline(vastleggingen)
    pad = weging.pad(kader)
    where = stand(soorten(regels), pad, _skipped(regels))
    is_closed = closed(regels)
    if asks_for_melding(regels, weging, kader) or _asks_by_event(regels, pad):
        aandacht = Aandacht.MELDEN
    elif _unanswered(regels, _is_disclosure):
        aandacht = Aandacht.ACTIE
    else:
        aandacht = Aandacht.KLAAR if is_closed else _aandacht(regels, where)
    leerling = dossier.leerling
    regel = CaseloadRegel(
        dossier=dossier.id,
        naam=leerling.short_name,
        initialen=leerling.initials,
        klas=leerling.klas,
        sorting_name=leerling.sorting_name,
        search_text=f"{leerling.full_name} {leerling.klas} {leerling.mentor}".casefold(),
        stand=where,
        stap_naam=GESLOTEN if is_closed else _stap_naam(where),
        volgende=_volgende(aandacht, where, is_closed=is_closed),
        aandacht=aandacht,
        label=GESLOTEN if is_closed and aandacht is Aandacht.KLAAR else _label(aandacht),
        laatste=max((r.aantekening.moment for r in regels), default=None),
    )
    return _sealed(regel, is_closed=is_closed) if is_afgeschermd(regels) else regel


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
    )


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


def _skipped(regels: tuple[Regel, ...]) -> dict[Stap, str]:
    kinds = (regel.aantekening.inhoud for regel in regels)
    return {kind.stap: kind.reden for kind in kinds if isinstance(kind, StapOvergeslagen)}


def _aandacht(regels: tuple[Regel, ...], stand: Stand) -> Aandacht:
    if stand.huidig is None:
        return Aandacht.KLAAR
    if not regels:
        return Aandacht.NIEUW
    told = any(r.aantekening.soort is Soort.DISCLOSURE for r in regels)
    return Aandacht.ACTIE if told else Aandacht.GEEN


def _stap_naam(where: Stand) -> str:
    return STAP_NAMEN[where.huidig] if where.huidig else "Volgen"


def _volgende(aandacht: Aandacht, where: Stand, *, is_closed: bool) -> str:
    if aandacht is Aandacht.MELDEN:
        return MELDEN
    return "Heropenen als er iets nieuws is" if is_closed else VOLGENDE[where.huidig]


def _label(aandacht: Aandacht) -> str:
    return {
        Aandacht.GEEN: "",
        Aandacht.NIEUW: "Nieuw",
        Aandacht.ACTIE: "Leerling vertelde",
        Aandacht.MELDEN: "Melden",
        Aandacht.KLAAR: "Volgen",
    }[aandacht]
