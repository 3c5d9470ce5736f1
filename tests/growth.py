"""Whether the time of a call grows with its input and no faster, told by ratios within one run."""

import gc
from collections.abc import Callable
from time import process_time

_ROUNDS = 3
_TRIES = 3
# What takes less is as much the clock's as the call's.
_SECONDS_OF_NOISE = 0.05


def grows_linearly(prepare: Callable[[int], Callable[[], object]], short: int, long: int) -> bool:
    """Whether a call takes about as many times as long as its input is longer.

    Halfway between linear and quadratic is allowed: eight times as long for four times the input. The collector of
    garbage rests meanwhile, as it looks through everything that the suite holds; a machine that is busy elsewhere gets
    more tries, and a quadratic step fails them all.

    Args:
        prepare: Makes the call for an input of so many pieces; what it does itself is not measured.
        short: A number of pieces.
        long: A larger one.
    """
    allowed = (long / short) ** 1.5
    return any(
        _seconds(prepare(long)) < allowed * _seconds(prepare(short)) + _SECONDS_OF_NOISE
        for _ in range(_TRIES)
    )


def _seconds(call: Callable[[], object]) -> float:
    """The least time that one of a few calls takes, in seconds of this process."""
    times = []
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(_ROUNDS):
            begun = process_time()
            call()
            times.append(process_time() - begun)
    finally:
        if collecting:
            gc.enable()
    return min(times)
