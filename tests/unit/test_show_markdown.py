"""An article as Markdown: what a reader of Markdown sees is what the article is, no word more and none less."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.unit.test_typeset import article, page, rows

from jjj_tui.article.model import Article, Paragraph, ParagraphKind
from jjj_tui.article.read import read_article
from jjj_tui.export.markdown import article_markdown
from jjj_tui.export.records import article_record, paragraph_records

LEAD = "今年上半年，三地港口完成货物吞吐量10亿吨，同比增长5%。"
MARKED = f"""\
# 三地港口半年报告

{LEAD}

## 分港口情况

| 港口 | 吞吐量 | 2023年 | 备注 |
| --- | ---: | ---: | --- |
| 天津港 | 23000 | 4.1% | 约3成 |
| 秦皇岛港 | 10000 |  | 已完成。 |

主要措施：

- 增加航线。
- 减费，一共*三项*。
  1. 引航费
  2. 拖轮费
- 延长开放时间。

1. 先做一件事。
2. 再做一件事。

> 负责人说：“每天110多个航次。”
> - 引用里的一项

谢谢大家。
"""
PAGE = f"""<html><head><title>三地港口半年报告</title></head><body><h1>三地港口半年报告</h1><p>{LEAD}</p>
<table><tr><th>港口</th><th>吞吐量</th><th>同比</th></tr><tr><td>天津港</td><td>23000</td><td>4.1%</td></tr><tr><td>唐山港</td><td></td><td>5.2%</td></tr></table>
<ul><li>增加航线，同时扩大覆盖面。</li><li>&ldquo;减费&rdquo;落到实处。<ol><li value=5>引航费</li></ol></li></ul>
<blockquote><p>每天110多个航次，都要安排好。</p><blockquote>第二句也在这里。</blockquote>第三句也在这里。</blockquote><p>谢谢大家。</p></body></html>"""


def markdown(of: Article) -> str:
    return "".join(article_markdown(of))


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def said(tokens: list[Token]) -> list[tuple[str, str]]:
    """The texts of a page of Markdown, each with the elements that it stands in."""
    found, path = [], list[str]()
    for token in tokens:
        if token.nesting == 1:
            path.append(token.tag)
        elif token.nesting == -1:
            path.pop()
        elif token.type == "inline" and token.children:
            found.append(("/".join(path), "".join(child.content for child in token.children)))
    return found


def test_tables_lists_and_quotations_of_markdown_stay_what_they_are() -> None:
    shown = markdown(read_article(MARKED.encode(), "a.md"))
    assert (
        shown
        == f"""\
# 三地港口半年报告

{LEAD}

## 分港口情况

| 港口 | 吞吐量 | 2023年 | 备注 |
| --- | ---: | --- | --- |
| 天津港 | 23000 | 4.1% | 约3成 |
| 秦皇岛港 | 10000 | — | 已完成。 |

主要措施：

- 增加航线。
- 减费，一共三项。
  1. 引航费
  2. 拖轮费
- 延长开放时间。

1. 先做一件事。
2. 再做一件事。

> 负责人说：“每天110多个航次。”
>
> - 引用里的一项

