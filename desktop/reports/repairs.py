"""What ReportLab 5.1 leaves behind that PDF/UA or PDF/A refuses."""

from __future__ import annotations

import re

from pikepdf import Dictionary, Name, Object, Pdf

_MAPPED = re.compile(r"\d+ beginbfchar\n(.*?)\nendbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9A-F]+)> <([0-9A-F]+)>")
_AT_MOST = 100


def repair(pdf: Pdf) -> None:
    """Mend the character maps and drop leftovers from the pages."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/ToUnicode" in item:
            stream = item.ToUnicode
            stream.write(mended_map(stream.read_bytes().decode("latin-1")).encode("latin-1"))
    for page in pdf.pages:
        if "/Trans" in page.obj:  # an empty transition is not allowed
            del page.obj.Trans
        _drop_unembedded_fonts(page.obj)


def mended_map(cmap: str) -> str:
    """Leave unused codes out, write code points above U+FFFF as UTF-16, name a real ordering."""
    found = _MAPPED.search(cmap)
    if found is None:
        return cmap
    pairs = [(code, int(point, 16)) for code, point in _PAIR.findall(found[1])]
    lines = [f"<{code}> <{_utf16(point)}>" for code, point in pairs if point]
    blocks = [lines[i : i + _AT_MOST] for i in range(0, len(lines), _AT_MOST)]
    mapped = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    mended = cmap[: found.start()] + mapped + cmap[found.end() :]
    return re.sub(
        r"/Registry \(.*?\)\n/Ordering \(.*?\)", "/Registry (Adobe)\n/Ordering (UCS)", mended
    )


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be").hex().upper()


def _drop_unembedded_fonts(page: Object) -> None:
    """Drop the Helvetica that the engine lists on every page and no text uses."""
    fonts = page.Resources.get("/Font", Dictionary())
    for name in list(fonts.keys()):
        if fonts[name].get("/Subtype") == Name.Type1 and "/FontDescriptor" not in fonts[name]:
            del fonts[name]
