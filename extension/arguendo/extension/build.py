"""The building of the starter library, which any number of panels may watch."""

import threading
from pathlib import Path

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.library import Library, Progress
from arguendo.corpus.provenance import Composed
from arguendo.extension.wire import BuildAdvanced, BuildEnded, BuildEvent, LibraryView


class Build:
    """One build of the starter library, going on in a thread of its own from the start.

    It goes on when nobody watches. What was committed stays when it is cut short, and the next
    build goes on after it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._latest: BuildEvent = BuildAdvanced(
            fraction=None, words=Composed("Preparing the starter library.")
        )
        self._thread = threading.Thread(target=self._work, name="arguendo-build", daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether it is still going on."""
        return self._latest.type == "advanced"

    @property
    def latest(self) -> BuildEvent:
        """The last thing it told."""
        return self._latest

    def _work(self) -> None:
        from arguendo.corpus.sources.starter import Starter

        library, trouble = None, ""
        try:
            library = Library.create(self._folder)
            library.build(Starter(), self._advanced)
        except ArguendoError as error:
            trouble = str(error)
        except Exception as error:  # noqa: BLE001 - whatever broke, the panel has to hear that it did
            trouble = f"Something broke that should not ({error!r}). Build it again to go on."
        self._latest = BuildEnded(
            library=held(library) if library else _nothing(trouble), trouble=Composed(trouble)
        )

    def _advanced(self, progress: Progress) -> None:
        self._latest = BuildAdvanced(
            fraction=progress.fraction,
            words=Composed(
                f"{progress.records:,} decisions read, {progress.passages:,} passages indexed."
            ),
        )


def held(library: Library) -> LibraryView:
    """Return what an open library holds."""
    counts = library.counts()
    authorities, passages = counts["authority"], counts["passage"]
    if authorities == 0:
        return _nothing("The library on this machine is empty.")
    return LibraryView(
        state="ready",
        authorities=authorities,
        passages=passages,
        words=Composed(f"The library holds {authorities:,} decisions in {passages:,} passages."),
    )


def _nothing(words: str) -> LibraryView:
    return LibraryView(state="empty", authorities=0, passages=0, words=Composed(words))
