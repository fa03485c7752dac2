"""Where someone stands around the leerling: parent, household, sibling, network, professional."""

from __future__ import annotations

import re
from enum import Enum

_WORD = re.compile(r"[\w’'-]+")


class Kring(Enum):
    """The circle around the leerling that someone belongs to."""

    OUDER = "ouder"
    GEZIN = "gezin"
    BROER_OF_ZUS = "broer-of-zus"
    NETWERK = "netwerk"
    PROFESSIONAL = "professional"


_WORDS = (
    (Kring.BROER_OF_ZUS, re.compile(r"(half|stief|pleeg)?(broer|zus)(tje|je|ter)?")),
    (
        Kring.OUDER,
        re.compile(
            r"(pleeg|stief|adoptie)?(moeder|vader|ouders?)|mama|papa|verzorgers?|voogd(es)?"
        ),
    ),
    (Kring.GEZIN, re.compile(r"huisgeno(ot|te)|partner|inwonende?")),
    (Kring.NETWERK, re.compile(r"vriend(in)?|buur(man|vrouw|t)?|oma|opa|oom|tante|nee?f|nicht")),
    (
        Kring.PROFESSIONAL,
        re.compile(
            r".+voogd|.*arts|.*werk(st)?er|.*verlener|.*psycholoog|.*psychiater|.*pedagoog"
            r"|.*ambtenaar|.*agent|.*begeleider|.*consulent|.*coach|.*leerkracht|.*docent|.*mentor"
            r"|.*therapeut|.*verpleegkundige|.*manager|vertrouwenspersoon|logopedist"
        ),
    ),
)


def kring_of(relatie: str) -> Kring:
    """Return the circle that the words of a relation tell of; the network when they do not."""
    for word in _WORD.findall(relatie.casefold()):
        for kring, words in _WORDS:
            if words.fullmatch(word):
                return kring
    return Kring.NETWERK
