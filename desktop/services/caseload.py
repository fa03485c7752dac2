"""The caseload: every dossier on one line, the ones that need something first."""

from __future__ import annotations

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.dossier import Dossier, DossierId
from desktop.core.logboek import Regel, Soort, Vastlegging, timeline
from desktop.core.meldcode import Stand, Stap, soorten, stand
from desktop.core.weging import Weging
from desktop.services.kader import kader_of
from desktop.services.ports import Kaders, Transaction, Vault
from desktop.services.views import Aandacht, CaseloadRegel

STAP_NAMEN = {
    Stap.SIGNALEN: "Signalen",
    Stap.OVERLEG: "Overleg",
    Stap.GESPREK: "Gesprek",
    Stap.WEGEN: "Wegen",
    Stap.BESLISSEN: "Beslissen",
}
VOLGENDE = {
    Stap.SIGNALEN: "Signalen vastleggen",
    Stap.OVERLEG: "Overleggen met een collega",
    Stap.GESPREK: "Gesprek met ouders of leerling",
    Stap.WEGEN: "Wegen met het afwegingskader",
    Stap.BESLISSEN: "Besluit vastleggen",
    None: "Volgen en evalueren",
}
MELDEN = "Melden bij Veilig Thuis"
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
    where = stand(soorten(regels), pad)
    aandacht = _aandacht(regels, melden=_must_report(regels, weging, kader), stand=where)
    leerling = dossier.leerling
    return CaseloadRegel(
        dossier=dossier.id,
        naam=leerling.short_name,
        initialen=leerling.initials,
        klas=leerling.klas,
        sorting_name=leerling.sorting_name,
        search_text=f"{leerling.full_name} {leerling.klas} {leerling.mentor}".casefold(),
        stand=where,
        stap_naam=STAP_NAMEN[where.huidig] if where.huidig else "Volgen",
        volgende=MELDEN if aandacht is Aandacht.MELDEN else VOLGENDE[where.huidig],
        aandacht=aandacht,
        label=_label(aandacht),
        laatste=max((r.aantekening.moment for r in regels), default=None),
    )


def _must_report(regels: tuple[Regel, ...], weging: Weging, kader: Afwegingskader) -> bool:
    """Tell whether an answer leads to melden and no besluit came after it (003:388)."""
    latest = weging.latest(kader)
    asked = [latest[s.knoop].moment for s in weging.pad(kader).schreden if s.meldnorm]
    decided = [r.recorded_on for r in regels if r.aantekening.soort is Soort.BESLUIT]
    return any(all(besluit < answer for besluit in decided) for answer in asked)


def _aandacht(regels: tuple[Regel, ...], *, melden: bool, stand: Stand) -> Aandacht:
    if melden:
        return Aandacht.MELDEN
    if stand.huidig is None:
        return Aandacht.KLAAR
    if not regels:
        return Aandacht.NIEUW
    told = any(r.aantekening.soort is Soort.DISCLOSURE for r in regels)
    return Aandacht.ACTIE if told else Aandacht.GEEN


def _label(aandacht: Aandacht) -> str:
    return {
        Aandacht.GEEN: "",
        Aandacht.NIEUW: "Nieuw",
        Aandacht.ACTIE: "Leerling vertelde",
        Aandacht.MELDEN: "Melden",
        Aandacht.KLAAR: "Volgen",
    }[aandacht]
