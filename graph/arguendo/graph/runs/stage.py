"""What a run works with: speakers, judge, schools, gate and purse, made from its order."""

from collections.abc import Callable
from pathlib import Path

from arguendo.corpus.library import Library
from arguendo.graph.context import Context
from arguendo.graph.gate.gate import Gate
from arguendo.graph.roles import cast
from arguendo.graph.roles.interface import RoleName, Speaker
from arguendo.graph.roles.ledger import Ledger, ReplyCache
from arguendo.graph.roles.purse import Purse
from arguendo.graph.runs.order import Order, digest_of
from arguendo.graph.schools import Schools, school

RECORD = "replies.jsonl"


def set_up(
    run: str,
    order: Order,
    library: Library,
    folder: Path,
    stopping: Callable[[], bool],
    *,
    replies: Path | None = None,
    closed: bool = False,
) -> Context:
    """Return the surroundings of a run. What cannot be had is refused here, before it begins."""
    roles, matter = order.roles, order.matter
    purse = Purse(order.budget)
    ledger = Ledger(
        purse,
        folder / RECORD,
        ReplyCache(replies) if order.cache and replies is not None else None,
        matter=digest_of(matter),
        salt=str(order.seed),
        closed=closed,
    )
    heat = roles.temperatures

    def speaks(name: str, role: RoleName) -> Speaker:
        return cast.speaker(
            name, library, temperature=heat.get(role), stopping=stopping, ledger=ledger
        )

    names = {roles.creative, roles.literal, roles.opponent or roles.literal, roles.judge}
    asks = any(name != "schemes" and not name.startswith("recorded:") for name in names)
    prompts = ""
    if asks:
        from arguendo.graph.roles.chat.prompts import digest

        prompts = digest()
    return Context(
        run=run,
        library=library,
        creative=speaks(roles.creative, "creative"),
        literal=speaks(roles.literal, "literal"),
        opponent=speaks(roles.opponent, "opponent") if roles.opponent else None,
        judge=cast.justice(
            roles.judge, temperature=heat.get("judge"), stopping=stopping, ledger=ledger
        ),
        gate=Gate(library, as_of=matter.as_of, forum=matter.forum),
        dials=order.dials,
        schools=Schools(
            library,
            matter.side,
            school(roles.ours) if roles.ours else None,
            school(roles.theirs) if roles.theirs else None,
            tuple(school(name) for name in roles.bench),
        ),
        our_side=matter.side,
        temperatures={**heat},
        purse=purse,
        prompts=prompts,
        steered=order.steer,
        seed=order.seed,
        stopping=stopping,
    )
