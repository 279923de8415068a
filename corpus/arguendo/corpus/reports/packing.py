"""A package whose bytes depend on what is in it and on nothing else."""

import zipfile
from io import BytesIO

_TYPES = "[Content_Types].xml"
_DAWN = (1980, 1, 1, 0, 0, 0)


def packed(package: bytes) -> bytes:
    """Return a package with its parts in a fixed order, and without the time it was made."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(package)) as given,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in sorted(given.namelist(), key=lambda name: (name != _TYPES, name)):
            entry = zipfile.ZipInfo(name, _DAWN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            made.writestr(entry, given.read(name))
    return stream.getvalue()
