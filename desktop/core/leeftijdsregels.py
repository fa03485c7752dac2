"""Whom to speak, inform and ask, and who may inspect: decided by age, never in the way of melden.

Recompute on every day it is shown or printed: a birthday changes the answer.
Sources: 004:286-288, 001:342, domain facts 3 and 8.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.afwegingskader import Citaat
from desktop.core.leeftijd import age_on

TURNINGS = (12, 16, 18)


class Leeftijdsklasse(Enum):
    """The four classes of the law, and the birth date that nobody filled in."""

    ONDER_12 = "onder_12"
    VAN_12_TOT_16 = "van_12_tot_16"
    VAN_16_TOT_18 = "van_16_tot_18"
    MEERDERJARIG = "meerderjarig"
    ONBEKEND = "onbekend"


class Wie(Enum):
    """Who is meant by a rule.

    OUDERS_MET_GEZAG includes a voogd. ZO_MOGELIJK: speak with the child where that can be.
    NA_AFWEGING: the pupil decides, and a melding also tells about the parents (004:288).
    """

    LEERLING = "leerling"
    LEERLING_ZO_MOGELIJK = "leerling_zo_mogelijk"
    OUDERS_MET_GEZAG = "ouders_met_gezag"
    OUDERS_NA_AFWEGING = "ouders_na_afweging"


@dataclass(frozen=True, slots=True)
class Aangewezen:
    """Who it is, in order of importance, and the source that says so."""

    wie: tuple[Wie, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Leeftijdsregel:
    """The rules of one age.

    spreken: before a melding. informeren: that the school reports. toestemming: to discuss by
    name in a SOT or MDO. inzage: in the dossier of the school, not in one of jeugdhulp or Veilig
    Thuis. waarschuwing is a sentence for the user, empty when there is nothing to warn of.
    """

    klasse: Leeftijdsklasse
    spreken: Aangewezen
    informeren: Aangewezen
    toestemming: Aangewezen
    inzage: Aangewezen
    toelichting: tuple[Citaat, ...] = ()
    waarschuwing: str = ""


C08 = Citaat(
    "Als de jongere 12 jaar is en nog geen 16 dan moet met hem / haar én met ouders vooraf over "
    "een melding worden gesproken.",
    "004:286",
)
Z26 = Citaat(
    "Dit omdat bij een melding doorgaans niet alleen gegevens over de jongere worden verstrekt "
    "maar ook over diens ouder(s)",
    "004:288",
)

INFORM_BEFORE = "LKC 107130, 107181"
CONSENT = "NJi, wat bespreek je in een mdo"
INSPECT = "LKC 109174; privacy-web.nl over de Autoriteit Persoonsgegevens"
# A child of 12 cannot keep a parent with gezag out of the dossier.
INSPECT_FROM_12 = f"{INSPECT}; boorimagazine.nl"

UNKNOWN_BIRTH_DATE = (
    "De geboortedatum is niet bekend. Daarom gelden hier de regels voor een leerling onder de 12. "
    "Vul de geboortedatum in."
)


def age_rule(geboortedatum: date | None, day: date) -> Leeftijdsregel:
    """Return the rules for a leerling on a day; an unknown birth date counts as under 12."""
    if geboortedatum is None:
        return _under_12(Leeftijdsklasse.ONBEKEND, UNKNOWN_BIRTH_DATE)
    age = age_on(geboortedatum, day)
    if age < 12:
        return _under_12(Leeftijdsklasse.ONDER_12)
    if age < 16:
        return FROM_12_TO_16
    return FROM_16_TO_18 if age < 18 else ADULT


def next_turning(geboortedatum: date | None, day: date) -> tuple[int, date] | None:
    """Return the next age of 12, 16 or 18 and its birthday, after this day; None after 18."""
    if geboortedatum is None:
        return None
    coming = ((age, _birthday(geboortedatum, age)) for age in TURNINGS)
    return next(((age, birthday) for age, birthday in coming if birthday > day), None)


def _birthday(geboortedatum: date, age: int) -> date:
    # A slip of the pen must not stop a list: such a birthday never comes.
    year = min(geboortedatum.year + age, date.max.year)
    try:
        return geboortedatum.replace(year=year)
    except ValueError:  # born on 29 February, and this year has none: a year older on 1 March
        return date(year, 3, 1)


def _under_12(klasse: Leeftijdsklasse, waarschuwing: str = "") -> Leeftijdsregel:
    parents = (Wie.OUDERS_MET_GEZAG,)
    return Leeftijdsregel(
        klasse,
        spreken=Aangewezen((*parents, Wie.LEERLING_ZO_MOGELIJK), "001:342"),
        informeren=Aangewezen(parents, INFORM_BEFORE),
        toestemming=Aangewezen(parents, CONSENT),
        inzage=Aangewezen(parents, INSPECT),
        waarschuwing=waarschuwing,
    )


def _from_16(klasse: Leeftijdsklasse, melding: Aangewezen) -> Leeftijdsregel:
    leerling = (Wie.LEERLING,)
    return Leeftijdsregel(
        klasse,
        spreken=melding,
        informeren=melding,
        toestemming=Aangewezen(leerling, CONSENT),
        inzage=Aangewezen(leerling, INSPECT),
    )


BOTH = (Wie.LEERLING, Wie.OUDERS_MET_GEZAG)
FROM_12_TO_16 = Leeftijdsregel(
    Leeftijdsklasse.VAN_12_TOT_16,
    spreken=Aangewezen(BOTH, C08.bron),
    informeren=Aangewezen(BOTH, f"{C08.bron}; {INFORM_BEFORE}"),
    toestemming=Aangewezen((Wie.OUDERS_MET_GEZAG, Wie.LEERLING), CONSENT),
    inzage=Aangewezen((Wie.OUDERS_MET_GEZAG,), INSPECT_FROM_12),
    toelichting=(C08, Z26),
)
FROM_16_TO_18 = _from_16(
    Leeftijdsklasse.VAN_16_TOT_18,
    Aangewezen((Wie.LEERLING, Wie.OUDERS_NA_AFWEGING), f"001:342; {Z26.bron}"),
)
# At 18 the gezag ends; the meldcode goes on to count for huiselijk geweld (domain facts 8).
ADULT = _from_16(Leeftijdsklasse.MEERDERJARIG, Aangewezen((Wie.LEERLING,), "001:342"))
