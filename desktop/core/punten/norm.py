"""Rules about the meldnormen: a ground without a melding, and what is no reason to wait."""

from __future__ import annotations

from desktop.core.afloop import known_from, known_nummer, later
from desktop.core.afwegingskader import Antwoord
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.casus import Casus
from desktop.core.hulpverloop import lopende_hulp
from desktop.core.logboek import Regel, Soort
from desktop.core.meldnormen import asks_for_melding, by_help, is_answer_to_norm, is_gemeld_na
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import lopend, vorm, vraag
from desktop.core.signaal import ALTIJD_MELDCODE, Vorm
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.verantwoording import GesprekOverMelding, VerwijsindexAfweging
from desktop.core.weging import Beantwoording

VEILIGHEID = "afweging-2"
# The row of the requirement and the source of the exit, by question.
_UITGANGEN = {
    "afweging-2": ("A2y", "001:147"),
    "afweging-3": ("A3n", "001:158"),
    "afweging-4": ("A4n", "001:168"),
    "afweging-5": ("A5n", "003:522"),
}


AGAIN = "De weging leidt weer tot melden. Bespreek met Veilig Thuis of dit bij de vorige hoort."


def melding_ontbreekt(casus: Casus) -> OpenPunt | None:
    """A2y, A3n, A4n, A5n: the weighing makes melden necessary and no melding was done since.

    It also holds for a closed dossier: closing does not replace a melding.
    """
    asking = _asking(casus)
    if asking is None:
        return None
    row, bron = _UITGANGEN[asking.knoop]
    again = bool(casus.feiten(MeldingGedaan))
    return OpenPunt(
        row,
        Gewicht.VEILIGHEID,
        AGAIN if again else "Melden is noodzakelijk.",
        "De weging leidt tot een melding. Er staat nog niet dat die na dit antwoord is gedaan.",
        bron,
        "Bel Veilig Thuis en leg de melding vast.",
        vorm("melding-gedaan"),
        known_nummer(casus, asking.moment),
    )


def veiligheid_anders_dan_verteld(casus: Casus) -> OpenPunt | None:
    """N06, differences row 20: the leerling told it, and afweging 2 was answered with nee."""
    told, given = _verteld(casus), _veiligheid(casus)
    if told is None or given is None or given.antwoord is not Antwoord.NEE:
        return None
    return OpenPunt(
        "N06",
        Gewicht.VEILIGHEID,
        "De leerling vertelde het zelf. Afweging 2 zegt dat er geen onveiligheid is.",
        "Vertelt een leerling het uit zichzelf, dan is dat genoeg reden om te melden.",
        "003:376",
        "Kijk opnieuw naar afweging 2, of meld bij Veilig Thuis.",
        vraag(VEILIGHEID),
        max(told.geldig.nummer, known_nummer(casus, given.moment)),
    )


def leerling_vertelde(casus: Casus) -> OpenPunt | None:
    """N07, N01: the leerling told it and no melding was done since."""
    told, given = _verteld(casus), _veiligheid(casus)
    if told is None or _asking(casus) or (given and given.antwoord is Antwoord.NEE):
        return None
    return OpenPunt(
        "N07",
        Gewicht.VEILIGHEID,
        "De leerling vertelde het zelf. Er staat nog geen melding.",
        "Zegt het kind zelf dat het slachtoffer is, dan meldt de school bij Veilig Thuis.",
        "001:115",
        "Bel Veilig Thuis. Bespreek met de leerling wat u gaat doen.",
        vorm("melding-gedaan"),
        told.geldig.nummer,
    )


def hulp_is_geen_reden(casus: Casus) -> OpenPunt | None:
    """A2t: not reporting was decided because help is there, while afweging 2 says melden."""
    given, feit = _veiligheid(casus), casus.laatste(Besluit)
    asks = given is not None and any(
        s.knoop == VEILIGHEID and s.meldnorm for s in casus.pad.schreden
    )
    if not asks or feit is None or feit.inhoud.melden is not Melden.NEE:
        return None
    if feit.inhoud.hulp not in {HulpMogelijk.JA, HulpMogelijk.SAMEN}:
        return None
    return OpenPunt(
        "A2t",
        Gewicht.VEILIGHEID,
        "Er is besloten niet te melden. Dat er hulp is, is bij onveiligheid geen reden.",
        "Acute en structurele onveiligheid meldt u altijd, ook als hulp is ingezet.",
        "001:190",
        "Bespreek het besluit met Veilig Thuis en leg het zo nodig opnieuw vast.",
        vorm("besluit"),
        feit.nummer,
    )


def ook_als_hulp_loopt(casus: Casus) -> OpenPunt | None:
    """N08: the leerling told it, help runs, and no melding was done since."""
    told, hulp = _verteld(casus), lopende_hulp(casus)
    if told is None or hulp is None:
        return None
    return OpenPunt(
        "N08",
        Gewicht.NODIG,
        "Er loopt hulp in het gezin. Ook dan hoort hier een melding.",
        "De school meldt ook als er hulp in het gezin is.",
        "001:116",
        "Meld bij Veilig Thuis en vertel welke hulp er loopt.",
        vorm("melding-gedaan"),
        max(told.geldig.nummer, hulp.nummer),
    )


