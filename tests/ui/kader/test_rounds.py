"""Confirming after a change, weighing anew in a ronde, and answers on an older version."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QPushButton

from desktop.core.weging import Weging
from desktop.ui.kader.concept import Kept
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.kader.rounds import RoundsDialog, rounds_table
from desktop.ui.kit.dialog import Confirm
from tests.builders import FIRST, JA, NEE, a_beantwoording, a_kader, a_weging
from tests.ui.finding import find
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view, view_of


def begin_ronde(panel) -> None:
    hands.button(panel, "weighAgain").click()
    confirm = find(panel, Confirm, "confirm")
    find(confirm, QPushButton, "dialogPrimary").click()


def visible_button(panel, name: str) -> bool:
    return hands.button(panel, name).isVisible()


def test_later_answers_are_to_be_confirmed_after_a_change_and_one_click_does(panel, recorder):
    recorder.show(a_view(JA, NEE))
    assert "opnieuw bevestigen" not in hands.texts(panel)
    for antwoord in (NEE, JA):
        hands.button(panel, "change_afweging-1").click()
        hands.answer(panel, antwoord)
    assert recorder.view.pad.huidig == "afweging-3"
    assert "opnieuw bevestigen" in hands.texts(panel)
    assert not visible_button(panel, "confirm_afweging-1")
    hands.button(panel, "confirm_afweging-2").click()
    assert "opnieuw bevestigen" not in hands.texts(panel)
    given = recorder.view.weging.beantwoordingen
    assert (given[-1], len(given)) == (given[1], 5)


def test_weighing_anew_is_asked_twice(panel, recorder):
    recorder.show(a_view(NEE))
    hands.button(panel, "weighAgain").click()
    find(panel, Confirm, "confirm").reject()
    assert "Uitkomst: afsluiten" in hands.pills(panel)
    assert recorder.drafts == []


def test_a_new_ronde_shows_an_empty_chart_and_the_answers_before(panel, recorder):
    recorder.show(a_view(NEE))
    begin_ronde(panel)
    shown = hands.texts(panel)
    assert "Ronde 2 · Afweging 1 van 5" in shown
    assert "eerder: nee, 02-11-2026, Marieke de Boer en Joris Kamp (ronde 1)" in shown
    assert "Uitkomst: afsluiten" not in hands.pills(panel)
    assert recorder.asked == []


def test_a_ronde_begun_by_mistake_is_left_without_a_trace(panel, recorder):
    recorder.show(a_view(NEE))
    begin_ronde(panel)
    hands.button(panel, "cancelAnswer").click()
    assert "Uitkomst: afsluiten" in hands.pills(panel)
    assert recorder.drafts[-1] == ""


def test_the_first_answer_makes_the_ronde_last(panel, recorder):
    recorder.show(a_view(NEE))
    begin_ronde(panel)
    hands.answer(panel, JA)
    assert [(a.knoop, a.ronde) for a in recorder.asked] == [("afweging-1", 2)]
    assert recorder.view.weging.ronde == 2
    assert recorder.drafts[-1] == ""
    assert "Ronde 2 · Afweging 2 van 5" in hands.texts(panel)
    hands.answer(panel, JA)
    assert recorder.asked[-1].ronde == 2
    assert "Ronde 2" in hands.texts(panel)


def test_a_begun_ronde_and_its_draft_come_back_after_a_lock(panel, recorder, qtbot):
    recorder.show(a_view(NEE))
    begin_ronde(panel)
    assert Kept.from_text(recorder.drafts[-1]).ronde == 2
    hands.motivering(panel).setPlainText("Er is iets nieuws gezien.")
    panel.flush()
    after = KaderPanel()
    qtbot.addWidget(after)
    after.show_dossier(a_view(NEE))
    after.restore_draft(recorder.drafts[-1])
    assert hands.motivering(after).toPlainText() == "Er is iets nieuws gezien."
    assert after._decision.asks() == "afweging-1"


def test_a_draft_of_a_ronde_that_runs_already_begins_none(panel, recorder):
    recorder.show(view_of(a_kader(), replace(a_weging(NEE, ronde=2))))
    panel.restore_draft(Kept({}, "", 2).to_text())
    assert "Uitkomst: afsluiten" in hands.pills(panel)


def two_rondes() -> Weging:
    first = a_weging(JA, NEE, NEE).beantwoordingen
    return Weging(FIRST, (*first, a_beantwoording(antwoord=NEE, ronde=2)))


def test_rondes_stand_beside_each_other_with_their_outcome(panel, recorder):
    recorder.show(a_view(JA, NEE, NEE))
    assert not visible_button(panel, "compareRounds")
    view = view_of(a_kader(), two_rondes())
    recorder.show(view)
    table = rounds_table(view)
    assert table[0] == ("Vraag", "Ronde 1", "Ronde 2")
    assert table[1][1:] == (
        "Ja\n02-11-2026\nMarieke de Boer en Joris Kamp",
        "Nee\n02-11-2026\nMarieke de Boer en Joris Kamp",
    )
    assert table[2][2] == "–"
    assert table[-1] == (
        "Uitkomst",
        "Melden bij Veilig Thuis (meldnorm 2)",
        "Afsluiten en vastleggen",
    )
    assert all(len(a) == len(b) for a, b in pairwise(table))
    hands.button(panel, "compareRounds").click()
    dialog = find(panel, RoundsDialog, "roundsDialog")
    assert "Melden bij Veilig Thuis (meldnorm 2)" in hands.texts(dialog)
    find(dialog, QPushButton, "dialogPrimary").click()


def test_an_answer_on_an_older_version_is_shown_with_its_literal_words(panel, recorder):
    old = a_beantwoording("vraag-oud", versie="2014-01", vraag="Zo stond het?", uitgang="Dan dit.")
    recorder.show(view_of(a_kader(), Weging(FIRST, (old,))))
    shown = hands.texts(panel)
    assert "Beantwoord op een eerdere versie (2014-01)." in shown
    assert "Vraag: “Zo stond het?”" in shown
    assert "Gevolg: “Dan dit.”" in shown
    assert recorder.view.pad.huidig == "afweging-1"
