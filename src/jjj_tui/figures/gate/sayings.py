"""Sayings that count everything and nothing: 一千个人有一千种看法, 一万个读者就有一万个哈姆雷特."""

from jjj_tui.rarely import Rarely

_EACH = "(?:个|种|位|名|双|颗|条|家|样)"
_REACH = 16
_FIRST = Rarely(
    rf"(一[百千万]){_EACH}[^，,。；;、0-9\n]{{1,8}}?[，,]?(?:里|中|心中|眼中|眼里|心里)?(?:都|就|便|会|可能|自)?[有是]\1{_EACH}"
)
_SECOND = Rarely(
    rf"(一[百千万]){_EACH}[^，,。；;、0-9\n]{{1,8}}?[，,]?(?:里|中|心中|眼中|眼里|心里)?(?:都|就|便|会|可能|自)?[有是]$"
)


def saying_end(folded: str, start: int) -> int:
    """Where 一百, 一千 or 一万 ends that only says how many a saying means; 0 for a number.

    Args:
        folded: The folded text.
        start: Offset of a 一 with 百, 千 or 万 behind it.
    """
    if _FIRST().match(folded, start):
        return start + 2
    before = _SECOND().search(folded, max(0, start - _REACH), start)
    return start + 2 if before and folded.startswith(before.group(1), start) else 0
