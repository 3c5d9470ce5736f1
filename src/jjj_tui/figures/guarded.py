"""Units that are words of their own as well, and the words beside them that tell: 升 文 对 房 W P 甲 则 局."""

from decimal import Decimal

from jjj_tui.figures.classifiers import NAMED_AFTER, ONLY_BEFORE
from jjj_tui.figures.grammar import words_of
from jjj_tui.figures.rarely import Rarely
from jjj_tui.figures.reading import Numeral, Style

_SLANG_NOUN = "(?:[薪赚粉块钱奖赔欠贷捐罚元]|存款|收入|人民币|播放|点赞|阅读|现金|房价|预算)"
_SLANG = Rarely(f"{_SLANG_NOUN}[^，,。；;、0-9\n]{{0,3}}$")
_SLANG_AFTER = Rarely(f"[^，,。；;、\n]?{_SLANG_NOUN}")
GUARDED = frozenset((*ONLY_BEFORE, *NAMED_AFTER, "P", "W", "对", "升", "房", "文"))
_COPPER = Rarely("[钱价值卖铜俸饷租粮每][^，,。；]{0,3}$")
_ROSE = Rarely("[级值息降高任格幅学]|[至到](?!\\ ?[0-9.,]+[十百千万亿]*升|[一二三四五六七八九十百]+升)")
# Numbers one calls (公共服务电话): 12306对儿童免票 is no count of pairs.
_HOTLINES = frozenset(
    map(
        Decimal,
        words_of("110 112 114 117 119 120 121 122 999 10000 10010 10086 95533 95588 95598 96110"),
    )
) | frozenset(map(Decimal, range(12300, 12400)))
_COUPLES = Rarely("新人|夫[妻妇]|情侣|恋人|伴侣|双胞胎|组合|选手|佳偶|母女|父子|染色体")
_PICTURES = frozenset(map(Decimal, (360, 480, 540, 720, 1080, 1440, 2160, 4320)))


def is_unit(folded: str, number: Numeral, name: str, before: str, after: str) -> bool:
    """Whether a character that is a unit only beside certain words stands beside one."""
    if name == "P":  # computing power, not the lines of a picture (1080P)
        near = 6 if number.value in _PICTURES else 16
        return "算" in folded[max(0, number.start - near) : number.end + 5]
    if name == "房":
        return number.value is not None and number.value >= 100  # 限量500房; 2房 is a kind of flat
    if name == "W":
        # 月薪30W, 30W年薪: ten thousands, in slang.
        told = _SLANG().search(folded, max(0, number.start - 6), number.start)
        return told is None and _SLANG_AFTER().match(folded, number.end + 1) is None
    if name == "文":
        cue = number.style is Style.HAN and _COPPER().search(folded, max(0, number.start - 5), number.start)
        return bool(cue)
    if name == "升":
        return _ROSE().match(folded, number.end + 1) is None  # 由12升至8位
    if name == "对":
        return number.value not in _HOTLINES or _COUPLES().match(folded, number.end + 1) is not None
    if name in ONLY_BEFORE:
        return after in ONLY_BEFORE[name]
    return not (before and before in NAMED_AFTER[name])
