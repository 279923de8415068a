"""CourtListener asked: what is sent, what is made of the answer, and what goes wrong."""

import datetime as dt
import json
import logging
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from factories.law import at
from factories.lookup_server import TOKEN, LookupServer, Trouble
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.courtlistener import CourtListener, request
from arguendo.corpus.courtlistener.index import Clock
from arguendo.corpus.courtlistener.reading import lookups, put_off
from arguendo.corpus.courtlistener.request import Answered
from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Reference
from arguendo.corpus.verification.checks.courtlistener import CourtListenerCheck
from arguendo.corpus.verification.policy import STANDARD

BEGAN = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
OBERGEFELL = at("576 U.S. 644")


class Time:
    """A clock that runs only while somebody waits."""

    def __init__(self) -> None:
        self.now = BEGAN
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += dt.timedelta(seconds=seconds)


@pytest.fixture
def server() -> Iterator[LookupServer]:
    """A lookup that lists *Obergefell*."""
    serving = LookupServer()
    serving.lists("576 U.S. 644", "Obergefell v. Hodges", "2015-06-26")
    yield serving
    serving.close()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def asking(server: LookupServer, time: Time, tmp_path: Path) -> Callable[..., CourtListener]:
    """Makes the index that asks the server, with what it was told kept in a file."""
    clock = Clock(now=lambda: time.now, wait=time.wait)
    return partial(
        CourtListener, TOKEN, clock, address=server.address, file=tmp_path / "answers.json"
    )


def pages(many: int) -> list[Reference]:
    return [at(f"{volume} F.3d 1") for volume in range(1, many + 1)]


def why(index: CourtListener, reference: Reference = OBERGEFELL) -> str:
    (found,) = index.look_up([reference]).values()
    assert ("not-reached", None) == (found.answer, found.asked)
    return str(found.why)


def test_what_is_listed(asking: Callable[..., CourtListener]) -> None:
    """Name, day, references, address, and the day on which it was asked."""
    (found,) = asking().look_up([OBERGEFELL]).values()
    assert ("listed", dt.date(2026, 11, 1)) == (found.answer, found.asked)
    (case,) = found.decisions
    assert ("Obergefell v. Hodges", "2015-06-26") == (case.name, case.decided)
    assert (OBERGEFELL,) == case.references
    assert "https://www.courtlistener.com/opinion/1/a-case/" == case.url


def test_nothing_but_references_is_sent(
    server: LookupServer, asking: Callable[..., CourtListener]
) -> None:
    """No name, no word of the text; the token in the header that is for it."""
    text = (
        "The widow Quackenbush was never warned. Obergefell v. Hodges, 576 U.S. 644, 651 (2015); "
        "Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705 (1973). Id. at 115. 42 U.S.C. § 1983."
    )
    from limbo.shelf import SHELF

    check_text(text, SHELF, as_of=BEGAN.date(), outside=(asking(),))
    (sent,) = server.requests
    assert "576 U.S. 644;\n410 U.S. 113;\n93 S. Ct. 705" == sent["text"]
    assert ["text"] == sent["fields"]
    assert f"Token {TOKEN}" == sent["authorization"]


def test_nobody_is_asked_unless_told_to(server: LookupServer) -> None:
    """Nothing leaves the machine by default, whatever checks the policy has."""
    from limbo.shelf import SHELF

    policy = STANDARD.and_also((CourtListenerCheck(),))
    report = check_text(
        "Roe v. Wade, 410 U.S. 113 (1973)", SHELF, as_of=BEGAN.date(), policy=policy
    )
    assert [] == server.requests
    assert "verified" == report.verdicts[0].grade


def test_what_is_not_listed(server: LookupServer, asking: Callable[..., CourtListener]) -> None:
    """None there, no such reporter, several there."""
    server.unknown_reporters = ("Umbrella",)
    server.lists("1 Haw. 150", "Fell v. Parke", "1847-01-01", 2)
    server.lists("1 Haw. 150", "Louis v. Buckeye", "1847-02-01", 3)
    asked = [at("1 U.S. 200"), at("33 Umbrella 422"), at("1 Haw. 150")]
    found = asking().look_up(asked)
    assert ["not-listed", "no-such-reporter", "listed"] == [found[one].answer for one in asked]
    assert 2 == len(found[asked[2]].decisions)


def test_what_has_no_page_is_not_asked(
    server: LookupServer, asking: Callable[..., CourtListener]
) -> None:
    """A slip opinion's blank cannot be looked up."""
    assert "no volume and page" in why(
        asking(), Reference(volume="594", reporter="U.S.", page="___")
    )
    assert [] == server.requests


