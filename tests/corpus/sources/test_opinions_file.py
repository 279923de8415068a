"""Opinions as JSON lines: what is read, and how what is broken is set aside."""

import codecs
import gzip
import json
from pathlib import Path

import pytest
from factories.opinions import CONSENT, line, many, written

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.interface import Bare, Found, SetAside, Written
from arguendo.corpus.sources.opinions_file import LONGEST_LINE, OpinionsFile


def read(path: Path, after: int = 0) -> list[Found | SetAside]:
    """Everything the file yields after a line."""
    return list(OpinionsFile(path).records(after))


def only(path: Path, *lines: str | bytes) -> Found | SetAside:
    """What a file of those lines yields, if it is one thing."""
    (found,) = read(written(path / "one.jsonl", lines))
    return found


def why(path: Path, *lines: str | bytes) -> str:
    """Why the one line of a file is set aside."""
    found = only(path, *lines)
    assert isinstance(found, SetAside)
    return found.why


# --- what is read -------------------------------------------------------------------------------


def test_every_field_is_read(tmp_path: Path) -> None:
    """The fields of the README's form come back as a record."""
    found = only(
        tmp_path,
        line(
            "us-547-103",
            "Georgia  v.\nRandolph",
            citations=["547 U.S. 103", "126 S. Ct. 1515"],
            court="scotus",
            date="2006-03-22",
            docket="04-1067",
            url="https://example.org/547/103",
            text=CONSENT,
            opinions=[{"type": "lead", "author": "Souter", "chars": 10}],
            unheard_of={"ignored": True},
        ),
    )
    assert isinstance(found, Found)
    one = found.record
    assert ("us-547-103", "Georgia v. Randolph") == (one.source_id, one.name)
    assert ("547 U.S. 103", "126 S. Ct. 1515") == one.citations
    assert ("scotus", "2006-03-22", "04-1067") == (one.court, one.decided, one.docket)
    assert "https://example.org/547/103" == one.url
    assert Written(text=CONSENT) == one.body


@pytest.mark.parametrize("text", [{}, {"text": None}, {"text": ""}, {"text": " \n"}])
def test_a_record_without_text_is_bare(tmp_path: Path, text: dict) -> None:
    """An authority may be known by its record alone."""
    found = only(tmp_path, line(**text))
    assert isinstance(found, Found)
    assert Bare() == found.record.body


def test_empty_fields_may_be_null(tmp_path: Path) -> None:
    """Writers of JSON put null where they know nothing."""
    nothing = dict.fromkeys(("citations", "court", "date", "year", "text", "docket", "url"))
    found = only(tmp_path, line(**nothing))
    assert isinstance(found, Found)
    assert ((), "", None, "") == (
        found.record.citations,
        found.record.court,
        found.record.decided,
        found.record.docket,
    )


@pytest.mark.parametrize(
    ("given", "decided"),
    [
        ({"date": "1973-01-22"}, "1973-01-22"),
        ({"date": "1973"}, "1973"),
        ({"date": 1973}, "1973"),
        ({"year": 1973}, "1973"),
        ({"year": "1973"}, "1973"),
        ({"date": "", "year": 1973}, "1973"),
        ({"date": "1973-01-22", "year": 1974}, "1973-01-22"),
    ],
)
def test_a_year_may_stand_for_the_day(tmp_path: Path, given: dict, decided: str) -> None:
    """A date is a day or a year, in figures or as a string."""
    found = only(tmp_path, line(**given))
    assert isinstance(found, Found)
    assert decided == found.record.decided


def test_a_number_may_be_an_id(tmp_path: Path) -> None:
    """Ids are strings here; a number is written as one."""
    found = only(tmp_path, json.dumps({"id": 2812209, "name": "Georgia v. Randolph"}))
    assert isinstance(found, Found)
    assert "2812209" == found.record.source_id


@pytest.mark.parametrize("name", ["plain.jsonl", "zipped.jsonl.gz"])
def test_plain_and_zipped_files_read_alike(tmp_path: Path, name: str) -> None:
    """What a file is called and whether it is zipped make no difference to its records."""
    found = read(written(tmp_path / name, many(50)))
    assert [f"case-{n}" for n in range(50)] == [one.record.source_id for one in found]
    assert list(range(1, 51)) == [one.position for one in found]
    assert 1.0 == found[-1].fraction


