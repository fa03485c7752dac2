"""A secret address or number is on no paper, wherever it was typed."""

from __future__ import annotations

import pytest

from desktop.core.belkaart import Belkaartkeuze
from desktop.reports import PdfReports
from desktop.services.casus import view_of
from tests.builders import a_betrokkene, a_casus, a_dossier
from tests.reports.melding_views import MADE_ON, a_view
from tests.reports.reading import texts

SECRETS = {
    "telefoon": "06-11111111",
    "email": "samira@voorbeeld.nl",
    "adres": "Kerkplein 2",
    "bereikbaar": "navijven",
}


def papers(*, geheim: bool) -> dict[str, str]:
    moeder = a_betrokkene(**SECRETS, geheim=geheim)
    dossier = a_dossier(betrokkenen=(moeder,))
    reports, view = PdfReports(), view_of(a_casus(dossier=dossier))
    made = {
        "melding": reports.melding(a_view(dossier=dossier)),
        "afweging": reports.afweging(view, MADE_ON),
        "belkaart": reports.belkaart(view, MADE_ON, Belkaartkeuze()),
    }
    return {name: " ".join(texts(pdf)) for name, pdf in made.items()}


@pytest.mark.parametrize("paper", ["melding", "afweging", "belkaart"])
def test_what_is_secret_is_not_printed(paper):
    printed = papers(geheim=True)[paper]
    assert not [value for value in SECRETS.values() if value in printed]


def test_the_melding_says_that_it_is_secret_and_prints_what_is_not():
    assert "geheim" in papers(geheim=True)["melding"]
    open_paper = papers(geheim=False)["melding"]
    assert all(value in open_paper for value in SECRETS.values())
