"""What kind of document some bytes are: by what is in them, never by a name."""

from __future__ import annotations

import codecs

PDF, TEKST, KANTOOR, BESTAND = "pdf", "tekst", "kantoor", "bestand"
AFBEELDINGEN = ("png", "jpg", "gif", "bmp", "webp")
"""The pictures that can be looked at in the program."""

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"{\\rtf", KANTOOR),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", KANTOOR),
)
_ZIP = b"PK\x03\x04"
_IN_OFFICE = (b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis.opendocument")
# A PDF may start late: readers look this far.
_HEAD = 1024
_BMP_SIZES = frozenset({12, 40, 52, 56, 64, 108, 124})
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LAYOUT = frozenset(b"\t\n\r\f")
_CONTROLS = bytes(code for code in range(32) if code not in _LAYOUT) + b"\x7f"


def soort_of(inhoud: bytes) -> str:
    """Return the kind: one of AFBEELDINGEN, PDF, TEKST, KANTOOR, or BESTAND for all else."""
    for start, soort in _STARTS:
        if inhoud.startswith(start):
            return soort
    if inhoud[:4] == b"RIFF" and inhoud[8:12] == b"WEBP":
        return "webp"
    if inhoud[:2] == b"BM" and int.from_bytes(inhoud[14:18], "little") in _BMP_SIZES:
        return "bmp"
    if b"%PDF-" in inhoud[:_HEAD]:
        return PDF
    if inhoud.startswith(_ZIP):
        return KANTOOR if any(name in inhoud for name in _IN_OFFICE) else BESTAND
    return BESTAND if tekst_of(inhoud) is None else TEKST


def tekst_of(inhoud: bytes) -> str | None:
    """Return what these bytes read as plain text, None when they are no text."""
    if inhoud.startswith(_UTF_16):
        return _decoded(inhoud, "utf-16")
    if inhoud.translate(None, _CONTROLS) != inhoud:
        return None
    text = _decoded(inhoud, "utf-8-sig")
    # Older programs write the letters of Windows.
    return _decoded(inhoud, "cp1252") if text is None else text


def _decoded(inhoud: bytes, spelling: str) -> str | None:
    try:
        return inhoud.decode(spelling)
    except UnicodeDecodeError:
        return None
