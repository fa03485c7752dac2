"""The sheet for a talk: what one means to say, to ask and to leave out (T04, T07, T09)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop.core.gespreksvoering import GEHEIMHOUDING_ANTWOORD, LATER_GESPREK, TIPS, not_to_say
from desktop.core.logboek import Regel
from desktop.core.meldcode import AFGEHANDELD, Stap
from desktop.core.nederlands import date_and_time, weekday_and_date
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.reports.bronnen import bron_in_words, bronnen_in_words
from desktop.reports.document import (
    Block,
    Callout,
    Column,
    Document,
    Heading,
    KeyValues,
    Lead,
    Para,
    Quote,
    Run,
    Table,
    Weight,
    Words,
    plain,
)
from desktop.reports.gekozen import chosen
from desktop.reports.heights import height
from desktop.reports.invullen import BLANK, LINE, blank
from desktop.reports.melding_words import day, given, source, told
from desktop.reports.sheet import FRAME_HEIGHT
from desktop.services.views import DossierView

TITLE = "Gespreksblad"
BUILD_UP = "Bouw het gesprek op"
_FEWEST = 3


def compose_gespreksblad(view: DossierView, nummer: int, made_on: datetime) -> Document:
    """Return the sheet of one Gespreksvoorbereiding; raise NoSuchEntryError without it."""
    plan = chosen(view.casus, Gespreksvoorbereiding, nummer).inhoud
    titled = f"{TITLE}: {view.dossier.leerling.short_name}"
    blocks: tuple[Block, ...] = (
        *_head(view, plan),
        *_facts(view.regels, plan.feiten),
        *_left_out(view, plan),
        *_aids(plan),
    )
    sources = Para(Run(_sources(), muted=True))
    return Document(
        titled,
        (*blocks, _notes(*blocks, sources), sources),
        author=view.casus.school.naam,
        reference=f"Stand op {date_and_time(made_on)}",
        footer=titled,
    )


def _head(view: DossierView, plan: Gespreksvoorbereiding) -> tuple[Block, ...]:
    rows = (
        ("Over", view.dossier.leerling.full_name),
        ("Gesprek met", plan.met),
        ("Wanneer", weekday_and_date(plan.op) if plan.op else BLANK),
        ("Wie erbij zit", given(plan.erbij, Run("niemand afgesproken", muted=True))),
        *((("Tolk", plan.tolk),) if plan.tolk.strip() else ()),
    )
    return (
        Heading(1, TITLE),
        Lead("Dit blad is alleen voor wie het gesprek voert. Geef het niet mee."),
        Callout(Weight.NOTE, "Doel van het gesprek", plan.doel),
        KeyValues(rows),
    )


def _facts(regels: Iterable[Regel], nummers: tuple[int, ...]) -> tuple[Block, ...]:
    head = Heading(2, "Feiten die u noemt")
    picked = [r for r in regels if {v.nummer for v in (r.geldig, *r.eerder)} & set(nummers)]
    if not picked:
        return head, Para(Run("Er zijn geen feiten gekozen.", muted=True))
    columns = (
        Column("Datum", 0.15, is_header=True, hyphenate=False),
        Column("Letterlijk vastgelegd", 0.5),
        Column("Van wie", 0.35),
    )
    entries = [regel.aantekening for regel in picked]
    rows = tuple((day(e.moment), told(e), f"{e.door}: {plain(source(e))}") for e in entries)
    return head, Table(columns, rows)


def _left_out(view: DossierView, plan: Gespreksvoorbereiding) -> tuple[Block, ...]:
    """Return what not to say; the published warning while the talk is of stap 1 (004:178)."""
    own = (Para(plan.niet_zeggen),) if plan.niet_zeggen.strip() else ()
    is_later = view.stand.toestanden[Stap.OVERLEG] in AFGEHANDELD
    published = LATER_GESPREK if is_later else not_to_say(Stap.SIGNALEN)
    quoted = () if published is None else (Quote(published.tekst, bron_in_words(published.bron)),)
    name = "Waar dit gesprek over gaat" if is_later and not own else "Wat u niet zegt"
    return Heading(2, name), *own, *quoted


def _aids(plan: Gespreksvoorbereiding) -> tuple[Block, ...]:
    """Return questions, tips and the answer about secrecy, close together on one page."""
    asked = "\n".join(f"– {vraag.strip()}" for vraag in plan.vragen if vraag.strip())
    rows: tuple[tuple[str, Words], ...] = (
        ("Vragen die u stelt", given(asked, Run("geen opgeschreven", muted=True))),
        (BUILD_UP, "\n".join(f"– {tip.tekst}" for tip in TIPS[BUILD_UP])),
        (
            "Als iemand om geheimhouding vraagt",
            plan.geheimhouding.strip() or GEHEIMHOUDING_ANTWOORD.tekst,
        ),
    )
    return Heading(2, "In het gesprek"), KeyValues(rows)


def _sources() -> str:
    return bronnen_in_words((*(tip.bron for tip in TIPS[BUILD_UP]), GEHEIMHOUDING_ANTWOORD.bron))


def _notes(*blocks: Block) -> Block:
    """Return the rest of the page as lines to write on."""
    room = FRAME_HEIGHT - height(*blocks)
    return KeyValues((("Aantekeningen", blank(max(_FEWEST, int(room / LINE)))),))
