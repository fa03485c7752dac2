"""What the forms around talks and consent ask, with the published words beside the question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.anonimiteit import WAAR_BESPREKEN
from desktop.core.gespreksvoering import CONTROLEPUNTEN, GEHEIMHOUDING_ANTWOORD, not_to_say
from desktop.core.leeftijdsregels import Leeftijdsklasse, age_rule
from desktop.core.meldcode import Stap
from desktop.core.toestemming import VIER_STAPPEN, VIJF_VRAGEN
from desktop.services.views import DossierView
from desktop.ui.vormen.grounds import grounds
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, VormSpec, quoted
from desktop.ui.vormen.titles import vorm_titles


def gesprek_over_melding() -> VormSpec:
    """Return the talk before a melding in its four steps (C09)."""
    say = QCoreApplication.translate
    explain, ask, meet, weigh = (quoted(citaat) for citaat in VIER_STAPPEN)
    return VormSpec(
        name="gesprek-over-melding",
        title=vorm_titles()["gesprek-over-melding"],
        primary=say("Vormen", "Gesprek vastleggen"),
        intro=say("Vormen", "Het gesprek vóór een melding heeft vier delen."),
        source="004:286-302",
        about=_whom_to_speak,
        fields=(
            FieldSpec("met", say("Vormen", "Met wie sprak u?"), kind=Kind.NAMES),
            FieldSpec("met_leerling", say("Vormen", "De leerling was erbij"), kind=Kind.CHECK),
            FieldSpec("met_ouders", say("Vormen", "De ouders waren erbij"), kind=Kind.CHECK),
            FieldSpec("uitleg", say("Vormen", "1. Uitleg en doel"), explain, Kind.TEXT),
            FieldSpec("reactie", say("Vormen", "2. Reactie"), ask, Kind.TEXT),
            FieldSpec("bezwaar", say("Vormen", "3. Bezwaren"), meet, Kind.TEXT),
            FieldSpec(
                "weging_bezwaar", say("Vormen", "4. Afweging van de bezwaren"), weigh, Kind.TEXT
            ),
        ),
    )


def _whom_to_speak(view: DossierView) -> str:
    """Return whom the age of this leerling asks to speak (C08); "" from 18 on."""
    say = QCoreApplication.translate
    born = view.dossier.leerling.geboortedatum
    rule = age_rule(born, view.casus.vandaag)
    under = say("Vormen", "Spreek met de ouders, en zo mogelijk ook met de leerling ({}).")
    words = {
        Leeftijdsklasse.ONBEKEND: rule.waarschuwing,
        Leeftijdsklasse.ONDER_12: under.format(rule.spreken.bron),
        Leeftijdsklasse.VAN_12_TOT_16: quoted(*rule.toelichting[:1]),
        Leeftijdsklasse.VAN_16_TOT_18: say(
            "Vormen",
            "Spreek met de leerling. Een melding gaat vaak ook over de ouders: weeg af of u ook "
            "met hen spreekt ({}).",
        ).format(rule.spreken.bron),
        Leeftijdsklasse.MEERDERJARIG: "",
    }
    return words[rule.klasse]


def melden_zonder_gesprek() -> VormSpec:
    """Return the grounds on which a melding goes before the talk (C10, C11)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="melden-zonder-gesprek",
        title=vorm_titles()["melden-zonder-gesprek"],
        primary=say("Vormen", "Afweging vastleggen"),
        intro=say("Vormen", "Melden zonder eerst te praten kan alleen op een van deze gronden."),
        source="004:306-318",
        fields=(
            FieldSpec(
                "gronden", say("Vormen", "Welke grond geldt hier?"), "", Kind.SEVERAL_OF, grounds()
            ),
            FieldSpec("toelichting", say("Vormen", "Waarom geldt die grond hier?"), kind=Kind.TEXT),
            FieldSpec(
                "besproken_met",
                say("Vormen", "Met wie besprak u dit?"),
                quoted(WAAR_BESPREKEN),
                Kind.NAME,
            ),
        ),
    )


def toestemmingsweging() -> VormSpec:
    """Return the five questions in the chosen wording (C05, C06)."""
    say = QCoreApplication.translate
    wordings = (
        Choice("003", say("Vormen", "De woorden van bron 003")),
        Choice("004", say("Vormen", "De woorden van bron 004 (protocol)")),
    )
    return VormSpec(
        name="toestemmingsweging",
        title=vorm_titles()["toestemmingsweging"],
        primary=say("Vormen", "Antwoorden vastleggen"),
        intro=say("Vormen", "Vijf vragen om af te wegen of u zonder toestemming informatie deelt."),
        source="003:179-193, 004:363-377",
        fields=(
            FieldSpec(
                "verwoording",
                say("Vormen", "Welke woorden gebruikt u?"),
                say("Vormen", "De twee bronnen stellen de vragen met andere woorden."),
                Kind.ONE_OF,
                wordings,
                default="003",
            ),
            FieldSpec(
                "antwoorden",
                say("Vormen", "De vijf vragen"),
                kind=Kind.ANSWERS,
                questions=VIJF_VRAGEN,
                follows="verwoording",
            ),
        ),
    )


def gespreksvoorbereiding() -> VormSpec:
    """Return the sheet for a talk (T02, T04, T09)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="gespreksvoorbereiding",
        title=vorm_titles()["gespreksvoorbereiding"],
        primary=say("Vormen", "Voorbereiding vastleggen"),
        intro=say("Vormen", "Bedenk vooraf wat u wilt bereiken en welke feiten u noemt."),
        source="003:206-247, 004:119-182",
        may_be_future=True,
        fields=(*_goal(), *_sheet()),
    )


def _goal() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec("met", say("Vormen", "Met wie gaat u praten?"), kind=Kind.NAME),
        FieldSpec(
            "doel",
            say("Vormen", "Wat is het doel?"),
            say("Vormen", "Houd u in het gesprek aan dit doel (003:217)."),
            Kind.TEXT,
        ),
        FieldSpec("op", say("Vormen", "Wanneer is het gesprek?"), kind=Kind.DATE),
        FieldSpec(
            "feiten",
            say("Vormen", "Welke feiten noemt u?"),
            say("Vormen", "Kies ze uit het logboek."),
            Kind.FACTS,
        ),
    )


def _sheet() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    suspicion = not_to_say(Stap.SIGNALEN)
    points = ", ".join(f"“{citaat.tekst}”" for citaat in CONTROLEPUNTEN)
    to_check = say("Vormen", "Elk op een eigen regel. Acht punten om na te gaan (004:127-131): {}.")
    secrecy = say("Vormen", "Bijvoorbeeld: {} ({})")
    return (
        FieldSpec(
            "niet_zeggen",
            say("Vormen", "Wat zegt u nog niet?"),
            say("Vormen", "Bij stap 1: {}").format(quoted(suspicion) if suspicion else ""),
            Kind.TEXT,
        ),
        FieldSpec(
            "vragen", say("Vormen", "Welke vragen stelt u?"), to_check.format(points), Kind.LINES
        ),
        FieldSpec("erbij", say("Vormen", "Wie is er nog bij?"), kind=Kind.NAME),
        FieldSpec(
            "geheimhouding",
            say("Vormen", "Wat zegt u als om geheimhouding wordt gevraagd?"),
            secrecy.format(GEHEIMHOUDING_ANTWOORD.tekst, GEHEIMHOUDING_ANTWOORD.bron),
            Kind.TEXT,
        ),
        FieldSpec("tolk", say("Vormen", "Tolk"), say("Vormen", "Laat leeg als die niet nodig is.")),
    )
