"""The syllables of Hanyu Pinyin (GB/T 16159, ISO 7098): whether a few letters could be a reading at all."""

import unicodedata
from functools import cache, lru_cache

# Initial, then the finals it combines with in the spelling of the scheme (汉语拼音方案); "-" is the empty initial.
_TABLE = """
-  a ai an ang ao e ê ei en eng er o ou
b  a ai an ang ao ei en eng i ian iao ie in ing o u
p  a ai an ang ao ei en eng i ian iao ie in ing o ou u
m  a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f  a an ang ei en eng iao o ou u
d  a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t  a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n  a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe
l  a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üan üe ün
g  a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k  a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h  a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j  i ia ian iang iao ie in ing iong iu u uan ue un
q  i ia ian iang iao ie in ing iong iu u uan ue un
x  i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r  an ang ao e en eng i ong ou u ua uan ui un uo
z  a ai an ang ao e ei en eng i ong ou u uan ui un uo
c  a ai an ang ao e en eng i ong ou u uan ui un uo
s  a ai an ang ao e en eng i ong ou u uan ui un uo
y  a ai an ang ao e i in ing o ong ou u uan ue un
w  a ai an ang ei en eng o u
"""

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}

# Letters that fonts and converters put for the plain ones: the IPA forms of a and g, and a breve for the caron.
_FORMS = str.maketrans({"ɑ": "a", "ɡ": "g", "’": "'", "\u0306": "\u030c"})

LETTERS = "a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüêếềḿńňǹăŏĕĭŭɑɡ\u0300\u0301\u0302\u0304\u0306\u0308\u030c"
"""The inside of a regular expression's character class: every letter a reading is written with."""


@cache
def _syllables() -> frozenset[str]:
    found = {"m", "n", "ng", "hm", "hng"}
    for line in _TABLE.split("\n"):
        initial, *finals = line.split() or [""]
        found |= {initial.strip("-") + final for final in finals}
    return frozenset(found)


@lru_cache(maxsize=4096)
def bare(letters: str) -> tuple[str, int]:
    """Letters without their tone marks, and how many tone marks they had.

    Args:
        letters: ``shù``, in any normalisation form.
    """
    plain, tones = [], 0
    for character in unicodedata.normalize("NFD", letters).translate(_FORMS):
        if character in _TONES:
            tones += 1
        else:
            plain.append(character)
    return unicodedata.normalize("NFC", "".join(plain)), tones


def is_syllable(letters: str) -> bool:
    """Whether lower-case letters are one syllable with exactly one tone mark (``shù``, ``lǜ``, ``ń``)."""
    plain, tones = bare(letters)
    return tones == 1 and plain in _syllables()


def is_toneless_syllable(letters: str) -> bool:
    """Whether lower-case letters are one syllable without a tone mark (``de``)."""
    plain, tones = bare(letters)
    return tones == 0 and plain in _syllables()


def begins_syllable(letters: str) -> bool:
    """Whether letters are the beginning of a syllable, or nothing: what is left of a reading that was cut off."""
    plain, tones = bare(letters)
    return tones < 2 and any(syllable.startswith(plain) for syllable in _syllables())


@lru_cache(maxsize=4096)
def count_syllables(letters: str) -> int:
    """How many syllables letters are the reading of (``xiétóng``, ``xié tóng``: 2), at most half of them without a tone.

    Returns:
        The smallest number of syllables that spell the letters with one tone mark each (neutral ones have none); 0 when
        they are no reading.
    """
    words = letters.translate(_FORMS).replace("'", " ").split()
    total = sum(_fewest(word) for word in words) if words and all(_fewest(word) for word in words) else 0
    return total if total and bare(letters)[1] * 2 >= total else 0


def _fewest(word: str) -> int:
    """The fewest syllables that spell a word of at most 24 letters; 0 for none."""
    text = unicodedata.normalize("NFC", word)
    best: list[int] = [0, *[99] * len(text)]
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 7), end):
            piece, tones = bare(text[start:end])
            if best[start] < 99 and tones < 2 and piece in _syllables():
                best[end] = min(best[end], best[start] + 1)
    return best[-1] if best[-1] < 99 else 0
