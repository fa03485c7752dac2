"""Rules for other roads: a professional as suspect, and acute danger (X01-X03)."""

from __future__ import annotations

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht, Noodoproep, is_afgeschermd
from desktop.core.casus import Casus, Feit
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import lopend, vorm, vraag
from desktop.core.verantwoording import GezagGeinformeerd

VEILIGHEID = "afweging-2"


def geldt_stappenplan(casus: Casus) -> bool:
    """Tell whether the stappenplan holds: not when a professional (probably) did it (004:137)."""
    return not is_afgeschermd(casus.regels)


@lopend
def eerste_vraag(casus: Casus) -> OpenPunt | None:
    """X01: the first question of a dossier was not answered."""
    if casus.feiten(Beroepskracht):
        return None
    return OpenPunt(
        "X01",
        Gewicht.NODIG,
        "Gaat het om iets dat een beroepskracht (vermoedelijk) deed?",
        "Als dat zo is, geldt dit stappenplan niet. Er is dan een andere weg.",
        "004:135",
        "Beantwoord deze eerste vraag.",
        vorm("beroepskracht"),
    )


@lopend
def beroepskracht_niet_doorgegeven(casus: Casus) -> OpenPunt | None:
    """X01, O07: a professional is suspected, and leidinggevende or bestuur was not told."""
    feit = _door_beroepskracht(casus)
    if feit is None or feit.inhoud.doorgegeven_aan.strip():
        return None
    if any(told.op >= feit.op for told in casus.feiten(GezagGeinformeerd)):
        return None
    return OpenPunt(
        "X01-doorgeven",
        Gewicht.VEILIGHEID,
        "Geef dit door aan uw leidinggevende of het college van bestuur.",
        "Deed een beroepskracht het (vermoedelijk), dan geldt het stappenplan niet. De "
        "leidinggevende of het bestuur is nu aan zet.",
        "004:137",
        "Bel nu, en leg vast wie u het vertelde.",
        vorm("bevoegd-gezag"),
        feit.nummer,
    )


@lopend
def meld_en_aangifteplicht(casus: Casus) -> OpenPunt | None:
    """X02, Z09: a professional is suspected, so ask whether the duty to report a crime holds."""
    feit = _door_beroepskracht(casus)
    if feit is None:
        return None
    return OpenPunt(
        "X02",
        Gewicht.NODIG,
        "Ga na of de meld- en aangifteplicht geldt.",
        "Die plicht geldt bij seksueel geweld en seksuele intimidatie binnen het onderwijs. De "
        "school meldt dan (een vermoeden van) strafbare feiten. Is dit afgehandeld, laat dit punt "
        "dan zo en schrijf op wat er is afgesproken.",
        "001:86-87",
        "Bespreek dit met het bestuur en leg dat vast.",
        vorm("bevoegd-gezag"),
        feit.nummer,
    )


@lopend
def nood_vraagt_weging(casus: Casus) -> OpenPunt | None:
    """X03: someone was called in acute danger and afweging 2 was not answered since."""
    called = casus.laatste(Noodoproep)
    if called is None:
        return None
    answer = casus.weging.latest(casus.kader).get(VEILIGHEID)
    if answer is not None and answer.moment >= called.moment:
        return None
    return OpenPunt(
        "X03",
        Gewicht.VEILIGHEID,
        "Er is gebeld om acuut gevaar. Beantwoord afweging 2.",
        "Vraag advies aan Veilig Thuis. U kunt ook de Raad voor de Kinderbescherming of de politie "
        "bellen. Bij acute onveiligheid meldt u.",
        "004:393, 001:147",
        "Beantwoord de vraag over veiligheid met wat u nu weet.",
        vraag(VEILIGHEID),
        called.nummer,
    )


def _door_beroepskracht(casus: Casus) -> Feit[Beroepskracht] | None:
    feit = casus.laatste(Beroepskracht)
    return feit if feit and feit.inhoud.antwoord is DoorBeroepskracht.JA else None


NOOD = (nood_vraagt_weging,)
ANDERE_ROUTE = (beroepskracht_niet_doorgegeven, meld_en_aangifteplicht, eerste_vraag)
"""These speak also when the stappenplan does not hold."""
