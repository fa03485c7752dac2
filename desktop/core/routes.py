"""The support routes of schools beside the meldcode, as published or as the school wrote it.

Sources: VO 001:199-256, PO 002:191-225 and 002:164, one board's protocol 004:158-244. The sources
number differently, so a step is always named with its lane (differences row 14).
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.school import School, Schoolsoort


@dataclass(frozen=True, slots=True)
class Routestap:
    """One step of a route: published name, our own words for what it asks, and the source."""

    nummer: int
    naam: str
    uitleg: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A support route."""

    id: str
    naam: str
    stappen: tuple[Routestap, ...]


VO = Route(
    "vo",
    "Ondersteuningsroute VO",
    (
        Routestap(
            1,
            "Observeren, signaleren en begeleiden",
            "De docent kijkt en begeleidt, en past zo nodig de aanpak in de klas aan.",
            "001:199",
        ),
        Routestap(
            2,
            "Collegiale consultatie",
            "Zien collega’s hetzelfde? Vraag zo nodig een deskundige of Veilig Thuis.",
            "001:206",
        ),
        Routestap(
            3,
            "Multidisciplinair overleg",
            "School en jeugdhulp wegen samen aard, ernst en risico en kiezen een aanpak.",
            "001:225",
        ),
        Routestap(
            4,
            "Uitvoering acties",
            "Onderzoek, ondersteuning, hulp of een melding bij Veilig Thuis.",
            "001:234",
        ),
        Routestap(
            5,
            "Volgen en evalueren",
            "Hoe gaat het met kind en gezin? Stel zo nodig bij en noteer knelpunten.",
            "001:252",
        ),
    ),
)
PO = Route(
    "po",
    "Ondersteuningsroute PO",
    (
        Routestap(
            1,
            "Observeren, signaleren en begeleiden",
            "De leerkracht begeleidt en ziet wat de ontwikkeling helpt of hindert.",
            "002:191",
        ),
        Routestap(
            2,
            "Collegiale consultatie",
            "De leerkracht deelt zorgen met collega’s en de IB’er.",
            "002:195",
        ),
        Routestap(
            3,
            "Overleg in het ondersteuningsteam",
            "School, jeugdhulp en zo mogelijk ouders beoordelen samen welke hulp nodig is.",
            "002:200",
        ),
        Routestap(
            4,
            "Uitvoering acties",
            "Onderzoek, ondersteuning en hulp voor leerling, ouders en leerkracht.",
            "002:222",
        ),
        Routestap(
            5,
            "Nazorg en evaluatie",
            "Volg kind en gezin, evalueer adviezen en acties, bied nazorg.",
            "002:164",
        ),
    ),
)
PROTOCOL = Route(
    "protocol",
    "Route van het bestuursprotocol",
    (
        Routestap(1, "Signaleren", "", "004:158"),
        Routestap(2, "Collegiale consultatie", "", "004:184"),
        Routestap(3, "Weging en risicotaxatie", "", "004:198"),
        Routestap(4, "Beslissen: hulp bieden waaronder melden", "", "004:214"),
        Routestap(5, "Volgen", "", "004:244"),
    ),
)
PUBLISHED = {route.id: route for route in (VO, PO, PROTOCOL)}
EIGEN = "eigen"


def route_of(school: School) -> Route:
    """Return the route this school follows: its own words, its choice, or that of its kind."""
    own = [naam.strip() for naam in school.profiel.eigen_route if naam.strip()]
    if own and school.profiel.route in {"", EIGEN}:
        stappen = tuple(Routestap(n, naam) for n, naam in enumerate(own, 1))
        return Route(EIGEN, "Eigen route van de school", stappen)
    return PUBLISHED.get(school.profiel.route, PO if school.soort is Schoolsoort.PO else VO)


MELDCODE_VO = {
    1: ("Signalen in kaart brengen", "001:204"),
    2: ("Overleg met een collega en raadpleeg eventueel Veilig Thuis", "001:214"),
    3: ("Gesprek met de cliënt - leerling en/of ouder(s)", "001:260"),
    4: ("Wegen van huiselijk geweld / kindermishandeling", "001:240"),
    5: ("Neem twee beslissingen", "001:248"),
}
MELDCODE_PO = {
    1: ("In kaart brengen van signalen", "002:190"),
    2: ("Collegiale consultatie en zo nodig raadplegen Veilig Thuis", "002:177"),
    3: ("Gesprek met de ouders/verzorger en/of de leerling", "002:185"),
    4: ("(Multidisciplinair) wegen van signalen", "002:180"),
    5: ("Beslissen: hulp bieden en/of melden bij Veilig Thuis", "002:182"),
    6: ("Volgen en afsluiten", "002:188"),
}


def meldcode_of(school: School) -> dict[int, tuple[str, str]]:
    """Return the steps of the meldcode as published for this kind of school, with sources.

    The PO scheme has a sixth: volgen en afsluiten (S15).
    """
    return MELDCODE_PO if school.soort is Schoolsoort.PO else MELDCODE_VO
