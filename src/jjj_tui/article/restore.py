"""Which character two bytes were when one of them, or both, may be lost: by its reading, by what is common, or unknown."""

from collections.abc import Hashable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import pairwise, product

from jjj_tui.article.frequency import log_frequency
from jjj_tui.article.model import LOST, Span
from jjj_tui.article.readings import all_characters, usual_characters
from jjj_tui.hanzi.decisive import SIMPLIFIED_MARK, TRADITIONAL_MARK, decisive_marks
from jjj_tui.hanzi.script import count_decisive

Readings = Mapping[str, Set[str]]
"""Reading → the characters that the page annotates with it."""

# Characters that news puts before a number: so many bits likelier there than their frequency says.
_BEFORE_NUMBER = (
    dict.fromkeys("近约約", 7.0)
    | dict.fromkeys("超达達至到为為共第仅僅逾", 5.0)
    | dict.fromkeys("过過有从從自较較比余在年月长長降用和及与與由低高", 3.0)
)
_STOPS = frozenset("，。、；：！？")
_AT_LINE_END = {"。": 6.0, "：": 3.0, "”": 3.0}

# A numeral is never guessed: a wrong one is worse than none.
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億兆两兩半几幾０１２３４５６７８９％‰.")

# Bits for and against a character: of the other script, side by side on the page already, the usual one of its reading,
# annotated elsewhere on the page, usual in its place.
_FOREIGN_SCRIPT, _ON_PAGE, _USUAL, _ANNOTATED, _FAVOURED = 8.0, 3.0, 3.0, 6.0, 4.0

# The lead over the next likeliest at which a known reading makes a character certain, and at which a guess is shown.
_CERTAIN, _LIKELY, _LIKELY_WITH_READING = 4.0, 4.0, 3.0
_RAREST_GUESS = -9

