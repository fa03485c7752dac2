"""Rules about the school itself: what its profile lacks now, and the vacation that comes."""

from __future__ import annotations

from datetime import timedelta

from desktop.core.aanloop import aanloop
from desktop.core.andere_route import Noodoproep
from desktop.core.casus import Casus
from desktop.core.hulp import Monitoring
from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.punten.toets import lopend, vorm

# Our own choice: early enough to agree on who looks after the leerling.
VAKANTIE_VOORUIT = timedelta(days=14)
OWN_ADVICE = "eigen advies van Weegwijzer"


@lopend
def veilig_thuis_onbekend(casus: Casus) -> OpenPunt | None:
    """X04: the case is weighed or urgent, and the profile does not say whom to call."""
    profiel = casus.school.profiel
    parts = {"de regio": profiel.veilig_thuis, "het nummer": profiel.veilig_thuis_nummer}
    missing = [name for name, text in parts.items() if not text.strip()]
    if not missing or not _matters_now(casus):
        return None
    return OpenPunt(
        "X04",
        Gewicht.NODIG,
        f"Van Veilig Thuis ontbreekt {enumerate_words(missing)} in het schoolprofiel.",
        "Elke regio heeft een eigen Veilig Thuis. Het landelijke nummer is 0800-2000.",
        "004:152-156",
        "Vul het schoolprofiel aan.",
        Plaats(Scherm.SCHOOL, "veilig_thuis"),
    )


@lopend
def bevoegd_gezag_onbekend(casus: Casus) -> OpenPunt | None:
    """O05: the case is weighed or urgent, and the profile does not name the bevoegd gezag."""
    if casus.school.profiel.bevoegd_gezag.strip() or not _matters_now(casus):
        return None
    return OpenPunt(
        "O05-school",
        Gewicht.ZORGVULDIG,
        "In het schoolprofiel staat niet wie het bevoegd gezag is.",
        "Bij een sterk vermoeden en bij een melding moet u weten wie u het vertelt.",
        "001:367",
        "Vul het schoolprofiel aan.",
        Plaats(Scherm.SCHOOL, "bevoegd_gezag"),
    )


@lopend
def melders_onbekend(casus: Casus) -> OpenPunt | None:
    """O08, O09: a melding is at hand, and the school did not say who may do it."""
    run = aanloop(casus)
    if run is None or run.gedaan or casus.school.profiel.melders:
        return None
    return OpenPunt(
        "O08-school",
        Gewicht.ZORGVULDIG,
        "In het schoolprofiel staat niet wie een melding doet.",
        "Dat kan de mentor, de zorgcoördinator, de aandachtsfunctionaris of de schoolleider zijn. "
        "In het basisonderwijs meldt de directeur of de intern begeleider.",
        "001:366, 004:220",
        "Spreek het af en vul het schoolprofiel aan.",
        Plaats(Scherm.SCHOOL, "melders"),
    )


@lopend
def vakantie_komt(casus: Casus) -> OpenPunt | None:
    """Domain facts 6: a vacation comes near and nobody is to follow the leerling through it."""
    vakantie = casus.kalender.next_vakantie(casus.vandaag)
    if vakantie is None or not casus.regels:
        return None
    if vakantie.van > casus.vandaag + VAKANTIE_VOORUIT:
        return None
    if any(vakantie.tot <= feit.inhoud.tot for feit in casus.feiten(Monitoring)):
        return None
    hoelang = "1 week" if vakantie.weken == 1 else f"{vakantie.weken} weken"
    return OpenPunt(
        f"vakantie-{vakantie.van.isoformat()}",
        Gewicht.NODIG,
        f"Vakantie van {short_date(vakantie.van)} tot en met {short_date(vakantie.tot)}: de "
        f"leerling is {hoelang} uit beeld.",
        "De school ziet de leerling dan niet. Dit staat niet in de vijf documenten.",
        OWN_ADVICE,
        "Spreek af wie de leerling in die tijd ziet, en leg dat vast.",
        vorm("monitoring"),
    )


@lopend
def vakanties_onbekend(casus: Casus) -> OpenPunt | None:
    """Domain facts 6: no vacation is known any more, so days are counted as school days."""
    known = casus.kalender.vakantie_bekend_tot
    if known is not None and casus.vandaag <= known:
        return None
    until = f"na {short_date(known)} " if known else ""
    return OpenPunt(
        "vakantie-onbekend",
        Gewicht.ZORGVULDIG,
        f"De schoolvakanties zijn {until}niet bekend.",
        "Weegwijzer telt vakantiedagen nu als schooldagen en waarschuwt niet voor een vakantie.",
        OWN_ADVICE,
        "Vul de vrije dagen van de school in.",
        Plaats(Scherm.SCHOOL, "vrije_dagen"),
    )


def _matters_now(casus: Casus) -> bool:
    is_weighed = bool(casus.weging.beantwoordingen) or aanloop(casus) is not None
    return is_weighed or bool(casus.feiten(Noodoproep))


SCHOOL = (
    veilig_thuis_onbekend,
    vakantie_komt,
    bevoegd_gezag_onbekend,
    melders_onbekend,
    vakanties_onbekend,
)
