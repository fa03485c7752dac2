"""Rules around a melding: what it rests on, who hears of it, who does it, and what comes after.

The Landelijke Klachtencommissie judges a melding by these afterwards (domain facts 1.5).
"""

from __future__ import annotations

from datetime import date

from desktop.core.aanloop import aanloop
from desktop.core.casus import Casus
from desktop.core.logboek import SIGNALEN, Soort
from desktop.core.meldcode import AFGEHANDELD, Stap
from desktop.core.melding import Geinformeerd, select, to_inform
from desktop.core.nederlands import enumerate_words
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.punten.toets import logboek, lopend, vorm
from desktop.core.school import Schoolsoort
from desktop.core.verloop import stap_naam

KLACHTENCOMMISSIE = "Landelijke Klachtencommissie"
_WIE_MELDT = {Schoolsoort.VO: ("O08", "001:366"), Schoolsoort.PO: ("O09", "004:220, 002:305")}


@lopend
def geen_eigen_waarneming(casus: Casus) -> OpenPunt | None:
    """L09: the melding would rest on words of others alone."""
    run = aanloop(casus)
    chosen = select(casus.regels)
    if run is None or chosen.eigen or chosen.uitspraken:
        return None
    return OpenPunt(
        "L09",
        Gewicht.NODIG,
        "Er staat nog niets in wat iemand van school zelf zag of hoorde.",
        "Blijf bij een melding zo veel mogelijk bij feiten die uzelf of een collega waarnam.",
        "004:224",
        "Leg vast wat de school zelf zag of hoorde, met de dag erbij.",
        logboek(Soort.FEIT),
        run.sinds,
    )


@lopend
def waarnemer_ontbreekt(casus: Casus) -> OpenPunt | None:
    """LKC 105018: a fact does not say who saw or heard it."""
    found = [r for r in casus.van_soort(*SIGNALEN) if not r.aantekening.door.strip()]
    if aanloop(casus) is None or not found:
        return None
    return OpenPunt(
        "LKC-wie",
        Gewicht.NODIG,
        "Bij een feit staat niet wie het zag of hoorde.",
        "Wat u meldt moet te controleren zijn: wie het waarnam, wanneer, en de bron.",
        f"{KLACHTENCOMMISSIE} 105018",
        "Verbeter de aantekening en vul in wie het waarnam.",
        logboek(found[-1].aantekening.soort),
        found[-1].geldig.nummer,
    )


@lopend
def stappen_open(casus: Casus) -> OpenPunt | None:
    """LKC 107427: the kader asks for melden while stap 1-3 stand open without a reason."""
    run = aanloop(casus)
    if run is None or casus.van_soort(Soort.BESLUIT):
        return None
    first = (Stap.SIGNALEN, Stap.OVERLEG, Stap.GESPREK)
    missing = [stap for stap in first if casus.stand.toestanden[stap] not in AFGEHANDELD]
    if not missing:
        return None
    return OpenPunt(
        "LKC-stappen",
        Gewicht.ZORGVULDIG,
        f"Nog niet vastgelegd: {enumerate_words([stap_naam(stap) for stap in missing])}.",
        "Wie meldt, moet kunnen laten zien dat de school haar eigen meldcode volgde. De volgorde "
        "is vrij, en bij gevaar meldt u eerst.",
        f"{KLACHTENCOMMISSIE} 107427",
        "Leg de stap vast, of waarom u hem overslaat.",
        vorm("stap-overgeslagen"),
        run.sinds,
    )


@lopend
def niet_ingelicht(casus: Casus) -> OpenPunt | None:
    """LKC 107130, 107181: nothing says whether someone knows of the melding, or why not."""
    run = aanloop(casus)
    if run is None:
        return None
    told = to_inform(casus.dossier, casus.gegevens)
    # Who heard of the melding before this one has not heard of this one.
    since = run.vorige.op if run.vorige else date.min
    missing = [wie for wie, one in told.items() if not _is_accounted(one, since)]
    if not missing:
        return None
    return OpenPunt(
        "LKC-vooraf",
        Gewicht.NODIG,
        f"Nog niet ingevuld of zij van de melding weten: {enumerate_words(missing)}.",
        "Vertel ouders en leerling vooraf dat u meldt. U vraagt geen toestemming. Alleen de "
        "veiligheid, spoed of een advies van Veilig Thuis is een reden om te wachten.",
        f"{KLACHTENCOMMISSIE} 107130, 107181 en 105698",
        "Vul in op welke dag zij het hoorden, of waarom niet.",
        Plaats(Scherm.MELDING, "geinformeerd"),
        run.sinds,
    )


@lopend
def te_laat_ingelicht(casus: Casus) -> OpenPunt | None:
    """LKC 108725: someone heard of the melding after it was done, without a reason."""
    run = aanloop(casus)
    if run is None or run.gedaan is None:
        return None
    late = [
        one.wie
        for one in casus.gegevens.geinformeerd
        if one.op is not None and one.op > run.op and not one.reden_niet.strip()
    ]
    if not late:
        return None
    return OpenPunt(
        "LKC-achteraf",
        Gewicht.ZORGVULDIG,
        f"Na de melding pas ingelicht: {enumerate_words(late)}.",
        "De school vertelt het vooraf, tenzij de veiligheid of spoed dat niet toelaat.",
        f"{KLACHTENCOMMISSIE} 108725",
        "Schrijf op waarom het niet eerder kon.",
        Plaats(Scherm.MELDING, "geinformeerd"),
        run.gedaan.nummer,
    )


@lopend
def wie_meldt(casus: Casus) -> OpenPunt | None:
    """O08, O09: the user is not one of those who do a melding at this school."""
    run = aanloop(casus)
    melders, functie = casus.school.profiel.melders, casus.school.gebruiker.functie
    if run is None or run.gedaan or not melders or _folded(functie) in map(_folded, melders):
        return None
    row, bron = _WIE_MELDT[casus.school.soort]
    return OpenPunt(
        row,
        Gewicht.ZORGVULDIG,
        f"Spreek af wie de melding doet. Op uw school: {enumerate_words(melders)}.",
        "De school besluit wie meldt. Dat hoeft niet de schrijver van het dossier te zijn.",
        bron,
        "Vul bij de melding in wie haar deed.",
        vorm("melding-gedaan"),
        run.sinds,
    )


@lopend
def afspraken_na_melding(casus: Casus) -> OpenPunt | None:
    """M06, Z44: the melding was done without agreeing on what the school goes on doing."""
    run = aanloop(casus)
    if run is None or run.gedaan is None or run.gedaan.inhoud.afspraken.strip():
        return None
    return OpenPunt(
        "M06",
        Gewicht.ZORGVULDIG,
        "Er staan geen afspraken met Veilig Thuis over wat de school zelf blijft doen.",
        "Met Veilig Thuis bespreekt u wat school en jeugdhulp na de melding nog kunnen doen om de "
        "leerling en het gezin te beschermen.",
        "002:319, 001:374, 004:226",
        "Bel Veilig Thuis en vul de afspraken aan.",
        vorm("melding-gedaan"),
        run.gedaan.nummer,
    )


def _is_accounted(told: Geinformeerd | None, since: date) -> bool:
    if told is None:
        return False
    return told.op > since if told.op is not None else bool(told.reden_niet.strip())


def _folded(functie: str) -> str:
    return " ".join(functie.split()).casefold()


MELDEN = (
    niet_ingelicht,
    geen_eigen_waarneming,
    waarnemer_ontbreekt,
    stappen_open,
    te_laat_ingelicht,
    wie_meldt,
    afspraken_na_melding,
)
