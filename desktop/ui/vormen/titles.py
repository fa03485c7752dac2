"""How each vorm is called: above its form, in the menu and on its card in the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.inhoud import Inhoud
from desktop.core.vormen import NAMEN


class Group(NamedTuple):
    """Acts that belong together in the menu."""

    title: str
    names: tuple[str, ...]


def vorm_titles() -> Mapping[str, str]:
    """Return the title of every vorm by its name."""
    say = QCoreApplication.translate
    return {
        "adviesgesprek": say("Vormen", "Advies van Veilig Thuis"),
        "afsluiting": say("Vormen", "Afsluiting van het dossier"),
        "beroepskracht": say("Vormen", "Gaat het om een beroepskracht?"),
        "besluit": say("Vormen", "Besluit"),
        "besproken": say("Vormen", "Besproken met ouders of leerling"),
        "bevoegd-gezag": say("Vormen", "Bevoegd gezag geïnformeerd"),
        "diagnose": say("Vormen", "Diagnose van een beroepskracht"),
        "gesprek-over-melding": say("Vormen", "Gesprek over een melding"),
        "gespreksvoorbereiding": say("Vormen", "Voorbereiding van een gesprek"),
        "heropening": say("Vormen", "Heropening van het dossier"),
        "hulp-beoordeeld": say("Vormen", "Hulp beoordeeld"),
        "hulpafspraken": say("Vormen", "Hulpafspraken"),
        "hypothese-beoordeeld": say("Vormen", "Veronderstelling beoordeeld"),
        "langer-bewaren": say("Vormen", "Langer bewaren"),
        "melden-zonder-gesprek": say("Vormen", "Melden zonder gesprek vooraf"),
        "melding-gedaan": say("Vormen", "Melding gedaan"),
        "monitoring": say("Vormen", "Veiligheid volgen"),
        "noodoproep": say("Vormen", "Acuut gevaar"),
        "ontvangst-bevestigd": say("Vormen", "Ontvangst bevestigd"),
        "poptekening": say("Vormen", "Poptekening"),
        "punt-afgedaan": say("Vormen", "Open punt zo gelaten"),
        "routestap": say("Vormen", "Stap van de ondersteuningsroute"),
        "stap-overgeslagen": say("Vormen", "Stap overgeslagen"),
        "terugkoppeling": say("Vormen", "Terugkoppeling van Veilig Thuis"),
        "toestemmingsweging": say("Vormen", "Afweging over toestemming"),
        "verstrekking": say("Vormen", "Informatie gegeven aan anderen"),
        "verwijsindex": say("Vormen", "Afweging over de Verwijsindex"),
        "verzoek": say("Vormen", "Verzoek om inzage of correctie"),
        "verzoek-beslist": say("Vormen", "Besluit op een verzoek"),
        "vlag-gezet": say("Vormen", "Vlag gezet"),
        "vlag-weg": say("Vormen", "Vlag weggehaald"),
    }


def title_of(inhoud: Inhoud) -> str:
    """Return what an entry with this inhoud is called."""
    return vorm_titles()[NAMEN[type(inhoud)]]


def menu_groups() -> tuple[Group, ...]:
    """Return the acts a user can begin from the menu; the others begin where they belong."""
    say = QCoreApplication.translate
    return (
        Group(say("Vormen", "Signalen"), ("poptekening",)),
        Group(
            say("Vormen", "Stappen"),
            (
                "beroepskracht",
                "besproken",
                "hypothese-beoordeeld",
                "diagnose",
                "stap-overgeslagen",
            ),
        ),
        Group(
            say("Vormen", "Gesprekken en toestemming"),
            (
                "gespreksvoorbereiding",
                "gesprek-over-melding",
                "melden-zonder-gesprek",
                "toestemmingsweging",
            ),
        ),
        Group(
            say("Vormen", "Veilig Thuis"),
            ("adviesgesprek", "melding-gedaan", "terugkoppeling", "bevoegd-gezag", "verwijsindex"),
        ),
        Group(
            say("Vormen", "Besluit en hulp"),
            ("besluit", "hulpafspraken", "hulp-beoordeeld", "monitoring"),
        ),
        Group(say("Vormen", "Informatie delen"), ("verstrekking", "ontvangst-bevestigd")),
        Group(say("Vormen", "Verzoeken"), ("verzoek", "verzoek-beslist")),
        Group(say("Vormen", "Vlag"), ("vlag-gezet",)),
        Group(say("Vormen", "Afsluiten"), ("afsluiting", "heropening", "langer-bewaren")),
    )
