"""Which facts of a long matter are looked into: those that bear most on what is asked.

Every fact is searched for, and compared with what every decision says and with every other fact.
That is a second's work for a page and a day's for two hundred; and a model reads no such prompt.
"""

from arguendo.corpus.library import Library
from arguendo.graph.model import Fact, Matter
from arguendo.graph.roles.schemes.likeness import Comparer

MOST = 80
"""Facts looked into at most: some four pages of them."""


def bearing(library: Library, matter: Matter, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the facts that bear most on the issues, in their order; all, where they are not many.

    What is said twice is taken once. That a fact is left out depends on the matter alone, and on
    what the library's embedder makes of words.
    """
    if len(facts) <= MOST:
        return facts
    issues = [str(issue) for issue in matter.issues] or [str(matter.question)]
    once = {str(fact.text): at for at, fact in reversed(list(enumerate(facts)))}
    comparer = Comparer(library.embedder)
    comparer.learn([*issues, *once])
    near = {text: max(comparer.compare(text, issue).score for issue in issues) for text in once}
    first = sorted(once, key=lambda text: (-near[text], once[text]))[:MOST]
    return tuple(facts[at] for at in sorted(once[text] for text in first))
