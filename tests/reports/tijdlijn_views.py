"""Timelines to print: with everything an entry can hold, and with very many entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.core.bijlage import Bijlage
from desktop.core.diagnose import Diagnose
from desktop.core.dossier import DossierId
from desktop.core.hypothese import HypotheseBeoordeeld, Status
from desktop.core.logboek import Aantekening, Herkomst, Regel, Soort
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.core.veilig_thuis import SoortTerugkoppeling, Terugkoppeling
from desktop.reports.pdf_reports import PdfReports
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from tests.builders import (
    a_casus,
    a_dossier,
    a_fact,
    a_leerling,
    a_regel,
    a_vastlegging,
    an_aantekening,
)
from tests.reports.samples import MADE_ON
from tests.reports.test_poptekening import SEEN

ALL = Tijdlijnfilter()
PAPERS = (
    Bijlage("a", "foto-hek.png", "image/png", 340_000, "x", date(2026, 11, 2)),
    Bijlage("b", "brief huisarts.pdf", "application/pdf", 120_000, "x", date(2024, 1, 3)),
    Bijlage("c", "scan.pdf", "application/pdf", 2_500_000, "x"),
)
SIGNAL = Signaal(
    Signaalbron.EXTERNE_PARTNER,
    Richting.WIJST_OP,
    Over.LEERLING,
    (Categorie.LICHAMELIJK, Categorie.GEDRAG),
    (Vorm.VERWAARLOZING,),
    "De jas was in de was.",
)
OLD = an_aantekening(tekst="Zij had geen sjaal aan.")
NEW = replace(
    OLD,
    tekst="Zij had geen jas aan en rilde van de kou.",
    duiding="Misschien is er thuis weinig geld.",
    mening="De conciërge vindt dat moeder het niet aankan.",
    veronderstelling="Thuis is de verwarming uit.",
    signaal=SIGNAL,
    bijlagen=PAPERS,
    ook_in=(DossierId(2), DossierId(9)),
    aan_te_vullen=True,
)


def moment(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, 15, tzinfo=UTC)


def a_corrected(old: Aantekening = OLD, new: Aantekening = NEW, nummer: int = 2) -> Regel:
    """Build an entry that Marieke de Boer corrected two days later, because "Het was een jas."."""
    return Regel(
        a_vastlegging(
            nummer,
            aantekening=new,
            verbetert=nummer - 1,
            reden="Het was een jas.",
            vastgelegd_op=moment(4, 10),
        ),
        (a_vastlegging(nummer - 1, aantekening=old),),
    )


def told_later() -> Regel:
    """Build hearsay of one day that was written down a week later."""
    entry = an_aantekening(
        moment=moment(2, 11), tekst="Zij at niets.", herkomst=Herkomst.DERDE, bron="de buurvrouw"
    )
    return Regel(a_vastlegging(3, aantekening=entry, vastgelegd_op=moment(9, 16)))


def full_regels() -> tuple[Regel, ...]:
    return (
        a_corrected(),
        told_later(),
        a_regel(moment=moment(3, 9), tekst="Er zou geschreeuwd worden.", herkomst=Herkomst.DERDE),
        a_regel(Soort.DISCLOSURE, moment=moment(3, 14), tekst="Uit zichzelf, na de les."),
        a_regel(Soort.GESPREK, moment=moment(4, 15), reactie="Moeder schrok."),
        a_regel(Soort.ADVIES, moment=moment(4, 16), tekst="Wat nu?", anoniem=True),
        a_fact(SEEN, 7, moment=moment(5, 8)),
        a_fact(
            Diagnose("ADHD", "dr. P. Smit", "kinderpsychiater", date(2026, 3, 2)),
            8,
            moment=moment(5, 12),
        ),
        a_regel(Soort.DIAGNOSE, moment=moment(5, 13), tekst="Volgens moeder heeft zij autisme."),
        a_fact(
            HypotheseBeoordeeld(2, Status.BEVESTIGD, "De wijkagent zag het ook."),
            10,
            moment=moment(6, 9),
        ),
        a_fact(
            Terugkoppeling(SoortTerugkoppeling.VEILIGHEIDSBEOORDELING, "Zij bellen moeder."),
            11,
            moment=moment(12, 9),
        ),
    )


def many_regels(count: int) -> tuple[Regel, ...]:
    """Build entries of one to many lines, two a day."""
    first = MADE_ON - timedelta(days=count)
    return tuple(
        a_regel(
            moment=first + timedelta(hours=12 * n),
            tekst=f"Feit nummer {n}. " + "Zij kwam te laat en zei niets. " * (n % 12),
            duiding="Misschien slaapt zij slecht." if n % 3 == 0 else "",
        )
        for n in range(count)
    )


def a_view(*regels: Regel) -> DossierView:
    brother = a_dossier(id=DossierId(2), leerling=a_leerling(roepnaam="Bilal"))
    return view_of(a_casus(*regels, gezin=(brother,)))


def printed(view: DossierView, keuze: Tijdlijnfilter = ALL) -> bytes:
    return PdfReports().tijdlijn(view, MADE_ON, keuze)
