"""What stands before a Han number and makes a name, an ordinal or a pointer of it: 这三个, 其二, 丁三元."""

from jjj_tui.figures.numbers.model import Numeral, Style
from jjj_tui.figures.numbers.numerals import CAPITALS, DIGITS
from jjj_tui.figures.tables.lexicon import SURNAMES

# After these a Han number points at something said before or orders it.
_POINTING = "这那每某各另同其第哪该本此初"
# Pointing characters and surnames that end another word: after 成本, 土耳其, 江苏 and 经常 a number is one.
_WORD_ENDS = {
        "本": "成日资样版基根原课书剧账文标副股母蓝亏赔还够保血工边读绘抄刻记草稿脚唱拓善孤珍善底范摹影译", "同": "合共相不如连会协伙陪雷认赞等", "其": "尤极与耳", "该": "应",
        "此": "因如从据彼由就", "初": "最当起",
        "苏": "江", "齐": "找补配凑看整备聚买集", "周": "每上下一两四", "常": "经通日非正异平时照往", "余": "其剩盈结", "易": "交贸容", "施": "措实设", "章": "文印", "段": "阶时路", "温": "气体水高低室升降保",
        "田": "稻农良油大", "叶": "茶树鲜烟桑菜绿落针荷竹百", "范": "规示模防", "许": "允或", "顾": "照回", "钱": "赚花价省要挣付给交月工罚", "钟": "分秒", "夏": "宁华", "兰": "荷波芬克爱西", "马": "人罗赛",
        "石": "矿岩钻每", "张": "扩主", "林": "吉森树园", "牛": "奶肉", "洪": "防抗泄", "庄": "村", "龙": "恐", "毛": "羊", "欧": "中", "严": "森", "韩": "日",
}  # fmt: skip
_TELLING = SURNAMES + _POINTING


def is_blocked(folded: str, number: Numeral, *, strong: bool) -> bool:
    """Whether what stands before a Han number makes it a name, an ordinal or a pointer."""
    if number.style is not Style.HAN:
        return False
    start = number.start
    before = folded[start - 1]
    if before not in _TELLING and folded[start] not in CAPITALS:
        return False
    length = number.end - start
    if folded[start] in CAPITALS and length < 2:
        return not _opens_sum(folded, number.end)
    if folded[start] in CAPITALS and not strong and folded[start + 1] in "十百千":
        return True  # 陆千里 is a name: amounts in capitals have 仟
    if folded[start] in "陆伍" and length == 2 and not strong:
        return True  # and so is 陆万年
    if before in _POINTING and before != "每":
        if before in _WORD_ENDS and folded[start - 2] in _WORD_ENDS[before]:
            return False
        if before in "这那" and (folded[number.end] == "把" or (strong and number.more)):
            return False  # 那万把块, 这几百块钱
        return not (before in "同其" and strong) and length < 3
    if length > 2 or before not in SURNAMES or number.more:
        return False
    # 二十 and 三百 are no given name, 三元 or 万千 may be one: unless the surname ends another word.
    if length == 2 and (folded[start] in DIGITS) != (folded[start + 1] in DIGITS):
        return False
    return folded[start - 2] not in _WORD_ENDS.get(before, "")


def _opens_sum(folded: str, end: int) -> bool:
    """Whether a lone capital counts money: 壹元, 拾元整, 伍角; 陆, 伍 and 肆 are names as well."""
    if folded[end] not in ("元", "圆", "角"):
        return False
    after = folded[end + 1]
    return not "\u4e00" <= after <= "\u9fff" or after in CAPITALS or after in "整正以的"
