"""The demo school on the sizes and in the looks that real desks have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from desktop.tour.driver import Driver
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
