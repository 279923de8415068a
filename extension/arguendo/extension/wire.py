"""What the server says beside the events of runs, and what it is asked.

The events, the map and all that stands in them are `arguendo.graph.wire`. TypeScript is generated
from both modules: run `make wire` after a change.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.graph.model import Dials, Matter, Scheme
from arguendo.graph.roles.purse import Price
from arguendo.graph.wire import AuthorityView, Estimate, Grade, Id, PassageView

RunState = Literal["running", "waiting", "finished", "stopped", "failed", "broken-off"]
"""How a run stands; `waiting` for the user to steer, `broken-off` when its process died without a
word."""


class LibraryView(Value):
    """What the library on this machine holds."""

    state: Literal["ready", "empty", "building", "unusable"]
    """Whether it can be asked; `unusable` comes with words that say why."""
    authorities: int
    """Decided cases held."""
    passages: int
    """Passages held."""
    words: Composed
    """The state in a sentence."""


class ForumView(Value):
    """A court a matter may stand before."""

    id: Id
    """Its courts-db id, such as `scotus`."""
    name: Recorded
    """Its name."""


class FormatView(Value):
    """A form in which a map can be exported."""

    id: Id
    """Its name on the command line."""
    label: Composed
    """What it is."""


class How(Value):
    """Who argues a matter, and how."""

    dials: Dials = Dials()
    """How the sides argue."""
    creative: Supplied = Supplied("schemes")
    """Who floats theories: `schemes`, or a model's name."""
    literal: Supplied = Supplied("schemes")
    """Who argues them: `schemes`, or a model's name."""
    opponent: Supplied = Supplied("")
    """Who argues for the other side; empty: whoever argues ours."""
    judge: Supplied = Supplied("schemes")
    """Who rules: `schemes`, or a model's name."""
    ours: Supplied = Supplied("")
    """The school of our advocate; empty: none."""
    theirs: Supplied = Supplied("")
    """The school of the other side's."""
    bench: tuple[Supplied, ...] = ()
    """The schools of the judges; none: one judge of no school."""
    steer: bool = False
    """True where the run waits before each round to be told how to go on."""
    tokens: int | None = Field(default=None, ge=0)
    """Tokens models may use at most; None for no limit."""
    prices: dict[Supplied, Price] = Field(default_factory=dict)
    """What a million tokens of a model cost, by its name, in the user's money."""
    seed: int = Field(default=0, ge=0)
    """Runs of one seed over one library come out alike."""


class RunRequest(How):
    """What a run is asked to do."""

    matter: Matter
    """The matter."""


class SchoolView(Value):
    """A school an advocate or a judge may be given."""

    id: Id
    """Its name."""
    label: Composed
    """What it is called."""


class SteerRequest(Value):
    """How a debate is to go on."""

    words: tuple[Supplied, ...] = ()
    """In words, such as "this is getting too polite"."""
    pins: tuple[Id, ...] = ()
    """Theories to be debated alone."""
    unpins: tuple[Id, ...] = ()
    """Theories to be pinned no longer."""
    strikes: tuple[Id, ...] = ()
    """Theories to be taken off the table."""
    enough: bool = False
    """True where the debate is to end here."""


class ForkRequest(Value):
    """A run of its own that shares another's steps up to one of them."""

    step: int = Field(ge=0)
    """The step."""
    steering: SteerRequest | None = None
    """What is said before the next round; None where it is to wait there."""


class RunStep(Value):
    """A step of a run at which it can be forked."""

    number: int
    """Its number, from 0."""
    words: Composed
    """Where that is."""
    is_debate: bool
    """Whether a round of debate may follow."""


class NeutralRequest(Value):
    """A text to be told without heat."""

    text: Supplied = Field(max_length=2_000_000)
    """The text."""


class QuestionView(Value):
    """A critical question of a scheme: what has to be asked of whoever argues by it."""

    id: Id
    """Its id within the scheme; with an argument's id before it, that of its node in a map."""
    scheme: Scheme
    """The scheme."""
    text: Composed
    """The question."""


class Status(Value):
    """What the panel needs before anything is run."""

    version: Composed
    """Our version."""
    library: LibraryView
    """The library."""
    courts: tuple[ForumView, ...]
    """Courts to choose a forum from."""
    formats: tuple[FormatView, ...]
    """Export formats."""
    schools: tuple[SchoolView, ...]
    """Schools for advocates and judges."""
    usual: How
    """Who argues, and how, where nobody says otherwise."""
    questions: tuple[QuestionView, ...]
    """The critical questions of the schemes."""
    importable: tuple[Id, ...]
    """Formats of other programs that are read."""


