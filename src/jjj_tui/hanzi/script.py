"""Which Chinese script a text is written in, and how it reads in the other one."""

import re
from dataclasses import dataclass
from enum import StrEnum

from jjj_tui.hanzi.decisive import SIMPLIFIED_MARK, TRADITIONAL_MARK, decisive_marks
from jjj_tui.rarely import Rarely


class ConversionUnavailable(Exception):  # noqa: N818 - a state of the installation, not a fault of the caller
    """Script conversion cannot work here; the message says why and what to install."""


class Script(StrEnum):
    """The four ways an article can be shown."""

    ORIGINAL = "original"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    HONG_KONG = "hongkong"


@dataclass(frozen=True, slots=True)
class ScriptVerdict:
    """What script a text is in, and on what evidence.

    Attributes:
        script: SIMPLIFIED or TRADITIONAL; None when nothing in the text decides.
        simplified: Count of characters that only Simplified text has.
        traditional: Count of characters that only Traditional text has.
        machine_made: True for Traditional text that a character-by-character converter left half done (于 for 於).
    """

    script: Script | None
    simplified: int
    traditional: int
    machine_made: bool = False

    @property
    def confidence(self) -> float:
        """Share of the decisive characters that agree with the verdict, 0 to 1; 0 without any."""
        total = self.simplified + self.traditional
        return max(self.simplified, self.traditional) / total if total else 0.0


_ENDS = "[。！？!?\n]"

# A text longer than this is judged by as much of it, in slices spread over the whole.
_SAMPLE, _SLICES = 16_384, 64

# What a character-by-character converter leaves behind: words in which proper Traditional text writes another
# character, and that character (or characters). Each pattern keeps clear of words that are right as they stand.
_LEFT_OVER = (
    ("[關由對位至終等基處屬便勇限源趨大小高低優敢急介鑑用]于", "於"),
    ("[這哪家城心手夜眼]里|(?<![公英華平])里面(?!積)", "裡裏"),
    ("[以之然最隨今背往稍]后|后[來續者期]", "後"),
    ("(?<![限控抑機牽體管遏])制(?:造(?![成價])|作(?!用))|[研印複复]制(?![度定訂])", "製"),
    ("(?<!開)關系(?![統列所主])|聯系(?![統列所主])", "係繫"),
    ("范圍|[示規模典]范", "範"),
    ("采[取用訪購納]|開采", "採"),
    ("(?<!若)干部(?![門分])|骨干(?!擾)", "幹"),
    ("(?<![批獲核])准備(?!案)|(?<!投)標准(?!許)|水准", "準"),
    ("[數根依證收]据", "據"),
    ("并[且不非未將]|合并", "並併"),
    ("旅游(?!水)", "遊"),
    ("[奮戰]斗", "鬥"),
    ("(?<![東葵魚])涌現", "湧"),
    ("特征|象征", "徵"),
    ("[輕放寬]松", "鬆"),
)
_PROPER = frozenset("於裡裏後製")

# One pattern, for the first Traditional text: each row is a group.
_LEFT_OVER_WORDS = Rarely("|".join(f"({words})" for words, _ in _LEFT_OVER))


def detect(text: str) -> ScriptVerdict:
    """What script a text is written in.

    Counts the characters that only one of the scripts has; of a long text, in a sample of 16,384 characters.
    Needs neither the conversion engine nor its dictionaries.
    """
    if len(text) > _SAMPLE:
        step, size = len(text) // _SLICES, _SAMPLE // _SLICES
        text = "\n".join(text[at : at + size] for at in range(0, step * _SLICES, step))
    simplified, traditional = count_decisive(text)
    script = majority(simplified, traditional)
    machine_made = False
    if script is Script.TRADITIONAL:
        own = _traditional_sentences(text) if simplified else text
        if words := left_over(own):
            machine_made = len(words) >= 2 or not has_proper_forms(own)
    return ScriptVerdict(script, simplified, traditional, machine_made)


def count_decisive(text: str) -> tuple[int, int]:
    """How many characters of a text only Simplified text has, and how many only Traditional text has."""
    marks = decisive_marks(text)
    return marks.count(SIMPLIFIED_MARK), marks.count(TRADITIONAL_MARK)


def majority(simplified: int, traditional: int) -> Script | None:
    """The script that more decisive characters speak for; None when as many speak for either."""
    if simplified == traditional:
        return None
    return Script.SIMPLIFIED if simplified > traditional else Script.TRADITIONAL


def _traditional_sentences(text: str) -> str:
    """The sentences of a text that are Traditional themselves: what it quotes in Simplified (位于) says nothing of them."""
    return "\n".join(sentence for sentence in re.split(_ENDS, text) if _is_traditional(sentence))


def _is_traditional(text: str) -> bool:
    simplified, traditional = count_decisive(text)
    return traditional > 4 * simplified


def left_over(text: str) -> list[str]:
    """Words of a Traditional text that a character-by-character converter left half done (關于, 這里, 制造).

    A word counts where the text has hardly ever the character that belongs there: one slip among ten proper
    forms is a slip.
    """
    found: dict[str, list[str]] = {}
    for match in _LEFT_OVER_WORDS().finditer(text):
        found.setdefault(_LEFT_OVER[(match.lastindex or 1) - 1][1], []).append(match[0])
    return [
        word
        for proper, words in found.items()
        if len(words) > 4 * sum(map(text.count, proper))
        for word in words
    ]


def has_proper_forms(text: str) -> bool:
    """Whether a text has characters that a character-by-character converter does not find by itself."""
    return not _PROPER.isdisjoint(text)


def convert(text: str, target: Script, source: ScriptVerdict) -> str:
    """A text in the target script, code point by code point as long as the source.

    A text that is in the target script already stays as it is; so does a text without any sign of its script in
    an article without any. In the Traditional view, machine-made Traditional text is mended where its characters
    are the ones both scripts share (于 to 於); in the Hong Kong view, Traditional text gets Hong Kong's forms.

    Args:
        text: One paragraph (or title) of cleaned source text.
        target: The script to show; ORIGINAL returns the text itself.
        source: The verdict on the whole article, inherited by a paragraph with fewer than two decisive characters.

    Returns:
        The converted text; the text itself where it is already in the target script.

    Raises:
        ConversionUnavailable: The conversion engine or its dictionaries are missing (never for ORIGINAL).
    """
    if target is Script.ORIGINAL or text.isascii():
        return text
    from jjj_tui.hanzi.conversion import convert_paragraph

    return convert_paragraph(text, target, source.script, source.machine_made)
