"""What is measured on: the seeds as plain text, and articles of a million characters made of their sentences."""

import random
import re
from dataclasses import dataclass
from pathlib import Path

from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script, convert

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_f1bbcfffa3ff309c.txt"
"""The seed that the reader opens with."""

FIRST_TEXT = "产业是京津冀协同发展的实体内容"
"""Body text on the first screen of every material; when it is there, a reader can read."""

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Materials:
    """Files to open.

    Attributes:
        seed: The seed as published.
        plain: Its cleaned text, for other programs; a sibling ``.other`` holds the Traditional text.
        paragraphs: A million characters in many paragraphs.
        single: A million characters in one paragraph.
    """

    seed: Path
    plain: Path
    paragraphs: Path
    single: Path


def make_materials(folder: Path) -> Materials:
    """Write the files."""
    article = read_article(SEED.read_bytes(), SEED.name)
    text = "\n\n".join([article.title, *(paragraph.text for paragraph in article.paragraphs)])
    plain = folder / "plain.txt"
    plain.write_text(text, "utf-8")
    other = convert(text, Script.TRADITIONAL, article.script)
    (folder / "plain.txt.other").write_text(other, "utf-8")

    sentences = re.findall("[^。\n]{8,}。", text)
    first = next(sentence for sentence in sentences if sentence.startswith(FIRST_TEXT))
    chance = random.Random(20260101)

    def sentence() -> str:
        # Other numbers each time: no cache may profit from a sentence that was seen before.
        return re.sub("[0-9]+", lambda _: str(chance.randrange(2, 9000)), chance.choice(sentences))

    body = [first]
    length = len(first)
    while length < MILLION:
        body.append(sentence())
        length += len(body[-1])
    paragraphs = folder / "paragraphs.txt"
    many = ["".join(body[at : at + 3]) for at in range(0, len(body), 3)]
    paragraphs.write_text("一百万字的文章\n\n" + "\n\n".join(many) + "\n", "utf-8")
    single = folder / "single.txt"
    single.write_text("一百万字的段落\n\n" + "".join(body) + "\n", "utf-8")
    return Materials(SEED, plain, paragraphs, single)
