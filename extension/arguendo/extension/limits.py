"""How much one server does at once, and how much one request may hold: settings with defaults.

Set in `jupyter_server_config.py` (`c.ArguendoLimits.runs = 4`) or on the command line
(`jupyter lab --ArguendoLimits.runs=4`).
"""

import time

from traitlets import Float, Int
from traitlets.config import Configurable


class ArguendoLimits(Configurable):
    """What a request is refused beyond, in words and with a status: 413, 429 or 409."""

    body = Int(32 << 20, min=0, help="Bytes that a request may hold.").tag(config=True)
    rate = Float(50.0, min=0, help="Requests a second that are answered in the long run.").tag(
        config=True
    )
    burst = Int(500, min=0, help="Requests that are answered at once after a silence.").tag(
        config=True
    )
    runs = Int(8, min=0, help="Runs of the panel that work at the same time.").tag(config=True)
    streams = Int(100, min=0, help="Panels that follow runs or builds at the same time.").tag(
        config=True
    )
    patience = Float(
        60.0, min=0, help="Seconds a follower may take in nothing before it is cut off."
    ).tag(config=True)

    open_streams = 0
    """Followers there are now."""
    _asked = 0.0
    """Requests answered, less those that time has made up for."""
    _when = 0.0

    def admits(self) -> bool:
        """Count one request, and tell whether it may be answered now."""
        now = time.monotonic()
        self._asked = max(0.0, self._asked - (now - self._when) * self.rate)
        self._when = now
        if self._asked + 1 > self.burst:
            return False
        self._asked += 1
        return True
