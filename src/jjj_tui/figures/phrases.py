"""The noun phrase that says what a number is about, without a segmenter: cut away what is certainly no noun."""

import re

from jjj_tui.figures.grammar import (
    ADVERBS,
    DECREASE,
    FLAT,
    INCREASE,
    LIGHT_VERBS,
    TIMES,
    VERB_NOUNS,
    VERBS,
    by_first,
    by_last,
    ends_with,
    starts_with,
    words_of,
)

_OPENINGS = by_first(
    (
        *TIMES,
        "、",
        "和",
        "与",
        "及",
        "以及",
        "并",
        "而",
        "但",
        "也",
        "还",
        "又",
        "则",
        "且",
        "其",
        "由于",
        "因",
        "据",
        "从",
        "在",
        "对",
        "将",
        "使",
        "让",
        "把",
        "被",
        "为",
        "了",
        "的",
        "“",
        '"',
        "「",
        "『",
        "’",
        "”",
        "」",
        "』",
        " ",
        "·",
        "-",
        "—",
        "(",
        "（",
        ")",
        "）",
    )
)
_VERBS = by_first((*VERBS, *LIGHT_VERBS))
_ADVERBS = by_last(ADVERBS)
_VERB_NOUNS = by_first(VERB_NOUNS)
_DATE = re.compile(
    r"按[^，,。；]{0,6}(?:口径|价格)(?:计算)?|(?:(?:[12][0-9]{3}|[〇零一二三四五六七八九]{4})(?:学年|财年|年)(?:度|底|末|初|以来)?|[0-9]{1,2}年(?:以来|来|内|间|前|后)"
    r"|(?:[0-9]{1,2}|十?[一二三四五六七八九十])(?:月|日|号)(?:份|底|末|初|上旬|中旬|下旬|以来|期间)?)"
)
# General heads say too little alone: the phrase before 的 stays with them.
_GENERAL = frozenset(
    words_of("""
比例 比重 占比 人数 数量 总数 总量 总额 金额 规模 面积 价格 单价 总价 均价 平均 数 比率 份额 增速 增幅 涨幅 降幅 跌幅 幅度 水平 总值 人 部分 量 值 额 率 价
长度 高度 重量 速度 时间 成本 费用 收入 产值 产量 销量 产能 能力 温度 浓度 门槛 标准 目标
""")
)
_RIGHT_STOPS = by_first(
    (*INCREASE, *DECREASE, *FLAT, "了", "已", "将", "为", "在", "是", "与", "和", "及", "以及", "或", "而", "但", "并", "也", "都", "均", "就", "由", "从", "向", "对", "把", "被", "给", "让", "使", "因",
     "以", "于", "至", "到", "占", "达", "达到", "有", "可", "应", "须", "要", "不", "未", "同比", "环比", "比", "较", "其中", "分别", "左右", "以上", "以下", "以内", "等", "之", "陆续", "先后", "全部", "相继", "共", "合计", "仍", "还", "再", "又", "则", "因此", "通过", "经", "按", "平均", "后", "以来", "之后", "之间", "期间", "时", "来",
     "目前", "正", "正在", "曾", "才", "且", "并且", "而且", "却", "均已", "首次", "突破", "超过", "逾", "约", "近", "仅", "首破", "跌破", "累计", "总计", "另", "另有", "主要", "用于", "其", "余", "多")
)  # fmt: skip
# Verbs that also name the thing (地区拨款, 每亩补助): without an object they are part of the phrase.
_NOUN_VERBS = frozenset(
    words_of("""
拨款 补助 补贴 奖励 捐款 贡献 消耗 投入 支付 赔偿 供应 交易 成交 销售 服务 运输 采购 回购 注资 出资 投放 产出 输出 输入 排放 释放 耗资 斥资 生产 供水 供电 蓄水 调水 建设
改造 治理 投资 施工 使用 理赔 赔付 捐赠 派息 分红 花费 逆回购操作 减排 就业 罚款 开支 拨付 贷款 理财 融资
""")
)
LONGEST_PHRASE = 20
# Behind one of these a verb is the front of a noun: 蓄水量, 录取比例, 死亡人数.
_NOUN_ENDINGS = (
    "量",
    "额",
    "率",
    "价",
    "费",
    "数",
    "者",
    "业",
    "力",
    "性",
    "员",
    "器",
    "机",
    "商",
    "区",
    "期",
    "权",
    "面积",
    "人数",
    "人口",
    "能力",
    "总额",
    "规模",
    "金额",
    "中心",
    "时间",
    "成本",
    "收入",
    "比例",
    "比重",
    "总量",
    "指数",
    "设备",
    "项目",
    "企业",
    "机构",
    "单位",
    "人员",
    "公司",
    "行业",
    "市场",
    "里程",
    "水平",
    "标准",
    "工程",
    "基地",
    "平台",
    "资金",
    "补贴",
    "补助",
    "日",
    "天",
    "线",
    "站",
    "厂",
    "点",
    "证",
    "券",
    "法",
    "案",
    "会",
    "金",
)


