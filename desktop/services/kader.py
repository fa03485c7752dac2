"""Which afwegingskader a dossier is weighed with."""

from __future__ import annotations

from desktop.core.afwegingskader import Afwegingskader
from desktop.core.weging import Weging
from desktop.services.ports import Kaders


def kader_of(weging: Weging, kaders: Kaders, chosen: Afwegingskader) -> Afwegingskader:
    """Return the kader the weging was begun with, or the school's choice when nothing was weighed.

    A weging stays with the text it was judged by, also when the school later chooses another.
    When this program no longer ships that version, the present text of the same kader asks anew;
    the answers keep their own literal words.
    """
    if not weging.beantwoordingen:
        return chosen
    last = weging.beantwoordingen[-1]
    begun = (k for k in kaders.values() if (k.id, k.versie) == (last.kader, last.versie))
    return next(begun, kaders.get(last.kader, chosen))
