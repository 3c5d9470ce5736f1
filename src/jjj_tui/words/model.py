"""What the words of an article say about it: plain values that travel between processes and into the cache as JSON."""

import json
from dataclasses import dataclass
from enum import StrEnum
from sys import float_info

VERSION = 3
"""Raised whenever the same article would give other facts; part of every cache key."""

LONGEST_TEXT = 60
"""Code points; what is longer is neither a name nor a keyword."""

_MOST = 10**9  # of anything that is counted in one text


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Keyword:
    """A characteristic word.

    Attributes:
        text: The word in the script of the article's source.
        count: How often it stands in the text.
        weight: How characteristic it is, above 0; comparable within one article only.
    """

    text: str
    count: int
    weight: float


@dataclass(frozen=True, slots=True)
class Name:
    """A person, place or organisation that the text names.

    Attributes:
        text: The name in the script of the article's source.
        kind: What it names.
        count: How often it stands in the text; a place inside a longer name is not counted.
    """

    text: str
    kind: NameKind
    count: int


@dataclass(frozen=True, slots=True)
class WordFacts:
    """The words of one article.

    Attributes:
        words: Number of words; punctuation is none, a number and its unit are one.
        keywords: The most characteristic first.
        names: The most frequent first, then in the order of the text.
    """

    words: int
    keywords: tuple[Keyword, ...] = ()
    names: tuple[Name, ...] = ()

    def of_kind(self, kind: NameKind) -> tuple[Name, ...]:
        """The names of one kind, in order."""
        return tuple(name for name in self.names if name.kind is kind)

    def to_json(self) -> str:
        """The facts as one line of ASCII JSON, with the version they were made by."""
        return json.dumps(
            {
                "version": VERSION,
                "words": self.words,
                "keywords": [[word.text, word.count, word.weight] for word in self.keywords],
                "names": [[name.text, name.kind.value, name.count] for name in self.names],
            },
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, line: str | bytes) -> "WordFacts":
        """The facts that `to_json` wrote.

        Raises:
            ValueError: For anything else: another version, a missing or mistyped field, an unprintable text.
        """
        try:
            record = json.loads(line)
        except RecursionError as error:
            raise ValueError("word facts are nested too deep") from error
        if not isinstance(record, dict) or record.get("version") != VERSION:
            raise ValueError("no word facts of this version")
        return cls(
            words=_count(record.get("words"), least=0),
            keywords=tuple(
                Keyword(_text(text), _count(count), _weight(weight))
                for text, count, weight in _triples(record.get("keywords"))
            ),
            names=tuple(
                Name(_text(text), NameKind(_text(kind)), _count(count))
                for text, kind, count in _triples(record.get("names"))
            ),
        )


def _triples(value: object) -> list[list[object]]:
    if not isinstance(value, list) or not all(isinstance(item, list) and len(item) == 3 for item in value):
        raise ValueError("word facts need lists of three")
    return value


def _text(value: object) -> str:
    # What is unprintable here (an escape, a bidi override, a lone surrogate) was never written by `to_json`.
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEXT or not value.isprintable():
        raise ValueError("word facts need short printable texts")
    return value


def _count(value: object, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= _MOST:
        raise ValueError("word facts need whole counts")
    return value


def _weight(value: object) -> float:
    # Compared as it is: an integer of a thousand digits cannot become a float first.
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value <= float_info.max:
        raise ValueError("word facts need positive weights")
    return float(value)
