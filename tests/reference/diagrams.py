"""Diagrams in Mermaid, of what is compiled and not of what was meant."""

from arguendo.graph.workflow import workflow

_NAMES = {"__start__": "start", "__end__": "done"}


def flow() -> str:
    """Return the compiled workflow: steps, what follows, and (dotted) what may follow."""
    drawn = workflow().get_graph(xray=True)
    lines = ["```mermaid", "flowchart TD"]
    inside: dict[str, list[str]] = {}
    for node in drawn.nodes:
        group, _, step = node.rpartition(":")
        inside.setdefault(group, []).append(f'{_id(node)}["{_NAMES.get(step, step)}"]')
    for group, steps in inside.items():
        lines += [f'  subgraph {group}_steps ["{group}"]'] if group else []
        lines += [f"    {step}" for step in steps]
        lines += ["  end"] if group else []
    for edge in sorted(drawn.edges, key=lambda one: (one.source, one.target)):
        arrow = "-.->" if edge.conditional else "-->"
        lines.append(f"  {_id(edge.source)} {arrow} {_id(edge.target)}")
    return "\n".join([*lines, "```"])


def _id(node: str) -> str:
    return node.replace(":", "_").strip("_").replace("end", "finish")
