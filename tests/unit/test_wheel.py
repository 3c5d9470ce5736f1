"""The wheel a stranger installs: built, installed in a clean environment with an empty home, and used."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytest.importorskip("pip", reason="an environment without pip cannot install a wheel")
pytestmark = pytest.mark.xdist_group("wheel")  # one worker builds it for all of these


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel; hatchling of this environment builds it, or one that pip fetches."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "-w",
        str(folder),
    ]
    try:
        import hatchling.build  # type: ignore[import-untyped, unused-ignore] # noqa: F401

        command.append("--no-build-isolation")
    except ImportError:
        pass  # pip makes itself an isolated environment for building
    built = subprocess.run([*command, ROOT], capture_output=True, text=True, check=False, timeout=300)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("jjj_tui-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of a clean environment that has the wheel and what it depends on, nothing of this checkout."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    # The dependencies are the ones this very run was installed with: no second download, the same versions.
    target = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check",
         "--no-deps", "--no-index", wheel],
        check=True, timeout=300,
    )  # fmt: skip
    here = subprocess.run(
        [sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    for entry in Path(here).iterdir():
        # A dependency is linked by its folder; .pth files (the editable checkout among them) stay behind.
        if entry.suffix != ".pth" and not entry.name.startswith(("jjj_tui", "_editable", "__")):
            link = Path(target, entry.name)
            if not link.exists():
                link.symlink_to(entry)
    return python


def run(python: Path, home: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    script = python.with_name("jjj-tui")
    environ = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "dumb"}
    return subprocess.run(
        [script, *argv],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=home,
        env=environ,
        check=False,
        timeout=120,
    )


def test_the_wheel_carries_the_seeds_and_the_types(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for seed in (ROOT / "seeds").iterdir():
            assert archive.read(f"jjj_tui/seeds/{seed.name}") == seed.read_bytes()
    assert "jjj_tui/py.typed" in names
    assert all(name.startswith(("jjj_tui/", "jjj_tui-")) for name in names)
    assert not any("__pycache__" in name for name in names)
    sources = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.tcss")}
    assert sources <= set(names)


def test_a_clean_environment_reads_the_seeds(installed: Path, tmp_path: Path) -> None:
    listed = run(installed, tmp_path, "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "【奋进的春天】" in listed.stdout
    shown = run(installed, tmp_path, "show", "--script", "traditional")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "產業是京津冀協同發展的實體內容" in shown.stdout
    assert run(installed, tmp_path).stdout == listed.stdout
    assert run(installed, tmp_path, "figures").returncode == 0
    assert list(tmp_path.iterdir()) == [], "an empty home stays empty"


def test_the_words_are_computed_there_too(installed: Path, tmp_path: Path) -> None:
    counted = run(installed, tmp_path, "stats", "--format", "jsonl")
    assert (counted.returncode, counted.stderr) == (0, "")
    assert '"words": null' not in counted.stdout


def test_it_runs_its_own_code(installed: Path) -> None:
    where = subprocess.run(
        [installed, "-c", "import jjj_tui; print(jjj_tui.__file__)"],
        capture_output=True, text=True, check=True, cwd="/",
        env={"PATH": os.defpath},
    ).stdout  # fmt: skip
    assert str(installed.parent.parent) in where
