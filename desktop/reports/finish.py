"""From the engine's file to an archival, accessible one: PDF/UA-1 and PDF/A-2a in one."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib.resources import files
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from desktop.reports.document import Document
from desktop.reports.metadata import write_metadata
from desktop.reports.repairs import repair
from desktop.reports.structure import Element, Mark

Owners = list[list[Element]]
"""Per page, the element that owns each marked content, by its number."""


def finish(
    raw: bytes, root: Element, owners: Owners, document: Document, made_on: datetime
) -> bytes:
    """Return the file with its structure, metadata and colour space; same input, same bytes."""
    with Pdf.open(BytesIO(raw)) as pdf:
        repair(pdf)
        root.prune()
        _write_structure(pdf, root, owners)
        _write_output_intent(pdf)
        write_metadata(pdf, document, made_on)
        target = BytesIO()
        pdf.save(
            target,
            min_version="1.7",
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return target.getvalue()


def _write_structure(pdf: Pdf, root: Element, owners: Owners) -> None:
    pages = [page.obj for page in pdf.pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    written: dict[int, Object] = {}
    tree.K = Array([_write(pdf, root, tree, pages, written)])
    numbers = Array()
    for number, (page, elements) in enumerate(zip(pages, owners, strict=False)):
        page.StructParents = number
        page.Tabs = Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([written[id(owner)] for owner in elements])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _write(
    pdf: Pdf, element: Element, parent: Object, pages: list[Dictionary], written: dict[int, Object]
) -> Object:
    """Write an element and all under it; note it under its identity for the parent tree."""
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
    written[id(element)] = made
    if element.alt:
        made.Alt = String(element.alt)
    if element.actual:
        made.ActualText = String(element.actual)
    if attributes := _attributes(element):
        made.A = attributes
    if element.marks:
        made.Pg = pages[element.marks[0].page]
    made.K = Array(
        _reference(child, made, pages)
        if isinstance(child, Mark)
        else _write(pdf, child, made, pages, written)
        for child in element.children
    )
    return made


def _reference(mark: Mark, made: Object, pages: list[Dictionary]) -> Object | int:
    page = pages[mark.page]
    if made.Pg.objgen == page.objgen:
        return mark.number
    return Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number)


def _attributes(element: Element) -> Array:
    """Return the attributes of an element; a figure tells where on the page it stands."""
    found = Array()
    if element.attribute:
        owner, name, value = element.attribute
        found.append(Dictionary({"/O": Name(f"/{owner}"), f"/{name}": Name(f"/{value}")}))
    if element.bbox:
        found.append(Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(element.bbox)))
    return found


def _write_output_intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@cache
def _srgb() -> bytes:
    return (files("pikepdf") / "pdfa" / "data" / "sRGB.icc").read_bytes()
