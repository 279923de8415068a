"""The magics, in a real IPython shell."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factories.documents import BRIEF, BUILDERS
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell

CELL = "%%verify --as-of 2024-06-30 --forum ca9\nSee <b>Smith</b> v. Jones, 547 U.S. 103 (2006).\n"


@pytest.fixture
def shell(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A shell that has loaded the extension."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.chdir(tmp_path)
    InteractiveShell.clear_instance()
    started = InteractiveShell.instance()
    started.history_manager.enabled = False
    started.run_line_magic("load_ext", "arguendo.extension")
    yield started
    InteractiveShell.clear_instance()


def ran(shell: InteractiveShell, code: str) -> ExecutionResult:
    """What running a cell gives."""
    return shell.run_cell(code)


def test_the_text_of_a_cell_is_verified(shell) -> None:
    """As a page in a notebook, every word escaped, and as words in a terminal."""
    verified = ran(shell, CELL).result
    assert ["rejected"] == [one.grade for one in verified.report.verdicts]
    data, _ = shell.display_formatter.format(verified)
    assert {"text/html", "text/plain", "application/vnd.arguendo.report+json"} == set(data)
    assert "<s>Smith v. Jones, 547 U.S. 103 (2006)</s>" in data["text/html"]
    assert "named: The record has Georgia v. Randolph at this page." in data["text/plain"]
    assert 1 == data["application/vnd.arguendo.report+json"]["counts"]["rejected"]


def test_a_verdict_is_shown_by_itself(shell) -> None:
    """In the order of the text, what could not be read among them; what is struck is struck."""
    cell = f"{CELL}Id. at 5. Georgia v. Randolph, 547 U.S. 103 (2006).\n"
    verdicts = ran(shell, cell).result.verdicts
    assert ["rejected", "unproven", "caution"] == [one.grade for one in verdicts]
    struck = verdicts[0]
    data, _ = shell.display_formatter.format(struck)
    assert {"text/html", "text/plain", "application/vnd.arguendo.verdict+json"} == set(data)
    assert "<s>Smith v. Jones, 547 U.S. 103 (2006)</s>" in data["text/html"]
    assert "~~Smith v. Jones, 547 U.S. 103 (2006)~~" in data["text/plain"]
    assert "547 U.S. 103" == data["application/vnd.arguendo.verdict+json"]["reference"]


def test_a_cell_is_told_without_heat(shell) -> None:
    """What went is struck with its reason, every fact is counted, and the text can be kept."""
    told = ran(shell, "%%neutral --name facts\nThe <b>greedy</b> landlord evicted 3 tenants.\n")
    data, _ = shell.display_formatter.format(told.result)
    assert "greedy" not in shell.user_ns["facts"] == data["text/plain"]
    assert "greedy</del>" in data["text/html"]
    assert "&lt;b&gt;" in data["text/html"]
    assert "numbers: 1 before, 1 after" in data["text/html"]
    assert "application/vnd.arguendo.neutral+json" in data


@pytest.mark.parametrize("format", BUILDERS)
def test_a_document_is_verified(shell, tmp_path: Path, format: str) -> None:
    """Of every format, its name quoted where it has spaces; the result can be kept and saved."""
    (tmp_path / f"my brief.{format}").write_bytes(BUILDERS[format](BRIEF))
    done = ran(shell, f"kept = %verify 'my brief.{format}' --as-of 2024-06-30\nkept")
    assert done.success
    assert 1 == done.result.report.counts["rejected"]
    for form in ("html", "md", "docx", "json"):
        done.result.save(tmp_path / f"report.{form}")
        assert (tmp_path / f"report.{form}").stat().st_size > 500


def test_a_judge_is_asked_where_one_is_named(shell) -> None:
    """The nearest words of what is held stand beside the citation."""
    said = "A present objector prevails over consent. Georgia v. Randolph, 547 U.S. 103 (2006)."
    verified = ran(shell, f"%%verify --judge lexical --as-of 2024-06-30\n{said}\n").result
    assert "says the judge lexical" in repr(verified)


def test_hostile_words_are_shown_as_words(shell, tmp_path: Path) -> None:
    """A document's text, and its name."""
    name = "<img src=x onerror=alert(1)>.txt"
    (tmp_path / name).write_text("<script>alert(1)</script> Smith<b> v. Jones, 547 U.S. 103, <i>4")
    page = ran(shell, f"%verify '{name}'").result._repr_mimebundle_()["text/html"]
    for harm in ("<script", "<img", "<b>x", "onerror=alert(1)>"):
        assert harm not in page.replace("onerror=alert(1)&gt;", "")


