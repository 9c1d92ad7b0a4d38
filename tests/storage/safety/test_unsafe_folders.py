"""Where a minute book should not lie, and how it is found out."""

import time
from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning
from tests.helpers.fakes import FixedClock
from tests.helpers.shell import run_command


@pytest.mark.parametrize(
    ("folder", "by"),
    [
        ("OneDrive - Ostermere Council", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Library/Mobile Documents", "iCloud"),
        ("Library/CloudStorage", "a cloud drive"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, by: str) -> None:
    warning = unsafe_folder_warning(tmp_path / folder / "clerk" / "minutes.db")
    assert f"in a folder that {by} synchronises" in warning


@pytest.mark.parametrize("folder", ["Dropboxes", "minutes", "iClouded", "Nextclouds"])
def test_a_folder_that_only_sounds_like_one_is_not_taken_for_one(
    tmp_path: Path, folder: str
) -> None:
    assert unsafe_folder_warning(tmp_path / folder / "minutes.db") == ""


@pytest.mark.parametrize(
    ("mark", "by"), [(".dropbox", "Dropbox"), (".stfolder", "Syncthing"), (".sync", "Resilio")]
)
def test_a_synced_folder_is_known_by_what_its_program_keeps_there(
    tmp_path: Path, mark: str, by: str
) -> None:
    (tmp_path / mark).mkdir()
    assert by in unsafe_folder_warning(tmp_path / "clerk" / "minutes.db")


def test_a_network_drive_is_known_by_how_it_is_mounted(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    share = str(tmp_path / "our share").replace(" ", "\\040")
    mounts.write_text(
        f"/dev/sda1 / ext4 rw 0 0\n//server/share {share} cifs rw 0 0\n"
        f"tmpfs {share}/local tmpfs rw 0 0\n"
    )
    at = tmp_path / "our share"
    assert "is on a network drive (cifs)" in unsafe_folder_warning(at / "minutes.db", mounts)
    assert unsafe_folder_warning(at / "local" / "minutes.db", mounts) == ""
    assert unsafe_folder_warning(tmp_path / "our shares" / "minutes.db", mounts) == ""


def test_the_doctor_says_so_and_it_is_found_out_in_no_time(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "minutes.db"
    office = Office(path, FixedClock())
    office.record  # noqa: B018 - made by being opened
    office.close()
    doctor = run_command(path, "doctor")
    assert "in a folder that Dropbox synchronises" in " ".join(doctor.output.split())
    assert doctor.exit_code == 0
    took = []
    for _ in range(5):
        began = time.perf_counter()
        unsafe_folder_warning(path)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.002
