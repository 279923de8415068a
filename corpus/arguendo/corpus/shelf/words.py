"""The words by which a case name is looked up, so that spelling does not hide a case."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_SILENT = frozenset(
    "v vs versus the of and a an in re ex parte et al inc co corp corporation company ltd llc "
    "lp llp rel no for on state states united people commonwealth".split()
)


def words_of_name(name: str) -> tuple[str, ...]:
    """Return the telling words of a name, lower-cased and without accents.

    Company forms, articles and parties that every other case has are left out; a name made of
    nothing else (`United States v. State`) keeps all its words.
    """
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = _WORD.findall(folded.replace("'", "").replace("’", ""))
    telling = tuple(dict.fromkeys(word for word in words if word not in _SILENT and len(word) > 1))
    return telling or tuple(dict.fromkeys(words))
