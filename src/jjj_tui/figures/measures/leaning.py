"""What a number without a unit leans on: the words between it and a metric are taken off from right to left.

约, 每月, 再, 到 and the like say nothing of the kind; what stands before them does (大赚近七千万, 房租一个月四千五).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import SENTENCE_STOP, last_bracket
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.model import Kind
from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.tables.grammar import ADVERBS, DECREASE, INCREASE, by_last, ends_with, words_of
from jjj_tui.figures.tables.metrics import LOOSE_MONEY, MONEY, MONEY_ENDS, PEOPLE, PEOPLE_ENDS
from jjj_tui.rarely import Rarely

_SPAN_OF = words_of(
    "月 个月 年 天 日 晚 夜 周 季 个季度 学期 个学期 小时 个小时 人 个人 名 位 户 家 坪 平 平米 平方米 方呎 呎 次 套 间 张 股 件 台 辆 头 只 亩 趟 单 场 集 节 桌 棵 斤 公斤 吨 届 期 注"
)
# What may stand between a number and the word it leans on.
_BETWEEN = by_last((
    *ADVERBS, *INCREASE, *DECREASE,
    *(f"{one}{span}" for one in "每一" for span in _SPAN_OF),
    *words_of("""
    滚存 确实 确实是 单日 单月 单季 单周 单场 单集 单套 单次 约莫 估 近乎 冲破 升破 跌破 跌穿 直逼 逼近 上看 下看 站上 迈上 站稳 重返 挑战 攻上 直指 还到 砍到 谈到 杀到 还差 尚差 还缺 退回来 最多 最高 最低 最少 去掉 花掉 扣掉 减掉 升至 增至 降至 跌至 涨至 达至 升到 涨到 降到 跌到 加到 减到 加码到 加码至 加码 追加到 提高到 提高至 调高到 调高至 拉高到 拉高至 增加到 增加至
    足足 整整 就 才 要 就要 只要 都 都要 得 需 须 恐 恐怕 恐将 将 会 拟 已经 一度 首次 至今 一次过 一口气 前后 前前后后 里外里 累积 已达 多达 上 过 满 破 了 着 著 掉 走 出 下 进 起 回 给 收 收了 剩 还剩 剩下 余下 剩余 仅剩 只剩 退回 退还
    多 少 加 减 扣 补 砍 砍掉 删 统删 缩量 放量 拿 领 用 买 卖 卖了 卖到 卖出 交 存 去年底 今年底 年底 年初 年末 去年 今年 前年 明年 上月 本月 昨日 昨天 今日 今天 可 能 能卖到 能卖 能挣 能赚 可达 可获 最高可 大概 共需 合共 也就 就能 就可 便 首度 再度 再次 高峰 峰值 最高峰 上限 下限 门槛 足有 不止 不下 起码 左右
    头一回 头一次 头回 第一次 封顶 保底 打底 上不封顶 同时 单户 单人 单笔 单家 单企 个人 年度 最高可领
    人民币 新台币 港币 台币 美元 总计 高达 税前 税后 小于 大于 小于等于 大于等于
    """),
))  # fmt: skip
# Words of these that say that more of the same follows.
_CHANGED = frozenset(
    (
        *INCREASE,
        *DECREASE,
        *words_of(
            "缩量 放量 多 少 砍 砍掉 删 统删 加 减 扣 补 剩 还剩 剩下 余下 剩余 仅剩 只剩 加码 加码到 加码至 退回 退还 退回来 还到 砍到 谈到 杀到 还差 尚差 还缺"
        ),
    )
)
_AVERAGED = frozenset(
    (
        *words_of(
            "封顶 保底 打底 高峰 峰值 最高峰 单日 日均 月均 年均 人均 户均 平均 合计 总计 共 累计 合共"
        ),
        *(f"每{span}" for span in _SPAN_OF),
    )
)
# A bare number below 10,000 counts only where a word says so: 求诊人次为6,241.
_TELLS = Rarely("(?:为|达到?|共|计|有|约|近|逾|超过|突破|增至|升至|降至|减至)了?$")
# 3万粉丝, 百亿级: the number belongs to what follows.
_NOT_BEFORE = "级粉"
# What is sold one at a time: its price, not how many.
_PRICED = Rarely("车位|单位|物业|地皮|牌照|古[董玩]|名表|[房屋楼铺宅厦盘户店伙墅]")
# To whom or for what stands between the verb and the sum: 欠银行70万, 卖超台股218亿.
_PAID = Rarely(
    "(?:[欠赔捐骗汇罚]|(?<![交托对应])付(?![宝费款账])|借给?|补助|补贴|奖励|资助|买超|卖超|净买入|净卖出)[^，,。；;、：:0-9的了]{1,4}$"
)
# 一斤能卖到一百二三: what is sold one by one.
_EACH = frozenset(
    f"{one}{span}"
    for one in "每一"
    for span in words_of("斤 公斤 件 张 套 坪 平 平米 股 台 辆 头 只 亩 棵 吨 间 趟")
)
# 八百块一斤的是好茶，普通的也要一百二三: what another kind of the same costs, in words as one says them.
_COSTS = frozenset(("要", "就要", "都要", "也要", "得", "卖", "卖到", "能卖到", "只要", "还要"))
# What is grown and sold by weight: no number of it but the money it brings.
_GROWN = Rarely(
    "(?:[春秋夏]茶|茶叶|鲜叶|药材|蔬菜|粮食|稻谷|小麦|玉米|棉花|蘑菇|木耳|蜂蜜|草莓|葡萄|樱桃|柑橘|脐橙|西瓜|红枣|辣椒|花椒|中药|水产|(?<![苹成效结])果|土特产|农产品|山货|大蒜|生姜|土豆)$"
)
# 扣除津贴后: what is left is of the same kind.
_NET = Rarely(
    "(?:(?:扣除|减去|扣掉|除去|计入|加上|扣减|抵扣|享受)[^，,。；;、0-9]{1,8}|打?折|优惠|补贴|减免)[之以]?后$"
)
_LED_TO = Rarely(
    "(?:[涨跌升降减加提砍压缩掉][价高低少薪]?|[上下][涨跌调升降])(?:到|至|成|为)了?(?:约|近|不到)?"
)
_RUNNING = Rarely("(?:连续|连)[0-9一二两三四五六七八九十]{1,3}个?[年月天季周](?:度|期)?(?:都|均|保持)?$")
_RETURNED = Rarely("(?:返还|退还|发还|退赔|赔偿|补偿)[^，,。；;、：:0-9]{1,5}$")
# What one passes on the way up or down, and how that is told.
_ROUND = Rarely("大关|关[口卡]|门槛")
_PASSED = Rarely(
    "(?:首度|首次|再度|再次|一举|正式|已|并|更|成功|终于|顺利){0,2}(?:[跌突冲打升攻][破穿]|失守|站[上稳]|迈[上过入进]|跨[上过入进越]|登上|攀上|越过|闯过|跌落|逼近|直逼|守住|守不住|超过|重[返回])了?"
)
_SOME_MORE = "余多"
_GIVEN = Rarely("(?:补助|补贴|奖励|资助|慰问|赔付|拖欠|骗取?|勒索|索要)[^，,。；;、：:0-9]{1,6}$")
_IN_BETWEEN = frozenset((kinds.COUNT, kinds.DURATION))
# When something is added up: 首10月累计2054亿.
_WHEN = Rarely("(?:[0-9]{1,4}|[一二三四五六七八九十两]{1,3})(?:个?月|年|季度?|天|周)$")
CLAUSE_ENDS = "，,；;、：:（(「“\n 。"
_REACH = 20


@dataclass(slots=True)
class _Said:
    """What the words between a number and what it leans on have said, besides nothing of its kind.

    Attributes:
        changed: That there is more or less of the same.
        averaged: That it is for one of them, or for all.
        traded, priced: That something is bought or sold, and one by one.
        costs, another: That something costs so much, and that it is another kind of the same.
        crossed: That a round sum was passed, in a clause of its own.
    """

    changed: bool = False
    averaged: bool = False
    traded: bool = False
    priced: bool = False
    costs: bool = False
    another: bool = False
    crossed: bool = False

    def take(self, word: str) -> None:
        """Takes in what one more word says.

        Args:
            word: The word.
        """
        self.changed = self.changed or word in _CHANGED
        self.averaged = self.averaged or word in _AVERAGED
        self.traded = self.traded or word[0] in "买卖" or word.startswith("能卖")
        self.priced = self.priced or word in _EACH
        self.costs = self.costs or word in _COSTS
        self.another = self.another or (self.costs and word == "的")


def kind_of(
    folded: str, drafts: list[Draft], number: Numeral, *, large: bool, spoken: bool, ends: bool
) -> Kind | None:
    """Money or a count, as the word says on which the number leans."""
    at = number.start
    floor = max(0, at - _REACH)
    said = _Said()
    over: Draft | None = None  # 汇款15次共380万: a figure in between
    while at > floor:
        if said.averaged and drafts and at == drafts[-1].end and drafts[-1].kind in _IN_BETWEEN:
            over, said.averaged = drafts[-1], False
            at = over.start
            continue
        if ends_with(PEOPLE, folded, floor, at) or _ends(PEOPLE_ENDS, folded, at):
            if not ends or folded[at - 2 : at] == "人民":
                return None
            if large and _RETURNED().search(folded, floor, at):
                return kinds.MONEY  # 返还群众1800多万
            if _GIVEN().search(folded, floor, at):
                return None  # 补助一线人员3万: so many of them, or so much for them
            if large or folded[number.end] in _SOME_MORE:
                return kinds.COUNT  # 毙敌300余
            if number.style is Style.ARABIC and _TELLS().search(folded, floor, number.start):
                return kinds.COUNT
            break
        if ends_with(MONEY, folded, floor, at) or _ends(MONEY_ENDS, folded, at):
            if ends:
                return kinds.MONEY if large or spoken else None
            return kinds.MONEY if large and folded[number.end] not in _NOT_BEFORE else None
        if loose := ends_with(LOOSE_MONEY, folded, floor, at):
            at -= len(loose)
            people = ends_with(PEOPLE, folded, floor, at) or _ends(PEOPLE_ENDS, folded, at)
            return (kinds.COUNT if people else kinds.MONEY) if large and ends else None
        if folded[at - 1] in "）)" and (opened := last_bracket(folded, floor, at)) > 0:
            at = opened  # 票房（含预售）报收18亿
            continue
        word = _word_before(folded, number, floor, at, said)
        if word is None:
            break
        said.take(word)
        at -= len(word)
    if large and ends and _PAID().search(folded, floor, at):
        return kinds.MONEY
    if said.traded and ends and _is_price(folded, floor, at, said, large=large, spoken=spoken):
        return kinds.MONEY
    if not ends or not drafts:
        return None
    if said.another and spoken and drafts[-1].kind is kinds.MONEY and _near(folded, drafts[-1], at):
        return kinds.MONEY  # 一斤卖到七百块，次等的也要二百三四
    if over is not None:
        drafts, at, said.averaged = drafts[:-1], over.end, True
    return _kind_before(folded, drafts, number, at, changed=said.changed, averaged=said.averaged, large=large)


def _word_before(folded: str, number: Numeral, floor: int, at: int, said: _Said) -> str | None:
    """The word before an offset that says nothing of the kind; None where no such word stands there."""
    if word := ends_with(_BETWEEN, folded, floor, at):
        return word
    if folded[at - 1] == "后" and (net := _NET().search(folded, floor, at)):
        said.changed = True
        return net.group()  # 扣除津贴后不到45万
    if running := _RUNNING().search(folded, floor, at):
        return running.group()  # 营收连续三年超六百亿
    if not said.crossed and folded[at - 1] in "，," and _passes(folded, number, at):
        said.crossed = True
        return folded[at - 1]  # 净利持续下滑，跌破百亿大关
    per = folded.rfind("每", max(floor, at - 5), at)
    if per < 0:
        return None
    said.averaged = True
    return folded[per:at]


def _is_price(folded: str, floor: int, at: int, said: _Said, *, large: bool, spoken: bool) -> bool:
    """Whether what is bought or sold so is told in money: 一斤能卖到一百二三, 光春茶就卖了三百多万, 车位."""
    if said.priced and (large or spoken):
        return True
    return large and (
        (spoken and _GROWN().search(folded, floor, at) is not None)
        or _PRICED().search(folded, floor, at) is not None
    )


def _passes(folded: str, number: Numeral, at: int) -> bool:
    """Whether a clause that begins at ``at`` says no more than which round sum was passed."""
    if at == number.start or not (number.bare or _ROUND().match(folded, number.end)):
        return False
    return _PASSED().fullmatch(folded, at, number.start) is not None


def _near(folded: str, last: Draft, at: int) -> bool:
    """Whether the sum before stands in the same sentence, not far away."""
    return at - last.end <= _REACH and not SENTENCE_STOP.search(folded, last.end, at)


def _ends(table: Mapping[str, str], folded: str, at: int) -> bool:
    """Whether a word of these last characters ends at ``at``."""
    stops = table.get(folded[at - 1])
    return stops is not None and (at < 2 or folded[at - 2] not in stops)


def _kind_before(
    folded: str, drafts: list[Draft], number: Numeral, at: int, *, changed: bool, averaged: bool, large: bool
) -> Kind | None:
    """The kind of the sum or count before in the sentence, where the number is more of the same."""
    last = next((draft for draft in reversed(drafts[-4:]) if draft.kind in (kinds.MONEY, kinds.COUNT)), None)
    if last is None or number.start - last.end > 2 * _REACH:
        return None
    if number.bare and not (changed and last.kind is kinds.MONEY and number.scale >= 10**8):
        return None  # 较今年增加百亿以上
    if SENTENCE_STOP.search(folded, last.end, number.start):
        return None
    if large and changed:
        return last.kind
    if large and averaged and (folded[at - 1] in CLAUSE_ENDS or _WHEN().search(folded, max(0, at - 6), at)):
        return last.kind
    if (
        last is drafts[-1]
        and last.kind is kinds.MONEY
        and _LED_TO().fullmatch(folded, last.end, number.start)
    ):
        return last.kind  # 月供从六千二降到五千四
    # 成人一万元、儿童六千
    listed = last is drafts[-1] and folded[last.end] == "、" and number.start - last.end < 10
    thousands = number.style is Style.HAN and number.value is not None and number.value >= 1000
    return last.kind if listed and (large or (thousands and last.unit is not None)) else None
