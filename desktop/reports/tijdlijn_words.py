"""What the timeline calls everything on paper: the same words as on screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.core.logboek import Herkomst, Soort
from desktop.core.signaal import Categorie, Over, Richting, Signaalbron, Vorm
from desktop.core.tijdlijnfilter import Bron

SOORTEN: Mapping[Soort, str] = MappingProxyType(
    {
        Soort.FEIT: "Feit",
        Soort.DISCLOSURE: "Leerling vertelt",
        Soort.OVERLEG: "Overleg",
        Soort.ADVIES: "Advies Veilig Thuis",
        Soort.GESPREK: "Gesprek",
        Soort.BESLUIT: "Besluit",
        Soort.STAP: "Stap",
        Soort.ACTIE: "Actie",
        Soort.GEBEURTENIS: "Gebeurtenis",
        Soort.DOCUMENT: "Document",
        Soort.DIAGNOSE: "Diagnose",
    }
)
SIGNAALBRONNEN: Mapping[Signaalbron, str] = MappingProxyType(
    {
        Signaalbron.ONBEKEND: "Niet gekozen",
        Signaalbron.NIET_PLUIS: "Niet-pluisgevoel",
        Signaalbron.DERDEN: "Van anderen gehoord",
        Signaalbron.EXTERNE_PARTNER: "Externe partner",
        Signaalbron.LEERLING: "Leerling zelf",
    }
)
RICHTINGEN: Mapping[Richting, str] = MappingProxyType(
    {
        Richting.NEUTRAAL: "Neutraal of geen richting",
        Richting.WIJST_OP: "Wijst op zorgen",
        Richting.WEERSPREEKT: "Weerspreekt de zorgen",
    }
)
OVER: Mapping[Over, str] = MappingProxyType(
    {
        Over.ONBEKEND: "Niet gekozen",
        Over.LEERLING: "De leerling",
        Over.OUDER: "Een ouder",
        Over.INTERACTIE: "Hoe zij met elkaar omgaan",
        Over.OMGEVING: "De omgeving",
    }
)
CATEGORIEEN: Mapping[Categorie, str] = MappingProxyType(
    {
        Categorie.LICHAMELIJK: "Lichaam en verzorging",
        Categorie.GEDRAG: "Gedrag, leren of verzuim",
        Categorie.ANDERE_KINDEREN: "Omgang met andere kinderen",
        Categorie.BIJ_OUDERS: "Omgang met de eigen ouders",
        Categorie.ANDERE_VOLWASSENEN: "Omgang met andere volwassenen",
        Categorie.OUDERS: "Ouders zelf, ook met betalen",
        Categorie.GEZIN: "Het gezin als geheel",
    }
)
VORMEN: Mapping[Vorm, str] = MappingProxyType(
    {
        Vorm.FYSIEK: "Lichamelijk geweld",
        Vorm.PSYCHISCH: "Psychisch geweld",
        Vorm.VERWAARLOZING: "Verwaarlozing",
        Vorm.EMOTIONELE_VERWAARLOZING: "Emotionele verwaarlozing",
        Vorm.SEKSUEEL: "Seksueel misbruik",
        Vorm.GETUIGE: "Getuige van geweld thuis",
        Vorm.VECHTSCHEIDING: "Vechtscheiding",
        Vorm.EERGERELATEERD: "Eergerelateerd geweld",
        Vorm.HUWELIJKSDWANG: "Huwelijksdwang",
        Vorm.GENITALE_VERMINKING: "Vrouwelijke genitale verminking",
        Vorm.OUDERMISHANDELING: "Geweld tegen ouders",
    }
)
FILTER_BRONNEN: Mapping[Bron, str] = MappingProxyType(
    {
        Herkomst.ZELF: "Zelf waargenomen",
        Herkomst.DERDE: "Van een ander",
        **{
            bron: f"Signaal: {words[0].lower()}{words[1:]}"
            for bron, words in SIGNAALBRONNEN.items()
            if bron is not Signaalbron.ONBEKEND
        },
    }
)
