"""Other agents get what the gate let through, and cannot reach past it."""

import asyncio
import datetime as dt
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
    assert sorted(told) == ["explore", "export_map", "holdings", "run", "search", "verify"]
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


def test_a_matter_is_argued_and_its_map_taken_away(ask: Callable[..., Any]) -> None:
    """The run is kept in the library, and its map comes in any format."""
    matter = (ROOT / "examples/matters/co-tenant-consent.toml").read_text(encoding="utf-8")
    explored = ask("explore", matter=matter)
    assert {theory["audience"] for theory in explored["theories"]} == {"judge", "jury"}
    again = ask("run", id=explored["run"])
    assert again == explored
    exported = ask("export_map", run=explored["run"], format="mermaid")
    assert exported["content"].startswith("---") or "flowchart" in exported["content"]


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("search", {"query": " "}, "The query is empty."),
        ("search", {"query": "consent", "as_of": "June"}, "That is not a date."),
        ("search", {"query": "consent", "forum": "hades"}, "There is no such court."),
        ("verify", {"text": "a" * 2_000_001}, "2,000,001 characters"),
        ("explore", {"matter": "question = "}, "TOML"),
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


def test_it_is_served_on_standard_input(starter_folder: Path) -> None:
    """`arguendo mcp` speaks the protocol as an agent's settings start it."""

    async def talk() -> Any:
        program = StdioServerParameters(
            command=sys.executable,
            args=[
                *("-c", "from arguendo.graph.cli import main; main()"),
                *("mcp", "--library", str(starter_folder)),
            ],
        )
        async with Client(program) as client:
            answer = await client.call_tool("holdings", {})
            return answer.structured_content

    told = asyncio.run(talk())
    assert told["authority"] > 50
