"""What the reader knows while it runs: orders, neighbours, what to open first, and which script is on the screen."""

from pathlib import Path

import pytest

from jjj_tui.article.model import Article, Place
from jjj_tui.figures import find_figures, read_figures
from jjj_tui.hanzi.script import Script
from jjj_tui.library.sources import Entry, find_entries, read_entry, why_not
from jjj_tui.library.state import Memory
from jjj_tui.stats import read_stats
from jjj_tui.tui.shelf import Order, Shelf, countable, script_of, toggled
from jjj_tui.wording.catalogue import Catalogue


def write(folder: Path, name: str, title: str, day: int | None, body: str = "正文在此。") -> Path:
    path = folder / name
    dateline = f"2023-02-{day:02} 10:00:00 来源:测试社\n\n" if day else ""
    path.write_text(f"{title}\n\n{dateline}{body}\n", encoding="utf-8")
    return path


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three readable articles and, in the middle, one that is not."""
    (tmp_path / "b-empty.txt").write_text("")
    return [
        write(tmp_path, "a.txt", "丙号文章在此", 3, "正文" * 30 + "。"),
        tmp_path / "b-empty.txt",
        write(tmp_path, "c.txt", "甲号文章在此", 9, "正文" * 90 + "。"),
        write(tmp_path, "d.txt", "乙号文章在此", None),
    ]


def shelf_of(paths: list[Path], memory: Memory | None = None, *, read: bool = True) -> Shelf:
    entries = list(find_entries([str(path) for path in paths]))
    shelf = Shelf(
        [read_entry(entry) for entry in entries] if read else entries,
        memory or Memory.open(None),
        Catalogue(),
    )
    assert all(entry.pending != read for entry in shelf.entries)
    return shelf


def article(shelf: Shelf, number: int) -> Article:
    found = shelf.entries[number].article
    assert found is not None
    return found


def test_the_orders_put_the_unreadable_last(paths: list[Path]) -> None:
    shelf = shelf_of(paths)
    shelf.memory.remember_place(article(shelf, 0).key, Place(0, 3), 0.4)
    shelf.memory.remember_place(article(shelf, 2).key, Place(0, 3), 0.2)
    assert {order: shelf.ordered(order) for order in Order} == {
        Order.NAMED: [0, 1, 2, 3],
        Order.DATE: [2, 0, 3, 1],
        Order.TITLE: [0, 3, 2, 1],
        Order.LENGTH: [2, 0, 3, 1],
        Order.UNREAD: [3, 2, 0, 1],
    }
    assert [shelf.position(Order.DATE, number) for number in (2, 0, 3, 1, None)] == [1, 2, 3, 4, 0]


def test_neighbours_skip_what_cannot_be_read_and_stop_at_the_ends(paths: list[Path]) -> None:
    shelf = shelf_of(paths)
    assert [shelf.neighbour(Order.DATE, number, 1)[0] for number in (2, 0, 3, 1)] == [0, 3, None, None]
    assert [shelf.neighbour(Order.DATE, number, -1)[0] for number in (2, 0, 3, 1)] == [None, 2, 0, 3]
    assert shelf.neighbour(Order.TITLE, 0, 1) == (3, []), "the unreadable one is not among them"
    found, passed = shelf.neighbour(Order.DATE, 3, 1)
    assert found is None
    assert ["b-empty.txt" in reason for reason in passed] == [True]
    assert shelf.neighbour(Order.DATE, None, 1)[0] == 2
    assert shelf.neighbour(Order.DATE, None, -1)[0] is None


def test_the_article_read_last_is_opened_first(paths: list[Path], tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "state.db")
    shelf = shelf_of(paths, memory)
    assert shelf.first(Order.DATE) == 2
    shelf.open(shelf.entries[3])
    assert shelf_of(paths, memory).first(Order.DATE) == 3
    paths[3].write_text("")  # it cannot be read any more
    assert shelf_of(paths, memory).first(Order.DATE) == 2
    assert shelf_of(paths[:2], memory).first(Order.DATE) == 0
    assert shelf_of(paths[1:2], memory).first(Order.DATE) is None


def test_articles_named_one_by_one_open_at_the_first(paths: list[Path]) -> None:
    shelf = shelf_of(paths)
    assert Order.NAMED not in shelf.orders
    orders = [shelf.order]
    shelf.memory.set("order", "title")
    orders.append(shelf.order)
    shelf.named = True
    assert [*orders, shelf.order] == [Order.DATE, Order.TITLE, Order.NAMED]
    assert shelf.first(shelf.order) == 0
    assert shelf.neighbour(shelf.order, 2, 1)[0] == 3


def test_why_an_article_cannot_be_read_is_told_in_the_words_of_now(paths: list[Path]) -> None:
    (entry,) = (
        read_entry(entry, words=Catalogue("zh")) for entry in find_entries([str(paths[0].with_name("z"))])
    )
    assert entry.reason == "没有这个文件"
    assert why_not(entry, Catalogue("zh", Script.TRADITIONAL)).endswith("z：沒有這個檔案")
    assert why_not(entry, Catalogue("en")).endswith("z: no such file")


def test_an_article_is_the_same_one_after_its_file_was_edited(paths: list[Path], tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "state.db")
    shelf_of(paths, memory).open(read_entry(find_entries([str(paths[3])])[0]))
    write(tmp_path, "d.txt", "乙号文章在此，改过", None)
    assert shelf_of(paths, memory).first(Order.DATE) == 3


def test_finding_the_first_reads_no_more_than_it_must(paths: list[Path]) -> None:
    shelf = shelf_of(paths, read=False)
    assert shelf.first(Order.DATE) is not None
    assert sum(not entry.pending for entry in shelf.entries) == 1


def test_what_was_read_meanwhile_is_not_taken_twice(paths: list[Path]) -> None:
    shelf = shelf_of(paths, read=False)
    mine = shelf.read(0)
    shelf.take_entries({number: read_entry(entry) for number, entry in enumerate(shelf.entries)})
    assert shelf.entries[0] is mine
    assert not any(entry.pending for entry in shelf.entries)
    assert {each.name for each in shelf.uncounted(None)} == {
        article(shelf, number).name for number in (0, 2, 3)
    }
    shelf.figure_counts[article(shelf, 0).key] = 3
    assert len(shelf.uncounted(None)) == 2
    # The open article's figures are being read anyway.
    assert article(shelf, 2).key not in {each.key for each in shelf.uncounted(article(shelf, 2))}


def test_figures_come_from_the_whole_article_once_it_was_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "标题在此说明", 3, "全省投资5万亿元。\n\n增长13%，已有110多家企业。")
    shelf = shelf_of([path])
    one = article(shelf, 0)
    shelf.open(shelf.entries[0])
    assert shelf.figures_in(one, 0) == (), "the first frame does not wait for the engine"
    shelf.engine_ready = True
    assert shelf.figures_in(one, 1) == find_figures(one.paragraphs[1].text) != ()
    figures = read_figures(one)
    shelf.take_figures(figures, read_stats(one, figures))
    assert [len(shelf.figures_in(one, paragraph)) for paragraph in range(2)] == [1, 2]
    assert shelf.figures_in(one, 99) == ()
    assert countable(figures, dates=False) == 3
    shelf.open(shelf.entries[0])
    assert shelf.stats is None


def test_what_is_damaged_does_not_count() -> None:
    seed = Path(__file__).resolve().parents[2] / "seeds" / "004_331d5730d4c698da.txt"
    figures = read_figures(article(shelf_of([seed]), 0))
    damaged = [each for each in figures if "damaged" in each.figure.flags]
    assert len(damaged) == 1
    assert countable(figures, dates=False) == sum(each.figure.tier != "C" for each in figures) - 1


def test_the_toggle_goes_to_the_other_script_whatever_is_shown(tmp_path: Path) -> None:
    simplified = article(shelf_of([write(tmp_path, "s.txt", "关于发展", None, "产业协同发展关键支撑。")]), 0)
    traditional = article(shelf_of([write(tmp_path, "t.txt", "關於發展", None, "產業協同發展關鍵支撐。")]), 0)
    neither = article(shelf_of([write(tmp_path, "n.txt", "abc def ghi", None, "jkl mno.")]), 0)
    assert script_of(simplified, Script.ORIGINAL) is Script.SIMPLIFIED
    assert script_of(traditional, Script.ORIGINAL) is Script.TRADITIONAL
    assert script_of(neither, Script.ORIGINAL) is script_of(None, Script.ORIGINAL) is Script.SIMPLIFIED
    assert script_of(simplified, Script.HONG_KONG) is Script.HONG_KONG
    assert (
        toggled(simplified, Script.ORIGINAL) is toggled(simplified, Script.SIMPLIFIED) is Script.TRADITIONAL
    )
    assert (
        toggled(traditional, Script.ORIGINAL) is toggled(traditional, Script.HONG_KONG) is Script.SIMPLIFIED
    )
    assert toggled(simplified, Script.TRADITIONAL, Script.ORIGINAL) is Script.ORIGINAL
    assert toggled(traditional, Script.SIMPLIFIED, Script.ORIGINAL) is Script.ORIGINAL
    assert toggled(simplified, Script.SIMPLIFIED, Script.HONG_KONG) is Script.HONG_KONG
    assert toggled(traditional, Script.TRADITIONAL, Script.ORIGINAL) is Script.SIMPLIFIED, (
        "another was opened"
    )
    for one in (simplified, traditional, neither, None):
        there = toggled(one, Script.ORIGINAL)
        assert toggled(one, toggled(one, there)) is there


def test_standard_input_is_remembered_by_its_sign() -> None:
    import io

    memory = Memory.open(None)
    entries = [
        read_entry(entry) for entry in find_entries(["-"], stdin=io.BytesIO("标题在此\n\n正文。\n".encode()))
    ]
    shelf = Shelf(entries, memory, Catalogue())
    shelf.open(entries[0])
    assert memory.get("article") == "-"
    assert shelf.first(Order.DATE) == 0
    assert isinstance(entries[0], Entry)
