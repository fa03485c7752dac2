"""What came from forms has its own place on the melding: talks, help, decisions, rondes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.anonimiteit import Anonimiteit, Grond
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Monitoring, Resultaat
from desktop.core.logboek import Herkomst, Soort
from desktop.core.meldcode import Stap
from desktop.core.melding import MeldingGegevens, Openheid
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.verantwoording import (
    GesprekOverMelding,
    GezagGeinformeerd,
    MeldenZonderGesprek,
)
from desktop.core.verloop import Besproken, StapOvergeslagen
from desktop.core.voorbereiding import Gespreksvoorbereiding
from tests.builders import JA, NEE, a_beantwoording, a_fact, a_regel, a_weging
from tests.reports.melding_views import a_view
from tests.reports.reading import faults, texts
from tests.reports.test_melding_report import printed, said

BESLUIT = Besluit(
    Melden.NEE,
    HulpMogelijk.JA,
    "Oma vangt de leerling op.",
    ("Marieke de Boer", "E. Vermeulen"),
    "Het gezin werkt mee.",
    "E. Vermeulen, rector",
)
HULP = Hulpafspraken(
    date(2026, 12, 18),
    "Elke dag ontbijt",
    ("Op tijd op school",),
    ("Moeder brengt",),
    "N. Bakkali",
    "belt elke week",
    "",
    ("Samira Haddad",),
)
DONE = MeldingGedaan(
    Wijze.BEIDE,
    "Marieke de Boer",
    "mevrouw Vos",
    Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN,
    "De mentor is bedreigd.",
    gronden=(Grond.VEILIGHEID,),
)
EVERYTHING = (
    a_fact(StapOvergeslagen(Stap.OVERLEG, "Er was acuut gevaar"), 1),
    a_fact(Besproken(Stap.SIGNALEN, ("moeder",)), 2),
    a_fact(Besproken(Stap.GESPREK, (), "vader is onbereikbaar"), 3),
    a_fact(
        GesprekOverMelding(("Samira Haddad",), False, True, "Waarom", "Boos", "Te snel", "Gewogen"),
        4,
    ),
    a_fact(MeldenZonderGesprek((Grond.VEILIGHEID,), "Bang voor straf", "Veilig Thuis"), 5),
    a_fact(HULP, 6),
    a_fact(HulpBeoordeeld(Resultaat.NIET, "Geen ontbijt", ("T. Willems",), date(2027, 1, 8)), 7),
    a_fact(Monitoring("Elke dag kijken", "mentor", date(2027, 2, 1), "in de les"), 8),
    a_fact(GezagGeinformeerd("E. Vermeulen, rector", "mondeling", "Er komt een melding"), 9),
    a_fact(BESLUIT, 10),
    a_fact(DONE, 11),
    a_fact(Gespreksvoorbereiding("moeder", "eigen voorbereiding van de school"), 12),
    a_regel(Soort.ACTIE, tekst="Brood meegegeven."),
    a_regel(Soort.STAP, tekst="Besproken in het team."),
    a_regel(Soort.GEBEURTENIS, tekst="Het gezin is verhuisd."),
    a_regel(Soort.GEBEURTENIS, tekst="Van wie is dit?", herkomst=Herkomst.DERDE),
)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_melding_with_every_form_conforms(profile):
    assert faults(printed(a_view(*EVERYTHING, weging=a_weging(JA, JA))), profile) == []


def test_a_stap_passed_over_is_printed_with_its_reason():
    words = said(a_view(EVERYTHING[0]))
    assert "Overgeslagen. Reden: Er was acuut gevaar 02-11-2026 Marieke de Boer" in words
    assert "Overgeslagen" not in said(a_view(EVERYTHING[0], a_regel(Soort.OVERLEG)))


def test_both_decisions_are_printed_in_their_order_and_a_deviation_with_name_and_reason():
    words = said(a_view(a_fact(BESLUIT)))
    first = words.index("1. Is melden noodzakelijk? Melden is niet noodzakelijk.")
    assert first < words.index("2. Is hulp (ook) mogelijk? Hulp verlenen of organiseren is (ook)")
    assert "Waarom Oma vangt de leerling op." in words
    assert "Besloten 02-11-2026, door Marieke de Boer en E. Vermeulen" in words
    deviation = "Besloten door E. Vermeulen, rector. Reden: Het gezin werkt mee."
    assert f"Wijkt af van de uitkomst {deviation}" in words
    plain = said(a_view(a_fact(replace(BESLUIT, afwijking="", afwijking_door=""))))
    assert "Wijkt af" not in plain


def test_an_earlier_decision_stays_beside_the_latest():
    words = said(a_view(a_fact(BESLUIT, 1), a_fact(replace(BESLUIT, melden=Melden.JA), 2)))
    assert "Is melden noodzakelijk? Melden is noodzakelijk." in words
    assert "Eerder, op 02-11-2026: Melden is niet noodzakelijk." in words


def test_without_a_form_the_decision_is_not_made_up():
    assert "Er is nog geen besluit." in said(a_view())
    assert "Het besluit staat in het dossier." in said(a_view(a_regel(Soort.BESLUIT)))


def test_the_talk_before_the_melding_is_printed_in_its_four_parts_and_only_there():
    heard = texts(printed(a_view(EVERYTHING[3])))
    place = heard.index("Gesproken")
    assert heard[place + 1 : place + 10] == [
        *("02-11-2026, met Samira Haddad", "1. Uitleg en doel", "Waarom", "2. Reactie", "Boos"),
        *("3. Bezwaar en tegemoetkomen", "Te snel", "4. Afweging van het bezwaar", "Gewogen"),
    ]
    assert "Er zijn geen gesprekken vastgelegd." in heard


def test_the_ground_for_not_talking_first_is_printed():
    words = said(a_view(EVERYTHING[4]))
    assert "Grond de veiligheid van de leerling, een medewerker of een ander." in words
    assert "Waarom hier Bang voor straf Besproken met Veilig Thuis" in words
    assert "Hierover is geen apart verslag vastgelegd." in said(a_view())


def test_talks_between_the_stappen_are_listed_with_who_or_why_not():
    words = said(a_view(*EVERYTHING[1:3]))
    assert "02-11-2026: na Meldcode 1 Signalen gesproken met moeder." in words
    assert "na Meldcode 3 Gesprek niet gesproken. Reden: vader is onbereikbaar" in words


def test_help_is_printed_with_its_judgement_and_how_safety_is_followed():
    words = said(a_view(*EVERYTHING[5:8]))
    for told in (
        "02-11-2026, effect merkbaar op 18-12-2026",
        "Casemanager N. Bakkali. Taken: belt elke week",
        "De hulp gaf niet het afgesproken resultaat. Opnieuw beoordelen op 08-01-2027.",
        "Geen ontbijt T. Willems",
        "tot 01-02-2027, door mentor",
        "Elke dag kijken in de les",
    ):
        assert told in words
    assert "Hulpafspraken" not in said(a_view())


def test_who_was_told_of_the_bevoegd_gezag_stands_with_what_was_filled_in():
    words = said(a_view(EVERYTHING[8], gegevens=MeldingGegevens(bevoegd_gezag="Stemt in.")))
    told = "E. Vermeulen, rector geïnformeerd op 02-11-2026 (mondeling). Er komt een melding"
    assert f"Bevoegd gezag {told} Stemt in." in words


def test_a_melding_that_is_not_open_says_so_on_page_one_with_its_ground():
    known = "De naam van de melder blijft onbekend voor het gezin. Grond: de veiligheid"
    words = said(a_view(a_fact(DONE)))
    assert f"Open melding {known}" in words
    assert f"Bekendheid {known}" in words
    assert "door Marieke de Boer, gesproken met mevrouw Vos" in words
    open_ = replace(DONE, bekendheid=Anonimiteit.OPEN)
    planned = MeldingGegevens(openheid=Openheid.NIET_OPEN, openheid_toelichting="na overleg")
    words = said(a_view(a_fact(open_), gegevens=planned))
    assert "Niet open. Reden: na overleg" in words
    assert "Bekendheid" not in words
    assert "De school mag als melder worden genoemd." in said(a_view(a_fact(open_)))


def test_how_sure_the_school_is_stands_on_page_one():
    signals = (
        a_regel(),
        a_regel(),
        a_regel(herkomst=Herkomst.DERDE, bron="oma"),
        a_regel(Soort.DISCLOSURE),
    )
    words = said(a_view(*signals, weging=a_weging(JA, JA)))
    outcome = "Uitkomst van de weging: Melden bij Veilig Thuis (meldnorm 1)."
    counted = "2 keer zelf gezien of gehoord, 1 keer van horen zeggen en 1 keer verteld door"
    assert f"Hoe zeker zijn wij? {outcome} {counted}" in words
    assert "Hoe zeker zijn wij? nog niet gewogen" in said(a_view())


def test_every_meldnorm_that_holds_gives_its_reasons():
    words = said(a_view(a_regel(Soort.DISCLOSURE), weging=a_weging(JA, NEE, NEE)))
    assert "Meldnorm 1. Bron:" in words
    assert "De leerling vertelde zelf wat er gebeurt." in words
    assert "Meldnorm 2. Bron:" in words
    assert "De school vermoedt acute" in said(a_view(weging=a_weging(JA, JA)))
    assert "Effectieve hulp bieden of organiseren is niet mogelijk." in words


def test_rondes_stand_side_by_side():
    first = a_weging(JA, NEE)
    again = replace(
        first,
        beantwoordingen=(*first.beantwoordingen, a_beantwoording("afweging-2", JA, ronde=2)),
    )
    heard = texts(printed(a_view(weging=again)))
    place = heard.index("2. Acute en/of structurele onveiligheid?")
    assert heard[place + 1 : place + 3] == ["nee, 02-11-2026", "ja, 02-11-2026"]
    assert "niet gewogen" in heard
    assert "De rondes naast elkaar" not in texts(printed(a_view(weging=first)))


def test_acts_steps_and_events_in_free_words_land_somewhere_and_preparation_stays_inside():
    heard = texts(printed(a_view(*EVERYTHING)))
    acts = heard.index("Wat de school verder deed")
    assert acts < heard.index("Brood meegegeven.") < heard.index("Besproken in het team.")
    assert heard.index("Gebeurtenissen") < heard.index("Het gezin is verhuisd.")
    assert "Van wie is dit?" not in heard
    assert "eigen voorbereiding" not in " ".join(heard)
