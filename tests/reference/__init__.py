"""The parts of the documentation that are made from the code.

A page holds them between `<!-- made: NAME -->` and `<!-- end -->`; `make reference` writes them
anew, and `tests/law/test_reference.py` fails where one is stale, or is nowhere.
"""
