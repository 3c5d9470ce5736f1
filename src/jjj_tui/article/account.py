"""The line under the headline of a post of WeChat: 原创 张三 津云 2026年5月20日 09:32 天津."""

from jjj_tui.article.words import words

_PLACES = words(
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 "
    "宁夏 新疆 香港 澳门 台湾 中国香港 中国澳门 中国台湾 內蒙古 遼寧 黑龍江 上海 江蘇 廣東 廣西 重慶 貴州 雲南 陝西 甘肅 寧夏 澳門 臺灣 台灣 中國香港 中國澳門 "
    "中國臺灣 中國台灣 美国 日本 韩国 新加坡 马来西亚 英国 法国 德国 加拿大 澳大利亚"
)
"""Where a post was sent from, as the platform says it: a province, or a country."""

_FIRST = frozenset(("原创", "原創"))
_NO_NAME = frozenset("，。：:；;！!？?、“”《》")
_LONGEST_NAME = 16


def read_account(before: str, behind: str) -> str | None:
    """The account that a post is from, its name the last of those before the time; empty where there is none.

    Args:
        before: What stands before date and time.
        behind: What stands behind them.

    Returns:
        None where the line is no such one: a place and nothing else stands behind.
    """
    if behind.strip().removeprefix("发表于").removeprefix("發表於").strip() not in _PLACES:
        return None
    names = [name for name in before.split() if name not in _FIRST]
    fits = all(len(name) <= _LONGEST_NAME and _NO_NAME.isdisjoint(name) for name in names)
    if len(names) > 3 or not fits:
        return None
    return names[-1] if names else ""