class ExampleMatter(Value):
    """An example matter that comes with the library."""

    id: Id
    """Its name."""
    matter: Matter
    """The matter."""


class MatterText(Value):
    """A matter as a person writes it: TOML, or Markdown with TOML front matter."""

    text: Supplied
    """The file's text."""


class RunView(Value):
    """A run in a list."""

    id: Id
    """Its id."""
    title: Supplied
    """What the matter is called, or its question."""
    state: RunState
    """Where it stands."""
    begun: dt.datetime
    """When it began."""
    matter: Matter
    """Its matter."""
    estimate: Estimate
    """What it may ask of models at most."""
    tokens: int | None
    """Tokens models may use at most; None for no limit."""


class ExportRequest(Value):
    """The form in which a map is wanted."""

    format: Id
    """A format's id."""


class MapRequest(Value):
    """A map of another program, or one of ours from a file, that is to be taken in."""

    name: Supplied = Field(min_length=1, max_length=400)
    """The name of its file, which may tell the format."""
    content: Supplied
    """The file's text."""
    format: Id | Literal[""] = ""
    """The format; empty where the file tells it."""
    question: Supplied = Supplied("")
    """What is in question, where the file does not say."""
    side: Side = "petitioner"
    """Whose theories it argues."""
    forum: Id = "scotus"
    """The court, as a courts-db id."""
    as_of: dt.date
    """Only law decided on or before this day vouches for its citations."""


class MapExportRequest(Value):
    """The form in which a map is wanted that no run of this server has drawn."""

    format: Id
    """A format's id."""
    content: str
    """The map as JSON. One that was edited is refused."""


class Exported(Value):
    """A map in another form."""

    name: Composed
    """A name for the file."""
    encoding: Literal["text", "base64"]
    """How `content` holds the file."""
    content: str
    """The file, made from cleared text only."""


class PassageInPlace(Value):
    """A passage with the decision it stands in and the words around it."""

    passage: PassageView
    """The passage."""
    authority: AuthorityView
    """The decided case."""
    before: Recorded
    """The words of the record that come before it; empty at the beginning."""
    after: Recorded
    """The words of the record that follow; empty at the end."""


class SpeakerView(Value):
    """A speaker that may be chosen, by the name the user gave."""

    model: Supplied
    """The name."""
    stays: bool
    """True where nothing would leave this machine."""
    trouble: Composed
    """Why it cannot be had, and what to do; empty where it can."""


class VerifyRequest(Value):
    """A text whose citations are to be held against the record."""

    text: Supplied = Field(max_length=2_000_000)
    """The text."""
    as_of: dt.date
    """Only law decided on or before this day."""
    forum: Id | Literal[""] = ""
    """The court before which it is argued; empty where that does not matter."""


class RemarkView(Value):
    """What one check says of a citation."""

    check: Id | Literal[""]
    """The check; empty where the citation could not be read."""
    weighs: bool
    """Whether it is something the reader has to see."""
    words: Composed
    """The finding in words."""


class NoteView(Value):
    """What there is to say of one citation of a text."""

    start: int
    """Where it begins, counting characters (code points) of the text."""
    end: int
    """Where it ends."""
    mark: Grade | Literal["unread"]
    """Its grade, or that it could not be read at all."""
    remarks: tuple[RemarkView, ...]
    """What the checks say, in their order."""


class VerifiedText(Value):
    """A text whose citations were held against the record."""

    as_of: dt.date
    """As of when."""
    notes: tuple[NoteView, ...]
    """A note on each citation, in their order; none where the text cites nothing."""
    words: Composed
    """The result in a sentence."""


class BuildAdvanced(Value):
    """The library grew."""

    type: Literal["advanced"] = "advanced"
    fraction: float | None
    """The part done, from 0 to 1, where that can be told."""
    words: Composed
    """How far it has come, for a person."""


class BuildEnded(Value):
    """The build of the library ended."""

    type: Literal["ended"] = "ended"
    library: LibraryView
    """The library as it now stands."""
    trouble: Composed
    """What went wrong and what to do; empty after a good end."""


BuildEvent = Annotated[BuildAdvanced | BuildEnded, Field(discriminator="type")]


class Trouble(Value):
    """Why a request came to nothing."""

    message: Composed
    """What is wrong, in a sentence."""
    remedy: Composed
    """What to do, in a sentence; empty where there is nothing to do."""
