"""What is installed with us is pinned by hash, read as data, and the same each time it is built."""

import ast
import re
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

UNPICKLING = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "torch"}


def test_every_requirement_is_locked(root: Path) -> None:
    """What `make test` installs satisfies the project's requirements, and each has its hashes."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    lock = (root / ".ci/requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert [] == [one.split()[0] for one in entries if "--hash=sha256:" not in one]
    locked: dict[str, set[str]] = {}
    for one in entries:
        name, version = re.match(r"([\w.\[\]-]+)==([\w.+!]+)", one).groups()
        locked.setdefault(canonicalize_name(name.partition("[")[0]), set()).add(version)
    extras = project["project"]["optional-dependencies"]
    asked = [
        *project["project"]["dependencies"],
        *project["build-system"]["requires"],
        *extras["test"],
        *extras["dev"],
    ]
    unmet = [
        str(one)
        for one in map(Requirement, asked)
        if not any(one.specifier.contains(v) for v in locked.get(canonicalize_name(one.name), ()))
    ]
    assert [] == unmet


def test_nothing_is_unpickled(root: Path) -> None:
    """No module of ours can turn bytes into code: weights and checkpoints are data."""
    found = [
        (path.relative_to(root).as_posix(), name)
        for path in root.glob("*/arguendo/**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
        if name.partition(".")[0] in UNPICKLING
    ]
    assert [] == found


def test_a_wheel_is_the_same_each_time(root: Path, tmp_path: Path) -> None:
    """Two builds of one tree, by people with other clocks and masks, give the same bytes."""
    digests = []
    for name, zone, mask in (("one", "UTC", 0o022), ("two", "Asia/Tokyo", 0o077)):
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / name],
            cwd=root,
            env={"HATCH_BUILD_NO_HOOKS": "true", "PATH": "", "TZ": zone},
            umask=mask,
            check=True,
            capture_output=True,
        )
        (wheel,) = (tmp_path / name).glob("*.whl")
        digests.append(sha256(wheel.read_bytes()).hexdigest())
    assert digests[0] == digests[1]
