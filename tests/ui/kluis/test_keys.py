"""Who can open the vault: every act from the screen to the key slot file and back."""

from __future__ import annotations

import keyring
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from shiboken6 import isValid

from desktop.services.handelingen import list_handelingen
from desktop.services.key_ports import QuickState, SlotKind
from desktop.services.key_ring import recover
from desktop.storage.secret import from_code
from tests.storage.keyrings import LockedKeyring
from tests.storage.vaults import PASSPHRASE
from tests.ui.kluis.hands import dialog, fill_in, found, recovery, submit, texts, type_back

NEW = "paard accu lepel wolk"
WRONG = "dit is niet de wachtzin"


def change(screen, own: str = PASSPHRASE, new: str = NEW, again: str = NEW):
    screen.press("changeKey")
    front = dialog()
    fill_in(front, eigen=own, wachtzin=new, herhaling=again)
    submit(front)
    return front


def add_colleague(screen, naam: str = "T. Willems") -> None:
    screen.press("addKey")
    fill_in(dialog(), eigen=PASSPHRASE, naam=naam, wachtzin=NEW, herhaling=NEW)
    submit(dialog())


def make_code(screen) -> str:
    screen.press("makeCode")
    code = type_back(recovery(), PASSPHRASE)
    submit(recovery())
    return code


def revoke(screen, kind: SlotKind, naam: str = ""):
    line = next(one for one in screen.view().lines if (one.kind, one.naam) == (kind, naam))
    screen.press(f"revoke_{line.id}")
    front = dialog()
    fill_in(front, eigen=PASSPHRASE)
    submit(front)
    return front


def is_gone(front) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not isValid(front)


def test_the_first_key_is_a_passphrase_since_today_that_cannot_go(screen):
    assert "Wachtzin" in screen.texts()
    assert any(text.startswith("sinds ") for text in screen.texts())
    line = screen.view().lines[0]
    assert screen.kluis.findChild(QAbstractButton, f"revoke_{line.id}") is None


def test_the_keys_tell_where_the_whole_vault_gets_a_new_key(screen):
    assert any("Nieuwe sleutel voor de hele kluis" in text for text in screen.texts())


def test_a_changed_passphrase_opens_the_vault_and_the_old_one_does_not(screen, opens):
    front = change(screen)
    assert is_gone(front)
    assert any("alleen nog oude back-ups" in text for text in screen.texts())
    assert opens(NEW)
    assert not opens(PASSPHRASE)


def test_a_wrong_old_passphrase_changes_nothing_and_can_be_typed_again(screen, opens):
    front = change(screen, own=WRONG)
    assert any("past niet op de kluis" in text for text in texts(front))
    assert front.focusWidget() is front.own
    fill_in(front, eigen=PASSPHRASE)
    submit(front)
    assert is_gone(front)
    assert opens(NEW)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"own": ""}, "Vul uw wachtzin in."),
        ({"new": "kort", "again": "kort"}, "Te kort: gebruik minstens 12 tekens."),
        ({"again": "iets anders hier"}, "De twee wachtzinnen zijn niet gelijk."),
    ],
)
def test_what_is_wrong_is_said_under_the_field(screen, answers, said):
    front = change(screen, **answers)
    assert said in texts(front)
    front.close()


def test_the_name_of_a_colleague_is_shown_and_never_stands_in_a_readable_file(screen, opens):
    add_colleague(screen, "Wilhelmina Tak")
    assert "Wachtzin van Wilhelmina Tak" in screen.texts()
    assert opens(NEW)
    assert opens(PASSPHRASE)
    for file in (path for path in screen.folder.parent.parent.rglob("*") if path.is_file()):
        assert b"Wilhelmina" not in file.read_bytes(), file


def test_a_changed_passphrase_keeps_its_name(screen):
    add_colleague(screen)
    screen.press("changeKey")
    fill_in(dialog(), eigen=NEW, wachtzin=NEW + " twee", herhaling=NEW + " twee")
    submit(dialog())
    assert "Wachtzin van T. Willems" in screen.texts()


def test_every_act_stands_in_the_log_without_a_secret(screen):
    add_colleague(screen)
    revoke(screen, SlotKind.PASSPHRASE, "T. Willems")
    change(screen)
    done = [h.bijzonderheden for h in list_handelingen(screen.opened.vault)]
    assert [one for one in done if "wachtzin" in one] == [
        "wachtzin gewijzigd",
        "wachtzin ingetrokken",
        "wachtzin toegevoegd",
    ]


def test_a_revoked_colleague_no_longer_gets_in(screen, opens):
    add_colleague(screen)
    assert is_gone(revoke(screen, SlotKind.PASSPHRASE, "T. Willems"))
    assert "Wachtzin van T. Willems" not in screen.texts()
    assert not opens(NEW)
    assert opens(PASSPHRASE)


def test_nobody_revokes_their_own_passphrase_by_mistake(screen, opens):
    add_colleague(screen)
    front = revoke(screen, SlotKind.PASSPHRASE)
    assert any("die u net typte" in text for text in texts(front))
    front.close()
    assert opens(PASSPHRASE)


