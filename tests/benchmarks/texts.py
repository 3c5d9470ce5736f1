"""What the core needs for a thousand characters: line breaking, conversion, figures."""

import time
from collections.abc import Callable, Iterator
from statistics import median

from tests.benchmarks.materials import SEED, Materials
from tests.benchmarks.measure import Bench, Row, milliseconds

from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.breaks import break_lines
from jjj_tui.hanzi.script import Script, convert


def _per_thousand(characters: int, rounds: int, work: Callable[[], object]) -> float:
    work()  # tables are read once
    times = []
    for _ in range(rounds * 3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) / characters * 1000


def core(bench: Bench, materials: Materials, rounds: int) -> Iterator[Row]:
    """The core by itself, on a seed; caches of whole paragraphs are passed by."""
    seed = SEED.read_bytes()
    article = read_article(seed, SEED.name)
    texts = [paragraph.text for paragraph in article.paragraphs]
    count = sum(map(len, texts))
    turns = iter(range(10**9))

    def conversion() -> None:
        # A character more each time: what was converted before must be converted again.
        extra = "京" * (next(turns) % 50 + 1)
        for text in texts:
            convert(text + extra, Script.TRADITIONAL, article.script)

    reading = _per_thousand(count, rounds, lambda: read_article(seed, SEED.name))
    breaking = _per_thousand(count, rounds, lambda: [break_lines(text, 80) for text in texts])
    converting = _per_thousand(count + 25 * len(texts), rounds, conversion)
    figures = _per_thousand(count, rounds, lambda: read_figures(article))
    yield Row("per 1,000 characters: reading an article", milliseconds(reading))
    yield Row("per 1,000 characters: line breaking", milliseconds(breaking))
    yield Row("per 1,000 characters: conversion", milliseconds(converting))
    yield Row("per 1,000 characters: figures", milliseconds(figures), "2 ms", figures / 0.002, 1.0)
