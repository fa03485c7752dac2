"""The one door between the words of a dossier and the engine's markup language.

Nothing else in this package may write markup: unescaped words vanish, raise, or embed files.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from desktop.reports.document import Run, Words, runs
from desktop.reports.fonts import BOLD, printable
from desktop.reports.tokens import MUTED


def markup(words: Words) -> str:
    """Return words as paragraph markup in which every character of the words is literal."""
    return "".join(map(_marked, runs(words)))


def _marked(run: Run) -> str:
    text = escape(printable(run.text)).replace("\n", "<br/>")
    if run.bold:
        text = f'<font name="{BOLD}">{text}</font>'
    if run.struck:
        text = f"<strike>{text}</strike>"
    if run.muted:
        text = f'<font color="{MUTED}">{text}</font>'
    return text