def test_without_a_code_every_screen_reminds_of_it(screen):
    assert not screen.parts.reminder.isHidden()
    make_code(screen)
    assert screen.parts.reminder.isHidden()
    assert "Herstelcode op papier" in screen.texts()


def test_a_code_that_was_used_is_reminded_of_until_there_is_a_fresh_one(screen):
    first, reminder = make_code(screen), screen.parts.reminder
    opened = screen.opened
    recover(opened.vault, opened.keys.slots, opened.world.clock, first, NEW)
    screen.parts.start(offers_code=False)
    assert not reminder.isHidden()
    assert "is gebruikt" in reminder.notice.text()
    reminder.notice.action_requested.emit()
    assert type_back(recovery(), NEW) != first
    submit(recovery())
    assert reminder.isHidden()


def test_a_code_that_was_typed_back_opens_the_vault(screen, opens):
    code = make_code(screen)
    assert opens(from_code(code))


def test_a_renewed_code_voids_the_first(screen, opens):
    first = make_code(screen)
    second = make_code(screen)
    assert not opens(from_code(first))
    assert opens(from_code(second))


def test_a_code_that_was_not_typed_back_opens_nothing(screen, opens):
    screen.press("makeCode")
    front = recovery()
    code = front._new.code
    front.reject()
    assert is_gone(front)
    assert not opens(from_code(code))


def test_a_wrong_group_is_named_and_the_code_waits(screen):
    screen.press("makeCode")
    front = recovery()
    second = front._new.asked[1]
    type_back(front, PASSPHRASE)
    fill_in(front, **{f"groep{second}": "????"})
    submit(front)
    said = [text for text in texts(front) if "klopt niet" in text]
    assert said == [f"Groep {second} klopt niet. Kijk nog eens op uw blad."]
    assert front.focusWidget() is front.findChild(QLineEdit, f"groep{second}")
    assert not screen.view().has_code
    front.reject()


def test_the_code_is_out_of_sight_while_it_is_typed_back(screen):
    screen.press("makeCode")
    front = recovery()
    groups = front._new.code.split("-")
    assert set(groups) <= set(texts(front))
    submit(front)
    assert not set(groups) & set(texts(front))
    found(front, QAbstractButton, "backToSheet").click()
    assert set(groups) <= set(texts(front))
    front.reject()


def test_the_sheet_is_saved_where_the_user_says_and_the_risk_is_told(screen, tmp_path):
    screen.press("makeCode")
    sheet = recovery().sheet
    sheet._on_path(str(tmp_path / "Herstelblad.pdf"))
    assert (tmp_path / "Herstelblad.pdf").read_bytes().startswith(b"%PDF")
    assert any("Opgeslagen als Herstelblad.pdf" in text for text in texts(recovery()))
    sheet._on_path(str(tmp_path / "weg" / "Herstelblad.pdf"))
    assert not any("Opgeslagen als" in text for text in texts(recovery()))
    recovery().reject()


def test_the_code_is_gone_from_the_sheet_when_the_dialog_closes(screen):
    screen.press("makeCode")
    front = recovery()
    sheet = front.sheet
    front.reject()
    assert sheet.pdf == b""


def test_a_pin_can_be_turned_on_and_off(screen):
    screen.press("pinOn")
    fill_in(dialog(), eigen=PASSPHRASE, pin="482913", pinHerhaling="482913")
    submit(dialog())
    assert screen.view().quick is QuickState.ON
    assert "Pincode op één computer" in screen.texts()
    screen.press("pinOff")
    assert screen.view().quick is QuickState.OFF
    assert "Pincode op één computer" not in screen.texts()


@pytest.mark.parametrize(
    ("pin", "again", "said"),
    [
        ("482913", "482914", "De twee pincodes zijn niet gelijk."),
        ("1234", "1234", "Kies een pincode van 6 tot 12 cijfers."),
        ("111111", "111111", "Deze pincode is te makkelijk te raden. Kies een andere."),
    ],
)
def test_a_pin_that_will_not_do_is_refused_under_its_field(screen, pin, again, said):
    screen.press("pinOn")
    front = dialog()
    fill_in(front, eigen=PASSPHRASE, pin=pin, pinHerhaling=again)
    submit(front)
    assert said in texts(front)
    front.close()
    assert screen.view().quick is QuickState.OFF


def test_a_computer_without_a_keyring_says_so_and_offers_no_pin(screen):
    keyring.set_keyring(LockedKeyring())
    screen.parts.start(offers_code=False)
    assert any("geen veilige sleutelopslag" in text for text in screen.texts())
    shown = [b.objectName() for b in screen.kluis.findChildren(QAbstractButton) if b.isVisible()]
    assert not {"pinOn", "pinOff"} & set(shown)


def test_while_the_work_goes_on_the_dialog_cannot_be_left(screen):
    screen.press("changeKey")
    front = dialog()
    front.set_busy(busy=True)
    front.reject()
    assert front.isVisible()
    front.set_busy(busy=False)
    front.reject()
    assert QApplication.activeModalWidget() is None
