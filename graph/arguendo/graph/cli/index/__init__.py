"""`arguendo index`: build the case-law index and ask what it holds."""

import typer

from arguendo.graph.cli.index.building import build, built_starter
from arguendo.graph.cli.index.embedding import check, embedders, re_embed, rebuild
from arguendo.graph.cli.index.holding import bad, coverage, sources, status
from arguendo.graph.cli.index.keeping import server, shelf

__all__ = ["app", "built_starter"]

app = typer.Typer(help="Build the case-law index, and ask what it holds.", no_args_is_help=True)
app.command(epilog="Example: arguendo index build starter opinions.jsonl.gz")(build)
app.command(epilog="Example: arguendo index status --format json")(status)
app.command(epilog="Example: arguendo index sources")(sources)
app.command(epilog="Example: arguendo index bad --format json")(bad)
app.command(epilog="Example: arguendo index coverage --reporter U.S.")(coverage)
app.command(epilog="Example: arguendo index check")(check)
app.command(epilog="Example: arguendo index rebuild --embedder wordllama-64")(rebuild)
app.command(epilog="Example: arguendo index server http://vectors.firm.example:8000")(server)
app.command(epilog="Example: arguendo index shelf postgresql://clerk@db.firm.example/law")(shelf)
app.command("re-embed", epilog="Example: arguendo index re-embed --embedder onnx:models/minilm")(
    re_embed
)
app.command(epilog="Example: arguendo index embedders")(embedders)
