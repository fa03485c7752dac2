"""A dossier as the logboek is shown it, on one Sunday afternoon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.core.afwegingskader import Pad
from desktop.core.logboek import Soort, Vastlegging, timeline
from desktop.core.meldcode import soorten, stand
from desktop.services.views import DossierView
from desktop.ui.logboek.entry import Entry
from desktop.ui.logboek.wording import entries
from tests.builders import a_dossier, a_kader, a_vastlegging, a_weging, an_aantekening

NOW = datetime(2026, 11, 22, 14, 32, 40, tzinfo=ZoneInfo("Europe/Amsterdam"))


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NOW.tzinfo)


def a_view(*vastleggingen: Vastlegging, **details) -> DossierView:
    regels, pad = timeline(vastleggingen), Pad((), (), None)
    return DossierView(
        dossier=a_dossier(geopend_op=date(2026, 10, 1), **details),
        leeftijd=14,
        stand=stand(soorten(regels), pad),
        regels=regels,
        weging=a_weging(),
        kader=a_kader(),
        pad=pad,
    )


ME = "Marieke de Boer"


def a_line(nummer: int, soort: Soort = Soort.FEIT, **details) -> Vastlegging:
    moment = details.setdefault("moment", at(20, 9, nummer))
    written = details.pop("written", moment)
    details.setdefault("door", ME)
    return a_vastlegging(
        nummer, aantekening=an_aantekening(soort, **details), vastgelegd_op=written
    )


def corrected(old: Vastlegging, nummer: int, **changes) -> Vastlegging:
    new = replace(old.aantekening, **changes)
    return a_vastlegging(
        nummer,
        aantekening=new,
        vastgelegd_op=at(21, 10),
        verbetert=old.nummer,
        reden="Was een trui.",
    )


def shown(*lines: Vastlegging) -> tuple[Entry, ...]:
    return entries(a_view(*lines), NOW)
