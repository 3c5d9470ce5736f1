"""What a scraper left of a page's markup in its text: entities (``&nbsp;``, ``&ldquo;``) and the commonest tags.

The page itself is gone, so :mod:`jjj_tui.article.markup` has nothing to read. What is certain is read as a browser would
read it, every change is on record, and a text that speaks of markup is left as it is.
"""

import re
from collections.abc import Iterator

from jjj_tui.article.edits import Edit
from jjj_tui.article.model import RepairReason
from jjj_tui.hanzi.sanitize import sanitize

# Scrapers that escape a page twice write &amp;nbsp;.
_ENTITIES = re.compile("(?:&(?:amp;)?(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[0-9]{0,2});)+")
_TAG = re.compile(
    r"<(?:(/?(?:p|div)|br ?/?)|/?(?:span|strong|b|em|font|center|section))(?: [a-z]+=[^<>\n]{0,200})?>",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile("html|标[签籤]|標[签籤]|代[码碼]|程式|源[码碼]|转义|轉義|&amp;lt;", re.IGNORECASE)


def find_residue(text: str) -> Iterator[Edit]:
    """The edits that read left-over markup as what it stands for.

    Args:
        text: A page that is no HTML page, sanitised.

    Yields:
        Edits in order: characters for entities, a line break for ``<br>`` and ``<p>``, nothing for ``<span>`` and
        the like. None where a text speaks of markup itself.
    """
    entities, tags = "&" in text and ";" in text, "<" in text and ">" in text
    if not (entities or tags) or _SPOKEN_OF.search(text):
        return
    if entities:
        from html import unescape  # its table of entities is large, and most pages have none

        for match in _ENTITIES.finditer(text):
            # An entity may spell a control character: nothing enters the text unsanitised.
            shown = sanitize(unescape(match[0].replace("&amp;", "&"))).text
            if shown != match[0] and "&" not in shown.removesuffix("&"):
                yield Edit(match.start(), match.end(), shown, RepairReason.MARKUP)
    if tags:
        for match in _TAG.finditer(text):
            yield Edit(match.start(), match.end(), "\n" if match[1] else "", RepairReason.MARKUP)
