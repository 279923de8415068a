"""Whose words a string is, as a type, so that a type checker can keep them apart.

A surface (panel, widget, notebook output, terminal, export, event) takes words of record, words
the user gave, and words our own code composed. Words that a model wrote are none of these: they
are `arguendo.graph.gate.Imagined` until the gate has checked them and `Cleared` afterwards.
`tests/law/test_surfaces.py` holds the types of the wire to this.
"""

from typing import NewType

Recorded = NewType("Recorded", str)
"""Words of record: a name, a citation or a passage as the shelf holds them."""

Supplied = NewType("Supplied", str)
"""Words the user gave: facts, a question, a title, the text of a brief."""

Composed = NewType("Composed", str)
"""Words our own code composed from a fixed vocabulary, numbers and words of record."""
