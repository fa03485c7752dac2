"""The demo lives in a real vault as it does in a fake one."""

from __future__ import annotations

from desktop.demo.school import build_demo_school
from desktop.storage.vault import memory_vault
from tests.builders import kaders
from tests.demo.conftest import FOLDER, SUNDAY, views


def texts(dossiers):
    """Return all but the nummers, which a real vault also gives to other records."""
    return {
        name: (
            view.dossier,
            view.stand,
            view.weging,
            [(r.aantekening, r.geldig.vastgelegd_op, len(r.eerder)) for r in view.regels],
        )
        for name, view in dossiers.items()
    }


def test_a_real_vault_holds_the_same_demo(dossiers):
    vault = memory_vault()
    try:
        build_demo_school(vault, kaders(), SUNDAY, FOLDER)
        assert texts(views(vault)) == texts(dossiers)
    finally:
        vault.close()
