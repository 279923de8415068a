"""A shelf in a PostgreSQL server, by SQLAlchemy: for a library that several machines read.

The statements of the shelf are said as PostgreSQL has them (`dialect`), over one connection a
thread (`served`). Words are found in tables of ours (`words`), cut as full text cuts them, so that
both kinds of shelf find the same. Nothing here is imported where a library lies in its folder.
"""
