"""The noun phrase that says what a number is about, without a segmenter: cut away what is certainly no noun."""

import re

from jjj_tui.figures.grammar import (
    ADVERBS,
    CIRCUMSTANCE,
    LIGHT_VERBS,
    VERB_NOUNS,
    VERBS,
    by_first,
    by_last,
    ends_with,
    heads,
    starts_with,
)
from jjj_tui.figures.joins import (
    FRONTS,
    GENERAL,
    GLUED,
    NOUN_ENDINGS,
    NOUN_VERBS,
    OPENINGS,
    RIGHT_GLUED,
    RIGHT_STOPS,
)

_VERBS = by_first((*VERBS, *LIGHT_VERBS))
_ADVERBS = by_last(ADVERBS)
_VERB_HEADS = heads(_VERBS)
_VERB_HEAD = re.compile(f"[{_VERB_HEADS}]")
_STOP_HEADS = heads(RIGHT_STOPS)
# Where a phrase may leave off: at a verb, at a word that opens something else, at a mark.
_RIGHT_END = re.compile(rf"[{_VERB_HEADS}{_STOP_HEADS}\W_]")
_VERB_NOUNS: dict[str, list[str]] = {}
for _noun in VERB_NOUNS:
    _VERB_NOUNS.setdefault(_noun[0], []).append(_noun)
_DATE = re.compile(
    CIRCUMSTANCE
    + r"|(?:(?:[12][0-9]{3}|[〇零一二三四五六七八九]{4})(?:学年|财年|年)(?:度|底|末|初|以来)?|[0-9]{1,2}年(?:以来|来|内|间|前|后)"
    r"|(?:[0-9]{1,2}|十?[一二三四五六七八九十])(?:月|日|号)(?:份|底|末|初|上旬|中旬|下旬|以来|期间)?)"
)
_DATE_HEADS = frozenset("0123456789〇零一二三四五六七八九十按扣剔撇排除不")
LONGEST_PHRASE = 20


