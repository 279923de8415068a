"""Ask the registries for known vulnerabilities of what the lock files name.

A registry that does not answer such questions is told of and is no failure; a vulnerability is one.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
REFUSALS = ("audit endpoint returned an error", "YN0035")
"""How npm and yarn say that a registry does not answer."""


def told(*command: str, folder: str = ".") -> tuple[int, str]:
    """Run a command in a folder and return its status and what it told."""
    done = subprocess.run(command, cwd=ROOT / folder, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def python() -> int:
    """Ask for what Python installs; return how many vulnerabilities are known."""
    lock = str(HERE / "requirements.lock")
    pip_audit = (sys.executable, "-m", "pip_audit", "--progress-spinner", "off")
    _, answer = told(*pip_audit, "--disable-pip", "--require-hashes", "-f", "json", "-r", lock)
    try:
        every = json.JSONDecoder().raw_decode(answer)[0]["dependencies"]
    except ValueError:
        sys.exit(f"pip-audit said: {answer[-1000:]}")
    known = [(one, bad) for one in every for bad in one.get("vulns", ())]
    for one, bad in known:
        mended = ", ".join(bad["fix_versions"]) or "no release yet"
        print(f"{one['name']} {one['version']}: {bad['id']}, mended in {mended}")
    asked = sum("skip_reason" not in one for one in every)
    rest = "" if asked == len(every) else "; the registry had no word of the others"
    print(f"Python: {asked} of {len(every)} packages audited{rest}.")
    return len(known)


def javascript(folder: str, *command: str) -> int:
    """Ask for what a folder of JavaScript installs; return how many lists have something on it."""
    status, answer = told(*command, folder=folder)
    if any(refusal in answer for refusal in REFUSALS):
        print(f"{folder}: the registry does not answer; not audited.")
        return 0
    if status:
        print(answer[-4000:])
        return 1
    print(f"{folder}: nothing grave is known against what its lock file names.")
    return 0


if __name__ == "__main__":
    found = python()
    found += javascript("tests/js", "npm", "audit", "--audit-level=high")
    found += javascript(
        "extension", "jlpm", "npm", "audit", "--all", "--recursive", "--severity=high"
    )
    sys.exit(found > 0)
