"""Rules about a melding that is not open, or that parents do not know of (C10-C14, 004:306-324)."""

from __future__ import annotations

from desktop.core.aanloop import Aanloop, aanloop
from desktop.core.anonimiteit import (
    ADVIES_NIET_MELDING,
    LATER_GEDEELD,
    ONBEKEND_VOOR_GEZIN,
    TELEFONISCH_ANONIEM,
    WAAR_BESPREKEN,
    Anonimiteit,
    ground_needed,
)
from desktop.core.casus import Casus
from desktop.core.gesprekspartners import gesprekken_met_ouders, involves_parents
from desktop.core.melding import Openheid
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.punten.medeweten import niet_vooraf_gesproken
from desktop.core.punten.toets import lopend, vorm
from desktop.core.veilig_thuis import Adviesgesprek
from desktop.core.verantwoording import MeldenZonderGesprek
from desktop.core.woorden import teams_of


@lopend
def grond_ontbreekt(casus: Casus) -> OpenPunt | None:
    """C10: the melding is not open, or parents heard of no signal, and no ground is named."""
    run = aanloop(casus)
    if run is None or _has_ground(run):
        return None
    if not ground_needed(_bekendheid(run), besproken=_is_besproken(run)):
        return None
    # Whom to speak is asked first; the ground answers for a talk that did not come.
    if _bekendheid(run) is Anonimiteit.OPEN and niet_vooraf_gesproken(casus):
        return None
    return OpenPunt(
        "C10",
        Gewicht.NODIG,
        "De grond voor een melding die niet open is, of zonder gesprek, staat er nog niet.",
        "Dat kan alleen voor de veiligheid van het kind, een medewerker of een ander, voor de "
        "vertrouwensrelatie, of als ouders het contact waarschijnlijk verbreken.",
        "004:306-314",
        "Kies de grond en leg uit waarom die hier geldt.",
        vorm("melden-zonder-gesprek"),
        run.gedaan.nummer if run.gedaan else run.sinds,
    )


@lopend
def grond_niet_besproken(casus: Casus) -> OpenPunt | None:
    """C11: the exception was not discussed with anyone."""
    run = aanloop(casus)
    found = run.feiten(MeldenZonderGesprek) if run else ()
    if not found or found[-1].inhoud.besproken_met.strip():
        return None
    return OpenPunt(
        "C11",
        Gewicht.ZORGVULDIG,
        "Er staat niet met wie u besprak dat de melding zonder gesprek gaat.",
        f"Bespreek dat in het {teams_of(casus.school).smal}, met de buurtcoach of met Veilig "
        "Thuis.",
        WAAR_BESPREKEN.bron,
        "Vul in met wie u het besprak.",
        vorm("melden-zonder-gesprek"),
        found[-1].nummer,
    )


@lopend
def later_gedeeld(casus: Casus) -> OpenPunt | None:
    """C12: before an untold or closed melding one should know that it may be told later."""
    run = aanloop(casus)
    if run is None or run.gedaan is not None:
        return None
    untold = run.feiten(MeldenZonderGesprek)
    if not untold and _bekendheid(run) is Anonimiteit.OPEN:
        return None
    return OpenPunt(
        "C12",
        Gewicht.ZORGVULDIG,
        "Veilig Thuis kan later met ouders delen wat de school vertelde.",
        "Houd daar rekening mee in wat u opschrijft, ook als de melding niet open is.",
        LATER_GEDEELD.bron,
        "Lees de melding nog eens door alsof ouders meelezen.",
        Plaats(Scherm.MELDING),
        untold[-1].nummer if untold else run.sinds,
    )


@lopend
def onbekend_voor_gezin(casus: Casus) -> OpenPunt | None:
    """C13: the name stays unknown to the family, and Veilig Thuis was not asked about that."""
    run = aanloop(casus)
    if run is None or _bekendheid(run) is not Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN:
        return None
    told = (feit.inhoud.besproken_met for feit in run.feiten(MeldenZonderGesprek))
    if run.feiten(Adviesgesprek) or any("veilig thuis" in wie.casefold() for wie in told):
        return None
    return OpenPunt(
        "C13",
        Gewicht.ZORGVULDIG,
        "Bespreek met Veilig Thuis dat uw naam onbekend blijft voor het gezin.",
        "Soms mag dat. Veilig Thuis weet dan wel wie u bent.",
        ONBEKEND_VOOR_GEZIN.bron,
        "Bel Veilig Thuis en leg het advies vast.",
        vorm("adviesgesprek"),
        run.gedaan.nummer if run.gedaan else run.sinds,
    )


@lopend
def anonieme_melding(casus: Casus) -> OpenPunt | None:
    """C14: a melding was marked anonymous: the sources differ, so each is named."""
    run = aanloop(casus)
    if run is None or run.gedaan is None:
        return None
    if run.gedaan.inhoud.bekendheid is not Anonimiteit.VOLLEDIG_ANONIEM:
        return None
    return OpenPunt(
        "C14",
        Gewicht.ZORGVULDIG,
        "Deze melding staat als anoniem. Dat kan alleen bij hoge uitzondering.",
        "Advies vragen kan zonder namen, een melding niet meer. Een andere bron noemt een anonieme "
        "melding wel, en noemt drie gronden. Leg uit waarom het hier zo ging.",
        f"{ADVIES_NIET_MELDING.bron}, {TELEFONISCH_ANONIEM.bron}, 004:306",
        "Bespreek met Veilig Thuis wat hier kan.",
        vorm("adviesgesprek"),
        run.gedaan.nummer,
    )


def _bekendheid(run: Aanloop) -> Anonimiteit:
    if run.gedaan is not None:
        return run.gedaan.inhoud.bekendheid
    is_closed = run.casus.gegevens.openheid is Openheid.NIET_OPEN
    return Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN if is_closed else Anonimiteit.OPEN


def _has_ground(run: Aanloop) -> bool:
    named = run.gedaan is not None and bool(run.gedaan.inhoud.gronden)
    return named or bool(run.feiten(MeldenZonderGesprek))


def _is_besproken(run: Aanloop) -> bool:
    """Tell whether parents heard of the signals before the melding; until it is done they can."""
    if run.gedaan is None or not involves_parents(run.casus):
        return True
    moment = run.gedaan.moment
    talks = gesprekken_met_ouders(run.casus)
    return any(regel.aantekening.moment <= moment for regel in talks)


OPENHEID = (
    grond_ontbreekt,
    grond_niet_besproken,
    onbekend_voor_gezin,
    later_gedeeld,
    anonieme_melding,
)
