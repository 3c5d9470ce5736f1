"""Cut Chinese text into words with jieba: nothing cached on disk, nothing printed, numbers and their units kept whole."""

import re
import sys
import warnings
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from jjj_tui.hanzi.script import Script, ScriptVerdict, convert, detect
from jjj_tui.words.name_tables import INSTITUTIONS
from jjj_tui.words.places import AMBIGUOUS_HEADS, PROVINCES, known_places

if TYPE_CHECKING:
    from types import ModuleType

_SILENT = 60  # above logging.CRITICAL: jieba's log would be drawn over the screen
_UNITS = (
    "平方公里 平方千米 平方米 立方米 公顷 亩 公里 千米 厘米 毫米 纳米 微米 米 吨 公斤 千克 克 斤 千瓦时 兆瓦时 千瓦 兆瓦 瓦 摄氏度 度 "
    "个百分点 个基点 个 亿元 元 欧元 美元 日元 港元 台币 户 家 条 项 台套 台 套 件 辆 列 架次 架 人次 人 名 位 班次 次 倍 成 份 批 所 座 栋 "
    "颗 粒 片 块 枚 张 根 册 门 幅 首 届 趟 例 款 节 层 级 股 桩 坪 季度 季 段 路 间 处 种 类 篇 部 艘 笔 宗 场 届 期 支 只 头 株 棵 年 月 日 号 时 分钟 小时 秒 天 周 岁 点 分 % ％ ‰ ℃ 公升 升 公尺 公分 公克 公吨 毫升 仟元 兆元 "
    "km² km kg MW GW kW kWh MWh GWh m² m³ cm mm nm μm"
)
_UNIT = "|".join(sorted(map(re.escape, _UNITS.split()), key=len, reverse=True))
_PROTECTED = re.compile(
    # An address or a compound (www.gov.cn, COVID-19) is one word.
    r"(?<![A-Za-z0-9])(?P<latin>[A-Za-z][A-Za-z0-9]*+(?:[.@:/_-]++[A-Za-z0-9]++)+)"
    "|"
    # A number starts after no letter or digit, takes its magnitude and its unit, and ends before no Latin letter:
    # C919, 2D and 5G are names.
    r"(?<![A-Za-z0-9０-９.．])"
    # Each part is taken as a whole or not at all. Said by a lookahead and a reference to it: before Python 3.11.5 atomic
    # groups go wrong where something inside has more than one way to match (gh-106052).
    r"(?=(?P<digits>[0-9▯]{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[0-9０-９▯]+))(?P=digits)"
    r"(?=(?P<joined>(?:[.．:：/／][0-9０-９▯]+)*))(?P=joined)"
    r"(?=(?P<magnitude>[多余几]?[十百千万亿兆]{0,4}[多余]?))(?P=magnitude)"
    rf"(?=(?P<unit>(?:号[线楼院文馆]|{_UNIT})?))(?P=unit)(?![A-Za-z])"
)
_NAMING = frozenset("线楼院文馆")
# jieba's model of unknown words takes time with the square of what stands between two marks: it is given no more than this
# at once, cut at a mark, where it cuts anyway, or in text that has none just anywhere.
_STRETCH = re.compile(r"[\s\S]{0,300}[^\w+#&.%-]|[\s\S]{1,300}")
_WORD_CHARACTER = re.compile(r"[^\W_]")


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        start, end: Its span, code points of the text handed in.
        text: The characters of the span, as they stand.
        simplified: The same in Simplified.
        tag: Part of speech after jieba's dictionary (``ns`` place, ``vn`` verbal noun, …); ``m`` for a number with its unit,
            ``eng`` for Latin, ``""`` for a word that no dictionary knows.
    """

    start: int
    end: int
    text: str
    simplified: str
    tag: str


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What words there are: jieba's dictionary with the places it lacks.

    Attributes:
        tags: Part of speech of each word.
        cut: Cuts Simplified text without numbers into pieces that joined give the text.
    """

    tags: dict[str, str]
    cut: Callable[[str], Iterable[str]]


JIEBA_TOTAL = 60_101_967
"""Sum of all frequencies of jieba 0.42.1's dictionary: adding them up costs more than all the reading."""
_LEVELS = frozenset("省市县区州")
_NAME_FREQUENCY = 200  # of 60 million: enough to win over its own characters one by one


def load_dictionary(characters: frozenset[str] | None = None) -> Dictionary:
    """Read jieba's dictionary.

    Args:
        characters: Read only words made of these characters, which cuts any text made of them exactly as the whole
            dictionary would, in a third of the time and a tenth of the memory; None reads everything.
    """
    tokenizer = _import_jieba().Tokenizer()
    # Beside its own words a text needs those that tell a place (廊坊市 says that 廊坊 is one).
    wanted = None if characters is None else characters | _LEVELS
    lines = re.compile(f"^({any_of(wanted)}+) ([0-9]+) ([a-z]*)", re.MULTILINE)
    with tokenizer.get_dict_file() as file:
        found = lines.findall(file.read().decode("utf-8"))
    frequencies = {word: int(frequency) for word, frequency, _ in found}
    tags = {word: tag for word, _, tag in found}
    for names, tag in ((known_places(), "ns"), (INSTITUTIONS, "nt")):
        for name in names if wanted is None else filter(wanted.issuperset, names):
            frequencies[name] = max(frequencies.get(name, 0), _NAME_FREQUENCY)
            tags[name] = tag
    # jieba walks from a character to longer words as long as each beginning is known, with frequency 0 for no word.
    for word in tags:
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    # Filled in by hand, jieba neither reads nor writes its cache, a marshal file in the shared temporary directory.
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = frequencies, JIEBA_TOTAL, True
    return Dictionary(tags, tokenizer.cut)


