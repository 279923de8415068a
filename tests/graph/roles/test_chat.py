"""A chat model as a speaker, over two real clients and servers that say what a test wants."""

import json
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from factories.cases import brief, case, exchange
from factories.model_servers import ModelServer, Turn

from arguendo.corpus.errors import UnavailableError
from arguendo.graph.context import Stopped
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.roles.chat.limits import Limits
from arguendo.graph.roles.chat.sparks import A_CALL
from arguendo.graph.roles.interface import NoTheory, Speaker, TheoryDraft, Usage

Speaking = Callable[..., Speaker]

THEORY = {
    "thesis": "Varghese settles it: a refusal at the door is a refusal.",
    "elements": ["He was present.", "He refused."],
    "rests_on": ["F1", "F2", "F9"],
    "sunk_by": "He had left.",
    "remembered": [{"case": "Georgia v. Randolph", "proposition": "A present objector prevails."}],
}
THEORIES = {"theories": [THEORY]}
REPLY_WORDS = re.compile(r"Varghese|sk-secret|refusal at the door")


def theories(speaker: Speaker) -> list[TheoryDraft]:
    drafts = list(speaker.float_theories(brief()))
    assert all(isinstance(draft, TheoryDraft) for draft in drafts)
    return [draft for draft in drafts if isinstance(draft, TheoryDraft)]


def failure(speaker: Speaker) -> UnavailableError:
    with pytest.raises(UnavailableError) as caught:
        list(speaker.float_theories(brief()))
    error = caught.value
    assert not REPLY_WORDS.search(f"{error} {error.__cause__!r}")
    assert error.__suppress_context__ or error.__context__ is None
    assert error.what.endswith(".")
    assert error.remedy
    return error


def words(imagined: Imagined) -> str:
    return imagined.model_dump()["unchecked"]


def test_theories_are_floated(server: ModelServer, speaking: Speaking):
    """Words come wrapped, ids are those of facts that were shown, memories are leads."""
    server.says(THEORIES)
    speaker = speaking()
    (draft,) = theories(speaker)
    assert words(draft.thesis) == THEORY["thesis"]
    assert [words(one) for one in draft.elements] == THEORY["elements"]
    assert draft.rests_on == ("F1", "F2")
    assert draft.scheme == "free"
    assert words(draft.remembered[0].case) == "Georgia v. Randolph"
    assert "Varghese" not in f"{draft} {draft!r}"


def test_usage_is_counted(server: ModelServer, speaking: Speaking):
    """As the server reports it, over all calls."""
    server.says(THEORIES)
    speaker = speaking()
    theories(speaker)
    theories(speaker)
    assert speaker.usage == Usage(calls=2, tokens_in=22, tokens_out=14)


def test_the_form_goes_to_the_server_as_a_schema(server: ModelServer, speaking: Speaking):
    """The ids that may be named are enumerated."""
    server.says(THEORIES)
    theories(speaking())
    request = server.requests[0]
    form = request.get("format") or request["response_format"]["json_schema"]["schema"]
    assert form["$defs"]["JudgeTheoryForm"]["properties"]["rests_on"]["items"]["enum"] == [
        "F1",
        "F2",
        "F3",
    ]
    assert request["stream"] is True


def test_temperature_goes_along(server: ModelServer, speaking: Speaking):
    """Where one is asked for."""
    server.says(THEORIES)
    theories(speaking(temperature=0.9))
    request = server.requests[0]
    assert (request.get("options") or request)["temperature"] == 0.9


def test_no_more_theories_than_wanted_and_none_twice(server: ModelServer, speaking: Speaking):
    """Six come back, of which two are alike; three were wanted."""
    six = [THEORY, *({**THEORY, "thesis": f"Number {n % 4}."} for n in range(5))]
    server.says({"theories": six})
    assert len(theories(speaking())) == 3


def test_theories_without_words_are_none(server: ModelServer, speaking: Speaking):
    """A speaker that offers nothing says that, in our words."""
    server.says({"theories": [{"thesis": "..."}, {"thesis": " \u0000 "}]})
    (draft,) = speaking().float_theories(brief())
    assert isinstance(draft, NoTheory)


def test_arguments_rest_on_what_was_shown(server: ModelServer, speaking: Speaking):
    """Short ids are passages again; what rests on nothing shown is an assumption."""
    premises = [
        {"text": "He refused.", "from": "F2"},
        {"text": "A refusal governs.", "from": "P1"},
        {"text": "It always was so.", "from": "P77"},
    ]
    server.says(
        {"arguments": [{"claim": "So be it.", "premises": premises, "cites": ["P3", "P9"]}]}
    )
    shown = case()
    (draft,) = speaking().argue(shown)
    first = shown.supporting[0].passages[0].id
    assert [(one.kind, one.refers_to) for one in draft.premises] == [
        ("fact", "F2"),
        ("precedent", first),
        ("assumption", ""),
    ]
    assert draft.cites == (shown.supporting[0].passages[1].id, first)
    assert draft.scheme == "precedent"


