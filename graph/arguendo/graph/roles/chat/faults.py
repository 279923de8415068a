"""From what a model's client raises to one sentence a person can act on.

Clients have no common exceptions, so they are told by HTTP status and by the names of their
classes. Neither their messages nor a chain to them goes on: those may hold keys and replies.
"""

from collections.abc import Iterator

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Value


class Known(Value):
    """What is known of a model when something goes wrong."""

    name: str
    """The name the user gave."""
    start: str = "Check the network and the model's address."
    """What to do where nothing answers."""
    key: str = "Check the provider's key."
    """What to do where the key is refused."""
    pull: str = "Check the model's name."
    """What to do where there is no such model."""


def fault(known: Known, error: BaseException) -> UnavailableError:
    """Return the failure in one sentence, and what to do."""
    named = known.name
    kinds, status = set(_kinds(error)), _status(error)
    if _any(kinds, "ContextOverflow", "LengthOverflow") or status == 413:
        return UnavailableError(
            f"The material is longer than {named} can read.",
            "Shorten the facts or documents, or choose a model with a longer context.",
        )
    if _any(kinds, "LlamaLoad"):
        return UnavailableError(f"The model {named} could not be loaded.", known.start)
    if _any(kinds, "LengthFinishReason"):
        return endless(known)
    if _any(kinds, "ContentFilterFinishReason", "Refusal"):
        return refused(known)
    match status:
        case 401:
            return UnavailableError(f"The provider of {named} refused the key.", known.key)
        case 403:
            return UnavailableError(f"The provider of {named} refused access to it.", known.key)
        case 404:
            return UnavailableError(f"The provider has no model {named}.", known.pull)
        case 402 | 429:
            return UnavailableError(
                f"The provider of {named} takes no more requests for now.",
                "Wait a while, or look at the account's limits, then run again.",
            )
        case int() if status >= 500:
            return UnavailableError(
                f"The provider of {named} failed with status {status}.", "Run again later."
            )
        case int() if status >= 400:
            return UnavailableError(
                f"The provider of {named} would not take the request, with status {status}.",
                "Choose another model.",
            )
    if _any(kinds, "Timeout"):
        return slow(known)
    if _any(kinds, "Connect", "TransportError", "ProtocolError", "ReadError"):
        return UnavailableError(f"The model {named} could not be reached.", known.start)
    return UnavailableError(
        f"The model {named} failed with {type(error).__name__}.",
        "Run again, or choose another model.",
    )


def slow(known: Known) -> UnavailableError:
    """Return the failure of a model that keeps one waiting."""
    return UnavailableError(
        f"The model {known.name} did not answer in time.", "Run again, or choose a smaller model."
    )


def endless(known: Known) -> UnavailableError:
    """Return the failure of a model that does not come to an end."""
    return UnavailableError(
        f"The reply of {known.name} did not come to an end.", "Run again, or choose another model."
    )


def empty(known: Known) -> UnavailableError:
    """Return the failure of a model that says nothing."""
    return UnavailableError(
        f"The reply of {known.name} was empty.", "Run again, or choose another model."
    )


def refused(known: Known) -> UnavailableError:
    """Return the failure of a model that will not answer."""
    return UnavailableError(
        f"The model {known.name} declined to answer.",
        "Choose another model, or put the facts in other words.",
    )


def malformed(known: Known) -> UnavailableError:
    """Return the failure of a model whose reply is not the form asked for, twice."""
    return UnavailableError(
        f"The model's reply was not the JSON asked for ({known.name}, asked twice).",
        "Run again, or choose a larger model.",
    )


def is_request_refused(error: BaseException) -> bool:
    """Tell whether the provider found the request itself wrong, so that another may do."""
    return _status(error) in {400, 422}


def is_about(error: BaseException, word: str) -> bool:
    """Tell whether the provider named that setting; its message is read, never shown."""
    return any(word in str(one).lower() for one in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def _kinds(error: BaseException) -> Iterator[str]:
    return (kind.__name__ for one in _chain(error) for kind in type(one).__mro__)


def _any(kinds: set[str], *words: str) -> bool:
    return any(word in kind for kind in kinds for word in words)


def _status(error: BaseException) -> int | None:
    for one in _chain(error):
        status = getattr(one, "status_code", None)
        # Ollama's client has -1 for an error that came without one.
        if isinstance(status, int) and status >= 400:
            return status
    return None