def _word_character(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char.isalnum()


def strip_openings(folded: str, start: int, end: int) -> int:
    """Where a phrase begins once times, connectives and quotation marks are taken off its front."""
    while start < end:
        word = starts_with(OPENINGS, folded, start, end)
        if word:
            if len(word) == 1 and _glued(folded, start, end, word):
                return start
            start += len(word)
            continue
        date = _DATE.match(folded, start, end) if folded[start] in _DATE_HEADS else None
        if date is None:
            if folded[start] in "，,。；;：:":
                start += 1
                continue
            break
        start = date.end()
    return start


def _glued(folded: str, start: int, end: int, word: str) -> bool:
    """Whether a one-character opening is really the first character of a word (在校生, 对外贸易, 有色金属, 共享)."""
    follow = folded[start + 1 : min(start + 3, end)]
    return follow.startswith(GLUED.get(word, ()))


def left_phrase(folded: str, start: int, end: int) -> tuple[int, int, tuple[int, int] | None, bool]:
    """The noun phrase that ends at ``end``.

    Args:
        folded: The folded text.
        start: Where the clause, or what belongs to the number before, leaves off.
        end: Where the predicate begins.

    Returns:
        Start and end of the phrase (equal when there is none), the span of the holder that a light verb parted
        from it (京津冀|实现|地区生产总值), and whether a verb stood between the phrase and ``end``.
    """
    start = stripped = strip_openings(folded, start, end)
    while end > start:
        char = folded[end - 1]
        if char == "》" or (_word_character(char) and char not in "和与及"):
            break
        end -= 1
    verb_between = False
    last_verb = None
    holder = None
    for at in reversed([match.start() for match in _VERB_HEAD.finditer(folded, start, end)]):
        if at >= end:
            continue
        verb = starts_with(_VERBS, folded, at, end)
        if (
            verb
            and not _inside_noun(folded, at, len(verb), start, end)
            and not (len(verb) > 1 and folded.startswith(NOUN_ENDINGS, at + len(verb), end))
        ):
            behind = at + len(verb)
            while behind < end and folded[behind] in "了的过着出到":
                behind += 1
            if end - behind >= 2 or (end - behind == 1 and folded[behind] in GENERAL):
                if verb in LIGHT_VERBS:
                    first = strip_openings(folded, start, at)
                    holder = (first, at) if 2 <= at - first <= 8 else None
                start = behind
                break
            if verb in NOUN_VERBS and not verb_between:
                verb_between = True
                continue
            if len(verb) > 1 and verb not in LIGHT_VERBS:
                last_verb = (
                    at,
                    last_verb[1] if last_verb and last_verb[0] == at + len(verb) else at + len(verb),
                )
            end, verb_between = at, True
            if end > start and folded[end - 1] == "净":
                end -= 1  # 净流入, 净买入
            while (word := ends_with(_ADVERBS, folded, start, end)) is not None:
                end -= len(word)
    if start != stripped or end <= start:
        start = strip_openings(folded, start, end)
    start = _after_de(folded, start, end)
    if end - start > LONGEST_PHRASE:
        start = end - LONGEST_PHRASE
    while start < end and not _word_character(folded[start]) and folded[start] != "《":
        start += 1
    while end > start and not _word_character(folded[end - 1]) and folded[end - 1] != "》":
        end -= 1
    if folded[start:end].isdigit():
        start = end  # what a clock time or a table left over
    if start >= end and last_verb is not None:
        start, end = last_verb
    return start, end, holder, verb_between


def _inside_noun(folded: str, at: int, length: int, start: int, end: int) -> bool:
    for begin in range(max(start, at - 4), at + 1):
        nouns = _VERB_NOUNS.get(folded[begin])
        if nouns is None:
            continue
        for noun in nouns:
            if begin + len(noun) >= at + length and folded.startswith(noun, begin, end):
                return True
    return False


def _after_de(folded: str, start: int, end: int) -> int:
    """Past the last 的, unless what follows is too general to stand alone."""
    at = folded.rfind("的", start, end)
    if at < 0 or end - at - 1 < 1:
        return start
    head = folded[at + 1 : end]
    if head in GENERAL or len(head) < 2:
        inner = folded.rfind("的", start, at)
        return max(inner + 1, start, end - 14)
    return at + 1


_SIZED_BY = ("长的", "高的", "宽的", "深的", "厚的", "重的", "大的")


def right_phrase(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The noun phrase that begins at ``start``.

    Returns:
        Its start and end (equal when there is none) and whether it opens like a verb (参展企业): a weak witness.
    """
    while start < end and folded[start] in '的“"「『 （(':
        if folded[start] in "（(":
            return start, start, False
        start += 1
    if folded.startswith(_SIZED_BY, start, end):
        start += 2  # 3800米长的跑道
    stop = end if end - start < LONGEST_PHRASE else start + LONGEST_PHRASE
    at = start
    weak = False
    while mark := _RIGHT_END.search(folded, at, stop):
        at = mark.start()
        char = folded[at]
        if char in _STOP_HEADS:
            word = starts_with(RIGHT_STOPS, folded, at, end)
            if word and not _right_glued(folded, at, word):
                return start, at, weak
        if char in _VERB_HEADS:
            verb = starts_with(_VERBS, folded, at, end)
            if verb and not _inside_noun(folded, at, len(verb), start, end):
                if at > start and verb not in NOUN_VERBS:
                    return start, at, weak
                weak = verb not in NOUN_VERBS
                at += len(verb)
                continue
        elif not (_word_character(char) or char in "·—-"):
            return start, at, weak
        at += 1
    return start, at if at > stop else stop, weak


def _right_glued(folded: str, at: int, word: str) -> bool:
    if folded[at - 1] in FRONTS.get(word, ""):
        return True
    return folded[at + len(word) : at + len(word) + 3].startswith(
        RIGHT_GLUED.get(word, ("\x00",)) or ("\x00",)
    )
