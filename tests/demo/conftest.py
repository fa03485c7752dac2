"""The demo school, told once on a fixed Sunday."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from desktop.core.dossier import DossierId
from desktop.demo.school import build_demo_school
from desktop.paths import resources_dir
from desktop.services.dossiers import read_dossier
from desktop.services.ports import Vault
from desktop.services.views import DossierView
from tests.builders import kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

SUNDAY = datetime(2026, 11, 22, 14, 30, tzinfo=timezone(timedelta(hours=1)))
FOLDER = resources_dir() / "demo"


def built(today: datetime = SUNDAY) -> FakeVault:
    vault = FakeVault()
    build_demo_school(vault, kaders(), today, FOLDER)
    return vault


def views(vault: Vault, today: datetime = SUNDAY) -> dict[str, DossierView]:
    """Return what the screen shows of every dossier, by full name."""
    clock = FixedClock(today)
    with vault.transaction() as tx:
        ids = [dossier.id for dossier in tx.dossiers.all() if not dossier.los]
    found = [read_dossier(vault, clock, kaders(), one) for one in ids]
    return {view.dossier.leerling.full_name: view for view in found}


@pytest.fixture(scope="session")
def demo() -> FakeVault:
    return built()


@pytest.fixture(scope="session")
def dossiers(demo: FakeVault) -> dict[str, DossierView]:
    return views(demo)


@pytest.fixture(scope="session")
def worked(demo: FakeVault, dossiers: dict[str, DossierView]) -> dict[str, DossierView]:
    """Return the retold examples of the source: the dossiers with a filled-in melding."""
    filled: set[DossierId] = set(demo.meldingen.rows)
    return {name: view for name, view in dossiers.items() if view.dossier.id in filled}
