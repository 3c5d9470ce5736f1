"""What may seem a part of a word of change and is a time (2023年|增加到30起), and what is one (激|增至30起)."""

from jjj_tui.rarely import Rarely

TURNS_OF_TIME = "日月周年季"
# What a word of change may begin with that ends another before it: 拖累|跌3% as well.
ENDS_ANOTHER = TURNS_OF_TIME + "累"
_WHOLE = "全单昨今当首半每去明翌"
# A year, a month, a day or a quarter by its number, but Q3|年增, 12代|月增.
_NUMBERED = Rarely(
    "(?:(?:19|20)[0-9]{2}|[〇零一二三四五六七八九十]{2,4})年$|(?<![0-9A-Za-z.])(?:[0-9]{1,2}|十?[一二三四五六七八九十])[月日]$|[第前][0-9一二三四]季$"
)
_IN_NUMBERS = "0123456789〇零一二三四五六七八九十"
# 本周升, 上月跌; but 成本年降, 以上年增
_THIS = {"本": "成基资版文日书", "上": "以线网之海陆市街"}


def ends_time(folded: str, at: int) -> bool:
    """Whether the 日, 周 or 年 at ``at`` ends a time (恒指全日|跌218点, 案件2023年|增加到30起)."""
    before = folded[at - 1]
    if folded[at] == "累":
        return before in "拖连"
    if before in _WHOLE or (before in _THIS and folded[at - 2] not in _THIS[before]):
        return True
    return before in _IN_NUMBERS and _NUMBERED().search(folded, max(0, at - 5), at + 1) is not None


# What rises or falls by itself, and how, with the characters behind which that is the end of another word.
_STEMS = "增减升降涨跌泻挫"
HOW = {
    "剧": "续视戏电加急喜悲短话京影舞歌编闹", "激": "刺感偏", "猛": "迅", "骤": "步", "陡": "", "锐": "尖敏精新", "暴": "风尘冰雨雪粗防家", "狂": "", "飞": "起腾", "急": "应紧救着危焦", "突": "冲",
    "大": "拿扩远重恒北清港台人浙厦师农科工理增放加华", "小": "大中幼缩减", "微": "轻细稍略", "略": "战策侵大忽简省粗概方", "缓": "放延减", "稳": "平企维", "齐": "", "续": "持继手存延连后", "再": "", "净": "纯", "直": "垂", "递": "快传投邮",
    "精": "酒味香", "爆": "", "抽": "", "劲": "干后", "先": "优首领率争祖", "调": "空协强单格情语色论基曲声步高低征借选"
}  # fmt: skip


def is_how(folded: str, at: int, change: str) -> bool:
    """Whether a character of ``HOW`` before a change says how it came: 激|增至, 骤|降; but 增速|降至, 快递|增至."""
    alone = change[0] in _STEMS and (len(change) == 1 or change[1] in "到至为成")
    return alone and folded[at - 2] not in HOW[folded[at - 1]]
