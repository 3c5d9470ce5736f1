"""What the sidebar says about an article is what can be counted in it."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import (
    Article,
    FoldedLine,
    FoldReason,
    Paragraph,
    ParagraphKind,
    Repair,
    RepairReason,
    Span,
)
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.figures.model import ArticleFigure, Family, Figure, Kind
from jjj_tui.hanzi.script import Script, ScriptVerdict
from jjj_tui.stats import Speaker, Tally, count_sentences, read_speakers, read_stats
from jjj_tui.words.model import Keyword, Name, NameKind, WordFacts

SEEDS = Path(__file__).parents[2] / "seeds"
SPEAKER, HEADING = ParagraphKind.SPEAKER, ParagraphKind.HEADING


def article(*paragraphs: Paragraph | str) -> Article:
    return Article(
        key="0" * 64,
        name="a.txt",
        title="题",
        title_derived=True,
        dateline=None,
        paragraphs=tuple(Paragraph(each) if isinstance(each, str) else each for each in paragraphs),
        folded=(),
        repairs=(),
        original="",
        encoding="utf-8",
        script=ScriptVerdict(Script.SIMPLIFIED, 3, 1),
    )


def figure(kind: Kind, *flags: str) -> ArticleFigure:
    return ArticleFigure(0, Figure(0, 1, 0, 1, "5", kind, Decimal(5), flags=frozenset(flags)))


def test_characters_words_and_time() -> None:
    stats = read_stats(article("京津冀GDP增长5.4%,𠮷〇。", "好"), ())
    assert stats.han_characters == 8
    assert stats.characters == 17
    assert stats.paragraphs == 2
    assert stats.words is None
    assert stats.reading_minutes == pytest.approx(
        (8 + 2) / 330, abs=0.005
    )  # GDP and 5.4 are read as one each
    assert read_stats(article("字" * 500), (), None, 250).reading_minutes == pytest.approx(2)
    assert read_stats(article("字"), (), None, 0).reading_minutes == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", 0),
        ("。！？……", 0),
        ("没有标点", 1),
        ("一句。两句！三句？", 3),
        ("真的吗？！真的。", 2),
        ("他说：“好。”然后走了。", 2),
        ("他说：「好。」", 1),
        ("(见上文。)又一句。", 2),
        ("同比增长5.4%、4.9%和5.0%。", 1),
        ("我……我不知道。", 1),
        ("“我……”他停了。", 2),
        ("还有很多……", 1),
        ("Prices rose. They fell.", 2),
        ("来自U.S. Steel的消息。", 1),
        ("网址是www.example.com,请看。", 1),
        ("已与当地近▯0家企业合作。▯", 2),
        ("分号；不是句号。", 1),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    assert count_sentences(text) == sentences


def test_only_prose_has_sentences() -> None:
    stats = read_stats(article("一句。", Paragraph("记者 孙烁:", SPEAKER), Paragraph("小标题", HEADING)), ())
    assert (stats.sentences, stats.paragraphs) == (1, 3)


def test_figures_are_counted_by_family_and_kind() -> None:
    found = (
        figure(Kind.PERCENT),
        figure(Kind.MULTIPLE),
        figure(Kind.MONEY),
        figure(Kind.PERCENT),
        figure(Kind.COUNT, "damaged"),
    )
    stats = read_stats(article("5"), found)
    assert (stats.figures, stats.figures_damaged) == (4, 1)
    assert stats.families == (Tally(Family.MONEY, 1), Tally(Family.SHARE, 3))
    assert stats.kinds[0] == Tally(Kind.PERCENT, 2)
    assert sum(tally.count for tally in stats.kinds) == 4


def test_speakers_have_their_turns_and_what_stands_behind() -> None:
    paragraphs = (
        Paragraph("河北广播电视台记者 李景瑞:", SPEAKER),
        Paragraph("这里是石家庄。"),
        Paragraph("旁白一段。"),
        Paragraph("某公司总经理 张艳琴:", SPEAKER),
        Paragraph("很好。"),
        Paragraph("李景瑞:", SPEAKER),
        Paragraph("某公司总经理 张艳琴:", SPEAKER),
        Paragraph("解说:", SPEAKER),
        Paragraph("小标题", HEADING),
        Paragraph(":", SPEAKER),
    )
    assert read_speakers(paragraphs) == (
        Speaker("李景瑞", "河北广播电视台记者", 2, 7),
        Speaker("张艳琴", "某公司总经理", 2, 3),
        Speaker(None, "解说", 1, 0),
    )


def test_words_fill_in() -> None:
    facts = WordFacts(
        7,
        (Keyword("产业链", 2, 1.5),),
        (
            Name("京津冀", NameKind.PLACE, 3),
            Name("孙烁", NameKind.PERSON, 1),
            Name("某公司", NameKind.ORGANISATION, 1),
        ),
    )
    before, after = read_stats(article("京津冀"), ()), read_stats(article("京津冀"), (), facts)
    assert (before.words, before.keywords, before.people) == (None, (), ())
    assert after == replace(
        before,
        words=7,
        keywords=facts.keywords,
        people=(facts.names[1],),
        places=(facts.names[0],),
        organisations=(facts.names[2],),
    )


def test_what_was_folded_and_repaired() -> None:
    text = article("京津冀")
    folded = FoldedLine("x", FoldReason.EDITOR, 0, Span(0, 1))
    pinyin, damage = (
        Repair(reason, Span(0, 1), "x", "", None) for reason in (RepairReason.PINYIN, RepairReason.DAMAGE)
    )
    stats = read_stats(replace(text, folded=(folded,), repairs=(damage, pinyin, pinyin)), ())
    assert stats.folded == (Tally(FoldReason.EDITOR, 1),)
    assert stats.repairs == (Tally(RepairReason.PINYIN, 2), Tally(RepairReason.DAMAGE, 1))
    assert (stats.script.script, stats.confidence) == (Script.SIMPLIFIED, 0.75)


def test_the_second_seed_tells_what_was_done_to_it() -> None:
    read = read_article((SEEDS / "004_331d5730d4c698da.txt").read_bytes(), "004")
    stats = read_stats(read, read_figures(read))
    assert Tally(RepairReason.PINYIN, 159) in stats.repairs
    assert stats.figures_damaged == 1
    assert [(each.name, each.turns) for each in stats.speakers] == [
        ("李景瑞", 1),
        ("張艷琴", 2),
        ("楊勝為", 2),
    ]
    assert stats.script.machine_made
    assert stats.words is None


def test_the_first_seed_names_everyone_who_speaks() -> None:
    read = read_article((SEEDS / "000_f1bbcfffa3ff309c.txt").read_bytes(), "000")
    stats = read_stats(read, ())
    assert [each.name for each in stats.speakers] == [
        "孙烁",
        "钱兆勇",
        "李书祺",
        "梁世强",
        "骆妍",
        "冯建平",
        "杜光楠",
        "姚振海",
        "杨长东",
        "孙榕基",
    ]
    assert stats.speakers[1].role == "河北京车轨道交通车辆装备有限公司党委副书记 总经理"
    assert (stats.script.script, stats.confidence) == (Script.SIMPLIFIED, 1.0)


@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from(ParagraphKind)), max_size=5))
def test_any_text_can_be_counted(paragraphs: list[tuple[str, ParagraphKind]]) -> None:
    stats = read_stats(article(*(Paragraph(text, kind) for text, kind in paragraphs)), ())
    assert 0 <= stats.han_characters <= stats.characters
    assert 0 <= stats.sentences <= stats.characters
    assert sum(speaker.turns for speaker in stats.speakers) <= len(paragraphs)


@pytest.mark.parametrize("text", ["…", "。", ".", "a.", "a-", "?”", "记者 ", "1,1", "…”"])
def test_a_million_characters_are_counted_in_linear_time(text: str) -> None:
    long = text * (1_000_000 // len(text))
    stats = read_stats(article(long, Paragraph(long, SPEAKER)), ())
    assert stats.characters == 2 * len(long)
