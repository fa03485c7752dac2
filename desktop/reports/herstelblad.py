"""The recovery sheet: one A4 with the code that opens the vault when the passphrase is lost."""

from __future__ import annotations

from desktop.core.nederlands import date_in_words
from desktop.diagram.drawing import Box, Drawing, Line, Rect, Shape, Tone
from desktop.reports.document import (
    Bullets,
    Callout,
    Document,
    Figure,
    Heading,
    KeyValues,
    Lead,
    QrCode,
    Weight,
)
from desktop.reports.invullen import BLANK
from desktop.reports.render import render
from desktop.reports.sheet import FRAME_WIDTH
from desktop.services.key_ports import HerstelbladView
from desktop.services.recovery_code import groups

TITLE = "Herstelblad van de kluis"
MARKING = "GEHEIM · bewaren in een gesloten envelop"
PER_ROW = 4
GAP = 8.0
BOX_HEIGHT = 46.0

STEPS = (
    "Installeer Weegwijzer op een computer van de school en start het programma.",
    (
        "Staat de kluis nog op deze computer? Kies dan die kluis. Zo niet, kies Back-up "
        "terugzetten en wijs de nieuwste back-up aan."
    ),
    "Kies Openen met herstelcode.",
    (
        "Typ de acht groepen over, of laat een scanner de QR-code lezen. Hoofdletters en streepjes "
        "zijn niet nodig; de letters I, L, O en U komen niet voor."
    ),
    "Kies een nieuwe wachtzin en maak een nieuw herstelblad. Vernietig daarna dit blad.",
)
HOLDERS = (
    "De schoolleiding bewaart dit blad in een gesloten envelop in de schoolkluis. Bewaar het nooit "
    "bij de computer en maak er geen foto of kopie van. Wie dit blad en een back-up heeft, kan "
    "alle dossiers lezen. Is het blad zoek? Maak dan meteen een nieuw; dit blad opent daarna "
    "alleen nog oude back-ups."
)


def print_herstelblad(view: HerstelbladView) -> bytes:
    """Return the sheet as PDF, in memory; raise ReportError when it cannot be laid out."""
    return render(compose_herstelblad(view), view.made_on)


def compose_herstelblad(view: HerstelbladView) -> Document:
    """Return the sheet; metadata and furniture hold neither the code nor the name."""
    spoken = ", ".join(f"groep {n}: {group}" for n, group in enumerate(groups(view.code), start=1))
    return Document(
        title=TITLE,
        footer=TITLE,
        marking=MARKING,
        blocks=(
            Heading(1, TITLE),
            Lead("Met deze code opent u de kluis als de wachtzin niet meer bekend is."),
            KeyValues(
                (
                    ("Kluis", view.naam),
                    ("Kenmerk", view.vault),
                    ("Gemaakt op", date_in_words(view.made_on.date())),
                    ("Geldig vanaf", f"sleutelbestand nummer {view.seq}"),
                )
            ),
            Figure(_code_drawing(view.code), f"Herstelcode: {spoken}."),
            QrCode(view.code, "QR-code met dezelfde herstelcode."),
            Heading(2, "De kluis weer openen"),
            Bullets(STEPS, numbered=True),
            Callout(Weight.NOTE, "Wie dit blad mag bewaren", HOLDERS),
            KeyValues(
                (("Proef gedaan op", BLANK), ("Bewaard door", BLANK), ("Handtekening", BLANK))
            ),
        ),
    )


def _code_drawing(code: str) -> Drawing:
    """Return the groups as numbered boxes, large enough to type over."""
    parts = groups(code)
    width = (FRAME_WIDTH - (PER_ROW - 1) * GAP) / PER_ROW
    boxes = tuple(
        _box(number, group, place % PER_ROW * (width + GAP), place // PER_ROW, width)
        for place, (number, group) in enumerate(enumerate(parts, start=1))
    )
    rows = -(-len(parts) // PER_ROW)
    return Drawing(FRAME_WIDTH, rows * (BOX_HEIGHT + GAP) - GAP, boxes, ())


def _box(number: int, group: str, x: float, row: int, width: float) -> Box:
    y = row * (BOX_HEIGHT + GAP)
    lines = (
        Line(f"groep {number}", x + 10, y + 14, 9),
        Line(group, x + 10, y + 37, 22, bold=True),
    )
    rect = Rect(x, y, width, BOX_HEIGHT)
    return Box(f"groep-{number}", Shape.BESLUIT, rect, Tone.CURRENT, "", (x, y), lines)
