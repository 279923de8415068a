"""Names become speakers, and each wrong name gets a sentence that says what to do."""

import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from factories.cases import brief

from arguendo.corpus.errors import ArguendoError, InputError, UnavailableError
from arguendo.corpus.library import Library
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.interface import Speaker
from arguendo.graph.roles.providers import PROVIDERS

NO_LIBRARY = cast(Library, object())


def named(name: str) -> Speaker:
    return speaker(name, NO_LIBRARY)


def complaint(name: str) -> ArguendoError:
    with pytest.raises(ArguendoError) as caught:
        named(name)
    return caught.value


def test_importing_it_is_cheap():
    """Neither LangChain nor an engine is imported before a model is named."""
    code = (
        "import sys, arguendo.graph.roles.cast;"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " {'langchain', 'langchain_core', 'wordllama', 'chromadb', 'xllamacpp', 'numpy'}])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_the_default_speaker_needs_no_model():
    """`schemes` computes; nothing leaves the machine."""
    speaking = named("schemes")
    assert (speaking.model, speaking.stays) == ("schemes", True)


def test_an_unknown_provider_is_told_which_are_known():
    """The list is the list of providers there are."""
    error = complaint("clever:model")
    assert isinstance(error, InputError)
    assert error.what == "There is no provider named clever."
    assert all(name in error.remedy for name in PROVIDERS)


@pytest.mark.parametrize("name", ["gpt-4o", "", "clever", "OpenAI"])
def test_a_model_without_a_provider_is_told_how_models_are_named(name: str):
    """A bare model name is not guessed at."""
    error = complaint(name)
    assert (error.status, "provider:model" in error.remedy) == (2, True)


def test_a_provider_without_a_model_is_told_so():
    """`openai:` names no model."""
    assert complaint("openai: ").what == "No model is named after openai:."


@pytest.mark.parametrize(
    ("provider", "command"),
    [
        ("openai", "pip install 'arguendo[openai]'"),
        ("anthropic", "pip install 'arguendo[anthropic]'"),
        ("ollama", "pip install 'arguendo[ollama]'"),
        ("groq", "pip install langchain-groq"),
    ],
)
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    provider: str, command: str, monkeypatch: pytest.MonkeyPatch
):
    """An extra where we have one, the integration's own package otherwise."""
    monkeypatch.setattr("arguendo.graph.roles.cast.find_spec", lambda name: None)
    error = complaint(f"{provider}:model")
    assert (error.status, error.remedy) == (3, f"Install it: {command}")
    assert PROVIDERS[provider].package in error.what


def test_a_missing_engine_is_named_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A GGUF file wants xllamacpp."""
    (tmp_path / "model.gguf").write_bytes(b"GGUF and more")
    monkeypatch.setattr("arguendo.graph.roles.cast.find_spec", lambda name: None)
    error = complaint(str(tmp_path / "model.gguf"))
    assert (error.status, error.remedy) == (3, "Install it: pip install 'arguendo[local]'")


def test_a_missing_key_is_named_by_its_variable():
    """The variable is named; there is no value to show."""
    error = complaint("openai:gpt-4o")
    assert isinstance(error, UnavailableError)
    assert error.what == "The provider openai needs a key, and OPENAI_API_KEY is not set."


def test_a_key_is_never_shown(monkeypatch: pytest.MonkeyPatch):
    """What a client makes of a bad setting may quote the key; we do not."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://[broken")
    try:
        said = str(named("openai:gpt-4o"))
    except ArguendoError as error:
        said = f"{error} {error.__cause__}"
    assert "sk-secret" not in said


@pytest.mark.parametrize("provider", sorted(PROVIDERS))
def test_every_provider_named_is_one_that_langchain_makes(provider: str):
    """The table is no wish list."""
    from langchain.chat_models import base

    module, _, _ = base._BUILTIN_PROVIDERS[provider]
    assert module.split(".")[0] == PROVIDERS[provider].module


