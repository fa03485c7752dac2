"""Rules about the weighing: its inputs, its assessors, its facts, and what it stands still on."""

from __future__ import annotations

from desktop.core.afloop import besluiten, contacts, known_from, known_nummer
from desktop.core.afwegingskader import Antwoord, Uitkomst
from desktop.core.casus import Casus
from desktop.core.logboek import SIGNALEN, Soort
from desktop.core.meldcode import AFGEHANDELD, Stap
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import logboek, lopend, uitkomst, vorm, vraag
from desktop.core.weging import Beantwoording, alone

VEILIGHEID = "afweging-2"
ONDERWIJS = "onderwijs"
# Our own choice: the sources say "herhaling" (003:278) without a number.
HERHAALD = 2
_INVOER = {
    Stap.SIGNALEN: "signalen",
    Stap.OVERLEG: "advies van collega’s",
    Stap.GESPREK: "een gesprek met leerling of ouders",
}


@lopend
def invoer_ontbreekt(casus: Casus) -> OpenPunt | None:
    """Z05: the weighing began without one of the three things it rests on."""
    states = casus.stand.toestanden
    missing = [words for stap, words in _INVOER.items() if states[stap] not in AFGEHANDELD]
    if not missing or not casus.pad.schreden or besluiten(casus):
        return None
    return OpenPunt(
        "Z05",
        Gewicht.ZORGVULDIG,
        f"De weging mist nog: {', '.join(missing)}.",
        "U weegt met de signalen, het advies van collega’s en wat het gesprek opleverde.",
        "001:349",
        "Vul aan wat er nog niet is. Bij gevaar wacht u daar niet op.",
        logboek(Soort.OVERLEG),
    )


@lopend
def alleen_beoordeeld(casus: Casus) -> OpenPunt | None:
    """O17: one person alone judged the safety at afweging 2."""
    given = _antwoord(casus, VEILIGHEID)
    if given is None or not alone(given):
        return None
    return OpenPunt(
        "O17",
        Gewicht.NODIG,
        "Eén persoon beoordeelde de veiligheid alleen.",
        "Beoordeel de veiligheid samen met iemand die met u meedenkt.",
        "001:537",
        "Bespreek de vraag met een collega en beantwoord haar opnieuw.",
        vraag(VEILIGHEID),
        known_nummer(casus, given.moment),
    )


@lopend
def een_naam_namens_de_school(casus: Casus) -> OpenPunt | None:
    """Differences row 4: the kader of the education field says "wij als school"."""
    given = _antwoord(casus, VEILIGHEID)
    if given is None or casus.kader.id != ONDERWIJS or alone(given):
        return None
    if len({naam.strip().casefold() for naam in given.beoordelaars} - {""}) > 1:
        return None
    return OpenPunt(
        "verschil-4",
        Gewicht.ZORGVULDIG,
        "Bij afweging 2 staat één naam als beoordelaar.",
        "In het afwegingskader voor het onderwijs schat de school dit in: functionarissen en "
        "bevoegd gezag. Noem daarom ten minste twee mensen.",
        "001:141",
        "Vul bij de vraag in wie meewoog.",
        vraag(VEILIGHEID),
        known_nummer(casus, given.moment),
    )


@lopend
def nog_zonder_feit(casus: Casus) -> OpenPunt | None:
    """Ambition 1: an answer on the way leans on no entry of the logboek."""
    bare = [b for b in _op_het_pad(casus) if not b.voor and not b.tegen]
    if not bare:
        return None
    return OpenPunt(
        "ambitie-1",
        Gewicht.ZORGVULDIG,
        f"{_vragen(len(bare))} nog zonder feit uit het logboek.",
        "Een weging is na te gaan als bij elk antwoord staat welke feiten ervoor of ertegen zijn.",
        "004:162",
        "Kies bij de vraag de aantekeningen die voor of tegen uw antwoord spreken.",
        vraag(bare[0].knoop),
        known_nummer(casus, max(b.moment for b in bare)),
    )


@lopend
def opnieuw_bevestigen(casus: Casus) -> OpenPunt | None:
    """Section 5 of the requirements: a question before these was answered differently since."""
    waiting = casus.weging.to_confirm(casus.kader)
    if not waiting:
        return None
    latest = casus.weging.latest(casus.kader)
    return OpenPunt(
        "weging-bevestigen",
        Gewicht.NODIG,
        f"{_vragen(len(waiting))} ouder dan een antwoord dat daarvoor is gewijzigd.",
        "Een ander antwoord eerder in de weging kan betekenen dat u dit nu anders ziet.",
        "004:146",
        "Kijk of het antwoord nog klopt en bevestig het.",
        vraag(waiting[0]),
        known_nummer(casus, max(b.moment for b in latest.values())),
    )


