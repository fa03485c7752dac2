"""What helps in a talk with parents and leerling: published words, and tips in our own.

A text in [brackets] mends a typing error of the published one.
Sources: 003:126-247, 004:119-182, 001:305-408, 002:131-135, domain facts 1.6.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.core.afwegingskader import Citaat
from desktop.core.meldcode import Stap
from desktop.core.school import Schoolsoort
from desktop.core.termijnen import Kalender
from desktop.core.uitleg import Uitleg

FRIDAY = 4

VANAF_DE_EERSTE_STAP = Citaat(  # T01
    "Vanaf de eerste stap in de ondersteuningsstructuur en dus ook bij de meldcode, is het "
    "belangrijk in het contact met ouders te investeren",
    "004:119",
)
CONTROLEPUNTEN = (  # T02
    Citaat("benoemen wat je feitelijk waarneemt", "004:127"),
    Citaat("(h)erkennen ouders deze waarnemingen", "004:127"),
    Citaat("zijn dit signalen", "004:127"),
    Citaat("[kloppen] de vermoedens", "004:129"),
    Citaat("wat hebben ouders zelf al gedaan", "004:129"),
    Citaat("is er al hulp ingeschakeld", "004:129"),
    Citaat("is hulpverlening noodzakelijk", "004:129"),
    Citaat("is de geboden hulp effectief", "004:131"),
)
LATER_GESPREK = Citaat(  # T12
    "Later gaat het gesprek met ouders over te zetten vervolgstappen en uit te voeren acties.",
    "004:182",
)
NIET_HERKENNEN = Citaat(  # T13
    "Toch komt het voor dat ouders, ondanks open en eerlijke gespreksvoering, zich niet in de "
    "zorgen herkennen of de zorgen van de school niet delen.",
    "001:380",
)
WAAROM_OUDERS: Mapping[Schoolsoort, tuple[Citaat, ...]] = {
    Schoolsoort.PO: (
        Citaat(
            "In het primair onderwijs gaat het hier niet alleen om het kind, maar ook altijd om "
            "de ouders.",
            "002:129",
        ),
        Citaat("Dat gebeurt over het algemeen al veel eerder dan pas in stap 3.", "002:135"),
    ),
    Schoolsoort.VO: (  # R-02, T11
        Citaat(
            "In het voortgezet onderwijs is er veel minder continuïteit in het contact tussen "
            "leerling en mentor/ docent, in vergelijking met het primair onderwijs.",
            "001:305",
        ),
        Citaat(
            "Systematische leerlingbesprekingen zijn daarom een goede basis om alle signalen van "
            "docenten/mentoren en externe partners over leerlingen en ouders te ordenen en te "
            "bespreken.",
            "001:307",
        ),
        Citaat(
            "Wanneer er over kinderen zorgen bestaan is het daarom van groot belang om ouders "
            "voor een gesprek uit te nodigen.",
            "003:126",
        ),
    ),
}
"""Why parents belong in every step, per kind of school."""

_NOT_THE_SUSPICION = Citaat(  # T04
    "Ga bij deze stap niet in op de vermoedens van mishandeling, maar maak duidelijk dat je/jullie "
    "je zorgen maakt/maken om het gedrag dat het kind vertoont en dit met ouders wil/willen delen.",
    "004:178",
)

TIPS: Mapping[str, tuple[Uitleg, ...]] = {
    "Geen oordeel": (  # T06
        Uitleg("Leg uw zorgen voor, ook als u ertegenop ziet. Doe het zonder oordeel.", "003:210"),
        Uitleg("Praat over wat u zag of hoorde, niet over kindermishandeling.", "003:211"),
        Uitleg("Vraag hoe ouders het zien. Misschien is er een goede verklaring.", "003:214"),
        Uitleg("Bedenk vooraf wat uw doel is en houd u daaraan.", "003:217"),
    ),
    "Bouw het gesprek op": (  # T07
        Uitleg(  # Z31
            "Meteen ter zake komen voelt niet in elke cultuur beleefd. Houd daar rekening mee en "
            "neem de tijd voor de opbouw.",
            "003:223",
        ),
        Uitleg("Zeg concreet en met respect wat u bij het kind hebt gezien.", "003:225"),
        Uitleg("Begin bij wat u allebei wilt: het beste voor het kind.", "003:226"),
        Uitleg(  # Z29
            "Vertel vanaf het eerste signaal wat uw zorgen zijn en wat u van plan bent.", "003:228"
        ),
        Uitleg("Doe niets buiten de ouders om. Dat roept weerstand en emoties op.", "003:229"),
    ),
    "Actief luisteren": (  # T08
        Uitleg("Luister, vraag door en vat samen wat de ouder vertelde.", "003:233"),
        Uitleg(  # Z30
            "Ouders kunnen boos of verdrietig worden, of u niet begrijpen. Geef daar ruimte aan: "
            "dan zakt het meestal sneller.",
            "003:237",
        ),
        Uitleg(
            "Bedenk vooraf of uw leidinggevende, een collega of de aandachtsfunctionaris erbij "
            "komt.",
            "003:238",
        ),
    ),
    "Geheimhouding?": (  # T09
        Uitleg("Beloof een ouder nooit dat u het met niemand bespreekt.", "003:243"),
        Uitleg("Vertelt een ouder iets ernstigs, dan moet u anderen erbij halen.", "003:245"),
    ),
}
"""The four tips of Augeo (003:206-247), by their published headings, in our own words."""

GEHEIMHOUDING_ANTWOORD = Uitleg(  # T09
    "Ik kan u niet beloven dat ik het met niemand bespreek. Ik kan u wel beloven dat ik niets doe "
    "zonder eerst met u te overleggen.",
    "003:247",
)

# Domain facts 1.6: pages of Veilig Thuis and handelingsprotocol.nl, none of the five documents.
EXAMPLE_PHRASES = "veiligthuisnoordoostgelderland.nl/voorbeeldzinnen; handelingsprotocol.nl"
NIET_OP_VRIJDAG = Uitleg("Voer dit gesprek liever niet op een vrijdag.", EXAMPLE_PHRASES)
NIET_VOOR_VAKANTIE = Uitleg(
    "Voer dit gesprek liever niet vlak voor of in een vakantie. De school ziet de leerling dan "
    "een tijd niet.",
    "eigen advies van Weegwijzer",
)


def not_to_say(stap: Stap) -> Citaat | None:
    """Return what to leave out of a talk in this stap; None when nothing is (004:178)."""
    return _NOT_THE_SUSPICION if stap is Stap.SIGNALEN else None


def melding_talk_hint(day: date, kalender: Kalender) -> Uitleg | None:
    """Return why another day suits a talk about a melding better; None when the day is fine."""
    if kalender.vakantie_at(day):
        return NIET_VOOR_VAKANTIE
    return NIET_OP_VRIJDAG if day.weekday() == FRIDAY else None
