"""Text that stands on its page a second time: the lead, or the whole article."""

from collections.abc import Iterator, Sequence

from jjj_tui.article.structure import is_body

# A copy is at least so long, and a page stands at most this often on itself; what recurs more is meant.
_SHORTEST_COPY, _MOST_COPIES = 20, 3


def find_copies(texts: Sequence[str]) -> Iterator[int]:
    """The lines that are copies of lines above them, by their order.

    Args:
        texts: The lines of an article.
    """
    places: dict[str, list[int]] = {}
    for order, text in enumerate(texts):
        places.setdefault(text, []).append(order)
    order = 0
    while order < len(texts):
        earlier = places[texts[order]][0]
        if earlier == order or len(places[texts[order]]) > _MOST_COPIES:
            order += 1
            continue
        length = 0
        while (
            order + length < len(texts)
            and earlier + length < order
            and texts[order + length] == texts[earlier + length]
        ):
            length += 1
        copy = texts[order : order + length]
        if any(len(text) >= _SHORTEST_COPY and is_body(text) for text in copy):
            yield from range(order, order + length)
        order += length
