"""The keyring of the computer, held at arm's length.

Only keyrings that encrypt under the account of the user are trusted. Every call has two seconds: a
service that hangs must not hang the program. What a keyring raises is dropped, not chained: its
message may quote the secret.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from threading import Thread
from types import TracebackType
from typing import Generic, Self, TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from desktop.storage.key_errors import (
    KeyringError,
    KeyringLockedError,
    KeyringMissingError,
    KeyringSlowError,
    KeyringValueError,
)

SERVICE = "Weegwijzer"
PATIENCE = 2.0
LONGEST_VALUE = 256
TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.macOS.Keyring",
)

T = TypeVar("T")


class OsKeyring:
    """Texts by name in the first trusted keyring; each method raises KeyringError."""

    def __init__(self, trusted: Collection[str] = TRUSTED, patience: float = PATIENCE) -> None:
        self._trusted = trusted
        self._patience = patience

    def read(self, name: str) -> str | None:
        """Return the text under a name, None when there is none."""
        value: object = self._ask(lambda: self._backend().get_password(SERVICE, name))
        if value is None or (isinstance(value, str) and len(value) <= LONGEST_VALUE):
            return value
        raise KeyringValueError

    def write(self, name: str, value: str) -> None:
        """Keep a text and see that it is kept."""
        self._ask(lambda: self._backend().set_password(SERVICE, name, value))
        if self.read(name) != value:
            raise KeyringValueError

    def delete(self, name: str) -> None:
        """Forget what is under a name."""
        if self.read(name) is not None:
            self._ask(lambda: self._backend().delete_password(SERVICE, name))

    def _backend(self) -> KeyringBackend:
        chosen = keyring.get_keyring()
        for backend in getattr(chosen, "backends", [chosen]):
            kind = type(backend)
            if f"{kind.__module__}.{kind.__qualname__}" in self._trusted:
                return backend  # type: ignore[no-any-return]  # a chain lists its backends untyped
        raise NoKeyringError

    def _ask(self, act: Callable[[], T]) -> T:
        attempt = _Attempt(act)
        # A daemon: a keyring that never answers must not keep the program from ending.
        thread = Thread(target=attempt.run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._patience)
        return attempt.outcome()


class _Attempt(Generic[T]):
    """A call and what came of it; remembers the kind of an error, not the error."""

    def __init__(self, act: Callable[[], T]) -> None:
        self._act = act
        self._answers: list[T] = []
        self._fault: type[BaseException] | None = None

    def run(self) -> None:
        with self:
            self._answers.append(self._act())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        self._fault = kind
        return kind is not None and issubclass(kind, Exception)

    def outcome(self) -> T:
        """Return the answer; raise KeyringError for a fault, or when there is none yet."""
        if self._answers:
            return self._answers[0]
        if self._fault is None:
            raise KeyringSlowError
        if issubclass(self._fault, NoKeyringError):
            raise KeyringMissingError
        if issubclass(self._fault, KeyringLocked | InitError):
            raise KeyringLockedError
        raise KeyringError(self._fault.__name__)