@lopend
def twijfel_staat_stil(casus: Casus) -> OpenPunt | None:
    """S12: the weighing stands on doubt, Veilig Thuis was asked since, and no answer came."""
    given = None if casus.pad.huidig is None else _antwoord(casus, casus.pad.huidig)
    if given is None or given.antwoord is not Antwoord.TWIJFEL:
        return None
    if not any(known_from(regel) >= given.moment for regel in contacts(casus)):
        return None
    return OpenPunt(
        "S12-antwoord",
        Gewicht.NODIG,
        "De weging staat stil op twijfel. U sprak Veilig Thuis daarna.",
        "Met het advies van Veilig Thuis kunt u de vraag opnieuw beantwoorden.",
        "002:51",
        "Beantwoord de vraag opnieuw.",
        vraag(given.knoop),
        known_nummer(casus, given.moment),
    )


@lopend
def signalen_herhalen_zich(casus: Casus) -> OpenPunt | None:
    """N05: signals kept coming after afweging 2 was answered with nee."""
    given = _antwoord(casus, VEILIGHEID)
    if given is None or given.antwoord is not Antwoord.NEE:
        return None
    since = [r for r in casus.van_soort(*SIGNALEN) if known_from(r) > given.moment]
    if len(since) < HERHAALD:
        return None
    return OpenPunt(
        "N05",
        Gewicht.NODIG,
        f"Sinds u bij afweging 2 nee antwoordde, kwamen er {len(since)} signalen bij.",
        "Onveiligheid die zich herhaalt of voortduurt, kan structurele onveiligheid zijn.",
        "003:278",
        "Kijk of uw antwoord op afweging 2 nog klopt.",
        vraag(VEILIGHEID),
        since[-1].geldig.nummer,
    )


@lopend
def afsluiten_na_nee(casus: Casus) -> OpenPunt | None:
    """A1n, A1t: afweging 1 ended the meldcode and that conclusion is not recorded."""
    step = casus.pad.beslissend
    if step is None or uitkomst(casus) is not Uitkomst.SLUITEN:
        return None
    is_zorg = step.antwoord is Antwoord.ZORG
    return OpenPunt(
        "A1t" if is_zorg else "A1n",
        Gewicht.ZORGVULDIG,
        "De weging is klaar. De conclusie staat nog niet in het dossier.",
        "Er is wel zorg en geen onveiligheid. De meldcode sluit u af; gewone hulp kan doorgaan."
        if is_zorg
        else "Er is geen vermoeden. U legt de conclusie vast en sluit de meldcode af.",
        "003:472" if is_zorg else "003:469",
        "Schrijf de conclusie op en sluit het dossier.",
        vorm("afsluiting"),
        known_nummer(casus, casus.weging.latest(casus.kader)[step.knoop].moment),
    )


@lopend
def overleg_voor_melding(casus: Casus) -> OpenPunt | None:
    """N11: the weighing leads to melden and Veilig Thuis was not spoken yet."""
    if casus.pad.meldnorm is None or contacts(casus):
        return None
    return OpenPunt(
        "N11",
        Gewicht.ZORGVULDIG,
        "U sprak nog niet met Veilig Thuis over deze melding.",
        "Of het een melding wordt, bepaalt u samen met Veilig Thuis. U hoeft dit niet alleen.",
        "003:84",
        "Bel Veilig Thuis. Dat kan eerst zonder namen.",
        vorm("adviesgesprek"),
    )


def _op_het_pad(casus: Casus) -> tuple[Beantwoording, ...]:
    latest = casus.weging.latest(casus.kader)
    return tuple(latest[schrede.knoop] for schrede in casus.pad.schreden)


def _antwoord(casus: Casus, knoop: str) -> Beantwoording | None:
    """Return the answer that counts, when the way comes past this question."""
    on_the_way = {s.knoop for s in casus.pad.schreden} | {casus.pad.huidig}
    return casus.weging.latest(casus.kader).get(knoop) if knoop in on_the_way else None


def _vragen(count: int) -> str:
    return "Eén antwoord is" if count == 1 else f"{count} antwoorden zijn"


WEGEN = (
    invoer_ontbreekt,
    alleen_beoordeeld,
    een_naam_namens_de_school,
    twijfel_staat_stil,
    opnieuw_bevestigen,
    signalen_herhalen_zich,
    overleg_voor_melding,
    afsluiten_na_nee,
    nog_zonder_feit,
)
