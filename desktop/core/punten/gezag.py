"""Rules about the bevoegd gezag: who of bestuur and directie knows, and since when (O05-O07)."""

from __future__ import annotations

from desktop.core.aanloop import aanloop
from desktop.core.afloop import known_nummer
from desktop.core.afwegingskader import Antwoord
from desktop.core.banen import begun_at
from desktop.core.casus import Casus
from desktop.core.logboek import SIGNALEN, Herkomst
from desktop.core.meldcode import Stap
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import lopend, vorm
from desktop.core.verantwoording import GezagGeinformeerd
from desktop.core.verloop import stap_naam


@lopend
def gezag_bij_sterk_vermoeden(casus: Casus) -> OpenPunt | None:
    """A1y, O05: someone of the school noticed it, and the bevoegd gezag was not told."""
    answer = casus.weging.latest(casus.kader).get("afweging-1")
    if answer is None or answer.antwoord is not Antwoord.JA or casus.kader.id != "onderwijs":
        return None
    signals = casus.van_soort(*SIGNALEN)
    by_school = any(regel.aantekening.herkomst is Herkomst.ZELF for regel in signals)
    if not by_school or casus.feiten(GezagGeinformeerd) or aanloop(casus):
        return None
    return OpenPunt(
        "A1y",
        Gewicht.NODIG,
        "Het bevoegd gezag weet nog niet van dit sterke vermoeden.",
        "Zag iemand van school het zelf, dan is het bevoegd gezag op de hoogte voor u verder gaat.",
        "001:136",
        "Vertel het en leg vast wie u het vertelde.",
        vorm("bevoegd-gezag"),
        known_nummer(casus, answer.moment),
    )


@lopend
def gezag_bij_melding(casus: Casus) -> OpenPunt | None:
    """O05: the bevoegd gezag always knows of a melding, of each one anew."""
    run = aanloop(casus)
    if run is None:
        return None
    besloten = run.besloten_op
    if any(besloten is None or f.op >= besloten for f in run.feiten(GezagGeinformeerd)):
        return None
    return OpenPunt(
        "O05",
        Gewicht.NODIG,
        "Er staat nog niet dat het bevoegd gezag van deze melding weet.",
        "Bestuur en directie zijn altijd op de hoogte als de school meldt.",
        "001:367, 004:222",
        "Vertel het en leg vast wie u het vertelde.",
        vorm("bevoegd-gezag"),
        run.sinds,
    )


@lopend
def directeur_bij_vervolgstap(casus: Casus) -> OpenPunt | None:
    """O06: the director hears of every next stap; told on the day it began or later."""
    begun = [(moment, stap) for stap in list(Stap)[1:] if (moment := begun_at(casus, stap))]
    if not begun or gezag_bij_sterk_vermoeden(casus) or gezag_bij_melding(casus):
        return None
    moment, stap = max(begun)
    told = casus.laatste(GezagGeinformeerd)
    if told is not None and told.op >= moment.date():
        return None
    return OpenPunt(
        "O06",
        Gewicht.ZORGVULDIG,
        f"De directeur hoorde nog niet van {stap_naam(stap)}.",
        "De intern begeleider of zorgcoördinator houdt de directeur bij elke stap op de hoogte.",
        "004:196",
        "Vertel het en leg dat vast.",
        vorm("bevoegd-gezag"),
        known_nummer(casus, moment),
    )


GEZAG = (gezag_bij_melding, gezag_bij_sterk_vermoeden, directeur_bij_vervolgstap)
