"""Those who think something, and how many of them there are: 同意重启的比例, 反对加税者."""

from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.joins import GENERAL

# What someone thinks, and what those are called who think so, or how many of them there are.
DENIALS = frozenset("不没未")
OPINIONS = frozenset(words_of("同意 反对 赞成 支持 愿意 希望 担心 认为 选择"))
OPINION_HEADS = DENIALS.union(word[0] for word in OPINIONS)
HELD_BY = (
    "者",
    *words_of(
        "的比例 的比率 的比重 的占比 的人数 的人 的民众 的居民 的受访者 的网友 的选民 的家长 的市民 的意见 的声音 的雇主 的企业 的公司 的机构 的员工 的学者 的经济学家 的网民 的学生 的教师 的车主 的消费者 的投资者 的用户 的人士 的国民 的男性 的女性 的年轻人 的青年 的长者"
    ),
)


def names_whose(folded: str, verb: str, stop: int, end: int) -> bool:
    """Whether a verb stays with its phrase, for it says whose it is: 同意重启的比例, 反对加税者, 接种的人数."""
    if verb in OPINIONS:
        return folded.endswith(HELD_BY, stop, end)
    return folded[stop + 1 : end] in GENERAL
