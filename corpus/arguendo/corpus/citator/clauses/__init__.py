"""How the clauses are built in which courts speak of a case, as patterns over masked sentences.

1. How a decision is pointed at.                        `pointing`
2. Whom a verb is done to.                              `whom`
3. Who does it.                                         `who`
4. In what manner it is said.                           `manners`
5. In which sense a word of treatment is meant.         `signs`
"""
