"""Lenses from the law of the sea, one Markdown file each."""
