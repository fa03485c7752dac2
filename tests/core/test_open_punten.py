"""Rules hold against a casus: open, or left open on purpose until something newer raises them."""

from __future__ import annotations

from desktop.core.casus import Casus
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht, OpenPunt, Plaats, PuntAfgedaan, Scherm
from tests.builders import a_casus, a_fact, a_regel


def a_punt(name: str, gewicht: Gewicht = Gewicht.NODIG, sinds: int = 0) -> OpenPunt:
    place = Plaats(Scherm.LOGBOEK)
    return OpenPunt(name, gewicht, "Zin.", "Waarom.", "004:1", "Doe iets.", place, sinds)


def always(casus: Casus) -> OpenPunt | None:
    return a_punt("altijd", sinds=len(casus.regels) and casus.regels[-1].geldig.nummer - 1)


def safety(_casus: Casus) -> OpenPunt | None:
    return a_punt("veilig", Gewicht.VEILIGHEID)


def never(_casus: Casus) -> OpenPunt | None:
    return None


def test_the_weightiest_comes_first_and_a_rule_that_is_met_says_nothing():
    found = open_punten(a_casus(), (always, never, safety))
    assert [punt.id for punt in found.open] == ["veilig", "altijd"]
    assert found.gelaten == ()


def test_a_punt_left_open_with_a_reason_is_kept_apart():
    left = a_fact(PuntAfgedaan("veilig", "Zin.", "besproken"), 5)
    found = open_punten(a_casus(left), (safety,))
    assert found.open == ()
    assert [(g.punt.id, g.afgedaan.inhoud.reden) for g in found.gelaten] == [
        ("veilig", "besproken")
    ]


def test_what_is_newer_than_the_dismissal_raises_the_punt_again():
    left = a_fact(PuntAfgedaan("nieuw", "Zin.", "besproken"), 1)

    def newer(_casus: Casus) -> OpenPunt | None:
        return a_punt("nieuw", sinds=2)

    assert [p.id for p in open_punten(a_casus(left, a_regel()), (newer,)).open] == ["nieuw"]
