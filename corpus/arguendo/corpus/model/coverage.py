"""Which pages an authority runs over, and what the index holds around a page."""

from arguendo.corpus.model.value import Value


class Pages(Value):
    """Over which pages of a reporter an authority is known to run."""

    reporter: str
    """The reporter."""
    volume: str
    """The volume."""
    first: int
    """Its first page."""
    last: int
    """The last page known of it: of a digest, the last one noted."""


class Coverage(Value):
    """What the index holds around a reference, so that absence can be weighed."""

    reporter: str
    """The reporter asked about."""
    volume: str
    """The volume asked about."""
    in_volume: int
    """Authorities held in that volume."""
    in_reporter: int
    """Authorities held in that reporter."""
    whole: bool = False
    """Whether a source vouches that the index holds every decision of the volume."""
    whole_to: int | None = None
    """The page up to which a volume held whole proves absence: beyond it stand orders, which
    sources seldom list, or nobody knows what."""
    last_page: int | None = None
    """The volume's last page, where a source states it."""
    vouched_by: str = ""
    """Who vouches that the volume is held whole."""

    def __str__(self) -> str:
        if self.whole:
            return (
                f"the index holds volume {self.volume} of {self.reporter} whole, "
                f"{self.in_volume} decisions"
            )
        return (
            f"the index holds {self.in_volume} of the decisions in volume {self.volume} of "
            f"{self.reporter} and {self.in_reporter} in {self.reporter} altogether"
        )
