"""PNG: the drawing as dots, for what takes no SVG. The only door to resvg."""

import struct
import zlib

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.maps.printed.letters import font_file
from arguendo.graph.maps.printed.paint import called, described, svg
from arguendo.graph.maps.printed.picture import picture
from arguendo.graph.wire import ArgumentMap

_FAMILY = "DejaVu Sans"
"""The font by the name under which resvg knows it: it takes `Condensed` for a width of it."""
_ZOOM = 2.0
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST = 16_000
"""More dots than this on a side few programs open."""


class Png:
    """A PNG picture."""

    name = "png"
    about = "the drawing as a picture of dots, for what takes no SVG (needs arguendo[print])"
    keeps = "what the svg shows; the findings in its description"
    loses = "rules, passages, questions, and the ends of long words; it is seen, not read back"
    media_type = "image/png"
    suffix = ".png"

    def encode(self, map: ArgumentMap) -> bytes:
        """Paint the same drawing as the SVG has, twice as fine as a screen, smaller if it must."""
        try:
            import resvg_py
        except ImportError:
            raise UnavailableError(
                "A PNG is painted with resvg, which is not installed.",
                "Install it with `pip install 'arguendo[print]'`, or export as svg.",
            ) from None
        drawn = picture(map)
        zoom = min(_ZOOM, _MOST / max(drawn.width + 100, drawn.height + 200))
        if zoom < 0.2:
            raise InputError(
                "The map is too large for a picture of dots.",
                "Export it as svg or pdf, or explore with fewer theories.",
            )
        dots = bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg(map, drawn, fonts=_FAMILY),
                zoom=zoom,
                font_files=[str(font_file("regular")), str(font_file("bold"))],
            )
        )
        return _with_words(dots, {"Title": called(map), "Description": described(map)})


def _with_words(dots: bytes, words: dict[str, str]) -> bytes:
    """Put words beside the dots, for readers of the screen and for whoever asks what was found."""
    at = len(_SIGNATURE) + 25  # behind the header, which is always as long
    chunks = b"".join(
        _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8", "replace"))
        for key, text in words.items()
    )
    return dots[:at] + chunks + dots[at:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
