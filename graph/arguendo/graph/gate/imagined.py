"""Words a model wrote, wrapped so that they cannot be printed by mistake."""

from pydantic import Field

from arguendo.corpus.model import Value


class Imagined(Value):
    """Words a model wrote and nobody has checked.

    It is not a string: put into a format string it shows a placeholder, and no type of the wire
    or of an export takes it. Only the gate, and a prompt to another model, may read `unchecked`
    (`tests/law/test_surfaces.py` holds the code to that).
    """

    unchecked: str = Field(repr=False)
    """The words, for the gate and for prompts alone."""

    def __str__(self) -> str:
        return "⟨unchecked⟩"

    def __format__(self, format_spec: str) -> str:
        return "⟨unchecked⟩"