def test_a_zipped_file_may_be_called_plain(tmp_path: Path) -> None:
    """The first bytes tell, not the name."""
    path = tmp_path / "zipped.jsonl"
    path.write_bytes(gzip.compress("\n".join(many(3)).encode()))
    assert 3 == len(read(path))


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    """Editors on Windows put one there."""
    found = only(tmp_path, codecs.BOM_UTF8 + line().encode())
    assert isinstance(found, Found)
    assert "1" == found.record.source_id


def test_blank_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    """The number of a line is the one an editor shows."""
    found = read(written(tmp_path / "gaps.jsonl", ["", line(), "  ", "no", ""]))
    assert [2, 4] == [one.position for one in found]


def test_windows_line_ends_and_no_last_line_end(tmp_path: Path) -> None:
    """Line ends are not part of a record."""
    path = tmp_path / "dos.jsonl"
    path.write_bytes("\r\n".join(many(3)).encode())
    assert [Found] * 3 == [type(one) for one in read(path)]


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    """Nothing is read and nothing is wrong."""
    path = tmp_path / "empty.jsonl"
    path.touch()
    assert [] == read(path)


def test_reading_goes_on_after_a_line(tmp_path: Path) -> None:
    """A build that was stopped takes up where it left."""
    path = written(tmp_path / "some.jsonl", many(10))
    assert read(path)[7:] == read(path, after=7)


# --- what is set aside --------------------------------------------------------------------------


def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """One broken line of ten thousand costs that line and no other."""
    lines = many(10_000, text="We affirm.")
    lines[5213] = lines[5213][:40]
    found = read(written(tmp_path / "many.jsonl.gz", lines))
    (aside,) = [one for one in found if isinstance(one, SetAside)]
    assert ("line 5,214", 5214) == (aside.place, aside.position)
    assert aside.why == "it is not JSON"
    assert 9_999 == len(found) - 1


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"name": "Georgia v. Randolph"}, "id: field required"),
        ({"id": "1"}, "name: field required"),
        ({"id": None, "name": "A"}, "id: input should be a valid string"),
        ({"id": "", "name": "A"}, "it has an empty id or name"),
        ({"id": "1", "name": "  "}, "it has an empty id or name"),
        ({"id": "1", "name": ["A"]}, "name: input should be a valid string"),
        ({"id": "1", "name": "A", "citations": "1 U.S. 1"}, "citations: input should be a valid l"),
        ({"id": "1", "name": "A", "citations": [["1 U.S. 1"]]}, "citations.0: input should be a v"),
        ({"id": "1", "name": "A", "text": {"html": ""}}, "text: input should be a valid string"),
        ({"id": "1", "name": "A", "date": "22 January 1973"}, "date: 22 January 1973 is neither"),
        ({"id": "1", "name": "A", "date": "1973-02-31"}, "date: 1973-02-31 is neither a day"),
        ({"id": "1", "name": "A", "date": "1973-01"}, "date: 1973-01 is neither a day"),
        ({"id": "1", "name": "A", "date": "0000"}, "date: 0000 is neither a day"),
        ({"id": "1", "name": "A", "year": "n.d."}, "year: input should be a valid integer"),
        ({"id": "1", "name": "A", "year": 73}, "date: 73 is neither a day"),
    ],
)
def test_a_record_of_the_wrong_form_says_which_field(
    tmp_path: Path, fields: dict, reason: str
) -> None:
    """Whoever made the file is told what to mend."""
    assert why(tmp_path, json.dumps(fields)).startswith(reason)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("[1, 2]", "it is not a JSON object"),
        ('"a string"', "it is not a JSON object"),
        ("null", "it is not a JSON object"),
        ("{", "it is not JSON"),
        ("[" * 200_000, "it is not JSON"),
        ('{"id": ' + "9" * 5000 + ', "name": "A"}', "it is not JSON"),
        (b'{"id": "1", "name": "Caf\xe9"}', "it is not UTF-8"),
        (b"\x00\x01\x02\xff\xfe", "it is not"),
    ],
)
def test_what_is_no_record_is_set_aside(tmp_path: Path, broken: str | bytes, reason: str) -> None:
    """No line, however broken, breaks the reader."""
    assert why(tmp_path, broken).startswith(reason)


def test_half_a_character_is_replaced(tmp_path: Path) -> None:
    """JSON can write half of a pair; the opinion is kept and the loss is seen."""
    found = only(
        tmp_path, '{"id": "1", "name": "A v. B", "text": "one \\ud800 two \\ud83d\\ude42"}'
    )
    assert isinstance(found, Found)
    assert Written(text="one \ufffd two 🙂") == found.record.body


