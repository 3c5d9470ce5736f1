"""Where a headline ends and the name of its site begins: 三地签署合作协议_时政频道_某某网."""

from collections.abc import Iterator

from jjj_tui.article.noise import is_channel
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_MARK = Rarely(
    r"(?<=[^ \u3000|｜_-])(?:[ \u3000]*(?:[|｜_]|--?)[ \u3000]*|[ \u3000]+[–—][ \u3000]+)(?=[^ \u3000|｜_-])"
)
_SIGNS = frozenset("|｜_-–—")
_SITES = words("""
    网 網 网站 網站 新闻 新聞 日报 日報 晚报 晚報 早报 早報 时报 時報 商报 商報 晨报 晨報 都市报 在线 在線 線上 频道 頻道 电视台 電視台
    電視臺 電台 電臺 广播电台 广播电视台 门户 門戶 客户端 客戶端 通讯社 通訊社 新华社 新華社 中央社 中新社 新闻社 融媒体 资讯 資訊 電子報 电子报 聯合報 新聞雲
""")
# Nets that carry something else than news, and what opens a subtitle, a count or a day instead of a name.
_NETS = words("""
    互联网 互聯網 物联网 物聯網 电网 電網 管网 管網 路网 路網 水网 水網 河网 河網 线网 線網 铁路网 联网 聯網 上网 上網 入网 入網 组网
    組網 专网 專網 骨干网 一张网 一張網 张网 張網 落网 落網 渔网 漁網 官网
""")
_NO_NAME = frozenset(
    "记記访訪写寫在读讀致评評看谈談论論献獻给給走问問对對向从從把让讓一二三四五六七八九十两兩本今昨每年第这這那有无無最"
)
_IN_NO_NAME = frozenset("，。！？；：、“”「」《》（）,!?;:0123456789")
_LATIN = Rarely(r"[ \u3000(（]*[A-Za-z][A-Za-z. ]*[)）]?$")
_LONGEST, _LONGEST_STEP, _SHORTEST_TITLE, _SHORTEST_OF_SITE = 14, 6, 4, 6


def headline_end(title: str, source: str | None) -> int:
    """Where a headline ends; the length of the line where no name of a site stands behind it.

    Args:
        title: The line, or what a page has for its title.
        source: Who published the article, or None.
    """
    end, mark = len(title), ""
    if _SIGNS.isdisjoint(title):
        return end
    for start, behind in reversed(list(_marks(title))):
        name, sign = title[behind:end], title[start:behind].strip(" \u3000")
        if not (_is_site(name, source) or (sign == mark and _is_step(name, sign))):
            break
        if start < _SHORTEST_TITLE:
            break
        end, mark = start, sign
    return end


def is_title(line: str, title: str) -> bool:
    """Whether a line says what a page has for its title, with or without the site's name and its columns.

    Args:
        line: A line of the page.
        title: Content of its ``title`` element; not empty.
    """
    own = letters(line[: headline_end(line, None)])
    if len(own) < _SHORTEST_TITLE or len(own) > len(title):
        return False
    said = letters(title[: headline_end(title, None)])
    if own == said:
        return True
    if len(own) < _SHORTEST_OF_SITE:
        return False
    if 2 * min(len(own), len(said)) >= max(len(own), len(said)) and said.startswith(own):
        return True
    return any(own == letters(piece) for piece in _MARK().split(title)) and not is_channel(line)


def site_name(title: str) -> str:
    """The name of the site that the title of a page begins or ends with, or ``""``."""
    first, *others = _MARK().split(title)
    found = [name for name in (first, *others[-1:]) if others and _is_site(name, None)]
    return _LATIN().sub("", found[0]) if len(found) == 1 else ""


def letters(text: str) -> str:
    """What a text says without its marks and blanks, for comparing it with another."""
    return "".join(character for character in text if character.isalnum())


def is_headline_of_site(line: str) -> bool:
    """Whether a line is a headline with its site behind it, and not the way to a page (首页 - 时政 - 某某网)."""
    end = headline_end(line, None)
    return _SHORTEST_OF_SITE <= end < len(line) and not is_channel(line[:end])


def _marks(title: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _MARK().finditer(title))


def _is_site(name: str, source: str | None) -> bool:
    if source is not None and name == source:
        return True
    name = _LATIN().sub("", name)
    return (
        2 <= len(name) <= _LONGEST
        and name.endswith(_SITES)
        and not name.endswith(_NETS)
        and name[0] not in _NO_NAME
        and _IN_NO_NAME.isdisjoint(name)
    )


def _is_step(name: str, sign: str) -> bool:
    """Whether a piece between headline and site is one of the site's columns; a hyphen may as well join two names."""
    if sign in ("-", "–", "—"):
        return is_channel(name)
    return 2 <= len(name) <= _LONGEST_STEP and all("\u4e00" <= char <= "\u9fff" for char in name)
