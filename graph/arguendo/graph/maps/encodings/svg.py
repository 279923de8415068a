"""SVG: the map as a drawing of lines and words, for any page and any size."""

from arguendo.graph.maps.printed.paint import svg
from arguendo.graph.maps.printed.picture import picture
from arguendo.graph.wire import ArgumentMap


class Svg:
    """An SVG drawing."""

    name = "svg"
    about = "a drawing with a title and a description, without any script, for pages and slides"
    keeps = "issues, theories, arguments, turns, what they rely on, grades, standing, findings"
    loses = "rules, passages, questions, and the ends of long words; it is seen, not read back"
    media_type = "image/svg+xml"
    suffix = ".svg"

    def encode(self, map: ArgumentMap) -> str:
        """Draw the map with its heading, its key, and what was found of each citation."""
        return svg(map, picture(map))
