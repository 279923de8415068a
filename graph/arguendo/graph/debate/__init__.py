"""What a debate is held to: earned concessions, candor, the rates of its dials, and drift."""
