"""How the value of a figure is written for a person: on the screen, in a table, in an exported file."""

from collections.abc import Callable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from jjj_tui.figures.model import Figure, Kind
from jjj_tui.figures.numbers.numerals import written_forms

_SIGNS = {
    "approx": "≈", "near": "≈", "more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤",
}  # fmt: skip
_BARE = frozenset("元圆圓")  # 港币500万元: whose they are stands before the number
# The characters of currencies alone: a table of figures need not wait for the conversion engine.
_TRADITIONAL_CURRENCIES = str.maketrans(
    "币门韩马亚鲜兰济买银欧莱达缅纳东韦", "幣門韓馬亞鮮蘭濟買銀歐萊達緬納東韋"
)
_TRADITIONAL = str.maketrans("万亿", "萬億")
_COUNTED = {4: "万", 8: "亿", 12: "兆"}
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
TRILLION = Decimal(10**12)
_DOUBTS = frozenset(("unaligned", "ambiguous"))
_LONGEST_FRACTION = 8  # characters of a decimal that still says as much as 1/3


def plain(number: Decimal) -> str:
    """A number in Arabic digits with the decimals it was written with, thousands separated, never an exponent."""
    return f"{number:,f}"


def difference_text(difference: Decimal, total: str) -> str:
    """What a total has more (+) or less (-) than its parts, counted as the total is: in 万 and 亿, or in digits.

    Args:
        difference: Total minus parts.
        total: The total as it is shown; says 萬 and 億 where that is to be Traditional.
    """
    sign = "+" if difference > 0 else "-" if difference < 0 else ""
    return sign + apart_text(difference, total)


def apart_text(difference: Decimal, total: str) -> str:
    """How far a total and its parts are apart, whichever has more, counted as the total is.

    Args:
        difference: Total minus parts.
        total: The total as it is shown; says 萬 and 億 where that is to be Traditional.
    """
    if not set("万亿萬億") & {*total}:
        text = plain(abs(difference))
        return text.rstrip("0").rstrip(".") if "." in text else text
    return brief(abs(difference), traditional=bool(set("萬億") & {*total}))


def is_endless(figure: Figure) -> bool:
    """Whether a fraction says more as a ratio than in decimals, which would be rounded or hard to read: 1/3, 1/1024."""
    if figure.kind is not Kind.FRACTION or figure.value is None or figure.ratio is None:
        return False
    return len(plain(figure.value)) > _LONGEST_FRACTION


def brief(number: Decimal, *, traditional: bool = False) -> str:
    """A number in 万 or 亿, as exact and shorter: ``30亿`` for 3,000,000,000, ``30億`` where Traditional is wanted."""
    short = written_forms(number)[1]
    return short.translate(_TRADITIONAL) if traditional else short


def counted_in(number: Decimal, power: int, *, traditional: bool = False) -> str:
    """A number counted in 万, 亿 or 兆 whatever its size: ``0.5亿`` for 50,000,000 among others in 亿; nothing is rounded.

    Args:
        number: A number.
        power: 4 for 万, 8 for 亿, 12 for 兆.
        traditional: Whether 萬 and 億 are wanted.
    """
    if not number:
        return "0"
    digits = f"{number.scaleb(-power, _EXACT):f}"
    short = (digits.rstrip("0").rstrip(".") if "." in digits else digits) + _COUNTED[power]
    return short.translate(_TRADITIONAL) if traditional else short


def counts_in_zhao(figure: Figure) -> bool:
    """Whether a figure is written in 兆 for 10**12, as in Taiwan."""
    return "兆" in figure.text.removesuffix(figure.unit or "")


def in_trillions(number: Decimal, name: str = "兆", *, traditional: bool = False) -> str:
    """A number of 10**12 or more in that, as exact and shorter: ``2.8623兆``; one below it in 万 or 亿."""
    if abs(number) < TRILLION:
        return brief(number, traditional=traditional)
    short = written_forms(number / TRILLION)[0] + name
    return short.translate(_TRADITIONAL) if traditional else short


def value_text(figure: Figure, unknown: str = "?", write: Callable[[Decimal], str] = plain) -> str:
    """The exact value of a figure, its bounds or its ratio.

    Args:
        figure: The figure.
        unknown: What to say where the text gives none of them.
        write: Writes a number: `plain`, or `brief` where there is little room.
    """
    if figure.value is not None:
        return figure.ratio if figure.ratio and is_endless(figure) else write(figure.value)
    if figure.minimum is not None and figure.maximum is not None:
        return f"{write(figure.minimum)}–{write(figure.maximum)}"
    if figure.minimum is not None:
        return f"≥{write(figure.minimum)}"
    if figure.maximum is not None:
        return f"≤{write(figure.maximum)}"
    return figure.ratio or unknown


def per_text(figure: Figure) -> str:
    """The denominator of a figure behind its unit: ``/秒`` for 每秒, as for /秒; empty where it has none."""
    return "" if figure.per is None else "/" + figure.per.lstrip("每/")


def unit_text(figure: Figure, *, traditional: bool) -> str | None:
    """The unit of a figure as it is read, with its denominator: the currency where only 元 stands there, 个月 where only 月 does.

    Args:
        figure: The figure.
        traditional: Whether its article is written in Traditional characters.
    """
    unit, currency = figure.unit, figure.unit_canonical
    if unit == "月" and figure.kind is Kind.DURATION:
        unit = "個月" if traditional else "个月"  # 3年6月 are 42 months, not the 42nd
    if unit in _BARE and currency is not None and currency != "元":
        unit = currency.translate(_TRADITIONAL_CURRENCIES) if traditional else currency
    return (unit or "") + per_text(figure) or None


def about_text(subject: str, figure: Figure) -> str:
    """What a figure is about, with ``?`` before it where names and numbers do not match or the wording has two readings.

    Args:
        subject: Its subject as it is shown; empty for none.
        figure: The figure.
    """
    doubtful = figure.flags & _DOUBTS and "damaged" not in figure.flags  # nothing is claimed of what was lost
    return f"?{subject}" if doubtful else subject


def text_in_unit(figure: Figure, unit: str | None) -> str:
    """The figure as written, with its unit as it is read: 500万港元 for 港币500万元, 320立方米/秒 for 每秒320立方米.

    Args:
        figure: The figure.
        unit: What `unit_text` gave.
    """
    if unit is None or figure.unit is None or not figure.text.endswith(figure.unit):
        return figure.text + per_text(figure)
    return figure.text.removesuffix(figure.unit) + unit


def sign_of(figure: Figure) -> str:
    """What was said of a value, as a sign before it; empty where it stands for itself."""
    return "" if figure.value is None else _SIGNS.get(figure.comparator or "", "")


def stated(figure: Figure, unknown: str = "?", write: Callable[[Decimal], str] = plain) -> str:
    """The value with the sign of what was said of it: ``>21,000`` for 超过2.1万家, ``≈60,000`` for 约6万家."""
    return sign_of(figure) + value_text(figure, unknown, write)
