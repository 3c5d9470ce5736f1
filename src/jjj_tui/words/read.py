"""Article → WordFacts. Loads jieba: the reader asks `child.read_words_in_child` instead."""

from jjj_tui.article.model import Article, ParagraphKind, Span
from jjj_tui.words.keywords import find_keywords
from jjj_tui.words.model import NameKind, WordFacts
from jjj_tui.words.names import NamedText, find_names
from jjj_tui.words.request import WordsRequest
from jjj_tui.words.segment import Word, cut, load_dictionary, overlaps, to_simplified

_MOST_KEYWORDS = 20


def read_words(article: Article) -> WordFacts:
    """The words of an article, read in this process: a third of a second, and 40 MB that jieba keeps."""
    return read_request(WordsRequest.of(article))


def read_request(request: WordsRequest) -> WordFacts:
    """The words that a request asks for."""
    paragraphs = request.paragraphs
    simplified = [to_simplified(paragraph.text, request.script) for paragraph in paragraphs]
    dictionary = load_dictionary(frozenset().union(*simplified))
    words = [
        cut(paragraph.text, text, dictionary) for paragraph, text in zip(paragraphs, simplified, strict=True)
    ]
    running = [
        _sound(cut_words, paragraph.damaged)
        for paragraph, cut_words in zip(paragraphs, words, strict=True)
        if paragraph.kind is not ParagraphKind.SPEAKER
    ]
    named = [
        NamedText(paragraph.text, text, cut_words, paragraph.kind is ParagraphKind.SPEAKER, paragraph.damaged)
        for paragraph, text, cut_words in zip(paragraphs, simplified, words, strict=True)
    ]
    names = find_names(named, dictionary)
    people = [name.text for name in names if name.kind is NameKind.PERSON]
    keywords = find_keywords(running, dictionary, most=_MOST_KEYWORDS + len(people))
    # Who speaks has a list of its own; a part of a name (八达 of 梁八达) is a bad cut.
    kept = [each for each in keywords if not any(each.text in person for person in people)]
    return WordFacts(sum(map(len, words)), tuple(kept[:_MOST_KEYWORDS]), names)


def _sound(words: tuple[Word, ...], damaged: tuple[Span, ...]) -> tuple[Word, ...]:
    """The words that no damage touches: what may be misread is never called characteristic."""
    if not damaged:
        return words
    return tuple(word for word in words if not overlaps(damaged, word.start, word.end))
