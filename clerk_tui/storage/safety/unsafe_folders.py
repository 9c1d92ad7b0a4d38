"""Whether a database lies on a network drive or in a folder that another program synchronises.

SQLite cannot be sure of its writes on the one, and the other copies the database and its WAL apart,
or puts an old copy in their place. Asked after the first screen, by a few looks at names alone.
"""

import os
import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afs ncpfs 9p ceph glusterfs lustre davfs fuse.sshfs "
    "fuse.davfs2 fuse.rclone fuse.gvfsd-fuse fuse.s3fs fuse.glusterfs beegfs".split()
)
_NAMES = {  # how a folder's name begins, case apart
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
    "pcloud": "pCloud",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "box sync": "Box",
    "cloudstorage": "a cloud drive",
}
_MARKS = {  # what a program keeps in the folder that it synchronises
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync": "Resilio Sync",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
_MOUNTS = Path("/proc/self/mounts")
_REMOTE = 4  # Windows: DRIVE_REMOTE
_WHY = "its writes may be lost or damaged there. Move it to a folder of this computer's own disk."


def unsafe_folder_warning(database: Path, mounts: Path = _MOUNTS) -> str:
    """What to tell the clerk of where *database* lies; nothing where that is a disk of its own.

    *mounts* lists the mounted file systems, as Linux does. On macOS a network drive is not told.
    """
    folder = Path(os.path.realpath(database)).parent
    by = _network_drive(folder, mounts)
    if by:
        return f"The database {database} is on a network drive ({by}): {_WHY}"
    by = _synchronising_program(folder)
    if by:
        return f"The database {database} is in a folder that {by} synchronises: {_WHY}"
    if _has_second_name(database):
        return (
            f"The database {database} has a second name on this disk (a hard link): opened by "
            "both, it would be damaged. Take the other name away."
        )
    return ""


def _has_second_name(database: Path) -> bool:
    """Whether the same file has another name, under which SQLite would keep another WAL."""
    try:
        return database.stat().st_nlink > 1
    except OSError:
        return False


def _network_drive(folder: Path, mounts: Path) -> str:
    """The kind of network drive that *folder* is on, if it is on one."""
    if sys.platform == "win32":
        return "Windows share" if _is_windows_network_drive(folder) else ""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place, longest, kind = f"{folder}/", "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 2:
            point = fields[1].replace("\\040", " ").rstrip("/") + "/"
            if place.startswith(point) and len(point) >= len(longest):
                longest, kind = point, fields[2]
    return kind if kind in NETWORK_FILE_SYSTEMS else ""


def _is_windows_network_drive(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE


def _synchronising_program(folder: Path) -> str:
    """The program that synchronises *folder* or one that it is in, by a name or a mark."""
    for each in (folder, *folder.parents):
        name = each.name.casefold()
        for beginning, by in _NAMES.items():
            if name == beginning or (name.startswith(beginning) and not name[len(beginning)].isalpha()):  # fmt: skip  # noqa: E501
                return by
    roots = {os.environ.get(n, "") for n in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")}
    for each in (folder, *folder.parents):
        if str(each) in roots:
            return "OneDrive"
        for mark, by in _MARKS.items():
            if os.path.lexists(each / mark):
                return by
    return ""
