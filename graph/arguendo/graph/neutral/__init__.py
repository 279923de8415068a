"""Neutral facts first: heat and bias taken out of a document, and every fact kept."""

from arguendo.graph.neutral.neutralize import Draft, Neutralizer, neutralize

__all__ = ["Draft", "Neutralizer", "neutralize"]
