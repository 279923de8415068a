"""Theories as a portfolio: looked for through lenses, kept where they are new."""
