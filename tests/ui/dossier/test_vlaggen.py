"""Flags stand above the dossier until someone takes one away with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.core.vlag import VlagGezet, VlagWeg
from desktop.services.casus import view_of
from desktop.ui.dossier.vlaggen import Vlaggen
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.vormen.specs import spec_of
from desktop.ui.vormen.values import inhoud_of, raws_of
from tests.builders import a_casus, a_fact
from tests.ui.finding import find

BELLEN = a_fact(VlagGezet("Bel moeder <b>niet</b> op het huisnummer"), 1)
OPHALEN = a_fact(VlagGezet("Oma haalt op"), 2)


@pytest.fixture
def shown(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Vlaggen()
    qtbot.addWidget(made)
    made.show_dossier(view_of(a_casus(BELLEN, OPHALEN)))
    made.resize(700, 120)
    return made


def words(shown) -> str:
    return " | ".join(label.text() for label in shown.findChildren(PlainLabel) if label.text())


def test_every_flag_is_shown_literally_with_its_day(shown):
    assert "Bel moeder <b>niet</b> op het huisnummer" in words(shown)
    assert "vlag sinds 02-11-2026" in words(shown)
    assert not shown.isHidden()


def test_taking_one_away_asks_for_its_form_with_the_flag_filled_in(shown, qtbot):
    away = find(shown, QPushButton, "vlagWeg_2")
    assert away.accessibleName() == "Vlag weghalen: Oma haalt op"
    with qtbot.waitSignal(shown.vorm_requested) as asked:
        away.click()
    name, known = asked.args
    spec = spec_of(name)
    made = inhoud_of(spec, {**raws_of(spec, known), "reden": "Mag weer."})
    assert made == VlagWeg(2, "Oma haalt op", "Mag weer.")


def test_without_flags_it_takes_no_room(shown, qtbot):
    gone = a_fact(VlagWeg(1, "Bel", "Mag weer."), 3), a_fact(VlagWeg(2, "Oma", "Nee."), 4)
    shown.show_dossier(view_of(a_casus(BELLEN, OPHALEN, *gone)))
    assert shown.isHidden()
    qtbot.waitUntil(lambda: not shown.findChildren(QPushButton))


def test_the_same_flags_again_build_nothing_anew(shown):
    before = shown.findChildren(QPushButton)
    shown.show_dossier(view_of(a_casus(BELLEN, OPHALEN)))
    assert shown.findChildren(QPushButton) == before


@pytest.mark.parametrize("theme", ["licht", "donker", "contrast"])
def test_it_paints_in_every_theme_at_large_text(shown, theme):
    current().choose(theme)
    current().set_text_percent(200)
    assert not shown.grab().isNull()
    current().choose("licht")
    current().set_text_percent(100)
