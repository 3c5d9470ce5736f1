"""Verdicts on a script, texts in which the scripts and all they share meet, and a process that converted nothing yet."""

from pathlib import Path

from hypothesis import strategies as st

from jjj_tui.hanzi import borders, engine
from jjj_tui.hanzi.conversion import _kept, _kept_long
from jjj_tui.hanzi.script import Script, ScriptVerdict

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIMPLIFIED = ScriptVerdict(Script.SIMPLIFIED, 100, 0)
TRADITIONAL = ScriptVerdict(Script.TRADITIONAL, 0, 100)
MACHINE_MADE = ScriptVerdict(Script.TRADITIONAL, 0, 100, machine_made=True)
UNDECIDED = ScriptVerdict(None, 0, 0)

ANY_TEXT = st.text(st.characters())
SHARED = '于里后制着干隆燥台火出毕昇。!, 35.%「」“”"G𠮷\ud800豈⺀'
SIMPLIFIED_TEXT = st.text(st.sampled_from(SHARED + "发头关万这说张杂复戏国"))
TRADITIONAL_TEXT = st.text(st.sampled_from(SHARED + "於裡裏後製發頭關萬這說張艷雜復臺衞樠殢國"))

# Text in which both scripts and all they share meet, with quotations and sentences.
MIXED_TEXT = st.text(
    st.sampled_from(SHARED + "於裡裏後製著發頭關萬這說張艷雜復臺衞樠殢國发头关万这说张杂复戏国什么乾猫恒")
)

VERDICTS = st.sampled_from((SIMPLIFIED, TRADITIONAL, MACHINE_MADE, UNDECIDED))
SCRIPTS = st.sampled_from(Script)


def forget() -> None:
    """Empties every cache of conversions, as in a new process."""
    engine._converter.cache_clear()
    borders._dictionary.cache_clear()
    borders._cuts.cache_clear()
    _kept.cache_clear()
    _kept_long.cache_clear()
