"""The Caselaw Access Project's static files (https://static.case.law), there or in a folder.

ReportersMetadata.json                   every reporter: slug, short and full name
us/VolumesMetadata.json                  its volumes
us/410/CasesMetadata.json                the decisions of one, without their words
us/410/cases/0113-01.json                one decision, with them
us/410/html/0113-01.html                 the same as a page, which alone has the star pages
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.sources.cap.decisions import in_json, record_of
from arguendo.corpus.sources.cap.files import Files, Folder, Server
from arguendo.corpus.sources.fetching import Fetching, Got, Refused, Reply, Silent
from arguendo.corpus.sources.interface import (
    THE_REST,
    Found,
    Given,
    Named,
    Record,
    SetAside,
    Source,
)

ADDRESS = "https://static.case.law"

_PLACES = 100_000
"""More decisions than one volume has: a place is the volume's rank times this, and theirs."""


class CaselawAccess:
    """Reads a volume, a reporter, or all there is."""

    name = "cap"

    def __init__(self, files: Files, where: str, reporter: str = "", volume: str = "") -> None:
        """Read of the files a reporter, by slug or abbreviation, or all where it is empty."""
        self._files, self._where = files, where
        self._reporter, self._volume = reporter, volume
        self._day = ""

    @property
    def origin(self) -> str:
        """The tree's address or path, and what is read of it."""
        return "/".join(one for one in (self._where, self._reporter, self._volume) if one)

    @property
    def key(self) -> str:
        """The same: what the project publishes is added to and seldom changed."""
        return f"cap:{self.origin}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the decisions, volume by volume, each in the order of its pages."""
        position = after
        try:
            volumes = self._volumes()
            for rank, (slug, volume) in enumerate(volumes):
                if (rank + 1) * _PLACES <= after:
                    continue
                for item in self._of_volume(slug, volume, rank * _PLACES, after):
                    if isinstance(item, Found):
                        part = (item.fraction or 0.0) + rank
                        item = item.model_copy(update={"fraction": part / len(volumes)})
                    position = item.position
                    yield item
        except _SilentError as error:
            yield SetAside(
                place=THE_REST,
                why=f"the Caselaw Access Project's server {error}; run the same command again: "
                "it goes on from there",
                position=position,
            )

    # --- what there is -------------------------------------------------------------------------

    def _volumes(self) -> list[tuple[str, str]]:
        """Return (reporter's slug, volume's folder), in order."""
        found: list[tuple[str, str]] = []
        for slug in self._slugs():
            if self._volume:
                found.append((slug, self._volume))
                continue
            listed = self._listed("/".join([*filter(None, [slug]), "VolumesMetadata.json"]))
            if listed is None and not self._reporter and slug:
                found.append((slug, ""))  # Of a copy that is not whole.
                continue
            if listed is None:
                raise InputError(
                    f"There is no list of volumes of {slug or 'the reporter'} in {self._where}.",
                    "Name a reporter as https://static.case.law does, such as cap:us, or a volume.",
                )
            folders = {_folder_of(one) for one in listed if isinstance(one, dict)} - {""}
            found += [(slug, one) for one in sorted(folders, key=lambda one: (len(one), one))]
        return found

    def _slugs(self) -> list[str]:
        listed = self._listed("ReportersMetadata.json")
        if listed is None:
            return [self._reporter]
        reporters = [one for one in listed if isinstance(one, dict) and one.get("slug")]
        wanted = _plain(self._reporter)
        chosen = [
            str(one["slug"])
            for one in reporters
            if not wanted
            or wanted in (_plain(str(one["slug"])), _plain(str(one.get("short_name") or "")))
        ]
        if not chosen:
            raise InputError(
                f"The Caselaw Access Project has no reporter {self._reporter}.",
                "Name one as it does, by abbreviation or folder: cap:U.S./410, cap:f2d/500.",
            )
        return sorted(chosen)

    def _listed(self, path: str) -> list[Any] | None:
        match self._get(path):
            case Got() as got:
                found = in_json(got.content)
                return found if isinstance(found, list) else None
        return None

    def _get(self, path: str) -> Reply:
        reply = self._files.get(path)
        match reply:
            case Silent():
                raise _SilentError(reply.why)
            case Refused():
                raise UnavailableError(
                    f"The server at {self._where} refuses to be read (status {reply.status}).",
                    "Look at it in a browser: it may be closed, or want to be asked less often.",
                )
        return reply

    # --- one volume ----------------------------------------------------------------------------

    def _of_volume(
        self, slug: str, volume: str, start: int, after: int
    ) -> Iterator[Found | SetAside]:
        folder = "/".join(one for one in (slug, volume) if one)
        end = start + _PLACES
        if not volume:
            yield SetAside(place=folder, why="there is no list of its volumes", position=end)
            return
        reply = self._get(f"{folder}/CasesMetadata.json")
        if not isinstance(reply, Got):
            yield SetAside(place=folder, why="there is no such volume (404)", position=end)
            return
        listed = in_json(reply.content)
        if not isinstance(listed, list):
            yield SetAside(
                place=f"{folder}/CasesMetadata.json", why="it is no list in JSON", position=end
            )
            return
        for rank, one in enumerate(listed, start=1):
            if start + rank <= after:
                continue
            file = str(one.get("file_name") or "") if isinstance(one, dict) else ""
            place = f"{folder}/{file or f'decision {rank}'}"
            if not re.fullmatch(r"[\w.-]+", file) or file.startswith("."):
                yield SetAside(place=place, why="it has no file name", position=start + rank)
                continue
            found = self._decision(folder, file)
            if isinstance(found, str):
                yield SetAside(place=place, why=found, position=start + rank)
            else:
                yield Found(record=found, position=start + rank, fraction=rank / len(listed))

    def _decision(self, folder: str, file: str) -> Record | str:
        """Return a decision, or what is wrong with it."""
        path = f"{folder}/cases/{file}.json"
        reply = self._get(path)
        if not isinstance(reply, Got):
            return "its file is not there (404)"
        case = in_json(reply.content)
        if not isinstance(case, dict):
            return "its file is no object in JSON"
        page = self._get(f"{folder}/html/{file}.html")
        html = page.content.decode("utf-8", "replace") if isinstance(page, Got) else ""
        try:
            return record_of(case, html, f"{self._where}/{path}", reply.day)
        except ValidationError as error:
            first = error.errors()[0]
            return f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}"


