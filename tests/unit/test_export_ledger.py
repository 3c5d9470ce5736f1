"""The ledger as files: every format against files that a person has read, and what a spreadsheet makes of them."""

import csv
import io
import json
import re
import stat
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.goldens import check
from tests.unit.ledgers import SEED, as_is, seed_rows

from jjj_tui.article.read import read_article
from jjj_tui.export.ledger import HEADINGS, SUFFIXES, Format, ledger_formats
from jjj_tui.export.machine import BOM, csv_cell
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.ledger.model import LedgerRow, Sum
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import arrange
from jjj_tui.tui.keep import keep_ledger
from jjj_tui.wording.catalogue import Catalogue

NOW = datetime(2024, 7, 18, 9, 30)


def seed() -> list[LedgerRow]:
    """The rows of the second seed as the ledger shows them at first."""
    rows = seed_rows()
    return arrange(rows, frozenset(row.index for row in rows if row.parts)).rows


def written(rows: list[LedgerRow], form: Format, words: Catalogue = Catalogue()) -> str:  # noqa: B008 - frozen
    return "".join(ledger_formats(rows, words, as_is)[form])


@pytest.mark.parametrize("form", list(SUFFIXES))
def test_every_format_is_as_it_was_read(form: Format) -> None:
    text = written(seed()[9:18], form)
    check(f"ledger{SUFFIXES[form]}", text)
    assert text.endswith("\n")
    assert is_clean(text.removeprefix(BOM))


def test_the_table_speaks_the_readers_language_and_names_articles_where_there_are_several() -> None:
    rows = seed()[:2]
    assert written(rows, "markdown", Catalogue("zh")).startswith(
        "| 行 | 列表 | 主体 | 成员 | 原文写法 | 确切数值 | 单位 |"
    )
    assert "文章" not in written(rows, "markdown", Catalogue("zh"))
    several = [rows[0], replace(rows[1], article="0" * 64, title="另一篇*文章*")]
    text = written(several, "markdown", Catalogue("zh"))
    assert text.splitlines()[0].endswith("| 文章 |")
    assert "另一篇\\*文章\\*" in text


def test_the_table_tells_totals_parts_and_lists_by_the_rows_that_the_other_files_name() -> None:
    rows = seed()[9:18]
    standing = [
        (line.split(" | ")[0].strip("| "), line.split(" | ")[1])
        for line in written(rows, "markdown").splitlines()[2:]
    ]
    assert [said for _, said in standing] == [
        "", "", "total", "row 3, rounded", *["part of row 3"] * 3, *["list of row 8"] * 2,
    ]  # fmt: skip
    records = json.loads(written(rows, "json"))
    assert [str(record["row"]) for record in records] == [number for number, _ in standing]
    for record, (_, said) in zip(records, standing, strict=True):
        assert (f"part of row {record['total']}" == said) is (record["role"] == "part")
    chinese = written(rows, "markdown", Catalogue("zh"))
    assert "| 5 | 第 3 行的分项 |" in chinese
    assert "| 8 | 第 8 行的列表 |" in chinese
    alone = written(rows[4:5], "markdown")
    assert "| 1 | part |" in alone


def test_the_table_tells_what_was_reached_from_how_much_it_changed() -> None:
    article = read_article("标题在此处说明一切\n\n失业率降低到5.1%，工业投资下降3%。\n".encode(), "a.txt")
    rows = list(build_ledger([(article, read_figures(article))]))
    for words, signs in ((Catalogue(), ["↓ to", "↓"]), (Catalogue("zh"), ["↓ 至", "↓"])):
        lines = written(rows, "markdown", words).splitlines()[2:]
        assert [line.split(" | ")[7] for line in lines] == signs


def test_the_table_tells_rounding_from_an_exact_sum() -> None:
    total = next(row for row in seed() if row.sum is not None)
    assert "5,149,200,000,000 ✓" in written([total], "markdown")
    rounded = replace(total, sum=Sum(Decimal(-(10**8)), holds=True))
    assert "5,149,200,000,000 ≈ Δ -100,000,000" in written([rounded], "markdown")


