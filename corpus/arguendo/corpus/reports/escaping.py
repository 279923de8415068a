"""Words for Markdown, in which nothing is taken for Markdown, HTML, a link or a formula."""

import re

_SIGN = re.compile(r"[\\`*_{}\[\]<>#|~$&!^@]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def escaped(words: str) -> str:
    """Return words that every reader of Markdown shows as they are.

    A reader that makes links of bare addresses takes the backslash before the next sign for a part
    of the address, and the sign then counts: so no address is left whole. And two backslashes
    before a parenthesis begin a formula in a notebook: so a backslash is written by its number.
    """
    return _SIGN.sub(lambda sign: "&#92;" if sign[0] == "\\" else f"\\{sign[0]}", words)
