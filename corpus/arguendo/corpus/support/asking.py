"""Putting the question of support to a judge, before anything is judged."""

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Passage
from arguendo.corpus.support.grounding import grounded
from arguendo.corpus.verification.interface import Record, SupportJudge
from arguendo.corpus.verification.model import Support


def asked(
    proposition: str, authority: str, record: Record, judge: SupportJudge
) -> tuple[Support, Passage | None]:
    """Ask a judge whether an authority bears a proposition out, and look into its answer.

    A judge out of reach is an answer of its own: it must not cost the checks that need no judge.
    """
    passages = record.passages_of(authority)
    if not passages:
        return Support(judge=judge.name, answer="cannot-tell"), None
    try:
        answered = judge.judge(proposition, passages)
    except UnavailableError:
        return Support(judge=judge.name, answer="not-reached"), None
    return grounded(answered, passages)
