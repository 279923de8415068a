"""JSON, TOML and YAML that others wrote: whatever is wrong is a `ValueError`.

Its words are what is to be said of the file, such as "is not JSON: it breaks at line 3".

The parsers themselves end in half a dozen other ways: brackets nested by the thousand exhaust the
stack, a tag of YAML on nothing an index, a number of ten thousand figures is refused in words of
Python. And JSON and YAML can write half of a character, which nothing can store or send: a sign
that a character was lost stands for it in what is returned.
"""

import json
import re
import tomllib
from typing import Any

_HALF_IN_TEXT = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
_HALF_IN_BYTES = re.compile(rb"\\u[dD][89a-fA-F]|\xed[\xa0-\xbf]|\0")
"""What may be half of a character, escaped or as it is; nulls stand for a wider encoding."""


def json_of(written: str | bytes) -> Any:
    """Return what JSON says."""
    try:
        said = json.loads(written)
        # Most of what is read is whole: only what may not be is gone through.
        if isinstance(written, bytes):
            return _whole(said) if _HALF_IN_BYTES.search(written) else said
        return _whole(said) if _HALF_IN_TEXT.search(written) else said
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: it breaks at line {error.lineno}") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 ({error.reason} at byte {error.start:,})") from None
    except (ValueError, RecursionError):
        raise ValueError(
            "is not JSON that can be read: a number or a nesting is too large"
        ) from None


def objects(said: Any) -> list[dict[str, Any]]:
    """Return the objects of a list; of what is no list, none."""
    return [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []


def toml_of(written: str) -> dict[str, Any]:
    """Return what TOML says."""
    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"is not valid TOML: {error}") from None
    except (ValueError, RecursionError):
        raise ValueError(
            "is not TOML that can be read: a number or a nesting is too large"
        ) from None


def yaml_of(written: str) -> Any:
    """Return what YAML says in plain values. References are refused: they could grow for ever."""
    import yaml

    class Loader(yaml.SafeLoader):
        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("no references")
            return super().compose_node(parent, index)

    try:
        return _whole(yaml.load(written, Loader=Loader))  # noqa: S506  It is the safe loader.
    except (yaml.YAMLError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        raise ValueError("is not YAML of plain values") from None
    except RecursionError:
        raise ValueError("is not YAML that can be read: it is nested too deeply") from None


def _whole(value: Any) -> Any:
    """Put halves of a character together that were written apart, and a sign for one alone."""
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {_whole(key): _whole(inner) for key, inner in value.items()}
        case list():
            return [_whole(inner) for inner in value]
        case _:
            return value
