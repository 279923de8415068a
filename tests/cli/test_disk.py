"""A full disk and a folder that may not be written to: one sentence, and nothing done is lost.

The disks are real ones: small file systems in memory, and read-only mounts, made in a namespace of
their own where the system allows that.
"""

import json
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from cli.conftest import SCRIPT, environment
from factories.opinions import many, written


def can_mount() -> bool:
    """Whether a file system can be mounted in a namespace of our own."""
    unshare = shutil.which("unshare")
    probe = [unshare or "", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return bool(unshare) and subprocess.run(probe, capture_output=True, check=False).returncode == 0


mounted = pytest.mark.skipif(not can_mount(), reason="no file systems can be mounted here")


def inside(home: Path, *commands: str) -> subprocess.CompletedProcess[str]:
    """Run shell commands in a namespace whose mounts nobody else sees."""
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", "\n".join(commands)],
        capture_output=True,
        text=True,
        env=environment(home),
        check=False,
        timeout=300,
    )


def command(*words: str | Path) -> str:
    """The installed script with its words, for a shell."""
    return shlex.join([str(SCRIPT), *map(str, words)])


@mounted
@pytest.mark.slow
@pytest.mark.parametrize("megabytes", [1, 5, 9])
def test_a_full_disk(tmp_path: Path, megabytes: int) -> None:
    """The message says that it is full; with more room the same command goes on from there."""
    file = written(tmp_path / "many.jsonl", many(2500))
    disk = tmp_path / "disk"
    disk.mkdir()
    build = command("index", "build", file, "--library", disk / "library", "--format", "json")
    told = inside(
        tmp_path,
        f"mount -t tmpfs -o size={megabytes}m none {disk}",
        f"{build} >{tmp_path}/first 2>&1; echo $?",
        f"mount -o remount,size=200m {disk}",
        f"{build} >{tmp_path}/second 2>{tmp_path}/words; echo $?",
        command("index", "check", "--library", disk / "library"),
        command("index", "status", "--library", disk / "library", "--format", "json"),
    )
    first, second, agree, status = told.stdout.splitlines()
    assert ("3", "0") == (first, second), told.stderr + (tmp_path / "first").read_text()
    (sentence,) = (tmp_path / "first").read_text().splitlines()
    assert f"The disk that holds {disk}/library is full; everything shelved so far" in sentence
    assert "Make room and run the same command again" in sentence
    assert "Shelf, authorities and vectors agree." == agree
    assert 2500 == json.loads(status)["counts"]["authority"]
    if megabytes > 8:
        report = json.loads((tmp_path / "second").read_text())
        assert 0 < report["sources"][0]["added"] < 2500


@pytest.mark.slow
def test_too_few_handles(tmp_path: Path) -> None:
    """The message says so, and of nothing else; with more the same command goes on from there."""
    file = written(tmp_path / "some.jsonl", many(200))
    library = tmp_path / "library"
    build = command("index", "build", file, "--library", library)
    told = subprocess.run(
        [
            "bash",
            "-c",
            f"(ulimit -S -n 18; {build} 2>&1; echo $?); {build} >/dev/null 2>&1; echo $?; "
            + command("index", "check", "--library", library),
        ],
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        check=False,
        timeout=300,
    )
    *_, sentence, first, second, agree = told.stdout.splitlines()
    assert ("3", "0") == (first, second), told.stdout
    assert "This process may open no more files" in sentence
    assert "run the same command again: ulimit -n 1024" in sentence
    assert "Shelf, authorities and vectors agree." == agree


@mounted
def test_a_library_that_may_only_be_read(tmp_path: Path, starter_folder: Path) -> None:
    """It is searched and asked as any other; building says in one sentence why it cannot."""
    folder = shutil.copytree(starter_folder, tmp_path / "library")
    told = inside(
        tmp_path,
        f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}",
        command("index", "status", "--library", folder),
        f"{command('search', 'one tenant refuses', '-k', '1', '--library', folder)} || echo NO",
        f"{command('index', 'build', 'starter', '--library', folder)} 2>&1; echo $?",
    )
    assert "83 authorities" in told.stdout
    assert "NO" not in told.stdout, told.stderr
    assert "digest; by words, meaning]" in told.stdout
    assert f"The folder {folder} cannot be written to. Choose another" in told.stdout
    assert told.stdout.endswith("\n3\n")


def test_a_folder_below_a_file(arguendo, tmp_path: Path) -> None:
    """Where no folder can be made, the message names it."""
    (tmp_path / "file").touch()
    told = arguendo("index", "build", "starter", "--library", tmp_path / "file" / "library")
    assert (3, "") == (told.returncode, told.stdout)
    assert f"The folder {tmp_path}/file/library cannot be written to." in told.stderr
