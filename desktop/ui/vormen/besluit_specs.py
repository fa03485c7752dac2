"""What the forms of stap 5 ask: the two decisions, and help that is agreed, judged, followed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.besluit import HULP_WORDS, MELDEN_WORDS
from desktop.core.hulp import RESULTAAT_WORDS
from desktop.ui.vormen.deviation import deviates, outcome_words
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def besluit() -> VormSpec:
    """Return the two decisions: first 5a, then 5b (001:249-250)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="besluit",
        title=vorm_titles()["besluit"],
        primary=say("Vormen", "Besluit vastleggen"),
        intro=say("Vormen", "Neem deze twee besluiten na elkaar: eerst 5a, dan 5b."),
        source="001:249-250, 003:333",
        about=outcome_words,
        fields=(*_two_decisions(), *_accounted_for()),
    )


def _two_decisions() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    melden = tuple(Choice(one.value, words) for one, words in MELDEN_WORDS.items())
    hulp = tuple(Choice(one.value, words) for one, words in HULP_WORDS.items())
    return (
        FieldSpec(
            "melden",
            say("Vormen", "5a. “Is melden noodzakelijk?”"),
            say("Vormen", "Bron: Brochure VO 001:249"),
            Kind.ONE_OF,
            melden,
        ),
        FieldSpec(
            "hulp",
            say("Vormen", "5b. “Is hulp verlenen of organiseren (ook) mogelijk?”"),
            say("Vormen", "Bron: Brochure VO 001:250"),
            Kind.ONE_OF,
            hulp,
            default="nog_niet",
        ),
    )


def _accounted_for() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec(
            "motivering",
            say("Vormen", "Waarom besluit u dit?"),
            say("Vormen", "Noem de feiten en de afweging die de doorslag gaven."),
            Kind.TEXT,
        ),
        FieldSpec("door", say("Vormen", "Wie nam dit besluit?"), kind=Kind.NAMES),
        FieldSpec(
            "afwijking",
            say("Vormen", "Waarom wijkt u af van de uitkomst van de weging?"),
            say("Vormen", "Dit komt ook op de samenvatting van de melding."),
            Kind.TEXT,
            when=deviates,
            must=say("Vormen", "Schrijf op waarom u afwijkt van de uitkomst van de weging."),
        ),
        FieldSpec(
            "afwijking_door",
            say("Vormen", "Wie besloot om af te wijken?"),
            kind=Kind.NAME,
            when=deviates,
            must=say("Vormen", "Vul in wie besloot om af te wijken van de uitkomst."),
        ),
    )


def hulpafspraken() -> VormSpec:
    """Return what is agreed at afweging 4."""
    say = QCoreApplication.translate
    return VormSpec(
        name="hulpafspraken",
        title=vorm_titles()["hulpafspraken"],
        primary=say("Vormen", "Afspraken vastleggen"),
        intro=say(
            "Vormen",
            "Maak de afspraken zo concreet mogelijk. Alleen de termijn is nodig om te beginnen; "
            "vul de rest aan zodra u het weet.",
        ),
        source="001:170",
        fields=(
            FieldSpec(
                "termijn",
                say("Vormen", "Wanneer moet het effect meetbaar of merkbaar zijn?"),
                say("Vormen", "Op deze dag komt afweging 5 terug (001:170)."),
                Kind.DATE,
            ),
            FieldSpec("effect", say("Vormen", "Welk effect merkt u dan?"), kind=Kind.TEXT),
            _line_each("doelen", say("Vormen", "Doelen")),
            *_who_does_what(),
        ),
    )


def _who_does_what() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        _line_each("rollen", say("Vormen", "Wie heeft welke rol?")),
        FieldSpec("casemanager", say("Vormen", "Casemanager"), kind=Kind.NAME),
        FieldSpec("taken_casemanager", say("Vormen", "Taken van de casemanager"), kind=Kind.TEXT),
        FieldSpec(
            "verwachtingen",
            say("Vormen", "Wat verwacht u van elkaar?"),
            say("Vormen", "De verwachtingen moeten voor iedereen helder zijn (001:170)."),
            Kind.TEXT,
        ),
        FieldSpec("afgesproken_met", say("Vormen", "Met wie afgesproken?"), kind=Kind.NAMES),
    )


def _line_each(key: str, words: str) -> FieldSpec:
    hint = QCoreApplication.translate("Vormen", "Elk op een eigen regel.")
    return FieldSpec(key, words, hint, Kind.LINES)


def hulp_beoordeeld() -> VormSpec:
    """Return how help is judged at afweging 5."""
    say = QCoreApplication.translate
    results = tuple(Choice(one.value, words) for one, words in RESULTAAT_WORDS.items())
    return VormSpec(
        name="hulp-beoordeeld",
        title=vorm_titles()["hulp-beoordeeld"],
        primary=say("Vormen", "Oordeel vastleggen"),
        intro=say("Vormen", "Kijk samen of de hulp het afgesproken resultaat gaf."),
        source="001:178-185, 003:527-542",
        fields=(
            FieldSpec("resultaat", say("Vormen", "Resultaat"), "", Kind.ONE_OF, results),
            FieldSpec(
                "toelichting", say("Vormen", "Welke feiten ziet u daarvoor?"), kind=Kind.TEXT
            ),
            FieldSpec("door", say("Vormen", "Wie beoordeelde dit?"), kind=Kind.NAMES),
            FieldSpec(
                "nieuwe_termijn",
                say("Vormen", "Opnieuw beoordelen op"),
                say("Vormen", "Laat leeg als dat niet nodig is."),
                Kind.DATE,
            ),
        ),
    )


def monitoring() -> VormSpec:
    """Return how safety is followed after help."""
    say = QCoreApplication.translate
    return VormSpec(
        name="monitoring",
        title=vorm_titles()["monitoring"],
        primary=say("Vormen", "Afspraak vastleggen"),
        intro=say("Vormen", "Leg vast hoe u de veiligheid van alle betrokkenen blijft volgen."),
        source="001:185, 003:539",
        fields=(
            FieldSpec("afspraak", say("Vormen", "Wat volgt u?"), kind=Kind.TEXT),
            FieldSpec("door", say("Vormen", "Wie volgt dit?"), kind=Kind.NAME),
            FieldSpec("tot", say("Vormen", "Tot wanneer?"), kind=Kind.DATE),
            FieldSpec(
                "hoe",
                say("Vormen", "Hoe?"),
                say("Vormen", "Bijvoorbeeld elke week een gesprek met de mentor."),
                Kind.TEXT,
            ),
        ),
    )
