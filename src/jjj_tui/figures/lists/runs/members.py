"""What the figures of a list share and what each of them is of: the member, its group, the subject; and the list before."""

from dataclasses import dataclass, field
from itertools import pairwise

from jjj_tui.figures import kinds
from jjj_tui.figures.around.of_kinds.factors import set_factor
from jjj_tui.figures.around.predicates.tail import CHANGES
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.lists.names.unjoined import Names
from jjj_tui.figures.lists.runs.measured import VERB_WORDS, measure_of, said_behind
from jjj_tui.figures.lists.runs.runs import JOINT, LOSSES
from jjj_tui.figures.measures.lent import take_units

# Bounds that are said once of a list.
_SHARED = frozenset(("more_than", "less_than", "at_least", "at_most"))


# What no word is by itself and stands in one with its fellows: 城 and 乡, 产 and 销.
NO_WORDS = "城产產"


@dataclass(slots=True)
class Known:
    """The list before, for lists that name nobody.

    Attributes:
        names: Whose its figures are.
        owner: Its figures.
        topic: What a clause of its own said it was about (价格方面).
        lead: What stands before all of its names (汽车|产销).
        row: The longer row that its names are some of: 甲、乙、丙…，其中甲、乙各增…; empty where there is none.
    """

    names: list[str]
    owner: list[Draft]
    topic: str = ""
    lead: str = ""
    row: list[str] = field(default_factory=list)

    def take(
        self, names: list[str], owner: list[Draft], lead: str = "", row: list[str] | None = None
    ) -> None:
        """Makes a list the one before."""
        if row is None:
            wider = self.row or self.names
            row = wider if 1 < len(names) < len(wider) and set(names) < set(wider) else []
        self.names, self.owner, self.lead, self.row = names, owner, lead, row

    def fitting(self, count: int) -> list[str]:
        """Its names, or those of the row they are some of, whichever are so many; none where neither are."""
        return next((names for names in (self.names, self.row) if len(names) == count), [])

    def measure(self) -> str:
        """What its figures measure."""
        first = self.owner[0]
        if first.member is not None and first.member == first.period:
            return first.subject or ""  # of times the subject is all that is measured
        behind = (
            (first.subject or "").removeprefix(self.lead)
            if self.lead or (first.member or "\n") in NO_WORDS
            else ""
        )
        if first.member and behind.startswith(first.member):
            joined = "".join(self.names)  # 城乡|居民收入 is told of each of them
            return behind.removeprefix(joined if behind.startswith(joined) else first.member)
        return measure_of(first)


def inherit(run: list[Draft], *, told: bool) -> None:
    """What is said once of a list is said of each: 增长5.4%、4.9%和5.0%, 分别增长22%和1.8倍."""
    first = run[0]
    signed = (
        first.direction == "decrease" and first.value is not None and first.value < 0
    )  # 环比分别为-0.2%、0.3%: the sign is its own
    hedged = told and first.ext_start < first.start and first.comparator in _SHARED
    for draft in run[1:]:
        if (
            told
            and not signed
            and draft.direction is None
            and (draft.kind is first.kind or draft.mode is None)
        ):
            draft.direction, draft.mode = first.direction, first.mode
            if draft.kind is kinds.MULTIPLE and draft.direction is not None:
                set_factor(draft)
        draft.basis = draft.basis or first.basis
        if draft.per is None and draft.kind is first.kind:
            draft.per = first.per  # 每吨分别为3800元、2300元
        if hedged and draft.comparator is None and draft.ext_start == draft.start:
            draft.comparator = first.comparator  # 分别超过260亿元、130亿元
        if draft.subject is None or "carried" in draft.flags:
            draft.subject = first.subject
            draft.flag("carried")


