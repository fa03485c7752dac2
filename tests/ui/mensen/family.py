"""A family with everything that matters on the page of people."""

from __future__ import annotations

from typing import Any

from desktop.core.dossier import DossierId, Gezag
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from tests.builders import a_betrokkene, a_casus, a_dossier, a_leerling

SECRETS = ("06-11111111", "samira@voorbeeld.nl", "Kerkplein 2", "na vijven")
NORA = a_dossier(id=DossierId(4), leerling=a_leerling(roepnaam="Nora"))
FAMILY = (
    a_betrokkene(
        telefoon=SECRETS[0],
        email=SECRETS[1],
        adres=SECRETS[2],
        bereikbaar=SECRETS[3],
        geheim=True,
        tolk="Arabisch",
        woont_bij_leerling=True,
    ),
    a_betrokkene(naam="Karim", relatie="vader", gezag=Gezag.ONBEKEND, telefoon="06-2"),
    a_betrokkene(naam="Nora", relatie="zus", gezag=Gezag.NEE, dossier=DossierId(4)),
    a_betrokkene(naam="Bilal", relatie="broer", gezag=Gezag.NEE, dossier=DossierId(5)),
    a_betrokkene(naam="Ans", relatie="jeugdarts", gezag=Gezag.NEE, organisatie="GGD"),
)


def a_view(*people: Any, **details: Any) -> DossierView:
    dossier = a_dossier(betrokkenen=people or FAMILY)
    return view_of(a_casus(**{"dossier": dossier, "gezin": (NORA,), **details}))
