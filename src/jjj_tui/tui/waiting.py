"""What a reader asked for before it was there."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Waiting(Generic[Key]):
    """What is to be done once something named by a key is there: the last that was asked for, and for its own key only."""

    def __init__(self) -> None:
        """Nothing is waited for."""
        self._wish: tuple[Key, Callable[[], object]] | None = None

    @property
    def key(self) -> Key | None:
        """What is waited for; None for nothing."""
        return None if self._wish is None else self._wish[0]

    def wait(self, key: Key, then: Callable[[], object]) -> None:
        """Do something once this is there, instead of what was waited for before."""
        self._wish = key, then

    def end(self, key: Key) -> None:
        """This is there now: do what waited for it; what waits for another key waits on."""
        if self._wish is not None and self._wish[0] == key:
            _, then = self._wish
            self._wish = None
            then()

    def forget(self) -> None:
        """Nothing is waited for any more."""
        self._wish = None