def test_a_reply_is_a_move(server: ModelServer, speaking: Speaking):
    """With the passages it relies on."""
    server.says({"kind": "Distinguish", "text": "He was absent.", "cites": "P2"})
    shown = exchange()
    draft = speaking().reply(shown)
    assert draft is not None
    assert (draft.kind, words(draft.text)) == ("distinguish", "He was absent.")
    assert draft.cites == (shown.case.adverse[0].passages[0].id,)


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "pass", "text": "", "cites": []},
        {"kind": "undercut", "text": "", "cites": []},
        {"kind": "analogize", "text": "It is like it.", "cites": []},
    ],
)
def test_nothing_to_say(server: ModelServer, speaking: Speaking, said: dict[str, Any]):
    """A pass, a move without words, a move that does not answer an argument."""
    server.says(said)
    assert speaking().reply(exchange()) is None


def test_what_is_met_is_shown(server: ModelServer, speaking: Speaking):
    """The third ply sees the answer it has to meet."""
    server.says({"kind": "assert", "text": "He stood there.", "cites": []})
    draft = speaking().reply(exchange(met=True))
    assert draft is not None
    assert draft.kind == "assert"
    assert "To be met, the prosecution: distinguish: He had left by then. (P2)" in server.told()
    assert "Earlier" not in server.told()


@pytest.mark.parametrize(
    "wrapped",
    [
        "Here it is, counsel:\n```json\n{}\n```\nGood luck!",
        "<think>What does {{he}} want?</think>{}",
        "{}\n\nThat is all.",
    ],
)
def test_wrappings_are_taken_off(server: ModelServer, speaking: Speaking, wrapped: str):
    """Fences, thoughts and pleasantries around the object."""
    server.says(wrapped.replace("{}", json.dumps(THEORIES)).replace("{{he}}", "{he}"))
    assert len(theories(speaking())) == 1
    assert len(server.requests) == 1


def test_json_is_repaired_once(server: ModelServer, speaking: Speaking):
    """The model is told the fault of its JSON, and of nothing else."""
    server.says('{"theories": [{"thesis": 7', THEORIES)
    assert len(theories(speaking())) == 1
    asked = server.requests[1]["messages"][-1]["content"]
    assert asked.startswith("That was not the JSON asked for: Expecting")
    assert len(asked) < 250


def test_json_of_another_form_is_repaired(server: ModelServer, speaking: Speaking):
    """A fault of form is named by its place."""
    server.says({"theories": [{"elements": []}]}, THEORIES)
    theories(speaking())
    assert "at theories.0.thesis: missing" in server.requests[1]["messages"][-1]["content"]


def test_json_that_stays_broken(server: ModelServer, speaking: Speaking):
    """Twice is enough; the error has none of the reply's words."""
    server.says("Varghese says so, and that is my answer: {not json}")
    error = failure(speaking())
    assert error.what.startswith("The model's reply was not the JSON asked for")
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (401, "refused the key"),
        (403, "refused access"),
        (404, "has no model"),
        (413, "longer than"),
        (429, "takes no more requests"),
        (500, "failed with status 500"),
        (503, "failed with status 503"),
        (418, "would not take the request, with status 418"),
    ],
)
def test_refusals_of_a_server(server: ModelServer, speaking: Speaking, status: int, what: str):
    """Each status gets its sentence."""
    server.says(Turn(status=status))
    assert what in failure(speaking()).what


def test_nobody_answers(server: ModelServer, speaking: Speaking):
    """The server is gone."""
    speaker = speaking()
    server.close()
    error = failure(speaker)
    assert "could not be reached" in error.what
    assert ("ollama serve" in error.remedy) is (server.dialect == "ollama")


def test_an_answer_that_does_not_come(
    server: ModelServer, speaking: Speaking, monkeypatch: pytest.MonkeyPatch
):
    """Silence has a limit."""
    monkeypatch.setattr("arguendo.graph.roles.chat.limits.Limits", partial(Limits, silent=0.2))
    server.says(Turn(hangs=True))
    assert "did not answer in time" in failure(speaking()).what


def test_an_answer_that_takes_for_ever(
    server: ModelServer, speaking: Speaking, monkeypatch: pytest.MonkeyPatch
):
    """So has the time of a reply that drips on."""
    monkeypatch.setattr("arguendo.graph.roles.chat.limits.Limits", partial(Limits, altogether=0.1))
    server.says(Turn("Varghese ", endless=True))
    assert "did not answer in time" in failure(speaking()).what