def test_lines_of_another_encoding_cost_only_themselves(tmp_path: Path) -> None:
    """A Latin-1 line among UTF-8 lines is set aside by number; the others are read."""
    lines = [line("1", "A v. B"), line("2", "Café").encode(), line("3", "Žák v. Novák")]
    lines[1] = '{"id": "2", "name": "Caf\xe9"}'.encode("latin-1")
    assert [Found, SetAside, Found] == [
        type(one) for one in read(written(tmp_path / "mixed.jsonl", lines))
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_in_one_sentence(tmp_path: Path, encoding: str) -> None:
    """A file of another encoding altogether is not ten thousand broken lines."""
    path = tmp_path / "wide.jsonl"
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    path.write_bytes(mark + line().encode(encoding))
    with pytest.raises(InputError, match=r"is UTF-16. Save it as UTF-8"):
        read(path)


def test_a_line_of_65_megabytes_is_set_aside(tmp_path: Path) -> None:
    """One endless line takes neither the memory nor the lines that follow."""
    path = tmp_path / "endless.jsonl"
    with path.open("wb") as file:
        file.write(line("first").encode() + b"\n")
        file.seek(65 * 1024 * 1024, 1)
        file.write(b"\n" + line("last").encode() + b"\n")
    first, aside, last = read(path)
    assert SetAside(place="line 2", why="the line is longer than 64 MiB", position=2) == aside
    assert ["first", "last"] == [first.record.source_id, last.record.source_id]
    assert [last] == read(path, after=2)


def test_a_last_line_without_end_may_be_too_long(tmp_path: Path) -> None:
    """The file may end in the middle of it."""
    path = tmp_path / "endless.jsonl"
    with path.open("wb") as file:
        file.truncate(LONGEST_LINE + 1)
    assert ["line 1"] == [one.place for one in read(path)]


# --- files that break off -----------------------------------------------------------------------


def test_a_truncated_file_is_read_to_where_it_breaks_off(tmp_path: Path) -> None:
    """Every whole line before the break is kept, and the break is named."""
    whole = gzip.compress("\n".join(many(2000)).encode())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    *found, aside = read(path)
    assert isinstance(aside, SetAside)
    assert "the file breaks off here" in aside.why
    assert f"line {len(found) + 1:,}" == aside.place
    assert [f"case-{n}" for n in range(len(found))] == [one.record.source_id for one in found]
    assert len(found) > 500


def test_a_break_is_not_passed(tmp_path: Path) -> None:
    """The next reading tries the same place again: a disk may have been at fault."""
    whole = gzip.compress("\n".join(many(2000)).encode())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    *found, aside = read(path)
    assert len(found) == aside.position
    assert [aside] == read(path, after=aside.position)


def test_damage_in_the_middle_of_a_zipped_file(tmp_path: Path) -> None:
    """Bytes that do not unzip end the reading there; what came before is kept."""
    whole = bytearray(gzip.compress("\n".join(many(4000)).encode()))
    whole[len(whole) // 2 : len(whole) // 2 + 64] = b"\xff" * 64
    path = tmp_path / "damaged.jsonl.gz"
    path.write_bytes(whole)
    *found, aside = read(path)
    assert isinstance(aside, SetAside)
    assert len(found) > 500


def test_what_follows_a_zipped_file(tmp_path: Path) -> None:
    """Rubbish after the end is named; nothing before it is lost."""
    path = tmp_path / "tail.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join([*many(5), ""]).encode()) + b"rubbish")
    assert [Found] * 5 + [SetAside] == [type(one) for one in read(path)]


# --- which file ---------------------------------------------------------------------------------


def test_there_has_to_be_a_file(tmp_path: Path) -> None:
    """A wrong path is told at once, before anything is built."""
    with pytest.raises(InputError, match="There is no file at"):
        OpinionsFile(tmp_path / "none.jsonl")


def test_another_version_of_a_file_has_another_key(tmp_path: Path) -> None:
    """A changed file is read from its beginning."""
    path = written(tmp_path / "some.jsonl", many(2))
    before = OpinionsFile(path)
    key, origin = before.key, before.origin
    assert key == OpinionsFile(path).key
    written(path, many(3))
    assert key != OpinionsFile(path).key
    assert origin == OpinionsFile(path).origin
