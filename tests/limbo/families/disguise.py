"""A citation dressed to escape is the same citation."""

from limbo.vector import Vector, vector


@vector
def emphasis_and_entities() -> Vector:
    """Marks and entities come off."""
    return Vector("*Smith* v. *Jones*, **576**&nbsp;U.S.\n644 (1999)", ("rejected",))


@vector
def invisible_characters() -> Vector:
    """Zero-width spaces and soft hyphens come off."""
    return Vector("Sm\u00adith v. Jo\u200bnes, 5\u200b76 U.S. 6\u00ad44 (1999)", ("rejected",))


@vector
def full_width_figures() -> Vector:
    """Figures are figures in any width."""
    return Vector("Smith v. Jones, ５７６ U.S. ６４４ (1999)", ("rejected",))


@vector
def no_dots_and_no_v() -> Vector:
    """British punctuation is read."""
    return Vector("Smith v Jones, 576 US 644 (1999)", ("rejected",))


@vector
def small_letters() -> Vector:
    """Small letters are read."""
    return Vector("see Smith v. Jones, 410 u.s. 150.", ("rejected",))