def table(text: str) -> list[dict[str, str]]:
    assert text.startswith(BOM), "a spreadsheet takes it for UTF-8"
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def test_rows_of_the_file_name_each_other() -> None:
    rows = table(written(seed(), "csv"))
    assert [row["row"] for row in rows] == [str(number) for number in range(1, 26)]
    total = next(row for row in rows if row["text"] == "51492億元")
    assert total["sum_holds"] == "true"
    assert total["sum_difference"] == "0"
    assert [row["text"] for row in rows if row["total"] == total["row"]] == [
        "21791億元",
        "8191億元",
        "21510億元",
    ]
    assert [row["text"] for row in rows if row["exact"] == total["row"]] == ["5萬億元"]
    alone = table(written([row for row in seed() if row.figure.text == "8191億元"], "csv"))
    assert alone[0]["total"] == "", "its total is not in this file"


def test_json_has_the_same_fields_with_exact_values() -> None:
    records = json.loads(written(seed(), "json"))
    assert all(tuple(record) == HEADINGS for record in records)
    total = next(record for record in records if record["text"] == "51492億元")
    assert total["value"] == "5149200000000"
    assert total["sum_holds"] is True
    lost = next(record for record in records if "damaged" in record["flags"])
    assert lost["value"] is None


def test_an_empty_table_has_its_headings() -> None:
    assert table(written([], "csv")) == []
    assert written([], "csv").removeprefix(BOM).split(",")[0] == "row"
    assert json.loads(written([], "json")) == []


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1+2", "@SUM(A1)", "＝1", " =1", "\t=1", '=HYPERLINK("http://x")']
)
def test_no_cell_is_run_as_a_formula(evil: str) -> None:
    row = seed()[0]
    figure = replace(row.figure, subject=evil, member=evil, unit=evil, text=evil, basis=evil)
    (read,) = table(written([replace(row, figure=figure, title=evil, written=evil, sentence=evil)], "csv"))
    for name in ("subject", "member", "unit", "text", "basis", "title", "written", "sentence"):
        assert read[name].startswith("'"), name


def test_a_day_is_a_day_in_a_spreadsheet_too() -> None:
    assert csv_cell("2025-06-01") == "2025-06-01"
    assert csv_cell("12-5-3") == "'12-5-3"


@pytest.mark.parametrize("text", ["2/3", "1:15", "3-5", "10:1"])
def test_a_fraction_or_a_ratio_does_not_become_a_date_or_a_time(text: str) -> None:
    row = seed()[0]
    (read,) = table(written([replace(row, figure=replace(row.figure, ratio=text, text=text))], "csv"))
    for name in ("ratio", "text"):
        assert not re.fullmatch(r"\d+[/:-]\d+", read[name]), "a spreadsheet would make a date of it"
        assert text in read[name]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="=+-@'\",;\n\r\t\x00\x1b\u202e|*_[]<>京津1.5\ud800", max_size=12))
def test_any_text_gives_one_record_of_all_fields(text: str) -> None:
    row = ROW
    figure = replace(row.figure, subject=text, member=text, unit=text)
    hostile = replace(row, figure=figure, sentence=text, title=text, written=text)
    rows = [hostile, row]
    read = table(written(rows, "csv"))
    assert len(read) == 2
    assert all(set(each) == set(HEADINGS) for each in read)
    assert read[1]["subject"] == row.figure.subject
    assert len(json.loads(written(rows, "json"))) == 2
    markdown = written(rows, "markdown")
    assert markdown.count("\n") == 4
    assert is_clean(markdown.replace("\n", ""))
    assert is_clean(written(rows, "csv").removeprefix(BOM))


ROW = seed()[0]


# --- files


