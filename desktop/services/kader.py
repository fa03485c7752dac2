"""Which afwegingskader a dossier is weighed with."""

from __future__ import annotations

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.weging import Weging
from desktop.services.ports import Kaders


def kader_of(weging: Weging, kaders: Kaders, chosen: Afwegingskader) -> Afwegingskader:
    """Return the kader the weging was begun with, or the school's choice when nothing was weighed.

    A weging stays with the text it was judged by, also when the school later chooses another.
    """
    if not weging.beantwoordingen:
        return chosen
    return kaders.get(weging.beantwoordingen[-1].kader, chosen)
