"""Numbers with a classifier behind them that name all the same, and those that count although a word seems to follow.

131团 of a division, 702所 of research, the 2.2 of a heading before 本计划 and 女子10000米 name; 3名校友, 12人工作组 and
5起诉讼 count, though 名校, 人工 and 起诉 are words.
"""

from collections.abc import Mapping

from jjj_tui.figures import kinds
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.measures.measure import measure
from jjj_tui.figures.numbers.model import Numeral
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.figures.tables.units import unit_at
from jjj_tui.rarely import Rarely

_TROOPS = Rarely(
    "兵团|垦区|集团军|新四军|八路军|红军|纵队|[0-9一二三四五六七八九十]师|农[垦一二三四五六七八九十]师|部队$|步兵|炮兵|装甲|坦克"
)
_TROOPS_AFTER = Rarely("[0-9一二三四五六七八九十]*[连营]|场部|职工|团部|棉|医院|小学|中学")
_INSTITUTE = Rarely(
    "电科|航天|航空|中船|船舶|兵器|核工|集团|研究|科工|[0-9一二三四五六七八九十]院|重工|军工|科研"
)
_INSTITUTE_AFTER = Rarely("研[究制发]|自主研|科研|设计|专家|承[研制]|总体|院士|副?所长|牵头|抓总")
_HEADING = Rarely(
    r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=[\u4e00-\u9fff])(?![十百千万亿兆倍个米公克吨千元港美欧亩度升小分秒天年月平立毫厘海英斤成折点码])"
)
_RANGE_ON = Rarely(r"[到至][0-9]+(?:\.[0-9]+)?(?![0-9.年月日])")
_UNIT_ENDS = frozenset("，,。；;、！!？?）)\n左")
_EVENT = Rarely("(?:[0-9]{2,5}|[一二三四五六七八九十百千万]{1,4})(?:公里|米)(?![高深宽厚外处以远内左])")
_ATHLETES = frozenset(("男子", "女子", "混合", "男女"))
# Before the number of a heading stands nothing, or one of these.
LINE_STARTS = frozenset("\n\u3000")
# The last characters of what makes a name of the number behind it: 女子10000米, 单号7531, 道琼30种工业指数.
NAMING = frozenset("子合女号道琼")
_ROADS = frozenset("国省县乡")
_PATROL = Rarely("(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[A-Z]?(?:队|大队|分队)")
_STOCKS = Rarely("(?:30|三十)种(?:工业|股票)")
_CODED = frozenset("单批编尾证案水代学工票箱货牌档考")
_CODE = Rarely("[A-Za-z0-9]++(?:[-.][A-Za-z0-9]++)*[部支台个只款条件套张辆行枚起盒箱袋瓶]?(?![万亿])")
_TRAIN_PAIR = Rarely("(?<![A-Za-z])[GDCKTZSY]?[0-9]{1,4}/(?:[GDCKTZSY]?[0-9]{1,4}/)?$")
_RUNS = Rarely("(?:[行开共达约近超逾出有计过为]|运行|累计)$")

# After a classifier and the first character of these, the word begins with that character: 名|校友, 人|工资, 起|诉讼.
_BEGINS: Mapping[str, str] = {
    "人工": "资作", "国内": "政阁", "国外": "长交", "国人": "民士员口质", "省内": "涝", "省外": "办", "人力": "，。、；投支挺争拼协清搜救参进加前到赴", "人均": "为已有在是被系获来未无安表从因由受遇当死属可能不意送轻昏伤须应涉否承脱拒失康", "名单": "亲身", "名城": "管建区镇乡", "名校": "长友医工警队园车方外", "名师": "傅生资范徒", "名义": "工务",
    "名医": "护生务疗药学院师", "名词": "作", "项目": "标", "位于": "姓", "位置": "业", "位居": "民家士住", "位移": "民工动", "位数": "学据控", "家庭": "审", "家长": "期江三沙", "家乡": "镇村", "家园": "区林",
    "家属": "地", "套餐": "具桌椅边", "台风": "机扇力电", "条约": "束", "支援": "疆藏青外建鄂沪港非", "支持": "久", "次年": "会检审", "对外": "国籍地来", "对接": "班", "组成": "员", "批发": "票", "批评": "审",
    "场地": "震方推面区铁下", "户外": "来籍出地", "张家": "长庭", "本地": "方图理", "站台": "风", "片区": "域", "起诉": "讼", "起来": "自电源", "起点": "火", "口罩": "杯", "间接": "待警", "行业": "绩", "层面": "板包积",
    "团队": "员", "村民": "办营宿居", "区间": "隔", "股东": "风", "案例": "外会",
}  # fmt: skip
CONFLICTS = frozenset(pair[0] for pair in _BEGINS)
# Behind these a 团 or 所 counts: 20团游客, 36所高校.
_TEAMS = ("队", "游客", "旅客", "体")
_SCHOOLS = words_of(
    "高校 大学 学校 中学 小学 院校 幼儿园 医院 中小学 研究所 研究院 研究机构 科研院 科研机构 高等 职业 本科 高职 党校 监狱 养老 公办 民办"
)


