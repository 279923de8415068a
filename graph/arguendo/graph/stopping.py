"""How a run ends before its end."""


class Stopped(Exception):  # noqa: N818  It is no error.
    """The user stopped the run. The step in hand did not happen; everything before it is kept."""


class Spent(Stopped):
    """The budget is spent. The call in hand was cut; everything before it is kept."""
