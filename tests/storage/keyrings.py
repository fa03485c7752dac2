"""Keyrings that live in memory, registered through the keyring library itself."""

# ruff: noqa: ARG002  a backend takes the arguments it is given
from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given, as the Credential Manager would."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.values[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.values[service, username]


class LockedKeyring(MemoryKeyring):
    """Its owner refuses to unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


class BrokenKeyring(MemoryKeyring):
    """Raises something of its own, with the secret in the message."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("KANARIE")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(password)


class SlowKeyring(MemoryKeyring):
    """Answers when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.let_go.wait()
        super().set_password(service, username, password)


class ForgetfulKeyring(MemoryKeyring):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


KINDS = (MemoryKeyring, LockedKeyring, BrokenKeyring, SlowKeyring, ForgetfulKeyring)
TRUSTED = [f"{kind.__module__}.{kind.__qualname__}" for kind in KINDS]
