"""Text as it may stand on paper: printable, composed, and in one reading direction."""

from __future__ import annotations

import re
import unicodedata

# Lone surrogates and noncharacters crash encoders; controls and Unicode's own line ends break XML.
_REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
    "|["
    + "".join(f"{chr(p | 0xFFFE)}{chr(p | 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
    + "]"
)
# Overrides and isolates show other words than the reader hears (“Trojan source”).
_DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
# Invisible joiners, soft hyphens, variation selectors and skin tones have no glyph of their own.
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)


def clean(text: str) -> str:
    """Return the text without what cannot be printed or would mislead, with plain line ends."""
    text = re.sub("\r\n?|[\u2028\u2029\x85\x0b\x0c]", "\n", text).replace("\t", " ")
    for unwanted in (_REFUSED, _DIRECTIONS, _INVISIBLE):
        text = unwanted.sub("", text)
    return unicodedata.normalize("NFC", text)


def quoted(words: str) -> str:
    """Put literal words between Dutch quotation marks, unless they stand there already."""
    words = words.strip()
    return words if words[:1] in {"“", "„", '"'} else f"“{words}”"
