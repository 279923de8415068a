"""Citations in a text: the only door to eyecite, and a scanner that needs none."""

from arguendo.corpus.citations.extraction import LARGEST, extract
from arguendo.corpus.citations.shapes import Kind, Shape, shapes

__all__ = ["LARGEST", "Kind", "Shape", "extract", "shapes"]
