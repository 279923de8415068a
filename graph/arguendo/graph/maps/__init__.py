"""The argument map: derived from what a run produced, labelled, and written in exchange formats."""
