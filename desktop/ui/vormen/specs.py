"""The spec of every vorm by the name it is kept by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.ui.poptekening.spec import poptekening_spec
from desktop.ui.vormen import (
    besluit_specs,
    bewaren_specs,
    diagnose_spec,
    gesprek_specs,
    hypothese_specs,
    veilig_thuis_specs,
    verloop_specs,
    verstrekking_specs,
    verzoek_specs,
    vlag_specs,
)
from desktop.ui.vormen.spec import VormSpec

# Functions: the texts are translated when a form opens.
SPECS: Mapping[str, Callable[[], VormSpec]] = MappingProxyType(
    {
        "adviesgesprek": veilig_thuis_specs.adviesgesprek,
        "afsluiting": verloop_specs.afsluiting,
        "beroepskracht": verloop_specs.beroepskracht,
        "besluit": besluit_specs.besluit,
        "besproken": verloop_specs.besproken,
        "bevoegd-gezag": veilig_thuis_specs.bevoegd_gezag,
        "diagnose": diagnose_spec.diagnose,
        "gesprek-over-melding": gesprek_specs.gesprek_over_melding,
        "gespreksvoorbereiding": gesprek_specs.gespreksvoorbereiding,
        "heropening": verloop_specs.heropening,
        "hulp-beoordeeld": besluit_specs.hulp_beoordeeld,
        "hulpafspraken": besluit_specs.hulpafspraken,
        "hypothese-beoordeeld": hypothese_specs.hypothese_beoordeeld,
        "langer-bewaren": bewaren_specs.langer_bewaren,
        "melden-zonder-gesprek": gesprek_specs.melden_zonder_gesprek,
        "melding-gedaan": veilig_thuis_specs.melding_gedaan,
        "monitoring": besluit_specs.monitoring,
        "noodoproep": verloop_specs.noodoproep,
        "ontvangst-bevestigd": verstrekking_specs.ontvangst_bevestigd,
        "punt-afgedaan": verloop_specs.punt_afgedaan,
        "routestap": verloop_specs.routestap,
        "stap-overgeslagen": verloop_specs.stap_overgeslagen,
        "terugkoppeling": veilig_thuis_specs.terugkoppeling,
        "toestemmingsweging": gesprek_specs.toestemmingsweging,
        "verstrekking": verstrekking_specs.verstrekking,
        "verwijsindex": veilig_thuis_specs.verwijsindex,
        "verzoek": verzoek_specs.verzoek,
        "verzoek-beslist": verzoek_specs.verzoek_beslist,
        "vlag-gezet": vlag_specs.vlag_gezet,
        "vlag-weg": vlag_specs.vlag_weg,
    }
)


# Asked by a dialog of their own: their spec does not name every field.
OWN_DIALOG: Mapping[str, Callable[[], VormSpec]] = MappingProxyType(
    {"poptekening": poptekening_spec}
)


# The same vorm asked in another way.
VARIANTS: Mapping[str, Callable[[], VormSpec]] = MappingProxyType(
    {"routestap-overslaan": verloop_specs.routestap_overslaan}
)


def spec_of(name: str) -> VormSpec:
    """Return the spec of a vorm; name is a key of VORMEN."""
    return (SPECS.get(name) or OWN_DIALOG.get(name) or VARIANTS[name])()
