"""A whole new key for a closed vault: asked, shown step by step, stopped, and told."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QWidget

from desktop import opening
from desktop.jobs.runner import InlineRunner, JobRunner
from desktop.services.key_ports import KeyChange, RekeyReport, RekeyStep
from desktop.services.sleutels import OLD_COPIES
from desktop.storage.errors import WrongPassphraseError
from desktop.storage.vault import open_vault
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.theme import apply_theme
from desktop.ui.kluis.rekey_desk import RekeyDesk
from desktop.ui.rekey_window import RekeyWindow
from tests.builders import a_school
from tests.storage.keys import PROOF, RECOVERY, slots_of
from tests.storage.vaults import CHEAP, PASSPHRASE
from tests.ui.finding import find

NEW = "kraanvogel dinsdag lepel orgel"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a closed vault with a recovery code."""
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path))
    opening.create(a_school(), PASSPHRASE, CHEAP).close()
    found = next((tmp_path / "vaults").iterdir())
    vault = open_vault(found, tmp_path, PASSPHRASE)
    slots_of(vault).add(PROOF, RECOVERY)
    vault.close()
    return found


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    apply_theme(qapp, "licht")
    made = RekeyWindow(tmp_path / "backups")
    qtbot.addWidget(made)
    made.show()
    return made


def renewing(folder):
    def renew(own, new, watch):
        return opening.renew_keys(folder, own, new, watch)

    return renew


def give(window: QWidget, own: str = PASSPHRASE, new: str = NEW, again: str = NEW) -> None:
    for name, text in (("eigen", own), ("wachtzin", new), ("herhaling", again)):
        find(window, QLineEdit, name).setText(text)
    find(window, QAbstractButton, "renewKeys").click()


def words(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def failure(window: QWidget) -> str:
    notice = find(window, Notice, "failure")
    return notice.text() if notice.isVisible() else ""


def opens(folder, passphrase) -> bool:
    try:
        opening.unlock(folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def test_a_new_key_lets_only_the_new_passphrase_in_and_tells_what_is_left_to_do(window, folder):
    desk = RekeyDesk(window, renewing(folder), InlineRunner())
    renewed = []
    desk.renewed.connect(lambda: renewed.append(1))
    give(window)
    assert renewed == [1]
    said = words(window)
    assert "Alleen uw nieuwe wachtzin opent hem." in said
    assert "Het oude herstelblad werkt niet meer" in said
    assert OLD_COPIES in said
    assert not find(window, QLineEdit, "eigen").text()
    assert find(window, QAbstractButton, "toUnlock").hasFocus()
    assert (opens(folder, PASSPHRASE), opens(folder, NEW)) == (False, True)


def test_each_step_is_shown_in_words_and_the_swap_cannot_be_stopped(window):
    window.set_busy(busy=True)
    seen, stoppable = [], []
    for step in RekeyStep:
        window.show_step(step)
        seen.append(find(window, QLabel, "rekeyStep").text())
        stoppable.append(find(window, QAbstractButton, "stopRekey").isEnabled())
    assert seen[0] == "Stap 1 van 6: de kluis wordt gecontroleerd."
    assert len(set(seen)) == 6
    assert stoppable == [True] * 4 + [False] * 2
    assert find(window, QProgressBar).value() == 6


def test_stopping_leaves_the_vault_as_it_was(window, folder):
    def renew(own, new, watch):
        def stopping(step):
            if step is RekeyStep.COPY:
                find(window, QAbstractButton, "stopRekey").click()
            return watch(step)

        return opening.renew_keys(folder, own, new, stopping)

    RekeyDesk(window, renew, InlineRunner())
    give(window)
    assert "gestopt; er is niets gewijzigd" in failure(window)
    assert find(window, Notice, "failure").property("tone") == "info"
    assert find(window, QAbstractButton, "back").isVisible()
    assert (opens(folder, PASSPHRASE), opens(folder, NEW)) == (True, False)
    give(window, own="dit past er niet op")
    assert find(window, Notice, "failure").property("tone") == "danger"


def test_closing_the_window_stops_the_work(qtbot, window):
    RekeyDesk(window, renewing(None), InlineRunner())
    with qtbot.waitSignal(window.stop_requested):
        window.close()


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(window, folder):
    desk = RekeyDesk(window, renewing(folder), InlineRunner())
    errors: list[BaseException] = []
    desk.failed.connect(errors.append)
    give(window, own="dit is niet de wachtzin")
    assert "past niet op de kluis" in failure(window)
    assert [type(error) for error in errors] == [WrongPassphraseError]
    assert find(window, QLineEdit, "eigen").hasFocus()


def test_a_vault_that_is_open_elsewhere_keeps_its_key(window, folder):
    RekeyDesk(window, renewing(folder), InlineRunner())
    opened = opening.unlock(folder, PASSPHRASE)
    give(window)
    opened.close()
    assert "al open" in failure(window)
    assert opens(folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("own", "new", "again", "error"),
    [
        ("", NEW, NEW, "Vul uw huidige wachtzin in."),
        (PASSPHRASE, NEW, "anders", "De twee wachtzinnen zijn niet gelijk."),
        (NEW, NEW, NEW, "Kies een andere wachtzin dan de huidige."),
        (PASSPHRASE, "kort", "kort", ""),
    ],
)
def test_what_is_missing_is_told_before_anything_is_done(qtbot, window, own, new, again, error):
    with qtbot.assertNotEmitted(window.renew_requested):
        give(window, own, new, again)
    assert error in words(window)


def test_while_waiting_after_a_wrong_try_nothing_can_be_asked(qtbot, window):
    window.show_wait(4)
    with qtbot.assertNotEmitted(window.renew_requested):
        give(window)
    window.show_wait(0)
    with qtbot.waitSignal(window.renew_requested):
        give(window)


def test_steps_of_the_worker_arrive_on_screen(qtbot, window):
    runner, asked = JobRunner(), Event()
    seen: list[RekeyStep] = []

    def renew(_own, _new, watch):
        assert asked.wait(5)
        assert all(watch(step) for step in RekeyStep)
        return RekeyReport((), KeyChange(2))

    desk = RekeyDesk(window, renew, runner)
    desk._reached.connect(seen.append)
    with qtbot.waitSignal(desk.renewed):
        give(window)
        asked.set()
    assert seen == list(RekeyStep)
    runner.close()
