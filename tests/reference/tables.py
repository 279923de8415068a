"""What is told in tables: checks, sources, formats, dials, lenses, schools, models and the rest."""

import inspect
import tomllib
from importlib import import_module
from typing import Any, get_args

import nbformat
from benchmarks.figures import kept
from benchmarks.showing import number
from benchmarks.showing import rows as rows_of

from arguendo.corpus import errors
from arguendo.corpus.index.embedders import DEFAULT
from arguendo.corpus.reports import FORMS
from arguendo.corpus.sources.named import kinds
from arguendo.corpus.verification.grades import Grade
from arguendo.corpus.verification.policy import STANDARD
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.maps.reading import READABLE, READERS
from arguendo.graph.model import Dials
from arguendo.graph.portfolio.lenses import lenses as installed_lenses
from arguendo.graph.roles.providers import PROVIDERS
from arguendo.graph.schools import schools as our_schools
from reference.pages import ROOT, table

READING_ORDER = (
    *("quickstart", "check-a-brief", "build-an-index", "judge-and-jury", "debate-and-steering"),
    *("leads", "routes", "maps-and-exports", "bring-your-own-model", "plug-in", "self-play"),
    "a-day-with-a-matter",
)
"""The notebooks, in the order in which a newcomer would read them."""


def _doc(thing: Any) -> str:
    return inspect.cleandoc(thing.__doc__ or "")


def checks() -> str:
    """Return what each check asks."""
    return table(("check", "asks"), [(f"`{one.name}`", _asks(one)) for one in STANDARD.checks])


def _asks(check: Any) -> str:
    return _doc(import_module(type(check).__module__)).split("\n\n")[0].removeprefix("Asks ")


def check_entries() -> str:
    """Return an entry for each check: what it asks, how it judges, and the brief that shows it."""
    return "\n\n".join(
        f"### {one.name}\n\nAsks {_asks(one)} {_doc(type(one))}\n\n"
        f"Shown by [`examples/briefs/{one.name}.md`](briefs/{one.name}.md)."
        for one in STANDARD.checks
    )


def sources() -> str:
    """Return how each kind of source is named."""
    return table(
        ("SOURCE", "what is read"),
        [(f"`{form}`", read) for kind in kinds() for form, read in kind.forms],
    )


def formats() -> str:
    """Return what each format of the map keeps and loses."""
    rows: list[tuple[object, ...]] = [
        (
            *(f"`{one.name}`", f"`{one.suffix}`", one.about, one.keeps, one.loses or "nothing"),
            "yes" if one.name in READABLE else "no",
        )
        for one in FORMATS.values()
    ]
    rows += [
        (f"`{one.name}`", "", one.about, "", "", "yes; not written")
        for one in READERS.values()
        if one.name not in FORMATS
    ]
    return table(("format", "ending", "for", "keeps", "loses", "read back"), rows)


def reports() -> str:
    """Return the forms of a report on a document."""
    rows: list[tuple[object, ...]] = []
    for name in FORMS:
        module = import_module(f"arguendo.corpus.reports.{'markdown' if name == 'md' else name}")
        rows.append((f"`{name}`", _doc(module).split("\n\n")[0]))
    return table(("`--report`", "gives"), rows)


def dials() -> str:
    """Return what each dial does, between what bounds, and where it stands."""
    rows: list[tuple[object, ...]] = []
    for name, field in Dials.model_fields.items():
        bounds = {type(one).__name__.lower(): one for one in field.metadata}
        if "ge" in bounds and "le" in bounds:
            values = f"{bounds['ge'].ge}–{bounds['le'].le}"
        elif field.annotation is bool:
            values = "on, off"
        elif choices := [str(one) for one in get_args(field.annotation) if isinstance(one, str)]:
            values = ", ".join(f"`{one}`" for one in choices)
        else:
            values = "names, with commas"
        stands = {True: "on", False: "off", (): "all"}.get(field.default, field.default)
        if not isinstance(field.default, bool | tuple):
            stands = field.default
        rows.append((f"`{name}`", field.description, values, stands))
    return table(("dial", "does", "values", "unless turned"), rows)


def lenses() -> str:
    """Return our lenses."""
    return table(
        ("lens", "before", "scheme", "a model is told"),
        [
            (f"`{one.name}`", " and ".join(one.audiences), one.scheme, one.prompt)
            for one in installed_lenses().values()
        ],
    )


