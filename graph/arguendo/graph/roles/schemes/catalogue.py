"""The text of a factor in the shipped catalogues, where the library names factors of one."""

import tomllib
from functools import cache
from importlib import resources


@cache
def factor_texts() -> dict[str, str]:
    """Return the fact pattern of each factor of the shipped catalogues, by `area/factor`."""
    folder = resources.files("arguendo.corpus") / "starter" / "areas"
    texts: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            area = tomllib.loads(file.read_text(encoding="utf-8"))
            for factor in area["factors"]:
                texts[f"{area['id']}/{factor['id']}"] = factor["text"]
    return texts


def pattern(factor: str | None) -> str:
    """Return the fact pattern of a factor; empty where no catalogue of ours has it."""
    return factor_texts().get(factor, "") if factor else ""
