"""The ledger: what its rows know, and what filtering, sorting and folding make of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly
from tests.unit.ledgers import SEED, article, rows_of, seed_rows

from jjj_tui.article.model import Place
from jjj_tui.article.read import read_article
from jjj_tui.catalogue import Catalogue
from jjj_tui.changes import change_sign, change_words, is_change
from jjj_tui.digest import Digest, read_digest
from jjj_tui.figures import read_figures
from jjj_tui.figures.model import ArticleFigure, Figure, Kind
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.ledger import TEXTS, Column, LedgerRow, build_ledger
from jjj_tui.ledger_view import (
    Standing,
    arrange,
    charted,
    comparable,
    filter_rows,
    rate_of,
    scale_of,
    sort_rows,
)
from jjj_tui.sizes import signed
from jjj_tui.wanted import kind_names

ALL = 10**6


def texts(rows: Iterable[LedgerRow]) -> list[str]:
    return [row.figure.text for row in rows]


NAMES = kind_names()
SUM = "今年上半年，京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8191亿元和21510亿元，同比分别增长5.4%、4.9%和5.0%。"


# --- rows


def test_rows_are_the_figures_of_the_text_in_order() -> None:
    rows = rows_of("全省投资突破5万亿元，同比增长13%。", "已有110多家企业入驻，建成2023年的园区。")
    assert texts(rows) == ["5万亿元", "13%", "110多家"]
    assert [row.index for row in rows] == [0, 1, 2]
    assert [row.written for row in rows] == ["突破5万亿元", "13%", "110多家"]
    assert rows[0].sentence == "全省投资突破5万亿元，同比增长13%。"
    assert rows[0].sentence[rows[0].offset :].startswith("5万亿元")
    assert rows[2].place.paragraph == rows[0].place.paragraph + 1


def test_what_only_names_or_orders_is_left_out_unless_it_is_wanted() -> None:
    text = "全省投资5万亿元，采用3nm工艺。"
    assert texts(rows_of(text)) == ["5万亿元"]
    assert texts(rows_of(text, dates=True)) == ["5万亿元", "3nm"]


def test_parts_know_their_total_and_the_total_its_parts() -> None:
    rows = seed_rows()
    total = next(row for row in rows if row.figure.text == "51492億元")
    assert [rows[part].figure.text for part in total.parts] == ["21791億元", "8191億元", "21510億元"]
    assert all(rows[part].parent == total.index for part in total.parts)
    assert total.sum is not None
    assert total.sum.holds
    assert total.sum.difference == 0
    rates = [row for row in rows if row.figure.text in ("5.4%", "4.9%", "5.0%")]
    assert all(row.parent is None and not row.parts for row in rates), (
        "a list without a total folds under nothing"
    )
    assert len({row.listed for row in rates}) == 1


def test_a_sum_that_does_not_hold_keeps_its_difference() -> None:
    rows = rows_of(SUM.replace("8191", "8091"))
    total = next(row for row in rows if row.parts)
    assert total.sum is not None
    assert not total.sum.holds
    assert total.sum.difference == Decimal(100) * 10**8


def test_a_rounded_figure_names_the_exact_one() -> None:
    rows = seed_rows()
    rough = next(row for row in rows if row.figure.text == "5萬億元")
    assert rough.exact is not None
    assert rows[rough.exact].figure.text == "51492億元"


def test_rows_of_several_articles_name_rows_of_their_own_article() -> None:
    read = read_article(SEED.read_bytes(), SEED.name)
    figures = read_figures(read)
    other = replace(read, key="0" * 64, title="別的")
    rows = build_ledger([(other, figures), (read, figures)])
    assert [row.index for row in rows] == list(range(len(rows)))
    for row in rows:
        for at in (row.parent, row.exact, row.listed, *row.parts):
            assert at is None or rows[at].article == row.article


def test_what_changed_is_told_by_sign() -> None:
    rows = rows_of("工业投资增长13%，出口额下降0.6%，失业率降低到5.1%。")
    words = Catalogue("en")
    assert [change_sign(row.figure, words) for row in rows] == ["↑", "↓", "↓ to"]
    assert [change_words(row.figure, words) for row in rows] == ["rise by", "fall by", "fall to"]
    assert signed(rows[1].figure) == Decimal("-0.6")
    assert [is_change(row.figure) for row in rows] == [True, True, False], "to a level is no change by it"


# --- filter


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("投资", 9), ("地区生产总值", 8), ("家", 3), ("倍", 1), ("同比", 3), ("北京 %", 3), ("天津 亿元", 1),
        ("money", 6), ("金额", 6), ("MONEY 河北", 1), ("↓", 1), ("没有这个", 0), ("", 25), ("  ", 25),
    ],
)  # fmt: skip
def test_a_filter_finds_either_script_in_either_language(query: str, expected: int, script: Script) -> None:
    rows = seed_rows()
    asked = convert(query, script, read_article(query.encode() + "。汉语简体".encode(), "q").script)
    assert len(filter_rows(rows, asked, NAMES)) == expected


@pytest.mark.parametrize("query", ["每秒", "/秒", "立方米/秒", "320", "↑ to", "↑ 至", "每秒1850", "1,850"])
def test_a_filter_finds_whatever_the_row_shows_of_the_figure(query: str) -> None:
    rows = rows_of("泄流量由每秒320立方米增加到每秒1850立方米，水库蓄水3亿吨，比上年减少5%。")
    found = texts(list(filter_rows(rows, query, NAMES)))
    assert set(found) <= {"320立方米", "1850立方米"}
    assert found


# --- sort


def test_values_are_sorted_kind_by_kind_and_unit_by_unit() -> None:
    rows = rows_of(
        "公路长3公里，桥长500米，隧道长2.5千米，投资额8亿元，成本90万元，贷款700万美元，增长5%，下降3%。"
    )
    down = texts(sort_rows(rows, Column.VALUE, descending=True))
    assert down == ["8亿元", "90万元", "700万美元", "5%", "3%", "3公里", "2.5千米", "500米"]
    up = texts(sort_rows(rows, Column.VALUE, descending=False))
    assert up == ["90万元", "8亿元", "700万美元", "3%", "5%", "500米", "2.5千米", "3公里"]


def test_changes_are_sorted_with_their_signs_and_levels_come_last() -> None:
    rows = rows_of("工业投资增长13%，出口额下降0.6%，进口额增长2%，投资额8亿元。")
    assert texts(sort_rows(rows, Column.CHANGE, descending=True)) == ["13%", "2%", "0.6%", "8亿元"]
    assert texts(sort_rows(rows, Column.CHANGE, descending=False)) == ["0.6%", "2%", "13%", "8亿元"]


def test_chinese_is_sorted_by_sound_in_both_scripts() -> None:
    rows = [
        replace(row, figure=replace(row.figure, subject=subject))
        for row, subject in zip(
            rows_of("投资1万元，投资2万元，投资3万元，投资4万元，投资5万元。"),
            ["重庆", "北京", None, "安徽", "貴州"],
            strict=True,
        )
    ]
    assert [row.figure.subject for row in sort_rows(rows, Column.SUBJECT, descending=False)] == [
        "安徽", "北京", "貴州", "重庆", None,
    ]  # fmt: skip
    last = sort_rows(rows, Column.SUBJECT, descending=True)[-1]
    assert last.figure.subject is None, "what has nothing to sort by is last either way"


# --- fold


def shown(rows: "tuple[LedgerRow, ...]", *, unfolded: bool) -> list[tuple[str, Standing]]:
    totals = frozenset(row.index for row in rows if row.parts) if unfolded else frozenset()
    arranged = arrange(rows, totals)
    return [(row.figure.text, standing) for row, standing in zip(*arranged, strict=True)]


def test_a_rounded_figure_stands_right_under_the_exact_one_wherever_the_text_has_it() -> None:
    found = shown(seed_rows(), unfolded=True)
    at = found.index(("51492億元", Standing.UNFOLDED))
    assert found[at + 1 : at + 5] == [
        ("5萬億元", Standing.RESTATED),
        ("21791億元", Standing.PART),
        ("8191億元", Standing.PART),
        ("21510億元", Standing.PART),
    ]
    folded = shown(seed_rows(), unfolded=False)
    at = folded.index(("51492億元", Standing.FOLDED))
    assert folded[at + 1] == ("5萬億元", Standing.RESTATED)
    assert folded[at + 2][0] == "5.4%"


def test_parts_without_their_total_stand_for_themselves() -> None:
    rows = filter_rows(seed_rows(), "天津 亿元", NAMES)
    assert list(arrange(rows, frozenset()).standings) == [Standing.LISTED]


# --- chart


def test_a_chart_shows_the_whole_list_or_what_stands_on_one_scale() -> None:
    rows = seed_rows()
    part = next(row for row in rows if row.figure.text == "8191億元")
    assert texts(comparable(part, rows)) == ["51492億元", "21791億元", "8191億元", "21510億元"]
    rate = next(row for row in rows if row.figure.text == "70%以上" or row.figure.text == "70%")
    like = comparable(rate, rows)
    assert all(is_change(row.figure) and row.figure.kind is Kind.PERCENT for row in like)
    assert "40%" not in texts(like), "what was reached is no rate of change"
    sizes = [abs(row.figure.value or Decimal(0)) for row in like]
    assert sizes == sorted(sizes, reverse=True)
    smallest = like[-1]
    assert charted(smallest, like, 4)[-1] is smallest, "the row under the cursor is always there"
    assert len(charted(smallest, like, 4)) == 4


# --- digest


def largest(digest: Digest, kind: Kind) -> list[str]:
    """The largest figures of a kind, as written."""
    return texts(digest.largest[kind])


def test_the_digest_has_the_largest_of_each_kind_the_rates_and_the_sums() -> None:
    digest = read_digest(seed_rows())
    assert largest(digest, Kind.MONEY) == ["51492億元"]
    assert largest(digest, Kind.MULTIPLE) == ["17倍"]
    assert [figure.text for figure in digest.rates[:3]] == ["70%", "53.5%", "31.4%"]
    assert "40%" not in [figure.text for figure in digest.rates]
    (checked,) = digest.sums
    assert checked.total.figure.text == "51492億元"
    assert checked.found.holds


def test_the_digest_compares_units_of_one_measure_and_leaves_out_what_was_lost() -> None:
    digest = read_digest(rows_of("公路长3公里，桥长500米，企业近?0家，协会6家。"))
    assert largest(digest, Kind.LENGTH) == ["3公里"]
    assert largest(digest, Kind.COUNT) == ["6家"]
    assert digest.rates == ()
    assert read_digest(()).largest == {}


def test_the_digest_puts_shares_and_times_on_one_scale() -> None:
    digest = read_digest(rows_of("出口下降四成，进口增长12%，产量增长两成半。时间长达3年，其中停工40天。"))
    assert largest(digest, Kind.PERCENT) == ["四成"]
    assert largest(digest, Kind.DURATION) == ["3年"]
    assert [(figure.text, rate_of(figure)) for figure in digest.rates] == [
        ("四成", Decimal(-40)),
        ("两成半", Decimal(25)),
        ("12%", Decimal(12)),
    ]


def test_a_word_that_no_row_shows_is_looked_for_in_the_sentences() -> None:
    rows = rows_of("央行降息，定存利率下调5个基点。", "北京和天津分别增长5%和6%。")
    assert texts(filter_rows(rows, "降息", NAMES)) == ["5个基点"]
    assert texts(filter_rows(rows, "降息 6%", NAMES)) == []
    assert texts(filter_rows(rows, "天津", NAMES)) == ["6%"], "the sentence of 北京 has it, too"


def test_the_digest_compares_no_currencies() -> None:
    digest = read_digest(rows_of("投资6亿元，另有8亿元贷款、2亿元补助，外资5亿美元，借款800亿日元。"))
    assert largest(digest, Kind.MONEY) == ["8亿元", "5亿美元", "800亿日元"]


TAIWAN = "臺灣對外貿易總額5612億元，出口新台幣9899億2000萬元，對大陸投資人民幣3億元、捐款20億元。"


def test_a_yuan_that_is_not_said_to_be_anybodys_is_compared_with_no_other() -> None:
    assert set(largest(read_digest(rows_of(TAIWAN)), Kind.MONEY)) == {
        "5612億元", "9899億2000萬元", "3億元",
    }  # fmt: skip
    read = [article("全省投资1.2万亿元，引资人民币6000亿元。"), replace(article(TAIWAN), key="0" * 64)]
    rows = build_ledger([(each, read_figures(each)) for each in read])
    assert texts(sort_rows(rows, Column.VALUE, descending=True)) == [
        "1.2万亿元", "6000亿元", "3億元", "5612億元", "20億元", "9899億2000萬元",
    ]  # fmt: skip
    for figure, like in (
        ("1.2万亿元", ["1.2万亿元", "6000亿元", "3億元"]),
        ("20億元", ["5612億元", "20億元"]),
        ("9899億2000萬元", ["9899億2000萬元"]),
    ):
        (row,) = [each for each in rows if each.figure.text == figure]
        assert texts(comparable(row, rows)) == like


def test_the_yuan_of_one_region_is_compared_with_that_of_no_other() -> None:
    texts_of = {
        "甲": "全省投资300亿元。",
        "乙": "三大法人賣超251.04億元，公司投資新台幣500億元。",
        "丙": "庫房撥款260億元，投資港幣3億元。",
        "丁": "當局撥款270億元。",
        "戊": "中央社台北2026年5月20日電\n\n當局撥款280億元，折合港幣70億元。",
    }
    read = [
        read_article(f"標題是這樣的標題{name}\n\n{text}".encode(), name) for name, text in texts_of.items()
    ]
    rows = build_ledger([(each, read_figures(each)) for each in read])
    groups = [texts(comparable(row, rows)) for row in rows]
    assert groups[0] == ["300亿元"]
    assert groups[1] == ["280億元", "251.04億元"]
    assert ["260億元"] in groups
    assert ["270億元"] in groups
    units = {row.figure.text: TEXTS[Column.UNIT](row) for row in rows}
    assert units["300亿元"] == "元"
    assert units["251.04億元"] == units["280億元"] == "元（臺灣文章）"
    assert units["260億元"] == "元（香港文章）"
    assert units["270億元"] == "元（繁體文章）"
    assert units["500億元"] == "新台幣"
    kept = filter_rows(rows, ">250亿 台湾", {})
    assert texts(kept) == ["251.04億元", "280億元"]


def test_a_yuan_of_a_page_that_was_converted_by_machine_is_the_mainlands() -> None:
    mainland, converted = article("全省投资1.2万亿元。"), read_article(SEED.read_bytes(), SEED.name)
    rows = build_ledger([(each, read_figures(each)) for each in (mainland, converted)])
    assert "51492億元" in texts(comparable(rows[0], rows))


def test_a_renminbi_said_once_in_a_list_is_that_of_all() -> None:
    rows = rows_of("甲、乙、丙三家分別投入人民幣1.2億元、3.4億元和5億元。臺灣當局撥款9億元。")
    assert texts(comparable(rows[1], rows)) == ["1.2億元", "3.4億元", "5億元"]
    assert texts(comparable(rows[3], rows)) == ["9億元"]


def test_what_is_counted_by_something_is_compared_with_its_like() -> None:
    rows = rows_of("每月租金3000元，房价500万元，车位租金800元/月。")
    assert texts(comparable(rows[0], rows)) == ["3000元", "800元"]
    assert largest(read_digest(rows), Kind.MONEY) == ["3000元", "500万元"]


def test_a_list_of_several_currencies_is_no_chart_of_one_scale() -> None:
    rows = rows_of("甲、乙分别投资港币1亿元和新台币2亿元。")
    assert [texts(comparable(row, rows)) for row in rows] == [["1亿元"], ["2亿元"]]


def test_a_fact_that_is_said_again_is_told_once() -> None:
    rows = rows_of("全市投资增长29.9%。", "会议指出，全市投资增长29.9%，出口增长3%。")
    assert [figure.text for figure in read_digest(rows).rates] == ["29.9%", "3%"]


@pytest.mark.parametrize(
    "text",
    [
        "北京、天津分别出口港币1亿元、美元2亿元，合计3亿元。",
        "进口总额3亿元，其中甲企业港币1亿元、乙企业新台币2亿元。",
    ],
)
def test_no_sum_is_made_of_several_currencies(text: str) -> None:
    assert not [row for row in rows_of(text) if row.sum is not None]


def test_a_currency_said_once_is_that_of_all() -> None:
    rows = rows_of("甲、乙、丙三家分別投入港幣1.2億元、3.4億元和5億元，合計港幣9.6億元。")
    assert {row.figure.unit_canonical for row in rows if row.figure.kind is Kind.MONEY} == {"港元"}
    assert [row.sum.holds for row in rows if row.sum is not None] == [True]


# --- for any figures and any text

decimals = st.one_of(st.none(), st.decimals(-(10**15), 10**15, places=3))
words = st.one_of(st.none(), st.text(alphabet="京津冀投資投资生產a1 \x1b\ud800\n", max_size=5))


BLANK = article("京津冀投资" * 20)


@st.composite
def any_rows(draw: st.DrawFn) -> tuple[LedgerRow, ...]:
    """The ledger of any figures, whose lists, totals and restatements are as the text gives them: in any order."""
    figures = []
    for at in range(draw(st.integers(0, 12))):
        figures.append(
            Figure(
                at * 3, at * 3 + 2, at * 3, at * 3 + 3, "5%",
                draw(st.sampled_from([Kind.MONEY, Kind.PERCENT, Kind.LENGTH, Kind.DATE])),
                value=draw(decimals), minimum=draw(decimals), maximum=draw(decimals),
                unit=draw(words), unit_canonical=draw(st.sampled_from([None, "元", "%", "米", "千米"])),
                comparator=draw(st.sampled_from([None, "approx", "more_than", "near"])),
                direction=draw(st.sampled_from([None, "increase", "decrease", "flat"])),
                mode=draw(st.sampled_from([None, "by", "to", "level"])),
                subject=draw(words), member=draw(words), basis=draw(words),
                group=draw(st.sampled_from([None, 0, 1])),
                role=draw(st.sampled_from(["single", "total", "part", "member"])),
                tier=draw(st.sampled_from(["A", "B", "C"])),
                flags=frozenset(draw(st.sets(st.sampled_from(["damaged", "negative"])))),
            )
        )  # fmt: skip
    return build_ledger([(BLANK, [ArticleFigure(0, figure) for figure in figures])], dates=True)


@settings(max_examples=60, deadline=None)
@given(any_rows(), st.sampled_from([None, *Column]), st.booleans(), st.text(max_size=4), st.booleans())
def test_nothing_is_lost_and_nothing_is_doubled(
    rows: tuple[LedgerRow, ...], column: Column | None, descending: bool, query: str, unfolded: bool
) -> None:
    assert [row.index for row in rows] == list(range(len(rows)))
    ordered = sort_rows(rows, column, descending=descending)
    assert sorted(row.index for row in ordered) == [row.index for row in rows]
    kept = filter_rows(ordered, query, NAMES)
    assert [row for row in ordered if row in kept] == list(kept), "a filter keeps the order"
    totals = frozenset(row.index for row in rows) if unfolded else frozenset()
    arranged = arrange(kept, totals)
    seen = [row.index for row in arranged.rows]
    assert len(arranged.standings) == len(seen) == len(set(seen))
    hidden = {row.index for row in kept} - set(seen)
    if unfolded:
        assert not hidden
    below = {row.index: row for row in rows}
    for at in hidden:
        # Hidden is a part, or what restates a part, and its total is to be seen or hidden for the same reason.
        row = below[at]
        assert row.parent is not None or below[row.exact if row.exact is not None else at].index in hidden
    for row in arranged.rows:
        like = comparable(row, rows)
        assert row.index in [each.index for each in charted(row, like, 3)]
        if row.listed is not None:
            assert all(scale_of(each) == scale_of(row) for each in like)
        else:
            assert all(each.figure.kind is row.figure.kind for each in like)
            assert all(is_change(each.figure) is is_change(row.figure) for each in like)


@settings(max_examples=60, deadline=None)
@given(any_rows())
def test_restated_rows_stand_behind_the_exact_one(rows: tuple[LedgerRow, ...]) -> None:
    arranged = arrange(rows, frozenset(row.index for row in rows))
    places = {row.index: at for at, row in enumerate(arranged.rows)}
    for row, standing in zip(*arranged, strict=True):
        if standing is Standing.RESTATED:
            assert row.exact is not None
            between = arranged.standings[places[row.exact] + 1 : places[row.index]]
            assert set(between) <= {Standing.RESTATED, Standing.PART}
        if standing is Standing.PART:
            assert row.parent is not None
            assert places[row.parent] < places[row.index]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(alphabet="京津冀5万亿元%、，。分别为增长和7.▯\x1b", max_size=60), max_size=4))
def test_any_text_gives_rows_in_order(paragraphs: list[str]) -> None:
    read = article(*paragraphs, "全省投资5万亿元。" * 9)  # what is mostly lost is no text
    rows = build_ledger([(read, read_figures(read))])
    places = [row.place for row in rows]
    assert places == sorted(places)
    for row in rows:
        text = read.paragraphs[row.place.paragraph].text
        assert text[row.place.character :].startswith(row.figure.text)
        assert row.sentence in text
        assert row.sentence[row.offset :].startswith(row.figure.text)
        assert Place(*row.place) == row.place


def test_the_ledger_of_a_long_text_is_built_in_linear_time() -> None:
    def building(times: int) -> Callable[[], object]:
        read = article(*[SUM] * times)
        figures = read_figures(read)
        assert len(build_ledger([(read, figures)])) == 7 * times
        return lambda: build_ledger([(read, figures)])

    assert grows_linearly(building, 30, 180)
