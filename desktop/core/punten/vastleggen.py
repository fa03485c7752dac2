"""Rules about the logboek itself: its sources, its outcomes, and signals nobody took up."""

from __future__ import annotations

from desktop.core.afloop import known_from
from desktop.core.casus import Casus
from desktop.core.logboek import SIGNALEN, Regel, Soort
from desktop.core.nederlands import date_in_words
from desktop.core.punt import AAN_TE_VULLEN, Gewicht, OpenPunt, Plaats, PuntAfgedaan, Scherm
from desktop.core.punten.toets import bij_aantekening, logboek, lopend
from desktop.core.verantwoording import GesprekOverMelding

# Our own choice: no source says how soon a signal must be followed up.
OPVOLGING_SCHOOLDAGEN = 5


@lopend
def signaal_zonder_vervolg(casus: Casus) -> OpenPunt | None:
    """Z41: nothing was done after a signal for too many school days."""
    answers = casus.weging.beantwoordingen
    done = [known_from(r) for r in casus.regels if _is_vervolg(r)] + [a.moment for a in answers]
    followed = max(done, default=None)
    waiting = [
        regel
        for regel in casus.van_soort(*SIGNALEN)
        if followed is None or known_from(regel) > followed
    ]
    if not waiting:
        return None
    first = waiting[0].aantekening.moment.date()
    if casus.vandaag < casus.kalender.schooldagen_na(first, OPVOLGING_SCHOOLDAGEN):
        return None
    return OpenPunt(
        "Z41",
        Gewicht.NODIG,
        f"Een signaal wacht al {OPVOLGING_SCHOOLDAGEN} schooldagen of langer op een vervolg.",
        "Signalen raken uit beeld als niemand ze oppakt. De termijn is een keuze van dit "
        "programma.",
        "001:95",
        "Overleg met een collega of praat met de leerling, en leg dat vast.",
        logboek(Soort.OVERLEG),
        waiting[-1].geldig.nummer,
    )


@lopend
def bron_ontbreekt(casus: Casus) -> OpenPunt | None:
    """L04: words of a third party stand without their source."""
    found = [regel for regel in casus.regels if regel.aantekening.bron_ontbreekt]
    if not found:
        return None
    return OpenPunt(
        "L04",
        Gewicht.ZORGVULDIG,
        "Bij woorden van een ander staat niet van wie ze komen.",
        "Noem de bron als u iets van anderen vastlegt. Zonder bron blijft het uit de melding.",
        "004:262",
        "Verbeter de aantekening en vul de bron in.",
        bij_aantekening(found[-1]),
        found[-1].geldig.nummer,
    )


@lopend
def uitkomst_gesprek_ontbreekt(casus: Casus) -> OpenPunt | None:
    """L02: a talk was recorded without what came of it."""
    found = [regel for regel in casus.van_soort(Soort.GESPREK) if not _reactie(regel).strip()]
    if not found:
        return None
    return OpenPunt(
        "L02",
        Gewicht.ZORGVULDIG,
        "Bij een gesprek staat nog niet wat eruit kwam.",
        "De uitkomst van elk gesprek over de signalen hoort in het dossier.",
        "002:346",
        "Verbeter de aantekening en vul de reactie in.",
        bij_aantekening(found[-1]),
        found[-1].geldig.nummer,
    )


@lopend
def nog_aan_te_vullen(casus: Casus) -> OpenPunt | None:
    """Z32: a quick note waits for its details."""
    found = [regel for regel in casus.regels if regel.aantekening.aan_te_vullen]
    if not found:
        return None
    eerste = found[0].aantekening.moment.date()
    zin = (
        f"De snelle aantekening van {date_in_words(eerste)} is nog aan te vullen."
        if len(found) == 1
        else f"{len(found)} snelle aantekeningen zijn nog aan te vullen, de eerste van "
        f"{date_in_words(eerste)}."
    )
    return OpenPunt(
        "Z32-aanvullen",
        Gewicht.ZORGVULDIG,
        zin,
        "Een signaal dat snel is opgeschreven, mist vaak nog de bron of het precieze moment.",
        "003:305, 004:162",
        "Vul de aantekening aan, of bevestig dat zij zo klaar is.",
        Plaats(Scherm.LOGBOEK, AAN_TE_VULLEN),
        found[-1].geldig.nummer,
    )


def _is_vervolg(regel: Regel) -> bool:
    entry = regel.aantekening
    is_event = entry.soort in SIGNALEN or entry.soort is Soort.GEBEURTENIS
    return not is_event and not isinstance(entry.inhoud, PuntAfgedaan)


def _reactie(regel: Regel) -> str:
    inhoud = regel.aantekening.inhoud
    return inhoud.reactie if isinstance(inhoud, GesprekOverMelding) else regel.aantekening.reactie


VASTLEGGEN = (
    signaal_zonder_vervolg,
    bron_ontbreekt,
    uitkomst_gesprek_ontbreekt,
    nog_aan_te_vullen,
)
