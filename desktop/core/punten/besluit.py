"""Rules about the two decisions of stap 5: made in order, and accounted for when they differ."""

from __future__ import annotations

from desktop.core.afloop import known_from, known_nummer
from desktop.core.afwegingskader import Uitkomst
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.casus import Casus, Feit
from desktop.core.hulp import Hulpafspraken, Monitoring
from desktop.core.logboek import Regel, Soort
from desktop.core.meldnormen import is_gemeld_na
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import lopend, uitkomst, vorm
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.weging import Beantwoording


@lopend
def besluit_ontbreekt(casus: Casus) -> OpenPunt | None:
    """S05, Z06: the weighing has an outcome and nothing was decided since."""
    answer = _uitkomst(casus)
    if answer is None or _decided(casus, answer):
        return None
    return OpenPunt(
        "S05",
        Gewicht.NODIG,
        "De weging heeft een uitkomst. De twee besluiten staan er nog niet.",
        "U neemt twee besluiten na elkaar: is melden noodzakelijk, en is hulp (ook) mogelijk.",
        "001:360",
        "Leg beide besluiten vast, met wie ze nam en waarom.",
        vorm("besluit"),
        known_nummer(casus, answer.moment),
    )


@lopend
def besluit_in_vrije_tekst(casus: Casus) -> OpenPunt | None:
    """S05: what was decided stands in free words, so that the two decisions cannot be told."""
    answer = _uitkomst(casus)
    decided = () if answer is None else _decided(casus, answer)
    if not decided or any(isinstance(r.aantekening.inhoud, Besluit) for r in decided):
        return None
    return OpenPunt(
        "S05-vrij",
        Gewicht.ZORGVULDIG,
        "Het besluit staat er in vrije tekst.",
        "Met het formulier staan beide besluiten apart: melden, en daarna hulp.",
        "001:249",
        "Vul het formulier met de twee besluiten in.",
        vorm("besluit"),
        decided[-1].geldig.nummer,
    )


@lopend
def tweede_besluit_open(casus: Casus) -> OpenPunt | None:
    """S06, Z06: whether melden is necessary was decided, and help was not decided after it."""
    feit = casus.laatste(Besluit)
    if feit is None or feit.inhoud.hulp is not HulpMogelijk.NOG_NIET:
        return None
    return OpenPunt(
        "S06",
        Gewicht.NODIG,
        "Over melden is besloten. Over hulp nog niet.",
        "Eerst besluit u over melden, daarna over hulp. Ook na een melding kan de school helpen.",
        "003:333",
        "Besluit of hulp (ook) mogelijk is.",
        vorm("besluit"),
        feit.nummer,
    )


@lopend
def niet_melden_zonder_reden(casus: Casus) -> OpenPunt | None:
    """S08: the weighing makes melden necessary, the decision is not to, and nobody says why."""
    feit = _zonder_afwijking(casus)
    if feit is None or casus.pad.meldnorm is None or feit.inhoud.melden is Melden.JA:
        return None
    return OpenPunt(
        "S08",
        Gewicht.VEILIGHEID,
        "Het besluit is niet melden. De uitkomst van de weging is wel melden.",
        "Bij acute of structurele onveiligheid is melden noodzakelijk. Wijkt u af, dan moet te "
        "lezen zijn wie dat besloot en waarom.",
        "001:68",
        "Meld, of leg vast wie afwijkt en waarom.",
        vorm("besluit"),
        feit.nummer,
    )


@lopend
def wel_melden_zonder_reden(casus: Casus) -> OpenPunt | None:
    """S08, other way round: melden was decided without a ground in the weighing or a reason."""
    feit = _zonder_afwijking(casus)
    if feit is None or not casus.pad.is_besluit or casus.pad.meldnorm is not None:
        return None
    if feit.inhoud.melden is Melden.NEE:
        return None
    return OpenPunt(
        "S08-wel",
        Gewicht.ZORGVULDIG,
        "Het besluit is wel melden. De uitkomst van de weging vraagt daar niet om.",
        "U mag altijd melden. Schrijf wel op wie daartoe besloot en waarom.",
        "001:360",
        "Vul bij het besluit de reden in.",
        vorm("besluit"),
        feit.nummer,
    )


def besloten_niet_gemeld(casus: Casus) -> OpenPunt | None:
    """S05: it was decided to report without a ground in the weighing, and that was not done.

    With a ground, the answer itself asks for the melding.
    """
    feit = casus.laatste(Besluit)
    if feit is None or feit.inhoud.melden is Melden.NEE or casus.pad.meldnorm is not None:
        return None
    if _is_gemeld(casus, feit):
        return None
    return OpenPunt(
        "S05-melding",
        Gewicht.VEILIGHEID,
        "Er is besloten te melden. De melding staat er nog niet.",
        "Met het moment van de melding begint de termijn voor bericht van Veilig Thuis.",
        "001:158",
        "Bel Veilig Thuis en leg de melding vast.",
        vorm("melding-gedaan"),
        feit.nummer,
    )


@lopend
def hulp_zonder_volgen(casus: Casus) -> OpenPunt | None:
    """N15: help instead of a melding, and nothing says how it is followed."""
    feit = casus.laatste(Besluit)
    if feit is None or feit.inhoud.melden is Melden.JA:
        return None
    helps = feit.inhoud.hulp in {HulpMogelijk.JA, HulpMogelijk.SAMEN}
    is_followed = bool(casus.feiten(Hulpafspraken)) or bool(casus.feiten(Monitoring))
    if not helps or is_followed:
        return None
    return OpenPunt(
        "N15",
        Gewicht.NODIG,
        "Er komt hulp in plaats van een melding. Hoe u dat volgt, staat er nog niet.",
        "Volg of het stopt. Zo niet, dan is melden weer aan de orde.",
        "004:240",
        "Leg de hulpafspraken vast, met de dag waarop u kijkt of het helpt.",
        vorm("hulpafspraken"),
        feit.nummer,
    )


def _uitkomst(casus: Casus) -> Beantwoording | None:
    """Return the answer that led to melden or to help; sluiten asks for a closing instead."""
    step = casus.pad.beslissend
    if step is None or uitkomst(casus) is Uitkomst.SLUITEN:
        return None
    return casus.weging.latest(casus.kader)[step.knoop]


def _decided(casus: Casus, answer: Beantwoording) -> tuple[Regel, ...]:
    # A decision taken in haste may be written down before the weighing of the same day.
    day = answer.moment.date()
    return tuple(r for r in casus.van_soort(Soort.BESLUIT) if known_from(r).date() >= day)


def _zonder_afwijking(casus: Casus) -> Feit[Besluit] | None:
    feit = casus.laatste(Besluit)
    return None if feit is None or feit.inhoud.afwijking.strip() else feit


def _is_gemeld(casus: Casus, feit: Feit[Besluit]) -> bool:
    same_day = any(done.op == feit.op for done in casus.feiten(MeldingGedaan))
    return same_day or is_gemeld_na(casus, feit.regel)


BESLUIT = (
    niet_melden_zonder_reden,
    besloten_niet_gemeld,
    besluit_ontbreekt,
    tweede_besluit_open,
    hulp_zonder_volgen,
    wel_melden_zonder_reden,
    besluit_in_vrije_tekst,
)
