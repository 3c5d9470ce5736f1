"""Lists of other articles on the page of one: 延伸閱讀, 热门排行 and the headlines under them."""

from collections.abc import Sequence

from jjj_tui.article.lines import Line
from jjj_tui.article.structure import is_headline, is_speaker
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_HEADINGS = frozenset(
    words("""
    延伸閱讀 延伸阅读 相关阅读 相關閱讀 推荐阅读 推薦閱讀 相关新闻 相關新聞 相关报道 相關報導 相關報道 相关文章 相關文章 相关推荐 相關推薦
    相关资讯 相關資訊 相关稿件 热门排行 熱門排行 热门推荐 熱門推薦 热点推荐 熱點推薦 热门新闻 熱門新聞 热门文章 熱門文章 热点新闻 熱點新聞
    热门点击 熱門點擊 热门阅读 熱門閱讀 热门话题 熱門話題 热门视频 今日热点 今日熱點 今日熱門 今日热门 点击排行 點擊排行 阅读排行 閱讀排行
    新闻排行 新聞排行 热搜榜 人氣排行 人氣新聞 猜你喜欢 猜你喜歡 猜您喜欢 你可能喜欢 你可能喜歡 你可能感兴趣
    你可能感興趣 你可能還想看 您可能感兴趣 为你推荐 為你推薦 為您推薦 更多新闻 更多新聞 更多报道 更多報導 更多文章 更多精彩 更多相關新聞
    更多阅读 更多推荐 编辑推荐 編輯推薦 编辑精选 編輯精選 小编推荐 精彩推荐 精彩推薦 精選新聞 精选推荐 精选新闻 最新新闻 最新新聞 最新文章
    即时热点 看了又看 大家都在看 大家还在看 其他人也看了 其他人还看了 往期回顾 往期推荐 往期精选 推薦新聞 推荐新闻 推荐文章
    推薦文章 本周热门 本月热门 您可能还喜欢 讀者也看了 看更多
    """)
)
_ORNAMENTS = " \u3000【】[]［］〔〕《》〈〉<>«»()（）|｜丨:：·•▶►▼▲■◆●★☆※#＃>›→…-—_+＋*"
_DAY_AND_HOUR = Rarely(
    "20[0-9]{2}[-/.年] ?[01]?[0-9][-/.月] ?[0-3]?[0-9]日? ?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?$"
)
_LONGEST_HEADING, _LONGEST_LINK, _MOST = 16, 70, 60


def is_related_heading(line: str) -> bool:
    """Whether a line says that links to other articles follow (▼延伸閱讀：)."""
    return len(line) <= _LONGEST_HEADING and line.strip(_ORNAMENTS) in _HEADINGS


def is_related_link(line: str) -> bool:
    """Whether a line is such a heading and the first of its headlines (延伸閱讀：某市開工)."""
    heading, colon, headline = line.replace("：", ":").partition(":")
    return bool(colon) and heading.strip(_ORNAMENTS) in _HEADINGS and is_headline(headline.strip())


def is_dated_link(line: str) -> bool:
    """Whether a line is a headline with the day and the hour of its article behind it (某地停電2024/10/03 21:07), or those alone."""
    return len(line) <= _LONGEST_LINK and "。" not in line and _DAY_AND_HOUR().search(line) is not None


def related_end(lines: Sequence[Line], heading: int) -> int:
    """Where the headlines end that follow their heading: running prose comes, or nothing any more.

    Args:
        lines: The lines of a page.
        heading: Index of the heading.
    """
    at, listed = heading + 1, False
    while at < len(lines) and at - heading <= _MOST and _is_listed(lines[at].text):
        listed = listed or not lines[at].after_blank
        at += 1
    # A line that a blank one parts from a list without any belongs to the text that follows it.
    if at < len(lines) and at - heading > 2 and listed and lines[at - 1].after_blank:
        at -= 1
    return at


def _is_listed(text: str) -> bool:
    return is_headline(text) and not is_speaker(text)
