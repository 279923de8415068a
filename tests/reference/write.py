"""Writes the made parts of every page anew: `cd tests && python -m reference.write`."""

from reference.made import MADE
from reference.pages import PAGES, ROOT, renewed


def main() -> None:
    """Write what is stale, and say so."""
    for page in PAGES:
        text = page.read_text("utf-8")
        if (fresh := renewed(text, MADE)) != text:
            page.write_text(fresh, "utf-8")
            print(f"wrote {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
