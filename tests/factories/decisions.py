"""Decisions of two decades in made-up words, which cite each other; and what hits say."""

import datetime as dt
import random

from factories.opinions import record

from arguendo.corpus.search import Hit
from arguendo.corpus.sources.interface import Record

WORDS = (
    "swarm hedge beekeeper carrier railway passenger consent warrant officer tenant parody song "
    "recorder copyright patent invention novelty harbor vessel pilot salvage insurer premium "
    "policy trustee estate heir legacy mortgage lender usury quarry blasting nuisance"
).split()
NAMES = "Abbot Baker Carter Draper Fuller Glover Hooper Mason Porter Sawyer".split()
FIRST, LAST = dt.date(1900, 1, 1), dt.date(1919, 12, 31)


def made(seed: int, number: int) -> list[Record]:
    """Decisions in words more and less common, some of one name, citing each other."""
    chance = random.Random(seed)
    days = sorted(
        FIRST + dt.timedelta(chance.randrange((LAST - FIRST).days)) for _ in range(number)
    )
    records: list[Record] = []
    for n, day in enumerate(days):
        told = chance.choices(WORDS, [1 / (1 + rank) for rank in range(len(WORDS))], k=60)
        words = [f"{' '.join(told[at : at + 12]).capitalize()}." for at in range(0, 60, 12)]
        for cited in chance.sample(records, min(len(records), 2)):
            year = str(cited.decided)[:4]
            words.insert(
                chance.randrange(len(words)), f"See {cited.name}, {cited.citations[0]} ({year})."
            )
        records.append(
            record(
                f"made-{n}",
                f"{chance.choice(NAMES)} v. {chance.choice(NAMES)}",
                f"{200 + n // 5} U.S. {1 + n % 5 * 40}",
                court="scotus",
                decided=day.isoformat() if chance.random() < 0.9 else str(day.year),
                body=" ".join(words),
            )
        )
    chance.shuffle(records)  # Sources give no order of days.
    return records


def told(hits: list[Hit]) -> list[dict[str, object]]:
    """All that is said of hits: scores, reasons, passages, who cites them."""
    return [hit.model_dump() for hit in hits]
