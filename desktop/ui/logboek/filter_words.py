"""The conditions of a timeline filter in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.logboek import Herkomst
from desktop.core.nederlands import short_date
from desktop.core.signaal import Richting, Signaalbron
from desktop.core.tijdlijnfilter import Bron, Tijdlijnfilter
from desktop.ui.logboek.kinds import kinds


def bron_words() -> dict[Bron, str]:
    """Return the words for where an entry comes from."""
    say = QCoreApplication.translate
    return {
        Herkomst.ZELF: say("Filter", "Zelf waargenomen"),
        Herkomst.DERDE: say("Filter", "Van een ander"),
        Signaalbron.NIET_PLUIS: say("Filter", "Signaal: niet-pluisgevoel"),
        Signaalbron.DERDEN: say("Filter", "Signaal: van derden"),
        Signaalbron.EXTERNE_PARTNER: say("Filter", "Signaal: externe partner"),
        Signaalbron.LEERLING: say("Filter", "Signaal: leerling zelf"),
    }


def richting_words() -> dict[Richting, str]:
    """Return the words for which way an entry points."""
    say = QCoreApplication.translate
    return {
        Richting.WIJST_OP: say("Filter", "Wijst op zorgen"),
        Richting.WEERSPREEKT: say("Filter", "Weerspreekt de zorgen"),
        Richting.NEUTRAAL: say("Filter", "Neutraal of geen richting"),
    }


def conditions(chosen: Tijdlijnfilter) -> str:
    """Return the conditions after each other: "Feit · vanaf 1-11-2026 · “jas”"."""
    say = QCoreApplication.translate
    words = [
        kinds()[chosen.soort].caption if chosen.soort else "",
        bron_words()[chosen.bron] if chosen.bron else "",
        richting_words()[chosen.richting] if chosen.richting else "",
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
