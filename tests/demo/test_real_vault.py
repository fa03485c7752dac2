"""The demo lives in a real vault as it does in a fake one."""

from __future__ import annotations

from datetime import timedelta

from desktop.demo.school import build_demo_school
from desktop.services.leerlingen import list_leerlingen, list_loose
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


def loose(vault):
    found = list_loose(vault, SUNDAY.date() - timedelta(days=60), SUNDAY.date())
    return [(one.dossier, [r.aantekening for r in one.regels]) for one in found]


def test_a_real_vault_holds_the_same_demo(demo, dossiers):
    vault = memory_vault()
    try:
        build_demo_school(vault, kaders(), SUNDAY, FOLDER)
        assert texts(views(vault)) == texts(dossiers)
        assert list_leerlingen(vault) == list_leerlingen(demo)
        assert loose(vault) == loose(demo)
    finally:
        vault.close()
