"""Where a page lost bytes: finding the damaged spots and pairing the bytes that are left anew.

The tool that put readings into pages searched for the *bytes* of a character in GBK text, also across the boundary of
two characters: 當地 is ``AE94 B5D8``, which contains ``94B5``, 數. Behind the ``94`` stands ``B5 28`` now, which decodes to
nothing and becomes ``?``; every following byte pairs up with the wrong neighbour until an ASCII byte closes the run. That
byte may be swallowed with the one before it, in a second ``?``: ``當(dāng)?shù)亟?0家``, where a digit is gone for good.
Two bytes that make no character together become ``?`` too, and the run goes on. Full-width marks that were replaced by
ASCII ones do the same damage: ``。”這邊`` became ``?!边@邊``.
"""

import re
from collections.abc import Iterator

from jjj_tui.article.edits import Edit
from jjj_tui.article.frequency import log_frequency
from jjj_tui.article.model import LOST, RepairReason, Span
from jjj_tui.article.pinyin import LETTERS, is_syllable
from jjj_tui.article.restore import PageSense, Pair, Readings, Run, character_of, gbk_bytes, restored

_SIGN = re.compile(rf"\?\(?([{LETTERS}]{{1,7}}) ?\)")
_READING_BEGINS = frozenset("(abcdefghijklmnopqrstuvwxyzāáǎàōóǒòēéěèêńňǹḿ")
_NOTE = re.compile(rf"\(([{LETTERS}]{{1,7}}) ?\)")
_TRAILING_NOTE = re.compile(rf"\([{LETTERS}]{{1,7}} ?\)\Z")

_CLOSING = re.compile(rf"([@-~])\(([{LETTERS}]{{1,7}}) ?\)")

# A figure does not begin with 0 and another digit, and nothing asks a question inside a number.
_LOST_DIGIT = re.compile(
    r"\?(?:(?<=[0-9]\?)(?=\.?[0-9])|(?<=[^\x00-\x7f，。；：！？、]\?)(?=0[0-9%％多余餘万萬亿億元家个個人台名项項座条條户戶亩畝吨噸]))"
)

# The full-width marks that tools replace by ASCII ones, as GBK bytes: ！ ， ？ ； ： （ ） and the ideographic space.
_REPLACED = tuple("！，？；：（）\u3000".encode("gbk")[at : at + 2] for at in range(0, 16, 2))

_LEADS = bytes(range(0x81, 0xFF))
_TRAILS = bytes(byte for byte in range(0x40, 0xFF) if byte != 0x7F)
# Bytes that make no character with most of the bytes that begin one: the rows of GBK left to users.
_UNASSIGNED = bytes([*range(0xAA, 0xB0), *range(0xF8, 0xFF)])

_LONGEST_RUN = 400
_LONGEST_LOOK_BACK = 60
# What reading a run anew must gain before a byte that is left over is believed.
_LEFT_OVER_BITS = 12
_ALIKE_BITS = 2


def find_damage(text: str, readings: Readings) -> Iterator[Edit]:
    """The edits that show what is left of damaged spots.

    Args:
        text: A page, with the readings that a tool put in still there.
        readings: What the page annotates, reading by reading.
    """
    page: PageSense | None = None
    at = text.find("?")
    while at >= 0:
        run = _run_at(text, at)
        if run is None:
            at = text.find("?", at + 1)
            continue
        page = page or PageSense.of(text, readings)
        shown, uncertain = restored(run, text[run.end : run.end + 1], page)
        yield Edit(at, run.end, shown, RepairReason.DAMAGE, uncertain)
        at = text.find("?", run.end)
    for match in _CLOSING.finditer(text):
        page = page or PageSense.of(text, readings)
        yield from _before_reading(text, match, page)
    for match in _LOST_DIGIT.finditer(text):
        yield Edit(*match.span(), LOST, RepairReason.DAMAGE, (Span(0, 1),))


