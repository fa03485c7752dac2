"""Where every part of a card goes, decided once per width."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT
from desktop.ui.logboek.entry import Entry, Mark, Passage, Voice
from desktop.ui.logboek.pieces import BoxPiece, Piece, PillPiece
from desktop.ui.logboek.text_block import TextBlock, text_width

RAIL = 44
GAP_BETWEEN = 10
_SIDE, _TOP, _GAP, _INDENT, _BUTTON = 16, 12, 6, 14, 120
_LOOK = {
    Voice.FACT: ("body", "text"),
    Voice.QUOTE: ("body", "text"),
    Voice.MENING: ("body", "text2"),
    Voice.DUIDING: ("body", "text2"),
    Voice.VERONDERSTELLING: ("body", "text2"),
    Voice.NOTE: ("small", "text3"),
    Voice.STRUCK: ("body", "text3"),
}
# The bar beside what somebody else says, the ground under what the school makes of it.
_BAR = {Voice.QUOTE: "danger", Voice.MENING: "border_strong"}
_GROUND = {Voice.DUIDING: "sunken", Voice.VERONDERSTELLING: "info_soft"}


class Placed(NamedTuple):
    """A piece and the place of its corner in the row."""

    left: int
    top: int
    piece: Piece


class Arrangement:
    """A card laid out for a width: the day above it, its frame, its pieces and its height."""

    def __init__(self, entry: Entry, width: int) -> None:
        theme = current()
        self.placed: list[Placed] = []
        self.day_height = theme.px(PILL_HEIGHT) + 2 * GAP_BETWEEN if entry.day else 0
        rail = theme.px(RAIL)
        self._left = rail + _SIDE
        self._room = max(theme.px(80), width - rail - 2 * _SIDE - 2)
        self._top = self.day_height + _TOP
        self._add_head(entry)
        if entry.title:
            self._add(TextBlock(entry.title, "body_strong", "text", self._room), gap=3)
        for passage in entry.passages:
            self._add_passage(passage)
        self._add_pills(entry.tags)
        bottom = self._top + _TOP - _GAP
        self.card = QRect(rail, self.day_height, width - rail - 1, bottom - self.day_height)
        self.height = bottom + GAP_BETWEEN

    def _add(self, piece: Piece, *, gap: int = _GAP, indent: int = 0) -> None:
        self.placed.append(Placed(self._left + indent, self._top, piece))
        self._top += piece.height + gap

    def _add_head(self, entry: Entry) -> None:
        room, top = self._room, self._top
        kind = TextBlock(entry.kind, "caption_strong", _caption_tone(entry.tone), room)
        kind_width = text_width(entry.kind, "caption_strong") + 8
        source = PillPiece(entry.source) if entry.source.text else None
        beside = source is not None and kind_width + source.width + 8 <= room
        if source and beside:
            self.placed.append(Placed(self._left + room - source.width, top - 2, source))
        free = room - (source.width + 8 if source and beside else 0) - kind_width
        if text_width(entry.meta, "small") <= free:
            meta = TextBlock(entry.meta, "small", "text2", free)
            drop = (meta.height - kind.height) // 2
            self.placed.append(Placed(self._left, top + drop, kind))
            self._add(meta, gap=4, indent=kind_width)
        else:
            self._add(kind, gap=2)
            self._add(TextBlock(entry.meta, "small", "text2", room), gap=4)
        if source and not beside:
            self._add_source(entry.source, source)

    def _add_source(self, mark: Mark, pill: PillPiece) -> None:
        """Give the source its own line, as plain text when it is too long for a pill."""
        long = pill.width > self._room
        self._add(TextBlock(mark.text, "small", mark.tone, self._room) if long else pill, gap=4)

    def _add_passage(self, passage: Passage) -> None:
        role, tone = _LOOK[passage.voice]
        boxed = passage.voice in _BAR or passage.voice in _GROUND
        room = self._room - (2 * _INDENT if boxed else 0)
        block = TextBlock(
            passage.text,
            role,
            tone,
            room,
            lead=passage.lead,
            struck=passage.voice is Voice.STRUCK,
        )
        if bar := _BAR.get(passage.voice):
            self.placed.append(Placed(self._left, self._top, BoxPiece(3, block.height, bar, 1)))
        if fill := _GROUND.get(passage.voice):
            ground = BoxPiece(self._room, block.height + 12, fill, 8)
            self.placed.append(Placed(self._left, self._top, ground))
            self._top += 6
            self._add(block, indent=_INDENT, gap=_GAP + 6)
            return
        self._add(block, indent=_INDENT if boxed else 0)

    def _add_pills(self, marks: tuple[Mark, ...]) -> None:
        # The button that corrects an entry stands to the right of its pills.
        room = self._room - current().px(_BUTTON)
        left, top, height = 0, self._top + 4, current().px(PILL_HEIGHT)
        for mark in marks:
            pill = PillPiece(mark)
            if left and left + pill.width > room:
                left, top = 0, top + height + _GAP
            self.placed.append(Placed(self._left + left, top, pill))
            left += pill.width + _GAP
        self._top = top + height + _GAP


def _caption_tone(tone: str) -> str:
    return "accent_text" if tone == "accent" else tone
