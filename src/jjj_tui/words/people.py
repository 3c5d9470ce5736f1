"""People who are met in the text: a title, an address or a verb of speech beside the name gives them away."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jjj_tui.words.name_tables import HONORIFICS, SPEECH
from jjj_tui.words.speakers import COMPOUND_SURNAMES, TITLES, has_surname
from jjj_tui.words.stop import STOP_WORDS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Word

_TITLE_ENDS = tuple(sorted(title for title in TITLES if len(title) == 2))
_GRAMMAR = frozenset(
    "mqrpcudf"
)  # first letters of the tags of numerals, measures, pronouns, particles and the like
_ALSO_ADVERBS = frozenset("曾方常全")  # surnames that before a word of the dictionary are none (曾专门介绍)


def people_in(text: str, words: Sequence["Word"]) -> Iterator[str]:
    """People that a title, an address or a verb of speech beside the name gives away.

    Args:
        text: A paragraph of running text, Simplified.
        words: Its words.
    """
    for at, word in enumerate(words):
        if not has_surname(word.simplified):
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
                # 主任 罗敬之: stands like a speaker line of its own.
                introduced = text[parts[-1].end : parts[-1].end + 1] in {":", "："}
                named = _looks_personal(parts) or (
                    introduced and not any(part.simplified in STOP_WORDS for part in parts)
                )
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
    behind = parts[-1].tag[:1]
    adverb = parts[0].simplified in _ALSO_ADVERBS and parts[-1].tag != "" and parts[-1].tag[:2] != "nr"
    return adverb or behind in {"u", "p", "c", "r"} or any(part.simplified in STOP_WORDS for part in parts)


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
        and given.tag[:1] not in _GRAMMAR
        and given.simplified not in STOP_WORDS | SPEECH | HONORIFICS
        and not _is_title(given.simplified)
    )