def _run_at(text: str, at: int) -> Run | None:
    """The run that a ``?`` begins; None for a question mark."""
    after = text[at + 1 : at + 2]
    if after in _READING_BEGINS:
        sign = _SIGN.match(text, at)
        if sign is not None and is_syllable(sign[1]) and text[at - 1 : at].strip():
            return _follow(text, sign.end(), _LEADS, _host(text, at), sign[1])
    # What stands in a run is hardly ever a common character, and a question is mostly followed by one.
    if after == "!" or (after > "\x7f" and log_frequency(after) < -11):
        return _behind_mark(text, at)
    return None


def _before_reading(text: str, closing: re.Match[str], page: PageSense) -> Iterator[Edit]:
    """What a letter with a reading behind it closes: ``北本┦芯┙蚣絽f(xié)``, or ``染H(liáng)`` where nothing is broken.

    The reading belongs to the letter and the second byte of the character before it. Either that was found across two
    sound characters, or the characters before have been read one byte off, from a byte on that is left over.
    """
    if not is_syllable(closing[2]):
        return
    shown: list[bytes] = []
    for character in reversed(text[max(0, closing.start(1) - _LONGEST_LOOK_BACK) : closing.start(1)]):
        data = gbk_bytes(character)
        if len(data) != 2:
            break
        shown.append(data)
    if not shown or character_of(shown[0][1], ord(closing[1])) not in page.with_reading(closing[2]):
        return
    anew, gain, best, length = shown[0][1:] + closing[1].encode(), 0, _LEFT_OVER_BITS, 0
    for index, data in enumerate(shown):
        character = character_of(anew[0], anew[1])
        if not character:
            break
        gain += log_frequency(character) - log_frequency(text[closing.start(1) - index - 1])
        # Where both readings are alike the run has begun before: it never stops in the middle.
        if gain >= best:
            best, length = max(best, gain - _ALIKE_BITS), index + 1
        if index + 1 < len(shown):
            anew = shown[index + 1][1:] + data[:1]
    if length == 0:
        yield Edit(closing.start(1) + 1, closing.end(), "", RepairReason.PINYIN)
        return
    start = closing.start(1) - length
    run = Run(text[start - 1 : start], "", [Pair(_LEADS, shown[length - 1][:1])])
    for index in range(length - 1, 0, -1):
        run.pairs.append(Pair(shown[index][1:], shown[index - 1][:1]))
    run.close(Pair(shown[0][1:], closing[1].encode(), closing[2]), closing.end())
    restoration, uncertain = restored(run, text[run.end : run.end + 1], page)
    yield Edit(start, run.end, restoration, RepairReason.DAMAGE, uncertain)


def _host(text: str, at: int) -> str:
    """The character before ``at``, over a reading that stands between."""
    note = _TRAILING_NOTE.search(text, max(0, at - 12), at)
    end = note.start() if note is not None else at
    return text[end - 1 : end]


def _behind_mark(text: str, at: int) -> Run | None:
    """The run behind a full-width mark that was replaced between the halves of two characters, if it reads better so."""
    begin, marks = at + 1, _REPLACED
    if text.startswith("!", begin):
        begin, marks = at + 2, _REPLACED[:1]
        if text.startswith("?", begin) and text[begin + 1 : begin + 2].isdigit():
            return _marked(text, at, begin, marks[0])
        run = _marked(text, at, begin, marks[0])
        anew = _known(run)
        # A lone letter or sign between Han characters closes the run: ``?!边@邊``.
        closed = not run.tail and text[run.end - 1].isascii() and text[run.end : run.end + 1] > "\x7f"
        if closed and len(anew) > 1 and "" not in anew and _mean("".join(anew)) > -12:
            return run
    if _mean(text[begin : begin + 3]) > -14.5:
        return None
    best: tuple[float, Run] | None = None
    for mark in marks:
        run = _marked(text, at, begin, mark)
        anew = _known(run)
        if len(anew) < 2 or "" in anew:
            continue
        score = _mean("".join(anew))
        if score > max(-13.5, _mean(text[begin : begin + len(anew)]) + 4) and (
            best is None or score > best[0]
        ):
            best = (score, run)
    return best[1] if best is not None else None


