"""Rules about staying in touch: with the family after a melding, with those who help."""

from __future__ import annotations

from desktop.core.afloop import later
from desktop.core.casus import Casus
from desktop.core.hulpverloop import lopende_hulp
from desktop.core.logboek import Regel, Soort
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import logboek, lopend
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.verloop import Besproken

# Our own choice: the sources say "in contact blijven" (004:250) and "contact houden" (001:392)
# without a number.
CONTACT_SCHOOLDAGEN = 10
OVERLEG_SCHOOLDAGEN = 20


@lopend
def contact_na_melding(casus: Casus) -> OpenPunt | None:
    """E02: for too long after the melding there was no talk with parents or leerling."""
    done = casus.laatste(MeldingGedaan)
    if done is None:
        return None
    talks = [regel for regel in later(casus, done.regel) if _is_gesprek(regel)]
    last = talks[-1] if talks else done.regel
    if not _is_long_ago(casus, last, CONTACT_SCHOOLDAGEN):
        return None
    return OpenPunt(
        "E02",
        Gewicht.ZORGVULDIG,
        f"Er is al {CONTACT_SCHOOLDAGEN} schooldagen of langer geen gesprek vastgelegd.",
        "Ook als Veilig Thuis of hulp betrokken is, blijft de school in contact met de ouders. "
        "De termijn is een keuze van dit programma.",
        "004:250",
        "Spreek de ouders of de leerling en leg dat vast.",
        logboek(Soort.GESPREK),
        last.geldig.nummer,
    )


@lopend
def contact_met_hulp(casus: Casus) -> OpenPunt | None:
    """E06: for too long there was no overleg with those who help."""
    hulp = lopende_hulp(casus)
    if hulp is None:
        return None
    met = [r for r in later(casus, hulp.regel) if r.aantekening.soort is Soort.OVERLEG]
    last = met[-1] if met else hulp.regel
    if not _is_long_ago(casus, last, OVERLEG_SCHOOLDAGEN):
        return None
    return OpenPunt(
        "E06",
        Gewicht.ZORGVULDIG,
        f"Er is al {OVERLEG_SCHOOLDAGEN} schooldagen of langer geen overleg over de hulp.",
        "Houd contact met de contactpersoon en bespreek in het overleg hoe het gaat. De termijn "
        "is een keuze van dit programma.",
        "001:392",
        "Bel de contactpersoon en leg het overleg vast.",
        logboek(Soort.OVERLEG),
        last.geldig.nummer,
    )


def _is_gesprek(regel: Regel) -> bool:
    inhoud = regel.aantekening.inhoud
    talked = isinstance(inhoud, Besproken) and inhoud.is_gedaan
    return talked or regel.aantekening.soort is Soort.GESPREK


def _is_long_ago(casus: Casus, regel: Regel, schooldagen: int) -> bool:
    start = regel.aantekening.moment.date()
    return casus.vandaag >= casus.kalender.schooldagen_na(start, schooldagen)


CONTACT = (contact_na_melding, contact_met_hulp)
