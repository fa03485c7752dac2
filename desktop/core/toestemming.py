"""Consent and secrecy around a melding: the published words, never merged silently.

A text in [brackets] mends a typing error of the published one.
Sources: 003:138-194, 004:74-76, 004:290-389, 001:382.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.afwegingskader import Citaat

TOESTEMMING_HOOFDREGEL = (  # C01
    Citaat(
        "De hoofdregel om bij het verstrekken van cliëntgegevens toestemming te vragen, geldt ook "
        "voor een melding bij Veilig Thuis.",
        "004:353",
    ),
    Citaat(
        "Voor het delen van informatie over ouders en kinderen met ‘derden’ is in principe "
        "toestemming van ouders noodzakelijk.",
        "003:138",
    ),
)
NIET_ZONDER_MEDEWETEN = Citaat(  # C03
    "Gelet op de stappen in de meldcode betekent ‘zonder toestemming’ zeker niet zonder medeweten.",
    "004:387",
)

VIJF_VRAGEN: Mapping[str, tuple[Citaat, ...]] = {
    "003": (  # C05
        Citaat(
            "Behartig ik door te melden de zwaarwegende belangen van de desbetreffende kinderen "
            "en ouders?",
            "003:179",
        ),
        Citaat(
            "Is er een andere mogelijkheid om ditzelfde doel te bereiken zonder dat ik mijn "
            "beroepsgeheim hoef te verbreken?",
            "003:182",
        ),
        Citaat(
            "Waarom is het niet mogelijk om toestemming van de ouders te vragen of te krijgen "
            "voor het bespreken van zijn/haar situatie met iemand die hem/haar kan helpen?",
            "003:185",
        ),
        Citaat(
            "Wat weegt zwaarder: het belang dat kinderen en ouders hebben bij het feit dat ik een "
            "melding doe of juist het belang dat zij hebben bij het feit dat ik afzie van het "
            "doen van een melding?",
            "003:188",
        ),
        Citaat(
            "Als ik besluit om te melden, aan wie moet ik dan welke informatie verstrekken, zodat "
            "het geweld of de mishandeling effectief kan worden aangepakt?",
            "003:193",
        ),
    ),
    "004": (  # C06
        Citaat(
            "Kan ik door te spreken zwaarwegende belangen van mijn cliënt behartigen?", "004:363"
        ),
        Citaat(
            "Is er een andere mogelijkheid om ditzelfde doel te bereiken zonder dat ik [mijn] "
            "beroepsgeheim hoef te verbreken?",
            "004:365",
        ),
        Citaat(
            "Waarom is het niet mogelijk om toestemming van de cliënt te vragen of te krijgen "
            "voor het bespreken van zijn situatie met iemand die kan helpen?",
            "004:369",
        ),
        Citaat(
            "Zijn de belangen van de cliënt die ik wil dienen met mijn spreken zo zwaar dat deze "
            "naar mijn oordeel opwegen tegen de belangen die de cliënt heeft bij mijn zwijgen?",
            "004:373",
        ),
        Citaat(
            "Als ik besluit om te spreken, aan wie moet ik dan welke informatie verstrekken, zodat "
            "het geweld of de mishandeling effectief kan worden aangepakt?",
            "004:377",
        ),
    ),
}
"""The five questions before a melding without consent, by document: the wordings differ."""


VIER_STAPPEN = (  # C09: the talk with leerling and parents before a melding
    Citaat(
        "leg uit waarom er het voornemen is om een melding te gaan doen en wat het doel van de "
        "melding is",
        "004:292",
    ),
    Citaat("vraag de ouders uitdrukkelijk om een reactie", "004:296"),
    Citaat(
        "in geval van bezwaren van ouders, overleg op welke wijze tegemoet kan worden gekomen aan "
        "de bezwaren",
        "004:298",
    ),
    Citaat(
        "is dat niet mogelijk, weeg de bezwaren dan af tegen de noodzaak om het kind te "
        "beschermen tegen het geweld of de kindermishandeling.",
        "004:302",
    ),
)
