"""What the forms about Veilig Thuis ask: advies, melding and what was heard after it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.anonimiteit import (
    ADVIES_NIET_MELDING,
    ALLEEN_MOGELIJK_ALS,
    LATER_GEDEELD,
    ONBEKEND_VOOR_GEZIN,
    Anonimiteit,
)
from desktop.services.views import DossierView
from desktop.ui.vormen.grounds import grounds
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, Raws, VormSpec, quoted
from desktop.ui.vormen.titles import vorm_titles


def adviesgesprek() -> VormSpec:
    """Return advice asked of Veilig Thuis (C14, C15)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="adviesgesprek",
        title=vorm_titles()["adviesgesprek"],
        primary=say("Vormen", "Advies vastleggen"),
        intro=say("Vormen", "Advies vragen is geen melding. Het kan bij iedere stap."),
        source="004:146, 003:152",
        asks_anonymous=True,
        fields=(
            FieldSpec(
                "vraag", say("Vormen", "Wat vroeg u?"), quoted(ADVIES_NIET_MELDING), Kind.TEXT
            ),
            FieldSpec("advies", say("Vormen", "Welk advies kreeg u?"), kind=Kind.TEXT),
            FieldSpec(
                "medewerker",
                say("Vormen", "Met wie sprak u bij Veilig Thuis?"),
                say("Vormen", "Zo kunt u later op dit gesprek terugkomen."),
            ),
            FieldSpec("afspraak", say("Vormen", "Wat sprak u af?"), kind=Kind.TEXT),
            FieldSpec(
                "melden_geadviseerd",
                say("Vormen", "Veilig Thuis adviseert om te melden"),
                kind=Kind.CHECK,
            ),
        ),
    )


def melding_gedaan() -> VormSpec:
    """Return the melding itself; its moment starts the terms (001:158)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="melding-gedaan",
        title=vorm_titles()["melding-gedaan"],
        primary=say("Vormen", "Melding vastleggen"),
        intro=say("Vormen", "Leg vast dat u bij Veilig Thuis heeft gemeld."),
        source="001:158, 003:154",
        fields=(
            FieldSpec("wijze", say("Vormen", "Hoe meldde u?"), "", Kind.ONE_OF, _ways()),
            FieldSpec("melder", say("Vormen", "Wie deed de melding?"), kind=Kind.NAME),
            FieldSpec("medewerker", say("Vormen", "Met wie sprak u bij Veilig Thuis?")),
            *_known_to_whom(),
            FieldSpec("afspraken", say("Vormen", "Wat is afgesproken?"), kind=Kind.TEXT),
            FieldSpec(
                "opnieuw", say("Vormen", "Er is over deze leerling eerder gemeld"), kind=Kind.CHECK
            ),
        ),
    )


def _ways() -> tuple[Choice, ...]:
    say = QCoreApplication.translate
    return (
        Choice("telefoon", say("Vormen", "Telefonisch")),
        Choice("formulier", say("Vormen", "Met het formulier")),
        Choice("beide", say("Vormen", "Allebei")),
    )


def _known_to_whom() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    known = (
        Choice(
            Anonimiteit.OPEN.value,
            say("Vormen", "Open"),
            say("Vormen", "Het gezin mag weten wie er meldde."),
        ),
        Choice(
            Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN.value,
            say("Vormen", "Naam onbekend voor het gezin"),
            say("Vormen", "Veilig Thuis weet wie u bent, het gezin niet."),
        ),
        Choice(
            Anonimiteit.VOLLEDIG_ANONIEM.value,
            say("Vormen", "Helemaal anoniem"),
            say("Vormen", "Ook Veilig Thuis weet niet wie u bent."),
        ),
    )
    return (
        FieldSpec(
            "bekendheid",
            say("Vormen", "Wie mag weten wie er meldde?"),
            quoted(ONBEKEND_VOOR_GEZIN, LATER_GEDEELD),
            Kind.ONE_OF,
            known,
            default=Anonimiteit.OPEN.value,
        ),
        FieldSpec(
            "gronden",
            say("Vormen", "Welke grond geldt hier?"),
            quoted(ALLEEN_MOGELIJK_ALS),
            Kind.SEVERAL_OF,
            grounds(),
            when=_is_not_open,
        ),
        FieldSpec(
            "grond",
            say("Vormen", "Waarom is de melding niet open, en met wie besprak u dat?"),
            kind=Kind.TEXT,
            when=_is_not_open,
        ),
    )


def _is_not_open(raws: Raws, _view: DossierView) -> bool:
    return raws["bekendheid"] not in {"", Anonimiteit.OPEN.value}


def terugkoppeling() -> VormSpec:
    """Return what Veilig Thuis told after a melding; it is never a duty of the school."""
    say = QCoreApplication.translate
    kinds = (
        Choice("veiligheidsbeoordeling", say("Vormen", "Over de veiligheidsbeoordeling")),
        Choice("onderzoek_aangekondigd", say("Vormen", "Er komt een onderzoek")),
        Choice("onderzoek_afgerond", say("Vormen", "Het onderzoek is klaar")),
        Choice("anders", say("Vormen", "Iets anders")),
    )
    return VormSpec(
        name="terugkoppeling",
        title=vorm_titles()["terugkoppeling"],
        primary=say("Vormen", "Terugkoppeling vastleggen"),
        intro=say("Vormen", "Schrijf op wat Veilig Thuis u na de melding liet weten."),
        fields=(
            FieldSpec("soort", say("Vormen", "Waarover?"), "", Kind.ONE_OF, kinds),
            FieldSpec("samenvatting", say("Vormen", "Wat vertelde Veilig Thuis?"), kind=Kind.TEXT),
            FieldSpec(
                "volgende_op",
                say("Vormen", "Wanneer hoort u weer iets?"),
                say("Vormen", "Laat leeg als dat niet is afgesproken."),
                Kind.DATE,
            ),
        ),
    )


def bevoegd_gezag() -> VormSpec:
    """Return that bestuur or directie knows."""
    say = QCoreApplication.translate
    return VormSpec(
        name="bevoegd-gezag",
        title=vorm_titles()["bevoegd-gezag"],
        primary=say("Vormen", "Vastleggen"),
        intro=say("Vormen", "Leg vast dat het bestuur of de directie op de hoogte is."),
        source="001:136, 001:367, 004:196",
        fields=(
            FieldSpec("wie", say("Vormen", "Wie informeerde u?"), kind=Kind.NAME),
            FieldSpec("hoe", say("Vormen", "Hoe?"), say("Vormen", "Bijvoorbeeld per telefoon.")),
            FieldSpec("aanleiding", say("Vormen", "Waarover?"), kind=Kind.TEXT),
        ),
    )


def verwijsindex() -> VormSpec:
    """Return whether the school signals in the Verwijsindex (004:278-284)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="verwijsindex",
        title=vorm_titles()["verwijsindex"],
        primary=say("Vormen", "Afweging vastleggen"),
        intro=say(
            "Vormen",
            "De Verwijsindex brengt beroepskrachten rond hetzelfde kind met elkaar in contact. "
            "Een signaal en een melding kunnen allebei aan de orde zijn.",
        ),
        source="004:278-284",
        fields=(
            FieldSpec(
                "signaleren",
                say("Vormen", "De school geeft een signaal af in de Verwijsindex"),
                kind=Kind.CHECK,
            ),
            FieldSpec("reden", say("Vormen", "Waarom wel of niet?"), kind=Kind.TEXT),
            FieldSpec(
                "ouders_geinformeerd",
                say("Vormen", "De ouders zijn geïnformeerd"),
                kind=Kind.CHECK,
            ),
        ),
    )
