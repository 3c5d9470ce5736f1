"""What an HTML page says of its publication where a browser does not show it: <meta>, <time> and JSON-LD."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import NamedTuple

from jjj_tui.article.dateline import Publication, read_publication
from jjj_tui.article.elements import ATTRIBUTE
from jjj_tui.article.parsed import Published
from jjj_tui.article.words import words
from jjj_tui.hanzi.sanitize import sanitize_label

# Names without their signs: article:published_time, publish-date, DC.date.issued. None that tell of a later change.
_DATES = frozenset(
    words("""
    publishdate publisheddate publicationdate publishtime publishedtime pubdate pubtime articlepublishedtime
    ogpublishedtime ogarticlepublishedtime ogpubdate ogpublishdate ogreleasedate articlepubdate articledate datepublished
    date dcdate dcdateissued dcdatecreated dctermsdate dctermsissued dctermscreated issuedate releasedate
    firstpublishtime sailthrudate parselypubdate weiboarticlecreateat bytedancepublishedtime
    """)
)
_SOURCES = frozenset(words("contentsource source articlesource newssource"))
_SIGNS = re.compile("[^a-z]")
_META = re.compile(r"<meta\s([^<>]{1,600})>", re.IGNORECASE)
_TIME = re.compile(r"<time\s([^<>]{1,300})>", re.IGNORECASE)
_LINKED_DATA = re.compile(
    r"<script[^<>]{1,100}application/ld\+json[^<>]{0,100}>([^<]{0,20000})", re.IGNORECASE
)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"\n]{8,40})"')
_REACH = 200_000


class Said(NamedTuple):
    """What a page says of publication beside its text.

    Attributes:
        text: The date as written, or ``""``.
        published: That date, or None.
        has_time: Whether a clock time was given.
        source: Who published it, or None.
    """

    text: str = ""
    published: datetime | None = None
    has_time: bool = False
    source: str | None = None

    def added_to(self, published: Published | None) -> Published | None:
        """What the lines of the page tell, and this where they do not."""
        if published is None:
            if self.published is None and self.source is None:
                return None
            published = Published((), None, False, None)
        if published.published is None and self.published is not None:
            published = replace(published, published=self.published, has_time=self.has_time, beside=self.text)
        if published.source is None and self.source is not None:
            beside = f"{published.beside} {self.source}".lstrip()
            published = replace(published, source=self.source, beside=beside)
        return published


def read_said(source: str) -> Said:
    """What the fields of a page say of its publication.

    Args:
        source: The page, sanitised.
    """
    head = source[:_REACH]
    fields = list(_fields(head))
    said = Said(
        source=next(
            filter(None, map(_source, (content for name, content in fields if name in _SOURCES))), None
        )
    )
    for written in (content for name, content in [*fields, *_dates(head)] if name in _DATES):
        publication = _publication(written) if any(map(str.isdigit, written)) else None
        if publication is not None and publication.published is not None:
            moment, has_time = publication.published, publication.has_time
            # What is written for machines is no text: 2025-07-08T10:20:00+08:00.
            text = moment.isoformat(" ", "minutes") if has_time and "T" in written else written
            return said._replace(text=text, published=moment, has_time=has_time)
    return said


def _publication(written: str) -> Publication | None:
    """What a field for a date says; a year in it without its century is one of the Republic (113-07-08)."""
    bare = written[:1].isdigit() and not written.startswith(("19", "20"))
    return read_publication(f"日期：{written}" if bare else written)


def _fields(head: str) -> Iterator[tuple[str, str]]:
    """The fields of a page: their names without signs, and what they hold."""
    for meta in _META.finditer(head):
        given = _given(meta[1])
        name = given.get("name") or given.get("property") or given.get("itemprop") or ""
        content = given.get("content", "")
        if name and content:
            yield _SIGNS.sub("", name.lower()), content


def _dates(head: str) -> Iterator[tuple[str, str]]:
    """Dates of publication that stand elsewhere."""
    for data in _LINKED_DATA.finditer(head):
        for found in _PUBLISHED.finditer(data[1]):
            yield "date", sanitize_label(found[1])
    for time in _TIME.finditer(head):
        given = _given(time[1])
        if given.get("itemprop", "").lower() == "datepublished" or "pubdate" in given:
            yield "date", given.get("datetime", "")


def _given(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for attribute in ATTRIBUTE.finditer(written):
        value = sanitize_label(unescape((attribute[2] or "").strip("\"'"))) if attribute[2] else ""
        found.setdefault(attribute[1].lower(), value)
    return found


def _source(content: str) -> str | None:
    """The publisher that a field names; it may hold an address as well."""
    name = content.removeprefix("来源：").removeprefix("来源:").strip()
    if not 2 <= len(name) <= 20 or not any("\u4e00" <= character <= "\u9fff" for character in name):
        return None
    publication = read_publication(f"来源：{name}")
    return publication.source if publication is not None else None
