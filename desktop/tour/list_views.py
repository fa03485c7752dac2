"""The screens over all dossiers, the people of one, and what opens over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QRadioButton, QTabBar

from desktop.tour.driver import Driver
from desktop.tour.looks import Look
from desktop.ui.dossier.acts_button import OVERDRACHT
from desktop.ui.dossier.panel import DossierPanel


def walk(driver: Driver, look: Look) -> None:
    """Look at every list and at the people of a dossier."""
    _mensen(driver, look)
    _vandaag(driver, look)
    _tabel(driver, look)
    _agenda(driver, look)
    _leerlingen(driver, look)
    _bewaren(driver, look)


def over_the_window(driver: Driver, look: Look) -> None:
    """Look at the timeline on paper, handing over, and all that Ctrl+K offers."""
    show_screen(driver, "dossiers")
    show_tab(driver, "dossierTabs", "Tijdlijn")
    driver.press("printTimeline")
    driver.wait_for_part("documentDialog")
    driver.wait_for_paper()
    look.shoot(driver, "tijdlijn-op-papier")
    driver.press("dialogCancel")
    driver.window.findChildren(DossierPanel)[0].paper_requested.emit(OVERDRACHT)
    driver.wait_for_part("giveDialog")
    look.shoot(driver, "overdragen")
    driver.press("dialogCancel")
    driver.find(QLineEdit, "search").clear()
    driver.window.activateWindow()
    driver.settle()
    QTest.keyClick(driver.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.wait_for(lambda: driver.sees("treffers") and driver.rows("treffers") > 0, "Ctrl+K")
    look.shoot(driver, "opdrachten")
    show_screen(driver, "dossiers")


def open_dossier(driver: Driver, name: str) -> None:
    """Search the list for a name and read the one dossier that is found, from its timeline."""
    show_screen(driver, "dossiers")
    driver.find(QLineEdit, "search").setText(name)
    driver.wait_for(lambda: driver.rows("caseload") == 1, f"{name} in the list")
    driver.open_first("caseload")
    view = driver.find(QListView, "caseload")
    driver.wait_for(lambda: bool(view.selectionModel().selectedIndexes()), name)
    # With room for one pane only, this brings the dossier in the place of the list.
    QTest.keyClick(view, Qt.Key.Key_Return)
    driver.wait_for(lambda: driver.sees("dossierTabs"), f"the dossier of {name}")
    show_tab(driver, "dossierTabs", "Tijdlijn")
    driver.wait_for(lambda: driver.sees("timeline"), f"the timeline of {name}")
    driver.find(QLineEdit, "search").clear()
    driver.settle()
    driver.find(QAbstractButton, "step1").setFocus()


def show_screen(driver: Driver, key: str) -> None:
    """Bring a screen of the rail up."""
    driver.find(QRadioButton, f"rail_{key}").click()
    driver.settle()


def show_tab(driver: Driver, bar: str, title: str) -> None:
    """Bring a tab up."""
    tabs = driver.find(QTabBar, bar)
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(titles.index(title))


def _mensen(driver: Driver, look: Look) -> None:
    open_dossier(driver, "Daan")
    show_tab(driver, "dossierTabs", "Mensen")
    driver.wait_for_part("person_0")
    look.shoot(driver, "mensen-lijst")
    driver.press("chip_tekening")
    driver.wait_for_part("networkCanvas")
    look.shoot(driver, "mensen-tekening")
    driver.press("chip_lijst")


def _vandaag(driver: Driver, look: Look) -> None:
    show_screen(driver, "vandaag")
    driver.wait_for(lambda: driver.rows("vandaag") > 0, "the day")
    look.shoot(driver, "vandaag")


def _tabel(driver: Driver, look: Look) -> None:
    show_screen(driver, "dossiers")
    driver.press("caseloadTableToggle")
    # Where a table does not fit it stays a list.
    driver.settle()
    look.shoot(driver, "dossiers-tabel")
    driver.press("caseloadTableToggle")


def _agenda(driver: Driver, look: Look) -> None:
    show_screen(driver, "agenda")
    look.shoot(driver, "agenda-week")
    driver.press("chip_maand")
    driver.wait_for_part("agendaMaand")
    look.shoot(driver, "agenda-maand")
    driver.press("chip_week")
    show_tab(driver, "agendaTabs", "Cijfers")
    driver.wait_for_part("cijfersPanel")
    look.shoot(driver, "cijfers")
    show_tab(driver, "agendaTabs", "Agenda")


def _leerlingen(driver: Driver, look: Look) -> None:
    show_screen(driver, "leerlingen")
    driver.wait_for(lambda: driver.rows("pupils") > 100, "the pupils")
    look.shoot(driver, "leerlingen")
    show_tab(driver, "leerlingenTabs", "Bespreeklijst")
    driver.settle()
    look.shoot(driver, "bespreeklijst")
    show_tab(driver, "leerlingenTabs", "Inlezen")
    look.shoot(driver, "inlezen")
    show_tab(driver, "leerlingenTabs", "Leerlingen")


def _bewaren(driver: Driver, look: Look) -> None:
    show_screen(driver, "kluis")
    show_tab(driver, "kluisTabs", "Bewaren")
    driver.settle()
    look.shoot(driver, "bewaren")
    driver.find(QTabBar, "kluisTabs").setCurrentIndex(0)
