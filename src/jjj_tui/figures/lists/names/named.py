"""What a name in a list is: a currency, a place, one of two that 与 joins."""

from jjj_tui.figures import kinds
from jjj_tui.figures.around.phrases.left_phrases import left_phrase
from jjj_tui.figures.lists.names.unjoined import JOINT, PLACED
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.heads import place_end
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

# 输往|法国, 来自|湖南, 公司在|华东
_TO_PLACE = Rarely("[往自至抵赴向在到对](?=[\u4e00-\u9fff]{2,6}$)")
# 该省|一类、二类地区
_NUMBERED = Rarely(
    "[该全本][省市县区国州镇校院][一二三四五六][类级档等线期批](?=[、和与及][一二三四五六][类级档等线期批])"
)
_NUMERALS = "一二三四五六"
_REGION = Rarely("华[东南西北中]|[东西][南北](?:部|地区)?|境[内外]|国[内外]|海外|[长珠]三角|大湾区")
CURRENCY_ENDS = "元镑币郎铢布"
# These open like a preposition: 对公、个人存款.
# Who ends so has something done to him, and no 针对, 面向 and 送给 leads to him.
_WHOM = ("公司", "集团", "银行", "企业", "学校", "医院", "某")
_NO_WHOM = frozenset("针应面绝反相派核校配转趋送发交还")
# 65岁以上长者、小学生: the bound is a part of the name.
_AGED = Rarely("[0-9]{1,3}周?岁及?以[上下].")
_WHOLE = frozenset(("对公",))
# 国有企业, 华为手机: no links.
_NO_LINKS = {"有": "国公私", "为": "华"}
_LEADS = Rarely(
    "(?:集中|分布|出现|发生|聚集|落户)[在于]|(?<!地)位于|来自|流向|投向|涉及|包括|包含|输往|销[往到]|出口到"
)
_NO_LINK_WORDS = frozenset(words_of("有效 有色 有机 有线 有限 有轨 有声 有氧 有害 有偿 有形"))
# These nouns are none without what stands before them, though that be a verb: 投递|服务, 维修|费用.
_MODIFIED = words_of("服务 业务 问题 费用 纠纷 行为 环节 案件")


def against_which(folded: str, start: int, end: int) -> int:
    """Where a currency begins behind the one it is told against (人民币对|美元); 0 where there is none."""
    at = max(folded.rfind(word, start + 1, end - 1) for word in "对兑") + 1
    found = unit_at(folded, at) if at else None
    return at if found is not None and found[1].kind is kinds.MONEY and len(found[0]) == end - at else 0


