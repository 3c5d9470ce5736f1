"""The commands as a person meets them: what is printed."""

import json
from pathlib import Path

import pytest
from tests.unit.commands import SEED, SEEDS, TEXT, run

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.tui.shelf import countable

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def test_the_list_names_both_seeds_newest_first() -> None:
    ran = run("list")
    assert ran.code == 0
    assert ran.said == ""
    heading, first, second = ran.text.splitlines()
    assert heading.split()[:3] == ["date", "title", "source"]
    assert first.startswith("2023-02-28  【奋进的春天】瓣瓣同心京津冀")
    assert first.endswith("000_f1bbcfffa3ff309c.txt")
    assert "damaged" in second
    assert second.endswith("004_331d5730d4c698da.txt")


def test_columns_stand_under_their_headings() -> None:
    lines = run("list").text.splitlines()
    column = cell_length(lines[0][: lines[0].index("script")])
    for line, name in zip(lines[1:], ("Simplified", "Traditional"), strict=True):
        assert cell_length(line[: line.index(name)]) == column


def test_show_prints_a_page_and_nothing_that_controls() -> None:
    ran = run("show", str(SEED), "--width", "60")
    assert ran.code == 0
    lines = ran.text.splitlines()
    assert lines[0].startswith("【奋进的春天】")
    assert "    产业是京津冀协同发展的实体内容和关键支撑。" in ran.text
    assert max(map(cell_length, lines)) <= 60
    assert not any(line.startswith(("。", "，", "、", "”")) for line in lines)
    assert is_clean(ran.text)


def test_show_in_either_script() -> None:
    simplified, traditional = (
        "产业是京津冀协同发展的实体内容和关键支撑",
        "產業是京津冀協同發展的實體內容和關鍵支撐",
    )
    assert simplified in run("show", str(SEED)).text
    assert simplified in run("show", str(SEED), "--script", "simplified").text
    assert simplified not in run("show", str(SEED), "--script=traditional").text
    assert traditional in run("show", str(SEED), "--script=traditional").text


def test_raw_is_the_file_itself() -> None:
    assert run("show", "--raw", str(SEED)).out == SEED.read_bytes()
    other = SEEDS / "004_331d5730d4c698da.txt"
    both = SEED.read_bytes() + other.read_bytes()
    assert run("show", "--raw", str(SEED), str(other), str(SEED)).out == both, "each of them once"
    assert run("show", "--raw", "-", stdin=b"\x00\x1b[31m\xff").out == b"\x00\x1b[31m\xff"
    missing = run("show", "--raw", "nowhere", str(SEED))
    assert (missing.code, missing.out, missing.said) == (
        2,
        SEED.read_bytes(),
        "jjj-tui: nowhere: no such file\n",
    )


def test_figures_with_their_values() -> None:
    ran = run("figures", "-", "--format", "json", stdin=TEXT.encode())
    assert ran.code == 0
    found = [(figure["text"], figure["value"], figure["name"]) for figure in json.loads(ran.text)]
    assert [(text, float(value), name) for text, value, name in found] == [
        ("1.2亿吨", 120_000_000, "-"),
        ("5.0%", 5, "-"),
    ]


@pytest.mark.parametrize(("dates", "listed"), [("off", ["5亿元"]), ("dim", ["5亿元", "3nm", "27分"])])
def test_scores_and_product_sizes_are_key_figures_everywhere_or_nowhere(
    dates: str, listed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JJJ_TUI_DATES", dates)
    data = "标题在此\n\n项目投资5亿元，芯片采用3nm工艺。主队打出27分。\n".encode()
    printed = run("figures", "-", "--format", "jsonl", stdin=data).text.splitlines()
    assert [json.loads(line)["text"] for line in printed] == listed
    (counted,) = json.loads(run("stats", "-", "--format", "json", stdin=data).text)
    assert counted["figures"] == len(listed)
    article = read_article(data, "-")
    records = read_figures(article)
    rows = build_ledger([(article, records)], dates=dates == "dim")
    assert [row.figure.text for row in rows] == listed
    assert countable(records, dates=dates == "dim") == len(listed)


def test_the_table_of_figures_keeps_the_denominator() -> None:
    ran = run("figures", "-", stdin="标题在此\n\n水库泄流量为每秒850立方米。\n".encode())
    assert ran.text.splitlines()[1].split()[:4] == ["每秒850立方米", "volume", "850", "立方米/秒"]


def test_no_figures_is_nothing_found() -> None:
    ran = run("figures", "-", stdin="今天天气很好，大家都去公园散步了。".encode())
    assert (ran.code, ran.text, ran.said) == (1, "", "jjj-tui: nothing found\n")


def test_statistics_say_the_words_and_keep_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    first = run("stats", str(tmp_path / "a.txt"), "--format", "json")
    assert first.code == 0
    assert json.loads(first.text)[0]["words"] > 5
    assert list((tmp_path / "home" / ".cache" / "jjj-tui" / "words").iterdir())
    assert run("stats", str(tmp_path / "a.txt"), "--format", "json").text == first.text


def test_doctor_shows_settings_paths_and_complaints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "home" / ".config" / "jjj-tui"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("measure = 33\ncolour = 'red'\n[keys]\nquit = 'x'\n")
    monkeypatch.setenv("JJJ_TUI_THEME", "light")
    ran = run("doctor")
    assert ran.code == 0
    facts = [line.split(maxsplit=1) for line in ran.text.splitlines() if line.startswith("  ")]
    for fact in (["measure", "33"], ["theme", "light"], ["keys.quit", "x"], ["can_draw", "no"]):
        assert fact in facts
    assert str(config / "settings.toml") in ran.text
    assert "Setting colour is unknown and was ignored." in ran.text
    assert ran.text.count("colour is unknown") + ran.said.count("colour is unknown") == 2


def test_doctor_tells_keys_in_force_from_those_that_are_not(tmp_path: Path) -> None:
    config = tmp_path / "home" / ".config" / "jjj-tui"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("[keys]\nquitt = 'x'\nledger = ['pgdn', 'y']\nsearch = 'y'\n")
    text = run("doctor").text
    facts = [line.split(maxsplit=1) for line in text.splitlines() if line.startswith("  ")]
    assert ["keys.ledger", "y"] in facts
    assert not any(fact[0] == "keys.quitt" for fact in facts)
    assert "Setting keys.quitt is unknown and was ignored." in text
    assert "Setting keys.ledger: no terminal sends a key called pgdn; it was ignored." in text
    assert "y was given to ledger and to search; it does ledger." in text


def test_nothing_is_made_in_the_home_by_looking(tmp_path: Path) -> None:
    for command in ("list", "show", "figures", "doctor"):
        assert run(command).code == 0
    assert not (tmp_path / "home").exists()
