"""The words of the school screen about what the sources differ in."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.naslag import Alinea, Naslag
from desktop.core.nederlands import date_in_words
from desktop.core.routes import Route
from desktop.core.school import Begrip

ALINEA = {
    Begrip.BROCHURE: "kindermishandeling-brochure",
    Begrip.PROTOCOL_PO: "kindermishandeling-protocol",
    Begrip.PROTOCOL: "kindermishandeling-pro8",
}


def begrip_names() -> dict[Begrip, str]:
    """Return where each definition stands."""
    say = QCoreApplication.translate
    return {
        Begrip.BROCHURE: say("School", "Uit de brochure VO"),
        Begrip.PROTOCOL_PO: say("School", "Uit het protocol PO"),
        Begrip.PROTOCOL: say("School", "Uit het protocol van een bestuur (PRO8)"),
    }


def begrip_words(begrip: Begrip, naslag: Naslag) -> str:
    """Return the literal definition with its source."""
    alinea: Alinea | None = naslag.alinea(ALINEA[begrip])
    quoted = alinea.citaten if alinea is not None else ()
    return "\n".join(f"“{one.tekst}” ({one.bron})" for one in quoted)


def kader_words(kader: str) -> str:
    """Return in what a kader differs from the other (differences 1, 2, 4, 5 and 7)."""
    say = QCoreApplication.translate
    return {
        "onderwijs": say(
            "School",
            "Afweging 1 gaat uit van stap 1 tot en met 3 en vraagt naar een sterk vermoeden. Bij "
            "afweging 2 oordeelt de school samen, en betekent twijfel: direct melden. Hulp kan ook "
            "van iemand anders op school of een ketenpartner komen. (001:130-156)",
        ),
        "basis": say(
            "School",
            "Afweging 1 gaat uit van stap 1 tot en met 4 en vraagt naar een vermoeden, ook van "
            "dreiging. De vragen gaan over u zelf: “heb ik”, “ben ik”. Twijfelt u, raadpleeg dan "
            "eerst Veilig Thuis. (003:461-542, 002:51)",
        ),
    }.get(kader, "")


def route_words(route: Route) -> str:
    """Return the steps of a route, each on a line with its source."""
    lines = (
        f"{stap.nummer}. {stap.naam}" + (f" ({stap.bron})" if stap.bron else "")
        for stap in route.stappen
    )
    return "\n".join((route.naam, *lines))


def known_words(until: date | None) -> str:
    """Return until when the vacations of the chosen region are known."""
    say = QCoreApplication.translate
    if until is None:
        return say("School", "Van deze regio zijn geen vakanties bekend: vul ze zelf in.")
    return say(
        "School", "De vakanties zijn bekend tot en met {}. Daarna telt elke werkdag mee."
    ).format(date_in_words(until))
