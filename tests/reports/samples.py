"""Documents to print: one with every kind of block, and the words that must survive paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from desktop.diagram.drawing import Arrow, Box, Drawing, Line, Rect, Shape, Tone
from desktop.reports.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Figure,
    Heading,
    Keep,
    KeyValues,
    Lead,
    PageBreak,
    Para,
    Quote,
    Run,
    SignalKind,
    SignalStrip,
    Table,
    Weight,
)

MADE_ON = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
MADE_ON_UTC = MADE_ON.astimezone(UTC)

INJECTIONS = (
    '<img src="/etc/passwd"/>',
    '<img src="http://example.org/x.png">',
    '<a href="javascript:alert(1)">klik</a>',
    '<a href="file:///etc/passwd">klik</a>',
    "<b>vet",
    "zij zei <geen idee> en ging",
    "</para><para>",
    "&amp; &lt;b&gt; &#60;",
    "<font color=\"[[[getattr(pow, '__globals__')]]]\">x</font>",
    "<onDraw name='x'/>",
    "<seq/> <bullet>x</bullet> <br/>",
    "%s %(naam)s {0} {naam}",
    "]]> <!-- x --> <?xml?>",
    "\\n \\( \\) )Tj (",
    "[[1, 2]] ${HOME} $(id)",
    "a < b && c > d",
    "<u><strike><super>",
)


def report(*blocks: Block, title: str = "Verslag") -> Document:
    return Document(title, (Heading(1, title), *blocks), reference="VT-1 · versie 1", footer=title)


def chart() -> Drawing:
    """Return a chart in which every tone stands at least once."""
    tones = (Tone.TAKEN, Tone.CURRENT, Tone.SAMEN, Tone.IDLE)
    words = ("Is er een vermoeden?", "Is het onveilig?", "Is hulp mogelijk?", "Werkt de hulp?")
    besluiten = (Tone.IDLE, Tone.MELDEN, Tone.DONE, Tone.IDLE)
    boxes, arrows = [], []
    for number, (tone, besluit) in enumerate(zip(tones, besluiten, strict=True)):
        y = number * 66.0
        box = Rect(0, y, 250, 44)
        lines = (Line(words[number], 36, y + 19, 10), Line("Ja, 17-11-2026", 36, y + 32, 10, True))
        mark = str(number + 1)
        boxes.append(Box(f"v{number}", Shape.VRAAG, box, tone, mark, (16, y + 22), lines))
        side = Rect(330, y, 150, 44)
        end = (Line("Melden bij Veilig Thuis", 362, y + 25, 10, True),)
        boxes.append(Box(f"b{number}", Shape.BESLUIT, side, besluit, "melden", (344, y + 22), end))
        arrows.append(_arrow(((250, y + 22), (330, y + 22)), besluit, "Ja"))
        if number:
            arrows.append(_arrow(((105, y - 22), (105, y)), tone, "Nee"))
    return Drawing(480, 3 * 66 + 44, tuple(boxes), tuple(arrows))


def _arrow(points, tone: Tone, label: str) -> Arrow:
    (x1, y1), (x2, y2) = points
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    line = Line(label, x - 6, y + 3, 9.2, bold=True)
    return Arrow(points, tone, label, Rect(x - 11, y - 7, 22, 14), (line,))


SIGNALS = SignalStrip(
    (
        (date(2026, 9, 8), SignalKind.ZELF),
        (date(2026, 9, 21), SignalKind.ZELF),
        (date(2026, 9, 30), SignalKind.ZELF),
        (date(2026, 10, 1), SignalKind.ZELF),
        (date(2026, 10, 14), SignalKind.ZELF),
        (date(2026, 11, 4), SignalKind.HOREN),
        (date(2026, 11, 11), SignalKind.ZELF),
        (date(2026, 11, 12), SignalKind.HOREN),
        (date(2026, 11, 16), SignalKind.KIND),
    ),
    "Negen signalen sinds 8 september 2026",
)

FACTS = (
    ("08-09-2026", "Finn komt zonder ontbijt en zonder lunch op school en valt in slaap."),
    ("21-09-2026", "Derde keer te laat in twee weken. Moeder zegt: “het was een zware nacht”."),
    ("30-09-2026", "Finn duikt weg als meester Karel zijn arm optilt om een kaart op te hangen."),
    ("07-10-2026", "Finn wil niet mee naar huis en houdt zich vast aan de kapstok."),
    ("14-10-2026", "Blauwe plek onder het linkeroog, ongeveer 2 cm. Finn zegt: “gevallen”."),
    ("28-10-2026", "Noor (4) speelt in de poppenhoek dat de vader de kinderen opsluit."),
    ("04-11-2026", "Zorg van een buurtbewoner: ’s avonds geschreeuw en huilen."),
    ("11-11-2026", "Finn heeft dezelfde natte kleren aan als de dag ervoor."),
    ("16-11-2026", "Finn vertelt uit zichzelf dat stiefvader hem slaat met een riem."),
)

_FIRST_PAGE: tuple[Block, ...] = (
    Heading(1, "Melding bij Veilig Thuis"),
    Lead(
        "Samenvatting voor de medewerker die deze melding ontvangt. Leestijd: ongeveer 2 minuten"
        " (pagina 1). De pagina’s daarna zijn de onderbouwing."
    ),
    Callout(
        Weight.ALARM,
        "Veiligheid nu: structureel onveilig, op 20-11-2026 geen acuut gevaar",
        "Finn is op vrijdag 20 november om 15.10 uur door zijn oma opgehaald en slaapt daar tot en"
        " met zondag. Vanaf maandag 23-11 is hij weer thuis. Wij vragen contact vóór maandag.",
    ),
    KeyValues(
        (
            ("Kind", "Finn Özdemir-van der Bürgh, 8 jaar (geboren 03-02-2018), groep 5"),
            ("Woont bij", "Moeder en stiefvader, Lindelaan 14, 3511 AB Utrecht. Vader: weekend."),
            ("Ook in het gezin", "Zusje Noor, 4 jaar (groep 1) · Broertje Sem, 9 maanden"),
            (
                "Melder",
                "Obs De Esdoorn, Utrecht · M. Verhoeven, zorgcoördinator · ma–vr",
            ),
            (
                "Weten zij ervan?",
                (
                    Run("Moeder: ja", bold=True),
                    " (gesprek 19-11). ",
                    Run("Stiefvader: nee", bold=True),
                    " — bewust niet, zie ‘Veiligheid bij dit contact’. ",
                    Run("Vader: niet bekend", muted=True),
                ),
            ),
            ("Openheid", "Open melding. School mag als melder worden genoemd."),
            ("Wat wij vragen", "1. Onderzoek naar de veiligheid.\n2. Overleg vóór maandag."),
        )
    ),
    Heading(2, "De zorg in het kort"),
    Para(
        "Finn vertelde op 16 november uit zichzelf aan zijn leerkracht dat zijn stiefvader hem"
        " slaat. De leerkracht zag die dag twee streepvormige blauwe plekken op zijn"
        " rechterbovenarm. Sinds september zijn er acht eerdere signalen vastgelegd: vaak moe en"
        " hongerig op school, schrikken bij plotselinge bewegingen en zes keer te laat gekomen."
    ),
    SIGNALS,
    Heading(2, "Veiligheid bij dit contact"),
    Para("Bel moeder op haar werk (ma, di, do) en niet thuis."),
)

_FOUNDATION: tuple[Block, ...] = (
    PageBreak(),
    Heading(2, "Feiten op volgorde van datum"),
    Lead("Per regel: wat is er gezien of gehoord, door wie, en uit welke bron."),
    Table(
        (
            Column("Datum", 14, is_header=True),
            Column("Wat is er gezien of gehoord", 50),
            Column("Door wie", 18, hyphenate=False),
            Column("Bron", 18),
        ),
        tuple((day, fact, "Juf Anouk van Veen", "zelf gezien") for day, fact in FACTS),
        "Negen vastleggingen",
    ),
    Heading(2, "Wat zeggen Finn en zijn ouders zelf?"),
    Quote("Papa Rob slaat met de riem als ik lawaai maak.", "Finn, 16-11-2026, aan juf Anouk"),
    Heading(2, "Wat beschermt de kinderen?"),
    Bullets(
        (
            Run(
                "Oma (moederszijde) woont op tien minuten, vangt op en is vertrouwd voor alle drie"
                " de kinderen, ook op de dagen dat de buitenschoolse opvang gesloten is."
            ),
            "Finn voelt zich veilig bij juf Anouk.",
            ("Vader is ", Run("bereikbaar", bold=True), " en betrokken."),
        )
    ),
    Bullets(("Eerst bellen.", "Dan pas schrijven."), numbered=True),
    Callout(Weight.NOTE, "Let op", "De school blijft Finn elke dag zien."),
    Heading(2, "Afwegingskader: de route in dit dossier"),
    Para("De doorgetrokken, gevulde route is gevolgd."),
    Figure(chart(), "Stroomschema: afweging 1 ja, afweging 2 ja, melden.", "De gevolgde route"),
    Keep(
        (
            Heading(3, "De antwoorden in woorden"),
            Table(
                (Column("Vraag", 40, is_header=True), Column("Antwoord", 18), Column("Waarom", 42)),
                (("1. Vermoeden?", "Ja", "Uitspraak van Finn."), ("2. Onveilig?", "Ja", "")),
            ),
        )
    ),
)

MELDING = Document(
    "Melding bij Veilig Thuis",
    _FIRST_PAGE + _FOUNDATION,
    subject="Melding volgens de meldcode",
    author="Obs De Esdoorn",
    reference="VT-2026-0417 · versie 3",
    footer="Melding bij Veilig Thuis: Finn Ö., samenvatting",
)