class _SilentError(Exception):
    """The server does not answer."""


def _folder_of(volume: dict[str, Any]) -> str:
    folder = str(volume.get("volume_folder") or volume.get("volume_number") or "")
    return folder if re.fullmatch(r"[\w-][\w.-]*", folder) else ""


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _opened(name: str, _: Given) -> Source | None:
    if not name.startswith("cap:"):
        return None
    wanted, _at, address = name[len("cap:") :].partition("@")
    path = Path(wanted).expanduser()
    if wanted and not address and path.is_dir():
        return _in_folder(path)
    if wanted.startswith(("/", "./", "../", "~")):
        raise InputError(f"There is no folder {wanted}.", "Check the path after `cap:`.")
    reporter, _slash, volume = wanted.partition("/")
    if "/" in volume or not re.fullmatch(r"[\w.' -]*", wanted.replace("/", "")):
        raise InputError(
            f"{name} names no reporter and volume.", "Write it so: cap:U.S./410, or cap:us."
        )
    address = (address or ADDRESS).rstrip("/")
    return CaselawAccess(Server(address, Fetching()), address, reporter, volume)


def _in_folder(path: Path) -> Source:
    """Tell a whole tree, a reporter's folder and a volume's apart by what lies in them."""
    path = path.resolve()
    if (path / "CasesMetadata.json").is_file():
        parent = path.parent
        return CaselawAccess(Folder(parent), str(parent), "", path.name)
    if (path / "VolumesMetadata.json").is_file() or (path / "ReportersMetadata.json").is_file():
        return CaselawAccess(Folder(path), str(path))
    raise InputError(
        f"{path} is no folder of the Caselaw Access Project.",
        "Name a volume's folder (it has CasesMetadata.json), a reporter's, or the whole tree's.",
    )


NAMED = Named(
    forms=(
        ("cap:U.S./410", "a volume of the Caselaw Access Project, fetched from static.case.law"),
        ("cap:us", "a whole reporter of it, by abbreviation or folder name"),
        ("cap:FOLDER", "the same files in a folder: a volume's, a reporter's or all"),
    ),
    open=_opened,
)
