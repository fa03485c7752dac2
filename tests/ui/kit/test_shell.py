from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.kit.choice import Option
from desktop.ui.shell.rail import Rail, RailButton
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.top_bar import TopBar
from tests.ui.finding import find

pytestmark = pytest.mark.usefixtures("theme")

PAGES = [Option("dossiers", "Dossiers", "folder-open"), Option("overleg", "Overleg", "users")]


def show(qtbot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(TopBar())
    made.resize(1366, 768)
    show(qtbot, made)
    return made


@pytest.fixture
def bar(window):
    made = window.findChild(TopBar)
    made.set_school("Voorbeeldcollege", demo=True)
    made.set_user("M. de Graaf")
    return made


def test_typing_in_the_search_field_filters_while_typing(qtbot, bar):
    heard: list[str] = []
    bar.search_changed.connect(heard.append)
    bar.focus_search()
    qtbot.keyClicks(bar.findChild(QLineEdit, "search"), "san")
    bar.clear_search()
    assert heard == ["s", "sa", "san", ""]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("lock", "lock_requested"),
        ("help", "help_requested"),
        ("quickNote", "quick_requested"),
    ],
)
def test_a_button_asks(qtbot, bar, name, signal):
    with qtbot.waitSignal(getattr(bar, signal)):
        bar.findChild(QWidget, name).click()


def test_the_toggle_asks_for_the_other_theme(qtbot, theme, bar):
    toggle = bar.findChild(QToolButton, "themeToggle")
    with qtbot.waitSignal(bar.theme_requested) as told:
        toggle.click()
    assert told.args == ["donker"]
    theme.choose("donker")
    assert toggle.accessibleName() == "Licht thema"
    with qtbot.waitSignal(bar.theme_requested) as told:
        toggle.click()
    assert told.args == ["licht"]


def test_the_menu_offers_themes_and_text_sizes_and_marks_those_in_use(qtbot, theme, bar):
    actions = {a.text(): a for a in bar.findChild(QToolButton, "look").menu().actions()}
    theme.choose("contrast")
    theme.set_text_percent(150)
    assert [text for text, a in actions.items() if a.isChecked()] == [
        "Hoog contrast",
        "Tekst 150 %",
    ]
    with qtbot.waitSignal(bar.text_size_requested) as told:
        actions["Tekst 200 %"].trigger()
    assert told.args == [200]
    with qtbot.waitSignal(bar.theme_requested) as told:
        actions["Volg de computer"].trigger()
    assert told.args == ["systeem"]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_bar_fits_a_small_laptop(theme, bar, percent):
    theme.set_text_percent(percent)
    bar.window().resize(1280, 720)
    assert bar.minimumSizeHint().width() <= 1280
    assert bar.width() <= 1280


@pytest.mark.parametrize(("width", "percent"), [(1600, 100), (640, 100), (1280, 200), (640, 200)])
def test_parts_of_the_bar_give_way_until_the_rest_fits(theme, qtbot, width, percent):
    theme.set_text_percent(percent)
    room = QWidget()
    qtbot.addWidget(room)
    made = TopBar(room)
    made.set_school("Voorbeeldcollege", demo=True)
    made.setGeometry(0, 0, width, 80)
    show(qtbot, room)
    parts = made.layout()
    assert parts is not None
    assert parts.minimumSize().width() <= width
    for name in ("search", "quickNote", "nood", "lock", "look", "help"):
        assert find(made, QWidget, name).isVisible(), name
    assert find(made, QPushButton, "nood").accessibleName() == "Acuut gevaar"
    made.setGeometry(0, 0, 3000, 80)
    assert find(made, QPushButton, "quickNote").text() == "Notitie"


def test_the_lock_keeps_its_name_when_it_loses_its_word(theme, bar):
    bar.set_lock_text("Versleuteld · vergrendelt over 9:42")
    theme.set_text_percent(200)
    lock = bar.findChild(QPushButton, "lock")
    assert lock.text() == ""
    assert lock.accessibleName() == "Versleuteld · vergrendelt over 9:42. Kluis vergrendelen"


def test_the_quick_note_keeps_its_name_when_there_is_no_room_for_its_word(theme, bar):
    button = bar.findChild(QPushButton, "quickNote")
    assert button.text() == "Notitie"
    theme.set_text_percent(200)
    assert button.text() == ""
    assert button.accessibleName() == "Snelle aantekening"
    assert button.toolTip() == "Snelle aantekening (Ctrl+Shift+N)"


def test_the_rail_marks_one_screen_and_asks_for_another(qtbot):
    rail = Rail(PAGES, [Option("instellingen", "Instellingen", "settings")])
    qtbot.addWidget(rail)
    rail.show_page("dossiers")
    button = find(rail, RailButton, "rail_overleg")
    role = QAccessible.queryAccessibleInterface(button).role()
    assert role == QAccessible.Role.RadioButton
    assert rail.page() == "dossiers"
    with qtbot.waitSignal(rail.page_requested) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["overleg"]
    assert rail.page() == "overleg"


def test_a_toast_stands_in_the_middle_below_and_offers_its_action(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window)
    window.resize(900, 600)
    window.show()
    toast.show_text("Antwoord vastgelegd", "Ongedaan maken")
    assert toast.text() == "Antwoord vastgelegd"
    window.resize(1000, 700)
    assert abs(toast.geometry().center().x() - 500) <= 1
    assert toast.geometry().bottom() < 700
    with qtbot.waitSignal(toast.action_requested):
        find(toast, QPushButton, "toastAction").click()
    assert toast.isHidden()


def test_a_toast_goes_away_by_itself_unless_it_is_in_use(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window)
    show(qtbot, window)
    toast.show_text("Vastgelegd", "Ongedaan maken")
    find(toast, QPushButton, "toastAction").setFocus()
    toast._timer.timeout.emit()
    assert toast.isVisible()
    find(toast, QPushButton, "toastAction").clearFocus()
    toast._timer.timeout.emit()
    assert toast.isHidden()


def test_the_bar_is_as_high_as_large_text_asks_and_lower_again_after(theme, qtbot, bar):
    low = bar.minimumHeight()
    theme.set_text_percent(200)
    assert bar.minimumHeight() >= bar.layout().minimumSize().height() > low
    look = find(bar, QWidget, "look")
    qtbot.waitUntil(lambda: low < look.height() == look.minimumSizeHint().height())
    theme.set_text_percent(100)
    assert bar.minimumHeight() == low
