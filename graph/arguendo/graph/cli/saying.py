"""The one door to standard output and standard error: nothing that commands a terminal passes.

A terminal obeys characters in what it shows: names, opinions, replies and files may carry them.
What is said to people loses them; what is answered to programs has them escaped, and so loses
nothing (Unicode, chapter 23.1; ECMA-48; bidirectional controls after UAX 9).
"""

import sys

import typer

_BIDIRECTIONAL = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_COMMANDS = (*range(9), *range(11, 32), *range(127, 160), *_BIDIRECTIONAL)
_DROPPED = dict.fromkeys(_COMMANDS)
_ESCAPED = {code: f"\\u{code:04x}" for code in _COMMANDS}


def harmless(words: str) -> str:
    """Return words without the characters that command a terminal; lines and tabs stay."""
    return words.translate(_DROPPED)


def say(words: str, *, err: bool = False, nl: bool = True) -> None:
    """Say words to people, on standard output or standard error."""
    typer.echo(harmless(words), err=err, nl=nl)


def write_json(json: str) -> None:
    """Answer a program in JSON, on standard output."""
    typer.echo(json.translate(_ESCAPED))


def write_document(content: str | bytes) -> None:
    """Write a document to standard output: byte for byte, unless that is a terminal."""
    if sys.stdout.isatty():
        content = content if isinstance(content, str) else content.decode(errors="replace")
        content = harmless(content)
    typer.echo(content, nl=False)