def names_body(folded: str, start: int, end: int) -> bool:
    """Whether the 团 or 所 that ends at ``end`` is a regiment or an institute: 兵团131团, 中国电科14所, 702所."""
    lead = max(0, start - 8)
    if folded[end - 1] == "团":
        if folded.startswith(_TEAMS, end):
            return False
        return bool(
            _TROOPS().search(folded, lead, start) or (end - start > 3 and _TROOPS_AFTER().match(folded, end))
        )
    if folded.startswith(_SCHOOLS, end):
        return False
    return bool(
        _INSTITUTE().search(folded, lead, start)
        or (end - start > 3 and _INSTITUTE_AFTER().match(folded, end))
    )


def heading_end(folded: str, start: int) -> int:
    """Where the number of a heading ends (2.2本计划的范围); 0 for any other."""
    heading = _HEADING().match(folded, start)
    return heading.end() if heading and not _measures(folded, heading.end()) else 0


def _measures(folded: str, end: int) -> bool:
    """Whether a unit or a range follows a decimal at the start of a line: 2.68人民币, 3.5到4.2元; 3.1人民币汇率 is a heading."""
    if folded[end] in "到至":
        return _RANGE_ON().match(folded, end) is not None
    found = unit_at(folded, end)
    if found is None:
        return False
    after = folded[end + len(found[0]) : end + len(found[0]) + 1]
    if after == "的":
        return found[1].strong and found[1].kind is not kinds.MONEY  # 3.1人民币的走势
    strong = (found[1].strong and len(found[0]) > 1) or found[0] == "块"
    return strong and (
        after in _UNIT_ENDS
        or (after == "以" and folded[end + len(found[0]) + 1 : end + len(found[0]) + 2] in ("上", "下", "内"))
    )


def named_end(folded: str, start: int, before: str) -> int:
    """Where a number ends that a character of :data:`NAMING` before it makes a name; 0 for any other."""
    lead = folded[max(0, start - 2) : start - 1]
    match = None
    if before == "号":
        match = _CODE().match(folded, start) if lead in _CODED else None
    elif before == "道":
        match = _PATROL().match(folded, start) if lead[-1:] in _ROADS else None  # 国道2队
    elif before == "琼":
        match = _STOCKS().match(folded, start) if lead[-1:] == "道" else None
    elif lead + before in _ATHLETES:
        match = _EVENT().match(folded, start)
    return match.end() if match else 0


def names_train(folded: str, start: int, stop: int) -> bool:
    """Whether digits before 次列车 are the name of a train (1462次列车), not how many ran (开行120次列车)."""
    if folded[start - 1] == "/":
        return _TRAIN_PAIR().search(folded, max(0, start - 8), start) is not None  # G897/8次
    told = stop - start == 4 and folded.startswith(("次列车", "次快速", "次普速", "次旅客列车"), stop)
    return told and not _RUNS().search(folded, max(0, start - 2), start)


def counted_all_the_same(folded: str, raw: str, number: Numeral) -> Draft | None:
    """The count before a word that only seems to begin with its classifier; None for any other."""
    at = number.end
    heads = _BEGINS.get(folded[at : at + 2])
    behind = folded[at + 2 : at + 3]
    if heads is None or not behind or behind not in heads:
        return None
    # The classifier as it reads before a mark.
    begin = max(0, number.start - 16)
    window = f"{folded[begin : at + 1]}，"
    moved = number._replace(start=number.start - begin, end=number.end - begin)
    draft = measure(window, raw[begin : at + 1] + "，", [], moved)
    if draft is None:
        return None
    draft.start += begin
    draft.end += begin
    return draft
