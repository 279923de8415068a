"""One question a file, in the order in which a careful reader asks them."""