def _import_jieba() -> Any:
    """Import jieba without what it prints and without pkg_resources, which it would rather use than open()."""
    hidden = "pkg_resources" not in sys.modules
    if hidden:
        sys.modules["pkg_resources"] = cast("ModuleType", None)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its patterns have escapes that newer compilers complain about
            import jieba
    finally:
        if hidden:
            del sys.modules["pkg_resources"]
    jieba.setLogLevel(_SILENT)
    return jieba


def any_of(characters: frozenset[str] | None) -> str:
    """A pattern for one of these characters, spaces aside; for any character without a set."""
    if characters is None:
        return r"\S"
    visible = "".join(sorted(character for character in characters if not character.isspace()))
    return f"[{re.escape(visible)}]" if visible else "(?!)"


@lru_cache(maxsize=1)
def _whole_dictionary() -> Dictionary:
    return load_dictionary()


def segment(
    text: str, source: ScriptVerdict | None = None, dictionary: Dictionary | None = None
) -> tuple[Word, ...]:
    """Cut a text into words; punctuation and spaces are in none.

    Traditional text is cut as its Simplified form, which keeps its length, so the spans hold in both.

    Args:
        text: Any text.
        source: The verdict on the article it comes from; None judges the text by itself.
        dictionary: Words to know; None reads the whole dictionary once (0.5 s, 80 MB).

    Returns:
        The words in order, disjoint, each inside the text.
    """
    return cut(text, to_simplified(text, source), dictionary or _whole_dictionary())


def cut(text: str, simplified: str, dictionary: Dictionary) -> tuple[Word, ...]:
    """Cut a text whose Simplified form, as long as itself, is known."""
    return tuple(
        Word(start, end, text[start:end], simplified[start:end], tag)
        for start, end, tag in _cut(simplified, dictionary)
        if _WORD_CHARACTER.search(simplified, start, end) or tag == "m"
    )


def to_simplified(text: str, source: ScriptVerdict | None = None) -> str:
    """A text in Simplified, code point by code point as long as the source."""
    simplified = convert(text, Script.SIMPLIFIED, source or detect(text))
    return simplified if len(simplified) == len(text) else text


def _cut(text: str, dictionary: Dictionary) -> Iterator[tuple[int, int, str]]:
    at = 0
    for number in _PROTECTED.finditer(text):
        yield from _cut_prose(text, at, number.start(), dictionary)
        tag = "eng" if number["latin"] else "nz" if number[0][-1] in _NAMING else "m"
        yield number.start(), number.end(), tag
        at = number.end()
    yield from _cut_prose(text, at, len(text), dictionary)


def _cut_prose(text: str, start: int, end: int, dictionary: Dictionary) -> Iterator[tuple[int, int, str]]:
    for stretch in _STRETCH.finditer(text, start, end):
        for piece in _mend(dictionary.cut(stretch[0]), dictionary):
            yield start, start + len(piece), _tag(piece, dictionary)
            start += len(piece)


_GLUED_BEFORE = frozenset("了的和由在将以与被把从对据经向")
_GLUED_BEHIND = frozenset("后前等的了说占")


def _mend(pieces: Iterable[str], dictionary: Dictionary) -> Iterator[str]:
    """Take grammar off the words that the model made up (谷后 → 谷, 后; 由本台 → 由, 本台)."""
    for piece in _mend_provinces(pieces, dictionary):
        if len(piece) > 1 and piece not in dictionary.tags:
            if piece[0] in _GLUED_BEFORE:
                yield from (piece[0], piece[1:])
                continue
            if piece[-1] in _GLUED_BEHIND:
                yield from (piece[:-1], piece[-1])
                continue
        yield piece


def _mend_provinces(pieces: Iterable[str], dictionary: Dictionary) -> Iterator[str]:
    """Give a province back the character that a place behind it took away (河, 北京, 车 → 河北, 京, 车)."""
    held = ""
    for piece in pieces:
        province = held[-1:] + piece[:1]
        if held[-1:] in AMBIGUOUS_HEADS and province in PROVINCES and len(piece) > 1 and (
            len(held) == 1 or held not in dictionary.tags
        ):  # fmt: skip
            if held[:-1]:
                yield held[:-1]
            yield province
            held = piece[1:]
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _tag(piece: str, dictionary: Dictionary) -> str:
    tag = dictionary.tags.get(piece)
    if tag is None:
        tag = "eng" if piece.isascii() and any(map(str.isalnum, piece)) else ""
    return tag


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``[start, end)`` shares a character with one of the spans, which are in order and disjoint."""
    at = bisect_left(spans, (end, 0))
    return at > 0 and spans[at - 1][1] > start


def jieba_folder() -> Path:
    """Where jieba keeps its tables."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba is not installed")
    return Path(spec.origin).parent
