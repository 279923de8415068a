"""Arguendo in a chat: what is asked is answered from the record, graded, and no model is asked."""

import datetime as dt
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arguendo.extension.chat import HELP, Conversation

DAY = dt.date(2024, 6, 30)
RANDOLPH = "Georgia v. Randolph, 547 U.S. 103 (2006)"
VARGHESE = "Varghese v. China Southern Airlines, 925 F.3d 1339 (11th Cir. 2019)"
MATTER = """question = "May the police search a shared flat on one tenant's consent?"
facts = "The husband stood at the door and told the officers to leave. The wife agreed."
forum = "ca9"
side = "defense"
as_of = 2015-01-01
"""
BESIDE = Path(sys.prefix) / "peers/jupyter-ai"


@pytest.fixture
def ask(library: Path) -> Callable[[str], str]:
    """Says something in a chat, and returns the answer."""
    return Conversation(library, lambda: DAY).answer


@pytest.mark.parametrize("before", ["", "verify ", "@Arguendo ", "@Arguendo verify: "])
def test_a_pasted_draft_is_verified(ask: Callable[[str], str], before: str) -> None:
    """Whether it is asked for or not: what nothing vouches for is struck, with the reason."""
    told = ask(f"{before}See {RANDOLPH}; {VARGHESE}.")
    assert "**caution** Georgia v. Randolph" in told
    assert re.search(r"\*\*unproven\*\* ~~Varghese v. China Southern Airlines", told)
    assert "Not in the index" in told


def test_a_search_tells_grades_and_what_was_overruled(ask: Callable[[str], str]) -> None:
    """Each case has its grade; the day is the one that is named, else today."""
    query = "search no recovery for wrongful death under the maritime law"
    told = ask(query)
    assert "**The Harrisburg, 119 U.S. 199 (1886)** · caution. Overruled" in told
    assert "**The Harrisburg, 119 U.S. 199 (1886)** · verified" in ask(f"{query}, as of 1969-01-01")
    numbered = [line for line in told.splitlines() if re.match(r"\d+\. ", line)]
    assert [line for line in numbered if " · " not in line] == []


def test_a_search_of_some_courts_answers_theirs(ask: Callable[[str], str]) -> None:
    """The starter library holds one court's; the courts are no words that are looked for."""
    query = "search one tenant consents, the other refuses"
    assert ask(query) == ask(f"{query}, courts: scotus and ca9")
    assert "holds nothing" in ask(f"{query}, court: ca9 or nysd as of 2020-01-01")


def test_the_way_of_a_case_is_told(ask: Callable[[str], str]) -> None:
    """Who cites it, and what they make of it; and how the law went from one to another."""
    citing = ask("@Arguendo citator 547 U.S. 103")
    assert "*limited*: **Fernandez v. California, 571 U.S. 292 (2014)** · verified" in citing
    routes = ask("routes 415 U.S. 164 to 547 U.S. 103")
    assert routes.index("Matlock") < routes.index("Randolph")


def test_a_matter_is_argued(ask: Callable[[str], str]) -> None:
    """Pasted in a fence as a chat has it; the run is kept, and its map told as Markdown."""
    told = ask(f"explore\n```toml\n{MATTER}```")
    assert "is finished" in told
    assert "May the police search" in told


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("", "I check citations"),
        ("help", "I check citations"),
        ("@Arguendo", "I check citations"),
        ("hello there", "There is no citation in it."),
        ("citator 999 U.S. 1", "The index holds no decision"),
        ("routes 547 U.S. 103", "Two cases are needed"),
        ("search", "The query is empty"),
        ("search consent, court: nowhere", "nowhere"),
        ("search consent as of 2015-13-40", "not a date"),
        ("See 547 U.S. 103, as of 2015-13-40", "not a date"),
        ("explore", "empty"),
        ("citator <script>alert(1)</script>", "script"),
    ],
)
def test_what_is_wrong_is_said(ask: Callable[[str], str], said: str, word: str) -> None:
    """In a sentence, in which nothing is taken for a page."""
    told = ask(said)
    assert word in told
    assert "<script" not in told.replace("\\<", "")
    assert "Traceback" not in told


def test_without_a_library_it_says_how_to_get_one(tmp_path: Path) -> None:
    """The chat is open before anything was built."""
    assert "arguendo index build starter" in Conversation(tmp_path / "no", lambda: DAY).answer(
        RANDOLPH
    )


@pytest.fixture
def personas(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Jupyter AI's own package."""
    if BESIDE.is_dir():
        monkeypatch.setattr(sys, "path", [*sys.path, str(BESIDE)])
    return pytest.importorskip(
        "jupyter_ai_persona_manager", reason="Jupyter AI is not here: make .venv/.stamps/peers"
    )


async def test_jupyter_ai_has_it_answer_in_a_chat(personas: Any, library: Path, root: Path) -> None:
    """In its own chat, by its own class, from message to reply."""
    import tomllib
    from importlib import import_module

    from jupyterlab_chat.models import NewMessage
    from jupyterlab_chat.ychat import YChat

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["entry-points"]["jupyter_ai.personas"]["arguendo"].partition(":")
    persona_class = getattr(import_module(module), name)
    assert issubclass(persona_class, personas.BasePersona)
    chat = YChat()
    chat.dirty = False
    persona = persona_class(chat=chat)
    assert persona.defaults.avatar_path == str(root / "extension/arguendo/extension/avatar.svg")
    said = chat.add_message(NewMessage(body=f"@Arguendo See {VARGHESE}.", sender="counsel"))
    await persona.on_message(chat.get_message(said))
    reply = chat.get_messages()[-1]
    assert reply.sender == persona.id
    assert "~~Varghese v. China Southern Airlines" in reply.body
    await persona.handle_uncaught_exception(ValueError(VARGHESE))
    assert "Varghese" not in chat.get_messages()[-1].body
    assert HELP.startswith("I check")
