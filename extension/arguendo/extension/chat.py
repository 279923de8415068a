"""What a chat is answered: a draft verified, the law searched, a matter argued; no model is asked.

An answer is Markdown made of the record's words, of verdicts, and of what passed the gate. Words
of the chat are shown again only in a report on their citations, where each is graded or struck.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from arguendo.corpus.errors import ArguendoError, InputError
from arguendo.corpus.library import Library
from arguendo.corpus.reports.markdown import safe
from arguendo.graph.agents.law import Law
from arguendo.graph.runs import Order, Run

HELP = """\
I check citations and look up decided cases in the library on this machine. No model is asked, and \
nothing leaves it.

- Paste a draft: every citation in it is held against the record, and graded.
- `search one tenant consents, the other refuses`: decided cases that bear on it; with `court: \
scotus, ca9` behind it, those of these courts alone
- `citator 547 U.S. 103`: what later decisions make of a case
- `routes 415 U.S. 164 to 547 U.S. 103`: the ways from an old case to a new one
- `explore` above a matter (TOML, or Markdown with TOML front matter): theories for both sides

`as of 2015-01-01` at the end of the first line sets the day.
"""

_MENTION = re.compile(r"^(?:\s*@[\w-]+:?)+\s*")
_VERB = re.compile(r"(verify|search|citator|routes|explore|help)\b[:,]?[ \t]*", re.IGNORECASE)
_AS_OF = re.compile(r"[,;]?\s*\bas of (\d{4}-\d{2}-\d{2})\s*[.?]?\s*$", re.IGNORECASE)
_COURTS = re.compile(r"\bcourts?:([\w ,]+)$", re.IGNORECASE)
_AND = ("and", "or")
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_SHOWN = 400
"""Characters of a passage shown at most."""


class Conversation:
    """Answers the messages of one chat over one library, opened when it is first asked."""

    def __init__(self, folder: Path, today: Callable[[], dt.date]) -> None:
        self._folder = folder
        self._today = today
        self._library: Library | None = None
        self._run: Run | None = None

    def answer(self, message: str) -> str:
        """Return the answer to a message, as Markdown; what is wrong is an answer too."""
        try:
            return self._answer(_MENTION.sub("", message))
        except ArguendoError as error:
            return safe(str(error))
        except Exception as error:  # noqa: BLE001  Its own words may hold what nobody has checked.
            return f"Something broke that should not ({type(error).__name__}). Nothing was checked."

    def stop(self) -> None:
        """Stop the run that an answer waits for."""
        if self._run is not None:
            self._run.stop()

    def _answer(self, words: str) -> str:
        verb = _VERB.match(words)
        asked = verb[1].lower() if verb else ""
        rest = words[verb.end() :] if verb else words
        first, _, below = rest.partition("\n")
        as_of = ""
        if day := _AS_OF.search(first):
            first, as_of = first[: day.start()], day[1]
        law = Law(self._opened, self._today)
        match asked:
            case "help":
                return HELP
            case "search":
                courts: list[str] = []
                if of := _COURTS.search(first):
                    first = first[: of.start()].rstrip(" ,;")
                    courts = [one for one in re.findall(r"\w+", of[1].lower()) if one not in _AND]
                query = f"{first}\n{below}".strip()
                return "\n".join(_hits(law.search(query, as_of=as_of, courts=courts)))
            case "citator":
                return "\n".join(_citator(law.citator(first.strip(), as_of=as_of)))
            case "routes":
                old, *new = _TO.split(first.strip(), maxsplit=1)
                if not new:
                    raise InputError("Two cases are needed.", "routes 415 U.S. 164 to 547 U.S. 103")
                return "\n".join(_routes(law.routes(old, new[0], as_of=as_of)))
            case "explore":
                return self._explored(rest)
            case _:
                text = "\n".join(part for part in (first, below) if part.strip())
                return self._verified(text, as_of) if text.strip() else HELP

    def _verified(self, text: str, as_of: str) -> str:
        from arguendo.corpus.briefs import verify_document
        from arguendo.corpus.plugins import installed_checks
        from arguendo.corpus.verification.policy import STANDARD
        from arguendo.graph.cli.options import as_of_date

        checked = verify_document(
            text.encode("utf-8", "replace"),
            self._opened,
            as_of=as_of_date(as_of) if as_of else self._today(),
            policy=STANDARD.and_also(installed_checks()),
            name="your text",
        )
        if not checked.report.verdicts and not checked.report.unread:
            return f"There is no citation in it.\n\n{HELP}"
        return checked.written("md").decode()

    def _explored(self, text: str) -> str:
        from arguendo.graph.cli.options import runs_of
        from arguendo.graph.maps.formats import format_named
        from arguendo.graph.matters import parse_matter

        fenced = re.search(r"```\w*\n(.*?)```", text, re.DOTALL)
        matter = parse_matter(fenced[1] if fenced else text, "The matter")
        run = self._run = runs_of(self._opened).start(Order(matter=matter))
        try:
            run.wait()
        finally:
            self._run = None
        if run.map is None:
            raise InputError(f"The run {run.id} has no map.", "Look at it in the Arguendo panel.")
        written = format_named("markdown").encode(run.map)
        shown = written if isinstance(written, str) else written.decode()
        return f"The run {run.id} is {run.status}; it is in the Arguendo panel too.\n\n{shown}"

    @property
    def _opened(self) -> Library:
        self._library = self._library or Library.open(self._folder)
        return self._library


def _case(told: dict[str, Any]) -> str:
    """Return an authority with its grade, and what weighs against it."""
    against = " ".join(safe(one["detail"]) for one in told["findings"])
    struck = told["grade"] in ("unproven", "rejected")
    # What is struck is so marked by the gate already, with its reason.
    name = safe(told["citation"]) if struck else f"**{safe(told['citation'])}**"
    return f"{name} · {told['grade']}" + (f". {against}" if against and not struck else "")


def _hits(found: dict[str, Any]) -> Iterator[str]:
    if not found["hits"]:
        yield "The library holds nothing that bears on it; that proves nothing."
    for number, hit in enumerate(found["hits"], start=1):
        yield f"{number}. {_case(hit)}"
        for passage in hit["passages"][:1]:
            text = passage["text"]
            page = f" (at {passage['page']})" if passage["page"] else ""
            cut = text[:_SHOWN].rpartition(" ")[0] + " …" if len(text) > _SHOWN else text
            source = "Our digest" if hit["digest"] else "The opinion"
            yield f"    > {source}{page}: {safe(cut)}"
            unproven = [one for one in passage["cites"] if one["grade"] in ("unproven", "rejected")]
            if unproven:
                yield f"    > {len(unproven)} of the cases it cites could not be verified here."
    yield ""
    yield f"As of {found['as_of']}. A grade says that a citation is right, not that it helps you."


def _citator(found: dict[str, Any]) -> Iterator[str]:
    yield _case(found)
    yield ""
    yield safe(found["summary"])
    yield ""
    for one in found["citing"]:
        part = "" if one["extent"] == "whole" else f" ({safe(one['extent'])})"
        yield f"- *{safe(one['treatment'])}*{part}: {_case(one)}"
        if one["sentence"]:
            yield f"    > {safe(one['sentence'][:_SHOWN])}"
    if found["left_off"]:
        yield f"- and {found['left_off']:,} more"


def _routes(found: dict[str, Any]) -> Iterator[str]:
    if not found["routes"]:
        yield (
            "No decision of the index leads from the one to the other in "
            f"{found['looked_at']:,} looked at."
        )
    for route in found["routes"]:
        yield f"**{safe(route['kind']).capitalize()}**"
        yield ""
        for step in route["steps"]:
            yield f"- {_case(step)}"
            if step["sentence"]:
                yield f"    > {safe(step['sentence'][:_SHOWN])}"
        yield ""
