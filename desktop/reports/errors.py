"""What can go wrong on the way to paper."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from desktop.core.known_error import KnownError


class ReportError(KnownError):
    """The report cannot be laid out; kind is the engine's error class, block its place.

    The engine puts the words of the report into its own messages, so those never get here.
    """

    remedy = (
        "Het document kon niet worden gemaakt. Er is niets verloren: uw gegevens staan nog in"
        " het dossier. Kort een zeer lange tekst in, of meld het bij de beheerder."
    )

    def __init__(self, kind: str, block: int) -> None:
        super().__init__(f"{kind} at block {block}")
        self.kind = kind
        self.block = block


class EngineFaults:
    """Holds back whatever the engine raises and remembers only its kind, and the block at hand.

    The error itself is dropped, not chained: its message quotes the report.
    """

    def __init__(self) -> None:
        self.block = -1
        self._kind = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or not issubclass(kind, Exception):
            return False
        self._kind = kind.__name__
        return True

    def as_error(self) -> ReportError:
        """Return what happened, without case text."""
        return ReportError(self._kind, self.block)
