"""What the README promises a stranger is what is checked."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_command_that_runs_the_tests_is_the_one_that_is_checked() -> None:
    (command,) = re.findall(r"^# install and run the tests\n(.+)$", README, re.MULTILINE)
    assert command.startswith("python3 -m venv .venv && ")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_file_it_points_at_is_there() -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).is_file()] == []


def test_its_python_runs_as_it_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample,) = re.findall(r"^```python\n(.+?)^```", README, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(sample, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "5.3% 5.3 increase" in shown
    assert len(shown.splitlines()) > 10