def betrokkenheid_van_anderen(casus: Casus) -> OpenPunt | None:
    """N09: others help and the school's own melding was not done yet."""
    if not casus.gegevens.hulp.strip() or not _is_open(casus):
        return None
    return OpenPunt(
        "N09",
        Gewicht.ZORGVULDIG,
        "Hulp of een melding van anderen komt niet in de plaats van uw melding.",
        "De school blijft zelf verantwoordelijk om te melden, ook als anderen betrokken zijn.",
        "003:101",
        "Noem in de melding wie er al bij het gezin betrokken is.",
        vorm("melding-gedaan"),
    )


def verwijsindex_vervangt_niet(casus: Casus) -> OpenPunt | None:
    """N10: the school signalled in the Verwijsindex and its melding was not done yet."""
    feit = casus.laatste(VerwijsindexAfweging)
    if feit is None or not feit.inhoud.signaleren or not _is_open(casus):
        return None
    return OpenPunt(
        "N10",
        Gewicht.ZORGVULDIG,
        "Een signaal in de Verwijsindex komt niet in de plaats van een melding.",
        "Ook als een leerling in de Verwijsindex staat, bepaalt u of melden nodig is.",
        "003:96",
        "Meld ook bij Veilig Thuis.",
        vorm("melding-gedaan"),
        feit.nummer,
    )


def bezwaar_houdt_niet_tegen(casus: Casus) -> OpenPunt | None:
    """N17: there was an objection to the melding, and it was not done yet."""
    against = [f for f in casus.feiten(GesprekOverMelding) if f.inhoud.bezwaar.strip()]
    if not against or not _is_open(casus):
        return None
    return OpenPunt(
        "N17",
        Gewicht.NODIG,
        "Er is bezwaar tegen de melding. U mag ook zonder instemming melden.",
        "Het meldrecht gaat voor. Weeg het bezwaar wel en schrijf op hoe u dat deed.",
        "001:382",
        "Weeg het bezwaar en meld als dat nodig blijft.",
        vorm("melding-gedaan"),
        against[-1].nummer,
    )


@lopend
def hulp_schiet_tekort(casus: Casus) -> OpenPunt | None:
    """N03: while help runs something new was seen, or help was judged too little."""
    grounds = tuple(by_help(casus))
    if not grounds or _asking(casus):
        return None
    newest = max(norm.sinds for norm in grounds)
    raised = next(regel for regel in casus.regels if regel.geldig.nummer == newest)
    judged = casus.weging.latest(casus.kader).get("afweging-5")
    if is_gemeld_na(casus, raised) or (judged and judged.moment >= known_from(raised)):
        return None
    return OpenPunt(
        "N03",
        Gewicht.VEILIGHEID,
        f"Vraag 5 is weer aan de orde. {grounds[-1].reden}",
        "Stopt de onveiligheid niet of herhaalt zij zich terwijl er hulp is, dan is (opnieuw) "
        "melden noodzakelijk.",
        "003:388",
        "Beantwoord afweging 5 met wat u nu weet.",
        vraag("afweging-5"),
        newest,
    )


@lopend
def altijd_de_meldcode(casus: Casus) -> OpenPunt | None:
    """N12, N13: a form for which the meldcode always holds was named, and no weighing began."""
    named = [r for r in casus.regels if ALTIJD_MELDCODE & set(r.aantekening.signaal.vormen)]
    if not named or casus.weging.beantwoordingen:
        return None
    fights = any(Vorm.VECHTSCHEIDING in r.aantekening.signaal.vormen for r in named)
    wat = "een vechtscheiding" if fights else "emotionele verwaarlozing"
    return OpenPunt(
        "N12" if fights else "N13",
        Gewicht.NODIG,
        f"Bij {wat} hoort altijd de meldcode. De weging is nog niet begonnen.",
        "Kinderen hebben hier altijd last van, ook als u aan het kind weinig merkt.",
        "003:63-65" if fights else "003:69-72",
        "Begin de weging met afweging 1.",
        vraag("afweging-1"),
        named[-1].geldig.nummer,
    )


def _asking(casus: Casus) -> Beantwoording | None:
    return asks_for_melding(casus.regels, casus.weging, casus.kader)


def _verteld(casus: Casus) -> Regel | None:
    """Return the latest disclosure that no melding took along: done after it, or before it came.

    What a leerling said before the melding, but was written down on a later day, Veilig Thuis does
    not know yet.
    """
    told = casus.van_soort(Soort.DISCLOSURE)
    waiting = [one for one in told if not is_gemeld_na(casus, one) or _told_too_late(casus, one)]
    return waiting[-1] if waiting else None


def _told_too_late(casus: Casus, told: Regel) -> bool:
    answers = [r for r in later(casus, told) if is_answer_to_norm(r)]
    known = told.recorded_on.date()
    return all(answer.aantekening.moment.date() < known for answer in answers)


def _veiligheid(casus: Casus) -> Beantwoording | None:
    return casus.weging.latest(casus.kader).get(VEILIGHEID)


def _is_open(casus: Casus) -> bool:
    return _asking(casus) is not None or _verteld(casus) is not None


NORM = (
    melding_ontbreekt,
    leerling_vertelde,
    veiligheid_anders_dan_verteld,
    hulp_schiet_tekort,
    hulp_is_geen_reden,
    ook_als_hulp_loopt,
    bezwaar_houdt_niet_tegen,
    betrokkenheid_van_anderen,
    verwijsindex_vervangt_niet,
    altijd_de_meldcode,
)
