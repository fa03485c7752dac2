"""What the spiekkaart asks and advises for each way a signal reaches the school (001:447-511).

The questions are in our own words; the source stands with every card.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.core.signaal import Signaalbron


@dataclass(frozen=True, slots=True)
class Spiekkaart:
    """What to think of (raad), what to ask on (vragen), and whether consent comes first."""

    raad: tuple[str, ...]
    bron: str
    vragen: tuple[str, ...] = ()
    vraagt_toestemming: bool = False


SPIEKKAARTEN: Mapping[Signaalbron, Spiekkaart] = MappingProxyType(
    {
        Signaalbron.NIET_PLUIS: Spiekkaart(
            (
                (
                    "Praat met de leerling, en zo mogelijk met de ouders. Vraag hoe het gaat en "
                    "vertel wat u opvalt. Misschien is er een gewone verklaring."
                ),
                # Broad: 004:168.
                (
                    "Kijk gericht en verzamel meer signalen. Kijk breed: ook naar de "
                    "leerresultaten en naar wat het leerlingvolgsysteem laat zien."
                ),
                "Vraag collega’s of zij dit ook zien.",
            ),
            "001:450-460",
        ),
        Signaalbron.DERDEN: Spiekkaart(
            (
                "Bedank de ander en vraag door.",
                "Kijk of u de informatie bij anderen kunt nagaan.",
                "Zorg voor een gesprekje met de leerling, en zo mogelijk met de ouders.",
            ),
            "001:467-484",
            (
                "Wat is er gebeurd?",
                "Waar en wanneer was dat?",
                "Wie heeft het zelf gezien of gehoord?",
                "Hoe komt de ander aan deze informatie?",
                "Is het al besproken met de leerling of de ouders, en hoe reageerden zij?",
                "Weten meer mensen hiervan?",
            ),
        ),
        Signaalbron.EXTERNE_PARTNER: Spiekkaart(
            (
                "Deel en ontvang alleen wat van belang is voor de ontwikkeling van de leerling.",
                "Bespreek hoe u de ouders en de leerling erbij betrekt.",
                (
                    "Adviseer de professional om zelf met hen te praten, en handel samen volgens "
                    "de meldcode."
                ),
            ),
            "001:489-491",
            vraagt_toestemming=True,
        ),
        Signaalbron.LEERLING: Spiekkaart(
            (
                "Neem de leerling serieus.",
                "Zeg in eigen woorden na wat u hoort.",
                "Vat samen en vraag rustig door.",
                "Benoem wat de leerling voelt en leef mee.",
                (
                    "Zeg wat u kunt doen: altijd binnenlopen mag, en advies vragen kan ook zonder "
                    "naam."
                ),
                "Spreek samen af hoe het verder gaat.",
                "Gaat het over geweld thuis, dan volgt een melding bij Veilig Thuis.",
            ),
            "001:497-511",
        ),
    }
)
