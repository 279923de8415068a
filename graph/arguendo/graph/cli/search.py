"""`arguendo search`: authorities that bear on a query, as of a date."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from arguendo.graph.cli.options import AsOfOption, FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

if TYPE_CHECKING:
    import datetime as dt

    from arguendo.corpus.library import Library
    from arguendo.corpus.memoranda import Recalled
    from arguendo.corpus.search import Hit

EXAMPLE = 'Example: arguendo search "one tenant consents, the other refuses" -k 5'


def search(
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY",
            help="Facts, a thesis or a question; or some sentences of a draft, with [CITE] where "
            "an authority is wanted.",
        ),
    ] = None,
    most: Annotated[int, typer.Option("-k", min=1, max=1000, help="Authorities at most.")] = 10,
    as_of: AsOfOption = None,
    forum: Annotated[
        str | None,
        typer.Option(
            "--forum",
            metavar="COURT",
            help="A courts-db id: what binds it is marked, and is there where it treats one of "
            "these adversely, beyond -k.",
        ),
    ] = None,
    court: Annotated[
        list[str] | None,
        typer.Option(
            "--court",
            metavar="COURT",
            help="Decisions of this court alone, a courts-db id; may be given several times.",
        ),
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option("--batch", metavar="FILE.jsonl", help='Lines of {"id", "query", "as_of"}.'),
    ] = None,
    memoranda: Annotated[
        bool,
        typer.Option("--memoranda", help="Search memoranda of your own too; they are told apart."),
    ] = False,
    library: LibraryOption = None,
    format: FormatOption = "text",
) -> None:
    """Find the authorities that bear on a query, with the passages that do."""
    from arguendo.corpus.courts import must_be_known
    from arguendo.corpus.errors import InputError
    from arguendo.graph.cli.options import as_of_date, open_library

    courts = tuple(court or ())
    if (query is None) == (batch is None):
        raise InputError("Give a query, or a file of queries with --batch.")
    for one in [*filter(None, [forum]), *courts]:
        must_be_known(one)
    held = open_library(library)
    if batch is not None:
        for id, words, date in _queries(batch, as_of):
            found = held.search(words, as_of=date, most=most, forum=forum or "", courts=courts)
            write_json(json.dumps(_answer(id, words, date, found)))
        return
    assert query is not None
    if not query.strip():
        raise InputError("The query is empty.", "Say in words what is looked for.")
    date = as_of_date(as_of)
    hits = held.search(query, as_of=date, most=most, forum=forum or "", courts=courts)
    recalled = held.memoranda.search(query, as_of=date, most=most) if memoranda else ()
    if format == "json":
        told = [one.model_dump() for one in recalled]
        own = {"memoranda": told} if memoranda else {}
        write_json(json.dumps(_answer("", query, date, hits) | own))
        return
    if not hits:
        of = f" of {' or '.join(courts)}" if courts else ""
        say(f"Nothing{of} in the index bears on that, as of {date}.")
    for place, hit in enumerate(hits, start=1):
        _show(place, hit, forum)
    if memoranda:
        _show_memoranda(recalled, held, date, forum)


def _queries(batch: Path, as_of: str | None) -> "list[tuple[str, str, dt.date]]":
    """Read every query before the first is answered, so that a mistyped line costs no answers."""
    from arguendo.corpus.errors import InputError
    from arguendo.graph.cli.options import as_of_date

    try:
        lines = batch.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{batch} is not text in UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{batch} cannot be read: {error.strerror}.", "Check the path.") from error
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            id, query, day = given["id"], given["query"], given.get("as_of") or as_of
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InputError(
                f"Line {number:,} of {batch} is not a query.", 'Write {"id": …, "query": …}.'
            ) from error
        if not isinstance(query, str) or not isinstance(id, str | int):
            raise InputError(
                f"Line {number:,} of {batch} has an id or a query that is not a string.",
                'Write {"id": "1", "query": "…"}.',
            )
        try:
            found.append((str(id), query, as_of_date(None if day is None else str(day))))
        except InputError as error:
            raise InputError(f"Line {number:,} of {batch}: {error.what}", error.remedy) from error
    return found


def _answer(id: str, query: str, as_of: object, hits: "list[Hit]") -> dict[str, Any]:
    return {
        "id": id,
        "query": query,
        "as_of": str(as_of),
        "hits": [
            {
                "authority": hit.authority.id,
                "source_id": hit.authority.witnesses[0].source_id,
                "name": hit.authority.name,
                "citation": str(hit.authority.references[0]) if hit.authority.references else "",
                "court": hit.authority.court,
                "date": hit.authority.decided,
                "score": hit.score,
                "why": list(hit.why),
                "beyond": hit.beyond,
                "treats": list(hit.treats),
                "passages": [
                    {
                        "id": passage.id,
                        "page": passage.page,
                        "text": passage.text,
                        "why": list(grounds),
                    }
                    for passage, grounds in zip(hit.passages, hit.grounds, strict=True)
                ],
                "cited_in": [
                    {"id": passage.id, "page": passage.page, "text": passage.text}
                    for passage in hit.cited_in
                ],
            }
            for hit in hits
        ],
    }


def _show(place: int, hit: "Hit", forum: str | None) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from arguendo.corpus.forums import binds
    from arguendo.graph.cli.terminal import Terminal
    from arguendo.graph.gate.gate import citation_of

    console = Terminal()
    weight = (
        "" if forum is None else "binding" if binds(hit.authority.court, forum) else "persuasive"
    )
    digest = "digest" if hit.authority.text == "digest" else ""
    why = f"by {', '.join(hit.why)}" if hit.why else ""
    against = "it treats one of these adversely" if hit.treats else ""
    notes = "; ".join(note for note in (weight, digest, against, why) if note)
    console.print(
        Text(
            f"{place:>3}. {citation_of(hit.authority)}" + (f"  [{notes}]" if notes else ""), "bold"
        )
    )
    passage = hit.passages[0]
    page = f"at {passage.page}: " if passage.page else ""
    console.print(Padding(Text(page + passage.text[:300].replace("\n", " ")), (0, 0, 0, 5)))


def _show_memoranda(
    recalled: "tuple[Recalled, ...]", library: "Library", as_of: "dt.date", forum: str | None
) -> None:
    """Show what is the user's own under a head of its own, its citations checked as in a draft."""
    from rich.padding import Padding
    from rich.text import Text

    from arguendo.corpus.provenance import Supplied
    from arguendo.graph.cli.showing import shown
    from arguendo.graph.cli.terminal import Terminal
    from arguendo.graph.gate.gate import Gate

    console = Terminal()
    head = (
        "Memoranda of your own, which are no authority:"
        if recalled
        else "No memorandum of your own bears on that."
    )
    console.print(Text(head, "bold"))
    gate = Gate(library, as_of=as_of, forum=forum or "")
    for one in recalled:
        name, _ = gate.clear_supplied(one.name)
        console.print(Text.assemble("  ", shown(name), f", {one.day}  [memorandum; {one.place}]"))
        for passage in one.passages[:1]:
            cut = Supplied(passage[:300].replace("\n", " "))
            console.print(Padding(shown(gate.clear_supplied(cut)[0]), (0, 0, 0, 5)))
