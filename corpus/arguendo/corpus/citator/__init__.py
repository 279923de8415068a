"""How later decisions deal with earlier ones, read out of the words of the later ones.

1. Which passages may say it: full text finds the words.    `citing`
2. How the earlier decision is spoken of in them.           `spoken`
3. What a sentence says of it, and whether it means it.     `grammar`, `vocabulary.toml`
4. Who says so: the Court, or a judge alone.                `separate`
"""
