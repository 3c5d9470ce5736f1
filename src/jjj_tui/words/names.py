"""Who and what an article names: people, places and organisations; rather none than a wrong one.

A name is recognised by what it begins and ends with and by what stands beside it, never by its looks alone. Everything is
read in Simplified, whose offsets are those of the source.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jjj_tui.words.model import Name, NameKind
from jjj_tui.words.name_tables import (
    COINED_ENDS,
    COMPOUND_SURNAMES,
    GENERIC_ENDS,
    HONORIFICS,
    INSTITUTION_BEGINNINGS,
    INSTITUTIONS,
    NOUNISH_VERBS,
    ORGANISATION_ENDS,
    PLACE_ENDS,
    SINGLE_SURNAMES,
    SPEECH,
    TITLES,
)
from jjj_tui.words.places import NO_PLACES, known_places
from jjj_tui.words.stop import STOP_WORDS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Dictionary, Word

_LONGEST_NAME = 12  # words
_LONGEST_SPEAKER = (
    120  # code points; what is longer names nobody, and keeps the patterns below from work without end
)
_MOST_NAMES = 40  # of one kind; a book of a million characters has thousands
_HAN = "\u3400-\u9fff"


class SpeakerLine(NamedTuple):
    """A line that names who speaks next.

    Attributes:
        name: The person; None when the line gives only a function (解说).
        role: What they are and where, or None.
    """

    name: str | None
    role: str | None


_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_TITLE_ENDS = tuple(sorted(title for title in TITLES if len(title) == 2))
_RANK = "党委|黨委|党组|黨組|执行|執行|常务|常務|联席|聯席|名誉|名譽|首席|特约|特約|本台|本报|本報"
_TITLES_AT_END = re.compile(rf"(?:[ 　、]|{_RANK}|副|总|總|{_TITLE})+$")
_BEHIND_TITLE = re.compile(rf"(?:{_TITLE})([{_HAN}]{{2,4}})$")
_PERSON = re.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,8}}[·•][{_HAN}·•]{{1,16}}|[A-Z][A-Za-z.'-]{{0,38}}")


def read_speaker(line: str) -> SpeakerLine:
    """Take a speaker line (``北京广播电视台记者 孙烁:``) apart, in either script and without a dictionary.

    What follows the last space is the name if it can be one, or else what follows the last title; anything else is a role.

    Args:
        line: The text of a paragraph of kind SPEAKER.
    """
    body = line.strip().rstrip(":：").strip()
    if len(body) > _LONGEST_SPEAKER:
        return SpeakerLine(None, body)
    role, gap, last = _at_last_space(body)
    if gap and _PERSON.fullmatch(last) and last not in TITLES:
        return SpeakerLine(last, role or None)
    joined = _BEHIND_TITLE.search(body)
    if joined and joined[1] not in TITLES:
        return SpeakerLine(joined[1], body[: joined.start(1)].strip() or None)
    if not gap and 2 <= len(body) <= 3 and body not in TITLES and _has_surname(body):
        return SpeakerLine(body, None)
    return SpeakerLine(None, body or None)


def _at_last_space(text: str) -> tuple[str, bool, str]:
    at = max(text.rfind(" "), text.rfind("　"))
    return (text[:at].strip(), True, text[at + 1 :]) if at >= 0 else ("", False, text)


def _has_surname(text: str) -> bool:
    return text[:1] in SINGLE_SURNAMES or text[:2] in COMPOUND_SURNAMES


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


def find_names(paragraphs: Sequence[NamedText], dictionary: "Dictionary") -> tuple[Name, ...]:
    """The names of an article, each counted once per mention, the most frequent first.

    Args:
        paragraphs: All paragraphs, in order.
        dictionary: The words that the paragraphs were cut with.
    """
    known = _known_names(paragraphs, dictionary)
    pattern = _any_of(known)
    counts: Counter[tuple[NameKind, str]] = Counter()
    written: dict[tuple[NameKind, str], Counter[str]] = {}
    for paragraph in paragraphs:
        for found in _mentions(paragraph, known, pattern, dictionary):
            text = paragraph.text[found.start : found.end]
            if not text.isprintable() or any(s < found.end and found.start < e for s, e in paragraph.damaged):
                continue
            name = (found.kind, found.key)
            counts[name] += 1
            # A short form is counted under the full name but is not how the name is written.
            if found.end - found.start == len(found.key):
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
            if person is not None and _PERSON.fullmatch(person):
                known[person] = NameKind.PERSON, person
            organisation = _organisation_in_role(role or "", paragraph.words, dictionary)
            if organisation:
                for short in _short_forms(organisation, dictionary):
                    known.setdefault(short, (NameKind.ORGANISATION, organisation))
                known[organisation] = NameKind.ORGANISATION, organisation
        else:
            for person in _people_in(paragraph.words):
                known.setdefault(person, (NameKind.PERSON, person))
    return known


def _organisation_in_role(role: str, words: Sequence["Word"], dictionary: "Dictionary") -> str | None:
    """河北省科技厅综合规划处 of 河北省科技厅综合规划处处长."""
    if len(role) > _LONGEST_SPEAKER:
        return None
    body = _TITLES_AT_END.sub("", role)
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


def _people_in(words: Sequence["Word"]) -> Iterator[str]:
    """People that a title, an address or a verb of speech beside the name gives away."""
    for at, word in enumerate(words):
        if not _has_surname(word.simplified):
            continue
        titled = at > 0 and word.start - words[at - 1].end <= 1 and _is_title(words[at - 1].simplified)
        for size in range(min(3, len(words) - at), 0, -1):
            parts = words[at : at + size]
            person = "".join(part.simplified for part in parts)
            if parts[-1].end - word.start != len(person) or not 2 <= len(person) <= _given_end(person):
                continue
            behind = words[at + size] if at + size < len(words) else None
            beside = behind.simplified if behind is not None and behind.start == parts[-1].end else ""
            if titled and beside in SPEECH:
                named = not _is_known_otherwise(parts)
            elif titled and not beside:
                named = _looks_personal(parts)
            else:
                named = (
                    len(person) > 2 and (beside in SPEECH or beside in HONORIFICS) and _looks_personal(parts)
                )
            if named:
                yield person
                break


def _is_title(word: str) -> bool:
    return word in TITLES or word.endswith(_TITLE_ENDS)


def _given_end(person: str) -> int:
    """Longest length of a personal name that begins like this one."""
    return 4 if person[:2] in COMPOUND_SURNAMES else 3


def _is_known_otherwise(parts: Sequence["Word"]) -> bool:
    """Whether the dictionary or grammar has another use for these words (郑重, 曾多次)."""
    if len(parts) == 1:
        return parts[0].tag != "" and parts[0].tag[:2] != "nr"
    return any(part.simplified in STOP_WORDS for part in parts) or parts[-1].tag[:1] in "udpcr"


def _looks_personal(parts: Sequence["Word"]) -> bool:
    """Whether words with a surname in front have the looks of a name: unknown or known as one, or surname and given name."""
    first = parts[0]
    if parts[-1].simplified[-1] in "区市县省镇乡村部厅局处委院会":
        return False
    if len(parts) == 1:
        return first.tag == "" or first.tag[:2] == "nr"
    given = parts[1]
    surname_alone = len(first.simplified) == 1 or first.simplified in COMPOUND_SURNAMES
    return (
        len(parts) == 2
        and surname_alone
        and given.tag[:1] not in "mqrpcudf"
        and given.simplified not in STOP_WORDS | SPEECH | HONORIFICS
        and not _is_title(given.simplified)
    )


# --- mentions ------------------------------------------------------------------------------------------------------


def _any_of(known: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


def _mentions(
    paragraph: NamedText,
    known: dict[str, tuple[NameKind, str]],
    pattern: re.Pattern[str] | None,
    dictionary: "Dictionary",
) -> Iterator[_Found]:
    taken = [match.span() for match in pattern.finditer(paragraph.simplified)] if pattern else []
    for start, end in taken:
        kind, key = known[paragraph.simplified[start:end]]
        yield _Found(start, end, kind, key)
    words = paragraph.words
    free = _outside(words, taken)
    at = 0
    while at < len(words):
        name = _name_at(paragraph.simplified, words, free, at, dictionary) if free[at] else None
        if name is None:
            at += 1
            continue
        stop, kind = name
        start, end = words[at].start, words[stop - 1].end
        yield _Found(start, end, kind, paragraph.simplified[start:end])
        at = stop


def _outside(words: Sequence["Word"], taken: Sequence[tuple[int, int]]) -> list[bool]:
    """For each word whether it touches none of the spans; both come in order."""
    free: list[bool] = []
    at = 0
    for word in words:
        while at < len(taken) and taken[at][1] <= word.start:
            at += 1
        free.append(at >= len(taken) or taken[at][0] >= word.end)
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
    for end in range(at + 1, min(at + _LONGEST_NAME, len(words))):
        word = words[end]
        between = text[words[end - 1].end : word.start]
        if not free[end] or between not in {"", "·"} or not _stands_inside(word, dictionary):
            break
        last = word.simplified
        middle = end - at > 1
        if last in ORGANISATION_ENDS:
            if (middle or last not in GENERIC_ENDS) and (not coined or last in COINED_ENDS):
                best = end + 1, NameKind.ORGANISATION
        elif place and (last in PLACE_ENDS or (is_place(last, dictionary) and end - at == 1 and not between)):
            best = end + 1, NameKind.PLACE
    return best


def _stands_inside(word: "Word", dictionary: "Dictionary") -> bool:
    text = word.simplified
    if text in ORGANISATION_ENDS or text in PLACE_ENDS or text in NOUNISH_VERBS or is_place(text, dictionary):
        return True
    if text in STOP_WORDS or text in TITLES:
        return False
    return word.tag[:1] in {"n", "j", "b", ""} or word.tag in {"vn", "an", "a", "l"}


def is_institution(word: "Word") -> bool:
    """Whether a word alone is the name of a body (国务院, 中科院), not a kind of body (人民法院)."""
    text = word.simplified
    return text in INSTITUTIONS or (
        word.tag == "nt" and text.startswith(INSTITUTION_BEGINNINGS) and text[-1] in "院部委局会行社台署"
    )


def is_place(word: str, dictionary: "Dictionary") -> bool:
    """Whether a Simplified word is a place by itself (北京, 满城区, 廊坊), not a kind of place (城市, 海岛)."""
    if word in known_places():
        return True
    if len(word) < 2 or dictionary.tags.get(word) != "ns" or word in NO_PLACES:
        return False
    if len(word) > 2 and word[-1] in "省市县州":
        return True
    return any(word + level in dictionary.tags for level in "省市县州")
