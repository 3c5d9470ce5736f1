"""Regular expressions that every supported Python matches alike.

Before 3.11.5 the matcher could lose its way inside a possessive or atomic *group* and match nothing for ever
(python/cpython#106052). Possessive single characters and classes (``[0-9]++``) were never touched by that.
"""

import ast
import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import jjj_tui
from jjj_tui.figures.around.retelling.retold import TOLD

_SUSPECT = re.compile(r"\(\?>|\)(?:[*+?]|\{[0-9]*(?:,[0-9]*)?\})\+")

# Every pattern that is compiled while all modules are imported and the commands run is written down.
WATCH = """
import contextlib, importlib, io, json, pkgutil, re, sys
seen, parse = set(), re._parser.parse
def watched(pattern, *rest):
    caller = sys._getframe(1)
    while caller is not None and not caller.f_globals.get("__name__", "").startswith("jjj_tui"):
        caller = caller.f_back
    if caller is not None:
        seen.add((caller.f_globals["__name__"], pattern if isinstance(pattern, str) else pattern.decode("latin-1")))
    return parse(pattern, *rest)
re._parser.parse = watched
import jjj_tui
from jjj_tui.rarely import Rarely
for module in pkgutil.walk_packages(jjj_tui.__path__, "jjj_tui."):
    if not module.name.endswith("__main__"):
        for pattern in vars(importlib.import_module(module.name)).values():
            if isinstance(pattern, Rarely):
                pattern()
from jjj_tui.cli import main
from jjj_tui.words.segment import segment
with contextlib.redirect_stdout(io.StringIO()):
    main(["show", "--script", "traditional"]); main(["figures"]); main(["stats", "--format", "json"])
    segment("京津冀协同发展，北京的王小明说了3.5%。")
print(json.dumps(sorted(seen)))
"""


def unsafe(pattern: str) -> list[str]:
    """The constructs of a pattern that some supported Python cannot match: possessive or atomic groups."""
    constants: Any = import_module("re._constants")
    parser: Any = import_module("re._parser")
    singles = [[constants.LITERAL], [constants.NOT_LITERAL], [constants.IN], [constants.ANY]]
    found: list[str] = []

    def walk(part: Any) -> None:
        if isinstance(part, parser.SubPattern):
            for kind, value in part:
                if kind is constants.ATOMIC_GROUP:
                    found.append("atomic group")
                if kind is constants.POSSESSIVE_REPEAT and [each for each, _ in value[2]] not in singles:
                    found.append("possessive group")
                walk(value)
        elif isinstance(part, (list, tuple)):
            for each in part:
                walk(each)

    walk(parser.parse(pattern))
    return found


@pytest.mark.parametrize(
    "pattern",
    ["(?>ab)", "(?:ab)++", "(?:ab|c)*+", "(ab)?+", "(?:,[0-9]++){0,12}+", "a(?:b(?=(?>c)))", "x|(?:y|(?:ab)++)", "(?:(?:a|bc)++d)*"],
)  # fmt: skip
def test_an_unsafe_group_is_seen(pattern: str) -> None:
    assert unsafe(pattern)


@pytest.mark.parametrize("pattern", ["[0-9]++", "a*+", r"\)++", ".?+", "(?:[0-9]++,)+", "[^)]*+", "[)+*+]"])
def test_a_single_possessive_character_is_safe(pattern: str) -> None:
    assert not unsafe(pattern)


def test_no_pattern_that_is_compiled_holds_one() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WATCH],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    compiled: list[tuple[str, str]] = json.loads(ran.stdout)
    assert len(compiled) > 100
    assert {(room, pattern): unsafe(pattern) for room, pattern in compiled if unsafe(pattern)} == {}


def written(path: Path) -> list[str]:
    """The strings of a source file; whatever is put into one stands as one character."""
    texts = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        values = [part.value if isinstance(part, ast.Constant) else "X" for part in parts]
        values = [value.decode("latin-1") if isinstance(value, bytes) else value for value in values]
        texts.append("".join(value for value in values if isinstance(value, str)))
    return texts


def test_no_pattern_in_the_source_is_written_with_one() -> None:
    sources = sorted(Path(jjj_tui.__file__).parent.rglob("*.py"))
    assert len(sources) > 50
    found = []
    for path in sources:
        for text in filter(_SUSPECT.search, written(path)):
            try:
                wrong = unsafe(text)
            except re.error:  # a part of a pattern: what it looks like counts
                wrong = ["looks like a group"]
            found += [(path.name, text, wrong)] if wrong else []
    assert found == []


def test_each_way_of_telling_begins_with_a_character() -> None:
    # A branch that begins otherwise makes the one look that every text gets eight times as slow.
    (branch,) = re._parser.parse(TOLD.pattern).data  # type: ignore[attr-defined]
    assert {str(way[0][0]) for way in branch[1][1]} == {"LITERAL"}
