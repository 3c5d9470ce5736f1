"""Shapes that hold digits but measure nothing: dates, clock times, phone numbers, addresses, titles, codes."""

import re

from jjj_tui.figures.numbers.numerals import HAN_NUMERALS
from jjj_tui.figures.tables.grammar import holds

_D = "[零〇○一二三四五六七八九]"
# One class of Han characters: each takes a good half millisecond to compile.
_SMALL = "(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"

# At a digit or Han numeral. Years first: a four-digit number before 年 is always one.
DATE = re.compile(
    rf"""
      (?:[12][0-9]{{3}}|{_D}{{4}})[-—–~至]{{1,2}}(?:[12][0-9]{{3}}|{_D}{{4}})(?:学|财)?年(?:度|间)?
    | (?:[12][0-9]{{3}}|{_D}{{4}})(?:学|财)?年(?:{_SMALL}月(?:{_SMALL}[日号])?|上半年|下半年|度|[初底末]|第?[一二三四1-4]季度?|前?{_SMALL}个?季度)?
    | [12][0-9]{{3}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?:[ T][0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?
    | {_SMALL}月{_SMALL}[日号](?:[-—–~至到、和]{{1,2}}(?:{_SMALL}月)?{_SMALL}[日号])?(?:[上下]午|[早晚]上?|凌晨)?
    | {_SMALL}[-—–~至到、和]{_SMALL}月(?:份)?(?![球饼龄])
    | (?<!个){_SMALL}月(?:份|[初底末]|[上中下]旬)?(?![球饼光亮龄])
    | {_SMALL}[-—–~至到、和]{_SMALL}日(?!龄)
    | (?:[0-9]{{1,2}}|[一二三]?十[一二三四五六七八九]?)日(?![元圆币龄])
    | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})(?!\.?[0-9])
    | (?:[01]?[0-9]|2[0-4]):[0-5][0-9](?![0-9.:])
    | {_SMALL}时(?:[0-9]{{1,2}}|{_D}|[一二三四五]?十{_D}?|半|整)?分?(?:[0-9]{{1,2}}秒)?
    | {_SMALL}点(?:(?:[0-9]{{1,2}}|[一二三四五]?十?{_D}?)分(?:(?:[0-9]{{1,2}}|[一二三四五]?十?{_D}?)秒)?|[0-9]{{2}}(?![0-9.万亿%])|半|整|钟|许)
    | (?:[0-9]{{2}}|[五六七八九]十|{_D}[〇零○])年代
    | (?:[0-9]{{2}}|[七八九〇零]{{1}}[〇零○五])后(?=[^,，。]|$)
    """,
    re.VERBOSE,
)  # fmt: skip

# What a date in Han numerals at least opens with: looked for before the dates themselves.
HAN_DATE = re.compile("[零〇○一二三四五六七八九十廿壹贰叁肆伍陆柒捌玖拾]{1,4}[-—–~至到、和年学财月日时点后]")

PHONE = re.compile(
    r"(?:\+?86[- ]?)?(?:1[3-9][0-9]{9}|0[0-9]{2,3}[- ][0-9]{7,8}|400[- ]?[0-9]{3}[- ]?[0-9]{4}|[0-9]{3,4}-[0-9]{3,4}-[0-9]{3,4})(?![0-9])"
)
PRODUCT = re.compile(r"[0-9.]++(?:毫米|厘米|米|mm|cm|m)?(?:[×xX*✕][0-9.]++(?:毫米|厘米|米|mm|cm|m)?)+")
CODE = re.compile(r"[A-Za-z0-9]++(?:[-.+][A-Za-z0-9]++)*")

_SPANS = re.compile(
    r"""[《hw〔(（第代编邮电热证车账卡批转学工门Q专传手\[](?:
      (?<=《)[^《》\n]{0,80}》
    | (?<=h)ttps?://[!-~]++
    | (?<=w)ww\.[!-~]++
    | (?<=〔)[0-9]{4}〕[0-9]*号?
    | (?<=[(（])[0-9]{4,6}(?:\.[A-Z]{2})?[)）]
    | (?:(?<=代)[码号]|(?<=编)号|(?<=邮)(?:编|政编码)|(?<=电)话|(?<=热)线|(?<=证)号|(?<=车)牌号?|(?<=账)号|(?<=卡)号|(?<=批)准文号
      |(?<![旋翻扭逆周流运倒移划结调好].)(?<=转)|(?<=学)号|(?<=工)号|(?<=门)牌|(?<=Q)Q|(?<=专)线|(?<=传)真|(?<=手)机)
      [:：为是]{0,2}\ ?[A-Za-z0-9-]{2,32}(?![A-Za-z0-9-]|\.[0-9]|[余多几]?[万亿千百]|[余多几]?[部支台个只款条件套张辆行枚起架门次通])
    | (?<=第)[0-9]{1,4}页[，,/\ |｜]{0,2}共[0-9]{1,4}页
    | (?<=\[)[0-9]{1,3}\])
    """,
    re.VERBOSE,
)  # fmt: skip
# Slogans in quotes that open with a numeral: “三区叠加”, 「一核两翼」.
_SLOGAN = re.compile(rf"[“\"「『‘]([{HAN_NUMERALS}][^“”\"「」『』‘’\n。,，0-9%]{{1,11}})[”\"」』’]")
_QUOTES = '“"「『‘'
# Schemes called after their price or age: 「2元乘車優惠」, “5元早餐”, 「2蚊2折」, 「60歲後基金」.
_SCHEME = re.compile(
    '[“"「『‘]((?:[0-9]{1,2}[到至-])?(?:[0-9.]{1,4}|[一二两三五十百]{1,2})(?:元|块钱?|蚊|折|岁|天|年|小时|分钟)(?:[0-9]{1,2}折|[0-9]{1,3}[次人场]'
    '|[^“”"「」『』‘’\n。，,0-9%]{0,6}(?:优惠|计划|基金|[早午晚]餐|食堂|公交|地铁|票|店|购|行动|工程|套餐|专区|专线|生活圈|一起养|政策|方案|运动|挑战|抗疫|奇迹|贷|保|卡)))[”"」』’]'
)
# What is said in words that only join is speech and no slogan: 「一斤賣五塊也沒人要」.
_SAID = re.compile("[元米吨克亩倍度%]$|块钱|以内|[也都才就没的了吗呢吧啊还买卖花赚送]")


def is_lone_day(match: re.Match[str]) -> bool:
    """Whether a date is a day alone (三十日), which may as well be a term."""
    return "月" not in match.group() and "年" not in match.group()


def masked_spans(folded: str) -> list[tuple[int, int]]:
    """Stretches in which no number is read, in order and disjoint."""
    spans = [match.span() for match in _SPANS.finditer(folded)]
    if holds(folded, _QUOTES):
        spans += [match.span(1) for match in _SCHEME.finditer(folded)]
        spans += [match.span(1) for match in _SLOGAN.finditer(folded) if not _SAID.search(match.group(1))]
        spans.sort()
    return spans