def test_files_go_to_the_data_home_and_belong_to_their_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    stem = keep_ledger(seed(), data, Catalogue(), as_is, NOW)
    assert stem == data / "exports" / "ledger-20240718-093000"
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert [path.suffix for path in files] == [".csv", ".json", ".md"], "and nothing else is left behind"
    for path in files:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((data / "exports").stat().st_mode) == 0o700
    assert (data / "exports" / "ledger-20240718-093000.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_two_exports_in_one_second_are_two_exports(tmp_path: Path) -> None:
    first = keep_ledger(seed(), tmp_path, Catalogue(), as_is, NOW)
    second = keep_ledger(seed()[:1], tmp_path, Catalogue(), as_is, NOW)
    assert first != second
    assert len(list((tmp_path / "exports").iterdir())) == 6


def test_two_readers_who_export_in_the_same_second_take_nothing_from_each_other(tmp_path: Path) -> None:
    others: list[object] = []

    def other_begins_and_ends(done: int) -> bool:
        if not others:
            others.append(keep_ledger(seed()[:1], tmp_path, Catalogue(), as_is, NOW))
        return True

    one = keep_ledger(seed(), tmp_path, Catalogue(), as_is, NOW, go_on=other_begins_and_ends)
    (other,) = others
    assert isinstance(one, Path)
    assert isinstance(other, Path)
    assert one != other
    for stem, rows in ((one, seed()), (other, seed()[:1])):
        for form, suffix in SUFFIXES.items():
            path = stem.with_name(stem.name + suffix)
            assert path.read_bytes().decode() == "".join(ledger_formats(rows, Catalogue(), as_is)[form])
    assert len(list((tmp_path / "exports").iterdir())) == 6


def test_what_is_shown_is_what_is_written(tmp_path: Path) -> None:
    verdict = read_article(SEED.read_bytes(), SEED.name).script

    def shown(text: str, row: LedgerRow) -> str:
        return convert(text, Script.SIMPLIFIED, verdict)

    stem = keep_ledger(seed(), tmp_path, Catalogue(), shown, NOW)
    assert isinstance(stem, Path)
    text = stem.with_name(stem.name + ".csv").read_text(encoding="utf-8")
    assert "京津冀地区生产总值" in text
    assert "地區" not in text


def test_where_nothing_can_be_written_one_line_says_why(tmp_path: Path) -> None:
    said = keep_ledger(seed(), None, Catalogue(), as_is, NOW)
    assert said == "Nothing was written: there is no home directory"
    (tmp_path / "exports").write_text("in the way")
    said = keep_ledger(seed(), tmp_path, Catalogue(), as_is, NOW)
    assert isinstance(said, str)
    assert "\n" not in said


def test_a_disk_that_is_full_leaves_no_half_of_an_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, target: Path) -> Path:
        if target.suffix == ".json":
            raise OSError(28, "No space left on device")
        return real(path, target)

    real = Path.replace
    monkeypatch.setattr(Path, "replace", full)
    said = keep_ledger(seed(), tmp_path, Catalogue(), as_is, NOW)
    assert said == "Nothing was written: no space left"
    assert list((tmp_path / "exports").iterdir()) == []


def test_what_was_ended_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    seen: list[int] = []

    def until_the_third(done: int) -> bool:
        seen.append(done)
        return len(seen) < 3

    rows = [replace(ROW, index=index) for index in range(2000)]
    assert keep_ledger(rows, tmp_path, Catalogue(), as_is, NOW, go_on=until_the_third) is None
    assert seen == sorted(seen)
    assert 0 < seen[-1] < len(rows)
    assert list((tmp_path / "exports").iterdir()) == []


def test_all_formats_are_written_at_once_and_each_is_what_it_is_alone(tmp_path: Path) -> None:
    stem = keep_ledger(seed(), tmp_path, Catalogue(), as_is, NOW)
    assert isinstance(stem, Path)
    for form, suffix in SUFFIXES.items():
        assert stem.with_name(stem.name + suffix).read_bytes().decode() == written(seed(), form)
