"""From document to file: pure, in memory, and silent about what the document says."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from desktop.reports import fonts
from desktop.reports.document import Document
from desktop.reports.errors import EngineFaults
from desktop.reports.finish import finish
from desktop.reports.sheet import Sheet, canvas_maker
from desktop.reports.story import compose
from desktop.reports.structure import Element
from desktop.reports.tagged import TaggedCanvas


def render(document: Document, made_on: datetime) -> bytes:
    """Return the document as a PDF that is both PDF/UA-1 and PDF/A-2a.

    made_on, aware of its zone, is the only moment in the file: same input, same bytes. Raises
    ReportError, without a word of the document, when it cannot be laid out.
    """
    faults = EngineFaults()
    with faults:
        return _rendered(document, made_on, faults)
    raise faults.as_error()


def _rendered(document: Document, made_on: datetime, faults: EngineFaults) -> bytes:
    fonts.register()
    root = Element("Document")
    make = canvas_maker(document, root.add("P"))
    story = compose(document, root, faults)
    canvases: list[TaggedCanvas] = []

    def make_and_keep(*args: object, **more: object) -> TaggedCanvas:
        canvases.append(make(*args, **more))
        return canvases[-1]

    target = BytesIO()
    Sheet(target, document.lang, faults).build(story, canvasmaker=make_and_keep)
    return finish(target.getvalue(), root, canvases[-1].owners, document, made_on)
