"""Sums and counts without a unit, where a word beside the number says of what: 营收超过千万, 失业人数14.73万.

The press of Hong Kong and Taiwan, and speech everywhere, leave 元 out after 万 and 亿 where a verb or noun of money
stands before the number (大赚近七千万, 被骗68万, 房租一个月四千五). The words between the two are taken off from right
to left (约, 每月, 再, 到 …); what they lean on then decides, and where nothing does the number stays plain.
"""

from collections.abc import Mapping

from jjj_tui.figures import kinds
from jjj_tui.figures.begun import begun, take_more
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.gate import is_blocked
from jjj_tui.figures.grammar import ADVERBS, DECREASE, INCREASE, by_last, ends_with, words_of
from jjj_tui.figures.model import Kind
from jjj_tui.figures.nouns import noun_after
from jjj_tui.figures.rarely import Rarely
from jjj_tui.figures.reading import Numeral, Style, read_numeral
from jjj_tui.figures.series import LIST_JOINT, SENTENCE_END
from jjj_tui.figures.units import unit_at

# Nouns and verbs of money alone. What ends in one of the characters below is one without being named here.
_MONEY = by_last(words_of("""
收入 营收 产值 投资 利润 市值 预算 融资 余额 存款 资产 负债 赤字 票房 增资 募资 捐款 外汇 支出 消费 薪酬 工资 薪水 片酬 身价 成本 损失 价值 赔偿 善款 补贴 补助 税收
进账 入账 进帐 入帐 转帐 入袋 落袋 到手 分红 红利 净利 毛利 盈利 获利 纯利 盈余 溢利 股利 股息 派息 身家 遗产 积蓄 储蓄 所得 收益 开支 开销 花销 盘缠 公帑 作价 底标 总值 净值 估值 货值 估计价值 增加值 成交值
派彩 赔付 理赔 津贴 保费 利息 房贷 车贷 信贷 学贷 借贷 顺差 逆差 浮亏 浮盈 财损 农损 捐助 资助 赞助 赌收 岁收 岁入 岁出 年收 月收 实收 毛收 创收 买超 卖超 净买 净卖 净买入 净卖出
首付 头期 头奖 大奖 彩池 编列 拨补 挹注 拨出 拨付 注资 出资 耗资 斥资 集资 索偿 赎回 诈骗 诈得 骗取 骗走 诈走 转走 划走 取走 勒索 讹诈 转账 汇出 汇入 汇走 汇给 存入 提领 提取 提走 领到 领回 月领 实领 年领 独得 独中 爽中
幸中 中得 抱走 抱回 进补 投入 砸下 花掉 花光 花费 花去 缴纳 缴付 叫到 喊到 喊价到 多拿 少拿 实拿 净拿 月入 年入 日入 涉赌 收费 涉及款项 得款 欠薪 押注 下注 赌注 打赏 月供 补偿 交保 具保 合资 退款 GDP GNP AUM GMV EBITDA 洗钱 抽成 报销 求偿 匡列 罚锾 到账 到帐 拍出 筹到 筹得 省下 省了 能省 可省 省出 润笔 红包 彩礼 聘礼 嫁妆
拿出 受贿 行贿 索贿 贿赂 贪污 侵吞 侵占 私吞 独吞 挪用 敲诈 敛财 财物 财产 套现 套取 变现 黑钱 圈钱 狂捞 捞走 狂揽 揽入 豪掷 豪赌 豪捐 豪送 众筹 拍得 竞得 竞拍 没收 罚没 追回 追讨 冻结 涉案 案值 涉款 奖池 中奖 派奖 兑奖 抢走 抢劫 偷走 盗走 卷走 卷款 诈取 亏掉 赔掉 赌输 输掉 蒸发 倒贴 垫资 放贷 拖欠 让利 营业额 年薪 私分 截留 虚报 多报 刷走 盗刷 透支 还清 还款 变卖 典当
"""))  # fmt: skip
# Before these characters another word: 评价, 新款, 黄金, 名额, 物资, 师资.
_MONEY_ENDS: Mapping[str, str] = {
    "价": "评", "费": "免浪", "款": "新同爆条车男女潮经", "金": "黄白冶合五乌千", "薪": "", "租": "", "债": "", "税": "", "额": "名份配",
    "资": "物师外合台港陆中劳", "损": "破磨缺战", "贷": "", "赚": "", "挣": "", "蚀": "腐侵日月", "赔": "", "亏": "幸多理", "欠": "", "骗": "", "捐": "", "攒": "", "掏": "", "斥": "排充驳训", "砸": "", "罚": "", "赏": "欣观鉴赞", "贿": "", "贪": "", "奖": "", "筹": "统", "拨": "挑点撩",
    "付": "交托对", "缴": "收", "募": "招应", "借": "租外", "花": "鲜开百棉烟葱火雪国校菊樱梅荷兰桃茶红黄白金银天浪泪刨插献送养种赏卖昙绣雨豆椒菜",
}  # fmt: skip
# Money, but counted in other things as well: only where nothing follows.
_LOOSE_MONEY = by_last(
    words_of(
        "销售 年销 规模 进出口 出口 进口 成交量 成交 总额 资金 追加 外储 外汇储备 流入 流出 净流入 净流出"
    )
)
_PEOPLE = by_last(words_of("""
人次 场次 车次 架次 班次 航次 频次 件次 人口 粉丝 用户 订单 客流 日活 月活 日活跃 月活跃 下载 点击 浏览 点阅 关注 点赞 转发 订阅 播放 观看 收听 转评赞 确诊 感染 参保 失业 就业 受灾 职缺 床位 得票 选票 兵力 警力
网友 同学 球迷 歌迷 影迷 信众 老人 工人 病人 病患 军人 商人 行人 本地人 外地人 华人 移工 劳工 员工 志工 民工 农民工 义工 职工 家庭 住户 血小板 白血球 白细胞 红血球 红细胞 学童 儿童
"""))  # fmt: skip
_PEOPLE_ENDS: Mapping[str, str] = {
    "数": "指分倍常参点基负岁", "量": "缩放", "户": "门账开", "客": "黑", "众": "大公", "者": "或", "员": "动复人", "民": "人全", "师": "出", "生": "发产民先卫再出",
}  # fmt: skip
_SPAN_OF = words_of(
    "月 个月 年 天 日 晚 夜 周 季 个季度 学期 个学期 小时 个小时 人 个人 名 位 户 家 坪 平 平米 平方米 方呎 呎 次 套 间 张 股 件 台 辆 头 只 亩 趟 单 场 集 节 桌 棵 斤 公斤 吨 届 期 注"
)
# What may stand between a number and the word it leans on.
_BETWEEN = by_last((
    *ADVERBS, *INCREASE, *DECREASE,
    *(f"{one}{span}" for one in "每一" for span in _SPAN_OF),
    *words_of("""
    滚存 单日 单月 单季 单周 单场 单集 单套 单次 约莫 估 近乎 冲破 升破 跌破 跌穿 直逼 逼近 上看 下看 站上 迈上 站稳 重返 挑战 攻上 升至 增至 降至 跌至 涨至 达至 升到 涨到 降到 跌到 加到 减到 加码到 加码至 加码 追加到 提高到 提高至 调高到 调高至 拉高到 拉高至 增加到 增加至
    足足 整整 就 才 要 就要 只要 都 都要 得 需 须 恐 恐怕 恐将 将 会 拟 已经 一度 首次 至今 一次过 一口气 前后 前前后后 里外里 累积 已达 多达 上 过 满 破 了 着 著 掉 走 出 下 进 起 回 给 收 收了 剩 还剩 剩下 余下 仅剩 只剩 退回 退还
    多 少 加 减 扣 补 砍 砍掉 删 统删 缩量 放量 拿 领 用 买 卖 卖了 卖到 卖出 交 存 去年底 今年底 年底 年初 年末 去年 今年 前年 明年 上月 本月 昨日 昨天 今日 今天 可 可达 可获 最高可 大概 共需 合共 也就 就能 就可 便 足有 不止 不下 起码 左右
    人民币 新台币 港币 台币 美元 总计 高达 税前 税后 小于 大于 不止 小于等于 大于等于
    """),
))  # fmt: skip
# Words of these that say that more of the same follows.
_CHANGED = frozenset(
    (
        *INCREASE,
        *DECREASE,
        *words_of(
            "缩量 放量 多 少 砍 砍掉 删 统删 加 减 扣 补 剩 还剩 剩下 余下 仅剩 只剩 加码 加码到 加码至 退回 退还"
        ),
    )
)
_AVERAGED = frozenset(
    (*words_of("日均 月均 年均 人均 户均 平均 合计 总计 共 累计 合共"), *(f"每{span}" for span in _SPAN_OF))
)
# A bare number below 10,000 counts only where a word says so: 求诊人次为6,241.
_TELLS = Rarely("(?:为|达到?|共|计|有|约|近|逾|超过|突破|增至|升至|降至|减至)了?$")
_STOP_AFTER = Rarely(
    r"$|\+(?:$|[，,。；;！!）)”」\n])|分(?:[0-9一二三四五六七八九十两]{1,3}[年期次批个步]|[期批次])|[。，,；;、！!？?)）”\"」』\n\s:：…—]|[的以左上多之元]|大关|关口|出头|有余|有找|不等|不到|起跳?(?![来点诉步伏码])|封顶|[增升降减涨跌扩缩提调拉加][加长高低大小少升降]?[至到]|整(?![个体治理])"
)
# Where something changes hands for the number before.
_SOLD = Rarely(
    "有找|入市|易手|成交(?![量额价宗套面])|沽出|沽售|售出|卖出|购入|承接|入手|转售|放售|放盘|转手|落槌|落锤|拍出|脱手|接手|租出|承租|起拍|成盘|止蚀|止赚|交保|具保|签下|签入|加盟|转卖|变卖"
)
_SOLD_HEADS = frozenset("签加变有入易成沽售卖购承转放落拍脱接租起止交具")
# Whom money goes to is counted: 资助3000万学生.
_HELPED = Rarely(
    "(?:返还|退还|发还|追回|挽回|捐[出赠献]?|欠|资助|补助|补贴|奖励|赞助|捐助|援助|救助|骗|坑)(?:了|过|约|近|逾|超过?)?$"
)
_HEDGED = frozenset("上近超逾过破达约")
# 3万粉丝, 百亿级: the number belongs to what follows.
_NOT_BEFORE = frozenset("级粉")
# What is sold one at a time: its price, not how many.
_PRICED = Rarely("车位|单位|物业|地皮|牌照|古[董玩]|名表|[房屋楼铺宅厦盘户店伙墅]")
# To whom or for what stands between the verb and the sum: 欠银行70万, 卖超台股218亿.
_PAID = Rarely(
    "(?:[欠赔捐骗汇罚]|(?<![交托对应])付(?![宝费款账])|借给?|补助|补贴|奖励|资助|买超|卖超|净买入|净卖出)[^，,。；;、：:0-9的了]{1,4}$"
)
_RUNNING = Rarely("(?:连续|连)[0-9一二两三四五六七八九十]{1,3}个?[年月天季周](?:度|期)?(?:都|均|保持)?$")
_RETURNED = Rarely("(?:返还|退还|发还|退赔|赔偿|补偿)[^，,。；;、：:0-9]{1,5}$")
_IN_BETWEEN = frozenset((kinds.COUNT, kinds.DURATION))
# When something is added up: 首10月累计2054亿.
_WHEN = Rarely("(?:[0-9]{1,4}|[一二三四五六七八九十两]{1,3})(?:个?月|年|季度?|天|周)$")
_CLAUSE_ENDS = frozenset("，,；;、：:（(「“\n 。")
_TO = Rarely("(?:[-—–~～]{1,2}|至|到)")
_REACH = 20


