"""The command line brings in nothing but typer until a verb is run."""

import json
import subprocess
import sys

ALLOWED = {"annotated_doc", "arguendo", "shellingham", "typer", "typing_extensions"}


def imported_by(module: str) -> set[str]:
    """The packages, other than Python's own, that importing a module brings in."""
    program = (
        f"import sys, json; before = set(sys.modules); import {module}; "
        "new = {name.split('.')[0] for name in set(sys.modules) - before}; "
        "print(json.dumps(sorted(new - set(sys.stdlib_module_names))))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(json.loads(told.stdout))


def test_the_command_line_imports_typer_alone() -> None:
    """No pydantic, rich, numpy, chromadb, eyecite or langgraph: help is there at once."""
    assert imported_by("arguendo.graph.cli") <= ALLOWED


def test_a_source_needs_no_engine() -> None:
    """Reading opinions brings in neither the vector index nor the citation parser."""
    heavy = {"chromadb", "eyecite", "langchain", "langgraph", "numpy", "typer", "wordllama"}
    assert set() == heavy & imported_by("arguendo.corpus.sources.named")


def test_the_library_needs_no_engine_until_it_is_asked() -> None:
    """Counts and references are answered from the shelf alone, and one in a folder by SQLite."""
    heavy = {"chromadb", "eyecite", "langchain", "langgraph", "numpy", "psycopg", "sqlalchemy"}
    heavy |= {"typer", "wordllama"}
    assert set() == heavy & imported_by("arguendo.corpus.library")