def _word_character(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char.isalnum()


def strip_openings(folded: str, start: int, end: int) -> int:
    """Where a phrase begins once times, connectives and quotation marks are taken off its front."""
    while start < end:
        word = starts_with(_OPENINGS, folded, start, end)
        if word:
            if len(word) == 1 and _glued(folded, start, end, word):
                return start
            start += len(word)
            continue
        date = _DATE.match(folded, start, end)
        if date is None:
            if folded[start] in "，,。；;：:":
                start += 1
                continue
            break
        start = date.end()
    return start


def _glued(folded: str, start: int, end: int, word: str) -> bool:
    """Whether a one-character opening is really the first character of a word (在校生, 对外贸易, 有色金属, 共享)."""
    follow = folded[start + 1 : min(start + 3, end)]
    return follow.startswith(_GLUED.get(word, ()))


_GLUED = {
    "在": ("校", "建", "读", "岗", "册", "研", "职", "线", "营", "库", "售", "途"),
    "对": ("外", "口", "虾", "手", "象"),
    "有": ("色", "机", "限", "效", "线", "轨", "氧"),
    "共": ("享", "建", "同", "青", "和"),
    "现": ("场", "金", "货", "代", "房"),
    "为": ("民",), "将": ("军",), "其": ("他", "余", "它"), "从": ("业",), "和": ("平", "田", "县"), "并": ("网", "购"), "与": ("会",), "及": ("格",), "已": ("婚",), "约": ("旦",), "到": ("港", "账", "岸", "访", "货"), "仅": (),
    "被": ("告", "保", "扶", "害", "困", "诉", "骗", "执"), "让": (), "了": (), "因": ("特",), "使": ("用", "馆"), "但": (), "据": ("点",), "而": (), "还": ("款", "贷"), "且": (), "也": ("门",), "则": (), "又": (), "把": (),
}  # fmt: skip


def left_phrase(folded: str, start: int, end: int) -> tuple[int, int, tuple[int, int] | None, bool]:
    """The noun phrase that ends at ``end``.

    Args:
        folded: The folded text.
        start: Where the clause, or what belongs to the number before, leaves off.
        end: Where the predicate begins.

    Returns:
        Start and end of the phrase (equal when there is none), the span of the holder that a light verb parted
        from it (京津冀|实现|地区生产总值), and whether a verb stood between the phrase and ``end``.
    """
    start = strip_openings(folded, start, end)
    while (
        end > start
        and folded[end - 1] != "》"
        and (folded[end - 1] in "和与及" or not _word_character(folded[end - 1]))
    ):
        end -= 1
    verb_between = False
    last_verb = None
    at = end - 1
    holder = None
    while at >= start:
        verb = starts_with(_VERBS, folded, at, end)
        if (
            verb
            and not _inside_noun(folded, at, len(verb), start, end)
            and not (len(verb) > 1 and folded.startswith(_NOUN_ENDINGS, at + len(verb), end))
        ):
            behind = at + len(verb)
            while behind < end and folded[behind] in "了的过着出到":
                behind += 1
            if end - behind >= 2 or (end - behind == 1 and folded[behind] in _GENERAL):
                if verb in LIGHT_VERBS:
                    first = strip_openings(folded, start, at)
                    holder = (first, at) if 2 <= at - first <= 8 else None
                start = behind
                break
            if verb in _NOUN_VERBS and not verb_between:
                verb_between = True
                at -= 1
                continue
            if len(verb) > 1 and verb not in LIGHT_VERBS:
                last_verb = (
                    at,
                    last_verb[1] if last_verb and last_verb[0] == at + len(verb) else at + len(verb),
                )
            end, verb_between = at, True
            while (word := ends_with(_ADVERBS, folded, start, end)) is not None:
                end -= len(word)
            at = end - 1
            continue
        at -= 1
    start = strip_openings(folded, start, end)
    start = _after_de(folded, start, end)
    if end - start > LONGEST_PHRASE:
        start = end - LONGEST_PHRASE
    if start >= end and last_verb is not None:
        start, end = last_verb
    return start, end, holder, verb_between


def _inside_noun(folded: str, at: int, length: int, start: int, end: int) -> bool:
    for begin in range(max(start, at - 4), at + 1):
        for noun in _VERB_NOUNS.get(folded[begin], ()):
            stop = begin + len(noun)
            if stop >= at + length and stop <= end and folded.startswith(noun, begin):
                return True
    return False


def _after_de(folded: str, start: int, end: int) -> int:
    """Past the last 的, unless what follows is too general to stand alone."""
    at = folded.rfind("的", start, end)
    if at < 0 or end - at - 1 < 1:
        return start
    head = folded[at + 1 : end]
    if head in _GENERAL or len(head) < 2:
        inner = folded.rfind("的", start, at)
        return max(inner + 1, start, end - 14)
    return at + 1


_SIZED_BY = ("长的", "高的", "宽的", "深的", "厚的", "重的", "大的")


def right_phrase(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The noun phrase that begins at ``start``.

    Returns:
        Its start and end (equal when there is none) and whether it opens like a verb (参展企业): a weak witness.
    """
    while start < end and folded[start] in '的“"「『 （(':
        if folded[start] in "（(":
            return start, start, False
        start += 1
    if folded.startswith(_SIZED_BY, start, end):
        start += 2  # 3800米长的跑道
    stop = min(end, start + LONGEST_PHRASE)
    at = start
    weak = False
    while at < stop and (_word_character(folded[at]) or folded[at] in "·—-"):
        if starts_with(_RIGHT_STOPS, folded, at, end):
            word = starts_with(_RIGHT_STOPS, folded, at, end) or ""
            if not _right_glued(folded, at, word):
                break
        verb = starts_with(_VERBS, folded, at, end)
        if verb and not _inside_noun(folded, at, len(verb), start, end):
            if at > start and verb not in _NOUN_VERBS:
                break
            weak = verb not in _NOUN_VERBS
            at += len(verb)
            continue
        at += 1
    return start, at, weak


_RIGHT_GLUED = {
    "等": ("级", "待"), "多": ("元", "功", "种", "样", "层", "式", "媒"), "有": ("色", "机", "效", "轨", "氧", "线"), "和": ("平", "谐"), "可": ("再", "持", "移", "转"), "能": ("源", "耗", "效", "力"), "会": ("员", "议", "展", "计"),
    "在": ("校", "建", "读", "岗", "册", "研", "职", "线", "营", "库", "售", "京", "途"), "对": ("外", "口", "虾"), "共": ("享", "同", "建"), "后": ("备", "续", "勤"), "时": ("装", "尚"), "余": ("热",), "来": ("华", "访"), "应": ("急", "届", "用"), "要": ("素",),
    "不": ("锈", "动产", "同"), "未": ("成年",), "给": ("水",), "为": ("民",), "从": ("业",), "以": (), "是": (), "都": ("市",), "就": ("业", "医", "读"), "向": (), "因": (), "由": (), "至": ("尊",), "与": ("会",), "平均": (), "比": ("赛", "亚", "特"), "正": ("规", "式"), "达": ("标",), "经": ("济", "营", "典", "开", "销"),
    "被": ("保", "告", "害", "困"), "约": ("旦",), "近": ("海", "视", "郊", "岸"), "使": ("用", "馆"), "将": ("军",), "并": ("网", "购"), "再": ("生", "就"), "还": ("款",), "按": ("摩",), "占": ("地",), "合计": (), "主要": ("指标", "农", "产", "城", "品", "道", "经"), "其": ("他",), "之": (), "于": (), "了": (), "左右": (), "升": ("降", "级"), "降": ("雨", "水"), "减": ("速",), "涨": ("停",), "跌": ("停",), "增": ("值",), "挫": (), "少": ("年", "儿", "数", "先"), "翻": ("译", "车"), "保持": (), "维持": (),
    "提升": ("工程", "项目", "行动"), "增值": ("税", "服务", "电信"), "节能": ("环", "灯", "改", "建", "项"), "节水": ("器", "项", "灌"), "成长": ("型", "基金"), "提前": ("批",), "精简": (), "减排": ("项目",), "裁员": (), "提高": (), "增加": ("值",), "扩张": (), "新增": ("就", "病", "确", "产", "用", "专", "贷", "项", "装", "职", "学", "耕", "岗", "社", "债", "投", "城", "发", "企", "注", "人"),
}  # fmt: skip


# The other way round: 小将, 配对, 首都, 国有.
_FRONTS = {
    "将": "小主老名大上中少麻",
    "对": "配核比面针绝反派校应",
    "都": "首成古",
    "有": "国公私共所稀",
    "和": "共温总饱",
    "可": "许认",
    "达": "发雷到",
    "会": "大",
    "不": "",
    "以": "可所",
    "于": "由关基",
    "后": "前背售事",
    "在": "存实潜内所",
    "为": "行作人",
    "时": "小同临及实",
    "等": "高中初平同",
    "经": "财神已曾",
    "应": "供反响适",
    "来": "未外",
    "比": "对占同环",
    "由": "自理",
    "从": "服",
    "与": "参",
    "及": "普涉",
    "把": "火",
    "被": "棉",
    "给": "供补",
    "占": "抢",
    "按": "",
    "其": "",
    "至": "",
    "余": "剩业",
    "多": "众许",
    "还": "偿归",
    "要": "主重需",
    "再": "",
    "升": "",
    "降": "",
    "涨": "",
    "增": "",
    "跌": "",
    "减": "",
    "翻": "",
}


def _right_glued(folded: str, at: int, word: str) -> bool:
    if folded[at - 1] in _FRONTS.get(word, ""):
        return True
    return folded[at + len(word) : at + len(word) + 3].startswith(
        _RIGHT_GLUED.get(word, ("\x00",)) or ("\x00",)
    )
