"""Reports: what was found of every citation in a document, one file a form."""

from importlib import import_module
from typing import cast

from arguendo.corpus.errors import InputError
from arguendo.corpus.reports.interface import Form

FORMS = ("docx", "html", "json", "md")
"""The forms there are, by name."""

_MODULES = {"docx": "docx", "html": "html", "json": "json", "md": "markdown"}


def form_named(name: str) -> Form:
    """Return the form of that name; a name that is none is answered with those that are."""
    if name not in _MODULES:
        raise InputError(f"There is no form of report named {name}.", f"Name one of {_LIST}.")
    module = import_module(f"arguendo.corpus.reports.{_MODULES[name]}")
    return cast(Form, module.FORM)


_LIST = ", ".join(FORMS)
