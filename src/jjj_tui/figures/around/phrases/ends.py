"""Where a phrase ends: before a verb of one character, before what caused a change, at a pronoun, behind a holder (京津冀|实现|地区生产总值)."""

from jjj_tui.figures.around.vocabulary.adverbs import MANNERS, NO_ADVERB
from jjj_tui.figures.around.vocabulary.openings import strip_openings
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.tables.grammar import ADVERBS, by_last, characters, ends_with, tails, words_of
from jjj_tui.figures.tables.joins import LONE_VERBS
from jjj_tui.rarely import Rarely

_ADVERBS = by_last(
    (
        *ADVERBS,
        *MANNERS,
        *words_of(
            "年内 今春 今夏 今秋 今冬 眼下 时下 今年 去年 前年 明年 上年 本月 上月 下月 昨日 今日 昨天 今天 明天 早前 日前 原先 原来 过去 以前 从前 当初 起初 往年 平时 平常 通常 一般 虽然 如预期 一如预期 如期 额外 亦会 也会 又会 仍会 还会 就会 都会 将会 也要 都要 还要 就要 也能 都能 还能 就能 仍能 居然能 也只能"
        ),
    )
)
# What something came of, behind 受: 产量|受停电影响减少8%; and where 受 is a piece of another word.
_CAUSES = by_last(words_of("影响 拖累 带动 拉动 推动 提振 冲击 刺激 支撑 打击 波及 驱动 鼓舞 制约 限制 压制"))
_RECEIVED, _RECEIVERS = "承接遭享难感忍领收蒙", "益理访众害聘托惠"
_LONGEST_CAUSE = 16
# Whoever is told of by one of these, what stands before it is of something else: 最终|他们.
_PRONOUNS = "他她我你们己"
_NO_PRONOUNS = {"他": "其吉", "她": "", "我": "自", "你": "迷", "它": "", "自": ""}
_ONE_AND_MORE = frozenset(("就", "只", "竟", "颇", "统共"))
# How often it happened, and no part of what it happened to.
CUT_AT = characters(LONE_VERBS, "次续", tails(_CAUSES), _PRONOUNS)
# How much was won or lost.
_WINS, _GREATLY = frozenset("赚赔砸"), frozenset("大狂豪")
_AGAIN = Rarely("第[0-9一二三四五六七八九十百两]{1,4}次$")


def cut_end(folded: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """What is left of a phrase whose last character is in ``CUT_AT``.

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        end: Where it ends.

    Returns:
        Where it begins and ends, and whether a verb stands behind it now; None where it stays as it is.
    """
    last = folded[end - 1]
    if last in _PRONOUNS:
        return _at_pronoun(folded, start, end)
    if last in LONE_VERBS or last in "次续":
        before = _before_lone_verb(folded, start, end)
        if before < end:
            return start, before, True
    if ends_with(_CAUSES, folded, start, end) is None:
        return None
    at = folded.rfind("受", max(start, end - _LONGEST_CAUSE), end)
    if at < 0 or folded[at + 1] in _RECEIVERS or (at > start and folded[at - 1] in _RECEIVED):
        return None
    return start, before_adverbs(folded, start, at), False


def _at_pronoun(folded: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """A pronoun without what stands before it; None where there is none (孩子们, 其他, 自我)."""
    at = end - (2 if folded[end - 1] in "们己" else 1)
    if at <= start or folded[at - 1] in _NO_PRONOUNS.get(folded[at], folded[at - 1]):
        return None
    return at, end, False


def _before_lone_verb(folded: str, start: int, end: int) -> int:
    """Where a phrase ends before a verb of one character (退订要|付三成违约金); ``end`` where that ends a noun (首付)."""
    if folded[end - 1] == "续":  # 户籍人口|连续10年
        return before_adverbs(folded, start, end - 2) if folded[end - 2] == "连" and end - start > 1 else end
    if folded[end - 1] == "次":
        again = _AGAIN().search(folded, start, end)
        return end if again is None else before_adverbs(folded, start, again.start())
    if end - 1 > start and folded[end - 2] in LONE_VERBS[folded[end - 1]]:
        return end
    end -= 1
    if end > start and folded[end - 1] in "）)":
        end = max(start, last_bracket(folded, start, end))
    elif folded[end] in _WINS and end > start and folded[end - 1] in _GREATLY:
        end -= 1  # 每股|大赚12元
    return before_adverbs(folded, start, end)


def before_adverbs(folded: str, start: int, end: int) -> int:
    """Where a phrase ends before the adverbs and times of its verb."""
    while (word := ends_with(_ADVERBS, folded, start, end)) is not None:
        if word in _ONE_AND_MORE and folded[end - len(word) - 1] in NO_ADVERB[word]:
            if len(word) == 1:
                break  # 船只, 成就
            word = word[1:]  # 系统|共
        end -= len(word)
    return end


_ALTOGETHER = ("总共", "一共", "合计", "累计", "总计", "共计", "共")  # 公司|共实现|净利润


def holder_before(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Whom a light verb that begins at ``at`` parts from what is measured; None for what is no name."""
    first = strip_openings(folded, start, at)
    while first < at and folded[first].isspace():
        first += 1  # a tab between two cells is no part of either
    at -= folded[at] == "共" and folded[at - 1] in "一总"  # 全市一共有学校
    if folded[at - 1] in "共计" and not folded.endswith(("公共", "中共", "预计"), first, at):
        at -= next((len(word) for word in _ALTOGETHER if folded.endswith(word, first, at)), 0)
    return (first, at) if 2 <= at - first <= 8 else None
