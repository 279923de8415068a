"""What is installed with us may be passed on under our licence's terms: permissive, or by file."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement

COMPATIBLE = re.compile(
    r"MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|CNRI-Python|Zlib|Unlicense|CC0"
    r"|Public.Domain|MPL|Mozilla Public License",
    re.IGNORECASE,
)
"""The licences that bind those who use a package to no more than a notice, and MPL's, which binds
those who change its files."""
BINDING = re.compile(r"\b(?:A|L)?GPL|GNU|SSPL|BUSL|Commons Clause|proprietary", re.IGNORECASE)

LOOKED_AT = {
    "fpdf2": "LGPL-3.0: an extra, used as it is published, and replaceable",
    "psycopg": "LGPL-3.0: an extra, used as it is published, and replaceable",
    "psycopg-binary": "LGPL-3.0: an extra, used as it is published, and replaceable",
    "resvg_py": "MIT, as its licence file says; its metadata names none",
}


def needed(name: str, extras: tuple[str, ...] = ()) -> dict[str, Distribution]:
    """Every distribution that one needs to be used, itself among them."""
    found: dict[str, Distribution] = {}
    due = [(name, extras)]
    while due:
        name, extras = due.pop()
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue  # an extra that is not installed here
        if one.name in found and not extras:
            continue
        found[one.name] = one
        for requirement in map(Requirement, one.requires or []):
            markers = [{"extra": extra} for extra in (*extras, "")]
            wanted = requirement.marker is None or any(map(requirement.marker.evaluate, markers))
            if wanted and requirement.name not in found:
                due.append((requirement.name, tuple(requirement.extras)))
    return found


def licence(one: Distribution) -> str:
    """The licence a distribution states: as an expression, by classifiers, or in words."""
    told = one.metadata
    classified = [
        words.rpartition(" :: ")[2]
        for words in told.get_all("Classifier") or []
        if words.startswith("License ::")
    ]
    return str(told.get("License-Expression") or "; ".join(classified) or told.get("License") or "")


def test_every_licence_is_compatible() -> None:
    """None is missing, none binds what is built with it."""
    found = needed(
        "arguendo", ("openai", "anthropic", "ollama", "local", "print", "mcp", "postgres", "ray")
    )
    assert len(found) > 50
    stated = {name: licence(one)[:80] for name, one in found.items()}
    assert {} == {
        name: words
        for name, words in stated.items()
        if name not in LOOKED_AT
        and (not COMPATIBLE.search(words) or (BINDING.search(words) and " OR " not in words))
    }
