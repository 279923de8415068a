"""The ways to win, one scheme a file. Each looks through the field and offers candidates."""
