"""Notebooks: what a reader reads is verified, cell by cell."""

from factories.documents import ipynb_of

from arguendo.corpus.documents import read


def test_words_and_outputs_are_read_and_code_is_not() -> None:
    """A model's answer stands in an output; our own reports are not read again."""
    cells = [
        {"cell_type": "markdown", "source": ["See *Roe*,\n", "410 U.S. 113"]},
        {
            "cell_type": "code",
            "source": "cite = '1 U.S. 1'",
            "outputs": [
                {"output_type": "stream", "name": "stdout", "text": ["\x1b[1m2 U.S. 2\x1b[0m\n"]},
                {"output_type": "stream", "name": "stderr", "text": "3 U.S. 3"},
                {"output_type": "execute_result", "data": {"text/plain": "4 U.S. 4"}},
                {
                    "output_type": "display_data",
                    "data": {"text/plain": "plain", "text/markdown": "5 U.S. 5"},
                },
                {
                    "output_type": "display_data",
                    "data": {"text/plain": "6 U.S. 6", "application/vnd.arguendo.report+json": {}},
                },
            ],
        },
        {"cell_type": "raw", "source": "7 U.S. 7"},
    ]
    document = read(ipynb_of(cells=cells), "a.ipynb")
    parts = [part.strip() for part in document.text.split("\f")]
    assert ["See *Roe*,\n410 U.S. 113", "2 U.S. 2", "4 U.S. 4", "5 U.S. 5", "7 U.S. 7"] == parts
    assert ["cell 1", "cell 2, output", "cell 3"] == [
        document.place(document.text.index(words)) for words in ("410", "2 U.S.", "7 U.S.")
    ]


def test_cells_stand_apart() -> None:
    """No citation runs from one cell into the next."""
    from arguendo.corpus.citations import extract

    document = read(ipynb_of(["See 547", "U.S. 103 is a postcode."]), "a.ipynb")
    assert () == extract(document.text).citations


def test_half_a_character_is_none() -> None:
    """JSON can hold one, in a cell or in a name; nothing can be written with it."""
    document = read(ipynb_of(["410 U.S. 113 \ud800"]), "br\udce9f.ipynb")
    assert document.text.startswith("410 U.S. 113")
    assert (document.text + document.name).encode()
