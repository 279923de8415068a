"""The formats from which a map is read, one a file; none knows another.

What is read is nobody's word yet: strings are the user's, ids and grades of a file are not trusted,
and the map is drawn only when every citation in it has been through the gate (`admission`).
"""
