"""Where a folder really is, by its name and by the mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.services.backup_ports import Place, PlaceKind
from desktop.services.backups import backup_advice, vault_advice
from desktop.storage.places import is_unc, mounted_place, place_of

MOUNTS = """\
/dev/sda2 / ext4 rw 0 0
//server/school /mnt/schoolschijf cifs rw 0 0
server:/export /mnt/nfs\\040schijf nfs4 rw 0 0
me@host: /home/u/ver fuse.sshfs rw 0 0
onedriver /home/u/wolk fuse.onedriver rw 0 0
/dev/sdb1 /media/u/STICK vfat rw 0 0
/dev/sda3 /home ext4 rw 0 0
onzin
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/u/.local/share/weegwijzer", PlaceKind.COMPUTER),
        ("/mnt/schoolschijf/zorg", PlaceKind.NETWORK),
        ("/mnt/nfs schijf/zorg", PlaceKind.NETWORK),
        ("/home/u/ver", PlaceKind.NETWORK),
        ("/run/user/1000/gvfs/smb-share:server=s", PlaceKind.NETWORK),
        ("/home/u/wolk/kluis", PlaceKind.CLOUD),
        ("/media/u/STICK", PlaceKind.REMOVABLE),
        ("/Volumes/STICK", PlaceKind.REMOVABLE),
        ("/mnt/schoolschijf2", PlaceKind.COMPUTER),
    ],
)
def test_a_mount_says_what_a_folder_is(path, kind):
    assert mounted_place(Path(path), MOUNTS).kind is kind


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Het Voorbeeld", "OneDrive"),
        ("Dropbox (Het Voorbeeld)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Mijn Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_synced_folder_is_known_by_name_also_when_not_made_yet(tmp_path, part, name):
    assert place_of(tmp_path / part / "kluis") == Place(PlaceKind.CLOUD, name)


def test_windows_tells_where_onedrive_is(tmp_path):
    found = place_of(tmp_path / "school" / "kluis", {"OneDriveCommercial": str(tmp_path)})
    assert found == Place(PlaceKind.CLOUD, "OneDrive")


def test_an_ordinary_folder_is_on_the_computer(tmp_path):
    assert place_of(tmp_path / "weegwijzer", {}) == Place(PlaceKind.COMPUTER)


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "kluis").symlink_to(tmp_path / "Dropbox")
    assert place_of(tmp_path / "kluis").kind is PlaceKind.CLOUD


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        (r"\\server\zorg", True),
        ("//server/zorg", True),
        (r"\\?\C:\x", False),
        (r"C:\x", False),
        ("/home", False),
        ("//", False),
    ],
)
def test_a_network_share_is_known_by_its_two_slashes(path, answer):
    assert is_unc(path) is answer


@pytest.mark.parametrize("kind", PlaceKind)
def test_each_place_has_its_advice_in_whole_sentences(kind):
    place = Place(kind, "OneDrive" if kind is PlaceKind.CLOUD else "")
    assert backup_advice(place).endswith(".")
    assert bool(vault_advice(place)) is (kind is not PlaceKind.COMPUTER)
    assert "{" not in vault_advice(place) + backup_advice(place)
