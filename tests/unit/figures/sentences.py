"""The tables of sentences: each with its figures on the lines below it, a cell of theirs behind every tab."""

from pathlib import Path


def read_sentences(pattern: str) -> list[tuple[str, list[str]]]:
    """The sentences of the tables that a pattern names, each with the rows of its figures."""
    cases: list[tuple[str, list[str]]] = []
    for file in sorted(Path(__file__).parent.glob(pattern)):
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("\t"):
                cases[-1][1].append(line[1:])
            elif not line.startswith("#"):
                cases.append((line, []))
    return cases
