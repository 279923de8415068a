"""The words by which a case name is looked up, so that spelling does not hide a case."""

from arguendo.corpus.names import words_of


def words_of_name(name: str) -> tuple[str, ...]:
    """Return the telling words of a name in canonical form, as names are compared.

    Company forms, articles and parties that every other case has are left out; a name made of
    nothing else (`United States v. State`) keeps all its words.

    >>> words_of_name("Ga. v. Randolph"), words_of_name("Georgia v. Randolph")
    (('randolph',), ('randolph',))
    """
    return words_of(name)
