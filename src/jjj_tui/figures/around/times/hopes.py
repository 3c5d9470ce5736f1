"""Whether a figure is planned or hoped for (拟, 力争, 有望, 料), and where these characters are parts of other words."""

import re
from functools import cache
from typing import Literal

from jjj_tui.figures import kinds
from jjj_tui.figures.around.predicates.tail import CHANGES
from jjj_tui.figures.around.vocabulary.adverbs import NO_ADVERB
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.tables.grammar import ADVERBS, LIGHT_VERBS, VERBS, Table, by_first, starts_with, words_of
from jjj_tui.rarely import Rarely

# Most of these characters are parts of other words: the next one tells before all words are tried.
_HOPE = re.compile(
    "[计拟力目争确将可有预能料或估](?:(?<=[拟将可料])|(?=[划争标取保望计估测期够将]))(?:"
    "((?<=计)划|(?<=拟)|(?<=力)争|(?<=目)标|(?<=争)取|(?<=确)保|(?<=将)(?![近军]))"
    "|(?<=可)(?:能|(?!再生|持续|支配|比))|(?<=料)|(?<=有)望|(?<=预)(?:[计估]|[测期](?=[今明后全本下未第]|[0-9]{1,4}年))|(?<=能)够|(?<=或)将|(?<=估)计)"
)
# Nouns and qualities that open with the hope's own characters: 可支配收入, 可转债, 目标价, 计划生育.
_OPENED: dict[str, tuple[str, ...]] = {
    "可": words_of("""
支配 比 再生 持续 转债 转股 转让 转换公司债 转换债 交债 交换 赎回 燃 回收物 回收垃圾 回收率 回收火箭 回收材料 回收资源 回收包装 循环 降解 穿戴 视 观 靠性 靠的 靠度 见光 见度 信 控成本 控范围 控核 控性 控震
调负荷 调节 调资源 调容量 调能力 变成本 变利率 变资本 变动 逆 溶 食用 食率 吸入 利用资金 利用外资 利用率 利用量 利用土地 利用面积 利用资源 采储量 采资源 采煤量 开采储量 开采量 用余额 用资金 用额度 用床位 用库容
用率 用性 用空域 售 分配 供出售 供分配 供销售 辨认 编程 折叠 移动 移植 插拔 拆卸 选消费 选装 选配 触 读 塑 行性 行的 贵 喜 惜 爱 口 乐 可 是 谓 知 想而知 卡因 疑 耕 出租房 出租面积 出租单位 投资资产 投资金额
动用资金 动用储备 扩展 定制 操作 重复使用 拉伸 弯曲 得性 及性 达性 裂变 航水域 航里程 圈可点
"""),
    "料": words_of("理 件 号 仓 场 坑 堆 斗 峰 液 酒 想 及"),
    "计划": words_of("的 下 中 内 外 书 案 表 性 」 ” 』 ） ) 生育 单列 经济 免疫 完成率 执行率 管理 体制 成本 司"),
    "目标": words_of("的 价 客 人 市 公 企 群 区 者 检 识 跟 物 靶 导 管理 责任 完成率 达成率 完成度 完成情况 完成进度 日期 」 ” 』 ） )"),
    "争取": words_of("资金 上级 中央 国家 省级 部级 市级 专项 项目 债券 政策 支持 各类 各级 补助 了 国债 超长期"),
    "力争": ("上游",),
    "拟": words_of("合 态 人 声 南芥 像"),
    "将": words_of("士 帅 就 息 错"),
    "有望": ("远镜",),
}  # fmt: skip
_TABLES = {word: by_first(openings) for word, openings in _OPENED.items()}
# 许可, 不可; 模拟; 临时估计: what they close.
_CLOSED = {
    "可": frozenset(NO_ADVERB["可"] + "不尚非无两适皆"),
    "料": frozenset(NO_ADVERB["料"] + "颗浆药史笑塑意不"),
    "拟": frozenset(NO_ADVERB["拟"]),
    "估计": frozenset("时"),
    "计划": frozenset("0123456789"),
}
# 小将, 老将, 麻将 wherever they stand; 300名将 are no generals.
_GENERALS = "小老麻健副虎猛闯"
_COUNTED = "0123456789十百千万多余两几该这那"
_LED_BY = "已曾"  # 已将, 曾将: it hands something over
_HANDED_OVER = "“「『《其本该此这那它他她每各0123456789"
_LEADING = words_of(
    "由 从 自 以 在 于 按 对 向 为 达 有 会 被 分 比 较 继续 再 陆续 让 使 给 推 面临 不 没 无 是 超 用 至 到"
)
_MOVED = Rarely(
    "[由从自]|[加提升降调增减扩压缩上下砍削拉延推定设放送列拨移转改换缩控][高升降低大小短减整修调长为宽后前]?[到至为入]|(?:上调|下调|调[高低升降]|提高|降低|缩短|延长|下修|上修)"
)
_LONGEST_HANDED = 16

