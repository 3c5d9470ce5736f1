"""Numbers that a sign from another script, or what is left of a lost one, cuts in two: 3·5亿元, 3□5亿元, 3'500亿元.

Whoever takes the tail for a number reads 5亿元. The halves are one number, whose value nobody knows; dots that can be
nothing but points are read before (:mod:`jjj_tui.figures.numbers.pointed`).
"""

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.numbers.powers import SUPERSCRIPTS
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

# Points of other scripts, apostrophes, strokes, boxes for characters that could not be shown, letters of other alphabets
# and strokes of characters read for a point, a dash or a digit, marks that combine with the digit before them or are not
# seen at all, and the last character of 锟斤拷.
_POINTS = "·・‧•٫∙⋅˙﹒｡ꞏ․"
_BOXES = "〓拷" + "".join(map(chr, range(0x25A0, 0x2600)))
_LETTERS = "".join(map(chr, range(0x370, 0x530)))
_STROKES = "一丨丶灬ーㄧ…"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f"
_COMBINING = "".join(map(chr, (*range(0x300, 0x370), *range(0x20D0, 0x20F1))))
MARRED = f"{_POINTS}{_STROKES}{_LETTERS}'’‘`´¨¸﹐､_^⁄∕\\{SUPERSCRIPTS}{_BOXES}{_UNSEEN}{_COMBINING}"
_DIGITS = "0123456789"
_LOST = "锟斤拷"
_HEAD = Rarely(r"[0-9][0-9.,]{0,20}$")
_TAIL = Rarely("[0-9]++(?:[.,][0-9]++)*")
_SIZE = Rarely("(?:万亿|[百千]?[万亿])(?![千万亿])")
# 3·15件, 3·8节, 5·20周年: what follows a month and a day.
_OF_DAYS = (kinds.COUNT, kinds.DURATION, kinds.SPEED)
_DAY = Rarely("(?:0?[1-9]|1[0-2])[^0-9](?:0?[1-9]|[12][0-9]|3[01])")
# What a half may go on with: one of the signs, or a point or comma with a blank behind it.
CUTS = MARRED + ".，锟"
_SPACED = Rarely(
    r"\. (?=[0-9]{1,4}(?![0-9.]))|， ?(?=[0-9]{3}(?:， ?[0-9]{3})*(?:\.[0-9]{1,4})?(?![0-9.，]))"
)
# Behind these a number orders, and ends what it stands in: 排名第3，300人参加.
_ORDERS = "第前居列名位号版表图附注款条项章节卷届比"
# Behind these a number names what it stands behind: 表3 200元, 12月3 500人.
_NAMES = "第初周期拜统唯单同其任某不合专归逐表图例附件注款条项章节卷号届年月日时分秒"
_BLANK = Rarely(r"(?<![0-9A-Za-z.,:/-])[0-9]{1,3}(?:[.,][0-9]{1,3}){0,2} $")
# 占77 · 69%, 占 3. 6%: a decimal that was set apart; at the start of a line 3. opens an item.
_SPACED_POINTS = "·・."
_DECIMAL = Rarely(r"[0-9] ?[·・] $|[0-9] \. $|[\u4e00-\u9fff（(] ?[0-9]{1,3}\. $")
_OVER = Rarely("[0-9]{1,3}/[0-9]")
_ROW = Rarely(r"(?<![^\n])[0-9]{1,3} [0-9]{3} $")  # 12 345 678平方米 alone on its line


def cut_off(folded: str, start: int) -> int:
    """Where the sign begins that cuts the numeral at ``start`` off from a digit before it; 0 for a whole numeral.

    Args:
        folded: The folded text.
        start: Offset of a digit or a Han numeral; a character of :data:`MARRED` stands before it.
    """
    at = start - 1
    if folded[at] == "^":
        return at  # 2^10个, x^2
    if folded[at] == "拷":
        if folded[at - 1] != "斤":
            return 0
        while folded[at - 2 : at + 1].endswith("斤拷") and at > 2:
            at -= 3
        return at + 1
    while at > 0 and folded[at] in MARRED and start - at < 8:
        at -= 1
    before = folded[at]
    return at + 1 if before in _DIGITS or (before in HAN_NUMERALS and folded[start] in HAN_NUMERALS) else 0


