"""What the fields ask, per kind of aantekening."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.logboek import Herkomst, Soort


class Questions(NamedTuple):
    """The words in the empty text field and above the fields door and met."""

    tekst: str
    door: str
    met: str = ""


def questions(soort: Soort, herkomst: Herkomst) -> Questions:
    """Return what to ask for an entry of this kind and origin."""
    say = QCoreApplication.translate
    seen = say("Questions", "Wat zag of hoorde u? Schrijf feitelijk, en citaten letterlijk.")
    talk = say("Questions", "Wat is er gezegd en afgesproken? Schrijf feitelijk.")
    with_whom = say("Questions", "Met wie?")
    if soort is Soort.FEIT and herkomst is Herkomst.DERDE:
        told = say("Questions", "Wat is u verteld? Schrijf feitelijk, en citaten letterlijk.")
        return Questions(told, say("Questions", "Wie hoorde dit van de bron?"), with_whom)
    besluit = Questions(
        say("Questions", "Wat is er besloten, en waarom?"),
        say("Questions", "Wie nam het besluit?"),
        with_whom,
    )
    return {
        Soort.FEIT: Questions(seen, say("Questions", "Wie zag of hoorde dit?"), with_whom),
        Soort.DISCLOSURE: Questions(
            say("Questions", "Hoe kwam het gesprek op gang, en wat gebeurde er daarna?"),
            say("Questions", "Wie hoorde dit van de leerling?"),
            with_whom,
        ),
        Soort.GESPREK: Questions(
            talk,
            say("Questions", "Wie voerde het gesprek?"),
            say("Questions", "Met wie was het gesprek?"),
        ),
        Soort.OVERLEG: Questions(
            talk,
            say("Questions", "Wie vroeg het overleg aan?"),
            say("Questions", "Met wie was het overleg?"),
        ),
        Soort.ADVIES: Questions(
            say("Questions", "Wat legde u voor, en welk advies kreeg u?"),
            say("Questions", "Wie vroeg het advies?"),
            say("Questions", "Bij wie is advies gevraagd?"),
        ),
        Soort.GEBEURTENIS: Questions(
            say(
                "Questions", "Wat gebeurde er? Bijvoorbeeld een nieuw incident. Schrijf feitelijk."
            ),
            say("Questions", "Van wie weet u dit?"),
            with_whom,
        ),
        Soort.DOCUMENT: Questions(
            say("Questions", "Wat voor document is dit, en wat staat erin?"),
            say("Questions", "Wie voegt het toe?"),
            with_whom,
        ),
    }.get(soort, besluit)