# What one was to do is what others are measured by: 完成年度目标任务的87.4%, 占年度计划的65%, 较目标高2个百分点.
_MEASURED_BY = Rarely(
    "(?:完成|实现|占(?!地)|超额?|超过|超出|[高低快慢好优多少大小]于|高出|较|比|距离?|离|落后于?)"
    "(?:了|(?:20)?[0-9]{2}年)?[^，,。；;、0-9后并再还又]{0,7}$"
)
_WHOLE = Rarely(
    "(?:计划|目标)(?:总?投资额?|任务数?|总?[量数值额]|指标|供应量|产[量值]|进度|利润|收入|要求|工程量|工作量|招生数|总额)?的"
)
_SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.FRACTION, kinds.MULTIPLE))
_LONGEST_MEASURE = 16


# A plan or a hope is told within so many characters before its number.
_NEAR = 30


class Hopes:
    """The hopes and plans of a text, while its figures are gone through in order.

    Attributes:
        coming: Where the next one may stand; the end of the text where none does.
    """

    __slots__ = ("_folded", "_next", "coming")

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._next: re.Match[str] | None = None
        self.coming = -1

    def set_modality(self, draft: Draft, clause_start: int) -> None:
        """Sets whether a figure is planned or hoped for.

        Args:
            draft: A figure behind the next hope.
            clause_start: Where its clause begins.
        """
        near = draft.start - _NEAR
        if near < clause_start:
            near = clause_start
        if self.coming < near:
            self._next = _HOPE.search(self._folded, near)
            self.coming = len(self._folded) if self._next is None else self._next.start()
        if self.coming < draft.start and self._next is not None:
            draft.modality = _read(self._folded, draft, self._next)


def _read(folded: str, draft: Draft, hope: re.Match[str]) -> Literal["planned", "possible"] | None:
    """What the first hope or plan before a figure makes of it, or the next one where that is none."""
    found: re.Match[str] | None = hope
    while found is not None:
        word, at = found.group(), found.start()
        if _stands_alone(folded, word, at) and not (
            (word in ("计划", "目标") and _was_to_be(folded, draft, at))
            or (word == "将" and _hands_over(folded, at, draft.start))
        ):
            return "possible" if found.group(1) is None else "planned"
        found = _HOPE.search(folded, found.end(), draft.start)
    return None


def _stands_alone(folded: str, word: str, at: int) -> bool:
    """Whether a hope is a word of its own: not 可支配, 原材料, 虚拟, 目标价, 小将."""
    end = at + len(word)
    before = folded[at - 1]
    if before in _CLOSED.get(word, "") and (word != "估计" or folded[at - 2] == "临"):
        return False
    if word == "将" and (before in _GENERALS or (before == "名" and folded[at - 2] not in _COUNTED)):
        return False
    if word == "争取" and folded[end] == "到":
        return folded[end + 1] in "2今明后本年"  # 争取到资金3亿元 is done
    table = _TABLES.get(word)
    return table is None or starts_with(table, folded, end, len(folded)) is None


def _was_to_be(folded: str, draft: Draft, at: int) -> bool:
    """Whether a plan is only what the figure is a share of, or is told against."""
    if draft.kind in _SHARES and _WHOLE().fullmatch(folded, at, draft.ext_start):
        return True
    return _MEASURED_BY().search(folded, max(0, at - _LONGEST_MEASURE), at) is not None


@cache
def _acts() -> Table:
    """What follows a 将 that tells of what is to come: few texts ask for the table."""
    return by_first((*(word for word in ADVERBS if word != "的"), *VERBS, *LIGHT_VERBS, *CHANGES, *_LEADING))


def _hands_over(folded: str, at: int, start: int) -> bool:
    """Whether 将 stands for 把: 将其目标价上调至11元, 已将门槛降至5万元, 将个人最好成绩缩短0.92秒."""
    behind = at + 1
    if "1" <= folded[behind] <= "2" and folded[behind + 4] == "年":
        behind += 5  # 将2026年底前建成
    if folded[behind] in _HANDED_OVER or folded[at - 1] in _LED_BY:
        return True
    if starts_with(_acts(), folded, behind, start) is not None:
        return False
    return _MOVED().search(folded, behind + 2, min(start, behind + _LONGEST_HANDED)) is not None