def behind_verb(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first of a row of places begins behind a verb of direction (输往|法国、荷兰); its start where none leads to it.

    Args:
        folded: The folded text.
        spans: Where each of the row begins and ends.
    """
    start, end = spans[0]
    if end - start == 4 and _NUMBERED().match(folded, start) and folded[spans[1][0]] in _NUMERALS:
        return start + 2
    if (whom := _to_whom(folded, spans)) > start:
        return whom
    led = _TO_PLACE().search(folded, start + 1, end)
    if led is None or _place_end(folded, led.end(), end) < end:
        return start
    return led.end() if _place_end(folded, *spans[-1]) > spans[-1][0] else start


def _to_whom(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first of a row of companies or persons begins to whom something is done: 监管局对|甲公司、乙公司; 0 where none is."""
    start, end = spans[0]
    at = max(folded.rfind(word, start + 2, end - 2) for word in "对向给")
    if at < 0 or folded[at - 1] in _NO_WHOM or not folded.endswith(_WHOM, at, end):
        return 0
    alike = next(word for word in _WHOM if folded.endswith(word, at, end))
    return at + 1 if all(folded.find(alike, a, b) > 0 for a, b in spans[1:]) else 0


def _place_end(folded: str, start: int, end: int) -> int:
    """Where a place or a part of the country ends that a phrase opens with; its start where it opens with none."""
    region = _REGION().match(folded, start, end)
    return region.end() if region else place_end(folded, start, end)


def within_which(folded: str, start: int, held: int, end: int) -> tuple[int, int]:
    """What stands between 在 and 中 or 上, where all of a row of names does: 她在|自由体操和平衡木|中.

    Args:
        folded: The folded text.
        start: Where the row begins.
        held: Where 在 stands.
        end: Where the row ends, in 中 or 上.
    """
    joint = JOINT().search(folded, start, end)
    if joint is None or held >= joint.start() - 1 or folded[joint.start() - 1] in "中上":
        return start, end
    return (held + 1, end - 1) if folded[end - 2] not in "初高其集以线晚早网马" else (start, end)


def is_place(folded: str, start: int) -> bool:
    """Whether a place is the first in a row of names, by table or by its last character."""
    tick = folded.find("、", start)
    return folded[tick - 1] in PLACED or place_end(folded, start, tick) > start


def accompanied(folded: str, start: int, end: int) -> tuple[tuple[int, int], int]:
    """Whom 与 joins to each of the names (中国与东盟、欧盟贸易额), and where the first of them begins."""
    at = place_end(folded, start, end)
    if start < at < end - 1 and folded[at] in "和与同" and place_end(folded, at + 1, end) == end:
        return (start, at + 1), at + 1
    return (start, start), start


def as_the_first(folded: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the last of a row of names begins and ends, behind what tells it from the first: 最高的东湖和最低的|西岭."""
    start, end = spans[-1]
    if folded[start] not in "最较":
        return start, end
    of = folded.find("的", start, end - 1)
    return (of + 1, end) if of > 0 else (start, end)


def first_name(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first name begins: behind a verb or 的, and no longer than its neighbours suggest.

    Args:
        folded: The folded text.
        spans: Where each of the names begins and ends.
    """
    start, end = spans[0]
    if folded[start:end] in _WHOLE or (folded[start] <= "9" and _AGED().match(folded, start, end)):
        return start
    start += (
        folded[start] == "如" and folded[start - 1] in "，,：:。" and folded[start + 1] not in "皋东意家今"
    )
    start += folded[start] == "起" and folded[start - 1] in "年月日"  # 明年起|月薪及时薪
    for link in ("为", "是", "有", "：", ":"):
        at = folded.rfind(link, start, end - 1)
        while at >= start and (
            folded[at - 1] in _NO_LINKS.get(link, "") or folded[at : at + 2] in _NO_LINK_WORDS
        ):
            at = folded.rfind(link, start, at)  # 居前的有|有色金属
        if at >= start:
            start = at + 1
    led = _LEADS().search(folded, start, end - 1)
    if led is not None and place_end(folded, led.end(), end) < end:
        start = led.end()  # 降雨主要集中在|庆云、夏津
    if end - start > 3 and folded[start:end].endswith(_MODIFIED) and folded.find("的", start, end) < 0:
        return start  # 投递服务、延误
    held = folded.rfind("在", start + 1, end - 2) + 1
    if held and place_end(folded, held, end) == end and folded.find("的", *spans[-1]) > 0:
        return held  # 该集团在北京、上海的门店
    begin, stop, _, _ = left_phrase(folded, start, end)
    if not start < begin < end == stop or (folded[begin - 1] == "号" and folded[spans[1][0]] <= "9"):
        return start  # 3号煤、8号煤
    there = spans[1][0]
    if (
        folded[begin - 1] == "的"
        and begin - start > 2
        and folded[there] not in "最较"
        and folded.find("的", *spans[-1]) > 0
    ):
        return left_phrase(folded, start, begin - 1)[0]  # 甲队的张某和乙队的李某
    # 新增贷款、新增存款; 住院患者、门诊患者: what the next name has as well belongs to the first
    if folded.startswith("外资", begin) and begin - start > 1:
        return begin - 2  # 全市|利用外资
    alike = folded.startswith(folded[start:begin], there) or (
        begin - start > 1 and end - begin > 1 and folded.startswith(folded[begin:end], there + begin - start)
    )
    return start if alike else begin
