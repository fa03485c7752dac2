"""What the school screen asks, card by card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.bewaren import TE_KIEZEN
from desktop.core.routes import EIGEN, PUBLISHED
from desktop.core.school import Schoolsoort
from desktop.core.termijnen import Vakantieregio
from desktop.ui.school.words import begrip_names, kader_words
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind


class CardSpec(NamedTuple):
    """One card: its title, a sentence about it, and its questions."""

    key: str
    title: str
    about: str
    fields: tuple[FieldSpec, ...]


def card_specs(kaders: Mapping[str, Afwegingskader]) -> tuple[CardSpec, ...]:
    """Return every card, in the order of the screen."""
    return (
        _school(),
        _kader(kaders),
        _veilig_thuis(),
        _melden(),
        _teams(),
        _route(),
        _begrip(),
        _kalender(),
        _bewaren(),
    )


def _school() -> CardSpec:
    say = QCoreApplication.translate
    soorten = (
        Choice(Schoolsoort.VO.value, say("School", "Voortgezet onderwijs (VO)")),
        Choice(Schoolsoort.PO.value, say("School", "Primair onderwijs (PO)")),
    )
    functie = say("School", "Zoals uw school dat noemt, bijvoorbeeld zorgcoördinator of IB’er.")
    return CardSpec(
        "school",
        say("School", "School en gebruiker"),
        "",
        (
            FieldSpec("naam", say("School", "Naam van de school")),
            FieldSpec("soort", say("School", "Soort onderwijs"), "", Kind.ONE_OF, soorten),
            FieldSpec("gebruiker_naam", say("School", "Uw naam")),
            FieldSpec("functie", say("School", "Uw functie"), functie),
        ),
    )


def _kader(kaders: Mapping[str, Afwegingskader]) -> CardSpec:
    say = QCoreApplication.translate
    known = sorted(kaders.values(), key=_kader_id, reverse=True)
    options = tuple(Choice(one.id, one.naam, kader_words(one.id)) for one in known)
    return CardSpec(
        "kader",
        say("School", "Afwegingskader"),
        say(
            "School",
            "Kies het kader dat in de meldcode van uw school staat. Een weging die al begonnen is, "
            "houdt de tekst waarmee zij begon.",
        ),
        (FieldSpec("kader", say("School", "Kader"), "", Kind.ONE_OF, options),),
    )


def _kader_id(kader: Afwegingskader) -> str:
    return kader.id


def _veilig_thuis() -> CardSpec:
    say = QCoreApplication.translate
    return CardSpec(
        "veilig-thuis",
        say("School", "Veilig Thuis en Verwijsindex"),
        "",
        (
            FieldSpec(
                "veilig_thuis",
                say("School", "Uw Veilig Thuis"),
                say("School", "De naam met de regio, bijvoorbeeld Veilig Thuis Flevoland."),
            ),
            FieldSpec(
                "veilig_thuis_nummer",
                say("School", "Telefoonnummer"),
                say("School", "0800-2000 is het landelijke nummer, dag en nacht (004:156)."),
            ),
            FieldSpec(
                "verwijsindex",
                say("School", "Onze school is aangesloten bij de Verwijsindex"),
                say("School", "Niet elke school doet mee (002:372)."),
                Kind.CHECK,
            ),
        ),
    )


def _melden() -> CardSpec:
    say = QCoreApplication.translate
    return CardSpec(
        "melden",
        say("School", "Wie meldt, wie weet ervan"),
        say(
            "School",
            "In het VO meldt de mentor, of vaker de zorgcoördinator, aandachtsfunctionaris of "
            "schoolleider (001:366). In het PO besluit het team erover (002:305); een bestuur "
            "noemt de directeur of de IB’er (004:220). Uw school kiest zelf.",
        ),
        (
            FieldSpec(
                "melders",
                say("School", "Wie mag een melding doen?"),
                say("School", "Elke functie op een eigen regel."),
                Kind.LINES,
            ),
            FieldSpec(
                "bevoegd_gezag",
                say("School", "Bevoegd gezag"),
                say(
                    "School",
                    "Bestuur en directie: zij zijn altijd op de hoogte van een melding (001:367).",
                ),
            ),
            FieldSpec(
                "eindverantwoordelijk",
                say("School", "Eindverantwoordelijk voor de melding"),
                say("School", "Bijvoorbeeld de directeur (004:222)."),
            ),
        ),
    )


def _teams() -> CardSpec:
    say = QCoreApplication.translate
    return CardSpec(
        "teams",
        say("School", "Namen van de overleggen"),
        say("School", "Laat leeg voor de gewone namen. De schermen volgen wat u hier kiest."),
        (
            FieldSpec(
                "smal_team",
                say("School", "Het overleg binnen de school"),
                say("School", "Bijvoorbeeld intern ondersteuningsteam of zorgteam."),
            ),
            FieldSpec(
                "breed_team",
                say("School", "Het overleg met partners"),
                say("School", "Bijvoorbeeld MDO, ZAT of SOT."),
            ),
        ),
    )


def _route() -> CardSpec:
    say = QCoreApplication.translate
    options = (
        Choice("", say("School", "De route die bij uw soort onderwijs hoort")),
        *(Choice(one.id, one.naam) for one in PUBLISHED.values()),
        Choice(EIGEN, say("School", "Eigen stappen")),
    )
    return CardSpec(
        "route",
        say("School", "Ondersteuningsroute"),
        say(
            "School",
            "De route loopt naast de meldcode. De nummers betekenen niet hetzelfde; daarom staat "
            "de naam van de route er altijd bij.",
        ),
        (
            FieldSpec("route", say("School", "Route"), "", Kind.ONE_OF, options),
            FieldSpec(
                "eigen_route",
                say("School", "Eigen stappen"),
                say("School", "Elke stap op een eigen regel."),
                Kind.LINES,
            ),
        ),
    )


def _begrip() -> CardSpec:
    say = QCoreApplication.translate
    options = tuple(Choice(one.value, words) for one, words in begrip_names().items())
    return CardSpec(
        "begrip",
        say("School", "Omschrijving van kindermishandeling"),
        say("School", "De bronnen verschillen. Kies de tekst die in uw eigen protocol staat."),
        (
            FieldSpec(
                "begrip",
                say("School", "Met welke omschrijving werkt uw school?"),
                "",
                Kind.ONE_OF,
                options,
            ),
        ),
    )


def _kalender() -> CardSpec:
    say = QCoreApplication.translate
    words = {
        Vakantieregio.NOORD: say("School", "Noord"),
        Vakantieregio.MIDDEN: say("School", "Midden"),
        Vakantieregio.ZUID: say("School", "Zuid"),
    }
    regios = tuple(Choice(one.value, naam) for one, naam in words.items())
    return CardSpec(
        "kalender",
        say("School", "Vakanties en vrije dagen"),
        "",
        (
            FieldSpec("regio", say("School", "Vakantieregio"), "", Kind.ONE_OF, regios),
            FieldSpec(
                "vrije_dagen",
                say("School", "Eigen vrije dagen"),
                say("School", "Elke dag op een eigen regel, als dd-mm-jjjj."),
                Kind.LINES,
            ),
        ),
    )


def _bewaren() -> CardSpec:
    say = QCoreApplication.translate
    one, more = say("School", "1 jaar"), say("School", "{} jaar")
    options = tuple(
        Choice(str(years), one if years == 1 else more.format(years)) for years in TE_KIEZEN
    )
    return CardSpec(
        "bewaren",
        say("School", "Bewaren"),
        say(
            "School",
            "Voor een meldcodedossier hebben wij geen wettelijke bewaartermijn gevonden. Kies de "
            "termijn van uw school. Weegwijzer vernietigt nooit iets vanzelf.",
        ),
        (
            FieldSpec(
                "bewaarjaren",
                say("School", "Hoe lang na vertrek van de leerling beoordeelt u het dossier?"),
                "",
                Kind.ONE_OF,
                options,
            ),
        ),
    )
