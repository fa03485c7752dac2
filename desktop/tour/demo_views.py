"""The demo school on the sizes and in the looks that real desks have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QRadioButton, QTabBar

from desktop.tour.driver import Driver
from desktop.ui.dossier.panel import DossierPanel
from desktop.ui.kit.theme import current

LOOKS = (
    ("breed", QSize(1600, 1000), 100, ("licht", "donker", "contrast")),
    ("laptop", QSize(1366, 768), 100, ("licht", "donker")),
    ("klein", QSize(1280, 720), 100, ("licht",)),
    ("grote-tekst", QSize(1366, 768), 200, ("licht", "donker")),
)


def walk(driver: Driver) -> None:
    """Open the demo school and look at its showcase dossier in every size."""
    driver.wait_for_part("demo")
    driver.press("demo")
    driver.wait_for_part("caseload")
    driver.wait_for(lambda: driver.rows("caseload") > 20, "the demo dossiers")
    driver.window.resize(1600, 1000)
    _open(driver, "Sanne")
    for name, size, percent, themes in LOOKS:
        current().set_text_percent(percent)
        driver.window.resize(size)
        driver.shoot(f"demo-{name}", themes)
        driver.press("step4")
        driver.shoot(f"demo-{name}-wegen", themes)
        _page(driver, "Stappen")
        driver.shoot(f"demo-{name}-stappen", themes[:1])
        _page(driver, "Tijdlijn")
        driver.press("step1")
    current().set_text_percent(100)
    driver.window.resize(1600, 1000)
    _open(driver, "Jurre")
    driver.shoot("demo-acuut")
    driver.press("prepareMelding")
    driver.wait_for_paper()
    driver.shoot("demo-melding")
    driver.press("help")
    driver.wait_for_part("helpDialog")
    driver.shoot("sneltoetsen", ("licht",))
    driver.press("dialogPrimary")
    _screens(driver)


def _screens(driver: Driver) -> None:
    """Look at what lies beside the dossier: the balance, forms, search, library and school."""
    _page(driver, "Balans")
    driver.shoot("demo-balans")
    driver.window.findChildren(DossierPanel)[0].vorm_requested.emit("hulpafspraken")
    driver.wait_for_part("vormDialog")
    driver.shoot("vorm-hulpafspraken")
    driver.press("dialogCancel")
    driver.press("nood")
    driver.wait_for_part("vormDialog")
    driver.shoot("acuut-gevaar")
    driver.press("dialogCancel")
    driver.type_line("search", "thuis")
    driver.wait_for(lambda: driver.sees("treffers") and driver.rows("treffers") > 0, "hits")
    driver.shoot("zoeken")
    driver.find(QLineEdit, "search").clear()
    for screen in ("naslag", "school", "kluis"):
        driver.find(QRadioButton, f"rail_{screen}").click()
        driver.wait_for_part(f"{screen}Panel")
        driver.settle()
        driver.shoot(screen)


def _page(driver: Driver, title: str) -> None:
    tabs = driver.find(QTabBar, "dossierTabs")
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(titles.index(title))


def _open(driver: Driver, name: str) -> None:
    driver.find(QLineEdit, "search").setText(name)
    driver.wait_for(lambda: driver.rows("caseload") == 1, f"{name} in the list")
    driver.open_first("caseload")
    view = driver.find(QListView, "caseload")
    driver.wait_for(lambda: bool(view.selectionModel().selectedIndexes()), name)
    driver.wait_for(lambda: driver.sees("timeline"), f"the timeline of {name}")
    driver.find(QLineEdit, "search").clear()
    driver.wait_for(lambda: driver.rows("caseload") > 1, "all dossiers")
    button = driver.find(QAbstractButton, "step1")
    button.setFocus()
