"""Help that was agreed, how it was judged, how safety is followed, and what else was done."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.casus import Feit
from desktop.core.hulp import RESULTAAT_WORDS, Hulpafspraken, HulpBeoordeeld, Monitoring
from desktop.core.logboek import Aantekening, Soort
from desktop.core.nederlands import enumerate_words, short_date
from desktop.reports.document import Block, Column, Heading, KeyValues, Table, Words
from desktop.reports.melding_words import UNKNOWN, day, given, source, told
from desktop.services.views import MeldingView

_DATE = Column("Datum", 0.15, is_header=True, hyphenate=False)


def hulpafspraken(view: MeldingView) -> tuple[Block, ...]:
    """Return the agreements with the judgement on them, nothing when there are none."""
    agreed = [KeyValues(_agreed(feit)) for feit in view.casus.feiten(Hulpafspraken)]
    judged = view.casus.feiten(HulpBeoordeeld)
    followed = view.casus.feiten(Monitoring)
    if not (agreed or judged or followed):
        return ()
    columns = (_DATE, Column("Oordeel", 0.3), Column("Feiten", 0.32), Column("Door wie", 0.23))
    rows = tuple(map(_judged, judged))
    safety = [KeyValues(_followed(feit)) for feit in followed]
    return Heading(2, "Hulpafspraken en resultaat"), *agreed, Table(columns, rows), *safety


def verder_gedaan(view: MeldingView) -> tuple[Block, ...]:
    """Return what the school did besides: acts and steps that were written down in free words."""
    columns = (_DATE, Column("Wat", 0.6), Column("Door wie", 0.25))
    rows = tuple((day(e.moment), told(e), given(e.door)) for e in _acts(view))
    return (Heading(2, "Wat de school verder deed"), Table(columns, rows)) if rows else ()


def gebeurtenissen(view: MeldingView) -> tuple[Block, ...]:
    """Return what happened around the leerling that is no signal itself."""
    columns = (_DATE, Column("Gebeurtenis", 0.45), Column("Door wie", 0.2), Column("Bron", 0.2))
    found = (r.aantekening for r in view.casus.van_soort(Soort.GEBEURTENIS))
    rows = tuple(
        (day(e.moment), told(e), given(e.door), source(e)) for e in found if not e.bron_ontbreekt
    )
    return (Heading(2, "Gebeurtenissen"), Table(columns, rows)) if rows else ()


def _acts(view: MeldingView) -> Iterator[Aantekening]:
    # What came from a form has a place of its own, or is preparation that stays in the school.
    for regel in view.casus.van_soort(Soort.ACTIE, Soort.STAP):
        if regel.aantekening.inhoud is None and not regel.aantekening.bron_ontbreekt:
            yield regel.aantekening


def _agreed(feit: Feit[Hulpafspraken]) -> tuple[tuple[str, Words], ...]:
    agreed = feit.inhoud
    return (
        ("Afgesproken", f"{day(feit.moment)}, effect merkbaar op {short_date(agreed.termijn)}"),
        ("Effect", given(agreed.effect, UNKNOWN)),
        ("Doelen", given("\n".join(agreed.doelen), UNKNOWN)),
        ("Rollen", given("\n".join(agreed.rollen), UNKNOWN)),
        ("Casemanager", _casemanager(agreed)),
        ("Afgesproken met", given(enumerate_words(agreed.afgesproken_met), UNKNOWN)),
    )


def _casemanager(agreed: Hulpafspraken) -> Words:
    tasks = agreed.taken_casemanager.strip()
    return (given(agreed.casemanager, UNKNOWN), f". Taken: {tasks}" if tasks else "")


def _judged(feit: Feit[HulpBeoordeeld]) -> tuple[Words, ...]:
    judged, again = feit.inhoud, feit.inhoud.nieuwe_termijn
    more = f"\nOpnieuw beoordelen op {short_date(again)}." if again else ""
    result = f"{RESULTAAT_WORDS[judged.resultaat]}.{more}"
    return day(feit.moment), result, judged.toelichting, enumerate_words(judged.door)


def _followed(feit: Feit[Monitoring]) -> tuple[tuple[str, Words], ...]:
    safety = feit.inhoud
    return (
        ("Veiligheid gevolgd", f"tot {short_date(safety.tot)}, door {safety.door}"),
        ("Wat en hoe", f"{safety.afspraak} {safety.hoe}"),
    )
