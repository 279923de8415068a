"""Who speaks: one small interface, one file or folder a speaker."""
