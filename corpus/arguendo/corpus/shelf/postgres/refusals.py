"""What a PostgreSQL server refuses, in one sentence and what to do; never what was asked of it."""

from sqlalchemy.exc import DBAPIError

from arguendo.corpus.errors import (
    LibraryMissingError,
    NotWritableError,
    ServerAwayError,
    UnavailableError,
)
from arguendo.corpus.shelf.postgres.place import Place

_HOLDS = "which holds this library's shelf,"


def refusal(at: Place, error: DBAPIError) -> UnavailableError:
    """Return what an error means for the library."""
    state = getattr(error.orig, "sqlstate", None) or ""
    words = str(error.orig).lower()
    server = f"The PostgreSQL server at {at.server}"
    if "no encryption" in words or ("server closed the connection" in words and "ssl" in words):
        return UnavailableError(
            f"{server}, {_HOLDS} wants to be spoken to under TLS.",
            "Write ?sslmode=verify-full behind the address: arguendo index shelf postgresql://…",
        )
    if "certificate" in words or "does not support ssl" in words:
        return UnavailableError(
            f"{server}, {_HOLDS} does not show that it is the one: its certificate is not "
            "signed by an authority you trust, or names another server.",
            "Name the authority's certificate with sslrootcert=FILE in the address, and the server "
            "as its certificate does.",
        )
    if state in ("28P01", "28000") or "authentication failed" in words or "no password" in words:
        return UnavailableError(
            f"{server}, {_HOLDS} does not let you in.",
            "Give user and password as PostgreSQL's own programs take them: ~/.pgpass, PGPASSWORD, "
            "or USER@ in the address.",
        )
    if state == "3D000" or (not state and "does not exist" in words):
        return LibraryMissingError(
            f"{server} has no such database or user.",
            "Have its administrator make it, or name another: arguendo index shelf postgresql://…",
        )
    if (
        error.connection_invalidated
        or not state
        or state[:3] in ("57P", "533")
        or state[:2] == "08"
    ):
        return ServerAwayError(
            f"{server}, {_HOLDS} does not answer.",
            "See that it runs and can be reached, and run the command again.",
        )
    if state in ("42P01", "3F000"):
        return LibraryMissingError(
            f"{server} holds no library in the schema {at.schema}.",
            "Make one: arguendo index build starter",
        )
    if state in ("42501", "25006"):
        return NotWritableError(
            f"You may not write to the schema {at.schema} of {server[0].lower()}{server[1:]}.",
            "Ask its administrator for leave, or name another schema: arguendo index shelf …",
        )
    if state == "55P03":
        return UnavailableError(
            f"Another process is writing to the library in the schema {at.schema}.",
            "Wait until it has finished and run the command again.",
        )
    if state[:2] == "53":
        return UnavailableError(
            f"{server} has no room left; everything shelved so far is kept.",
            "Make room there and run the same command again: it goes on from there.",
        )
    return UnavailableError(
        f"{server} refuses what is asked of it ({type(error.orig).__name__} {state}).",
        "See its log; ask of shelf and index: arguendo index check",
    )