def read_cut(folded: str, raw: str, start: int, sign: int, floor: int) -> tuple[int, Draft | None]:
    """A number in two halves.

    Args:
        folded: The folded text.
        raw: The same text as written.
        start: Offset of the second half, a digit.
        sign: Where the sign between the halves begins.
        floor: Where the figure before ends.

    Returns:
        Where it ends, and a damaged figure; no figure where no unit follows.
    """
    tail = _TAIL().match(folded, start)
    assert tail is not None
    end = tail.end()
    while folded[end] in MARRED and folded[end + 1] in _DIGITS:
        tail = _TAIL().match(folded, end + 1)
        assert tail is not None
        end = tail.end()
    digits_end = end
    size = _SIZE().match(folded, end)
    end = size.end() if size else end
    if folded[end] in ("多", "余"):
        end += 1
    found = unit_at(folded, end)
    head = _HEAD().search(folded, max(floor, sign - 22), sign)
    if found is None or (head is None and folded[sign] not in _BOXES and folded[sign] != "锟"):
        return max(end, start + 1), None
    name, unit = found
    begin = head.start() if head else start
    if (
        size is None
        and unit.kind in _OF_DAYS
        and (folded[sign] == "○" or _DAY().fullmatch(folded, begin, digits_end))
    ):  # 19○9年
        return end + len(name), None
    stop = end + len(name)
    draft = Draft(begin, stop, unit.kind, unit=raw[end:stop], unit_canonical=unit.canonical)
    draft.flag("damaged")
    return stop, draft


def read_front(folded: str, raw: str, start: int, end: int) -> tuple[int, Draft | None]:
    """Arabic digits that are the front half of a number, or seem to be: 3·, 投资3. 5亿元, 投资3，500亿元.

    Args:
        folded: The folded text.
        raw: The same text as written.
        start: Offset of the first digit.
        end: Where the digits end; a character of :data:`CUTS` stands there.

    Returns:
        Where to go on (0 where the number is whole), and a damaged figure where a blank or a comma cuts it.
    """
    if folded.startswith(_LOST, end):
        return end, None
    if folded[end] in MARRED:
        after = folded[end + 1]
        return (end if after in _DIGITS or after in MARRED else 0), None
    before = folded[start - 1]
    if end - start > 3 or not "\u4e00" <= before <= "\u9fff" or before in _ORDERS or folded[end] == "锟":
        return 0, None  # 3. 5亿元 may be the third of a list, and 第3， ends a clause
    joint = _SPACED().match(folded, end)
    if joint is None or (before == "至" and folded[end] == "，"):
        return 0, None
    tail = _TAIL().match(folded, joint.end())
    assert tail is not None
    stop = tail.end()
    while folded[end] == "，" and (more := _SPACED().match(folded, stop)):
        group = _TAIL().match(folded, more.end())
        stop = group.end() if group is not None else more.end()
    size = _SIZE().match(folded, stop)
    stop = size.end() if size else stop
    found = unit_at(folded, stop)
    if found is None or (size is None and folded[end] == "." and found[1].kind in _OF_DAYS):
        return 0, None
    unit = raw[stop : stop + len(found[0])]
    draft = Draft(start, stop + len(unit), found[1].kind, unit=unit, unit_canonical=found[1].canonical)
    draft.flag("damaged")
    return draft.end, draft


def is_second_half(folded: str, start: int) -> bool:
    """Whether a blank parts digits from others that a word leads to (投资3 5亿元): a number in two, or two numbers.

    Args:
        folded: The folded text, without the blanks that belong to numbers.
        start: Offset of the first digit behind the blank.
    """
    if folded[start - 2] in _SPACED_POINTS:
        return _DECIMAL().search(folded, max(0, start - 12), start) is not None
    if folded[start - 2] not in _DIGITS or _OVER().match(folded, start):
        return False  # 2 1/2小时
    if _ROW().search(folded, max(0, start - 9), start):
        return True
    head = _BLANK().search(folded, max(0, start - 14), start)
    if head is None:
        return False
    before = folded[head.start() - 1]
    return "\u4e00" <= before <= "\u9fff" and before not in _NAMES
