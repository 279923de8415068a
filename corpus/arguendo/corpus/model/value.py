"""What every value is: frozen, and strict about its fields."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    def but(self, **changed: object) -> Self:
        """Return the same value with some of its fields changed, which are taken as they are.

        A tenth of the cost of `model_copy`: both share what says which fields were set, as nobody
        changes a frozen value.
        """
        made = type(self).__new__(type(self))
        given = self.__pydantic_fields_set__
        _set = object.__setattr__
        _set(made, "__dict__", self.__dict__ | changed)
        _set(
            made,
            "__pydantic_fields_set__",
            given if given.issuperset(changed) else given.union(changed),
        )
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made
