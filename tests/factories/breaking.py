"""Words that break formats, and maps that hold them in every place."""

from factories import maps

from arguendo.corpus.provenance import Supplied
from arguendo.graph.wire import ArgumentMap

RAN = "window.ran = (window.ran || 0) + 1"
HOSTILE = "\n".join(
    (
        f"<script>{RAN}</script>",
        f"<img src=x onerror='{RAN}'>",
        f'"><svg onload="{RAN}"><animate onbegin="{RAN}" attributeName=x dur=1s></svg>',
        f"</title></style></textarea></script><body onload='{RAN}'>",
        f"<iframe srcdoc='<script>parent.{RAN[7:]}</script>'></iframe>",
        f"[press](javascript:{RAN}) <a href='javascript:{RAN}'>press</a>",
        f"<a href='data:text/html,<script>{RAN}</script>'>press</a>",
        "<style>* { display: none } @import url(http://127.0.0.1:9/x)</style>",
        "<link rel=stylesheet href=http://127.0.0.1:9/x><base href=http://127.0.0.1:9/>",
        f"<details open ontoggle='{RAN}'><math><mtext></mtext><mglyph></math>",
        f'"]; n1 [URL="javascript:{RAN}"]; "] --> n9; click n1 href "javascript:{RAN}"',
        "![x](http://127.0.0.1:9/x) <http://127.0.0.1:9/x> [ref]: http://127.0.0.1:9/x",
        f"http://a.b/<img src=x onerror='{RAN}'> WWW.a.b<img src=x> c@a.b<img src=x> @@0@@",
        f"\\(\\href{{javascript:{RAN}}}{{press}}\\) \\begin{{align}} x \\end{{align}} \\[ x \\]",
        'DDEAUTO c:\\x "y" INCLUDEPICTURE "http://127.0.0.1:9/x" \\d {HYPERLINK "x"}',
        "]]>--></desc></text></svg> \x1b]0;title\x07\x1b[2J \u202egnp.exe\u2066 =cmd|'/c x'!A1",
    )
)
"""One vocabulary: each would count in `window.ran`, ask an address, or hide the page."""
BREAKING = {
    "bracketed": "[w]e hold that [he] may",
    "numeral": "See Part III.A. and Part II.E.v. of the brief",
    "quoted": "He said \"no\", 'no' and “no”",
    "script": "<script>alert('x')</script><!-- --><b>bold</b> &amp; &lt; & <",
    "hostile": HOSTILE,
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
