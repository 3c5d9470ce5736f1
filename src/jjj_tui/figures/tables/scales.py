"""What units come to in a common one, where their kind has no base unit of its own: shares in per cent, times in seconds.

Only for telling which of two figures is larger; a value is always shown as it was written. A year is 365.2425 days and a
month a twelfth of it (the mean ones of the Gregorian calendar).
"""

from collections.abc import Mapping
from decimal import Decimal

from jjj_tui.figures.model import Kind

_DAY = 86_400
_YEAR = Decimal("365.2425") * _DAY

SHARES: Mapping[str, Decimal] = {
    "%": Decimal(1),
    "成": Decimal(10),  # 四成 is 40 per cent
    "折": Decimal(10),  # 九折 is 90 per cent of the price
}
TIMES: Mapping[str, Decimal] = {
    "世纪": 100 * _YEAR, "年": _YEAR, "季度": _YEAR / 4, "月": _YEAR / 12, "周": Decimal(7 * _DAY), "天": Decimal(_DAY),
    "小时": Decimal(3600), "分钟": Decimal(60), "秒": Decimal(1), "毫秒": Decimal("1e-3"), "微秒": Decimal("1e-6"),
    "纳秒": Decimal("1e-9"), "皮秒": Decimal("1e-12"), "飞秒": Decimal("1e-15"), "阿秒": Decimal("1e-18"),
}  # fmt: skip
SCALES: Mapping[tuple[Kind, str], Decimal] = {
    **{(Kind.PERCENT, unit): size for unit, size in SHARES.items()},
    **{(Kind.DURATION, unit): size for unit, size in TIMES.items()},
}
