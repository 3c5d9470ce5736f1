"""The OpenCC engine, given current dictionaries and the segmentation stage that it lacks."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib import import_module
from threading import Lock
from typing import Any

from jjj_tui.hanzi.borders import Cut, is_cut
from jjj_tui.hanzi.dictionaries import Phrases, read, read_config
from jjj_tui.hanzi.script import ConversionUnavailable

# Where the dictionaries have single characters: no other character changes on its own.
_HAN = "[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{1,64}"
_COMPATIBILITY = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_NEVER = re.compile("(?!)")
_WRONG_ENGINE = (
    "another package stands in the place of opencc-python-reimplemented: "
    "uninstall OpenCC and opencc-py, then install opencc-python-reimplemented again"
)
_building = Lock()

# A stage of a conversion chain: dictionary files in order of precedence, those of a union together.
_Stage = list[tuple[str, ...]]
# Dictionary files as the engine wants them: the longest and the shortest key, and the entries.
_Table = tuple[int, int, dict[str, str]]


def converter(name: str) -> "Converter":
    """The converter of an OpenCC config, built once.

    Raises:
        ConversionUnavailable: The engine or the dictionaries are missing, or others stand in their place.
    """
    with _building:  # of two threads that ask at once, one builds and one waits
        return _converter(name)


@lru_cache(maxsize=16)
def _converter(name: str) -> "Converter":
    config = read_config(name)
    try:
        return Converter(config)
    except (KeyError, IndexError, TypeError) as error:
        raise ConversionUnavailable(f"the conversion config {name} has an unknown form: {error!r}") from error


class Converter:
    """One OpenCC config (``s2tw``, ``s2hk``, ``t2s`` …), ready to convert.

    OpenCC cuts a text into segments, each the longest phrase that starts where the one before ended, and sends
    every segment through the conversion chain. The engine has the chain but not the segments: it takes the
    longest phrase anywhere, cuts at hyphens inside phrases, loses the cut between two stages, and needs
    quadratic time for a clause without punctuation. So the text is cut here; the engine converts each phrase,
    once, and single characters go through the same chain by table. Safe to use from several threads.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        """Takes the content of one of OpenCC's JSON configs."""
        chain = [_files(stage["dict"]) for stage in config["conversion_chain"]]
        cut = _files(config["segmentation"]["dict"]) if "segmentation" in config else chain[0]
        names = tuple(name for files in cut for name in files if not _is_characters(name))
        self._phrases = Phrases(names)
        # The phrases met so far: all the engine needs of the ones that cut the text, and cheaper than 50,000.
        self._met: dict[str, str] = {}
        met: _Table = (99, 2, self._met)
        tables: list[list[_Table]] = [
            [met if files == names and not at else _table(files) for files in stage]
            for at, stage in enumerate(chain)
        ]
        self._engine = _new_engine(tables)
        # Between the phrases none is left, not even one that was met and does not stand here.
        self._between_engine = _new_engine(
            [[table for table in stage if table is not met] for stage in tables]
        )
        self._normalization = [files for stage in config["normalization"] for files in _files(stage["dict"])]
        self._anchors = _anchors(chain, names)
        self._characters = _Characters(tables)
        self._kept = lru_cache(maxsize=8192)(partial(self._segment, self._engine))
        self._kept_between = lru_cache(maxsize=8192)(partial(self._segment, self._between_engine))
        # Only of Simplified text are the words known that may cut a phrase.
        self._knows_words = any(name.startswith("ST") for name in names)
        self._doubted = lru_cache(maxsize=8192)(self._doubt)

    def convert(self, text: str) -> str:
        """A text through the config, code point by code point as long as it came; linear in its length."""
        if _COMPATIBILITY.search(text):
            for files in self._normalization:
                table = _table(files)[2]
                text = _COMPATIBILITY.sub(lambda found: table.get(found[0], found[0])[0], text)  # noqa: B023
        return "".join(self._segments(text))

    def _segments(self, text: str) -> Iterator[str]:
        starting_with, size = self._phrases.starting_with, len(text)
        at = done = 0
        while at < size:
            lengths, entries = starting_with(text[at : at + 2])
            for length in lengths:
                if (phrase := text[at : at + length]) in entries:
                    self._met[phrase] = entries[phrase]
                    if not self._stands(text, at, phrase):
                        continue
                    if done < at:
                        yield self._between(text[done:at])
                    yield self._kept(phrase)
                    at += length
                    done = at
                    break
            else:
                at += 1
        yield self._between(text[done:])

    def _stands(self, text: str, at: int, phrase: str) -> bool:
        """Whether a phrase is one here, and not the end of a word with the beginning of the next."""
        doubt, end = self._doubted(phrase), at + len(phrase)
        if doubt is None or (
            doubt is Cut.BEHIND and not self._phrases.starting_with(text[end - 1 : end + 1])[0]
        ):
            return True
        return not is_cut(text, at, end, doubt)

    def _doubt(self, phrase: str) -> Cut | None:
        """Where a word must cut a phrase for the text to read otherwise; None where nothing is known of words.

        A phrase that says no more than its characters does harm only by hiding the one that starts inside it.
        """
        if not self._knows_words:
            return None
        return Cut.ANYWHERE if self._kept(phrase) != phrase.translate(self._characters) else Cut.BEHIND

    def _between(self, text: str) -> str:
        """What stands between two phrases: single characters, unless a later stage may join them."""
        if self._anchors.isdisjoint(text):
            return text.translate(self._characters)
        return re.sub(_HAN, lambda run: self._kept_between(run[0]), text)

    def _segment(self, engine: Any, segment: str) -> str:
        result: str = engine.convert(segment)
        if len(result) != len(segment):
            # No dictionary used here does this; offsets into the text must hold if one ever should.
            result = segment.translate(self._characters)
        return result


