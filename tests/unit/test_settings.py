"""Settings: what may be set, and what wrong ones cost (a notice, never the application)."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.settings import LoadedSettings, Settings, load_settings

WHOLE = """
lang = "zh"
measure = 28
theme = "light"
script = "hongkong"
characters_per_minute = 500
mouse = false

[keys]
next_figure = "x"
quit = ["q", "ctrl+x"]
"""


def load(tmp_path: Path, text: str | bytes, environ: dict[str, str] | None = None) -> LoadedSettings:
    path = tmp_path / "settings.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_settings(path, environ or {})


def test_without_a_file_the_defaults_hold_silently(tmp_path: Path) -> None:
    for path in (None, tmp_path / "settings.toml", tmp_path / "no" / "settings.toml"):
        loaded = load_settings(path, {})
        assert loaded.settings == Settings()
        assert loaded.notices == ()


def test_every_setting_is_read(tmp_path: Path) -> None:
    loaded = load(tmp_path, WHOLE)
    assert loaded.notices == ()
    assert loaded.settings == Settings(
        lang="zh",
        measure=28,
        theme="light",
        script="hongkong",
        characters_per_minute=500,
        mouse=False,
        keys={"next_figure": ("x",), "quit": ("q", "ctrl+x")},
    )


def test_the_environment_decides_over_the_file(tmp_path: Path) -> None:
    environ = {
        "JJJ_TUI_LANG": "en",
        "JJJ_TUI_MEASURE": " 30 ",
        "JJJ_TUI_THEME": "Dark",
        "JJJ_TUI_SCRIPT": "original",
        "JJJ_TUI_CHARACTERS_PER_MINUTE": "60",
        "JJJ_TUI_MOUSE": "yes",
    }
    loaded = load(tmp_path, WHOLE, environ)
    assert loaded.notices == ()
    settings = loaded.settings
    assert (settings.lang, settings.measure, settings.theme, settings.script) == (
        "en",
        30,
        "dark",
        "original",
    )
    assert (settings.characters_per_minute, settings.mouse) == (60, True)
    assert settings.keys["quit"] == ("q", "ctrl+x")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("measure = 9", "measure"),
        ("measure = 81", "measure"),
        ("measure = 40.5", "measure"),
        ("measure = true", "measure"),
        ("measure = '40'", "measure"),
        ("mouse = 1", "mouse"),
        ("mouse = 'true'", "mouse"),
        ("lang = 'fr'", "lang"),
        ("lang = ['en']", "lang"),
        ("theme = ''", "theme"),
        ("script = 'Traditional '", "script"),
        ("characters_per_minute = -3", "characters_per_minute"),
        ("keys = 'q'", "keys"),
        ("[keys]\nquit = 3", "keys.quit"),
        ("[keys]\nquit = ['q', 3]", "keys.quit"),
        ("[keys]\nquit = ''", "keys.quit"),
        ("[keys]\nquit = []", "keys.quit"),
        ("colour = 'red'", "colour"),
        ("[reader]\nmeasure = 20", "reader"),
        ("measure = 2024-01-01", "measure"),
    ],
)
def test_one_wrong_setting_costs_one_notice_and_its_default(tmp_path: Path, text: str, named: str) -> None:
    loaded = load(tmp_path, text)
    assert loaded.settings == Settings()
    assert len(loaded.notices) == 1
    assert f" {named} " in loaded.notices[0]


def test_what_is_right_beside_it_is_kept(tmp_path: Path) -> None:
    loaded = load(tmp_path, "measure = 7\ntheme = 'light'\n")
    assert loaded.settings == Settings(theme="light")
    assert loaded.notices == (
        "Setting measure must be a whole number from 10 to 80; the default 40 is used.",
    )


def test_a_wrong_entry_of_the_keys_is_named_and_the_others_hold(tmp_path: Path) -> None:
    text = "[keys]\nquit = 3\nsearch = 'ctrl+s'\nhelp = ['F1', '']\ntop = ['Home', 'question_mark', ',']\n"
    loaded = load(tmp_path, text)
    assert loaded.settings.keys == {"search": ("ctrl+s",), "top": ("home", "?", ",")}
    assert loaded.notices == (
        'Setting keys.quit must be "key" or ["key", "key"]; it keeps its own keys.',
        'Setting keys.help must be "key" or ["key", "key"]; it keeps its own keys.',
    )
    assert load(tmp_path, "lang = 'zh'\n" + text).notices[0] == (
        '设置 keys.quit 应为 "按键" 或 ["按键", "按键"]；仍用原来的按键。'
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MEASURE", "4O"),
        ("MEASURE", "9" * 5000),
        ("MEASURE", "３０"),
        ("MOUSE", "maybe"),
        ("KEYS", "q"),
        ("X", ""),
    ],
)
def test_a_wrong_variable_is_named_as_it_is_written(tmp_path: Path, name: str, value: str) -> None:
    loaded = load(tmp_path, "", {f"JJJ_TUI_{name}": value})
    assert loaded.settings == Settings()
    assert [f"JJJ_TUI_{name} " in notice for notice in loaded.notices] == [True]


@pytest.mark.parametrize(
    "data",
    [
        b"measure = = 3",
        b"\xff\xfe\x00",
        b"\x00" * 100,
        b"[" * 100_000,
        b"x = " + b"[" * 3000,
        b"a" * (1 << 20) + b"aa",
    ],
    ids=["syntax", "utf16", "nul", "brackets", "nested", "large"],
)
def test_a_damaged_file_costs_one_notice(tmp_path: Path, data: bytes) -> None:
    loaded = load(tmp_path, data)
    assert loaded.settings == Settings()
    assert len(loaded.notices) == 1
    assert "settings.toml" in loaded.notices[0]


def test_a_directory_in_the_place_of_the_file_costs_one_notice(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path, {})
    assert loaded.settings == Settings()
    assert "it is a directory" in loaded.notices[0]


def test_a_byte_order_mark_is_no_damage(tmp_path: Path) -> None:
    assert load(tmp_path, b"\xef\xbb\xbfmeasure = 20\n").settings.measure == 20


def test_notices_speak_the_language_that_is_asked_for(tmp_path: Path) -> None:
    assert load(tmp_path, "lang = 'zh'\nx = 1").notices == ("未知设置 x，已忽略。",)
    path = tmp_path / "settings.toml"
    assert load_settings(path, {}, "en").notices == ("Setting x is unknown and was ignored.",)
    assert load_settings(path, {}, "en").words.language == "en"


def test_settings_cannot_be_changed_behind_the_back(tmp_path: Path) -> None:
    keys = load(tmp_path, WHOLE).settings.keys
    with pytest.raises(TypeError):
        keys["quit"] = ("x",)  # type: ignore[index]


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_file_leaves_usable_settings_and_clean_notices(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        loaded = load(Path(folder), data)
    assert 10 <= loaded.settings.measure <= 80
    assert all(is_clean(notice) and "\n" not in notice for notice in loaded.notices)


@given(
    st.dictionaries(
        st.text(max_size=20).map(lambda name: f"JJJ_TUI_{name}"), st.text(max_size=20), max_size=5
    )
)
def test_any_environment_leaves_usable_settings_and_clean_notices(environ: dict[str, str]) -> None:
    loaded = load_settings(None, environ)
    assert 10 <= loaded.settings.measure <= 80
    assert all(is_clean(notice) and "\n" not in notice for notice in loaded.notices)
