"""What a dateline says in brackets of who sent the report: (中央社記者王小明台北15日電), 【本報訊】, 〔新华社北京2月28日电〕."""

from typing import NamedTuple

from jjj_tui.article.byline import is_person
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_HAN = "[\u3400-\u9fff]"
_OWN = "本[报報网網台臺刊社站]"
_PUBLISHER = rf"{_HAN}{{1,9}}?(?:社|报|報|网|網|台|臺|新闻|新聞|电视|電視|客户端)"
_SENT = "(?:综合|綜合|专|專|快|即时|即時)?(?:外电|外電)?(?:讯|訊|电|電|消息|报道|报导|報導|報道)"
_NAMES = "[\u3400-\u9fff·、／/]{2,24}?"
# A publisher sends, from a place or not; or a reporter does, who has a name.
_DISPATCH = Rarely(
    rf"(?:(?P<sender>{_OWN}|{_PUBLISHER})?(?:{_HAN}{{0,4}}(?:记者|記者|特派员|特派員)(?P<names>{_NAMES})(?:[0-9]{{1,2}}日)?(?P<sent>{_SENT})?"
    rf"|{_SENT})|(?P<office>{_OWN}|{_PUBLISHER}){_HAN}{{2,6}}(?:[0-9]{{1,2}}日)?{_SENT})"
)
_BRACKETED = Rarely(r"[(（【\[［〔]([^()（）【】\[\]［］〔〕，,。；;：:]{1,44})[)）】\]］〕]")
SENDING = ("电", "電", "讯", "訊")
# Words that end so: 全台大停電 is a headline.
_NO_SENDING = words("""
    停电 停電 断电 斷電 限电 限電 缺电 缺電 供电 供電 用电 用電 发电 發電 充电 充電 漏电 漏電 触电 觸電 跳电 跳電 节电 節電 省电 省電 送电 送電
    输电 輸電 配电 配電 购电 購電 售电 售電 卖电 賣電 核电 核電 风电 風電 绿电 綠電 煤电 煤電 火电 火電 水电 水電 光电 光電 家电 家電 台电 台電
    机电 機電 来电 來電 致电 致電 复电 復電 放电 放電 储电 儲電 闪电 閃電 雷电 雷電 通讯 通訊 资讯 資訊 简讯 簡訊 电讯 電訊 音讯 音訊 视讯 視訊
    """)
_SENT_ENDS = (*SENDING, "消息", "报道", "报导", "報導", "報道")
_ROLES = ("记者", "記者", "特派员", "特派員")
_IN_NONE = frozenset("，,。；;：:")
_LONGEST, _LONGEST_BRACKETS = 40, 46
_OPENING = frozenset("(（【[［〔")
_CLOSING = frozenset(")）】]］〕")


class Dispatch(NamedTuple):
    """A stretch that tells who sent a report.

    Attributes:
        start: Where it begins, brackets included.
        end: Where it ends.
        publisher: Who sent it, or ``""``.
    """

    start: int
    end: int
    publisher: str


def is_bracketed(line: str) -> bool:
    """Whether a line begins and ends with brackets."""
    return line[:1] in _OPENING and line[-1:] in _CLOSING


def find_dispatch(line: str) -> Dispatch | None:
    """What a line says of who sent the report, in brackets or as all that it says.

    Args:
        line: The line, a date of it blanked out.
    """
    if not _OPENING.isdisjoint(line):
        for bracketed in _BRACKETED().finditer(line):
            publisher = sender(bracketed[1])
            if publisher is not None:
                return Dispatch(bracketed.start(), bracketed.end(), publisher)
    elif len(line) <= _LONGEST and line.endswith(SENDING):
        publisher = sender(line)
        if publisher is not None:
            return Dispatch(0, len(line), publisher)
    return None


def sender(written: str) -> str | None:
    """Who sent a report, ``""`` where that is not said; None for words that tell of no sending."""
    written = "".join(written.split())
    if not written.endswith(_SENT_ENDS) and not any(role in written for role in _ROLES):
        return None
    if written.endswith(_NO_SENDING):
        return None
    found = _DISPATCH().fullmatch(written)
    if found is None:
        return None
    sender = found["sender"] or found["office"] or ""
    if not sender and found["names"] and not found["sent"] and not is_person(found["names"]):
        return None
    return "" if sender.startswith("本") else sender


def opening_brackets(line: str) -> str:
    """The brackets that a line opens with, in one piece without a sentence's marks; ``""`` without any."""
    if line[:1] not in _OPENING or not line:
        return ""
    end = next((at for at, sign in enumerate(line[:_LONGEST_BRACKETS]) if sign in _CLOSING), -1)
    return line[: end + 1] if end > 1 and _IN_NONE.isdisjoint(line[1:end]) else ""