# Bounds for a page that is nothing but damage: beyond them spots are only marked.
_MOST_CANDIDATES = 1000
_MOST_GUESSES = 2000
_CONTEXT = 100_000
_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bytes of GBK that belong together.

    Attributes:
        leads: The first byte, or all that it may be.
        trails: The second byte, or all that it may be.
        reading: The reading of the character, if the page gives it.
        favoured: A character that usually stands there.
    """

    leads: bytes
    trails: bytes
    reading: str = ""
    favoured: str = ""


@dataclass(slots=True)
class Run:
    """Characters that were read one byte off.

    Attributes:
        before: The last sound character before them.
        reading: The reading that the second byte of ``before`` and the first lead have together; ``""`` for none.
        pairs: Their bytes, in order.
        tail: An ASCII character behind them, ▯ for one that was swallowed.
        end: Where the run ends in the text.
    """

    before: str
    reading: str
    pairs: list[Pair] = field(default_factory=list)
    tail: str = ""
    end: int = 0

    def close(self, pair: Pair, end: int, tail: str = "") -> "Run":
        """End with a last pair."""
        self.pairs.append(pair)
        self.end, self.tail = end, tail
        return self


@dataclass(frozen=True, slots=True)
class PageSense:
    """What the rest of a page says about a lost byte.

    Attributes:
        readings: The page's own annotations.
        neighbours: Pairs of characters that stand side by side on it.
        foreign: Mark of the characters that only the script has which it is not written in; empty where it is in neither.
        found: Answers given before, by the question.
    """

    readings: Readings
    neighbours: Set[str]
    foreign: str
    found: dict[Hashable, tuple[str, bool]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, readings: Readings) -> "PageSense":
        """What a page, or the beginning of a long one, says."""
        simplified, traditional = count_decisive(text[:_SAMPLE])
        foreign = ""
        if traditional != simplified:
            foreign = SIMPLIFIED_MARK if traditional > simplified else TRADITIONAL_MARK
        pairs = {first + second for first, second in pairwise(text[:_CONTEXT]) if min(first, second) > "\x7f"}
        return cls(readings, pairs, foreign)

    def with_reading(self, reading: str) -> dict[str, float]:
        """The characters an annotation can belong to, with the bits that speak for each."""
        usual = usual_characters(reading)
        bits = {character: _USUAL * (character in usual) for character in all_characters(reading)}
        return bits | dict.fromkeys(self.readings.get(reading, ()), _USUAL + _ANNOTATED)


def gbk_bytes(character: str) -> bytes:
    """The one or two bytes of a character in GBK with its rows for users; nothing for one that is not in it."""
    try:
        data = character.encode("gb18030")
    except UnicodeEncodeError:
        return b""
    return data if len(data) < 3 else b""


def character_of(lead: int, trail: int) -> str:
    """The character of two bytes in GBK; ``""`` where it has none."""
    return bytes((lead, trail)).decode("gbk", "ignore")


def restored(run: Run, behind: str, page: PageSense) -> tuple[str, tuple[Span, ...]]:
    """What a run was, as far as that is certain or likely.

    Args:
        run: The run.
        behind: The character that follows it in the text.
        page: What the page says.

    Returns:
        The characters, ▯ for those that are lost, and the spans of them that are lost or uncertain.
    """
    shown: list[str] = []
    uncertain: list[int] = []
    before = run.before
    for index, pair in enumerate(run.pairs):
        last = index == len(run.pairs) - 1
        context: Mapping[str, float] = {}
        if last and run.tail == LOST and behind.isdigit():
            context = _BEFORE_NUMBER
        elif last and not run.tail and behind in ("", "\n"):
            context = _AT_LINE_END
        elif pair.favoured:
            context = {pair.favoured: _FAVOURED}
        key = (pair, (run.before, run.reading) if index == 0 else None, before, next(iter(context), ""))
        if key not in page.found:
            full = len(page.found) >= _MOST_GUESSES
            candidates = {} if full else dict(_candidates(pair, run if index == 0 else None, page))
            page.found[key] = _likeliest(candidates, before, context, page)
        character, sure = page.found[key]
        if not sure:
            uncertain.append(index)
        shown.append(character)
        before = character
    if run.tail == LOST:
        uncertain.append(len(shown))
    return "".join(shown) + run.tail, tuple(_spans(uncertain))


def _candidates(pair: Pair, first: Run | None, page: PageSense) -> Iterator[tuple[str, float | None]]:
    """The characters a pair may be, each with the bits its reading speaks for it (None where no reading does)."""
    leads: dict[int, float | None] = dict.fromkeys(pair.leads)
    if first is not None and first.reading:
        half = gbk_bytes(first.before)[-1:]
        spoken = {
            data[1]: bits
            for character, bits in page.with_reading(first.reading).items()
            if (data := gbk_bytes(character))[:1] == half
        }
        leads = dict(spoken) or leads
    if len(leads) * len(pair.trails) > _MOST_CANDIDATES:
        return
    wanted = page.with_reading(pair.reading) if pair.reading else {}
    for lead, trail in product(leads, pair.trails):
        character = character_of(lead, trail)
        if character:
            yield character, wanted.get(character, leads[lead])


def _likeliest(
    candidates: Mapping[str, float | None], before: str, context: Mapping[str, float], page: PageSense
) -> tuple[str, bool]:
    """The likeliest candidate and whether it is certain; ▯ when none stands out."""
    if len(candidates) == 1:
        return next(iter(candidates)), True
    known = any(bits is not None for bits in candidates.values())
    scored = []
    for character, bits in candidates.items():
        if known and bits is None:
            continue
        score = (
            (bits or 0.0)
            + log_frequency(character)
            - _FOREIGN_SCRIPT * (decisive_marks(character) == page.foreign)
        )
        score += _ON_PAGE * (before + character in page.neighbours) + context.get(character, 0.0)
        score -= _FOREIGN_SCRIPT * (character in _STOPS and before in _STOPS)
        scored.append((score, character))
    scored.sort(reverse=True)
    if not scored:
        return LOST, False
    score, character = scored[0]
    ahead = score - scored[1][0] if len(scored) > 1 else _CERTAIN
    if known and ahead >= _CERTAIN:
        return character, True
    if character in _NUMERALS or ahead < (_LIKELY_WITH_READING if known else _LIKELY):
        return LOST, False
    return (character, False) if known or score >= _RAREST_GUESS else (LOST, False)


def _spans(places: list[int]) -> Iterator[Span]:
    start = end = -1
    for place in places:
        if place != end:
            if end > start:
                yield Span(start, end)
            start = place
        end = place + 1
    if end > start:
        yield Span(start, end)
