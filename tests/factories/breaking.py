"""Words that break formats, and maps that hold them in every place."""

from factories import maps

from arguendo.corpus.provenance import Supplied
from arguendo.graph.wire import ArgumentMap

BREAKING = {
    "bracketed": "[w]e hold that [he] may",
    "numeral": "See Part III.A. and Part II.E.v. of the brief",
    "quoted": "He said \"no\", 'no' and “no”",
    "script": "<script>alert('x')</script><!-- --><b>bold</b> &amp; &lt; & <",
    "newlines": "first\n\n# second\r\n- third\n\n===\n---\n(1) fourth\n----\n(2) fifth",
    "right-to-left": "אין כניסה ללא הסכמה ‏(לא)‏ و ‮reversed‬",
    "long": "The tenant who is present and refuses prevails. " * 209,
    "long-word": "x" * 10_000,
    "end": "end",
    "emoji": "👩🏽‍⚖️ 🙂 :smile: .happy. :-)",
    "comment": "%% not a comment %%{init: {}}%% // nor this /* nor this */ <!-- or this -->",
    "backticks": "`code` ```\nblock\n``` ``",
    "rule": "---",
    "equals": "=== not front matter === ==",
    "yaml": '{grade: "verified"} } x {',
    "markdown": "**bold** _it_ ~~struck~~ # head | a | b | 1. one + two > quote $x^2$ [a](b) !",
    "tags": "#tag @[mention] @<mention> [ref] <ref> [link](http://x.y) #(a b)",
    "mermaid": "style x:y#1; classDef a:b#35; A-->B; subgraph end click #quot; #35; \\",
    "backslashes": r"\ \\ \n \[ \# a\ b",
    "separators": "a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg\x00h\x1bi\ufeffj",
    "abbreviated": "the U.S.S.G., U.S.A., e.g., i.e., 3:00 p.m., a.A.b.E., ...and.../// 'x.[y].z.'",
    "spaces": "   ",
    "nothing": "",
}


def broken_map(words: str) -> ArgumentMap:
    """A map with those words in its title, a thesis, a claim, a fact and a move."""
    clear = maps.Clearing()
    held = [maps.precedent(clear, "P1")]
    theories = [
        maps.theory(
            clear,
            "T1",
            thesis=words,
            arguments=[maps.argument(clear, "A1", "T1", claim=words)],
            precedents=held,
        )
    ]
    facts = tuple(fact.model_copy(update={"text": Supplied(words)}) for fact in maps.FACTS)
    return maps.argument_map(
        clear, theories, [maps.move(clear, "end", "A1", text=words)], facts, title=words
    )
