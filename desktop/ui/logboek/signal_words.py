"""What is asked and shown about a signal, in words; lists help to look and count nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.signaal import Categorie, Over, Richting, Signaalbron, Vorm


def bron_words() -> Mapping[Signaalbron, str]:
    """Return how a signal came to the school."""
    say = QCoreApplication.translate
    return {
        Signaalbron.ONBEKEND: say("Signal", "Niet gekozen"),
        Signaalbron.NIET_PLUIS: say("Signal", "Niet-pluisgevoel"),
        Signaalbron.DERDEN: say("Signal", "Van anderen gehoord"),
        Signaalbron.EXTERNE_PARTNER: say("Signal", "Externe partner"),
        Signaalbron.LEERLING: say("Signal", "Leerling zelf"),
    }


def richting_words() -> Mapping[Richting, str]:
    """Return which way it points."""
    say = QCoreApplication.translate
    return {
        Richting.NEUTRAAL: say("Signal", "Neutraal of geen richting"),
        Richting.WIJST_OP: say("Signal", "Wijst op zorgen"),
        Richting.WEERSPREEKT: say("Signal", "Weerspreekt de zorgen"),
    }


def over_words() -> Mapping[Over, str]:
    """Return whom or what it is about."""
    say = QCoreApplication.translate
    return {
        Over.ONBEKEND: say("Signal", "Niet gekozen"),
        Over.LEERLING: say("Signal", "De leerling"),
        Over.OUDER: say("Signal", "Een ouder"),
        Over.INTERACTIE: say("Signal", "Hoe zij met elkaar omgaan"),
        Over.OMGEVING: say("Signal", "De omgeving"),
    }


def categorie_words() -> Mapping[Categorie, str]:
    """Return where the signal was seen."""
    say = QCoreApplication.translate
    return {
        Categorie.LICHAMELIJK: say("Signal", "Lichaam en verzorging"),
        Categorie.GEDRAG: say("Signal", "Gedrag, leren of verzuim"),
        Categorie.ANDERE_KINDEREN: say("Signal", "Omgang met andere kinderen"),
        Categorie.BIJ_OUDERS: say("Signal", "Omgang met de eigen ouders"),
        Categorie.ANDERE_VOLWASSENEN: say("Signal", "Omgang met andere volwassenen"),
        Categorie.OUDERS: say("Signal", "Ouders zelf, ook met betalen"),
        Categorie.GEZIN: say("Signal", "Het gezin als geheel"),
    }


def vorm_words() -> Mapping[Vorm, str]:
    """Return the forms a signal may point at."""
    say = QCoreApplication.translate
    return {
        Vorm.FYSIEK: say("Signal", "Lichamelijk geweld"),
        Vorm.PSYCHISCH: say("Signal", "Psychisch geweld"),
        Vorm.VERWAARLOZING: say("Signal", "Verwaarlozing"),
        Vorm.EMOTIONELE_VERWAARLOZING: say("Signal", "Emotionele verwaarlozing"),
        Vorm.SEKSUEEL: say("Signal", "Seksueel misbruik"),
        Vorm.GETUIGE: say("Signal", "Getuige van geweld thuis"),
        Vorm.VECHTSCHEIDING: say("Signal", "Vechtscheiding"),
        Vorm.EERGERELATEERD: say("Signal", "Eergerelateerd geweld"),
        Vorm.HUWELIJKSDWANG: say("Signal", "Huwelijksdwang"),
        Vorm.GENITALE_VERMINKING: say("Signal", "Vrouwelijke genitale verminking"),
        Vorm.OUDERMISHANDELING: say("Signal", "Geweld tegen ouders"),
    }
