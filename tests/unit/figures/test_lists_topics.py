"""What a list whose names stand alone is about, where another sentence told it."""

from jjj_tui.figures import find_figures


def _told(text: str) -> list[tuple[str | None, str | None, bool]]:
    return [(figure.member, figure.subject, "carried" in figure.flags) for figure in find_figures(text)[-2:]]


def test_what_the_sentence_before_told_is_carried() -> None:
    told = _told("全市到课率约九成三。东湖、西岭分别为92.6%和96.1%。")
    assert told == [("东湖", "东湖到课率", True), ("西岭", "西岭到课率", True)]


def test_what_its_own_sentence_told_is_not() -> None:
    told = _told("全市到课率约九成三，东湖、西岭分别为92.6%和96.1%。")
    assert told == [("东湖", "东湖到课率", False), ("西岭", "西岭到课率", False)]


def test_nothing_is_carried_across_a_paragraph_or_over_a_sentence() -> None:
    for between in ("\n", "课本已经发完。"):
        told = _told(f"全市到课率约九成三。{between}东湖、西岭分别为92.6%和96.1%。")
        assert told == [("东湖", "东湖", False), ("西岭", "西岭", False)]
