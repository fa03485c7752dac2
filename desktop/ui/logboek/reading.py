"""What stands in the fields as the aantekening it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, Herkomst, Soort
from desktop.core.signaal import Signaal, Signaalbron
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.relevance import shown_fields

VEILIG_THUIS = "Veilig Thuis"


def suited(draft: Draft) -> Draft:
    """Return the draft with the other side that goes with its kind: advice is of Veilig Thuis."""
    advies = draft.soort == Soort.ADVIES.value
    if advies and not draft.met.strip():
        return replace(draft, met=VEILIG_THUIS)
    return replace(draft, met="") if not advies and draft.met == VEILIG_THUIS else draft


def sourced(draft: Draft) -> Draft:
    """Return the draft as heard from others when the signal came from them (004:262)."""
    others = {Signaalbron.DERDEN.value, Signaalbron.EXTERNE_PARTNER.value}
    is_others = draft.signaalbron in others
    return replace(draft, herkomst=Herkomst.DERDE.value) if is_others else draft


def entry_of(draft: Draft, moment: datetime) -> Aantekening:
    """Return the entry; raise AantekeningError with the field to mend."""
    shown = shown_fields(draft)
    third = "herkomst" in shown and draft.herkomst == Herkomst.DERDE.value
    return Aantekening(
        soort=Soort(draft.soort),
        moment=moment,
        tekst=draft.tekst.strip(),
        door=draft.door.strip(),
        herkomst=Herkomst.DERDE if third else Herkomst.ZELF,
        bron=draft.bron if third else "",
        citaat=draft.citaat.strip(),
        duiding=draft.duiding.strip(),
        met=draft.met.strip(),
        reactie=draft.reactie.strip(),
        anoniem="anoniem" in shown and draft.anoniem,
        mening=draft.mening.strip(),
        veronderstelling=draft.veronderstelling.strip(),
        signaal=draft.signaal if "signaal" in shown else Signaal(),
        ook_in=tuple(DossierId(int(one)) for one in draft.ook_in),
    )