def _known(run: Run) -> list[str]:
    """The first characters of a run with both bytes there; ``""`` for two that make none."""
    whole = [pair for pair in run.pairs if len(pair.leads) == len(pair.trails) == 1]
    return [character_of(pair.leads[0], pair.trails[0]) for pair in whole[:8]]


def _marked(text: str, at: int, begin: int, mark: bytes) -> Run:
    run = _follow(text, begin, mark[1:], _host(text, at), "")
    run.pairs.insert(0, Pair(_LEADS, mark[:1], favoured="。" if mark[1] == 0xA1 else ""))
    return run


def _mean(text: str) -> float:
    values = [log_frequency(character) for character in text if character > "\x7f"]
    return sum(values) / len(values) if values else 0.0


def _follow(text: str, at: int, leads: bytes, before: str, reading: str) -> Run:
    """Pair the bytes anew until an ASCII byte closes the run.

    Args:
        text: A page.
        at: Where the first whole characters behind the sign of damage begin.
        leads: The byte before them, or all that it may have been.
        before: The last sound character.
        reading: The reading that its second byte and the first lead have together; ``""`` when there is none.
    """
    run = Run(before, reading)
    limit = min(len(text), at + _LONGEST_RUN)
    while at < limit:
        if text[at] == "?":
            sign = _SIGN.match(text, at)
            if sign is not None and is_syllable(sign[1]):
                return run.close(Pair(leads, _TRAILS, sign[1]), sign.end())
            if _goes_on(text, at + 1):
                run.pairs.append(Pair(leads, _UNASSIGNED))
                leads = _LEADS
                at += 1
                continue
            swallowed = "" if text[at + 1 : at + 2] in ("!", "\n", "") else LOST
            return run.close(Pair(leads, _LEADS), at + 1, swallowed)
        data = gbk_bytes(text[at])
        if len(data) == 1 and 0x40 <= data[0] < 0x7F:
            note = _NOTE.match(text, at + 1)
            if note is not None and is_syllable(note[1]):
                return run.close(Pair(leads, data, note[1]), note.end())
            return run.close(Pair(leads, data), at + 1)
        if len(data) != 2:
            break
        run.pairs.append(Pair(leads, data[:1]))
        leads = data[1:]
        at += 1
        if leads[0] <= 0x80:
            run.end, run.tail = at, chr(leads[0]) if leads[0] < 0x80 else LOST
            return run
    return run.close(Pair(leads, _LEADS), at)


def _goes_on(text: str, at: int) -> bool:
    """Whether the bytes behind a ``?`` inside a run are still paired wrongly: they read better anew than as they stand."""
    if text.startswith("?", at):
        return True
    shown = []
    for character in text[at : at + 5]:
        if len(gbk_bytes(character)) != 2:
            break
        shown.append(character)
    data = b"".join(map(gbk_bytes, shown))
    letter = text[at + len(shown) : at + len(shown) + 1]
    if "@" <= letter <= "~":
        data += letter.encode()
    if not shown:
        # A letter may be the second byte of a character; capitals begin many words of their own.
        note = _NOTE.match(text, at + 1)
        return bool(data) and (
            (note is not None and is_syllable(note[1]))
            or (letter >= "[" and not text[at + 1 : at + 2].isascii())
        )
    anew = [character_of(data[index], data[index + 1]) for index in range(1, len(data) - 1, 2)]
    if not anew:
        return log_frequency(shown[0]) < -14
    return "" not in anew and _mean("".join(anew)) > _mean("".join(shown)) + 2
