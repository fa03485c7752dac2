"""Rules about closing: after-care, evaluation, and who follows safety from then on."""

from __future__ import annotations

from desktop.core.afloop import is_gesloten
from desktop.core.afsluiting import Afsluiting
from desktop.core.afwegingskader import Uitkomst
from desktop.core.casus import Casus, Feit
from desktop.core.hulp import Hulpafspraken, Monitoring
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import uitkomst, vorm
from desktop.core.veilig_thuis import MeldingGedaan


def gesloten_zonder_monitoring(casus: Casus) -> OpenPunt | None:
    """E07: the dossier was closed after a melding or help and nobody follows safety."""
    ended = _afgesloten(casus)
    if ended is None or casus.feiten(Monitoring):
        return None
    return OpenPunt(
        "E07",
        Gewicht.ZORGVULDIG,
        "Het dossier is gesloten. Wie de veiligheid volgt, staat er niet.",
        "Spreek af hoe de veiligheid wordt gevolgd en hoe lang.",
        "003:539",
        "Leg vast wie volgt, hoe, en tot wanneer.",
        vorm("monitoring"),
        ended.nummer,
    )


def nazorg_en_evaluatie(casus: Casus) -> OpenPunt | None:
    """E03: the dossier was closed without after-care or evaluation."""
    ended = _afgesloten(casus)
    if ended is None or (ended.inhoud.nazorg.strip() and ended.inhoud.evaluatie.strip()):
        return None
    return OpenPunt(
        "E03",
        Gewicht.ZORGVULDIG,
        "Bij de afsluiting staat nog geen nazorg of evaluatie.",
        "Ten slotte biedt u nazorg en kijkt u terug op de aanpak.",
        "002:338",
        "Verbeter de afsluiting en vul nazorg en evaluatie in.",
        vorm("afsluiting"),
        ended.nummer,
    )


def knelpunten_gevraagd(casus: Casus) -> OpenPunt | None:
    """E04: at closing, what got in the way is worth passing on, without names."""
    ended = _afgesloten(casus)
    if ended is None or ended.inhoud.knelpunten.strip():
        return None
    return OpenPunt(
        "E04",
        Gewicht.ZORGVULDIG,
        "Liep u ergens tegenaan? Dat kunt u doorgeven voor het beleid.",
        "Knelpunten helpen scholen en hulpverlening verder. Noem geen namen.",
        "002:171",
        "Vul bij de afsluiting een knelpunt in, of laat dit punt zo.",
        vorm("afsluiting"),
        ended.nummer,
    )


def _afgesloten(casus: Casus) -> Feit[Afsluiting] | None:
    """Return the closing of a dossier in which something was done for safety."""
    ended = casus.laatste(Afsluiting)
    if ended is None or not is_gesloten(casus) or ended.inhoud.ongegrond:
        return None
    acted = bool(casus.feiten(MeldingGedaan)) or bool(casus.feiten(Hulpafspraken))
    return ended if acted or uitkomst(casus) in {Uitkomst.MELDEN, Uitkomst.HULP} else None


SLUITEN = (gesloten_zonder_monitoring, nazorg_en_evaluatie, knelpunten_gevraagd)
