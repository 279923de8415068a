"""Schools: how a judge or an advocate reads the law, as a prompt, a reading list and weights.

Each is a Markdown file with TOML front matter beside this module, or a file of the user's own: a
title; `weights`, how much the school gives on each kind of reason (by the names of the lenses, from
0 to 5); `reading`, the slice of the library that is its own (citations, authors of opinions); and,
as the text, what a model is told it holds.
"""

from arguendo.graph.schools.reading import Schools
from arguendo.graph.schools.school import School, school, schools

__all__ = ["School", "Schools", "school", "schools"]
