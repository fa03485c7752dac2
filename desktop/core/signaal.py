"""What makes a fact a signal: where it came from, whom it is about, which way it points.

Lists help to look; nothing is counted or scored (domain facts 4). Sources: 004:162-168 (concrete,
also what contradicts), 001:447-511 (spiekkaart), 001:302 (signals of parents), 004:89 (forms).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Signaalbron(Enum):
    """How a signal reached the school: decides the guidance of the spiekkaart (001:447-511)."""

    ONBEKEND = ""
    NIET_PLUIS = "niet_pluis"
    DERDEN = "derden"
    EXTERNE_PARTNER = "externe_partner"
    LEERLING = "leerling"


class Richting(Enum):
    """Which way a fact points (004:164-166)."""

    NEUTRAAL = "neutraal"
    WIJST_OP = "wijst_op"
    WEERSPREEKT = "weerspreekt"


class Over(Enum):
    """Whom or what a fact is about."""

    ONBEKEND = ""
    LEERLING = "leerling"
    OUDER = "ouder"
    INTERACTIE = "interactie"
    OMGEVING = "omgeving"


class Categorie(Enum):
    """Where signals are looked for; our own headings, without any score (domain facts 4)."""

    LICHAMELIJK = "lichamelijk"
    GEDRAG = "gedrag"
    ANDERE_KINDEREN = "andere_kinderen"
    BIJ_OUDERS = "bij_ouders"
    ANDERE_VOLWASSENEN = "andere_volwassenen"
    OUDERS = "ouders"
    GEZIN = "gezin"


class Vorm(Enum):
    """Forms of abuse a fact may point at (004:89, 004:60, 001:76, 003:63-72)."""

    FYSIEK = "fysiek"
    PSYCHISCH = "psychisch"
    VERWAARLOZING = "verwaarlozing"
    EMOTIONELE_VERWAARLOZING = "emotionele_verwaarlozing"
    SEKSUEEL = "seksueel"
    GETUIGE = "getuige"
    VECHTSCHEIDING = "vechtscheiding"
    EERGERELATEERD = "eergerelateerd"
    HUWELIJKSDWANG = "huwelijksdwang"
    GENITALE_VERMINKING = "genitale_verminking"
    OUDERMISHANDELING = "oudermishandeling"


ALTIJD_MELDCODE = frozenset({Vorm.VECHTSCHEIDING, Vorm.EMOTIONELE_VERWAARLOZING})
"""Forms for which the meldcode is always to be followed (003:64, 003:72)."""


@dataclass(frozen=True, slots=True)
class Signaal:
    """The details of a signal; all may stay empty, structure can follow later.

    navraag holds the answers to the questions of the spiekkaart for this bron, by their order;
    toestemming tells that leerling or parents agreed that an external partner shares (001:489).
    """

    bron: Signaalbron = Signaalbron.ONBEKEND
    richting: Richting = Richting.NEUTRAAL
    over: Over = Over.ONBEKEND
    categorieen: tuple[Categorie, ...] = ()
    vormen: tuple[Vorm, ...] = ()
    andere_verklaring: str = ""
    navraag: tuple[str, ...] = ()
    toestemming: bool = False
