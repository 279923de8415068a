"""What the law says, and whether a text says it truly: sources, shelf, index, verification."""
