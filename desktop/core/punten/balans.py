"""Rules against tunnel vision: what contradicts the concern, and suppositions still open."""

from __future__ import annotations

from desktop.core.afloop import is_gesloten
from desktop.core.afsluiting import Afsluiting
from desktop.core.balans import balans
from desktop.core.casus import Casus
from desktop.core.hypothese import Hypothese, Status, hypothesen
from desktop.core.logboek import Soort
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import logboek, lopend, vorm


@lopend
def alleen_bevestigend(casus: Casus) -> OpenPunt | None:
    """G01: something points at a concern and nothing was recorded that contradicts it."""
    found = balans(casus.regels)
    if not found.alleen_bevestigend:
        return None
    return OpenPunt(
        "G01",
        Gewicht.ZORGVULDIG,
        "Er staat nog niets in het logboek dat de zorgen weerspreekt.",
        "Leg concreet vast wat u ziet, ook wat niet bij de zorgen past.",
        "004:162-166",
        "Kijk of er ook iets is dat de zorgen tegenspreekt en schrijf dat op.",
        logboek(Soort.FEIT),
        max(regel.geldig.nummer for regel in found.wijst_op),
    )


@lopend
def open_bij_de_weging(casus: Casus) -> OpenPunt | None:
    """L05: the weighing began while a supposition is neither confirmed nor refuted."""
    still_open = _open(casus)
    if not still_open or not casus.pad.schreden:
        return None
    return _punt(
        "L05",
        "Bij de weging staat nog een veronderstelling open.",
        max(hypothese.regel.geldig.nummer for hypothese in still_open),
    )


def open_bij_sluiten(casus: Casus) -> OpenPunt | None:
    """L05: the dossier was closed while a supposition is neither confirmed nor refuted."""
    ended = casus.laatste(Afsluiting)
    if ended is None or not is_gesloten(casus) or not _open(casus):
        return None
    return _punt(
        "L05-afsluiting",
        "Het dossier is gesloten. Eén of meer veronderstellingen staan nog open.",
        ended.nummer,
    )


def _open(casus: Casus) -> tuple[Hypothese, ...]:
    return tuple(one for one in hypothesen(casus.regels) if one.status is Status.OPEN)


def _punt(punt: str, zin: str, sinds: int) -> OpenPunt:
    return OpenPunt(
        punt,
        Gewicht.ZORGVULDIG,
        zin,
        "Een veronderstelling krijgt een antwoord: bevestigd of ontkracht.",
        "004:264",
        "Leg vast of de veronderstelling klopte, en waaruit dat blijkt.",
        vorm("hypothese-beoordeeld"),
        sinds,
    )


BALANS = (alleen_bevestigend, open_bij_de_weging, open_bij_sluiten)
