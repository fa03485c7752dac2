"""The path in a placed chart: tones and labels change with the answers, nothing moves."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad, Uitkomst
from desktop.diagram.drawing import Arrow, Box, Drawing, Measure, Tone
from desktop.diagram.joint import bands
from desktop.diagram.rows import label_of
from desktop.diagram.texts import on_label


def light(placed: Drawing, kader: Afwegingskader, pad: Pad, measure: Measure) -> Drawing:
    """Show the path in a chart that was placed before any answer."""
    tones = _tones(kader, pad)
    given = {(s.knoop, s.naar): s.antwoord for s in pad.schreden}
    return replace(
        placed,
        boxes=tuple(_toned(box, tones.get(box.key, Tone.IDLE)) for box in placed.boxes),
        arrows=tuple(
            _taken(arrow, given[arrow.way], tones.get(arrow.way[1], Tone.IDLE), measure)
            if arrow.way in given
            else arrow
            for arrow in placed.arrows
        ),
        bands=bands(placed, kader, pad, measure),
    )


def consider(lit: Drawing, maybe: Pad, knoop: str, measure: Measure) -> Drawing:
    """Mark where the last answer of maybe leads, when it was given to this question."""
    last = maybe.schreden[-1] if maybe.schreden else None
    if last is None or last.knoop != knoop:
        return lit
    arrows = tuple(
        _answered(arrow, last.antwoord, Tone.MAYBE, measure)
        if arrow.way == (last.knoop, last.naar)
        else arrow
        for arrow in lit.arrows
    )
    boxes = tuple(_toned(b, Tone.MAYBE) if b.key == last.naar else b for b in lit.boxes)
    return replace(lit, boxes=boxes, arrows=arrows)


def _toned(box: Box, tone: Tone) -> Box:
    return box if box.tone is tone else replace(box, tone=tone)


def _taken(arrow: Arrow, antwoord: Antwoord, target: Tone, measure: Measure) -> Arrow:
    tone = target if target in {Tone.MELDEN, Tone.DONE} else Tone.TAKEN
    return _answered(arrow, antwoord, tone, measure)


def _answered(arrow: Arrow, antwoord: Antwoord, tone: Tone, measure: Measure) -> Arrow:
    """Name the one answer instead of all that lead the same way."""
    label = label_of((antwoord,))
    box, size = arrow.label_rect, arrow.label_lines[0].size
    centre = (box.x + box.width / 2, box.y + box.height / 2)
    rect, lines = on_label((label,), centre, size, measure)
    return replace(arrow, tone=tone, label=label, label_rect=rect, label_lines=lines)


def _tones(kader: Afwegingskader, pad: Pad) -> dict[str, Tone]:
    tones: dict[str, Tone] = {}
    if pad.is_besluit and pad.huidig is not None:
        tones |= {vraag.id: Tone.SAMEN for vraag in kader.questions_from(pad.huidig)}
    elif pad.huidig is not None:
        tones[pad.huidig] = Tone.CURRENT
    tones |= {schrede.knoop: Tone.TAKEN for schrede in pad.schreden}
    for besluit in pad.besluiten:
        melden = kader.knopen[besluit].uitkomst is Uitkomst.MELDEN
        tones[besluit] = Tone.MELDEN if melden else Tone.DONE
    return tones