def name_each(run: list[Draft], names: list[str], head: str, number: int) -> int:
    """Gives each figure its name, and what is measured behind it."""
    if not names:
        for draft in run:
            draft.flag("unaligned")
        return number
    joined = "".join(names)
    if "次" in joined:
        take_units(run, names)
    for draft, name in zip(run, names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        draft.subject = (name + head).strip()
        draft.unflag("carried")
    if joined[0] in NO_WORDS and len(joined) == len(names):
        for draft in run:
            draft.subject = joined + head  # 城 and 乡 are no words: of 城乡居民 each of them is told
    return number + 1


def name_again(run: list[Draft], names: list[str], owner: list[Draft], head: str, number: int) -> int:
    """As :func:`name_each` with the names of the list before; where those are times, each figure is of its time.

    Args:
        run: The figures.
        names: The names of the list before.
        owner: Its figures.
        head: What is measured.
        number: How many lists there are already.
    """
    before = owner[0]
    if names and before.member is not None and before.member == before.period:
        return name_times(run, Names(names, head, "time"), head, number, before)
    return name_each(run, names, head, number)


def name_wholes(run: list[Draft], wholes: list[str], number: int) -> int:
    """Shares of one thing in several: of what each of them is a share, where the subject is the same for all.

    Args:
        run: The figures.
        wholes: Of what they are shares (分别占|总资产、净资产|的3%和5%).
        number: The number of their list.

    Returns:
        The next number.
    """
    for draft, whole in zip(run, wholes, strict=True):
        draft.member = whole
        draft.group = number
        draft.role = "member"
    return number + 1


def name_times(run: list[Draft], found: Names, head: str, number: int, before: Draft | None) -> int:
    """One thing at several times, or against several: what is measured is the same for all."""
    for draft, name in zip(run, found.names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        if found.kind == "time":
            draft.period = name
        else:
            draft.basis = name
            if draft.period is not None and any(draft.period in against for against in found.names):
                draft.period = None  # 较2019年、2020年: against which, and not when
        if head:
            draft.subject = head
            draft.unflag("carried")
        elif before is not None and before.subject:
            draft.subject = before.subject
            draft.flag("carried")
    return number + 1


def name_referred(
    folded: str, raw: str, run: list[Draft], known: Known, referred: tuple[list[str], str], end: int,
    number: int,
) -> int:  # fmt: skip
    """Names the figures of a list after some of the list before (前两项同比分别下降…).

    Args:
        folded: The folded text.
        raw: The text.
        run: The figures.
        known: The list before.
        referred: Which of its names are meant, and what is said to be measured.
        end: Where 分别 ends.
        number: How many lists there are already.
    """
    names, said = referred
    owner = known.owner[0]
    head = said_behind(folded, raw, end, run, said) or measure_of(owner)
    if owner.member is not None and owner.member == owner.period:
        head = head or owner.subject or ""
        return name_times(run, Names(names, head, "time"), head, number, None)
    return name_each(run, names, head, number)


def tell_losses(folded: str, raw: str, run: list[Draft]) -> None:
    """What a figure alone of its list lost is no gain, and did not rise: 分别增长3%和|亏损|2%, 今年、去年净利分别为…和|亏损|…."""
    for before, draft in pairwise(run):
        joint = JOINT.match(folded, before.ext_end, draft.ext_start)
        if joint is not None and folded[joint.end() : draft.ext_start] in LOSSES:
            name = draft.member if draft.member is not None and draft.member != draft.period else ""
            draft.direction, draft.mode = None, "level"
            draft.subject = name + raw[joint.end() : draft.ext_start]


def say_more(folded: str, raw: str, run: list[Draft], lead: str) -> None:
    """What stands before all names (全市|进出口), and the verb that one figure alone has (及卖超8亿元)."""
    if lead:
        for draft in run:
            draft.subject = lead + (draft.subject or "")
    for before, draft in pairwise(run):
        joint = JOINT.match(folded, before.ext_end, draft.ext_start)
        if draft.member is None or joint is None:
            continue
        said = folded[joint.end() : draft.ext_start]
        if said in VERB_WORDS and said not in CHANGES:
            draft.subject = draft.member + raw[joint.end() : draft.ext_start]