class _Characters(dict[int, str]):
    """Single characters for ``str.translate``, each sent through the chain when it is first met.

    A character alone needs no search for phrases: the engine takes fifty times as long to find that out.
    """

    __slots__ = ("_chain",)

    def __init__(self, chain: list[list[_Table]]) -> None:
        self._chain = chain

    def __missing__(self, code: int) -> str:
        result = chr(code)
        for stage in self._chain:
            value = next((entries[result] for _, _, entries in stage if result in entries), result)
            first = value.partition(" ")[0]
            result = first if len(first) == 1 else result
        self[code] = result
        return result


def _new_engine(tables: list[list[_Table]]) -> Any:
    """An engine of opencc-python-reimplemented, with other dictionaries than it carries, stage by stage.

    Three distributions own the import name ``opencc`` and overwrite each other silently.
    """
    try:
        # By name: a package that may be missing or another one is found at run time, not relied on.
        opencc = import_module("opencc")
    except ImportError as error:
        raise ConversionUnavailable(
            "the conversion engine is missing: install opencc-python-reimplemented"
        ) from error
    try:
        engine = opencc.OpenCC()
    except Exception as error:
        raise ConversionUnavailable(_WRONG_ENGINE) from error
    if not all(hasattr(engine, name) for name in ("_dict_chain_data", "_dict_init_done", "split_chars_re")):
        raise ConversionUnavailable(_WRONG_ENGINE)
    engine._dict_chain_data = tables
    engine._dict_init_done = True
    engine.split_chars_re = _NEVER
    return engine


def _files(entry: dict[str, Any]) -> _Stage:
    if entry["type"] == "text":
        return [(entry["file"],)]
    inner = [files for item in entry["dicts"] for files in _files(item)]
    return [tuple(name for files in inner for name in files)] if entry["match_policy"] == "union" else inner


def _is_characters(name: str) -> bool:
    return "Phrases" not in name


@lru_cache(maxsize=32)
def _table(files: tuple[str, ...]) -> _Table:
    entries: dict[str, str] = {}
    for name in reversed(files):
        entries |= read(name).entries()
    lengths = set(map(len, entries)) or {1}
    return max(lengths), min(lengths), entries


def _anchors(chain: list[_Stage], cut: tuple[str, ...]) -> frozenset[str]:
    """The characters where a phrase may start that did not cut the text, at whatever stage."""
    phrases = {files for stage in chain for files in stage if not _is_characters(files[0])}
    if cut in chain[0]:
        phrases.remove(cut)
    starts = {phrase[0] for files in phrases for phrase in _table(files)[2]}
    # The first stage may turn other characters into such a start.
    characters = [files for files in chain[0] if starts and _is_characters(files[0])]
    sources = {key for files in characters for key, value in _table(files)[2].items() if value[0] in starts}
    return frozenset(starts | sources)