谢谢大家。
"""
    )
    again = markdown(read_article(shown.encode(), "a.md"))
    assert again == shown


def test_so_do_those_of_a_page() -> None:
    assert said(parsed(markdown(read_article(PAGE.encode(), "a.html")))) == [
        ("h1", "三地港口半年报告"),
        ("p", LEAD),
        ("table/thead/tr/th", "港口"),
        ("table/thead/tr/th", "吞吐量"),
        ("table/thead/tr/th", "同比"),
        ("table/tbody/tr/td", "天津港"),
        ("table/tbody/tr/td", "23000"),
        ("table/tbody/tr/td", "4.1%"),
        ("table/tbody/tr/td", "唐山港"),
        ("table/tbody/tr/td", "—"),
        ("table/tbody/tr/td", "5.2%"),
        ("ul/li/p", "增加航线，同时扩大覆盖面。"),
        ("ul/li/p", "“减费”落到实处。"),
        ("ul/li/ol/li/p", "引航费"),
        ("blockquote/p", "每天110多个航次，都要安排好。"),
        ("blockquote/p", "第二句也在这里。"),
        ("blockquote/p", "第三句也在这里。"),
        ("p", "谢谢大家。"),
    ]


def test_a_table_whose_first_row_holds_figures_has_no_headings() -> None:
    shown = markdown(article("天津  23000  a|b", "唐山  38000  *"))
    assert shown.endswith(
        "\n|  |  |  |\n| --- | ---: | --- |\n| 天津 | 23000 | a\\|b |\n| 唐山 | 38000 | \\* |\n"
    )


def test_a_shorter_row_is_one_of_its_table_and_two_tables_are_two() -> None:
    shown = markdown(article("表1  人口", "城市  人口  面积", "北京  2185万  —", "合计  3549万"))
    assert "\n表1  人口\n\n| 城市 | 人口 | 面积 |\n" in shown
    assert shown.endswith("\n| 合计 | 3549万 |  |\n")
    row = ParagraphKind.ROW
    two = article(
        Paragraph("城市  人口", row),
        Paragraph("北京  2185万", row),
        Paragraph("项目  数量  备注", row, apart=True),
        Paragraph("甲  1  好", row),
    )
    assert [token.type for token in parsed(markdown(two))].count("table_open") == 2
    lines = [page(two, 40).text(at) for at in range(1, 5)]
    assert lines[2] == "项目  数量  备注"
    assert [page(two, 40).gaps(at) for at in (2, 4)] != [(), ()]


def test_prose_with_blanks_in_it_is_no_table() -> None:
    prose = ("第一句写完了。  第二句接着写。", "又一段写完了。  还有一句。")
    found = article(*prose)
    assert [each.kind for each in found.paragraphs] == [ParagraphKind.PROSE] * 2
    assert markdown(found).endswith("\n".join(("", prose[0], "", prose[1], "")))


def test_a_number_that_does_not_follow_begins_a_list_and_code_is_none_of_its_text() -> None:
    item, code = ParagraphKind.ITEM, ParagraphKind.CODE
    tokens = parsed(
        markdown(
            article(
                Paragraph("1. 甲", item),
                Paragraph("2. 乙", item),
                Paragraph("9. 丙", item),
                Paragraph("# 1", code),
            )
        )
    )
    lists = [token.attrs.get("start", 1) for token in tokens if token.type == "ordered_list_open"]
    assert lists == [1, 9]
    assert [token.content for token in tokens if token.type == "code_block"] == ["# 1\n"]


def test_signs_that_are_typed_in_plain_text_are_no_markdown() -> None:
    found = read_article(f"新闻一则\n\n{LEAD}\n\n- 零下3度\n\n> 原文如此\n".encode(), "a.txt")
    assert [path for path, _ in said(parsed(markdown(found)))] == ["h1", "p", "p", "p"]


def test_programs_are_told_rows_and_items() -> None:
    found = read_article(MARKED.encode(), "a.md")
    paragraphs = json.loads(json.dumps(article_record(found)["paragraphs"]))
    told = {each["text"]: each for each in paragraphs}
    row = told["秦皇岛港  10000  —  已完成。"]
    assert row["kind"] == "row"
    assert [cell["text"] for cell in row["cells"]] == ["秦皇岛港", "10000", "—", "已完成。"]
    assert row["cells"][1] == {"start": 6, "end": 11, "text": "10000"}
    assert (told["增加航线。"]["kind"], told["1. 先做一件事。"]["kind"]) == ("item", "item")
    assert [each["text"] for each in paragraphs if each["quoted"]] == [
        "负责人说：“每天110多个航次。”",
        "引用里的一项",
    ]
    cells = {each["text"]: each["cells"] for each in paragraph_records(found)}
    assert cells["天津港  23000  4.1%  约3成"] == "天津港 | 23000 | 4.1% | 约3成"
    assert cells[LEAD] is None


KINDS = st.sampled_from([ParagraphKind.PROSE, ParagraphKind.ITEM, ParagraphKind.HEADING, ParagraphKind.ROW])
SAID = st.text("甲乙1.)-#>|*_ \\`+", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(
    st.lists(
        st.builds(
            lambda text, kind, level, quoted: Paragraph(text, kind, indent=2 * level, quoted=quoted),
            SAID, KINDS, st.integers(0, 3), st.booleans(),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_no_sign_of_any_text_is_lost_or_read_as_markdown(paragraphs: list[Paragraph]) -> None:
    """The signs of all texts, in order; blanks are Markdown's own, and a number may be that of its list."""
    found = article(*paragraphs)
    tokens = parsed(markdown(found))
    shown = "".join(text for _, text in said(tokens)[1:])
    numbers = sum(token.type == "ordered_list_open" for token in tokens)
    if not numbers:
        wanted = "".join(each.text for each in found.paragraphs).replace(" ", "")
        assert shown.replace(" ", "") == wanted


@pytest.mark.parametrize("width", [2, 7, 20, 40])
def test_items_hang_behind_their_bullets_and_numbers(width: int) -> None:
    text = "增加三十条航线，同时扩大覆盖面，方便企业。"
    set_page = page(
        article(
            Paragraph(text, ParagraphKind.ITEM), Paragraph(f"12. {text}", ParagraphKind.ITEM),
            Paragraph(text, ParagraphKind.ITEM, indent=2), Paragraph(text, quoted=True),
        ),
        width,
    )  # fmt: skip
    lines = [
        (row.block, row.margin + set_page.text(row.block)[row.start : row.end])
        for row in rows(set_page)
        if row.line >= 0
    ]
    for block in range(1, 5):
        joined = "".join(line.strip() for at, line in lines if at == block)
        assert joined.removeprefix("• ").replace(" ", "") == set_page.text(block).replace(" ", "")
    if width == 40:
        assert [line for _, line in lines[1:]] == [
            "    • 增加三十条航线，同时扩大覆盖面，方",
            "      便企业。",
            "    12. 增加三十条航线，同时扩大覆盖面，",
            "        方便企业。",
            "      • 增加三十条航线，同时扩大覆盖面，",
            "        方便企业。",
            "        增加三十条航线，同时扩大覆盖面，",
            "    方便企业。",
        ]
