"""Other agents get what the gate let through, and cannot reach past it."""

import asyncio
import datetime as dt
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters

from arguendo.corpus.library import Library
from arguendo.graph.agents import server

ROOT = Path(__file__).parents[2]
DAY = dt.date(2024, 6, 30)
RANDOLPH = "Georgia v. Randolph, 547 U.S. 103 (2006)"
VARGHESE = "Varghese v. China Southern Airlines, 925 F.3d 1339 (11th Cir. 2019)"

Told = TypeVar("Told")


@pytest.fixture
def ask(library: Library) -> Callable[..., Any]:
    """Calls a tool as an agent does: its answer, or what was wrong."""

    def asked(tool: str, **given: object) -> Any:
        async def call(client: Client) -> Any:
            answer = await client.call_tool(tool, given)
            if answer.is_error:
                return answer.content[0].text
            return answer.structured_content

        return _with(library, call)

    return asked


def _with(library: Library, call: Callable[[Client], Awaitable[Told]]) -> Told:
    async def talk() -> Told:
        async with Client(server(library, lambda: DAY)) as client:
            return await call(client)

    return asyncio.run(talk())


def test_every_tool_says_what_it_does(library: Library) -> None:
    """An agent chooses by these sentences."""

    async def listed(client: Client) -> dict[str, str]:
        return {tool.name: tool.description or "" for tool in (await client.list_tools()).tools}

    told = _with(library, listed)
    assert sorted(told) == sorted(
        "citator explore export_map holdings routes run search verify".split()
    )
    assert [tool for tool, words in told.items() if not words.rstrip().endswith(".")] == []


def test_a_draft_is_graded(ask: Callable[..., Any]) -> None:
    """What is not in the index is not vouched for, and the agent reads why."""
    report = ask("verify", text=f"See {RANDOLPH}; {VARGHESE}.", forum="ca9")
    real, invented = report["citations"]
    assert (real["authority"], real["resolution"]) == ("547-us-103", "resolved")
    assert (invented["grade"], report["as_of"]) == ("unproven", "2024-06-30")
    assert "Not in the index" in " ".join(one["detail"] for one in invented["findings"])


def test_a_search_keeps_to_its_date(ask: Callable[..., Any]) -> None:
    """What was decided later is not found."""
    found = ask("search", query="one tenant consents, the other refuses", as_of="2006-01-01")
    assert found["hits"]
    assert [hit["decided"] for hit in found["hits"] if hit["decided"] > "2006-01-01"] == []


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("search", {"query": " "}, "The query is empty."),
        ("search", {"query": "consent", "as_of": "June"}, "That is not a date."),
        ("search", {"query": "consent", "forum": "hades"}, "There is no court hades."),
        ("search", {"query": "consent", "courts": ["hades"]}, "There is no court hades."),
        ("verify", {"text": "a" * 2_000_001}, "2,000,001 characters"),
        ("explore", {"matter": "question = "}, "TOML"),
        ("citator", {"authority": "999 U.S. 1"}, "The index holds no decision"),
        ("citator", {"authority": "547 U.S. 103", "as_of": "1999-01-01"}, "was decided after"),
        ("routes", {"old": "547 U.S. 103", "new": "415 U.S. 164"}, "Give the earlier one first"),
        ("run", {"id": "../../etc"}, "There is no run"),
        ("export_map", {"run": "../x", "format": "mermaid"}, "There is no run"),
        ("export_map", {"run": "x", "format": "../x"}, "There is no map format"),
    ],
)
def test_what_is_wrong_is_said(
    ask: Callable[..., Any], tool: str, given: dict[str, object], said: str
) -> None:
    """An agent is told what to do, and gets no path, no trace and no other file."""
    answer = ask(tool, **given)
    assert said in answer
    assert "Traceback" not in answer


GRADES = {"verified", "caution", "unproven", "rejected"}