def test_a_gguf_file_that_is_not_there(tmp_path: Path):
    """A wrong path is wrong input."""
    error = complaint(str(tmp_path / "none.gguf"))
    assert (error.status, error.what) == (
        2,
        f"The model file {tmp_path / 'none.gguf'} cannot be read.",
    )


def test_a_file_that_is_no_gguf(tmp_path: Path):
    """The name does not make a model."""
    (tmp_path / "notes.gguf").write_text("notes")
    error = complaint(str(tmp_path / "notes.gguf"))
    assert (error.status, error.what) == (
        2,
        f"The file {tmp_path / 'notes.gguf'} is not a GGUF model.",
    )


def test_a_folder_is_no_gguf(tmp_path: Path):
    """A folder cannot be read as a file."""
    (tmp_path / "folder.gguf").mkdir()
    assert complaint(str(tmp_path / "folder.gguf")).status == 2


def test_threads_that_are_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """ARGUENDO_THREADS is a whole number."""
    pytest.importorskip("xllamacpp")
    (tmp_path / "model.gguf").write_bytes(b"GGUF and more")
    monkeypatch.setenv("ARGUENDO_THREADS", "many")
    assert "ARGUENDO_THREADS" in complaint(str(tmp_path / "model.gguf")).what


@pytest.mark.parametrize(
    ("name", "settings", "stays"),
    [
        ("ollama:llama3.1", {}, True),
        ("ollama:llama3.1", {"OLLAMA_HOST": "0.0.0.0:11434"}, True),
        ("ollama:llama3.1", {"OLLAMA_HOST": ":11434"}, True),
        ("ollama:llama3.1", {"OLLAMA_HOST": "http://[::1]:11434"}, True),
        ("ollama:llama3.1", {"OLLAMA_HOST": "gpu.example.org:11434"}, False),
        ("ollama:llama3.1", {"OLLAMA_HOST": "127.0.0.1.example.org"}, False),
        ("ollama:llama3.1", {"http_proxy": "http://proxy.example.org:3128"}, False),
        (
            "ollama:llama3.1",
            {"http_proxy": "http://proxy.example.org:3128", "no_proxy": "127.0.0.1"},
            True,
        ),
        ("ollama:llama3.1", {"LANGSMITH_TRACING": "true"}, False),
        ("ollama:gpt-oss:120b-cloud", {}, False),
        ("openai:gpt-4o", {"OPENAI_API_KEY": "sk"}, False),
        ("openai:m", {"OPENAI_BASE_URL": "http://localhost:8000/v1"}, True),
        ("openai:m", {"OPENAI_BASE_URL": "http://127.0.0.1:8000/v1"}, True),
        ("openai:m", {"OPENAI_API_KEY": "sk", "OPENAI_BASE_URL": "https://eu.example.org"}, False),
        # LangChain's own variable goes before the client's.
        (
            "openai:m",
            {
                "OPENAI_API_KEY": "sk",
                "OPENAI_API_BASE": "https://eu.example.org",
                "OPENAI_BASE_URL": "http://localhost:8000",
            },
            False,
        ),
    ],
)
def test_whether_words_leave_this_machine(
    name: str, settings: dict[str, str], stays: bool, monkeypatch: pytest.MonkeyPatch
):
    """They stay where the server is this machine and nothing stands between or listens."""
    for variable, value in settings.items():
        monkeypatch.setenv(variable, value)
    assert named(name).stays is stays


def test_the_server_asked_is_the_one_that_was_judged(
    monkeypatch: pytest.MonkeyPatch, starter_folder: Path
):
    """`stays` is told of the address that the client is given."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:1/v1")
    asked = speaker("openai:m", Library.open(starter_folder)).float_theories(brief())
    with pytest.raises(UnavailableError, match="could not be reached"):
        list(asked)


def test_only_this_module_reads_the_environment():
    """Environment reads belong at the edge; of the roles, that is here."""
    import arguendo.graph.roles.cast as edge

    assert edge.__file__
    folder = Path(edge.__file__).parent
    readers = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if "os.environ" in path.read_text() or "getenv" in path.read_text()
    }
    assert readers == {"cast.py"}
