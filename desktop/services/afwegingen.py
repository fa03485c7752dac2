"""Answering the afwegingskader."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.afwegingskader import Afwegingskader, Antwoord, KaderError
from desktop.core.dossier import DossierId
from desktop.core.weging import Beantwoording, BeantwoordingError
from desktop.services.changes import Changes
from desktop.services.concepten import Concept
from desktop.services.kader import kader_of
from desktop.services.ports import Clock, Kaders, Vault
from desktop.services.views import NewAnswer


def answer(
    vault: Vault,
    clock: Clock,
    kaders: Kaders,
    dossier: DossierId,
    given: NewAnswer,
    left: Concept | None = None,
) -> Changes:
    """Record an answer with the literal words it was given to; an earlier answer stays readable.

    Left is what stays typed in answer to other questions, kept in the same act.
    """
    with vault.transaction() as tx:
        weging = tx.wegingen.of(dossier)
        kader = kader_of(weging, kaders, kaders[tx.school.read().kader])
        made = _beantwoording(kader, clock, given)
        tx.wegingen.add(dossier, replace(made, ronde=max(given.ronde, weging.ronde)))
        if left is not None:
            tx.concepten.save(left.key, left.text)
    return Changes(dossiers=frozenset({dossier}))


def confirm(vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId, knoop: str) -> Changes:
    """Record the answer that stands once more: it still holds after a change before it."""
    with vault.transaction() as tx:
        weging = tx.wegingen.of(dossier)
        kader = kader_of(weging, kaders, kaders[tx.school.read().kader])
        standing = weging.latest(kader).get(knoop)
        if standing is None:
            raise BeantwoordingError("antwoord", "Deze vraag is nog niet beantwoord.")
        tx.wegingen.add(dossier, replace(standing, moment=clock.now()))
    return Changes(dossiers=frozenset({dossier}))


def literal_exit(kader: Afwegingskader, knoop: str, antwoord: Antwoord) -> str:
    """Return the published words behind an answer; without an exit for it, the advice in doubt."""
    uitgang = kader.knopen[knoop].uitgangen.get(antwoord)
    return uitgang.citaat.tekst if uitgang else kader.bij_twijfel.tekst


def _beantwoording(kader: Afwegingskader, clock: Clock, given: NewAnswer) -> Beantwoording:
    vraag = kader.knopen[given.knoop].vraag
    if vraag is None:
        raise KaderError(f"geen vraag: {given.knoop}")
    return Beantwoording(
        kader=kader.id,
        versie=kader.versie,
        knoop=given.knoop,
        vraag=vraag.tekst,
        uitgang=literal_exit(kader, given.knoop, given.antwoord),
        antwoord=given.antwoord,
        motivering=given.motivering.strip(),
        beoordelaars=tuple(n.strip() for n in given.beoordelaars if n.strip()),
        moment=clock.now(),
        voor=given.voor,
        tegen=given.tegen,
        sparringpartner=given.sparringpartner.strip(),
    )