def ungraded(told: Any) -> list[object]:
    """Whatever names an authority, or bears a citation, without a grade beside it."""
    if isinstance(told, list):
        return [one for some in told for one in ungraded(some)]
    if not isinstance(told, dict):
        return []
    bare = {"authority", "citation"} & told.keys() and told.get("grade") not in GRADES
    return [*([told] if bare else []), *(one for some in told.values() for one in ungraded(some))]


def test_nothing_comes_without_a_grade(ask: Callable[..., Any]) -> None:
    """Neither what is found, nor what cites it, nor a step of a route, nor what a passage cites."""
    found = ask("search", query="one tenant consents, the other refuses", forum="ca9")
    citing = ask("citator", authority="547 U.S. 103")
    routes = ask("routes", old="415 U.S. 164", new="547 U.S. 103", thesis="A refusal prevails")
    assert found["hits"]
    assert any(passage["cites"] for hit in found["hits"] for passage in hit["passages"])
    assert (citing["grade"], citing["authority"]) == ("caution", "547-us-103")
    assert citing["counts"]["limited"] == 1
    assert [step["grade"] for step in routes["routes"][0]["steps"]][-1] == "caution"
    assert sum(citing["counts"].values()) == len(citing["citing"]) + citing["left_off"]
    assert [ungraded(told) for told in (found, citing, routes)] == [[], [], []]


def test_what_was_overruled_is_told_where_it_is_found(ask: Callable[..., Any]) -> None:
    """An agent that only searches reads of it all the same, and not before its day."""
    query = "no recovery for wrongful death under the maritime law"
    for day, grade, checks in (
        ("1969-01-01", "verified", set()),
        ("2024-06-30", "caution", {"treated"}),
    ):
        hits = ask("search", query=query, as_of=day)["hits"]
        (harrisburg,) = [hit for hit in hits if hit["authority"] == "119-us-199"]
        assert harrisburg["grade"] == grade
        assert {one["check"] for one in harrisburg["findings"]} == checks


def test_it_is_served_on_standard_input(starter_folder: Path, tmp_path: Path) -> None:
    """`arguendo mcp` speaks the protocol as an agent's settings start it, with every tool.

    A matter is argued, the run is kept in the library, and its map comes in another format.
    """
    folder = tmp_path / "library"
    shutil.copytree(starter_folder, folder)

    async def talk() -> Any:
        program = StdioServerParameters(
            command=sys.executable,
            args=[
                *("-c", "from arguendo.graph.cli import main; main()"),
                *("mcp", "--library", str(folder)),
            ],
            env=dict(os.environ),  # The client would pass on a few variables alone.
        )
        async with Client(program) as client:
            return [
                (await client.call_tool(tool, given)).structured_content
                for tool, given in (
                    ("holdings", {}),
                    ("search", {"query": "one tenant consents, the other refuses"}),
                    ("verify", {"text": f"See {RANDOLPH}; {VARGHESE}."}),
                    ("citator", {"authority": "415 U.S. 164"}),
                    ("routes", {"old": "415 U.S. 164", "new": "547 U.S. 103"}),
                )
            ] + await argued(client)

    async def argued(client: Client) -> list[Any]:
        matter = (ROOT / "examples/matters/co-tenant-consent.toml").read_text(encoding="utf-8")
        explored = await client.call_tool("explore", {"matter": matter})
        run = explored.structured_content["run"]
        again = await client.call_tool("run", {"id": run})
        map = await client.call_tool("export_map", {"run": run, "format": "argdown"})
        return [one.structured_content for one in (explored, again, map)]

    held, *told, explored, again, exported = asyncio.run(talk())
    assert {theory["audience"] for theory in explored["theories"]} == {"judge", "jury"}
    assert again == explored
    assert "Randolph" in exported["content"]
    assert held["authority"] > 50
    assert [ungraded(one) for one in told[:1] + told[2:]] == [[], [], []]
    assert [one["grade"] for one in told[1]["citations"]][1] == "unproven"
