"""Which of the three meldnormen hold now, and why (003:376-388)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.core.afloop import known_from, known_nummer, later
from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.core.andere_route import Noodoproep
from desktop.core.besluit import Besluit, Melden
from desktop.core.casus import Casus
from desktop.core.hulp import RESULTAAT_WORDS, TEKORT, HulpBeoordeeld
from desktop.core.hulpverloop import beoordeeld, lopende_hulp
from desktop.core.logboek import Regel, Soort
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.weging import Beantwoording, Weging

BRONNEN = {1: "003:376", 2: "003:380", 3: "003:388"}
OPNIEUW = 3
"""The meldnorm that can make a melding necessary again after an earlier one (003:522)."""
_REDENEN = {
    "afweging-2": "U vermoedt acute of structurele onveiligheid.",
    "afweging-3": "Effectieve hulp bieden of organiseren is niet mogelijk.",
    "afweging-4": "De betrokkenen aanvaarden de hulp niet of zetten zich niet in.",
    "afweging-5": "De hulp leidt niet tot de afgesproken resultaten.",
}
_TWIJFEL = "U twijfelt over acute of structurele onveiligheid. Dat telt hier als ja."


@dataclass(frozen=True, slots=True)
class Norm:
    """A meldnorm that holds: its number, our own words for why, and since which entry."""

    nummer: int
    reden: str
    bron: str
    sinds: int = 0


def meldnormen(casus: Casus) -> tuple[Norm, ...]:
    """Return the meldnormen that hold, one for each ground, by number."""
    found = (*_by_answers(casus), *_by_events(casus), *by_help(casus))
    return tuple(sorted(found, key=_nummer))


def asks_for_melding(
    regels: Iterable[Regel], weging: Weging, kader: Afwegingskader
) -> Beantwoording | None:
    """Return the latest answer that makes melden necessary and that nothing settled since.

    It is settled by a melding, or by a decision that departs from it with a reason. What is
    weighed together with Veilig Thuis asks for no second melding, save that help fails. Beginning
    a new ronde settles nothing: the one before it asks on until the new one has an outcome.
    """
    entries = standing(regels)
    for ronde in reversed(weging.rondes(kader)):
        pad, first = weging.pad_of(kader, ronde), weging.first_given(kader, ronde)
        asking = [
            first[s.knoop]
            for s in pad.schreden
            if s.meldnorm == OPNIEUW or (s.meldnorm and not s.samen)
            if not any(_settles(regel, first[s.knoop], s.meldnorm) for regel in entries)
        ]
        if asking or pad.is_besluit:
            return asking[-1] if asking else None
    return None


def is_gemeld_na(casus: Casus, regel: Regel) -> bool:
    """Tell whether a melding was done, or left undone with a reason, after this entry."""
    entries = standing(casus.regels)
    return any(is_answer_to_norm(entry) for entry in later(casus, regel) if entry in entries)


def standing(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    """Return the entries without the decisions that a later decision took the place of."""
    entries = tuple(regels)
    decided = [r for r in entries if isinstance(r.aantekening.inhoud, Besluit)]
    return tuple(r for r in entries if r not in decided[:-1])


def _settles(regel: Regel, answer: Beantwoording, norm: int) -> bool:
    if not is_answer_to_norm(regel):
        return False
    done, asked = regel.aantekening.moment.date(), answer.moment.date()
    is_melding = isinstance(regel.aantekening.inhoud, MeldingGedaan)
    # An old melding that is written down late says nothing about what was weighed since.
    if known_from(regel) >= answer.moment and not (is_melding and done < asked):
        return True
    # In haste the melding comes first and the weighing is written down later that day.
    return done == asked and norm != OPNIEUW and is_melding


def is_answer_to_norm(regel: Regel) -> bool:
    """Tell whether this is a melding, or the decision not to report with its reason."""
    inhoud = regel.aantekening.inhoud
    if isinstance(inhoud, Besluit):
        return inhoud.melden is Melden.NEE and bool(inhoud.afwijking.strip())
    return isinstance(inhoud, MeldingGedaan)


def _by_answers(casus: Casus) -> Iterator[Norm]:
    latest = casus.weging.latest(casus.kader)
    for schrede in casus.pad.schreden:
        # Norm 2 is for all other cases: it adds nothing once norm 1 holds.
        if schrede.meldnorm is None or (schrede.samen and schrede.meldnorm != OPNIEUW):
            continue
        is_twijfel = schrede.antwoord is Antwoord.TWIJFEL
        reden = _TWIJFEL if is_twijfel else _REDENEN[schrede.knoop]
        sinds = known_nummer(casus, latest[schrede.knoop].moment)
        yield Norm(schrede.meldnorm, reden, BRONNEN[schrede.meldnorm], sinds)


def _by_events(casus: Casus) -> Iterator[Norm]:
    if told := casus.van_soort(Soort.DISCLOSURE):
        reden = "De leerling vertelde zelf wat er gebeurt."
        yield Norm(1, reden, BRONNEN[1], told[-1].geldig.nummer)
    if called := casus.laatste(Noodoproep):
        yield Norm(1, "Er was acuut gevaar.", BRONNEN[1], called.nummer)


def by_help(casus: Casus) -> Iterator[Norm]:
    """Yield the grounds of norm 3: new agreements about help do not wipe out that help failed."""
    hulp = lopende_hulp(casus)
    if hulp is None:
        return
    judged = beoordeeld(casus, hulp)
    since = later(casus, judged.regel if judged else hulp.regel)
    if signals := [regel for regel in since if regel.aantekening.is_signaal]:
        reden = "Er kwam een signaal bij terwijl de hulp loopt."
        yield Norm(3, reden, BRONNEN[3], signals[-1].geldig.nummer)
    judged = casus.laatste(HulpBeoordeeld)
    if judged and judged.inhoud.resultaat in TEKORT:
        reden = f"{RESULTAAT_WORDS[judged.inhoud.resultaat]}."
        yield Norm(3, reden, "003:527", judged.nummer)


def _nummer(norm: Norm) -> int:
    return norm.nummer
