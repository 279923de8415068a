"""Whether a citation says what the record says: a pure function from evidence to a verdict.

No clock, no network, no database: whatever a check may look at stands in the `Inquiry`.
"""
