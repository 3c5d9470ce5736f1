"""Whose 元 it is that an article writes without saying so: what 元 is in Taipei is another money in Hong Kong or Beijing."""

import re
from collections.abc import Iterable, Mapping, Sequence

from jjj_tui.article.model import Article
from jjj_tui.figures.model import ArticleFigure
from jjj_tui.hanzi.script import Script

_NAMED: Mapping[str, re.Pattern[str]] = {
    "臺灣文章": re.compile(r"新[臺台][幣币]|(?<!香)[臺台][幣币]|NT\$|NTD|TWD"),
    "香港文章": re.compile(r"港[元幣币]|HK\$|HKD"),
    "澳門文章": re.compile(r"澳門[元幣]|MOP"),
}
"""The moneys of the places where Traditional is written, as their own articles name them."""

_FROM: Mapping[str, re.Pattern[str]] = {
    "臺灣文章": re.compile(
        "[臺台]灣|中央社|中央通訊|聯合報|聯合新聞|自由時報|中國時報|中時|工商時報|鉅亨|風傳媒|今周刊|[臺台]視|華視|民視|公視|三立|東森"
        "|中天|年代新聞|鏡週刊|鏡新聞|蘋果新聞|上報|科技新報|數位時代|天下雜誌|商業周刊|遠見|財訊|關鍵評論|新頭殼|中廣|太報|信傳媒"
        "|ETtoday|NOWnews|TVBS|UDN|MoneyDJ|CNA",
        re.IGNORECASE,
    ),
    "香港文章": re.compile(
        "香港|明報|信報|星島|東方日報|頭條日報|經濟通|無綫|有線新聞|商業電台|南華早報|大公|文匯|立場新聞|獨立媒體|集誌社"
        "|HK|am730|RTHK|AASTOCKS|Now新聞",
        re.IGNORECASE,
    ),
    "澳門文章": re.compile("澳門|力報|濠江"),
}
"""The press of those places, by words of its names."""

_ELSEWHERE = "繁體文章"
"""What a Traditional article is that does not tell where it is from."""


_RENMINBI = re.compile("人民|RMB|CNY|[¥￥]", re.IGNORECASE)


def regions_of(
    article: Article, records: Sequence[ArticleFigure], lists: Iterable[Sequence[int]]
) -> dict[int, str]:
    """Where the amounts are from that are in a 元 which nothing says to be 人民幣, by their index; empty for the mainland.

    Args:
        article: An article.
        records: Its figures.
        lists: Indexes of the figures of each of its lists.
    """
    yuan = [at for at, record in enumerate(records) if record.figure.unit_canonical == "元"]
    region = _region_of(article) if yuan else ""
    if not region:
        return {}
    said = set()
    for at in yuan:
        figure, text = records[at].figure, article.paragraphs[records[at].paragraph].text
        if _RENMINBI.search(text[figure.ext_start : figure.ext_end]):
            said.add(at)
    for members in lists:
        if not said.isdisjoint(members):
            said.update(members)  # said once, it is that of all
    return {at: region for at in yuan if at not in said}


def _region_of(article: Article) -> str:
    """Where the 元 of an article is from that it says nothing of, as an article there would write it; empty for the mainland.

    A source is believed first; an article without one is from the only place whose money it names.

    Args:
        article: An article. One whose Traditional was made by a machine is the mainland's.
    """
    if article.script.script is not Script.TRADITIONAL or article.script.machine_made:
        return ""
    source = article.dateline.source if article.dateline is not None else None
    found = [region for region, press in _FROM.items() if source and press.search(source)]
    if not found:
        texts = [article.title, *(paragraph.text for paragraph in article.paragraphs)]
        found = [region for region, money in _NAMED.items() if any(map(money.search, texts))]
    return found[0] if len(found) == 1 else _ELSEWHERE
