"""Answering the kader on the chart, from the first question to every outcome."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import Soort
from desktop.core.weging import Weging
from desktop.paths import resources_dir
from desktop.services.views import NewAnswer
from desktop.storage.naslag import read_naslag
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.naslag.toelichting import ToelichtingBlock
from tests.builders import FIRST, JA, NEE, TWIJFEL, a_beantwoording, a_kader, a_regel
from tests.ui.finding import find
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view, view_of

Way = tuple[Antwoord, ...]


def ways(kader: Afwegingskader) -> list[Way]:
    """Return every way through a kader, to where no question is left or doubt stays."""
    found: list[Way] = []
    waiting: list[Way] = [()]
    while waiting:
        way = waiting.pop()
        pad = kader.walk({f"afweging-{n}": a for n, a in enumerate(way, 1)})
        if pad.huidig is None or len(pad.schreden) < len(way):
            found.append(way)
        else:
            waiting += [(*way, antwoord) for antwoord in kader.knopen[pad.huidig].antwoorden]
    return found


@pytest.mark.parametrize(
    ("name", "way"),
    [(name, way) for name in ("onderwijs", "basis") for way in ways(a_kader(name))],
)
def test_every_way_is_walked_with_the_keyboard_and_asks_exactly_those_answers(
    panel, recorder, name, way
):
    recorder.show(a_view(kader=name))
    for number, antwoord in enumerate(way, 1):
        if (go_on := hands.button(panel, "goOn")).isVisible():
            hands.tab_to("goOn")
            QTest.keyClick(go_on, Qt.Key.Key_Space)
        hands.answer(panel, antwoord, f"Feit {number}.")
    people = ("Joris Kamp", "Marieke de Boer")
    assert recorder.asked == [
        NewAnswer(f"afweging-{n}", antwoord, f"Feit {n}.", people)
        for n, antwoord in enumerate(way, 1)
    ]
    assert recorder.drafts[-1] == ""


def test_melden_names_its_norm_and_its_literal_words_and_offers_the_melding(panel, recorder, qtbot):
    recorder.show(a_view(JA, JA))
    shown = hands.texts(panel)
    assert "Meldnorm 1" in shown
    assert "“In ALLE gevallen van acute onveiligheid" in shown
    assert "Bron 003:376" in shown
    assert "doorloopt u samen met Veilig Thuis" in shown
    with qtbot.waitSignal(panel.melding_requested):
        hands.button(panel, "prepareMelding").click()


@pytest.mark.parametrize(
    ("way", "words"),
    [((NEE,), "Afsluiten en vastleggen."), ((JA, NEE, JA, JA, JA), "Hulp afsluiten")],
)
def test_other_outcomes_offer_no_melding(panel, recorder, way, words):
    recorder.show(a_view(*way))
    assert words in hands.texts(panel)
    assert not hands.button(panel, "prepareMelding").isVisible()
    assert not hands.button(panel, "goOn").isVisible()


def test_what_came_of_it_with_veilig_thuis_stands_under_the_melding(panel, recorder):
    recorder.show(a_view(JA, JA, JA, JA, JA))
    assert "Daarna, samen met Veilig Thuis: Hulp afsluiten" in hands.texts(panel)
    assert hands.button(panel, "prepareMelding").isVisible()


def test_the_literal_question_and_consequence_are_shown_with_their_source(panel, recorder):
    recorder.show(a_view(JA))
    assert "Afweging 2 van 5 · Veiligheid" in hands.texts(panel)
    assert "schatten wij als school" in hands.texts(panel)
    assert "Bron 001:141" in hands.texts(panel)
    assert "Bron 001:147" not in hands.texts(panel)
    hands.choice(panel, TWIJFEL).click()
    assert "“JA of twijfel > direct (telefonisch) (anoniem) melding" in hands.texts(panel)
    assert "Gevolg · Bron 001:147" in hands.texts(panel)


def test_O17_afweging_2_is_not_judged_alone(panel, recorder):
    recorder.show(a_view())
    assert "Beoordeel dit samen" not in hands.texts(panel)
    recorder.show(a_view(JA))
    assert "Beoordeel dit samen met iemand (001:537)." in hands.texts(panel)


def test_twijfel_has_its_own_exit_in_the_kader_for_education(panel, recorder):
    recorder.show(a_view(JA))
    hands.answer(panel, TWIJFEL)
    assert recorder.view.pad.besluit == "melden-2"
    assert "Meldnorm 1" in hands.texts(panel)


@pytest.mark.parametrize(("name", "knoop"), [("onderwijs", "afweging-1"), ("basis", "afweging-1")])
def test_twijfel_without_an_exit_gives_the_advice_and_leaves_the_question_open(
    panel, recorder, name, knoop
):
    recorder.show(a_view(kader=name))
    hands.answer(panel, TWIJFEL)
    assert recorder.view.pad.huidig == knoop
    shown = hands.texts(panel)
    assert "raadpleeg bij twijfel altijd Veilig Thuis" in shown
    assert "Deze vraag blijft open." in shown
    assert "eerder: twijfel, 02-11-2026, Joris Kamp en Marieke de Boer" in shown
    assert hands.motivering(panel).toPlainText() == ""
    hands.answer(panel, JA)
    assert recorder.view.pad.huidig == "afweging-2"
    assert "Deze vraag blijft open." not in hands.texts(panel)


def test_a_disclosure_reminds_of_itself(panel, recorder):
    recorder.show(a_view())
    assert "Disclosure" not in hands.texts(panel)
    recorder.show(a_view(regels=(a_regel(Soort.DISCLOSURE),)))
    words = "Disclosure vastgelegd op 2 november. Weeg dit mee bij afweging 2."
    assert words in hands.texts(panel)


def test_an_answer_has_to_be_chosen(panel, recorder):
    recorder.show(a_view())
    hands.button(panel, "recordAnswer").click()
    assert recorder.asked == []
    assert "Kies ja, nee of twijfel." in hands.texts(panel)
    hands.choice(panel, NEE).click()
    assert "Kies ja, nee of twijfel." not in hands.texts(panel)


def test_refusals_stand_under_their_field_and_take_the_focus_there(panel, recorder):
    recorder.show(a_view())
    hands.choice(panel, JA).click()
    hands.button(panel, "recordAnswer").click()
    assert hands.focused() is hands.motivering(panel)
    assert recorder.refused[-1].remedy in hands.texts(panel)
    QTest.keyClicks(hands.motivering(panel), "Gezien.")
    hands.button(panel, "recordAnswer").click()
    assert hands.focused() is hands.names_field(panel)
    assert recorder.refused[-1].remedy in hands.texts(panel)
    assert recorder.refused[0].remedy not in hands.texts(panel)
    QTest.keyClicks(hands.names_field(panel), "Joris")
    hands.button(panel, "recordAnswer").click()
    assert recorder.view.pad.huidig == "afweging-2"


def test_a_failure_of_the_disk_is_shown_and_the_button_works_again(panel, qtbot):
    panel.show_dossier(a_view())
    hands.choice(panel, JA).click()
    hands.motivering(panel).setPlainText("Gezien.")
    failure = KnownError()
    failure.remedy = "De schijf is vol. Maak ruimte en probeer het opnieuw."
    with qtbot.waitSignal(panel.answer_requested):
        hands.button(panel, "recordAnswer").click()
    with qtbot.assertNotEmitted(panel.answer_requested):
        hands.button(panel, "recordAnswer").click()
    panel.show_refusal(failure)
    assert failure.remedy in hands.texts(panel)
    assert hands.motivering(panel).toPlainText() == "Gezien."
    with qtbot.waitSignal(panel.answer_requested):
        hands.button(panel, "recordAnswer").click()


def test_proposed_names_are_added_and_taken_away_with_a_chip(panel, recorder):
    recorder.show(a_view())
    hands.tab_to("beoordelaars")
    QTest.keyClicks(hands.focused(), "P. Smit")
    QTest.keyClick(hands.focused(), Qt.Key.Key_Tab)
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    assert hands.names_field(panel).text() == "P. Smit, Marieke de Boer"
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    assert hands.names_field(panel).text() == "P. Smit"


def test_wijzig_keeps_later_answers_and_the_earlier_answer_stays_readable(panel, recorder):
    recorder.show(a_view(JA, NEE, JA, NEE))
    for antwoord in (NEE, JA):
        hands.tab_to("change_afweging-1")
        QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
        hands.answer(panel, antwoord)
    assert [(a.knoop, a.antwoord) for a in recorder.asked] == [
        ("afweging-1", NEE),
        ("afweging-1", JA),
    ]
    assert recorder.view.pad.besluit == "melden-4"
    shown = hands.texts(panel)
    assert "eerder: nee, 02-11-2026" in shown
    assert "eerder: ja, 02-11-2026" in shown


def test_answers_off_the_way_stay_and_say_that_they_do_not_count(panel, recorder):
    recorder.show(a_view(NEE, JA))
    assert "Ja, 02-11-2026, Marieke de Boer en Joris Kamp (telt nu niet mee)" in hands.texts(panel)


def test_a_change_can_be_left_without_answering(panel, recorder):
    recorder.show(a_view(JA, JA))
    hands.button(panel, "change_afweging-1").click()
    assert "Afweging 1 van 5" in hands.texts(panel)
    hands.tab_to("cancelAnswer")
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    assert hands.focused().objectName() == "prepareMelding"
    assert recorder.asked == []


# Qt writes every kind of space and line end as a plain one.
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"))
NASTY = st.text(LETTERS | st.sampled_from(" <>&\"'\n{}%"), max_size=80)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NASTY)
def test_a_motivering_is_asked_and_shown_as_typed_whatever_it_holds(panel, recorder, words):
    recorder.show(view_of(a_kader(), Weging(FIRST), id=DossierId(9)))
    recorder.show(a_view())
    hands.choice(panel, NEE).click()
    hands.motivering(panel).setPlainText(f"x{words}")
    hands.names_field(panel).setText("<b>Joris</b>")
    hands.button(panel, "recordAnswer").click()
    typed = hands.motivering(panel).document().toPlainText()
    assert typed == ""
    assert recorder.asked[-1].motivering == f"x{words}".strip()
    assert recorder.asked[-1].motivering in hands.texts(panel)
    assert "<b>Joris</b>" in hands.texts(panel)


def test_answers_of_another_version_of_the_kader_do_not_confuse(panel, recorder):
    old = a_beantwoording("afweging-1", versie="2014-01")
    recorder.show(view_of(a_kader(), Weging(FIRST, (old,))))
    assert recorder.view.pad.huidig == "afweging-1"
    assert "eerder: ja" in hands.texts(panel)


def test_pointing_at_an_answer_shows_where_it_would_lead_and_records_nothing(panel, recorder):
    recorder.show(a_view(JA))
    canvas = find(panel, KaderCanvas)
    assert canvas.accessibleDescription() == ""
    hands.choice(panel, JA).setFocus(Qt.FocusReason.TabFocusReason)
    assert "Melden bij Veilig Thuis" in canvas.accessibleDescription()
    hands.motivering(panel).setFocus()
    assert canvas.accessibleDescription() == ""
    assert recorder.asked == []


def test_each_question_offers_its_toelichting_folded_until_asked_for(panel, recorder):
    naslag = read_naslag(resources_dir() / "naslag")
    panel.set_naslag(naslag)
    recorder.show(a_view(JA))
    toelichting = naslag.toelichting("afweging-2", "onderwijs")
    assert toelichting is not None
    block = find(panel, ToelichtingBlock)
    assert block.isVisible()
    assert toelichting.valkuil not in hands.texts(panel)
    hands.button(panel, "toelichtingLink").click()
    assert toelichting.valkuil in hands.texts(panel)
    recorder.show(a_view(JA))
    assert toelichting.valkuil in hands.texts(panel)
    recorder.show(a_view(JA, NEE))
    assert toelichting.valkuil not in hands.texts(panel)


def test_A8_A9_and_Z13_can_be_read_with_the_question_they_belong_to(panel, recorder):
    texts = []
    for way in ((), (JA,), (JA, NEE)):
        recorder.show(a_view(*way))
        hands.button(panel, "moreOfSource").click()
        texts.append(hands.texts(panel))
    assert all("Ook bij deze afweging kan advies aan Veilig Thuis" in text for text in texts)
    assert ["“Heb ik vermoeden van huiselijke geweld" in text for text in texts] == [1, 0, 0]
    assert ["“Vermoed ik acute of structurele onveil" in text for text in texts] == [0, 1, 0]
    assert ["of de hulp doeltreffend zal zijn" in text for text in texts] == [0, 0, 1]
