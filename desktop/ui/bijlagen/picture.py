"""Pictures from bytes: measured by their header first, so that none can fill the memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.core.bestandssoort import AFBEELDINGEN, soort_of

T = TypeVar("T")

MOST_PIXELS = 100_000_000
_BYTES_PER_PIXEL = 4
_MB = 1024 * 1024
_QUALITY = 80


def is_bomb(inhoud: bytes) -> bool:
    """Tell whether this is a picture of more than MOST_PIXELS; nothing of it is decoded."""
    soort = soort_of(inhoud)
    return soort in AFBEELDINGEN and _with_reader(inhoud, soort, _pixels) > MOST_PIXELS


def read_picture(inhoud: bytes, soort: str) -> QImage | None:
    """Return the picture upright, None when it is damaged or too large."""
    return _with_reader(inhoud, soort, _decoded)


def to_png(picture: QImage) -> bytes:
    """Return a picture as PNG."""
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, QByteArray(b"png"))
    writer.setQuality(_QUALITY)
    writer.write(picture)
    return bytes(target.data().data())


def _with_reader(inhoud: bytes, soort: str, act: Callable[[QImageReader], T]) -> T:
    """Return what act makes of a reader of this kind and no other."""
    source = QBuffer()
    source.setData(QByteArray(inhoud))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(soort.encode()))
    reader.setAutoDetectImageFormat(False)
    try:
        return act(reader)
    finally:
        # Before its buffer goes: a reader that outlives it crashes.
        del reader


def _pixels(reader: QImageReader) -> int:
    size = reader.size()
    return size.width() * size.height() if size.isValid() else 0


def _decoded(reader: QImageReader) -> QImage | None:
    if not 0 < _pixels(reader) <= MOST_PIXELS:
        return None
    QImageReader.setAllocationLimit(MOST_PIXELS * _BYTES_PER_PIXEL // _MB + 1)
    reader.setAutoTransform(True)
    picture = reader.read()
    return None if picture.isNull() else picture
