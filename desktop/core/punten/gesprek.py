"""Rules about talking: with whom after each stap, in time, and with parents too (T01-T13)."""

from __future__ import annotations

from desktop.core.afloop import known_nummer
from desktop.core.banen import Gesprekken, banen
from desktop.core.casus import Casus
from desktop.core.gesprekspartners import (
    gesprekken_met_leerling,
    gesprekken_met_ouders,
    involves_parents,
)
from desktop.core.gespreksvoering import NIET_HERKENNEN, VANAF_DE_EERSTE_STAP, melding_talk_hint
from desktop.core.logboek import Regel, Soort
from desktop.core.meldcode import RECORDED_BY, Stap, Toestand
from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import logboek, lopend, vorm
from desktop.core.school import Schoolsoort
from desktop.core.verantwoording import MeldenZonderGesprek
from desktop.core.verloop import StapOvergeslagen, stap_naam
from desktop.core.voorbereiding import Gespreksvoorbereiding

_NIET_ALLEEN_DE_LEERLING = {
    Schoolsoort.PO: (
        "R-01",
        "In het basisonderwijs gaat het niet alleen om het kind. Ook met ouders praat u altijd.",
        "002:129",
    ),
    Schoolsoort.VO: (
        "T11",
        "Zijn er zorgen, nodig dan ook ouders uit voor een gesprek.",
        "003:126",
    ),
}


@lopend
def niet_besproken(casus: Casus) -> OpenPunt | None:
    """S13, T01: a stap is over and nothing says with whom it was talked about."""
    stappen = [s.na for s in banen(casus).sporten if s.staat is Gesprekken.OPEN]
    if not stappen:
        return None
    namen = enumerate_words([stap_naam(stap) for stap in stappen])
    return OpenPunt(
        "S13",
        Gewicht.ZORGVULDIG,
        f"Na {namen} staat niet of u met ouders of leerling sprak.",
        "Blijf bij elke stap in gesprek, vanaf de eerste. Kan dat niet, schrijf dan op waarom.",
        f"004:125, {VANAF_DE_EERSTE_STAP.bron}",
        "Leg vast met wie u sprak, of waarom dat nog niet kon.",
        vorm("besproken"),
        max(_first_nummer(casus, stap) for stap in stappen),
    )


@lopend
def laat_eerste_gesprek(casus: Casus) -> OpenPunt | None:
    """T05: the weighing began and nobody talked with parents before."""
    answers = casus.weging.beantwoordingen
    if not answers or not involves_parents(casus) or gesprekken_met_ouders(casus):
        return None
    is_explained = casus.feiten(MeldenZonderGesprek) or _is_talk_skipped(casus)
    if is_explained or alleen_met_de_leerling(casus):
        return None
    return OpenPunt(
        "T05",
        Gewicht.ZORGVULDIG,
        "U weegt al, en er staat nog geen gesprek met ouders.",
        "Hoe later het eerste gesprek, hoe moeilijker. Na een vroeg gesprek wordt praten over een "
        "melding makkelijker.",
        "003:161-166",
        "Praat met ouders als dat veilig kan, of leg vast waarom niet.",
        logboek(Soort.GESPREK),
        known_nummer(casus, answers[0].moment),
    )


@lopend
def alleen_met_de_leerling(casus: Casus) -> OpenPunt | None:
    """R-01, T11: only the leerling was spoken, not the parents."""
    talks = gesprekken_met_leerling(casus)
    if not talks or gesprekken_met_ouders(casus) or not involves_parents(casus):
        return None
    if casus.feiten(MeldenZonderGesprek):
        return None
    row, waarom, bron = _NIET_ALLEEN_DE_LEERLING[casus.school.soort]
    return OpenPunt(
        row,
        Gewicht.ZORGVULDIG,
        "U sprak alleen met de leerling, nog niet met ouders.",
        waarom,
        bron,
        "Praat met ouders als dat veilig kan.",
        logboek(Soort.GESPREK),
        talks[0].geldig.nummer,
    )


@lopend
def reactie_van_ouders(casus: Casus) -> OpenPunt | None:
    """T13: parents were spoken and nothing says whether they share the concern."""
    talks = gesprekken_met_ouders(casus)
    if not talks or any(regel.aantekening.soort is Soort.GESPREK for regel in talks):
        return None
    return OpenPunt(
        "T13",
        Gewicht.ZORGVULDIG,
        "Er staat niet of ouders de zorgen herkennen en delen.",
        "Ouders herkennen de zorgen niet altijd, of denken er anders over. Noteer dat als feit.",
        f"{NIET_HERKENNEN.bron}, 004:127",
        "Leg het gesprek vast met de reactie van ouders.",
        logboek(Soort.GESPREK),
        talks[0].geldig.nummer,
    )


@lopend
def gesprek_op_een_andere_dag(casus: Casus) -> OpenPunt | None:
    """Domain facts 1.6, in none of the documents: a talk is planned on a day that suits badly."""
    planned = {feit.inhoud.op: feit for feit in casus.feiten(Gespreksvoorbereiding)}
    for day in sorted(day for day in planned if day is not None and day >= casus.vandaag):
        if hint := melding_talk_hint(day, casus.kalender):
            return OpenPunt(
                "gespreksdag",
                Gewicht.ZORGVULDIG,
                f"Er staat een gesprek gepland op {short_date(day)}.",
                f"{hint.tekst} Dit staat niet in de vijf documenten.",
                hint.bron,
                "Kies een andere dag als dat kan.",
                vorm("gespreksvoorbereiding"),
                planned[day].nummer,
            )
    return None


def _first_nummer(casus: Casus, stap: Stap) -> int:
    """Return the nummer of what first made a stap count: later entries raise nothing anew."""
    entries = casus.van_soort(*RECORDED_BY.get(stap, ()))
    numbers = [_original_nummer(regel) for regel in entries]
    skipped = casus.feiten(StapOvergeslagen)
    numbers += [_original_nummer(f.regel) for f in skipped if f.inhoud.stap is stap]
    decisive = casus.pad.beslissend
    if stap is Stap.WEGEN and decisive is not None:
        answer = casus.weging.latest(casus.kader)[decisive.knoop]
        numbers.append(known_nummer(casus, answer.moment))
    return min(numbers)


def _original_nummer(regel: Regel) -> int:
    return (regel.geldig, *regel.eerder)[-1].nummer


def _is_talk_skipped(casus: Casus) -> bool:
    return casus.stand.toestanden[Stap.GESPREK] is Toestand.OVERGESLAGEN


GESPREK = (
    niet_besproken,
    laat_eerste_gesprek,
    alleen_met_de_leerling,
    reactie_van_ouders,
    gesprek_op_een_andere_dag,
)
