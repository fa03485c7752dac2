"""The texts of the form, in the order of the printed melding."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.melding import Openheid, Veiligheid
from desktop.ui.kit.choice import Option


class Section(NamedTuple):
    """A part of the form: its heading, and the field of MeldingGegevens that is typed in it.

    label is empty when the heading itself names the field.
    """

    field: str
    heading: str
    label: str = ""
    hint: str = ""


def sections() -> tuple[Section, ...]:
    """Return the parts of the form."""
    say = QCoreApplication.translate
    return (
        Section(
            "veiligheid_toelichting",
            say("Melding", "Hoe veilig is de leerling nu?"),
            say("Melding", "Toelichting"),
            say("Melding", "Waar is de leerling nu, en tot wanneer is het daar veilig?"),
        ),
        Section(
            "woont_bij",
            say("Melding", "Bij wie woont de leerling?"),
            hint=say("Melding", "Noem ook broers en zussen en wie er verder in huis wonen."),
        ),
        Section(
            "bereikbaar",
            say("Melding", "Wanneer bent u bereikbaar?"),
            hint=say("Melding", "Telefoonnummer, en de dagen en tijden waarop u opneemt."),
        ),
        Section("geinformeerd", say("Melding", "Weten zij van deze melding?")),
        Section(
            "openheid_toelichting",
            say("Melding", "Is dit een open melding?"),
            say("Melding", "Toelichting"),
            say(
                "Melding",
                "Niet open melden kan alleen als openheid de leerling, huisgenoten, uzelf of"
                " collega’s in gevaar brengt, of de vertrouwensrelatie ernstig verstoort."
                " Overleg hierover met Veilig Thuis.",
            ),
        ),
        Section(
            "bevoegd_gezag",
            say("Melding", "Is het bevoegd gezag van de school op de hoogte?"),
            hint=say("Melding", "Wie is geïnformeerd, en op welke datum?"),
        ),
        *_own_words(),
    )


def _own_words() -> tuple[Section, ...]:
    say = QCoreApplication.translate
    return (
        Section(
            "vraag",
            say("Melding", "Wat vraagt u aan Veilig Thuis?"),
            hint=say("Melding", "Schrijf ook op wie wanneer iets van u hoort."),
        ),
        Section(
            "zorg_in_het_kort",
            say("Melding", "De zorg in het kort"),
            hint=say("Melding", "In ongeveer vijf regels, met data: geen “vandaag” of “gisteren”."),
        ),
        Section(
            "contact",
            say("Melding", "Veilig contact opnemen"),
            hint=say("Melding", "Wie kan Veilig Thuis wanneer bellen, en wat juist beter niet?"),
        ),
        Section(
            "beschermend",
            say("Melding", "Wat gaat goed en wat beschermt de leerling?"),
            hint=say("Melding", "Denk aan mensen en plekken waar de leerling op rekent."),
        ),
        Section(
            "hulp",
            say("Melding", "Betrokken hulp en netwerk"),
            hint=say("Melding", "Welke hulp is er, sinds wanneer, en wie is bereikbaar?"),
        ),
        Section(
            "school_doet",
            say("Melding", "Wat de school zelf blijft doen"),
            hint=say("Melding", "Wie ziet de leerling, hoe vaak, en wie houdt contact met thuis?"),
        ),
    )


def safety_options() -> tuple[Option, ...]:
    """Return the answers to how safe the leerling is now."""
    say = QCoreApplication.translate
    return (
        Option(Veiligheid.ONBEKEND.value, say("Melding", "Nog niet ingevuld")),
        Option(Veiligheid.ACUUT.value, say("Melding", "Acuut onveilig")),
        Option(Veiligheid.STRUCTUREEL.value, say("Melding", "Structureel onveilig")),
        Option(Veiligheid.GEEN_ACUUT.value, say("Melding", "Geen acuut gevaar")),
    )


def openness_options() -> tuple[Option, ...]:
    """Return whether the family may know who reports."""
    say = QCoreApplication.translate
    return (
        Option(Openheid.ONBEKEND.value, say("Melding", "Nog niet ingevuld")),
        Option(Openheid.OPEN.value, say("Melding", "Ja, de school mag worden genoemd")),
        Option(Openheid.NIET_OPEN.value, say("Melding", "Nee")),
    )
