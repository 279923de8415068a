"""The signal as a picture: theories and authorities so far, and the coverage curve, as SVG."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from arguendo.graph.selfplay.signal import Signal

_WIDTH, _HEIGHT = 640, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 56, 40, 48
_STYLE = (
    "text{font:12px sans-serif;fill:#333}.axis{stroke:#888}.theories{stroke:#1b6ca8}"
    ".authorities{stroke:#b3541e}.coverage{stroke:#3a7d44;stroke-dasharray:5 3}"
    "polyline{fill:none;stroke-width:2}.stale{stroke:#a33;stroke-dasharray:2 3}"
)


def drawn(signal: Signal) -> str:
    """Return the picture; the same signal gives the same bytes."""
    debates = signal.debates
    theories = _sums([len(one.new_theories) for one in debates])
    authorities = _sums([len(one.new_authorities) for one in debates])
    highest = max([1, *theories, *authorities])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        f"<title>{escape(_said(signal))}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        *_axes(len(debates), highest),
        _line("theories", theories, highest, len(debates)),
        _line("authorities", authorities, highest, len(debates)),
        _line("coverage", signal.coverage, 1.0, len(debates)),
    ]
    if signal.stale_at is not None:
        x = _x(signal.stale_at, len(debates))
        parts.append(
            f'<line class="stale" x1="{x}" y1="{_TOP}" x2="{x}" y2="{_HEIGHT - _BOTTOM}"/>'
            f'<text x="{x + 4}" y="{_TOP + 12}">stale from here</text>'
        )
    legend = (("theories", "theories kept"), ("authorities", "authorities"), ("coverage", "cells"))
    for number, (kind, words) in enumerate(legend):
        x = _LEFT + 150 * number
        parts.append(
            f'<polyline class="{kind}" points="{x},20 {x + 24},20"/>'
            f'<text x="{x + 30}" y="24">{words}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _said(signal: Signal) -> str:
    return (
        f"{len(signal.debates)} debates: {signal.theories} theories, {signal.authorities} "
        f"authorities, {signal.cells} of {signal.of_cells} cells"
    )


def _sums(counts: Sequence[int]) -> list[int]:
    found: list[int] = []
    for count in counts:
        found.append(count + (found[-1] if found else 0))
    return found


def _x(debate: int, debates: int) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * (debate - 1) / max(debates - 1, 1), 1)


def _y(value: float, highest: float) -> float:
    return round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / highest, 1)


def _line(kind: str, values: Sequence[float], highest: float, debates: int) -> str:
    points = " ".join(
        f"{_x(number, debates)},{_y(value, highest)}" for number, value in enumerate(values, 1)
    )
    return f'<polyline class="{kind}" points="{points}"/>'


def _axes(debates: int, highest: int) -> list[str]:
    low, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    parts = [
        f'<line class="axis" x1="{_LEFT}" y1="{low}" x2="{right}" y2="{low}"/>',
        f'<line class="axis" x1="{_LEFT}" y1="{_TOP}" x2="{_LEFT}" y2="{low}"/>',
        f'<line class="axis" x1="{right}" y1="{_TOP}" x2="{right}" y2="{low}"/>',
        f'<text x="{(_LEFT + right) / 2}" y="{_HEIGHT - 10}" text-anchor="middle">debates</text>',
    ]
    for part in (0.0, 0.5, 1.0):
        y = _y(part, 1.0)
        parts.append(
            f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{round(highest * part)}</text>'
            f'<text x="{right + 6}" y="{y + 4}">{round(100 * part)} %</text>'
        )
    parts += [
        f'<text x="{_x(number, debates)}" y="{low + 18}" text-anchor="middle">{number}</text>'
        for number in dict.fromkeys((1, (debates + 1) // 2, debates))
        if number
    ]
    return parts
