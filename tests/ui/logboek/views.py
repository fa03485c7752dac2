"""A dossier as the logboek is shown it, on one Sunday afternoon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.core.logboek import Soort, Vastlegging, timeline
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from desktop.ui.logboek.cards import Cards
from desktop.ui.logboek.entry import Entry
from tests.builders import a_casus, a_dossier, a_vastlegging, an_aantekening

NOW = datetime(2026, 11, 22, 14, 32, 40, tzinfo=ZoneInfo("Europe/Amsterdam"))


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NOW.tzinfo)


def a_view(*vastleggingen: Vastlegging, **details) -> DossierView:
    made = a_dossier(geopend_op=date(2026, 10, 1), **details)
    return view_of(a_casus(*timeline(vastleggingen), dossier=made, vandaag=NOW.date()))


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
    view = a_view(*lines)
    return Cards(NOW, view.dossier.leerling.roepnaam).of(reversed(view.regels))
