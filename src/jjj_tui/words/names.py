"""Who and what an article names: people, places and organisations; rather none than a wrong one.

A name is recognised by what it begins and ends with and by what stands beside it, never by its looks alone. Everything is
read in Simplified, whose offsets are those of the source.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.words.model import LONGEST_TEXT, Name, NameKind
from jjj_tui.words.name_tables import (
    COINED_ENDS,
    GENERIC_ENDS,
    NO_OFFICES,
    NOUNISH_VERBS,
    ORGANISATION_ENDS,
    PLACE_ENDS,
)
from jjj_tui.words.people import people_in
from jjj_tui.words.places import PROVINCES, is_institution, is_place
from jjj_tui.words.segment import any_of, overlaps
from jjj_tui.words.speakers import LONGEST_SPEAKER, PERSON, TITLES, TITLES_AT_END, read_speaker
from jjj_tui.words.stop import STOP_WORDS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Dictionary, Word

_LONGEST_NAME = 12  # words
_MOST_NAMES = 40  # of one kind; a book of a million characters has thousands


@dataclass(frozen=True, slots=True)
class NamedText:
    """A paragraph to look for names in.

    Attributes:
        text: Its source text.
        simplified: The same in Simplified, as long as the source.
        words: Its words.
        speaker: Whether it is a speaker line.
        damaged: Spans that no name may touch.
    """

    text: str
    simplified: str
    words: tuple["Word", ...]
    speaker: bool = False
    damaged: tuple[tuple[int, int], ...] = ()


class _Found(NamedTuple):
    start: int
    end: int
    kind: NameKind
    key: str  # what it is counted under, Simplified
    full: bool  # whether it stands there as it is called, not in a short form


def find_names(paragraphs: Sequence[NamedText], dictionary: "Dictionary") -> tuple[Name, ...]:
    """The names of an article, each counted once per mention, the most frequent first.

    Args:
        paragraphs: All paragraphs, in order.
        dictionary: The words that the paragraphs were cut with.
    """
    known = _known_names(paragraphs, dictionary)
    lookup = _Lookup.of(known)
    counts: Counter[tuple[NameKind, str]] = Counter()
    written: dict[tuple[NameKind, str], Counter[str]] = {}
    for paragraph in paragraphs:
        for found in _mentions(paragraph, lookup, dictionary):
            text = paragraph.text[found.start : found.end]
            if (
                len(text) > LONGEST_TEXT
                or not text.isprintable()
                or overlaps(paragraph.damaged, found.start, found.end)
            ):
                continue
            name = (found.kind, found.key)
            counts[name] += 1
            if found.full:
                written.setdefault(name, Counter())[text] += 1
    kept: Counter[NameKind] = Counter()
    names: list[Name] = []
    for (kind, key), count in counts.most_common():
        if (kind, key) in written and kept[kind] < _MOST_NAMES:
            kept[kind] += 1
            names.append(Name(written[kind, key].most_common(1)[0][0], kind, count))
    return tuple(names)


# --- names known for certain ----------------------------------------------------------------------------------------


def _known_names(
    paragraphs: Sequence[NamedText], dictionary: "Dictionary"
) -> dict[str, tuple[NameKind, str]]:
    """Texts that are names wherever they stand, with what they are counted under: speakers, where they work, people met in the text."""
    known: dict[str, tuple[NameKind, str]] = {}
    for paragraph in paragraphs:
        if paragraph.speaker:
            person, role = read_speaker(paragraph.simplified)
            if person is not None and PERSON.fullmatch(person):
                known[person] = NameKind.PERSON, person
            organisation = _organisation_in_role(role or "", paragraph.words, dictionary)
            if organisation:
                for short in _short_forms(organisation, dictionary):
                    known.setdefault(short, (NameKind.ORGANISATION, organisation))
                known[organisation] = NameKind.ORGANISATION, organisation
        else:
            for person in people_in(paragraph.simplified, paragraph.words):
                known.setdefault(person, (NameKind.PERSON, person))
    return known


def _organisation_in_role(role: str, words: Sequence["Word"], dictionary: "Dictionary") -> str | None:
    """河北省科技厅综合规划处 of 河北省科技厅综合规划处处长."""
    if len(role) > LONGEST_SPEAKER:
        return None
    body = TITLES_AT_END.sub("", role)
    if not words or len(body) < 5 or " " in body or not body.isprintable():
        return None
    first = words[0].simplified
    proper = is_place(first, dictionary) or is_institution(words[0]) or words[0].tag in {"", "nz"}
    ends = body.endswith(tuple(ORGANISATION_ENDS)) or body[-1] in "处科室部委"
    return body if proper and ends and body.startswith(first) and len(body) > len(first) + 1 else None


_LEGAL_FORM = re.compile(r"(?:股份|集团)?(?:有限)?(?:责任)?公司$")


def _short_forms(organisation: str, dictionary: "Dictionary") -> Iterator[str]:
    """How a company is called after its full name was given: without its legal form, or place and coined word alone."""
    stem = _LEGAL_FORM.sub("", organisation)
    if stem == organisation:
        return
    if len(stem) >= 5:
        yield stem
    for size in (2, 3):
        place, coined = stem[:size], stem[size : size + 2]
        if is_place(place, dictionary) and len(coined) == 2 and coined not in dictionary.tags:
            yield place + coined


# --- mentions ------------------------------------------------------------------------------------------------------


class _Lookup(NamedTuple):
    """Finds known names in time that does not depend on their number."""

    known: dict[str, tuple[NameKind, str]]
    lengths: dict[str, list[int]]  # by first character, longest first
    beginning: re.Pattern[str]

    @classmethod
    def of(cls, known: dict[str, tuple[NameKind, str]]) -> "_Lookup":
        lengths: dict[str, set[int]] = {}
        for name in known:
            lengths.setdefault(name[0], set()).add(len(name))
        return cls(
            known,
            {first: sorted(each, reverse=True) for first, each in lengths.items()},
            re.compile(any_of(frozenset(lengths))),
        )

    def find(self, text: str) -> Iterator[_Found]:
        """The names in a text, left to right, the longest at each place."""
        behind = 0
        for match in self.beginning.finditer(text):
            start = match.start()
            if start < behind:
                continue
            for length in self.lengths[match[0]]:
                name = self.known.get(text[start : start + length])
                if name is not None:
                    behind = start + length
                    kind, key = name
                    yield _Found(start, behind, kind, key, length == len(key))
                    break


def _mentions(paragraph: NamedText, lookup: _Lookup, dictionary: "Dictionary") -> Iterator[_Found]:
    certain = list(lookup.find(paragraph.simplified))
    yield from certain
    words = paragraph.words
    free = _outside(words, certain)
    at = 0
    while at < len(words):
        name = _name_at(paragraph.simplified, words, free, at, dictionary) if free[at] else None
        if name is None:
            at += 1
            continue
        stop, kind = name
        start, end = words[at].start, words[stop - 1].end
        if not (kind is NameKind.PLACE and _follows_coined(words, at)):
            yield _Found(start, end, kind, _without_level(paragraph.simplified[start:end]), True)
        at = stop


def _outside(words: Sequence["Word"], taken: Sequence[_Found]) -> list[bool]:
    """For each word whether it touches none of the names; both come in order."""
    free: list[bool] = []
    at = 0
    for word in words:
        while at < len(taken) and taken[at].end <= word.start:
            at += 1
        free.append(at >= len(taken) or taken[at].start >= word.end)
    return free


def _name_at(
    text: str, words: Sequence["Word"], free: Sequence[bool], at: int, dictionary: "Dictionary"
) -> tuple[int, NameKind] | None:
    """The longest name that begins with a word: index behind its last word, and what it names."""
    head = words[at]
    place = is_place(head.simplified, dictionary)
    institution = is_institution(head)
    coined = len(head.simplified) > 1 and head.tag == "" and not head.simplified.isascii()
    if not (place or institution or coined):
        return None
    best: tuple[int, NameKind] | None = None
    if place:
        best = at + 1, NameKind.PLACE
    elif institution:
        best = at + 1, NameKind.ORGANISATION
    joined = False  # whether an "and" lies inside: 发展和改革委员会
    for end in range(at + 1, min(at + _LONGEST_NAME, len(words))):
        word = words[end]
        last = word.simplified
        between = text[words[end - 1].end : word.start]
        if not free[end] or between not in {"", "·"}:
            break
        if last in {"和", "与"} and head.simplified.endswith(_GOVERNED) and end - at > 1:
            joined = True
            continue
        if not _stands_inside(word, dictionary) or (
            joined and (is_place(last, dictionary) or is_institution(word))
        ):
            break
        middle = end - at > 1
        if last == "中心" and words[end - 1].simplified == "副":
            best = (end + 1, NameKind.PLACE) if place else best
        elif _ends_organisation(last, head.simplified):
            proves = not coined or last in COINED_ENDS
            if (middle or last not in GENERIC_ENDS) and proves and (not joined or last in _OFFICES):
                best = end + 1, NameKind.ORGANISATION
        elif (
            place
            and not joined
            and (last in PLACE_ENDS or (end - at == 1 and _continues(head, word, between, dictionary)))
        ):
            best = end + 1, NameKind.PLACE
    return best


_GOVERNED = ("省", "市", "区", "县", "中国", "国家")
_OFFICES = frozenset({"局", "厅", "委员会"})
_SCHOOLS = ("大学", "学院", "医院")


def _ends_organisation(last: str, head: str) -> bool:
    """Whether a word can be the last of an organisation: 教育局 can, behind 天津市."""
    if last in ORGANISATION_ENDS or last.endswith(_SCHOOLS):
        return True
    return head.endswith(_GOVERNED) and len(last) > 1 and last[-1] in "局厅" and last not in NO_OFFICES


def _continues(head: "Word", word: "Word", between: str, dictionary: "Dictionary") -> bool:
    """Whether a second place goes on with the first (保定市满城区) and is not the next of two (北京天津)."""
    two = head.simplified in PROVINCES and word.simplified in PROVINCES
    return not between and not two and is_place(word.simplified, dictionary)


def _follows_coined(words: Sequence["Word"], at: int) -> bool:
    """Whether a coined word stands right before: 华北 of 顺丰华北智慧物流 is part of what no dictionary knows."""
    before = words[at - 1] if at else None
    return before is not None and before.end == words[at].start and before.tag == "" and len(before.text) > 1


_INNER_LEVEL = re.compile(r"(?<=[^\W\d_]{2})[省市](?=[^\W\d_]{2,}[区县市])")


def _without_level(name: str) -> str:
    """保定市满城区 and 保定满城区 are one place."""
    return _INNER_LEVEL.sub("", name)


def _stands_inside(word: "Word", dictionary: "Dictionary") -> bool:
    text = word.simplified
    if text in ORGANISATION_ENDS or text in PLACE_ENDS or text in NOUNISH_VERBS or is_place(text, dictionary):
        return True
    if text in STOP_WORDS or text in TITLES:
        return False
    if word.tag == "m":
        return text.startswith("第") and text.isalpha()
    return word.tag[:1] in {"n", "j", "b", ""} or word.tag in {"vn", "an", "a", "l"}
