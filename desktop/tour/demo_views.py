"""The demo school on the sizes and in the looks that real desks have."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from desktop.tour import list_views
from desktop.tour.driver import Driver
from desktop.tour.list_views import open_dossier, show_screen, show_tab
from desktop.tour.looks import CONTRAST, FIRST, LOOKS, ROOMY, SMALL, Look
from desktop.ui.dossier.panel import DossierPanel


def walk(driver: Driver) -> None:
    """Open the demo school and look at it in every size and theme."""
    driver.wait_for_part("demo")
    driver.press("demo")
    driver.wait_for_part("caseload")
    driver.wait_for(lambda: driver.rows("caseload") > 20, "the demo dossiers")
    for look in (FIRST, SMALL):
        look.dress(driver)
        _showcase(driver, look)
    for look in LOOKS:
        look.dress(driver)
        if look is not FIRST:
            _showcase(driver, look)
        list_views.walk(driver, look)
        if look in ROOMY:
            _rest(driver, look)
    CONTRAST.dress(driver)
    _showcase(driver, CONTRAST)
    FIRST.dress(driver)


def _showcase(driver: Driver, look: Look) -> None:
    open_dossier(driver, "Sanne")
    look.shoot(driver, "demo")
    driver.press("step4")
    look.shoot(driver, "demo-wegen")
    show_tab(driver, "dossierTabs", "Stappen")
    look.shoot(driver, "demo-stappen")
    show_tab(driver, "dossierTabs", "Tijdlijn")
    driver.press("step1")


def _rest(driver: Driver, look: Look) -> None:
    """Look at an acute dossier and its melding, and at what lies beside the dossier."""
    open_dossier(driver, "Jurre")
    look.shoot(driver, "demo-acuut")
    driver.press("prepareMelding")
    driver.wait_for_paper()
    look.shoot(driver, "demo-melding")
    driver.press("help")
    driver.wait_for_part("helpDialog")
    look.shoot(driver, "sneltoetsen")
    driver.press("dialogPrimary")
    show_tab(driver, "dossierTabs", "Balans")
    look.shoot(driver, "demo-balans")
    driver.window.findChildren(DossierPanel)[0].vorm_requested.emit("hulpafspraken", None)
    driver.wait_for_part("vormDialog")
    look.shoot(driver, "vorm-hulpafspraken")
    driver.press("dialogCancel")
    driver.press("nood")
    driver.wait_for_part("vormDialog")
    look.shoot(driver, "acuut-gevaar")
    driver.press("dialogCancel")
    driver.type_line("search", "thuis")
    driver.wait_for(lambda: driver.sees("treffers") and driver.rows("treffers") > 0, "hits")
    look.shoot(driver, "zoeken")
    driver.find(QLineEdit, "search").clear()
    for screen in ("naslag", "school", "kluis"):
        show_screen(driver, screen)
        driver.wait_for_part(f"{screen}Panel")
        look.shoot(driver, screen)
    open_dossier(driver, "Daan")
    list_views.over_the_window(driver, look)
