"""Two processes and one vault."""

from __future__ import annotations

import os
import signal

import pytest

from desktop.storage.engine import DRIVER_ERROR, connect
from desktop.storage.errors import InUseError
from desktop.storage.vault import unlock_keys
from tests.storage.vaults import PASSPHRASE, texts

HOLD = """
vault = home.open()
write(vault, "van de ander")
print("open", flush=True)
input()
vault.close()
"""


@pytest.fixture
def holder(made):
    process = made.elsewhere(HOLD)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_while_the_first_has_the_vault_open(made, holder):
    with pytest.raises(InUseError):
        made.open()
    holder.communicate("sluit\n")
    assert holder.returncode == 0
    vault = made.open()
    assert texts(vault) == ["eerste", "van de ander"]
    vault.close()


def test_a_killed_holder_keeps_nobody_out_and_loses_nothing(made, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait(timeout=10)
    vault = made.open()
    assert texts(vault) == ["eerste", "van de ander"]
    vault.close()


@pytest.mark.usefixtures("holder")
def test_the_database_itself_is_locked_too_without_the_lock_file(made):
    header = made.header
    keys = unlock_keys(header, PASSPHRASE)
    with pytest.raises(DRIVER_ERROR, match="locked"):
        connect(made.database, keys.database, header.salt)


def test_a_second_opening_in_the_same_process_is_refused(made):
    vault = made.open()
    with pytest.raises(InUseError):
        made.open()
    vault.close()
