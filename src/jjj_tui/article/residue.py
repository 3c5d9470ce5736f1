"""What a scraper left of a page's markup in its text: entities (``&nbsp;``, ``&ldquo;``) and the commonest tags.

The page itself is gone, so :mod:`jjj_tui.article.markup` has nothing to read. What is certain is read as a browser would
read it, however often it was escaped on its way here; every change is on record, and a text that speaks of markup is left
as it is.
"""

import re
from collections.abc import Iterator

from jjj_tui.article.edits import Edit
from jjj_tui.article.model import STRUCK, FoldReason, RepairReason
from jjj_tui.article.raised import raised
from jjj_tui.hanzi.sanitize import sanitize
from jjj_tui.rarely import Rarely

# Every escaping of a page writes its & as &amp; or &#38; once more: &amp;amp;nbsp;. Browsers read &nbsp without its end, too.
_AMPERSAND = "&(?:(?:[aA][mM][pP]|#38|#[xX]26);){0,6}"
_NAME = "#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[0-9]{0,2}"
_ENTITY = Rarely(f"{_AMPERSAND}(?:({_NAME});|(nbsp)(?![a-zA-Z0-9;]))")
_ATTRIBUTES = "(?: [a-z]+=[^<>\n]{0,200}?)?"
_TAG_NAME = "(?:(/?(?:p|div)|br ?/?)|/?(?:span|strong|b|em|font|center|section|ins))"
_TAG = Rarely(f"(?i)<{_TAG_NAME}{_ATTRIBUTES}>")
_ESCAPED_TAG = Rarely(f"(?i)&lt;{_TAG_NAME}{_ATTRIBUTES}&gt;")
# Elements whose content is not what it would be without them: raised and lowered signs, and what was struck out.
_ELEMENT_NAME = "(sup|sub|del|strike|s)"
_ELEMENT = Rarely(rf"(?i)<{_ELEMENT_NAME}{_ATTRIBUTES}>([^\n]{{0,400}}?)</\1>")
_ESCAPED_ELEMENT = Rarely(rf"(?i)&lt;{_ELEMENT_NAME}{_ATTRIBUTES}&gt;([^\n]{{0,400}}?)&lt;/\1&gt;")
# An address or a number is no talk of markup: http://a.cn/1.html, 股票代码600519.
_SPOKEN_OF = Rarely(
    r"(?i)(?:https?://|www\.)[!-~]+|"
    "(html|标[签籤]|標[签籤]|(?<![票券金债債权權用构構政业業域别別区區号號易司])代[码碼]|(?<![方用])程式|源[码碼]|转义|轉義|&amp;lt;)"
)


def find_residue(text: str) -> Iterator[Edit]:
    """The edits that read left-over markup as what it stands for.

    Args:
        text: A page that is no HTML page, sanitised.

    Yields:
        Edits: characters for entities, a line break for ``<br>`` and ``<p>``, nothing for ``<span>`` and the like,
        whether these are escaped or not. None where a text speaks of markup itself.
    """
    entities, tags = "&" in text and (";" in text or "&nbsp" in text), "<" in text and ">" in text
    if not (entities or tags) or _is_spoken_of(text):
        return
    taken: set[int] = set()
    # Where tags stand as they are, an escaped one is talk.
    for match in _TAG().finditer(text) if tags else _ESCAPED_TAG().finditer(text):
        taken.update((match.start(), match.end() - len("&gt;")))
        yield Edit(match.start(), match.end(), "\n" if match[1] else "", RepairReason.MARKUP)
    for match in (_ELEMENT() if tags else _ESCAPED_ELEMENT()).finditer(text):
        taken.add(match.start())
        yield _read_element(text, match)
    if entities:
        yield from _entities(text, taken)


def find_entities(text: str) -> Iterator[Edit]:
    """The edits that read the entities which the text of an HTML page still has: it was escaped twice.

    Args:
        text: The text of the page, without its markup.

    Yields:
        Edits in order. None where the page speaks of markup: what shows ``&lt;`` teaches how to write it.
    """
    if "&" in text and ";" in text and "&lt;" not in text and not _is_spoken_of(text):
        yield from _entities(text, set())


def _read_element(text: str, match: re.Match[str]) -> Edit:
    name, (start, end) = match[1].lower(), match.span()
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    if name in ("sup", "sub"):
        return Edit(start, end, raised(name, match[2], before, after), RepairReason.MARKUP)
    if not match[2].strip():
        return Edit(start, end, "", RepairReason.MARKUP)
    alone = before in " \n" and after in " \n"
    return Edit(start, end, "" if alone else STRUCK, FoldReason.STRUCK_OUT)


def _is_spoken_of(text: str) -> bool:
    return any(match[1] for match in _SPOKEN_OF().finditer(text))


def _entities(text: str, taken: set[int]) -> Iterator[Edit]:
    """One edit for each run of entities, without those that belong to escaped tags."""
    run: Edit | None = None
    for match in _ENTITY().finditer(text):
        start, end = match.span()
        shown = _read(match[1] or match[2])
        if shown is None:  # R&amp;DX;
            shown, end = "&", match.start(1)
        if end == start + len("&") or start in taken:
            continue
        if run is not None and run.end == start:
            run = run._replace(end=end, shown=run.shown + shown)
            continue
        if run is not None:
            yield run
        run = Edit(start, end, shown, RepairReason.MARKUP)
    if run is not None:
        yield run


def _read(name: str) -> str | None:
    """What an entity stands for, fit for a terminal; None for a name that HTML does not have."""
    from html import unescape  # its table of entities is large, and most pages have none
    from html.entities import html5

    if name.startswith("#"):
        return sanitize(unescape(f"&{name};")).text
    found = html5.get(f"{name};")
    return None if found is None else sanitize(found).text
