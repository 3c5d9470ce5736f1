"""The way in: bytes become an article."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from jjj_tui.article import assemble
from jjj_tui.article.decode import decode
from jjj_tui.article.edits import Edit, Edited, Runs, Within, apply, compose
from jjj_tui.article.ground import Ground
from jjj_tui.article.mend import mend
from jjj_tui.article.model import (
    LOST,
    Article,
    ArticleError,
    FoldedLine,
    Run,
)
from jjj_tui.article.parse import parse
from jjj_tui.article.parsed import Block, Marks, Parsed
from jjj_tui.article.site import headline_end
from jjj_tui.article.stretches import LONGEST, stretches
from jjj_tui.hanzi.sanitize import sanitize, sanitize_label
from jjj_tui.hanzi.script import detect

if TYPE_CHECKING:
    from jjj_tui.article.markdown import Markdown
    from jjj_tui.article.web import WebPage


def read_article(data: bytes, name: str, *, encoding: str | None = None) -> Article:
    """Read an article.

    Args:
        data: The bytes of its file.
        name: What to call it, usually the file's name; only for showing.
        encoding: One of utf-8, utf-16, gb18030, big5hkscs to take instead of finding out.

    Returns:
        The article; the same bytes always give the same article.

    Raises:
        ArticleError: The bytes are empty, binary, undecodable or hold no text.
    """
    decoded = decode(data, encoding)
    sanitized = sanitize(decoded.text)
    clean, text = Runs(map(Run._make, sanitized.runs)), sanitized.text
    page, marked, residue = _markup(text)
    unshown: list[FoldedLine] = []
    if page is not None:
        unshown += assemble.unshown(text, page.unshown, clean)
        clean, text = compose(page.runs.runs, clean), page.text
    mended = apply(text, [*residue, *mend(text)])
    unshown += assemble.unshown(text, [applied.edit for applied in mended.applied], clean)
    told = page.title if page is not None else marked.title if marked is not None else ""
    parsed = parse(mended.text, told, _marks(mended, page, marked))
    if parsed is None or not mended.text.strip(f" \n\u3000{LOST}"):
        raise ArticleError("it holds no text")
    blocks = tuple(_blocks(parsed))
    steps = assemble.Steps(decoded, sanitized, text, mended, clean, compose(mended.runs, clean))
    lines = [block.line for block, _ in blocks if block.folded is None]
    ground = Ground.of(lines)
    published = page.said.added_to(parsed.published) if page is not None else parsed.published
    headline = page.title if page is not None and parsed.headline is None else ""
    if headline:
        headline = headline[: headline_end(headline, published.source if published is not None else None)]
    paragraphs = assemble.paragraphs(steps, blocks, ground)
    return Article(
        key=sha256(data).hexdigest(),
        name=sanitize_label(name),
        title=headline or parsed.title,
        title_derived=parsed.headline is None and not headline,
        dateline=assemble.dateline(steps, published),
        paragraphs=paragraphs,
        folded=assemble.folded(steps, blocks, unshown, paragraphs),
        repairs=assemble.repairs(steps, ground),
        original=decoded.text,
        encoding=decoded.encoding,
        script=detect("\n".join(line.text for line in lines)),
        title_original=assemble.spans(steps, parsed.headline) if parsed.headline is not None else (),
    )


def _markup(text: str) -> tuple["WebPage | None", "Markdown | None", Iterable[Edit]]:
    """What an HTML page shows, or how Markdown is read, or neither; and the edits that read what is left of some markup."""
    if text.lstrip()[:1] == "<":
        from jjj_tui.article.markup import is_markup  # most pages are plain text

        if is_markup(text):
            from jjj_tui.article.web import read_web_page

            page = read_web_page(text)
            return page, None, _escaped_twice(page.text)
    marked, edits = None, list[Edit]()
    if "# " in text or "|" in text:
        from jjj_tui.article.markdown import read_markdown

        marked = read_markdown(text)
        edits += marked.edits if marked is not None else ()
    if "<" in text or "&" in text:
        from jjj_tui.article.residue import find_residue

        edits += find_residue(text)
    return None, marked, edits


def _marks(mended: Edited, page: "WebPage | None", marked: "Markdown | None") -> Marks:
    """What a page marks its lines as: an HTML page by its elements, Markdown by the signs it had."""
    if page is not None:
        runs = compose(mended.runs, page.runs)
        of_page = page.headings, page.code, page.items, page.rows, page.tables, page.quotes
        return Marks(*(Within(spans, runs) if spans else () for spans in of_page))
    if marked is None:
        return Marks()
    headings = frozenset(start for start, edit in mended.applied if edit.start in marked.headings)
    runs = Runs(mended.runs)
    lines = marked.code, marked.items, marked.rows, marked.tables, marked.quotes
    return Marks(headings, *(Within(spans, runs) if spans else () for spans in lines))


def _escaped_twice(text: str) -> Iterable[Edit]:
    """The edits that read the entities which the text of an HTML page has left."""
    if "&" not in text:
        return ()
    from jjj_tui.article.residue import find_entities

    return find_entities(text)


def _blocks(parsed: Parsed) -> Iterator[tuple[Block, bool]]:
    """The blocks with their paragraphs in stretches; whether each goes on with the one before."""
    for block in parsed.blocks:
        if block.folded is not None or len(block.line.text) <= LONGEST:
            yield block, False
            continue
        for number, line in enumerate(stretches(block.line)):
            yield block._replace(line=line), number > 0