def test_an_answer_without_end(
    server: ModelServer, speaking: Speaking, monkeypatch: pytest.MonkeyPatch
):
    """And its length. The server is hung up on, so that it can stop."""
    monkeypatch.setattr("arguendo.graph.roles.chat.limits.Limits", partial(Limits, characters=500))
    server.says(Turn("Varghese ", endless=True))
    assert "did not come to an end" in failure(speaking()).what
    before = -1
    for _ in range(100):
        if server.sent == before:
            break
        before = server.sent
        time.sleep(0.1)
    assert server.sent == before


def test_an_answer_cut_short(server: ModelServer, speaking: Speaking):
    """The model ran into its own limit in the middle of the object."""
    server.says(Turn('{"theories": [{"thesis": "Varghese', ending="length"))
    assert "did not come to an end" in failure(speaking()).what


def test_an_answer_broken_off(server: ModelServer, speaking: Speaking):
    """The server dies in mid-sentence, twice."""
    server.says(Turn('{"theories": [{"thesis": "Varghese', breaks_off=True))
    failure(speaking())


def test_an_empty_answer(server: ModelServer, speaking: Speaking):
    """Nothing was said."""
    server.says(Turn(" \n "))
    assert "was empty" in failure(speaking()).what


def test_a_refusal(server: ModelServer, speaking: Speaking):
    """A model may decline."""
    if server.dialect == "ollama":
        pytest.skip("Ollama has no word for a refusal: it comes as prose, and is no JSON.")
    server.says(Turn(refusal="I will not discuss Varghese."))
    assert "declined to answer" in failure(speaking()).what


def test_a_filtered_answer(server: ModelServer, speaking: Speaking):
    """So may its provider."""
    if server.dialect == "ollama":
        pytest.skip("Ollama filters nothing.")
    server.says(Turn("Varghese", ending="content_filter"))
    assert "declined to answer" in failure(speaking()).what


def test_a_model_that_takes_no_schema_is_asked_in_words(server: ModelServer, speaking: Speaking):
    """And is not offered a schema again."""
    server.says(Turn(status=400, error="response_format is not supported"), THEORIES)
    speaker = speaking()
    assert len(theories(speaker)) == 1
    theories(speaker)
    assert [bool(r.get("format") or r.get("response_format")) for r in server.requests] == [
        True,
        False,
        False,
    ]


def test_a_model_that_takes_no_temperature(server: ModelServer, speaking: Speaking):
    """Reasoning models refuse one; they are asked without."""
    server.says(Turn(status=400, error="Unsupported value: 'temperature'"), THEORIES)
    assert len(theories(speaking(temperature=0.9))) == 1
    second = server.requests[1]
    assert (second.get("options") or second).get("temperature") is None
    assert second.get("format") or second.get("response_format")


def test_a_request_that_no_change_mends(server: ModelServer, speaking: Speaking):
    """After what can be given up is given up, it is an error."""
    server.says(Turn(status=400))
    assert "would not take the request, with status 400" in failure(speaking()).what
    assert len(server.requests) == 2


def test_a_run_is_stopped_between_two_parts(server: ModelServer, speaking: Speaking):
    """Without waiting for the end of the reply."""
    server.says(Turn("Varghese ", endless=True))
    with pytest.raises(Stopped):
        list(speaking(stopping=lambda: server.sent > 3).float_theories(brief()))


def test_a_stopped_run_asks_nothing(server: ModelServer, speaking: Speaking):
    """Stop means stop."""
    with pytest.raises(Stopped):
        list(speaking(stopping=lambda: True).float_theories(brief()))
    assert server.requests == []


def test_no_listener_of_the_workflow_hears_a_model(server: ModelServer, speaking: Speaking):
    """LangGraph's `messages` stream, which would carry unchecked words, stays empty."""
    from langgraph.graph import END, START, StateGraph
    from typing_extensions import TypedDict

    class State(TypedDict):
        floated: int

    server.says(THEORIES)
    speaker = speaking()
    graph = StateGraph(State)
    graph.add_node("brainstorm", lambda state: {"floated": len(theories(speaker))})
    graph.add_edge(START, "brainstorm")
    graph.add_edge("brainstorm", END)
    heard = list(graph.compile().stream({"floated": 0}, stream_mode=["messages", "values"]))
    assert [part for mode, part in heard if mode == "messages"] == []
    assert heard[-1][1] == {"floated": 1}


def test_a_model_thinks_from_what_courts_have_said(server: ModelServer, speaking: Speaking):
    """A few of the nearest passages of the library go along, however much there is room for."""
    server.says(THEORIES)
    theories(speaking())
    shown = json.dumps(server.requests[0], ensure_ascii=False)
    assert "What courts have said near the issue:" in shown
    assert shown.count("\\n- [digest] ") == A_CALL
