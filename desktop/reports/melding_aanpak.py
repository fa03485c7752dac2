"""What protects the leerling, what the school did under the meldcode, and who helps."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.dossier import Betrokkene, Gezag
from desktop.core.logboek import Regel, Soort
from desktop.core.meldcode import RECORDED_BY, Stap, Toestand
from desktop.core.verloop import StapOvergeslagen
from desktop.reports.document import Block, Column, Heading, Para, Run, Table, Words
from desktop.reports.melding_hulp import hulpafspraken, verder_gedaan
from desktop.reports.melding_stappen import andere_stappen
from desktop.reports.melding_vooraf import vooraf
from desktop.reports.melding_words import UNKNOWN, day, given, people
from desktop.services.views import MeldingView

NOT_DONE = "niet gedaan"
_NAMES = {
    Stap.SIGNALEN: "Signalen in kaart brengen",
    Stap.OVERLEG: "Overleggen en Veilig Thuis raadplegen",
    Stap.GESPREK: "In gesprek gaan",
    Stap.WEGEN: "Wegen met het afwegingskader",
    Stap.BESLISSEN: "Beslissen",
}
_WITH = {
    Soort.OVERLEG: "Overleg met {}",
    Soort.ADVIES: "Advies gevraagd: {}",
    Soort.GESPREK: "Gesprek met {}",
}
_GEZAG = {Gezag.JA: "ja", Gezag.NEE: "nee", Gezag.ONBEKEND: "niet bekend"}


def aanpak(view: MeldingView) -> tuple[Block, ...]:
    """Return protection, the five stappen, help and network, and what the school keeps doing."""
    g = view.gegevens
    return (
        Heading(2, "Wat gaat goed en wat beschermt"),
        Para(given(g.beschermend)),
        Heading(2, "De vijf stappen van de meldcode"),
        _stappen(view),
        *andere_stappen(view),
        *vooraf(view),
        Heading(2, "Betrokken hulp en netwerk"),
        Para(given(g.hulp)),
        *_betrokkenen(view.dossier.betrokkenen),
        *hulpafspraken(view),
        Heading(2, "Wat de school zelf blijft doen"),
        Para(given(g.school_doet)),
        *verder_gedaan(view),
    )


def _stappen(view: MeldingView) -> Table:
    columns = (
        Column("Stap", 0.25, is_header=True),
        Column("Wat", 0.32),
        Column("Wanneer", 0.16, hyphenate=False),
        Column("Door", 0.27),
    )
    return Table(columns, tuple((f"{int(s)}. {_NAMES[s]}", *_done(view, s)) for s in Stap))


def _done(view: MeldingView, stap: Stap) -> tuple[Words, Words, Words]:
    if view.stand.toestanden[stap] is Toestand.OVERGESLAGEN:
        return _skipped(view, stap)
    if stap is Stap.WEGEN:
        return _weighed(view)
    kinds = RECORDED_BY[stap]
    regels = [regel for regel in view.regels if regel.aantekening.soort in kinds]
    if not regels:
        return NOT_DONE, "–", "–"
    return _what(stap, regels), _when(day(r.aantekening.moment) for r in regels), people(regels)


def _skipped(view: MeldingView, stap: Stap) -> tuple[Words, Words, Words]:
    skipped = [f for f in view.casus.feiten(StapOvergeslagen) if f.inhoud.stap is stap]
    told = (Run("Overgeslagen.", bold=True), f" Reden: {skipped[-1].inhoud.reden}")
    return told, day(skipped[-1].moment), people([skipped[-1].regel])


def _what(stap: Stap, regels: list[Regel]) -> Words:
    if stap is Stap.SIGNALEN:
        return f"{len(regels)} keer vastgelegd" if len(regels) > 1 else "1 keer vastgelegd"
    if stap is Stap.BESLISSEN:
        return "Besluit vastgelegd"
    return "\n".join(_line(regel) for regel in regels)


def _line(regel: Regel) -> str:
    entry = regel.aantekening
    line = _WITH[entry.soort].format(entry.met.strip() or "Veilig Thuis")
    return f"{line} (zonder naam van de leerling)" if entry.anoniem else line


def _weighed(view: MeldingView) -> tuple[Words, Words, Words]:
    answers = sorted(view.weging.latest(view.kader).values(), key=lambda b: b.moment)
    if not answers:
        return NOT_DONE, "–", "–"
    names = dict.fromkeys(naam for b in answers for naam in b.beoordelaars if naam.strip())
    state = "Gewogen" if view.pad.is_besluit else "Begonnen, er is nog geen uitkomst"
    return f"{state}, zie het stroomschema", _when(day(b.moment) for b in answers), "\n".join(names)


def _when(days: Iterable[str]) -> str:
    first, *more = dict.fromkeys(days)
    return f"{first} t/m {more[-1]}" if more else first


def _betrokkenen(betrokkenen: tuple[Betrokkene, ...]) -> tuple[Block, ...]:
    if not betrokkenen:
        return (Para(Run("Er zijn geen betrokkenen vastgelegd.", muted=True)),)
    columns = (
        Column("Naam", 0.3, is_header=True, hyphenate=False),
        Column("Relatie", 0.25),
        Column("Gezag", 0.15),
        Column("Bereikbaar", 0.3, hyphenate=False),
    )
    rows = tuple(
        (
            b.naam,
            given(b.relatie, UNKNOWN),
            _GEZAG[b.gezag],
            given(b.bereikbaar_op_papier(), UNKNOWN),
        )
        for b in betrokkenen
    )
    return (Table(columns, rows),)