def test_what_it_does_not_see_is_not_asked_again(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """Some reporters it does not read; the others are answered, and nobody waits."""
    server.unseen = ("2 F.3d 1",)
    found = asking().look_up(pages(3))
    assert ["not-listed", "not-reached", "not-listed"] == [found[one].answer for one in pages(3)]
    assert 1 == len(server.requests)
    assert [] == time.waits


def test_batches_hold_what_one_request_may(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """At most 250 a request, and one citation a second on the whole."""
    found = asking(patience=9_999).look_up(pages(600))
    assert [250, 250, 100] == [len(asked) for asked in server.asked]
    assert {"not-listed"} == {one.answer for one in found.values()}
    assert [250.0, 250.0] == time.waits


def test_one_too_many_is_asked_again(
    server: LookupServer, asking: Callable[..., CourtListener]
) -> None:
    """Where the service answers fewer in a request, the rest follows."""
    server.most = 20
    found = asking(patience=9_999).look_up(pages(50))
    assert {"not-listed"} == {one.answer for one in found.values()}
    assert [50, 30, 10] == [len(asked) for asked in server.asked]


def throttled(until: dt.datetime) -> Trouble:
    body = {
        "error_message": "Too many requests (allowed rate: 60/m).",
        "wait_until": until.isoformat(),
    }
    return Trouble(429, json.dumps(body))


def test_told_to_wait_it_waits_and_goes_on(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """In the middle of a brief, until the moment named, and in smaller batches from then on."""
    server.troubles = [None, throttled(BEGAN + dt.timedelta(seconds=300))]
    told: list[str] = []
    found = asking(patience=9_999, on_progress=told.append).look_up(pages(400))
    assert {"not-listed"} == {one.answer for one in found.values()}
    assert [250, 150, 60, 60, 30] == [len(asked) for asked in server.asked]
    assert 50.0 == time.waits[1]
    assert "150 references are still to be asked" in told[1]
    assert "2026-11-01 09:05:00 UTC" in told[1]


@pytest.mark.parametrize(
    ("trouble", "seconds"),
    [
        (Trouble(429, "{}", {"retry-after": "7"}), 7.0),
        (
            Trouble(429, '{"detail": "Request was throttled. Expected available in 9 seconds."}'),
            9.0,
        ),
        (Trouble(429, "<html>slow down</html>"), 60.0),
        (Trouble(429, '{"wait_until": "soon"}'), 60.0),
        (Trouble(429, '{"wait_until": "2026-11-01T09:00:30"}'), 30.0),
        (Trouble(429, '{"wait_until": "1999-01-01T00:00:00Z"}'), 1.0),
    ],
)
def test_how_long_to_wait_is_read_from_what_there_is(
    server: LookupServer,
    asking: Callable[..., CourtListener],
    time: Time,
    trouble: Trouble,
    seconds: float,
) -> None:
    """The body, the header, the sentence of the framework; else a minute."""
    server.troubles = [trouble]
    (found,) = asking().look_up([OBERGEFELL]).values()
    assert "listed" == found.answer
    assert [seconds] == time.waits


def test_impatience_keeps_what_was_answered(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """The rest says when to run again, and the next run asks the rest alone."""
    tomorrow = BEGAN + dt.timedelta(days=1)
    server.troubles = [None, throttled(tomorrow)]
    found = asking(patience=300).look_up(pages(300))
    answers = [found[one].answer for one in pages(300)]
    assert ["not-listed"] * 250 + ["not-reached"] * 50 == answers
    assert "before 2026-11-02 09:00:00 UTC" in found[pages(300)[-1]].why
    time.now = tomorrow
    again = asking().look_up(pages(300))
    assert {"not-listed"} == {one.answer for one in again.values()}
    assert 50 == len(server.asked[-1])


def test_a_run_that_is_killed_keeps_what_was_answered(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """Ctrl-C while it waits costs nothing that was answered."""

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    stopped = asking(patience=9_999)
    stopped._clock = Clock(now=lambda: time.now, wait=stop)
    with pytest.raises(KeyboardInterrupt):
        stopped.look_up(pages(300))
    asking().look_up(pages(300))
    assert [250, 50] == [len(asked) for asked in server.asked]


def test_a_throttle_without_end(server: LookupServer, asking: Callable[..., CourtListener]) -> None:
    """A service that always says later is given up."""
    server.troubles = [Trouble(429, "{}", {"retry-after": "1"}) for _ in range(50)]
    assert "takes no more questions" in why(asking())
    assert len(server.requests) < 10


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (Trouble(401, '{"detail": "Invalid token."}'), "refused the token"),
        (Trouble(403, "<html>Forbidden</html>"), "refused the token"),
        (Trouble(500, "<html>Traceback: token-secret</html>"), "failed with status 500"),
        (Trouble(503), "failed with status 503"),
        (Trouble(200, "<!doctype html><title>Maintenance</title>"), "not in the form"),
        (Trouble(200, '{"count": 1}'), "not in the form"),
        (Trouble(200, "[" * 100_000), "not in the form"),
        (Trouble(302, "", {"location": "https://example.org/"}), "moved to another address"),
        (Trouble(200, '[{"citation"', breaks_off=True), "could not be reached"),
    ],
)
def test_what_goes_wrong_is_told_in_our_own_words(
    server: LookupServer, asking: Callable[..., CourtListener], trouble: Trouble, says: str
) -> None:
    """Each in a sentence without a word of the reply; nothing is kept of it."""
    server.troubles = [trouble]
    told = why(asking())
    assert says in told
    assert "secret" not in told
    assert "listed" == asking().look_up([OBERGEFELL])[OBERGEFELL].answer


def test_it_hangs(
    server: LookupServer, asking: Callable[..., CourtListener], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence has a limit."""
    monkeypatch.setattr(request, "_SILENT", 0.2)
    server.troubles = [Trouble(hangs=True)]
    assert "did not answer in time" in why(asking())


def test_nobody_is_there(server: LookupServer, asking: Callable[..., CourtListener]) -> None:
    """Connection refused."""
    index = asking()
    server.close()
    assert "could not be reached" in why(index)


@pytest.mark.parametrize("address", ["nonsense", "http://", "ftp://example.org/"])
def test_an_address_that_is_none(time: Time, address: str) -> None:
    """Told, not raised."""
    clock = Clock(now=lambda: time.now, wait=time.wait)
    assert "could not be reached" in why(CourtListener(TOKEN, clock, address=address))


def test_a_reply_too_long(
    server: LookupServer, asking: Callable[..., CourtListener], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory is bounded."""
    monkeypatch.setattr(request, "_LARGEST", 100)
    assert "too long" in why(asking())


def test_the_token_is_never_told(
    server: LookupServer,
    asking: Callable[..., CourtListener],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    """Not in a log, not in a value, not in the file."""
    caplog.set_level(logging.DEBUG)
    index = asking()
    index.look_up([OBERGEFELL])
    written = "".join(path.read_text() for path in tmp_path.rglob("*") if path.is_file())
    assert TOKEN not in caplog.text + repr(index) + written


def test_the_file_is_its_owners_alone(asking: Callable[..., CourtListener], tmp_path: Path) -> None:
    """It says what was asked about."""
    asking().look_up([OBERGEFELL])
    assert 0o600 == stat.S_IMODE((tmp_path / "answers.json").stat().st_mode)


def test_answers_grow_stale(
    server: LookupServer, asking: Callable[..., CourtListener], time: Time
) -> None:
    """What is kept is taken for a month, and tells its day."""
    asking().look_up([OBERGEFELL])
    time.now += dt.timedelta(days=29)
    assert BEGAN.date() == asking().look_up([OBERGEFELL])[OBERGEFELL].asked
    assert 1 == len(server.requests)
    time.now += dt.timedelta(days=2)
    assert time.now.date() == asking().look_up([OBERGEFELL])[OBERGEFELL].asked
    assert 2 == len(server.requests)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"schema": "other"}', "\x00", '{"schema": 1}'])
def test_a_damaged_file_is_begun_anew(
    asking: Callable[..., CourtListener], tmp_path: Path, damage: str
) -> None:
    """It is a cache."""
    (tmp_path / "answers.json").write_text(damage)
    assert "listed" == asking().look_up([OBERGEFELL])[OBERGEFELL].answer


def test_a_place_that_cannot_be_written(
    asking: Callable[..., CourtListener], tmp_path: Path
) -> None:
    """It costs the memory, not the answer."""
    (tmp_path / "file").write_text("")
    index = asking(file=tmp_path / "file" / "answers.json")
    assert "listed" == index.look_up([OBERGEFELL])[OBERGEFELL].answer


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just("576 U.S. 644"),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)
ITEM = st.fixed_dictionaries(
    {},
    optional={
        "citation": JSON,
        "normalized_citations": JSON,
        "start_index": JSON,
        "end_index": JSON,
        "status": st.sampled_from([200, 300, 400, 404, 429]) | JSON,
        "clusters": JSON
        | st.lists(
            st.fixed_dictionaries(
                {},
                optional=dict.fromkeys(
                    ("case_name", "date_filed", "absolute_url", "citations"), JSON
                ),
            ),
            max_size=3,
        ),
    },
)


@settings(max_examples=200, deadline=None)
@given(st.lists(ITEM | JSON, max_size=4))
def test_no_reply_breaks_the_reading(items: list[Any]) -> None:
    """Whatever comes back, each answer is a whole value, and its names are one printable line."""
    reply = Answered(items=tuple(items), places=((0, 12),))
    for found in lookups([OBERGEFELL], reply, BEGAN.date()).values():
        assert all(case.name.isprintable() for case in found.decisions)
    assert put_off([OBERGEFELL], reply) <= {OBERGEFELL}
