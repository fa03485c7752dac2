"""Anonymous advice, a name withheld, an anonymous or untold melding: apart, each with its ground.

Sources: 003:148-155, 004:306-324, 001:147, domain facts 1.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.core.afwegingskader import Citaat
from desktop.core.toestemming import NIET_ZONDER_MEDEWETEN, TOESTEMMING_HOOFDREGEL
from desktop.core.uitleg import Uitleg


class Anonimiteit(Enum):
    """Who gets to know whose name: four things that one word would blur.

    ADVIES_ANONIEM leaves out the child, the others are about the one who reports.
    """

    OPEN = "open"
    ADVIES_ANONIEM = "advies_anoniem"
    NAAM_ONBEKEND_VOOR_GEZIN = "naam_onbekend_voor_gezin"
    VOLLEDIG_ANONIEM = "volledig_anoniem"


class Grond(Enum):
    """The reasons for which a melding may be anonymous, or untold to the parents (004:306)."""

    VEILIGHEID = "veiligheid"
    VERTROUWENSRELATIE = "vertrouwensrelatie"
    CONTACT_VERBROKEN = "contact_verbroken"


GROND_WORDS: Mapping[Grond, str] = {
    Grond.VEILIGHEID: "de veiligheid van de leerling, een medewerker of een ander",
    Grond.VERTROUWENSRELATIE: "de vertrouwensrelatie met het gezin",
    Grond.CONTACT_VERBROKEN: "ouders zullen het contact waarschijnlijk verbreken",
}


@dataclass(frozen=True, slots=True)
class Meldgrond:
    """A ground as published, and what the decree says of it; None when it does not know it."""

    citaat: Citaat
    wet: Uitleg | None


def ground_needed(anonimiteit: Anonimiteit, *, besproken: bool) -> bool:
    """Tell whether a Grond must be named; besproken: the parents heard of the signals first.

    Advice without names never asks for one (003:152). Nothing here refuses a melding.
    """
    if anonimiteit is Anonimiteit.ADVIES_ANONIEM:
        return False
    return anonimiteit is not Anonimiteit.OPEN or not besproken


ALLEEN_MOGELIJK_ALS = Citaat(  # C10
    "Het doen van een anonieme melding of een melding zonder dat de signalen met de ouders zijn "
    "besproken is alleen mogelijk als:",
    "004:306",
)
DECREE = "Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3 (tekst van mei 2017)"
GRONDEN: Mapping[Grond, Meldgrond] = {
    Grond.VEILIGHEID: Meldgrond(
        Citaat(
            "de veiligheid van het kind, de medewerker zelf of die van een ander in het geding is",
            "004:310",
        ),
        Uitleg(
            "Veilig Thuis noemt de melder niet als dat een bedreiging is of kan zijn voor het "
            "slachtoffer of iemand in het huishouden, of voor de melder of zijn collega’s.",
            DECREE,
        ),
    ),
    Grond.VERTROUWENSRELATIE: Meldgrond(
        Citaat("de vertrouwensrelatie met het gezin verstoort of kan verstoren", "004:312"),
        Uitleg(
            "Veilig Thuis noemt de melder niet als dat leidt tot een ernstige verstoring van de "
            "vertrouwensrelatie.",
            DECREE,
        ),
    ),
    Grond.CONTACT_VERBROKEN: Meldgrond(
        Citaat(
            "als er goede redenen zijn om te veronderstellen dat de ouders het contact zullen "
            "verbreken (bijvoorbeeld door het kind van school te halen)",
            "004:314",
        ),
        None,
    ),
}

WAAR_BESPREKEN = Citaat(  # C11
    "Dit kan in het ondersteuningsteam, met de buurtcoach/jeugdconsulent en met Veilig Thuis "
    "worden besproken.",
    "004:318",
)
LATER_GEDEELD = Citaat(  # C12
    "Realiseer je dat in een latere fase de informatie van school door Veilig Thuis met ouders "
    "kan worden gedeeld.",
    "004:322",
)
ONBEKEND_VOOR_GEZIN = Citaat(  # C13
    "In sommige gevallen heeft een beroepskracht het recht om anoniem te blijven ten opzichte van "
    "het gezin. Bespreek dit met Veilig Thuis.",
    "004:324",
)
ADVIES_NIET_MELDING = Citaat(  # C14
    "Casussen worden op dat moment anoniem besproken. Zodra er sprake is van het doen van een "
    "melding (stap 5 van de meldcode) kan dit niet meer anoniem.",
    "003:154",
)
ADVIES_AL_IN_STAP_1 = Citaat(  # C15
    "Ook op het moment dat de signalen nog in kaart moeten worden gebracht (stap 1 van de "
    "meldcode).",
    "003:152",
)
TELEFONISCH_ANONIEM = Citaat(
    "JA of twijfel > direct (telefonisch) (anoniem) melding doen bij Veilig Thuis.", "001:147"
)
TOELICHTING: Mapping[Anonimiteit, tuple[Citaat | Uitleg, ...]] = {
    Anonimiteit.OPEN: (TOESTEMMING_HOOFDREGEL[0], NIET_ZONDER_MEDEWETEN),
    Anonimiteit.ADVIES_ANONIEM: (
        ADVIES_AL_IN_STAP_1,
        ADVIES_NIET_MELDING,
        Uitleg(
            "Bij een adviesvraag noteert Veilig Thuis geen gegevens van de betrokkenen.",
            "veiligthuisnoordoostgelderland.nl/anoniem-melden",
        ),
    ),
    Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN: (
        ONBEKEND_VOOR_GEZIN,
        LATER_GEDEELD,
        Uitleg(
            "Veilig Thuis weet dan wel wie u bent. Het kan zijn dat Veilig Thuis daardoor niet "
            "kan handelen.",
            "KNMG-meldcode, bijlage 3",
        ),
    ),
    Anonimiteit.VOLLEDIG_ANONIEM: (
        TELEFONISCH_ANONIEM,
        ADVIES_NIET_MELDING,
        ALLEEN_MOGELIJK_ALS,
        Uitleg(
            "Een beroepskracht kan alleen bij hoge uitzondering anoniem melden.",
            "veiligthuisnoordoostgelderland.nl/anoniem-melden",
        ),
    ),
}
"""What the sources say of each kind; where they differ all of them are shown."""
