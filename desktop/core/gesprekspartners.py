"""Who was spoken: read from the names and words an entry gives for the other side of a talk."""

from __future__ import annotations

import re

from desktop.core.casus import Casus
from desktop.core.dossier import Betrokkene, Dossier, Gezag
from desktop.core.kring import Kring
from desktop.core.leeftijdsregels import Leeftijdsklasse, age_rule
from desktop.core.logboek import Regel, Soort
from desktop.core.verantwoording import GesprekOverMelding
from desktop.core.verloop import Besproken

_OUDER = re.compile(r"(pleeg|stief)?(moeder|vader|ouders?)|mama|papa|verzorgers?|voogd(es)?")
_LEERLING = frozenset({"leerling", "kind", "jongere"})
_AANHEF = frozenset({"mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "familie", "fam"})
_BETWEEN = re.compile(r"[,;&+/]|\ben\b")


def gesprekken_met_ouders(casus: Casus) -> tuple[Regel, ...]:
    """Return the talks with a parent, carer or guardian, in order of when they happened."""
    return tuple(regel for regel in casus.regels if _met_ouders(casus.dossier, regel))


def gesprekken_met_leerling(casus: Casus) -> tuple[Regel, ...]:
    """Return the talks with the leerling, in order of when they happened."""
    return tuple(regel for regel in casus.regels if _met_leerling(casus.dossier, regel))


def involves_parents(casus: Casus) -> bool:
    """Tell whether parents belong in the talks: until the leerling is 18."""
    regel = age_rule(casus.dossier.leerling.geboortedatum, casus.vandaag)
    return regel.klasse is not Leeftijdsklasse.MEERDERJARIG


def _met_ouders(dossier: Dossier, regel: Regel) -> bool:
    inhoud = regel.aantekening.inhoud
    if isinstance(inhoud, GesprekOverMelding):
        return inhoud.met_ouders
    return any(_is_ouder(words, dossier) for words in _partners(regel))


def _met_leerling(dossier: Dossier, regel: Regel) -> bool:
    inhoud = regel.aantekening.inhoud
    if isinstance(inhoud, GesprekOverMelding):
        return inhoud.met_leerling
    return any(_is_leerling(words, dossier) for words in _partners(regel))


def _partners(regel: Regel) -> list[tuple[str, ...]]:
    entry = regel.aantekening
    met = entry.met if entry.soort is Soort.GESPREK else ""
    if isinstance(entry.inhoud, Besproken):
        met = ", ".join(entry.inhoud.met)
    return [_words(part) for part in _BETWEEN.split(met.casefold())]


def _is_ouder(words: tuple[str, ...], dossier: Dossier) -> bool:
    if any(_OUDER.fullmatch(word) for word in words):
        return True
    ouders = (b for b in dossier.betrokkenen if _is_parent(b))
    return any(_names(words, _words(ouder.naam.casefold())) for ouder in ouders)


def _is_leerling(words: tuple[str, ...], dossier: Dossier) -> bool:
    if any(_OUDER.fullmatch(word) for word in words):
        return False
    roepnaam = set(_words(dossier.leerling.roepnaam.casefold()))
    return roepnaam <= set(words) or not _LEERLING.isdisjoint(words)


def _is_parent(betrokkene: Betrokkene) -> bool:
    return betrokkene.kring is Kring.OUDER or betrokkene.gezag is Gezag.JA


def _names(words: tuple[str, ...], naam: tuple[str, ...]) -> bool:
    # The family shares its last name: that alone says nothing, save behind "mevrouw".
    if naam[:1] and naam[0] in words:
        return True
    return naam[-1:] == words[-1:] != () and not _AANHEF.isdisjoint(words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w’'-]+", text))
