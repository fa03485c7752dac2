"""Rules about knowing and consent around a melding: ages, the talk before, consent (C01-C09).

Nothing here stands in the way of melden: it asks to write down what was done, or why not.
"""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.aanloop import Aanloop, aanloop
from desktop.core.casus import Casus
from desktop.core.leeftijd import age_on
from desktop.core.leeftijdsregels import Leeftijdsklasse, Wie, age_rule, next_turning
from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.punten.toets import lopend, vorm
from desktop.core.verantwoording import (
    GesprekOverMelding,
    MeldenZonderGesprek,
    Toestemmingsweging,
)

# Our own choice: no source says how long before a birthday one should look ahead.
VOORUIT = timedelta(days=30)

_WIE_WORDS = {Wie.LEERLING: "de leerling", Wie.OUDERS_MET_GEZAG: "ouders met gezag"}
_ONDER_12 = "Ouders met gezag horen het vooraf. Praat ook met de leerling als dat kan."
_WAAROM = {
    Leeftijdsklasse.ONBEKEND: _ONDER_12,
    Leeftijdsklasse.ONDER_12: _ONDER_12,
    Leeftijdsklasse.VAN_12_TOT_16: (
        "Van 12 tot 16 jaar horen de leerling én de ouders het vooraf. Een melding gaat ook over "
        "de ouders."
    ),
    Leeftijdsklasse.VAN_16_TOT_18: (
        "Vanaf 16 jaar praat u vooraf met de leerling. Weeg af of ouders het ook horen."
    ),
    Leeftijdsklasse.MEERDERJARIG: "Vanaf 18 jaar praat u vooraf met de leerling zelf.",
}


@lopend
def niet_vooraf_gesproken(casus: Casus) -> OpenPunt | None:
    """C08: whom the age of the day of the melding asks to speak was not spoken about it."""
    run = aanloop(casus)
    if run is None or run.feiten(MeldenZonderGesprek):
        return None
    regel = age_rule(casus.dossier.leerling.geboortedatum, run.op)
    spoken = _spoken(run)
    wanted = [wie for wie in regel.spreken.wie if wie in _WIE_WORDS and wie not in spoken]
    if not wanted:
        return None
    wie = enumerate_words([_WIE_WORDS[wie] for wie in wanted])
    is_late = run.gedaan is not None
    return OpenPunt(
        "C08",
        Gewicht.NODIG,
        f"Vóór de melding is niet gesproken met {wie}."
        if is_late
        else f"Praat vóór de melding met {wie}.",
        f"{_age_words(casus, run.op)} {_WAAROM[regel.klasse]} Melden kan altijd.",
        regel.spreken.bron.replace(";", ","),
        "Leg het gesprek vast, of waarom het er niet komt.",
        vorm("melden-zonder-gesprek" if is_late else "gesprek-over-melding"),
        run.sinds,
    )


@lopend
def geboortedatum_onbekend(casus: Casus) -> OpenPunt | None:
    """C08: without a birth date the rules for the youngest hold."""
    if casus.dossier.leerling.geboortedatum is not None:
        return None
    return OpenPunt(
        "C08-leeftijd",
        Gewicht.ZORGVULDIG,
        "De geboortedatum van de leerling is niet ingevuld.",
        "Met wie u praat en wie toestemming geeft, hangt af van de leeftijd. Tot u die invult, "
        "gelden de regels voor een leerling onder de 12.",
        "004:286",
        "Vul de geboortedatum in.",
        Plaats(Scherm.LEERLING, "geboortedatum"),
    )


