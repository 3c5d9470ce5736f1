"""Verbs that part a phrase, and where their characters are a piece of a longer word or noun (名将, 生产总值)."""

import re

from jjj_tui.figures.around.vocabulary.openings import glued
from jjj_tui.figures.tables.grammar import (
    ACTIVITIES,
    LIGHT_VERBS,
    VERB_NOUNS,
    VERBS,
    by_first,
    characters,
    heads,
    starts_with,
)
from jjj_tui.figures.tables.joins import FRONTS

VERB_TABLE = by_first((*VERBS, *LIGHT_VERBS))
_VERB_SET = frozenset((*VERBS, *LIGHT_VERBS))
VERB_HEADS = heads(VERB_TABLE)
_LONE = "".join(key for key in VERB_TABLE if len(key) == 1)
_SECOND = characters(key[1] for key in VERB_TABLE if len(key) > 1)
_NO_NOUN = "的由以于占\0-\u4dff\ua000-\U0010ffff"
# Where something may have to be cut from a phrase: at a verb of a single character, before a character that is the
# second of one, at a 的, a 由, 以, 于 or 占, at what is no Han character.
CUT = re.compile(f"[{VERB_HEADS}{_NO_NOUN}](?:(?<=[{_LONE}{_NO_NOUN}])|(?=[{_SECOND}]))")
# For each verb the nouns that hold it, and how far inside.
_NOUNS_AROUND: dict[str, list[tuple[int, str]]] = {}
for _noun in (*VERB_NOUNS, *(word + "计划" for word in ACTIVITIES)):
    for _at in range(min(5, len(_noun))):
        for _end in range(_at + 1, len(_noun) + 1):
            if _noun[_at:_end] in _VERB_SET:
                _NOUNS_AROUND.setdefault(_noun[_at:_end], []).append((_at, _noun))


def verb_at(folded: str, start: int, at: int, end: int) -> str | None:
    """The verb that begins at ``at``, between ``start`` and ``end``; None where there is but a piece of another word."""
    verb = starts_with(VERB_TABLE, folded, at, end)
    if verb is None or (len(verb) == 1 and _is_piece(folded, start, at, end, verb)):
        return None
    for offset, noun in _NOUNS_AROUND.get(verb, ()):
        if at - offset >= start and folded.startswith(noun, at - offset, end):
            return None  # 生产总值, 派出所
    return verb


def opens_with_verb(folded: str, start: int, end: int) -> bool:
    """Whether a verb begins at ``start``, one that also names a thing or not (成交, 回购)."""
    return starts_with(VERB_TABLE, folded, start, end) is not None


def _is_piece(folded: str, start: int, at: int, end: int, verb: str) -> bool:
    """Whether a one-character verb is a piece of a longer word (老把式, 名将, 获利, 补给)."""
    return (at > start and folded[at - 1] in FRONTS.get(verb, "")) or glued(folded, at, end, verb)