def schools() -> str:
    """Return the schools of judges."""
    return table(
        ("school", "gives most on", "holds"),
        [
            (
                f"`{one.name}`",
                ", ".join(sorted(one.weights, key=lambda kind: -one.weights[kind])[:3]),
                one.prompt,
            )
            for one in our_schools().values()
        ],
    )


def models() -> str:
    """Return the providers whose chat models can be named."""
    rows: list[tuple[object, ...]] = [
        ("`schemes`", "nothing", "no model: theories are computed from argument schemes"),
        ("`recorded:FILE`", "nothing", "a transcript is replayed"),
        ("`FILE.gguf`", "`pip install 'arguendo[local]'`", "in this process; nothing leaves"),
    ]
    rows += [
        (f"`{name}:MODEL`", f"`{one.install}`", ", ".join(f"`{key}`" for key in one.keys))
        for name, one in PROVIDERS.items()
    ]
    return table(("name", "needs", "key or remark"), rows)


def statuses() -> str:
    """Return the errors and the exit status each gives."""
    kinds_of = [
        one
        for one in vars(errors).values()
        if inspect.isclass(one) and issubclass(one, errors.ArguendoError)
    ]
    return table(
        ("error", "status", "means"),
        [(f"`{one.__name__}`", one.status, _doc(one)) for one in kinds_of],
    )


def extras() -> str:
    """Return what can be installed beside, and what it brings."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table(
        ("extra", "brings"),
        [
            (f"`arguendo[{name}]`", ", ".join(f"`{one}`" for one in needs))
            for name, needs in project["optional-dependencies"].items()
            if name not in ("test", "dev", "audit", "lock")
        ],
    )


def entry_points() -> str:
    """Return the groups under which other packages are heard."""
    groups = {
        "arguendo.checks": "a class with `name` and `judge(inquiry)`",
        "arguendo.sources": "a `Named`: how it is written, and how it is opened",
        "arguendo.embedders": "a callable that makes an embedder",
        "arguendo.lenses": "the module beside which `NAME.md` lies",
    }
    for module in (
        *("corpus.plugins", "corpus.sources.named", "corpus.index.embedders"),
        "graph.portfolio.lenses",
    ):
        assert import_module(f"arguendo.{module}").GROUP in groups
    return table(
        ("entry points", "each offers"), [(f"`{name}`", what) for name, what in groups.items()]
    )


def notebooks() -> str:
    """Return what one has at the end of each notebook."""
    rows: list[tuple[object, ...]] = []
    there = {path.stem for path in (ROOT / "examples").glob("*.ipynb")}
    assert set(READING_ORDER) == there, "every notebook has its place in the order of reading"
    for name in READING_ORDER:
        read = nbformat.read(ROOT / f"examples/{name}.ipynb", as_version=4)
        lines = read.cells[0].source.splitlines()
        end = lines[2].removeprefix("At the end you will ").split(". ")[0].rstrip(".")
        rows.append((f"[{lines[0][2:]}](examples/{name}.ipynb)", f"{end}."))
    return table(("notebook", "at the end you will"), rows)


def notebooks_here() -> str:
    """Return the same, for the folder itself."""
    return notebooks().replace("](examples/", "](")


def grades() -> str:
    """Return the grades, in the words of their type."""
    module = inspect.getsource(import_module("arguendo.corpus.verification.grades"))
    said = " ".join(module.split("Grade = Literal")[1].split('"""')[1].split())
    return table(
        ("grade", "means"),
        [(grade, said.split(f"`{grade}`: ")[1].split(" `")[0]) for grade in get_args(Grade)],
    )


def bench() -> str:
    """Return the figures that something was aimed at; RESULTS.md has the others."""
    measured = list(kept().values())
    told: list[tuple[object, ...]] = [
        (name, one.what, f"{number(one.value)} {one.unit}", one.aim)
        for name, one in rows_of(measured)
        if one.at is None and one.aim
    ]
    return table(("benchmark", "measured", "figure", "aim"), told)


def embedder() -> str:
    """Return the name of the embedder of new libraries."""
    return f"New libraries are made with `{DEFAULT}`."
