"""Markdown is read where a text is surely written in it; a stray # or | says nothing."""

from tests.unit.test_read import assert_everything_is_somewhere

from jjj_tui.article.model import Article, FoldReason, ParagraphKind, RepairReason
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures

LEAD = "內政部今天公布，6月底全國人口2,336萬人，較上月減少1.2萬人。"
TABLE = """\
| 縣市 | 人口 | 增減 | 增減率 |
|------|-----:|:----:|------|
| 台北市 | 2,455,012 | -43,277 | -1.73% |
| 新北市 |  | **-1,200** | 約3\\|4成 |
"""


def article(text: str) -> Article:
    found = read_article(text.encode(), "a.md")
    assert_everything_is_somewhere(found)
    return found


def texts(found: Article) -> list[str]:
    return [paragraph.text for paragraph in found.paragraphs]


def test_the_first_heading_is_the_title() -> None:
    found = article(f"# **六都**人口統計 #\n\n2025/7/10 來源：內政部\n\n{LEAD}\n")
    assert (found.title, found.title_derived) == ("六都人口統計", False)
    assert found.dateline is not None
    assert found.dateline.source == "內政部"
    assert texts(found) == [LEAD]


def test_headings_are_headings_whatever_they_say() -> None:
    found = article(f"# 人口統計\n\n{LEAD}\n\n## 一覽：6月（初步）\n\n{LEAD[5:]}\n\n### 附表\n\n完。")
    assert [paragraph.text for paragraph in found.paragraphs if paragraph.kind is ParagraphKind.HEADING] == [
        "一覽：6月（初步）",
        "附表",
    ]


def test_a_table_is_read_as_one_of_a_page() -> None:
    for text in (f"# 人口統計\n\n{LEAD}\n\n{TABLE}", f"人口統計\n\n{LEAD}\n\n{TABLE}\n結束。\n"):
        found = article(text)
        assert found.title == "人口統計"
        assert texts(found)[1:4] == [
            "縣市  人口  增減  增減率",
            "台北市  2,455,012  -43,277  -1.73%",
            "新北市  —  -1,200  約3\\|4成",
        ]
        assert [(line.text, line.reason) for line in found.folded] == [
            ("|------|-----:|:----:|------|", FoldReason.RULE)
        ]
        figures = [(figure.figure.text, figure.figure.subject) for figure in read_figures(found)]
        assert ("-1.73%", "台北市增減率") in figures
        assert not any("|" in (subject or "") for _, subject in figures)


def test_an_empty_cell_keeps_its_column() -> None:
    found = article(
        f"# 人口統計\n\n{LEAD}\n\n| 縣市 | 去年 | 今年 | 增減 |\n|:-:|-:|-:|-:|\n"
        "| 基隆市 |  | 36萬人 |  |\n|  |||-2%|\n||||\n| 新竹市 | - | - | 3% |\n"
    )
    assert texts(found)[1:] == [
        "縣市  去年  今年  增減",
        "基隆市  —  36萬人  —",
        "—  —  —  -2%",
        "新竹市  -  -  3%",
    ]


def test_signs_of_lists_emphasis_and_links_go_and_are_told() -> None:
    found = article(
        f"# 人口統計\n\n> {LEAD}\n\n- 台北[減少](https://a.tw/x_(y))1,000人\n* 出生 **8,000** 人\n"
        "1. 死亡`1.6萬`人\n\n***\n\n![圖](a.png)圖為*戶政*事務所，3*4*5不變，~~舊~~新說明。\n"
    )
    assert texts(found) == [
        LEAD,
        "台北減少1,000人",
        "出生 8,000 人",
        "1. 死亡1.6萬人",
        "圖為戶政事務所，3*4*5不變，〔…〕新說明。",
    ]
    assert [(line.text, line.reason) for line in found.folded] == [
        ("***", FoldReason.RULE),
        ("~~舊~~", FoldReason.STRUCK_OUT),
    ]
    told = [repair.removed for repair in found.repairs if repair.reason is RepairReason.MARKUP]
    assert "](https://a.tw/x_(y))" in told
    assert "![圖](a.png)" in told


def test_what_is_struck_out_is_no_figure_and_lends_its_words_to_none() -> None:
    found = article(
        f"# ~~五都~~六都人口統計\n\n{LEAD}\n\n- 門票原價~~**100元**~~80元\n- 增加~~5%~~6%\n- ~~另有3億元~~\n"
    )
    assert found.title == "〔…〕六都人口統計"
    assert texts(found)[1:] == ["門票原價〔…〕80元", "增加〔…〕6%"]
    told = [(each.figure.text, each.figure.subject) for each in read_figures(found) if each.paragraph]
    assert told == [("80元", None), ("6%", None)]
    struck = [line.text for line in found.folded if line.reason is FoldReason.STRUCK_OUT]
    assert struck == ["~~五都~~", "~~**100元**~~", "~~5%~~", "~~另有3億元~~"]


def test_what_a_fence_holds_stays_as_it_is() -> None:
    found = article(f"# 人口統計\n\n{LEAD}\n\n```\n# 註解 *一*\n```\n\n完。")
    assert "# 註解 *一*" in texts(found)


def test_code_keeps_its_columns_and_holds_no_figures() -> None:
    found = article(
        f"# 人口統計\n\n{LEAD}\n\n```python\ndef f(x):\n    return x * 120  # 約3億元\n```\n\n共5人。"
    )
    assert [(each.text, each.indent) for each in found.paragraphs if each.kind is ParagraphKind.CODE] == [
        ("def f(x):", 0),
        ("return x * 120  # 約3億元", 4),
    ]
    assert [figure.figure.text for figure in read_figures(found) if figure.paragraph] == ["5人"]


def test_items_of_a_list_in_a_list_stand_further_in() -> None:
    found = article(
        f"# 人口統計\n\n{LEAD}\n\n1. 出生\n   - 男5人\n     * 雙胞胎\n   - 女4人\n\n- 遷入\n\n說明。\n  - 縮排\n"
    )
    assert [(each.text, each.indent) for each in found.paragraphs[1:]] == [
        ("1. 出生", 0),
        ("男5人", 2),
        ("雙胞胎", 4),
        ("女4人", 2),
        ("遷入", 0),
        ("說明。", 0),
        ("縮排", 0),
    ]


def test_plain_text_with_a_stray_sign_stays() -> None:
    lines = [
        "# 5號倉庫昨天起火，損失3億元。消防局出動50人，火勢已撲滅。",
        "台北 | 上海 | 東京股市**齊跌**3%，投資人觀望，成交縮減。",
        "- 零下3度",
        "#話題# 三地[合作](一)持續推進，群眾得到實惠，成效顯著。",
    ]
    for text in ("\n\n".join(lines), "新聞一則\n\n" + "\n\n".join(lines)):
        found = article(text)
        assert [each for each in texts(found) if each != "新聞一則"] == lines
        assert not found.folded
        assert not found.repairs


def test_a_rule_without_a_row_above_it_makes_no_table() -> None:
    for above in ("新聞一則", "甲 | 乙 | 丙"):
        found = article(f"{above}\n|---|---|\n{LEAD}\n甲 | 乙\n")
        assert "甲 | 乙" in texts(found)
