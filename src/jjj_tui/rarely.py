"""Patterns that few texts ask for: they are compiled when the first one does, not when their module is loaded.

What every figure or every line asks for is compiled with ``re`` as its module loads; all else is a `Rarely`.
"""

import re


class Rarely:
    """A pattern to be compiled at first use; called, it gives the compiled one.

    The four hundred of the engine, full of Han characters, take a fifth of a second and two megabytes, and a dozen is felt at
    the reader's start.
    """

    __slots__ = ("_compiled", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    def __call__(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled
