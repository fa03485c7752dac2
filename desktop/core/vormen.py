"""Every kind of inhoud under the name it is kept by, with the soort of its aantekening."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.andere_route import Beroepskracht, Noodoproep
from desktop.core.besluit import Besluit
from desktop.core.bewaren import LangerBewaren
from desktop.core.diagnose import Diagnose
from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Monitoring
from desktop.core.hypothese import HypotheseBeoordeeld
from desktop.core.inhoud import Inhoud
from desktop.core.logboek import Aantekening, Soort
from desktop.core.poptekening import Poptekening
from desktop.core.punt import PuntAfgedaan
from desktop.core.veilig_thuis import Adviesgesprek, MeldingGedaan, Terugkoppeling
from desktop.core.verantwoording import (
    GesprekOverMelding,
    GezagGeinformeerd,
    MeldenZonderGesprek,
    Toestemmingsweging,
    VerwijsindexAfweging,
)
from desktop.core.verloop import Besproken, RouteStap, StapOvergeslagen
from desktop.core.verstrekking import OntvangstBevestigd, Verstrekking
from desktop.core.verzoek import Verzoek, VerzoekBeslist
from desktop.core.vlag import VlagGezet, VlagWeg
from desktop.core.voorbereiding import Gespreksvoorbereiding

VORMEN: Mapping[str, type[Inhoud]] = MappingProxyType(
    {
        "adviesgesprek": Adviesgesprek,
        "afsluiting": Afsluiting,
        "beroepskracht": Beroepskracht,
        "besluit": Besluit,
        "besproken": Besproken,
        "bevoegd-gezag": GezagGeinformeerd,
        "diagnose": Diagnose,
        "gesprek-over-melding": GesprekOverMelding,
        "gespreksvoorbereiding": Gespreksvoorbereiding,
        "heropening": Heropening,
        "hulp-beoordeeld": HulpBeoordeeld,
        "hulpafspraken": Hulpafspraken,
        "hypothese-beoordeeld": HypotheseBeoordeeld,
        "langer-bewaren": LangerBewaren,
        "melden-zonder-gesprek": MeldenZonderGesprek,
        "melding-gedaan": MeldingGedaan,
        "monitoring": Monitoring,
        "noodoproep": Noodoproep,
        "ontvangst-bevestigd": OntvangstBevestigd,
        "poptekening": Poptekening,
        "punt-afgedaan": PuntAfgedaan,
        "routestap": RouteStap,
        "stap-overgeslagen": StapOvergeslagen,
        "terugkoppeling": Terugkoppeling,
        "toestemmingsweging": Toestemmingsweging,
        "verstrekking": Verstrekking,
        "verwijsindex": VerwijsindexAfweging,
        "verzoek": Verzoek,
        "verzoek-beslist": VerzoekBeslist,
        "vlag-gezet": VlagGezet,
        "vlag-weg": VlagWeg,
    }
)
NAMEN: Mapping[type[Inhoud], str] = MappingProxyType({kind: name for name, kind in VORMEN.items()})
_SOORTEN: Mapping[type[Inhoud], Soort] = MappingProxyType(
    {
        Adviesgesprek: Soort.ADVIES,
        Besluit: Soort.BESLUIT,
        Diagnose: Soort.DIAGNOSE,
        Gespreksvoorbereiding: Soort.ACTIE,
        Hulpafspraken: Soort.ACTIE,
        HulpBeoordeeld: Soort.ACTIE,
        LangerBewaren: Soort.ACTIE,
        Monitoring: Soort.ACTIE,
        OntvangstBevestigd: Soort.ACTIE,
        Verstrekking: Soort.ACTIE,
        Verzoek: Soort.GEBEURTENIS,
        VerzoekBeslist: Soort.ACTIE,
        GesprekOverMelding: Soort.GESPREK,
        Poptekening: Soort.FEIT,
    }
)


def soort_of(kind: type[Inhoud]) -> Soort:
    """Return the soort of the aantekening that carries this; a stap unless told otherwise.

    Only the two decisions are a besluit: they alone finish stap 5.
    """
    return _SOORTEN.get(kind, Soort.STAP)


def aantekening_of(inhoud: Inhoud, moment: datetime, door: str) -> Aantekening:
    """Return the aantekening that keeps this inhoud, with its sentence as text."""
    return Aantekening(
        soort=soort_of(type(inhoud)),
        moment=moment,
        tekst=inhoud.zin(),
        door=door,
        met=_met(inhoud),
        inhoud=inhoud,
    )


def _met(inhoud: Inhoud) -> str:
    if isinstance(inhoud, GesprekOverMelding):
        return ", ".join(wie.strip() for wie in inhoud.met if wie.strip())
    return "Veilig Thuis" if isinstance(inhoud, Adviesgesprek) else ""
