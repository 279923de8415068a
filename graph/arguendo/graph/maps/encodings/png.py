"""PNG: the drawing as dots, for what takes no SVG. The only door to resvg."""

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.maps.printed.letters import font_file
from arguendo.graph.maps.printed.paint import svg
from arguendo.graph.maps.printed.picture import picture
from arguendo.graph.wire import ArgumentMap

_FAMILY = "DejaVu Sans"
"""The font by the name under which resvg knows it: it takes `Condensed` for a width of it."""
_ZOOM = 2.0
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
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg(map, drawn, fonts=_FAMILY),
                zoom=zoom,
                skip_system_fonts=False,
                font_files=[str(font_file("regular")), str(font_file("bold"))],
            )
        )
