"""Documents to give: real ones, and ones that are not what they say."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from reportlab.pdfgen.canvas import Canvas


def a_picture(width: int = 320, height: int = 200) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3a6ea5"))
    painter = QPainter(picture)
    painter.fillRect(QRect(20, 20, width // 3, height // 3), QColor("#f2c14e"))
    painter.end()
    return picture


def encoded(picture: QImage, soort: str) -> bytes:
    if soort == "gif":
        return _gif(picture)
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(target, QByteArray(soort.encode())).write(picture)
    return bytes(target.data().data())


def _gif(picture: QImage) -> bytes:
    # Qt reads GIF and does not write it.
    target = BytesIO()
    with Image.open(BytesIO(encoded(picture, "png"))) as image:
        image.save(target, "GIF")
    return target.getvalue()


def a_pdf(pages: int = 3, size: tuple[float, float] = (300, 420)) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=size)
    for number in range(1, pages + 1):
        canvas.drawString(40, 200, f"bladzijde {number} van de verwijsbrief")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def a_bomb(width: int = 40_000, height: int = 40_000) -> bytes:
    """Return a small PNG that says it is very large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