REFUSED = {
    "no file": ("%verify", "Name one document"),
    "two files": ("%verify a b", "Name one document"),
    "a file that is not there": ("%verify none.docx", "none.docx cannot be read"),
    "a quotation mark left open": ("%verify 'none", "No closing quotation"),
    "an empty cell": ("%%verify\n\n", "is empty"),
    "a file above a text": ("%%verify a.docx\ntext", "reads the text of its cell"),
    "a date that is none": ("%%verify --as-of soon\ntext", "soon is not a date"),
    "a court that is none": ("%%verify --forum nowhere\ntext", "There is no court nowhere"),
    "a name that is none": ("%%neutral --name 1x\ntext", "1x is no name"),
    "a mark left open above a text": ("%%neutral --name 'x\ntext", "No closing quotation"),
    "no library": ("%%verify --library /none/here\ntext", "arguendo index build starter"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_done_is_told_in_one_sentence(shell, capsys, what: str) -> None:
    """Without a traceback."""
    code, says = REFUSED[what]
    done = ran(shell, code)
    told = "".join(capsys.readouterr())
    assert not done.success
    assert says in f"{done.error_in_exec}"
    assert "Traceback" not in told
    assert f"UsageError: {done.error_in_exec}" in told


def test_the_magic_explains_itself(shell, capsys) -> None:
    """`%verify?` lists its options."""
    shell.run_line_magic("pinfo", "%verify")
    assert "--as-of" in shell.find_line_magic("verify").__doc__


def test_our_own_outputs_are_not_verified_again(shell) -> None:
    """A notebook that holds a report is verified without it."""
    import json

    from arguendo.corpus.documents import read

    bundle = ran(shell, CELL).result._repr_mimebundle_()
    cells = [
        {"cell_type": "markdown", "source": "Words."},
        {
            "cell_type": "code",
            "source": CELL,
            "outputs": [{"output_type": "execute_result", "data": bundle}],
        },
    ]
    notebook = json.dumps({"nbformat": 4, "metadata": {}, "cells": cells}).encode()
    assert "Words." == read(notebook, "a.ipynb").text


MATTER = """%%arguendo --name bench --dial rounds=0 --dial theories=1
question = "May the police search a shared flat on one tenant's consent?"
facts = "The husband stood at the door and told the officers to leave. The wife agreed."
forum = "ca9"
side = "defense"
as_of = 2015-01-01
"""


def test_a_matter_in_a_cell_is_argued(shell) -> None:
    """Outside a notebook nothing could be drawn meanwhile: the finished map is the result."""
    done = ran(shell, MATTER)
    assert done.success
    assert {theory.audience for theory in done.result.view.theories} <= {"judge", "jury"}
    assert shell.user_ns["bench"].order.dials.rounds == 0


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("--dial rounds=99", "The dial rounds"),
        ("--dial rounds", "no value"),
        ("--creative nobody:x", "no provider"),
        ("--name 1x", "no name for a variable"),
    ],
)
def test_a_matter_that_cannot_be_argued_is_explained(shell, capsys, line: str, word: str) -> None:
    """In one line, without a trace."""
    body = MATTER.split("\n", 1)[1]
    ran(shell, f"%%arguendo {line}\n{body}")
    told = capsys.readouterr()
    assert word in told.out + told.err
    assert "Traceback" not in told.out + told.err
