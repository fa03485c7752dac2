"""Give a slot its arguments without keeping its owner alive."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod

import shiboken6


def weakly(method: Callable[..., object], *args: object) -> Callable[..., None]:
    """Return a slot that calls the bound method with args while its owner lives.

    A lambda or partial in connect keeps a dialog alive for ever; this one does not.
    """
    held = WeakMethod(method)

    def call(*_emitted: object) -> None:
        alive = held()
        if alive is not None and shiboken6.isValid(getattr(alive, "__self__", None)):
            alive(*args)

    return call
