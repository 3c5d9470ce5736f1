"""The sums of sentences: told where the parts are all of a total's, and like things; never otherwise."""

from functools import partial

import pytest
from tests.growth import grows_linearly
from tests.unit.figures.sentences import Sentence, each_sentence

from jjj_tui.figures import Figure, find_figures
from jjj_tui.figures.lists.totals.groups import SumCheck, check_totals
from jjj_tui.hanzi.script import Script, convert, detect

_EACH_SENTENCE = each_sentence("sums.tsv")


def _row(figures: tuple[Figure, ...], check: SumCheck) -> str:
    sign = ("≈" if check.difference else "✓") if check.holds else f"{check.difference:.0f}"
    parts = [("-" if "negative" in figures[at].flags else "") + figures[at].text for at in check.parts]
    return f"{figures[check.total].text} = {' + '.join(parts)} {sign}"


def sums(text: str) -> list[str]:
    figures = find_figures(text)
    return [_row(figures, check) for check in check_totals(figures)]


@_EACH_SENTENCE
def test_the_sums_of_a_sentence_and_no_others(sentence: Sentence) -> None:
    assert sums(sentence.text) == sentence.rows


@_EACH_SENTENCE
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL])
def test_the_same_sums_in_every_script(sentence: Sentence, target: Script) -> None:
    def found(written: str) -> list[SumCheck]:
        return list(check_totals(find_figures(written)))

    text = sentence.text
    assert found(convert(text, target, detect(text))) == found(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "总额90亿元，其中甲60亿元，乙20亿元，",  # never a full stop
        "甲60亿元，乙20亿元，合计90亿元，",
        "京津冀产值90亿元，北京、天津和河北分别为30亿元、20亿元、20亿元，",
        "经费60万元，分别用于修路30万元、植树20万元，",
        "第一产业增加值60亿元，第二产业增加值20亿元，",
    ],
)
def test_sums_are_looked_for_in_linear_time(sentence: str) -> None:
    assert grows_linearly(lambda count: partial(find_figures, sentence * count), 300, 1200)