def implied(folded: str, raw: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """A number with 万 or more and no unit beside a metric: 营收超过千万, 失业人数14.73万.

    Args:
        folded: The folded text.
        raw: The text as written.
        drafts: The figures before: what only grows or shrinks is of their kind.
        number: A number without a unit.

    Returns:
        A figure without a unit, flagged ``unit_implied``; None where no word says of what it is.
    """
    size = number.value if number.value is not None else number.maximum
    if size is None or number.zero_led:
        return None
    if size < 100:
        return _small_range(folded, raw, drafts, number)
    large = size >= (10**6 if number.bare else 10**4) and (
        number.scale > 1 or not folded[number.start : number.end].isascii()
    )
    before = folded[number.start - 1 : number.start]
    if not "\u4e00" <= before <= "\u9fff":
        opens = large and not number.bare and (not before or before in _CLAUSE_ENDS)
        return _named_after(folded, raw, number, priced=False) if opens else None
    spoken = number.style is Style.HAN and not number.bare and not number.digit_string
    after = folded[number.end : number.end + 1]
    ends = bool(_STOP_AFTER().match(folded, number.end))
    if large and after in _SOLD_HEADS and _SOLD().match(folded, number.end):
        draft = _begun(number, kinds.MONEY)
        if folded.startswith("有找", number.end):
            draft.comparator = "less_than"
        return draft
    pair = None
    if not ends and after and after in "-—–~～至到":
        pair = _second(folded, raw, number)
        ends = pair is not None
    countable = "\u4e00" <= after <= "\u9fff" and number.scale >= 10**4
    if countable and number.bare:
        # 近万球迷, 上百万游客; 千万观众 alone is a manner of speaking.
        countable = folded[number.start - 1] in _HEDGED and folded[number.start - 2 : number.start] != "以上"
        if not ends:
            return _named_after(folded, raw, number, priced=False) if countable else None
    if not ends and not countable:
        return None
    kind = _kind(folded, drafts, number, large=large, spoken=spoken, ends=ends)
    if countable and (
        kind is None or (not ends and _HELPED().search(folded, max(0, number.start - 5), number.start))
    ):
        priced = kind is kinds.MONEY and "捐" not in folded[max(0, number.start - 3) : number.start]
        named = _named_after(folded, raw, number, priced=priced)
        if named is not None and (named.kind is kinds.MONEY or before != "欠"):
            return named
    if kind is None:
        return None
    draft = _begun(number, kind)
    take_more(folded, draft, number)
    return draft if pair is None else _to_second(draft, number, pair)


def _small_range(folded: str, raw: str, drafts: list[Draft], number: Numeral) -> Draft | None:
    """投资2到4亿, 三到五亿利润: the magnitude stands behind the second number only."""
    joint = folded[number.end : number.end + 1]
    if not joint or joint not in "-—–~～至到" or number.scale > 1 or number.value is None:
        return None
    pair = _second(folded, raw, number, named=True)
    if pair is None or pair.scale < 10**4:
        return None
    if _STOP_AFTER().match(folded, pair.end):
        kind = _kind(folded, drafts, number, large=True, spoken=False, ends=True)
    else:
        named = noun_after(folded, pair.end, large=False, priced=False)  # 三到五万学生
        kind = named[0] if named is not None else None
    return None if kind is None else _to_second(_begun(number, kind), number, pair)


def by_the(number: Numeral) -> Draft:
    """数以百万计: millions of them, at least one."""
    draft = _begun(number, kinds.COUNT)
    draft.minimum, draft.comparator = number.value, "at_least"
    return draft


def _to_second(draft: Draft, number: Numeral, pair: Numeral) -> Draft | None:
    """The range from a number to a second one, whose magnitude may complete the first: 3到5万."""
    low, high = number.value, pair.value
    if low is None:
        return draft
    if number.scale == 1 and pair.scale > 1 and high is not None and low < high / pair.scale:
        low *= pair.scale
    if high is None or low >= high:
        return None
    draft.end, draft.value, draft.minimum, draft.maximum = pair.end, None, low, high
    draft.comparator = "range"
    return draft


def _named_after(folded: str, raw: str, number: Numeral, *, priced: bool) -> Draft | None:
    """What a noun behind the number makes of it: 1.2亿用户, 3万多市民, 24万的善款."""
    behind = number.end + (number.more is None and folded[number.end : number.end + 1] in ("多", "余"))
    found = unit_at(folded, behind)
    if found is not None and folded[behind + len(found[0]) : behind + len(found[0]) + 1] == "级":
        return None  # 30万吨级油轮码头: a class
    if folded.startswith(("以上", "左右"), behind):
        named = noun_after(folded, behind + 2, large=False, priced=True)  # 1000万以上用户
    else:
        named = noun_after(folded, behind, large=number.scale >= 10**8, priced=priced)
    if named is None:
        return None
    kind, start, end = named
    draft = _begun(number, kind)
    take_more(folded, draft, number)
    draft.subject = raw[start:end]
    return draft


def _begun(number: Numeral, kind: Kind) -> Draft:
    draft = begun(number, number.end, kind)
    draft.flag("unit_implied")
    return draft


def _second(folded: str, raw: str, number: Numeral, *, named: bool = False) -> Numeral | None:
    """The second number of 3万到5万; None where a unit or, unless it is ``named``, a noun follows it."""
    joint = _TO().match(folded, number.end)
    if joint is None or joint.end() >= len(folded):
        return None
    head = folded[joint.end()]
    if not ("0" <= head <= "9" or head in "一二三四五六七八九两十百千"):
        return None
    second = read_numeral(folded, raw, joint.end())
    if second is None or not second.sound or second.value is None or second.value < 1000:
        return None
    return second if named or _STOP_AFTER().match(folded, second.end) else None


def _kind(
    folded: str, drafts: list[Draft], number: Numeral, *, large: bool, spoken: bool, ends: bool
) -> Kind | None:
    """Money or a count, as the word says on which the number leans."""
    at = number.start
    floor = max(0, at - _REACH)
    changed = averaged = traded = False
    over: Draft | None = None  # 汇款15次共380万: a figure in between
    while at > floor:
        if averaged and drafts and at == drafts[-1].end and drafts[-1].kind in _IN_BETWEEN:
            over, averaged = drafts[-1], False
            at = over.start
            continue
        if ends_with(_PEOPLE, folded, floor, at) or _ends(_PEOPLE_ENDS, folded, at):
            if not ends or folded[at - 2 : at] == "人民":
                return None
            if large and _RETURNED().search(folded, floor, at):
                return kinds.MONEY  # 返还群众1800多万
            if large or (number.style is Style.ARABIC and _TELLS().search(folded, floor, number.start)):
                return kinds.COUNT
            break
        if ends_with(_MONEY, folded, floor, at) or _ends(_MONEY_ENDS, folded, at):
            if ends:
                return kinds.MONEY if large or spoken else None
            return kinds.MONEY if large and folded[number.end] not in _NOT_BEFORE else None
        if loose := ends_with(_LOOSE_MONEY, folded, floor, at):
            at -= len(loose)
            people = ends_with(_PEOPLE, folded, floor, at) or _ends(_PEOPLE_ENDS, folded, at)
            return (kinds.COUNT if people else kinds.MONEY) if large and ends else None
        word = ends_with(_BETWEEN, folded, floor, at)
        if word is None and (running := _RUNNING().search(folded, floor, at)):
            word = running.group()  # 营收连续三年超六百亿
        if word is None:
            per = folded.rfind("每", max(floor, at - 5), at)
            if per < 0:
                break
            word = folded[per:at]
            averaged = True
        changed = changed or word in _CHANGED
        averaged = averaged or word in _AVERAGED
        traded = traded or word[0] in "买卖"
        at -= len(word)
    if large and ends and _PAID().search(folded, floor, at):
        return kinds.MONEY
    if traded and large and ends and _PRICED().search(folded, floor, at):
        return kinds.MONEY
    if not ends or not drafts:
        return None
    if over is not None:
        drafts, at, averaged = drafts[:-1], over.end, True
    return _kind_before(folded, drafts, number, at, changed=changed, averaged=averaged, large=large)


def _ends(table: Mapping[str, str], folded: str, at: int) -> bool:
    """Whether a word of these last characters ends at ``at``."""
    stops = table.get(folded[at - 1])
    return stops is not None and (at < 2 or folded[at - 2] not in stops)


def _kind_before(
    folded: str, drafts: list[Draft], number: Numeral, at: int, *, changed: bool, averaged: bool, large: bool
) -> Kind | None:
    """The kind of the sum or count before in the sentence, where the number is more of the same."""
    last = next((draft for draft in reversed(drafts[-4:]) if draft.kind in (kinds.MONEY, kinds.COUNT)), None)
    if last is None or number.start - last.end > 2 * _REACH or number.bare:
        return None
    if SENTENCE_END.search(folded, last.end, number.start):
        return None
    if large and changed:
        return last.kind
    if (
        large
        and averaged
        and (folded[at - 1 : at] in _CLAUSE_ENDS or _WHEN().search(folded, max(0, at - 6), at))
    ):
        return last.kind
    # 成人一万元、儿童六千
    listed = last is drafts[-1] and folded[last.end : last.end + 1] == "、" and number.start - last.end < 10
    thousands = number.style is Style.HAN and number.value is not None and number.value >= 1000
    return last.kind if listed and (large or (thousands and last.unit is not None)) else None


def listed_with(folded: str, waiting: list[Numeral], number: Numeral) -> bool:
    """Whether a number goes on a list of numbers that wait for their unit."""
    return LIST_JOINT.fullmatch(folded, waiting[-1].end, number.start) is not None


def implied_in_list(
    folded: str, raw: str, drafts: list[Draft], waiting: list[Numeral], number: Numeral
) -> Draft | None:
    """As :func:`implied`; the last of a list is of what its first is (分别为1.2亿、3.4亿及5.6亿)."""
    found = implied(folded, raw, drafts, number)
    if found is None and waiting and number.value is not None and listed_with(folded, waiting, number):
        first = implied(folded, raw, drafts, waiting[0])
        if first is not None:
            found = Draft(number.start, number.end, first.kind, number.value, flags=first.flags)
    return found


def release(folded: str, raw: str, drafts: list[Draft], waiting: list[Numeral]) -> None:
    """Lets the numbers of a list go that no unit came for: each stays plain unless a word says of what it is."""
    like: Draft | None = None
    for number in waiting:
        if drafts and drafts[-1].end > number.start:
            continue
        found = implied(folded, raw, drafts, number)
        if found is None and like is not None:
            found = Draft(number.start, number.end, like.kind, number.value, flags=like.flags)
        if found is not None and not is_blocked(folded, number, strong=True):
            drafts.append(found)
            like = found
    waiting.clear()
