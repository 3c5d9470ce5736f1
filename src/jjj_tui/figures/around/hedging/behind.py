"""The words behind a number: 以上, 左右 and the like, the currency, and what it is counted by (/月, 每平方米)."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Comparator, Draft
from jjj_tui.figures.tables.units import UNITS, unit_at
from jjj_tui.rarely import Rarely

_AFTER: tuple[tuple[str, Comparator], ...] = (
    ("及以上", "at_least"), ("或以上", "at_least"), ("及其以上", "at_least"), ("以上", "at_least"), ("及以下", "at_most"), ("或以下", "at_most"), ("以下", "at_most"),
    ("以内", "at_most"), ("之内", "at_most"), ("之上", "at_least"), ("之下", "at_most"), ("左右", "approx"), ("上下", "approx"), ("许", "approx"), ("出头", "more_than"), ("有余", "more_than"), ("有奇", "more_than"), ("有零", "more_than"), ("还多", "more_than"), ("开外", "more_than"),
    ("有多", "more_than"), ("挂零", "more_than"), ("光景", "approx"), ("上落", "approx"), ("附近", "approx"), ("打底", "at_least"), ("往上", "at_least"), ("朝上", "at_least"), ("有突", "more_than"), ("不到", "less_than"), ("不等", "approx"), ("起", "at_least"), ("封顶", "at_most"), ("为限", "at_most"), ("为上限", "at_most"), ("为下限", "at_least"), ("多", "more_than"), ("余", "more_than"), ("强", "more_than"), ("弱", "less_than"),
)  # fmt: skip
_AFTER_BY_HEAD: dict[str, list[tuple[str, Comparator]]] = {}
for _word, _value in sorted(_AFTER, key=lambda pair: -len(pair[0])):
    _AFTER_BY_HEAD.setdefault(_word[0], []).append((_word, _value))
# 上下游, 左右手, 上下文: no bounds.
_NO_BOUND = {
    **dict.fromkeys(("上下", "左右"), "游班车手两岸脚翼侧铺级联文"), "光景": "里", "上落": "客货区", "打底": "衫霜", **dict.fromkeys(("往上", "朝上"), "走爬涨升推冲游提看数翻加跳"), "有突": "破出然发击显变围",
}  # fmt: skip
# 每小时80元起步, 5000元起存; but 起步区, 起拍价, 起租期. What may stand behind the two.
_BEGUN = {
    "跳": "", "步": "区价期阶费早晚较入", "拍": "价卖摄", "售": "价楼卖票", "租": "价期金", "送": "价费货", "投": "额金资入票", "存": "额金款", "订": "量单阅", "购": "额量票买", "批": "量发准",
}  # fmt: skip
# 重返6000万之上: it was below, and is above again.
_BACK_ABOVE = frozenset(("重返", "重回", "升回", "涨回", "弹回", "回到"))
_ASKED = frozenset((*_NO_BOUND, "为限", "为上限", "为下限", "附近", "封顶"))
_INCLUDED = re.compile("[(（]不?含(?:本数)?[)）]")
_PER_AFTER = re.compile(
    r"[/每](?:1?[50]{1,3}(?=[克公毫千])|干(?=吨)|[十百千万]{1,2}(?=[元人吨户头亩平立米家次]))?百?"
)
_PER_LETTERS = re.compile(r"[a-zA-Z]{1,3}[²³]?")

_QUOTED = frozenset((kinds.INDEX, kinds.MONEY, kinds.EXCHANGE_RATE, kinds.PERCENT))
_RATED = frozenset((kinds.MONEY, kinds.MASS, kinds.ENERGY))
# Whose 元 it is: 港币1亿元, 3亿元新台币.
CURRENCIES = {
    name: UNITS[name].canonical for name in ("人民币", "新台币", "台币", "港币", "美元", "美金", "澳门币")
}
YUAN = frozenset(("元", *CURRENCIES.values()))
_CURRENCY_AFTER = ("人民币", "港币", "新台币", "美金", "台币")
_STARTS = re.compile(r"[。，,；;、）)（(！？!?”\"」\s]|$|[的和与至到]")

# 数以百万计, 数以亿元计, 数以上万元计.
_BY_THE = Rarely("数以上?$")
# 10万人口罩短缺, 5万人口服: what begins with 口.
_MOUTHS = "罩粮岸径述碑头服腔味号语袋红"
# What the words behind a figure begin with.
HEADS_BEHIND = frozenset((*_AFTER_BY_HEAD, *"/每整内(（口计", *(word[0] for word in _CURRENCY_AFTER)))


# Until when something has to be done: 须在发病48小时内服用, 应于30天内缴清, 8个工作日内办结; but 5年内投资200亿元 is a time.
_DUTY = Rarely(
    "(?:(?<!如)必?须(?!知)|(?<![对适供反相响])应当?(?![急用届付对])|(?<![急所无内])需要?(?!求)|务必|责令|承诺|限(?:期|时|定|于)|(?<![权期上下有无极年时])限(?=$|[0-9])|(?<![许认])[可能][在于]$)[^，,。；;、：:\\n0-9]{0,10}$"
)
_DONE = Rarely(
    "内(?:即?可|就?能|须|应|需|必须|全部|全额|一次性|予以|书面)?(?:办[结理完]|[答回][复覆]|[吃喝用]完|送达|到[达账]|可?达(?![成到标])|缴清|付清|还清)"
)
_DUTY_REACH = 18
# 将在2小时内上门: so soon at the latest; 将在5年内投资200亿元 is when.
_WILL = Rarely("(?:将|[有可]望|预[计料]|力争|争取)[在于]$")
_SOON = frozenset(("分钟", "分", "小时", "天"))


def _is_deadline(folded: str, draft: Draft) -> bool:
    """Whether what has to be done or will be done is so within the time before 内."""
    if draft.kind is not kinds.DURATION:
        return False
    if _DONE().match(folded, draft.end):
        return True
    if draft.unit_canonical in _SOON and _WILL().search(
        folded, max(0, draft.start - _DUTY_REACH), draft.start
    ):
        return True
    return _DUTY().search(folded, max(0, draft.start - _DUTY_REACH), draft.start) is not None


def _is_no_bound(folded: str, draft: Draft, word: str, stop: int) -> bool:
    """Whether one of :data:`_ASKED` that ends at ``stop`` bounds nothing after all."""
    if word[0] == "为":  # 以20万元为上限, but 上限20万元为限价的三成
        return folded[draft.ext_start - 1] not in "以按" or folded[stop] in "制定期价"
    if word == "附近":
        return draft.kind not in _QUOTED  # 在26,900点附近, but 5公里附近
    if word == "封顶":  # 提前3个月封顶, 历时90天封顶: a roof, but 以60小时封顶
        return draft.kind is kinds.DURATION and folded[draft.ext_start - 1] in "前时用了"
    return folded[stop] in _NO_BOUND[word]


def _per_end(folded: str, at: int) -> int:
    """Where the denominator that begins with / or 每 ends (/千瓦时, /500克, 每平方米); 0 where none does."""
    opened = _PER_AFTER.match(folded, at)
    begin = opened.end() if opened else at + 1
    if found := unit_at(folded, begin):
        stop = begin + len(found[0]) + (found[0] == "平" and folded[begin + 1] == "方")
        through = next(
            (word for word in ("公里", "·公里", "·日", "·天", "·月") if folded.startswith(word, stop)), ""
        )
        return stop + len(through)  # 元/吨公里
    if letters := _PER_LETTERS.match(folded, begin):
        return letters.end()
    return begin + 1 if "\u4e00" <= folded[begin] <= "\u9fff" else 0


def read_behind(folded: str, raw: str, draft: Draft, ceiling: int, found: str | None) -> int:
    """Reads what belongs to a figure behind it.

    Args:
        folded: The folded text.
        raw: The text as written.
        draft: The figure; gets its comparator, currency and ``per``.
        ceiling: Where the next figure begins.
        found: The comparator that stands before it.

    Returns:
        Where the words of the figure end.
    """
    end = draft.end
    if draft.kind is kinds.MONEY:
        if folded.startswith(_CURRENCY_AFTER, end):
            currency = next(word for word in _CURRENCY_AFTER if folded.startswith(word, end))
            end += len(currency)
            if draft.unit_canonical == "元":
                draft.unit_canonical = CURRENCIES[currency]
        if folded.startswith("整", end) and not folded.startswith(("整个", "整体", "整治", "整理"), end):
            end += 1
    if folded[end] in ("(", "（") and (told := _INCLUDED.match(folded, end)):
        end = told.end()
    elif folded[end] == "内" and found is None and draft.comparator is None and _is_deadline(folded, draft):
        draft.comparator = "at_most"
    rated = folded[end] in ("/", "每") and (folded[end] == "/" or draft.kind in _RATED)
    if rated and (stop := _per_end(folded, end)) and stop <= ceiling:
        draft.per = raw[end:stop]
        end = stop
    for word, name in _AFTER_BY_HEAD.get(folded[end], ()):
        stop = end + len(word)
        if stop > ceiling or not folded.startswith(word, end):
            continue
        if word in _ASKED and _is_no_bound(folded, draft, word, stop):
            continue
        if len(word) == 1:
            if word == "起" and folded[stop] in _BEGUN and folded[stop + 1] not in _BEGUN[folded[stop]]:
                stop += 1
            elif word == "多" and folded[stop] == "钱" and draft.kind is kinds.MONEY:
                stop += 1  # 三块多钱
            elif not (_STARTS.match(folded, stop) or (word in "强弱" and draft.kind is kinds.FRACTION)):
                continue
            if word in "多余强弱" and draft.comparator is not None:
                continue
        if draft.comparator == "range":
            return end if word in ("多", "余") else stop
        if (
            word in ("多", "余")
            and draft.kind in (kinds.MULTIPLE, kinds.DURATION, kinds.AGE)
            and draft.value is not None
            and end == draft.end
        ):
            draft.end = stop
            draft.minimum, draft.maximum = draft.value, draft.value + 1
        if found is None or name in ("at_least", "at_most"):
            above = word == "之上" and folded[draft.ext_start - 2 : draft.ext_start] in _BACK_ABOVE
            draft.comparator = "more_than" if above else name
        return stop
    if folded[end] == "计" and (opens := _BY_THE().search(folded, max(0, draft.start - 3), draft.start)):
        draft.ext_start, draft.minimum = opens.start(), draft.value
        draft.comparator = "at_least"
        return end + 1
    if folded[end] == "口" and folded[end - 1] == "人" and folded[end + 1] not in _MOUTHS:
        draft.subject = raw[end - 1 : end + 1]  # 30余万人口
        end += 1
    return end
