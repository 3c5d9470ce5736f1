"""What each command loads, looked up in a process of its own: a list must be there before a screen could be."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "rich", "jieba", "sqlite3", "asyncio", "opencc")
SEED = next((Path(__file__).parents[2] / "seeds").glob("000*"))


def loaded(code: str) -> set[str]:
    """Top-level packages in ``sys.modules`` after some code ran."""
    show = "import sys; print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}\n{show}"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(ran.stderr.split())


def command(*argv: str) -> set[str]:
    return loaded(f"from jjj_tui.cli import main; assert main({list(argv)!r}) == 0")


@pytest.mark.parametrize(
    "argv",
    [
        ("list",),
        ("list", "--format", "json"),
        ("show",),
        ("show", "--format", "markdown"),
        ("show", "--raw"),
        ("figures",),
        ("figures", "--format", "csv"),
        ("--help",),
        ("--version",),
        ("doctor",),
    ],
)
def test_commands_load_nothing_of_the_screen_or_the_words(argv: tuple[str, ...]) -> None:
    heavy = set(HEAVY) - ({"opencc"} if argv == ("doctor",) else set())
    assert not heavy & command(*argv)


def test_a_list_and_a_page_load_no_figures() -> None:
    code = (
        "from jjj_tui.cli import main; main(['list']); main(['show']); import sys;"
        "assert 'jjj_tui.article.read' in sys.modules; assert 'jjj_tui.figures.engine' not in sys.modules"
    )
    loaded(code)


def test_only_another_script_loads_the_conversion_engine() -> None:
    found = command("show", str(SEED), "--script", "traditional")
    assert "opencc" in found
    assert not set(HEAVY) - {"opencc"} & found


def test_statistics_never_load_the_words_into_this_process() -> None:
    assert not set(HEAVY) - {"sqlite3"} & command("stats", str(SEED))


def test_the_first_frame_waits_for_nothing_that_it_does_not_show() -> None:
    later = (
        "json",
        "jjj_tui.figures",
        "jjj_tui.hanzi.dictionaries",
        "jjj_tui.tui.messages",
        "jjj_tui.stats",
    )
    code = (
        "import jjj_tui.cli, jjj_tui.tui.app, jjj_tui.article.read, sys\n"
        "from jjj_tui.tui.marks import figure_marks\n"
        f"assert not [*figure_marks(())] and not {{*{later!r}}} & {{*sys.modules}}"
    )
    loaded(code)


def test_the_package_itself_loads_nothing() -> None:
    bare = loaded("pass")
    assert loaded("import jjj_tui; jjj_tui.__version__; dir(jjj_tui)") - bare <= {
        "jjj_tui", "typing", "collections", "functools", "re", "contextlib", "operator", "keyword", "itertools",
        "reprlib", "enum", "types", "copyreg", "importlib", "warnings", "_collections", "_functools", "_typing",
        "_operator", "_sre", "_abc", "abc", "_weakref", "_collections_abc", "collections.abc", "annotationlib",
    }  # fmt: skip


def test_the_public_names_are_there() -> None:
    assert not set(HEAVY) & loaded("import jjj_tui; [getattr(jjj_tui, name) for name in jjj_tui.__all__]")


@pytest.mark.parametrize(
    "room",
    [
        "hanzi",
        "article",
        "figures",
        "words",
        "stats",
        "library",
        "export",
        "commands",
        "settings",
        "wording.catalogue",
        "terminal",
    ],
)
def test_no_room_below_the_screen_loads_it(room: str) -> None:
    code = (
        "import importlib, pkgutil\n"
        f"room = importlib.import_module('jjj_tui.{room}')\n"
        "for module in pkgutil.walk_packages(getattr(room, '__path__', []), room.__name__ + '.'):\n"
        "    if not module.name.endswith(('__main__', 'wire')):\n"
        "        importlib.import_module(module.name)\n"
    )
    assert not {"textual", "rich", "jieba"} & loaded(code)
