"""The panel on the desk of an open vault: confirming and weighing anew reach the vault."""

from __future__ import annotations

import pytest

from desktop.core.known_error import KnownError
from desktop.services.afwegingen import answer
from desktop.ui.kit.theme import apply_theme
from tests.builders import FIRST, JA, NEE, a_kader, a_new_answer, kaders
from tests.ui.kader import hands
from tests.ui.windows import Desk


class FullError(KnownError):
    remedy = "De schijf is vol."


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    qtbot.addWidget(made.window)
    given = (("afweging-1", JA), ("afweging-2", NEE), ("afweging-1", NEE), ("afweging-1", JA))
    for knoop, antwoord in given:
        new = a_new_answer(knoop, antwoord)
        answer(made.vault, made.clock, kaders(), FIRST, new)
    made.show()
    return made


def test_klopt_nog_records_the_standing_answer_and_the_mark_goes(desk):
    panel = desk.window._panes.kader
    hands.button(panel, "confirm_afweging-2").click()
    weging = desk.vault.wegingen.of(FIRST)
    assert weging.to_confirm(a_kader()) == ()
    assert weging.beantwoordingen[-1].knoop == "afweging-2"
    assert not hands.button(panel, "confirm_afweging-2").isVisible()


def test_a_confirmation_keeps_what_is_typed_in_answer_to_another_question(desk):
    panel = desk.window._panes.kader
    hands.motivering(panel).setPlainText("half getypt")
    hands.button(panel, "confirm_afweging-2").click()
    assert hands.motivering(panel).toPlainText() == "half getypt"


def test_a_confirmation_that_fails_is_told_and_asked_again(desk, monkeypatch):
    def refuse(*_given: object) -> None:
        raise FullError

    heard: list[KnownError] = []
    desk.session.failed.connect(heard.append)
    monkeypatch.setattr(desk.vault.wegingen, "add", refuse)
    panel = desk.window._panes.kader
    hands.button(panel, "confirm_afweging-2").click()
    assert [error.remedy for error in heard] == ["De schijf is vol."]
    assert hands.button(panel, "confirm_afweging-2").isVisible()
