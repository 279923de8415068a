"""The formats that can be read, by name, and how a file is told to be one of them."""

from pathlib import Path

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.aif import AifReader
from arguendo.graph.maps.decodings.argdown import ArgdownReader
from arguendo.graph.maps.decodings.interface import Decoding, Offered
from arguendo.graph.maps.decodings.kialo import KialoReader
from arguendo.graph.maps.imported import LARGEST, Imported

READERS: dict[str, Decoding] = {
    reader.name: reader for reader in (AifReader(), ArgdownReader(), KialoReader())
}
"""Every format of others that is read, in the order of their names."""
OWN = "argmap"
"""The map itself, which is loaded with the seals of its verdicts and not imported."""
_SCHEMA = b'"arguendo/argmap/'
READABLE: tuple[str, ...] = (*sorted({*READERS, OWN}), "xaif")
"""The names by which a format may be asked for; xAIF is read as AIF is."""


def is_own(path: Path) -> bool:
    """Say whether a file is a map of ours: by its ending, else by its schema, wherever it stands.

    So a map of ours that was cut in half is told as one, and is not taken for somebody else's.
    """
    if path.name.endswith(".argmap.json"):
        return True
    try:
        return _SCHEMA in path.read_bytes()
    except OSError:
        return False


def read_foreign(path: Path, format: str | None = None) -> Imported:
    """Read a map of another program; what cannot be read is named, with its line or node."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not a text file in UTF-8.", "Save it as UTF-8.") from None
    if len(text) > LARGEST:
        raise InputError(f"{path} is larger than {LARGEST} characters.", "Import a part of it.")
    if not text.strip():
        raise InputError(f"{path} is empty.", "Export the map again.")
    reader = _reader(Offered(path.name, text), path, format)
    try:
        return reader.decode(text)
    except InputError as error:
        what = error.what[:1].lower() + error.what[1:]
        raise InputError(f"{path} cannot be read as {reader.name}: {what}", error.remedy) from None


def _reader(file: Offered, path: Path, format: str | None) -> Decoding:
    if format is not None:
        asked = "aif" if format.lower() == "xaif" else format.lower()
        if asked not in READERS:
            raise InputError(
                f"No map can be read from {format!r}.", f"Choose one of {', '.join(READABLE)}."
            )
        return READERS[asked]
    for reader in READERS.values():
        if reader.recognizes(file):
            return reader
    raise InputError(
        f"It cannot be told in which format {path} is.",
        f"Say which it is (on the command line with --from): {', '.join(READABLE)}.",
    )
