"""A warning if a database is on a network drive, or in a folder that a program synchronises.

SQLite cannot rely on its writes on a network drive. A synchronising program copies the database and
its WAL separately, or replaces them by an old copy. The check runs after the first screen is shown,
and only looks at a few names.
"""

import os
import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afs ncpfs 9p ceph glusterfs lustre davfs fuse.sshfs "
    "fuse.davfs2 fuse.rclone fuse.gvfsd-fuse fuse.s3fs fuse.glusterfs beegfs".split()
)
_NAMES = {  # the beginning of a folder's name, in small letters
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
_MARKS = {  # a file that a program keeps in the folder that it synchronises
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
    """Return a sentence on the folder of *database*, or an empty text if it is a safe one.

    *mounts* is Linux's list of mounted file systems; on macOS a network drive is not recognised.
    """
    folder = Path(os.path.realpath(database)).parent
    drive = _network_drive(folder, mounts)
    if drive:
        return f"The database {database} is on a network drive ({drive}): {_WHY}"
    program = _synchronising_program(folder)
    if program:
        return f"The database {database} is in a folder that {program} synchronises: {_WHY}"
    if _has_second_name(database):
        return (
            f"The database {database} has a second name on this disk (a hard link): opened by "
            "both, it would be damaged. Take the other name away."
        )
    return ""


def _has_second_name(database: Path) -> bool:
    """Return True if the file has another name, for which SQLite would keep a separate WAL."""
    try:
        return database.stat().st_nlink > 1
    except OSError:
        return False


def _network_drive(folder: Path, mounts: Path) -> str:
    """Return the kind of network drive that *folder* is on, or an empty text."""
    if sys.platform == "win32":
        return "Windows share" if _is_windows_network_drive(folder) else ""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    path, longest, file_system = f"{folder}/", "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 2:
            mount_point = fields[1].replace("\\040", " ").rstrip("/") + "/"
            if path.startswith(mount_point) and len(mount_point) >= len(longest):
                longest, file_system = mount_point, fields[2]
    return file_system if file_system in NETWORK_FILE_SYSTEMS else ""


def _is_windows_network_drive(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE


def _synchronising_program(folder: Path) -> str:
    """Return the program that synchronises *folder* or a parent of it, or an empty text."""
    for ancestor in (folder, *folder.parents):
        name = ancestor.name.casefold()
        for beginning, program in _NAMES.items():
            if name.startswith(beginning) and not name[len(beginning) :][:1].isalpha():
                return program
    variables = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
    onedrive_folders = {os.environ.get(variable, "") for variable in variables}
    for ancestor in (folder, *folder.parents):
        if str(ancestor) in onedrive_folders:
            return "OneDrive"
        for mark, program in _MARKS.items():
            if os.path.lexists(ancestor / mark):
                return program
    return ""