@lopend
def leeftijdsgrens_nadert(casus: Casus) -> OpenPunt | None:
    """C08: the leerling turns 12, 16 or 18 soon, while the stappen are under way."""
    run = aanloop(casus)
    coming = next_turning(casus.dossier.leerling.geboortedatum, casus.vandaag)
    if coming is None or not casus.regels or (run is not None and run.gedaan):
        return None
    age, birthday = coming
    if birthday > casus.vandaag + VOORUIT:
        return None
    return OpenPunt(
        f"C08-wordt-{age}",
        Gewicht.ZORGVULDIG,
        f"De leerling wordt op {short_date(birthday)} {age} jaar.",
        "Vanaf die dag gelden andere regels voor met wie u praat en wie toestemming geeft.",
        "004:286",
        "Plan gesprekken en de melding met die dag in gedachten.",
        vorm("gespreksvoorbereiding"),
    )


@lopend
def gesprek_niet_volledig(casus: Casus) -> OpenPunt | None:
    """C09: a part of the talk before the melding is not filled in."""
    run = aanloop(casus)
    talks = run.feiten(GesprekOverMelding) if run else ()
    if not talks or not (missing := _missing_parts(talks[-1].inhoud)):
        return None
    return OpenPunt(
        "C09",
        Gewicht.ZORGVULDIG,
        f"In het gesprek over de melding ontbreekt nog: {enumerate_words(missing)}.",
        "U legt uit waarom u meldt en met welk doel, vraagt om een reactie, kijkt hoe u een "
        "bezwaar kunt wegnemen, en weegt het af als dat niet lukt.",
        "004:292-302",
        "Vul het gesprek aan.",
        vorm("gesprek-over-melding"),
        talks[-1].nummer,
    )


@lopend
def vijf_vragen(casus: Casus) -> OpenPunt | None:
    """C01-C06, Z28: consent was not asked or refused, and the five questions are not answered."""
    run = aanloop(casus)
    asked = _without_consent(run) if run else ()
    if run is None or not asked:
        return None
    sheets = run.feiten(Toestemmingsweging)
    if any(sheet.inhoud.is_volledig for sheet in sheets):
        return None
    return OpenPunt(
        "C05",
        Gewicht.ZORGVULDIG,
        "De vijf vragen over toestemming zijn nog niet allemaal beantwoord."
        if sheets
        else "Beantwoord de vijf vragen over toestemming.",
        "Toestemming vragen is de hoofdregel. Zonder toestemming melden mag, en vraagt een "
        "zorgvuldig besluit. Zonder toestemming is nog niet zonder medeweten. Het werkblad houdt "
        "de melding niet tegen.",
        "004:353-389, 003:141, 003:179-193",
        "Vul het werkblad in.",
        vorm("toestemmingsweging"),
        max(asked),
    )


def _spoken(run: Aanloop) -> frozenset[Wie]:
    talks = [feit.inhoud for feit in run.vooraf(GesprekOverMelding)]
    found = {Wie.LEERLING for talk in talks if talk.met_leerling}
    return frozenset(found | {Wie.OUDERS_MET_GEZAG for talk in talks if talk.met_ouders})


def _age_words(casus: Casus, day: date) -> str:
    born = casus.dossier.leerling.geboortedatum
    if born is None:
        return "De geboortedatum is niet bekend, dus gelden de regels voor onder de 12."
    return f"Op {short_date(day)} is de leerling {age_on(born, day)} jaar."


def _missing_parts(talk: GesprekOverMelding) -> list[str]:
    parts = {"de uitleg en het doel": talk.uitleg, "de reactie": talk.reactie}
    if talk.bezwaar.strip():
        parts["hoe u het bezwaar weegt"] = talk.weging_bezwaar
    return [name for name, text in parts.items() if not text.strip()]


def _without_consent(run: Aanloop) -> tuple[int, ...]:
    """Return the nummers of what says that consent was not asked, or refused."""
    refused = [f.nummer for f in run.feiten(GesprekOverMelding) if f.inhoud.bezwaar.strip()]
    return (*refused, *(feit.nummer for feit in run.feiten(MeldenZonderGesprek)))


MEDEWETEN = (
    niet_vooraf_gesproken,
    gesprek_niet_volledig,
    vijf_vragen,
    leeftijdsgrens_nadert,
    geboortedatum_onbekend,
)
