"""What of a paragraph is converted to a script, and what must stay as it is."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jjj_tui.hanzi.decisive import SIMPLIFIED_MARK, TRADITIONAL_MARK, decisive_marks
from jjj_tui.hanzi.namesakes import tell_apart
from jjj_tui.hanzi.script import Script, count_decisive, has_proper_forms, left_over, majority

# A page of text is a few hundred paragraphs; a paragraph longer than this is a whole book without line ends.
_LONG = 20_000

# Patterns, compiled (and kept) by `re` when a text first needs one: most texts need none.
_SENTENCE = "[^。！？!?\n]+[。！？!?\n」』”’]*|[。！？!?\n]+"
_QUOTED = '[「『“‘《〈（("][^「『“‘《〈（("」』”’》〉）)\n]{1,200}[」』”’》〉）)"]'
_BEYOND_BMP = "[\U00010000-\U0010ffff]"

# Forms of Hong Kong and Taiwan that OpenCC's t2s does not know, as its own standard writes them.
_REGIONAL = str.maketrans("衞敍枱粧糭衹痺睪簷賸", "衛敘檯妝糉只痹睾檐剩")

# 著 is the particle 着 (看著, 隨著, 著急) and the word for writing and renown (著名, 論著, 莫言著): OpenCC's t2s and
# t2hk leave both alone. Where the neighbours speak for the particle it is changed; where they say nothing, it stays.
_PARTICLE = (
    "(?<=[看跟等聽活睡躺站坐拿抱跑笑哭說談想守住盯望忙接帶穿戴拉推牽握扶撐掛擺貼藏鎖閉睜隨沿朝向照按憑藉趁冒燃味謂執沉膠附黏衣])著(?![作名])"
    "|(?<=[\u4e00-\u9fff])(?<![譯論拙新遺編原專合巨鉅名土顯卓昭共所舊自撰校主較知三等本])著(?=[\u4e00-\u9fff])(?![作名稱述書者錄有於于文])"
    "|著(?=[急手眼重陸火力落實墨想迷涼魔裝色])"
)


def convert_paragraph(text: str, target: Script, inherited: Script | None, machine_made: bool) -> str:
    """One paragraph in the target script; see `jjj_tui.hanzi.script.convert`."""
    kept = _kept if len(text) <= _LONG else _kept_long
    return kept(text, target, inherited, machine_made)


def _convert(text: str, target: Script, inherited: Script | None, machine_made: bool) -> str:
    simplified, traditional = count_decisive(text)
    script = inherited
    if simplified + traditional >= 2:
        script = majority(simplified, traditional) or inherited
    elif majority(simplified, traditional) not in (None, inherited):
        # One sign against the article is too little to convert by, and enough to leave the paragraph alone.
        script = None
    if script is None:
        return text
    if min(simplified, traditional) < 2:
        return _in_one_script(text, script, target, machine_made)
    return "".join(
        _in_one_script(_brought_over(text[start:end], own, target), own, target, machine_made)
        for start, end, own in _parts(text, script, target)
    )


def _parts(text: str, script: Script, target: Script) -> Iterator[tuple[int, int, Script]]:
    """The parts of a paragraph that has both scripts, each with the one that it is mostly in: sentences, and quotations.

    A sentence (without what it quotes) or a quotation that speaks plainly for the other script has that. A
    quotation of the target script stays as it is; one of the other script is converted when it is more than a
    word or a name.
    """
    for sentence in re.finditer(_SENTENCE, text):
        start, end = sentence.span()
        own = _plain(re.sub(_QUOTED, "", sentence[0]), least=4) or script
        for quoted in re.compile(_QUOTED).finditer(text, start, end):
            inner = _plain(quoted[0], least=4 if _has(own, target) else 2)
            if inner is not None and _has(inner, target) is not _has(own, target):
                if start < quoted.start():
                    yield start, quoted.start(), own
                yield quoted.start(), quoted.end(), inner
                start = quoted.end()
        if start < end:
            yield start, end, own


def _plain(text: str, least: int) -> Script | None:
    """The script that at least so many characters speak for, and hardly any against."""
    simplified, traditional = count_decisive(text)
    if max(simplified, traditional) < max(least, 4 * min(simplified, traditional)):
        return None
    return majority(simplified, traditional)


def _has(script: Script, target: Script) -> bool:
    return (script is Script.SIMPLIFIED) == (target is Script.SIMPLIFIED)


def _brought_over(text: str, script: Script, target: Script) -> str:
    """A part in the target script, with the characters that this script does not have as it writes them: 這個项目.

    A character that both scripts have may be right as it stands (准, 里), and stays; so does a word that is quoted in
    the other script.
    """
    strange, at_home = SIMPLIFIED_MARK, TRADITIONAL_MARK
    if target is Script.SIMPLIFIED:
        strange, at_home = at_home, strange
    marks = decisive_marks(text)
    if not _has(script, target) or strange not in marks:
        return text
    kept: set[int] = set()
    for quoted in re.finditer(_QUOTED, text):
        if at_home not in marks[quoted.start() : quoted.end()]:
            kept.update(range(*quoted.span()))
    other = _simplified(text) if target is Script.SIMPLIFIED else _of_simplified(text, target)
    return "".join(
        new if mark == strange and at not in kept else old
        for at, (mark, old, new) in enumerate(zip(marks, text, _guarded(text, other), strict=True))
    )


def _in_one_script(text: str, script: Script, target: Script, machine_made: bool) -> str:
    if script is Script.SIMPLIFIED:
        if target is Script.SIMPLIFIED:
            return text
        return _guarded(text, _of_simplified(text, target))
    if target is Script.SIMPLIFIED:
        return _guarded(text, _simplified(text))
    if machine_made and (left_over(text) or not has_proper_forms(text)):
        text = _mended(text, target)
    return _hong_kong(text) if target is Script.HONG_KONG else text


_OF_SIMPLIFIED = {Script.TRADITIONAL: "s2tw", Script.HONG_KONG: "s2hk"}


def _of_simplified(text: str, target: Script) -> str:
    return tell_apart(text, _through(_OF_SIMPLIFIED[target], text), target)


def _through(config: str, text: str) -> str:
    # Imported here: a text that is already in the target script needs no engine.
    from jjj_tui.hanzi.engine import converter

    return converter(config).convert(text)


def _simplified(text: str) -> str:
    return _through("t2s", _with_particle(text).translate(_REGIONAL))


_EITHER_WAY = frozenset("台布占")


def _mended(text: str, target: Script) -> str:
    """Machine-made Traditional text with the characters both scripts share as the target has them.

    Through Simplified and back; a character that Simplified text does not have was chosen by someone, and stays:
    張艷琴 keeps her 艷. So do 台, 布 and 占: Taiwan's papers write them so, and no machine's mistake is in them.
    """
    simplified = _through("t2s", text)
    proper = _of_simplified(simplified, target)
    return "".join(
        new if old == shared and old not in _EITHER_WAY else old
        for old, shared, new in zip(text, simplified, proper, strict=True)
    )


def _hong_kong(text: str) -> str:
    """Traditional text in the forms of Hong Kong: single characters of one meaning, and the particle 着.

    OpenCC's way from Taiwan to Hong Kong (tw2t, then t2hk) guesses at characters of two meanings (參閱 to 蔘閱,
    譯著 to 譯着); a reader is better served by fewer changes that are all right.
    """
    return _guarded(text, _through("t2hk", _with_particle(text).replace("裡", "裏")))


def _with_particle(text: str) -> str:
    return re.sub(_PARTICLE, "着", text) if "著" in text else text


def _guarded(source: str, result: str) -> str:
    """The result, with the source's character where the result's is beyond the BMP: most terminals lack those."""
    if not re.search(_BEYOND_BMP, result):
        return result
    return "".join(old if new > "\uffff" >= old else new for old, new in zip(source, result, strict=True))


_kept = lru_cache(maxsize=1024)(_convert)
_kept_long = lru_cache(maxsize=4)(_convert)
