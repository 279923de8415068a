"""Routes through the case law as surfaces are given them: words of record, and ids."""

import datetime as dt

from arguendo.corpus.citator.routes import Route, Routes, Step
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority
from arguendo.graph.gate.gate import authority_view
from arguendo.graph.views import passage_view
from arguendo.graph.wire.routes import RouteView, StepView


def route_views(
    library: Library, old: Authority, new: Authority, as_of: dt.date, thesis: str = ""
) -> tuple[RouteView, ...]:
    """Return the ways from one authority to another, the one that carries the thesis first."""
    found = library.routes(old, new, as_of, thesis)
    return tuple(_view(library, route, found) for route in found.routes)


def _view(library: Library, route: Route, found: Routes) -> RouteView:
    return RouteView(
        kind=route.kind,
        carries=route is found.carrying,
        steps=tuple(_step(library, step) for step in route.steps),
    )


def _step(library: Library, step: Step) -> StepView:
    authority = library.authority(step.authority)
    assert authority is not None
    passages = library.passages((step.passage,)) if step.passage else ()
    return StepView(
        authority=authority_view(authority),
        cites=step.cites,
        treatment=step.kind,
        of_dissent=step.of_dissent,
        passage=passage_view(passages[0]) if passages else None,
        sentence=step.sentence,
    )
