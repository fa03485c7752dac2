"""Rules about the five stappen: what is recorded, and what was passed over."""

from __future__ import annotations

from desktop.core.afloop import besluiten, contacts, known_from, known_nummer
from desktop.core.afsluiting import Afsluiting
from desktop.core.afwegingskader import Antwoord
from desktop.core.andere_route import Noodoproep
from desktop.core.casus import Casus
from desktop.core.hulp import Monitoring
from desktop.core.hulpverloop import lopende_hulp
from desktop.core.logboek import Soort
from desktop.core.meldcode import AFGEHANDELD, Stap, Toestand
from desktop.core.melding import Veiligheid
from desktop.core.meldnormen import is_gemeld_na
from desktop.core.punt import Gewicht, OpenPunt, Plaats
from desktop.core.punten.toets import logboek, lopend, vorm
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.verloop import stap_naam


@lopend
def signalen_ontbreken(casus: Casus) -> OpenPunt | None:
    """S01, L02: steps were taken and no signal stands in the logboek."""
    is_begun = bool(casus.regels) and not casus.pad.schreden
    if not _is_over(casus, Stap.SIGNALEN) and (is_begun or besluiten(casus)):
        return OpenPunt(
            "S01",
            Gewicht.NODIG,
            "Er staat nog geen signaal in het logboek.",
            "De meldcode begint bij wat u ziet en hoort. Een melding steunt daarop.",
            "002:346",
            "Leg vast wat u of een ander zag of hoorde.",
            logboek(Soort.FEIT),
        )
    return None


@lopend
def overleg_ontbreekt(casus: Casus) -> OpenPunt | None:
    """S02, S09, L02: a decision was taken without overleg, and without a reason for that."""
    plaats, doen = logboek(Soort.OVERLEG), "Leg het overleg vast, of waarom u deze stap overslaat."
    return _stap_ontbreekt(casus, Stap.OVERLEG, doen, "S02", plaats)


@lopend
def gesprek_ontbreekt(casus: Casus) -> OpenPunt | None:
    """S03, S09, L02: a decision was taken without a talk, and without a reason for that."""
    plaats, doen = logboek(Soort.GESPREK), "Leg het gesprek vast, of waarom u deze stap overslaat."
    return _stap_ontbreekt(casus, Stap.GESPREK, doen, "S03", plaats)


def besluit_zonder_weging(casus: Casus) -> OpenPunt | None:
    """Z20, S04: stap 5 was done or the dossier closed without the kader or a reason."""
    ended = besluiten(casus)
    if not ended or casus.pad.is_besluit or _is_skipped(casus, Stap.WEGEN):
        return None
    inhoud = ended[-1].aantekening.inhoud
    if isinstance(inhoud, Afsluiting) and inhoud.zonder_weging.strip():
        return None
    return OpenPunt(
        "Z20",
        Gewicht.NODIG,
        "Er is besloten zonder dat de weging af is.",
        "Met het afwegingskader werken is verplicht als u besluit over melden.",
        "002:59",
        "Maak de weging af, of leg vast waarom u die overslaat.",
        vorm("stap-overgeslagen"),
        ended[-1].geldig.nummer,
    )


@lopend
def veilig_thuis_niet_gesproken(casus: Casus) -> OpenPunt | None:
    """S10, A9: the weighing goes on and Veilig Thuis was not asked for advice."""
    if not casus.pad.schreden or casus.pad.is_besluit or contacts(casus):
        return None
    return OpenPunt(
        "S10",
        Gewicht.ZORGVULDIG,
        "U sprak Veilig Thuis nog niet over deze leerling.",
        "Bij elke stap kunt u advies vragen, zonder namen. Ook tijdens de weging.",
        "004:146",
        "Bel Veilig Thuis voor advies als u daar iets aan hebt.",
        vorm("adviesgesprek"),
    )


def acuut_gevaar(casus: Casus) -> OpenPunt | None:
    """S11: there was acute danger and no melding was done since."""
    called = casus.laatste(Noodoproep)
    if called is None:
        said_acute = casus.gegevens.veiligheid is Veiligheid.ACUUT
        if not said_acute or casus.feiten(MeldingGedaan):
            return None
    elif is_gemeld_na(casus, called.regel):
        return None
    return OpenPunt(
        "S11",
        Gewicht.VEILIGHEID,
        "Er is acuut gevaar en er staat nog geen melding.",
        "Bij ernstig, acuut of structureel geweld meldt u meteen. De andere stappen komen daarna.",
        "001:289",
        "Bel Veilig Thuis en leg de melding vast. Bel 112 als er nu gevaar is.",
        vorm("melding-gedaan"),
        called.nummer if called else 0,
    )


@lopend
def twijfel(casus: Casus) -> OpenPunt | None:
    """S12: a question was answered with doubt and nobody asked Veilig Thuis since."""
    doubts = [
        answer
        for knoop, answer in casus.weging.latest(casus.kader).items()
        if answer.antwoord is Antwoord.TWIJFEL
        if knoop == casus.pad.huidig or knoop in {s.knoop for s in casus.pad.schreden}
    ]
    if not doubts:
        return None
    since = max(answer.moment for answer in doubts)
    if any(known_from(regel) >= since for regel in contacts(casus)):
        return None
    return OpenPunt(
        "S12",
        Gewicht.NODIG,
        "U twijfelt en hebt dat nog niet aan Veilig Thuis voorgelegd.",
        "Bij twijfel raadpleegt u altijd Veilig Thuis.",
        "002:51",
        "Bel Veilig Thuis en leg vast wat zij zeggen.",
        vorm("adviesgesprek"),
        known_nummer(casus, since),
    )


@lopend
def volgen_of_sluiten(casus: Casus) -> OpenPunt | None:
    """S15: all stappen are done, nothing is followed, and the dossier is not closed."""
    watched = bool(casus.feiten(Monitoring)) or bool(casus.feiten(MeldingGedaan))
    if casus.stand.huidig is not None or watched or lopende_hulp(casus):
        return None
    return OpenPunt(
        "S15",
        Gewicht.ZORGVULDIG,
        "Alle stappen zijn gedaan. Spreek af hoe u volgt, of sluit het dossier.",
        "Na de vijf stappen volgt u hoe het gaat en sluit u af.",
        "002:188",
        "Leg vast wie de veiligheid volgt en tot wanneer, of sluit het dossier.",
        vorm("monitoring"),
    )


def _stap_ontbreekt(
    casus: Casus, stap: Stap, doen: str, row: str, plaats: Plaats
) -> OpenPunt | None:
    ended = besluiten(casus)
    if not ended or _is_over(casus, stap):
        return None
    return OpenPunt(
        row,
        Gewicht.ZORGVULDIG,
        f"{stap_naam(stap)} is niet vastgelegd en niet overgeslagen.",
        "De volgorde is vrij. Wel hoort bij elke stap te staan wat er gebeurde, of waarom niet.",
        "004:146",
        doen,
        plaats,
        ended[-1].geldig.nummer,
    )


def _is_over(casus: Casus, stap: Stap) -> bool:
    return casus.stand.toestanden[stap] in AFGEHANDELD


def _is_skipped(casus: Casus, stap: Stap) -> bool:
    return casus.stand.toestanden[stap] is Toestand.OVERGESLAGEN


STAPPEN = (
    acuut_gevaar,
    signalen_ontbreken,
    overleg_ontbreekt,
    gesprek_ontbreekt,
    besluit_zonder_weging,
    twijfel,
    veilig_thuis_niet_gesproken,
    volgen_of_sluiten,
)
