"""Characters that lost their bytes: what is certain is shown, the rest is ▯.

The tool that put readings into pages searched for the *bytes* of a character in GBK text, also across the boundary of
two characters: 當地 is ``AE94 B5D8``, which contains ``94B5``, 數. Behind the ``94`` stands ``B5 28`` now, which decodes to
nothing and becomes ``?``; every following byte pairs up with the wrong neighbour until an ASCII byte closes the run. That
byte may be swallowed with the one before it, in a second ``?``: ``當(dāng)?shù)亟?0家``, where a digit is gone for good.
Full-width marks that were replaced by ASCII ones do the same: ``。”這邊`` became ``?!边@邊``.

Taking the insertion out again and pairing the bytes anew restores what both halves of are left.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import pairwise

from jjj_tui.article.edits import Edit
from jjj_tui.article.frequency import log_frequency
from jjj_tui.article.model import LOST, RepairReason, Span
from jjj_tui.article.pinyin import LETTERS, is_syllable
from jjj_tui.hanzi.decisive import SIMPLIFIED_ONLY, TRADITIONAL_ONLY
from jjj_tui.hanzi.script import Script, detect

Readings = Mapping[str, Set[str]]
"""Reading → the characters that the page annotates with it."""

_TRAILING_NOTE = re.compile(rf"\([{LETTERS}]{{1,7}} ?\)\Z")
_SIGN = re.compile(rf"\?\(?([{LETTERS}]{{1,7}}) ?\)")

# A figure does not begin with 0 and another digit, and nothing asks a question inside a number.
_LOST_DIGIT = re.compile(
    r"(?<=[0-9])\?(?=[0-9])|(?<=[\u3400-\u9fff])\?(?=0[0-9\u3400-\u9fff%％])|(?<=[0-9])\?(?=\.[0-9])"
)

# The full-width marks that tools replace by ASCII ones, as GBK bytes: ！ ， ？ ； ： （ ） and the ideographic space.
_MARKS = (
    b"\xa3\xa1",
    b"\xa3\xac",
    b"\xa3\xbf",
    b"\xa3\xbb",
    b"\xa3\xba",
    b"\xa3\xa8",
    b"\xa3\xa9",
    b"\xa1\xa1",
)

# Characters that news puts before a number: so many bits likelier there than their frequency says.
_BEFORE_NUMBER = (
    dict.fromkeys("近约約", 7.0)
    | dict.fromkeys("超达達至到为為共第仅僅逾、，：", 5.0)
    | dict.fromkeys("过過有从從自较較比余在年月长長降用和及与與由低高", 3.0)
)

_LONGEST_RUN = 400
_FOREIGN_SCRIPT = 8.0
_CONTEXT = 100_000


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two bytes of GBK that belong together; None where one is lost, with the reading it must have if that is known."""

    lead: int | None
    trail: int | None
    reading: str = ""


@dataclass(slots=True)
class _Run:
    """Pairs that were read one byte off.

    Attributes:
        pairs: The pairs, in order.
        tail: ASCII characters behind them that are known, or ▯ for one that was swallowed.
        end: Where the run ends in the text.
    """

    pairs: list[_Pair] = field(default_factory=list)
    tail: str = ""
    end: int = 0


def find_damage(text: str, readings: Readings) -> Iterator[Edit]:
    """The edits that show what is left of damaged spots.

    Args:
        text: A page, with the readings that a tool put in still there.
        readings: What the page annotates, reading by reading.
    """
    pairs_on_page: set[str] | None = None
    foreign: Set[str] = frozenset()
    at = text.find("?")
    while at >= 0:
        run = None
        sign = _SIGN.match(text, at)
        if sign is not None and is_syllable(sign[1]) and text[at - 1 : at].strip():
            run = _behind_reading(text, at, sign)
        elif text[at + 1 : at + 2] > "\x7f" or text.startswith(("?!?", "?!"), at):
            run = _behind_mark(text, at)
        if run is not None:
            if pairs_on_page is None:
                pairs_on_page = _neighbours(text[:_CONTEXT])
                foreign = _other_script(text)
            yield _restored(text, at, run, readings, pairs_on_page, foreign)
        at = text.find("?", run.end if run is not None else at + 1)
    for match in _LOST_DIGIT.finditer(text):
        yield Edit(*match.span(), LOST, RepairReason.DAMAGE, (Span(0, 1),))


def _neighbours(text: str) -> set[str]:
    return {first + second for first, second in pairwise(text) if first > "\x7f" and second > "\x7f"}


def _other_script(text: str) -> Set[str]:
    """Characters that do not occur in the script a page is written in."""
    script = detect(text).script
    if script is None:
        return frozenset()
    return frozenset(SIMPLIFIED_ONLY if script is Script.TRADITIONAL else TRADITIONAL_ONLY)


def _gbk(character: str) -> bytes:
    try:
        return character.encode("gbk")
    except UnicodeEncodeError:
        return b""


def _character(lead: int, trail: int) -> str:
    return bytes((lead, trail)).decode("gbk", "ignore")


def _host(text: str, at: int) -> str:
    """The character before ``at``, over a reading that stands between."""
    note = _TRAILING_NOTE.search(text, max(0, at - 12), at)
    end = note.start() if note is not None else at
    return text[end - 1 : end]


def _behind_reading(text: str, at: int, sign: re.Match[str]) -> _Run:
    """The run behind a reading that was put in between the halves of two characters.

    The reading is that of (trail of the character before, first byte lost), so the run begins with that lost byte.
    """
    return _follow(text, sign.end(), None)


def _behind_mark(text: str, at: int) -> _Run | None:
    """The run behind a full-width mark that was replaced between the halves of two characters, if it reads better so."""
    begin = at + 1
    if text.startswith("?!", at):
        marks: tuple[bytes, ...] = (_MARKS[0],)
        begin += 1
        if text.startswith("?", begin) and text[begin + 1 : begin + 2].isdigit():
            run = _follow(text, begin, _MARKS[0][1])
            run.pairs.insert(0, _Pair(None, _MARKS[0][0]))
            return run
    else:
        marks = _MARKS
    shown = text[begin : begin + 8]
    wrong = _mean(shown[:3])
    if wrong > -14.5:
        return None
    best: tuple[float, _Run] | None = None
    for first, second in marks:
        run = _follow(text, begin, second)
        known = "".join(_known(pair) for pair in run.pairs)
        if "\ufffd" in known or len(known) < 2:
            continue
        right = _mean(known[:8])
        if (
            right > -13.5
            and right - _mean(text[begin : begin + len(known)]) > 4
            and (best is None or right > best[0])
        ):
            run.pairs.insert(0, _Pair(None, first))
            best = (right, run)
    return best[1] if best is not None else None


def _known(pair: _Pair) -> str:
    if pair.lead is None or pair.trail is None:
        return ""
    return _character(pair.lead, pair.trail) or "\ufffd"


def _mean(text: str) -> float:
    values = [log_frequency(character) for character in text if character > "\x7f"]
    return sum(values) / len(values) if values else 0.0


def _follow(text: str, at: int, pending: int | None) -> _Run:
    """Pair the bytes anew from ``at`` on, the first with ``pending``, until an ASCII byte closes the run."""
    run = _Run()
    limit = min(len(text), at + _LONGEST_RUN)
    while at < limit:
        character = text[at]
        if character == "?":
            sign = _SIGN.match(text, at)
            if sign is not None and is_syllable(sign[1]):
                run.pairs.append(_Pair(pending, None, sign[1]))
                run.end = sign.end()
                return run
            run.pairs.append(_Pair(pending, None))
            run.end = at + 1
            run.tail = "" if text.startswith("!", at + 1) else LOST
            return run
        data = _gbk(character)
        if len(data) == 1 and 0x40 <= data[0] < 0x7F:
            run.pairs.append(_Pair(pending, data[0]))
            run.end = at + 1
            return run
        if len(data) != 2:
            break
        run.pairs.append(_Pair(pending, data[0]))
        pending = data[1]
        at += 1
        if pending < 0x81:
            run.tail = chr(pending) if pending < 0x7F else LOST
            run.end = at
            return run
    run.pairs.append(_Pair(pending, None))
    run.end = at
    return run


def _restored(
    text: str, at: int, run: _Run, readings: Readings, on_page: Set[str], foreign: Set[str]
) -> Edit:
    """The edit that shows a run as it was, as far as that is certain or likely."""
    shown: list[str] = []
    uncertain: list[int] = []
    sign = _SIGN.match(text, at)
    before = _host(text, at)
    behind = text[run.end : run.end + 1]
    for index, pair in enumerate(run.pairs):
        last = index == len(run.pairs) - 1
        sure = True
        if pair.lead is not None and pair.trail is not None:
            character = _character(pair.lead, pair.trail)
        elif pair.lead is not None:
            number = last and run.tail == LOST and behind.isdigit()
            character, sure = _likely(
                lambda byte, lead=pair.lead: _character(lead, byte),  # type: ignore[misc]
                _allowed(readings, pair.reading),
                before,
                on_page,
                foreign,
                number,
            )
        elif pair.trail is not None:
            wanted: Set[int] = frozenset()
            if index == 0 and sign is not None:
                half = _gbk(before)[-1:]
                wanted = {_gbk(known)[1] for known in readings.get(sign[1], ()) if _gbk(known)[:1] == half}
            character, sure = _likely(
                lambda byte, trail=pair.trail: _character(byte, trail),  # type: ignore[misc]
                _bytes_allowed(wanted),
                before,
                on_page,
                foreign,
                False,
            )
        else:
            character = ""
        if not character:
            character, sure = LOST, False
        if not sure:
            uncertain.append(len(shown))
        shown.append(character)
        before = character
    for character in run.tail:
        if character == LOST:
            uncertain.append(len(shown))
        shown.append(character)
    return Edit(at, run.end, "".join(shown), RepairReason.DAMAGE, _spans(uncertain))


def _spans(places: list[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return tuple(spans)


_Allowed = Callable[[int, str], bool]


def _allowed(readings: Readings, reading: str) -> _Allowed | None:
    known = readings.get(reading)
    return (lambda byte, character: character in known) if known else None


def _bytes_allowed(wanted: Set[int]) -> _Allowed | None:
    return (lambda byte, character: byte in wanted) if wanted else None


def _likely(
    make: Callable[[int], str],
    allowed: _Allowed | None,
    before: str,
    on_page: Set[str],
    foreign: Set[str],
    number: bool,
) -> tuple[str, bool]:
    """The likeliest character with one byte known, and whether it is certain; ``""`` when none stands out."""
    scored = []
    for byte in range(0x40, 0xFF):
        character = make(byte)
        if len(character) != 1 or (allowed is not None and not allowed(byte, character)):
            continue
        bits = float(log_frequency(character)) - _FOREIGN_SCRIPT * (character in foreign)
        bits += 3 * (before + character in on_page)
        bits += _BEFORE_NUMBER.get(character, 0.0) * number
        scored.append((bits, character))
    scored.sort(reverse=True)
    if not scored:
        return "", False
    if allowed is not None and len(scored) == 1:
        return scored[0][1], True
    margin = scored[0][0] - scored[1][0] if len(scored) > 1 else 99.0
    return (scored[0][1], False) if margin >= 1 and scored[0][0] >= -13 else ("", False)
