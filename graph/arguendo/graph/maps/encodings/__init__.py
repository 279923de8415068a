"""The formats in which a map is written, one a file; none knows another."""
