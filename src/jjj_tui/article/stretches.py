"""Paragraphs too long to be handled in one piece, cut into stretches at the ends of sentences.

Everything behind the reader (conversion, line breaks, figures) works paragraph by paragraph and only where somebody
looks. A page that is one paragraph of a million characters must not change that. And no cut may change what a number
says: each falls behind a sentence or a clause, and where there is none away from numbers and what belongs to them.
"""

from collections.abc import Iterator

from jjj_tui.article.lines import Line
from jjj_tui.article.model import Span
from jjj_tui.rarely import Rarely

LONGEST = 10_000
"""Characters of a stretch at most; some twenty screens, and far more than any paragraph that a person wrote."""

_BLANKS = " \u3000"
# What a number is written with, its signs and what damage left of it included; the inside of a pattern's class.
_NUMBER = (
    r"\d〇零一二两兩三四五六七八九十百千万萬亿億兆廿卅半几幾数數余餘多第负負点點①-⑳Ⅰ-Ⅻ½¼¾⅓⅔"
    r"壹贰貳叁參肆伍陆陸柒捌玖拾佰仟%％‰°℃$＄€£￡¥￥+＋\-－−–—―~～〜∼/／:∶·×.．▯\ufffd"
)
_CLOSING = r"[”』」’\"'）)》】]{0,4}"
_NONE_BEFORE, _NONE_BEHIND = f"(?<=[^{_NUMBER}])", f"(?![{_NUMBER}])"

# Behind what to cut, the best first; a mark with numbers on both sides may be inside one (1。5亿, 1,234, 5、6亿). A
# question mark before one may be a lost digit (近?0家), and what the members of a list share stands between commas.
_MARKS = (
    Rarely(f"(?:[。！？!?；;]{_NONE_BEHIND}|{_NONE_BEFORE}[。！？!；;]){_CLOSING}"),
    Rarely(f"[，,：:]{_NONE_BEHIND}{_CLOSING}"),
    Rarely(f"{_NONE_BEFORE}[，,]{_CLOSING}"),
    Rarely(f"(?:、{_NONE_BEHIND}|{_NONE_BEFORE}、){_CLOSING}"),
)

# Where else: amid characters that are of no number, no Latin word and no mark; behind the unit of a number at least; before
# the next number at last. Each with how many of them have to stand before the cut and behind it.
_OTHERS = "A-Za-z。，,、；;：！!？?"
_PLAIN = f"[^{_NUMBER}{_OTHERS}]"
_GAPS = (
    (Rarely(_PLAIN + "{16,}"), 8, 8),
    (Rarely(_PLAIN + "{5,}"), 4, 1),
    (Rarely("[A-Za-z] (?=[A-Za-z])"), 2, 0),
    (Rarely(f"[^{_NUMBER}{_OTHERS}下约約近超达達过過逾至到](?=[{_NUMBER}])"), 1, 0),
)
_AROUND = 8
_IN_NUMBER = Rarely(f"[{_NUMBER}]{{2}}")


def stretches(line: Line) -> Iterator[Line]:
    """A line whole, or in stretches of at most `LONGEST` characters that end with a sentence where there is one."""
    start, length = 0, len(line.text)
    torn = False
    while length - start > LONGEST:
        end = _cut(line.text, start)
        tears = _IN_NUMBER().match(line.text, end - 1) is not None
        yield part(line, start, end, torn=(torn, tears))
        start, torn = end, tears
    yield part(line, start, length, torn=(torn, False)) if start else line


def _cut(text: str, start: int) -> int:
    """Where the stretch that begins at ``start`` ends, in its second half."""
    half, limit = start + LONGEST // 2, start + LONGEST
    for pattern in _MARKS:
        ends = [match.end() for match in pattern().finditer(text, half, limit + _AROUND)]
        if found := max((end for end in ends if end <= limit), default=0):
            return found
    for pattern, before, behind in _GAPS:
        found = 0
        for match in pattern().finditer(text, half - _AROUND, limit + _AROUND):
            at = min(match.end() - (behind if match.end() < len(text) else 0), limit)
            if at >= match.start() + before:
                found = at
        if found:
            return found
    return limit


def part(line: Line, start: int, end: int, *, torn: tuple[bool, bool] = (False, False)) -> Line:
    """The characters ``[start, end)`` of a line as a line; where an end is torn from a number, that has no value."""
    spans = []
    at = 0
    for first, last in line.spans:
        begin, stop = max(start - at, 0), min(end - at, last - first)
        if begin < stop:
            spans.append(Span(first + begin, first + stop))
        at += last - first
    damaged = [
        Span(max(first, start) - start, min(last, end) - start)
        for first, last in line.damaged
        if first < end and last > start
    ]
    if torn[0]:
        damaged.insert(0, Span(0, 1))
    if torn[1]:
        damaged.append(Span(end - start - 1, end - start))
    whole = line._replace(text=line.text[start:end], spans=tuple(spans), damaged=tuple(damaged))
    return whole._replace(indent=0, blanks=0, after_blank=False) if start else whole


def trimmed_part(line: Line, start: int, end: int) -> Line:
    """The characters ``[start, end)`` of a line, without the blanks at their ends, as a line."""
    text = line.text[start:end]
    bare = text.strip(_BLANKS)
    begin = start + len(text) - len(text.lstrip(_BLANKS))
    return part(line, begin, begin + len(bare))
