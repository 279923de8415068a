"""How later decisions deal with earlier ones, read out of the words of the later ones.

1. Which sentences may say it, set apart when it is shelved.         `telling`, `sentences`
2. How the earlier decision is spoken of in them.                    `spoken`
3. What a sentence says: to whom a verb is done, in what manner.     `grammar`, `done_to`, `manner`
4. Who did it, as of a day, whole or in part; the court or a judge.  `citing`

The words are in `vocabulary.toml`, the clauses they stand in in `clauses`.
"""
