"""`arguendo verify --judge` and `--also`: who is asked, and what is said of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factories.judges import COURT, FERRY, ferry
from factories.lookup_server import TOKEN, LookupServer, Trouble
from factories.model_servers import ModelServer, Turn
from factories.starter import starter
from typer.testing import CliRunner, Result

from arguendo.corpus import courtlistener
from arguendo.corpus.errors import ArguendoError, InputError, UnavailableError
from arguendo.graph.cli import app, options
from arguendo.graph.cli.asking import judge_named

OWED = "A ferryman owes his passenger the care of a prudent man."
CITED = f"{OWED} Larkin v. Osgood, 399 U.S. 900 (1970)."


@pytest.fixture(autouse=True)
def held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The invented decision in place of a library, and a cache of our own."""
    monkeypatch.setattr(options, "open_library", lambda _: ferry())
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def lookup(monkeypatch: pytest.MonkeyPatch) -> Iterator[LookupServer]:
    """A lookup on this machine, and a token for it."""
    serving = LookupServer()
    monkeypatch.setattr(courtlistener, "ADDRESS", serving.address)
    monkeypatch.setenv("COURTLISTENER_API_TOKEN", TOKEN)
    yield serving
    serving.close()


def verified(tmp_path: Path, text: str, *extra: str) -> Result:
    brief = tmp_path / "brief.md"
    brief.write_text(text)
    return CliRunner().invoke(app, ["verify", str(brief), "--as-of", "2024-06-30", *extra])


def findings(done: Result, check: str) -> list[dict[str, Any]]:
    told = json.loads(done.stdout)
    return [one for each in told["citations"] for one in each["findings"] if one["check"] == check]


def test_the_judge_that_needs_no_model(tmp_path: Path) -> None:
    """It shows the nearest words and leaves a caution; nothing is said to leave the machine."""
    done = verified(tmp_path, CITED, "--judge", "lexical")
    assert (0, "") == (done.exit_code, done.stderr)
    assert "the care of a prudent man" in " ".join(done.stdout.split())
    assert "1 caution" in done.stdout


def test_nobody_is_asked_unless_named(tmp_path: Path) -> None:
    """No word of support, and no caution for it."""
    done = verified(tmp_path, CITED)
    assert "1 verified" in done.stdout
    assert "supported" not in done.stdout


def test_a_chat_model_as_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its answer holds with the words of the record behind it."""
    server = ModelServer("ollama")
    monkeypatch.setenv("OLLAMA_HOST", server.address)
    server.says({"passage": "P1", "span": COURT[20:75], "answer": "supports"})
    done = verified(tmp_path, CITED, "--judge", "ollama:some-model", "--format", "json")
    server.close()
    (found,) = findings(done, "supported")
    assert "holds" == found["outcome"]
    assert "ollama:some-model" in found["detail"]
    assert "399 U.S." not in server.told().split("Proposition:")[1].splitlines()[0]


def test_a_judge_elsewhere_is_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything goes, on standard error, and beside each answer."""
    server = ModelServer("openai")
    monkeypatch.setenv("OPENAI_BASE_URL", server.address)
    monkeypatch.setenv("LANGSMITH_TRACING", "true")  # A listener elsewhere hears every word.
    monkeypatch.setenv("LANGSMITH_ENDPOINT", "http://127.0.0.1:9")
    server.says({"passage": "P1", "span": COURT[20:75], "answer": "supports"})
    done = verified(tmp_path, CITED, "--judge", "openai:some-model", "--format", "json")
    server.close()
    assert "are sent to openai:some-model" in done.stderr
    (found,) = findings(done, "supported")
    assert "asked over the network" in found["detail"]


def test_a_judge_out_of_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other check is made; why it did not answer is told once."""
    server = ModelServer("ollama")
    monkeypatch.setenv("OLLAMA_HOST", server.address)
    server.says(Turn(status=500))
    done = verified(tmp_path, CITED * 5, "--judge", "ollama:some-model")
    server.close()
    assert "gave no answer" in done.stdout
    assert 1 == done.stderr.count("failed with status 500")


def test_a_judge_that_is_none(tmp_path: Path) -> None:
    """A wrong name is status 2, before anything is read."""
    done = verified(tmp_path, CITED, "--judge", "schemes")
    assert isinstance(done.exception, ArguendoError)
    assert 2 == done.exception.status


def test_courtlistener_is_asked(tmp_path: Path, lookup: LookupServer) -> None:
    """What is sent is told; what it lists is no longer unproven, and not verified."""
    lookup.lists("411 F. Supp. 2d 977", "Marlowe v. Transocean Airways", "2006-02-01")
    text = "Marlowe v. Transocean Airways, 411 F. Supp. 2d 977 (D. Mass. 2006)."
    done = verified(tmp_path, text, "--also", "courtlistener", "--format", "json")
    assert "volumes, reporters and pages cited are sent to 127.0.0.1" in done.stderr
    assert ["411 F. Supp. 2d 977"] == lookup.asked[0]
    told = json.loads(done.stdout)
    assert told["policy"].endswith("+courtlistener")
    assert "caution" == told["citations"][0]["grade"]
    assert ["holds"] == [one["outcome"] for one in findings(done, "courtlistener")]
    assert TOKEN not in done.output


def test_what_was_answered_is_kept(tmp_path: Path, lookup: LookupServer) -> None:
    """A second run asks nothing again."""
    for _ in range(2):
        verified(tmp_path, CITED, "--also", "courtlistener")
    assert 1 == len(lookup.requests)


@pytest.mark.parametrize(
    "trouble", [Trouble(403), Trouble(500, "<html>"), Trouble(200, "<!doctype html>")]
)
def test_courtlistener_out_of_reach(tmp_path: Path, lookup: LookupServer, trouble: Trouble) -> None:
    """Could not be checked: a caution, and no accusation."""
    lookup.troubles = [trouble]
    done = verified(tmp_path, CITED, "--also", "courtlistener")
    assert 0 == done.exit_code
    assert "Could not be checked" in done.stdout


def test_each_question_is_told() -> None:
    """A model may take minutes; the user sees that it is asked."""
    told: list[str] = []
    judge = judge_named("lexical", told.append)
    assert judge is not None
    judge.judge(OWED, ferry().passages_of(FERRY.id))
    assert ["Asking lexical whether it is borne out: question 1"] == told


def test_an_index_that_is_none(tmp_path: Path) -> None:
    """A name that is none is status 2."""
    done = verified(tmp_path, CITED, "--also", "everybody")
    assert isinstance(done.exception, InputError)


def test_no_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told before anything is sent, with what to do."""
    monkeypatch.delenv("COURTLISTENER_API_TOKEN", raising=False)
    done = verified(tmp_path, CITED, "--also", "courtlistener")
    assert isinstance(done.exception, UnavailableError)
    assert "COURTLISTENER_API_TOKEN is not set" in done.exception.what


def test_starter_decisions_are_cited_by_their_digests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no words are held, there is nothing for a judge to read."""
    monkeypatch.setattr(options, "open_library", lambda _: starter())
    text = "A present objector prevails over a consent. Georgia v. Randolph, 547 U.S. 103 (2006)."
    done = verified(tmp_path, text, "--judge", "lexical")
    assert "supported" in done.stdout
