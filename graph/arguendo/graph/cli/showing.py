"""A run's events on a terminal: theories as their citations clear, struck ones struck."""

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from arguendo.graph.cli.terminal import Terminal
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.leads import answered, differing
from arguendo.graph.maps.words import moving
from arguendo.graph.wire import (
    Abstained,
    DebateMeasured,
    DebateSteered,
    Event,
    LeadFollowed,
    MapDrawn,
    MoveCleared,
    PrecedentView,
    RulingGiven,
    RulingView,
    RunEnded,
    RunStarted,
    SteeringAsked,
    StepBegan,
    StoryView,
    SubmissionView,
    TheoryCleared,
    TheoryFloated,
    TheoryView,
)

_GRADES = {"verified": "green", "caution": "yellow", "unproven": "magenta", "rejected": "red"}
_MARKS = {"verified": "✓", "caution": "!", "unproven": "?", "rejected": "✗"}


class Screen:
    """Prints what is cleared on standard output, and progress on standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self._out = Terminal(quiet=quiet)
        self._err = Terminal(stderr=True)
        self._status = self._err.status("Beginning") if self._err.is_terminal else None
        self._moves: list[MoveCleared] = []
        if self._status:
            self._status.start()

    def close(self) -> None:
        """Take the progress line away."""
        if self._status:
            self._status.stop()

    def show(self, event: Event) -> None:
        """Print one event."""
        match event:
            case RunStarted(roles=roles):
                for role in roles:
                    if not role.stays:
                        self._err.print(
                            Text(f"{role.role}: words are sent to {role.model}", "bold red")
                        )
            case StepBegan(words=words):
                if self._status:
                    self._status.update(words)
            case TheoryFloated(side=side, thesis=thesis):
                if self._status:
                    floated = Text(f"Floated for the {side}: ") + shown(thesis)
                    floated.truncate(160)
                    self._status.update(floated)
            case TheoryCleared():
                self._theory(event)
            case MoveCleared():
                # Theories are argued side by side: their debates are read one after the other.
                self._moves.append(event)
            case LeadFollowed(lead=lead):
                self._out.print(
                    Text("  lead: you imagined ") + shown(lead.case) + Text(f"; {answered(lead)}")
                )
                for one in differing(lead):
                    self._out.print(
                        Padding(Text(f"{one.aspect}: {one.words}", "dim"), (0, 0, 0, 8))
                    )
            case Abstained(side=side, audience=audience, why=why):
                self._out.print(Text(f"\n{side}, before the {audience}: {why}", "dim"))
            case DebateMeasured():
                self._debate()
                self._measured(event)
            case DebateSteered(steered=steered):
                for words in steered.taken_as:
                    self._out.print(Text(f"  {words}", "dim"))
            case SteeringAsked(round=nth, words=words):
                self._debate()
                self._out.print(Text(f"\nBefore round {nth}. {words}", "bold"))
            case RulingGiven(ruling=ruling):
                self._ruling(ruling)
            case MapDrawn():
                pass
            case RunEnded(outcome=outcome, words=words):
                self._debate()
                style = "bold" if outcome == "finished" else "bold red"
                self._out.print(Text(f"\n{words}", style))

    def _measured(self, event: DebateMeasured) -> None:
        self._out.print(Text(f"\nRound {event.round}, as measured", "bold"))
        for one in event.measured:
            rate = "-" if one.rate is None else f"{one.rate:g}"
            line = Text(f"{one.dial} (set to {one.set_to}): {rate}. ") + Text(one.words, "dim")
            self._out.print(Padding(line, (0, 0, 0, 2)))
        for stance in event.stances:
            if stance.drift:
                words = f"  {stance.theory} {stance.side}: drift {stance.drift:+.3f}"
                self._out.print(Text(words, "dim"))

    def _ruling(self, ruling: RulingView) -> None:
        self._out.print(Text(f"\nRuling on {ruling.issue}", "bold"))
        self._out.print(Padding(Text(ruling.court.words), (0, 0, 0, 2)))
        for vote in ruling.court.votes:
            head = f"  {vote.judge}: {vote.votes_for or 'neither side'}"
            self._out.print(
                Text(head, "italic") + Text("" if vote.with_the_court else " (dissent)")
            )
            for ground in vote.grounds:
                self._out.print(Padding(shown(ground.text), (0, 0, 0, 4)))
            if vote.flip is not None:
                to = vote.flip.to or "neither side"
                moved = Text(f"Moved to {to} if {moving(vote.flip)}.", "dim")
                self._out.print(Padding(moved, (0, 0, 0, 4)))
        self._out.print(Padding(Text(ruling.jury.words), (0, 0, 0, 2)))

    def _debate(self) -> None:
        if self._moves:
            self._out.print(Text("\nThe debate", "bold"))
        for told in sorted(self._moves, key=lambda told: (told.move.theory, told.move.round)):
            move = told.move
            head = Text(f"{move.id}  {move.side} · {move.kind} → {move.target}  ", "italic")
            self._out.print(Padding(head + shown(move.text), (0, 0, 0, 2)))
            for cite in move.cites:
                self._out.print(Padding(shown(cite.citation), (0, 0, 0, 8)))
        self._moves.clear()

    def _theory(self, event: TheoryCleared) -> None:
        theory = event.theory
        self._out.print()
        filed = " · ".join(dict.fromkeys(one for one in (theory.lens, theory.scheme) if one))
        self._out.print(
            Text(f"{theory.id}  {theory.side}, for the {theory.audience}", "bold")
            + Text(f"  [{filed}]", "dim")
        )
        self._out.print(Padding(shown(theory.thesis), (0, 0, 0, 2)))
        for heading, precedents in (("for", theory.precedents), ("against", theory.adverse)):
            for precedent in precedents:
                self._precedent(heading, precedent)
        if theory.sunk_by is not None:
            self._out.print(
                Padding(Text("would sink it: ", "dim") + shown(theory.sunk_by), (0, 0, 0, 2))
            )
        self._put(theory)
        for said in (*theory.lacks, *theory.absorbed):
            self._out.print(Padding(Text(said, "dim"), (0, 0, 0, 2)))

    def _put(self, theory: TheoryView) -> None:
        """Print what sums a theory up for its audience: the relief, or theme and order of proof."""
        match theory.put:
            case SubmissionView(relief=relief):
                line = Text("relief asked: ", "dim") + shown(relief)
            case StoryView(theme=theme, evidence=evidence):
                order = Text(f"  proved in this order: {', '.join(evidence)}", "dim")
                line = Text("theme: ", "dim") + shown(theme) + order
            case None:
                return
        self._out.print(Padding(line, (0, 0, 0, 2)))

    def _precedent(self, heading: str, precedent: PrecedentView) -> None:
        line = Table.grid()
        line.add_column(width=10)
        weight = Text(f"  ({precedent.weight})", "dim")
        line.add_row(Text(f"{heading:>8}"), shown(precedent.citation) + weight)
        self._out.print(line)


def shown(text: Cleared) -> Text:
    """Return cleared text in colour: citations by grade, struck ones struck with the reason."""
    shown = Text()
    for segment in text.segments:
        words = segment.text.translate(_CONTROLS)
        match segment.kind:
            case "plain":
                shown.append(words)
            case "cited":
                shown.append(f"{_MARKS[segment.grade]} ", _GRADES[segment.grade])
                shown.append(words, "underline")
                shown.append(f" [{segment.grade}]", _GRADES[segment.grade])
            case "struck":
                shown.append(f"{_MARKS[segment.grade]} ", _GRADES[segment.grade])
                shown.append(words, f"strike {_GRADES[segment.grade]}")
                shown.append(f" [struck, {segment.grade}: {segment.why}]", "dim")
    return shown


# A terminal obeys control characters; nothing that is shown may carry any but the line break.
_CONTROLS = dict.fromkeys((*range(10), *range(11, 32), *range(127, 160)))
