"""What an act made stale, so that screens refresh just that."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.dossier import DossierId


@dataclass(frozen=True, slots=True)
class Changes:
    """The dossiers and logboeken to read again; dossier is the one just made, if any.

    leerlingen tells that the register of pupils changed.
    """

    dossiers: frozenset[DossierId] = field(default=frozenset())
    logboeken: frozenset[DossierId] = field(default=frozenset())
    dossier: DossierId | None = None
    school: bool = False
    verdwenen: frozenset[DossierId] = field(default=frozenset())
    leerlingen: bool = False
