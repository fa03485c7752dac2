"""Where a folder really is: on this computer, in a synced cloud folder, on a network, on a stick.

A sync program may lay an older copy over an open vault; a network drive may drop it half-way.
Known from names and mounts only; nothing is asked of the network.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop.services.backup_ports import Place, PlaceKind

CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
}
"""Folder names, also with an addition as in "OneDrive - Schoolnaam" and "Dropbox (School)"."""
CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
CLOUD_MOUNTS = {"fuse.onedriver": "OneDrive", "fuse.rclone": "", "fuse.google-drive-ocamlfuse": ""}
NETWORK_MOUNTS = re.compile(r"(nfs4?|cifs|smb.*|afs|9p|ncpfs|davfs|fuse\.(sshfs|davfs.*|gvfsd.*))")
REMOVABLE_ROOTS = ("/media/", "/run/media/", "/Volumes/")
ESCAPED = re.compile(r"\\([0-7]{3})")
MOUNTS = Path("/proc/mounts")
DRIVE_REMOVABLE, DRIVE_REMOTE = 2, 4


def place_of(folder: Path, environment: Mapping[str, str] | None = None) -> Place:
    """Tell where a folder is; it need not exist yet."""
    path = Path(os.path.abspath(folder)).resolve()  # noqa: PTH100  resolve alone keeps a dead link
    if cloud := _cloud(path, os.environ if environment is None else environment):
        return Place(PlaceKind.CLOUD, cloud)
    if is_unc(str(folder)):
        return Place(PlaceKind.NETWORK)
    if sys.platform == "win32":
        return Place(_drive_kind(path))
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        mounts = ""
    return mounted_place(path, mounts)


def mounted_place(path: Path, mounts: str) -> Place:
    """Tell where a path is by the lines of /proc/mounts, the deepest mount point first."""
    kind = _mount_kind(path, mounts)
    if kind in CLOUD_MOUNTS:
        return Place(PlaceKind.CLOUD, CLOUD_MOUNTS[kind])
    if NETWORK_MOUNTS.fullmatch(kind) or "/gvfs/" in f"{path}/":
        return Place(PlaceKind.NETWORK)
    if f"{path}/".startswith(REMOVABLE_ROOTS):
        return Place(PlaceKind.REMOVABLE)
    return Place(PlaceKind.COMPUTER)


def is_unc(path: str) -> bool:
    r"""Tell whether a path is a network share, as \\server\school is; \\?\ and \\.\ are not."""
    return path[:2] in ("\\\\", "//") and path[2:3] not in ("?", ".", "", "/", "\\")


def cloud_name(part: str) -> str:
    """Return the cloud service a folder name belongs to, empty when none."""
    words = re.split(r" - | \(", part.casefold().strip(), maxsplit=1)[0]
    return CLOUDS.get(words, "")


def _cloud(path: Path, environment: Mapping[str, str]) -> str:
    for variable in CLOUD_VARIABLES:
        root = environment.get(variable)
        if root and path.is_relative_to(root):
            return "OneDrive"
    return next((name for part in path.parts if (name := cloud_name(part))), "")


def _mount_kind(path: Path, mounts: str) -> str:
    deepest, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = ESCAPED.sub(_unescaped, parts[1])
        if path.is_relative_to(point) and len(point) >= len(deepest):
            deepest, kind = point, parts[2]
    return kind


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))


def _drive_kind(path: Path) -> PlaceKind:
    windll = getattr(ctypes, "windll", None)
    kind = windll.kernel32.GetDriveTypeW(path.anchor) if windll else 0
    known = {DRIVE_REMOVABLE: PlaceKind.REMOVABLE, DRIVE_REMOTE: PlaceKind.NETWORK}
    return known.get(kind, PlaceKind.COMPUTER)
