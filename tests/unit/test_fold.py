"""Folding: one form for all the ways to write a text."""

from collections import defaultdict
from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.hanzi import fold as module
from jjj_tui.hanzi.conversion import _REGIONAL
from jjj_tui.hanzi.dictionaries import read
from jjj_tui.hanzi.engine import converter
from jjj_tui.hanzi.fold import fold
from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict, convert

ANY_TEXT = st.text(st.characters())
HAN = st.text(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("于里后制发著着台,。 ")
)
PHRASES = (
    "STPhrases.txt",
    "STPhrases_GeneratedFromRegionalPhrases.txt",
    "TSPhrases.txt",
    "HKVariantsPhrases.txt",
)
CHARACTERS = ("STCharacters.txt", "TSCharacters.txt")


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("裡面 裏面", "里面 里面"),
        ("臺灣台灣", "台湾台湾"),
        ("纔能", "才能"),
        ("張艷琴", "张艳琴"),
        ("規劃與計畫", "规划与计划"),
        ("藉助", "借助"),
        ("衞生", "卫生"),
        ("看著", "看着"),
        ("ＧＤＰ　５％", "gdp 5%"),
        ("Straße", "STRAßE"),
    ],
)
def test_ways_to_write_one_thing_fold_alike(written: str, sought: str) -> None:
    assert fold(written) == fold(sought)


@pytest.mark.parametrize(
    ("one", "other"), [("北京", "南京"), ("增长", "减少"), ("3.5%", "35%"), ("…", "...")]
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_every_character_keeps_its_place_and_folds_once() -> None:
    everything = "".join(map(chr, range(0x110000)))
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


@given(ANY_TEXT)
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(
    HAN | ANY_TEXT,
    st.sampled_from(Script),
    st.sampled_from((Script.SIMPLIFIED, Script.TRADITIONAL)),
    st.booleans(),
)
def test_a_text_is_found_in_every_view(text: str, target: Script, script: Script, machine_made: bool) -> None:
    shown = convert(text, target, ScriptVerdict(script, 9, 0, machine_made))
    assert fold(shown) == fold(text)


@cache
def conversions() -> frozenset[tuple[str, str]]:
    """Every character and what some config makes of it in some phrase of OpenCC's dictionaries."""
    entries = [entry for name in PHRASES + CHARACTERS for entry in read(name).entries().items()]
    simplified = [key for key, _ in entries]
    traditional = [value.split(" ")[0] for _, value in entries] + list(read("TSPhrases.txt").entries())
    pairs = {
        (before, after)
        for config in ("s2tw", "s2hk", "t2s", "t2hk")
        for source in (simplified if config.startswith("s") else traditional)
        for before, after in zip(source, converter(config).convert(source), strict=True)
    }
    return frozenset(
        pairs | {(chr(before), chr(after)) for before, after in _REGIONAL.items()} | {("著", "着")}
    )


def test_whatever_a_conversion_does_folds_alike() -> None:
    assert [(before, after) for before, after in conversions() if fold(before) != fold(after)] == []


def test_characters_are_alike_only_where_a_conversion_joins_them() -> None:
    table = read("TSCharacters.txt").entries() | read("TSCharactersExt.txt").entries()

    def simplified(character: str) -> str:
        whole = normalize("NFKC", character)
        character = whole if len(whole) == 1 else character
        result = table.get(character, character)[0]
        return character if result == character else simplified(result)

    joined = defaultdict(set)
    for before, after in conversions():
        if simplified(before) != simplified(after):
            joined[simplified(before)].add(simplified(after))
            joined[simplified(after)].add(simplified(before))
    for group in module._ALIKE.split():
        reached = [group[0]]
        for character in reached:
            reached.extend(joined[character] - set(reached))
        assert set(group) == set(reached), group


def test_without_the_dictionaries_a_search_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ConversionUnavailable(name)

    monkeypatch.setattr(module, "read", missing)
    module._folded.cache_clear()
    try:
        assert fold("ＧＤＰ增长") == "gdp增长"
    finally:
        module._folded.cache_clear()
