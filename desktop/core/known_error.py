"""Failures the program knows: each carries one Dutch sentence for the user."""

from __future__ import annotations


class KnownError(Exception):
    """Something of the world went wrong; remedy says what happened and what to do.

    Never carries the words of a dossier: it may end in a log.
    """

    remedy: str = ""


class RefusedError(KnownError, ValueError):
    """Something cannot be recorded like this; field names the part to mend."""

    def __init__(self, field: str, remedy: str) -> None:
        super().__init__(field)
        self.field = field
        self.remedy = remedy
