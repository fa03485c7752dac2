"""The conditions of a timeline filter in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.logboek import Herkomst
from desktop.core.nederlands import short_date
from desktop.core.signaal import Signaalbron
from desktop.core.tijdlijnfilter import Bron, Tijdlijnfilter
from desktop.ui.logboek import signal_words
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.signal_words import richting_words

_CHOSEN = frozenset(Signaalbron) - {Signaalbron.ONBEKEND}


def bron_words() -> dict[Bron, str]:
    """Return the words for where an entry comes from: whose it is, or how a signal came."""
    say = QCoreApplication.translate
    signal = say("Filter", "Signaal: {}")
    came = {bron: words for bron, words in signal_words.bron_words().items() if bron in _CHOSEN}
    return {
        Herkomst.ZELF: say("Filter", "Zelf waargenomen"),
        Herkomst.DERDE: say("Filter", "Van een ander"),
        **{bron: signal.format(words[0].lower() + words[1:]) for bron, words in came.items()},
    }


def conditions(chosen: Tijdlijnfilter) -> str:
    """Return the conditions after each other: "Feit · vanaf 1-11-2026 · “jas”"."""
    say = QCoreApplication.translate
    words = [
        kinds()[chosen.soort].caption if chosen.soort else "",
        bron_words()[chosen.bron] if chosen.bron else "",
        richting_words()[chosen.richting] if chosen.richting else "",
        say("Filter", "Nog aan te vullen") if chosen.aan_te_vullen else "",
        chosen.persoon,
        _period(chosen),
        say("Filter", "“{words}”").format(words=chosen.tekst.strip()) if chosen.tekst else "",
    ]
    return " · ".join(word for word in words if word)


def _period(chosen: Tijdlijnfilter) -> str:
    say = QCoreApplication.translate
    van = short_date(chosen.van) if chosen.van else ""
    tot = short_date(chosen.tot) if chosen.tot else ""
    if van and tot:
        return say("Filter", "{van} tot en met {tot}").format(van=van, tot=tot)
    if van:
        return say("Filter", "vanaf {van}").format(van=van)
    return say("Filter", "tot en met {tot}").format(tot=tot) if tot else ""
