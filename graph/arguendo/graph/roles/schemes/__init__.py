"""A speaker that needs no model: it computes theories from argument schemes over the library.

In the line of HYPO and CATO (Ashley 1990; Aleven 1997): decisions are compared with the matter by
the factors they share, and argued in three plies (cite, distinguish or counter, rebut). The schemes
and their critical questions are Walton, Reed and Macagno's (2008). Where nothing is shared there
is no argument to make, and it says so instead.
"""
