"""Which Chinese script a text is written in, and how it reads in the other one."""

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """The four ways an article can be shown."""

    ORIGINAL = "original"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    HONG_KONG = "hongkong"

    @property
    def bcp47(self) -> str | None:
        """The BCP 47 language tag, or None for the original."""
        return {"simplified": "zh-Hans", "traditional": "zh-Hant-TW", "hongkong": "zh-Hant-HK"}.get(self.value)


@dataclass(frozen=True, slots=True)
class ScriptVerdict:
    """What script a text is in, and on what evidence.

    Attributes:
        script: SIMPLIFIED or TRADITIONAL; None when nothing in the text decides.
        simplified: Count of characters that only Simplified text has.
        traditional: Count of characters that only Traditional text has.
        machine_made: True for Traditional text that a character-by-character converter left half done (于 for 於).
    """

    script: Script | None
    simplified: int
    traditional: int
    machine_made: bool = False

    @property
    def confidence(self) -> float:
        """Share of the decisive characters that agree with the verdict, 0 to 1; 0 without any."""
        total = self.simplified + self.traditional
        return max(self.simplified, self.traditional) / total if total else 0.0


def detect(text: str) -> ScriptVerdict:
    """What script a text is written in."""
    raise NotImplementedError


def convert(text: str, target: Script, source: ScriptVerdict) -> str:
    """A text in the target script, code point by code point as long as the source.

    Args:
        text: One paragraph (or title) of cleaned source text.
        target: The script to show; ORIGINAL returns the text itself.
        source: The verdict on the whole article, inherited by a paragraph with fewer than two decisive characters.

    Returns:
        The converted text; the text itself where it is already in the target script.
    """
    raise NotImplementedError
