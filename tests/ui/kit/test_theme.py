from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop.paths import resources_dir
from desktop.ui.kit import fonts, icons
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.kit.tokens import THEMES, TYPE, load_tokens


@pytest.mark.parametrize("name", THEMES)
def test_no_placeholder_is_left_in_the_style_sheet(qapp, theme, name):
    theme.choose(name)
    assert not re.search(r"@\w+\.", qapp.styleSheet())


def test_the_palette_wears_the_theme(qapp, theme):
    theme.choose("donker")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(load_tokens("donker").canvas)


def test_applying_twice_keeps_one_theme(qapp, theme):
    assert apply_theme(qapp, "donker") is theme
    assert current() is theme
    assert theme.choice == "donker"


def test_following_the_computer_takes_its_scheme(qapp, theme):
    theme.choose("systeem")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens.name == ("donker" if dark else "licht")


def test_a_switch_tells_those_who_paint(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.choose("contrast")


def test_icons_are_recoloured_by_a_switch(qtbot, theme):
    button = Button("Nieuw", icon="plus")
    qtbot.addWidget(button)
    light = button.icon().pixmap(16, 16).toImage()
    theme.choose("donker")
    assert button.icon().pixmap(16, 16).toImage() != light


def test_icons_grow_with_the_text(qtbot, theme):
    button = IconButton("plus", "Toevoegen")
    qtbot.addWidget(button)
    before = button.iconSize().width()
    theme.set_text_percent(200)
    assert button.iconSize().width() == 2 * before


def test_labels_grow_with_the_text(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    label = PlainLabel("Signalen", window, "heading")
    window.show()
    before = label.sizeHint()
    theme.set_text_percent(200)
    assert label.sizeHint().width() > 1.9 * before.width()


@pytest.mark.parametrize(("asked", "given"), [(50, 100), (150, 150), (900, 200)])
def test_text_size_stays_between_one_and_two(theme, asked, given):
    theme.set_text_percent(asked)
    assert theme.text_percent == given
    assert theme.px(10) == given // 10


@pytest.mark.parametrize("role", TYPE)
@pytest.mark.usefixtures("theme")
def test_every_step_of_the_scale_is_drawn_in_inter(role):
    found = QFontInfo(fonts.font(role))
    assert found.family() == "Inter"
    assert found.weight() == TYPE[role].weight
    assert found.pixelSize() == TYPE[role].size


@pytest.mark.parametrize("path", sorted(resources_dir().glob("icons/*.svg")), ids=lambda p: p.stem)
@pytest.mark.usefixtures("qapp")
def test_every_icon_can_be_recoloured(path):
    drawn = icons.pixmap(path.stem, "#FF0000", 24).toImage()
    colours = {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_an_icon_has_its_own_colour_while_checked():
    tokens = load_tokens("licht")
    made = icons.icon("eye", tokens, ("text2", "accent"))
    size = made.availableSizes()[0]
    off = made.pixmap(size, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    assert made.pixmap(size, QIcon.Mode.Normal, QIcon.State.On).toImage() != off


def test_text_that_looks_like_markup_is_shown_as_said(qtbot):
    said = "<b>niet</b> vertellen & zwijgen"
    label = PlainLabel(said)
    qtbot.addWidget(label)
    rich = QLabel(said)
    qtbot.addWidget(rich)
    assert label.text() == said
    assert label.sizeHint().width() > rich.sizeHint().width()
