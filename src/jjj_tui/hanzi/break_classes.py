"""How every character behaves at the end of a line: its class and its width in one look-up.

The classes are those of UAX #14 as far as a Chinese page needs them. What CLREQ adds: directional quotes open and close, · 丨
／ ～ ｜ never begin a line, full-width letters and digits are letters and digits, ▯ stands for a lost digit.
"""

from functools import cache

from jjj_tui.hanzi import break_data as data
from jjj_tui.hanzi.width import PLANES, code_points, within_planes
from jjj_tui.hanzi.width_data import WIDE, ZERO

CLASSES = "HANOoCIcTE.-P$DSMJZRGQ"
"""One letter per class.

H ideograph, A letter, N digit and ▯, O opening (wide, or a quote), o opening (narrow), C closing and other marks that never
begin a line, I ellipsis, c closing (narrow), T the ASCII , : ; and E the ASCII ! ? (which Chinese text uses too), . full stop
and interpunct, - hyphen and slash, P postfix (%), $ prefix, D dash (—), S space and line end, M mark, J joint (word joiner),
Z zero width joiner, R regional indicator, G glue (no-break space), Q quote without a side.
"""


def classify(text: str) -> tuple[bytes, bytes]:
    """The class (a letter of ``CLASSES``) and the width in cells (0, 1 or 2) of each code point of a text."""
    try:
        packed = text.translate(_packed_table()).encode("latin-1")
    except UnicodeEncodeError:  # what stands beyond the table was left as it is
        packed = within_planes(text).translate(_packed_table()).encode("latin-1")
    return packed.translate(_CLASS_OF), packed.translate(_WIDTH_OF)


@cache
def _packed_table() -> str:
    """Class and width of every code point up to `PLANES` for ``str.translate``: three times the class's place plus the width."""
    packed = bytearray([_packed("A", 1)]) * PLANES

    def put(name: str, width: int, ranges: str) -> None:
        byte = bytes([_packed(name, width)])
        for start, end in code_points(ranges):
            if start < PLANES:
                packed[start:end] = byte * (end - start)

    def change(name: str, ranges: str) -> None:
        first = _packed(name, 0)
        to_class = (bytes(range(first, first + 3)) * 86)[
            :256
        ]  # by width, which is what a byte leaves modulo three
        for start, end in code_points(ranges):
            packed[start:end] = packed[start:end].translate(to_class)

    put("H", 2, WIDE)
    change("A", data.WIDE_LETTERS + "FF21-FF3A FF41-FF5A")
    change("H", data.NARROW_IDEOGRAPHS)
    change("O", data.WIDE_OPENING + "00AB 2018 201B-201C 201F 2039")
    change("o", data.NARROW_OPENING)
    change("C", data.CLOSING + "00BB 2019 201D 203A 3035 4E28 D800-DFFF FF0F FF5C FF5E")
    change("I", "2024-2026 22EF FE19 10AF6")
    change("c", data.NARROW_CLOSING)
    change("T", "002C 003A-003B")
    change("E", "0021 003F")
    change(".", "002E 00B7 037E 0589 060C-060D 07F8 2044")
    change("-", "002D 002F 2010")
    change("P", data.POSTFIX)
    change("$", data.PREFIX + "2460-24FE 2776-2793")
    change("D", "2014 2E3A-2E3B")
    change("S", "0020 1680 2000-2006 2008-200A 205F 3000")
    change("R", "1F1E6-1F1FF")
    change("G", "00A0 0F08 0F0C 0F12 0FD9-0FDA 1100-115F 2007 2011 202F A960-A97C")
    change("Q", data.QUOTES)
    change("N", data.DIGITS + "FF10-FF19 25AF")
    put("M", 0, ZERO)
    change("J", data.JOINTS)
    change("Z", "200D")
    change("S", "0009-000D 0085 2028-2029")
    return packed.decode("latin-1")


def _packed(name: str, width: int) -> int:
    return 3 * CLASSES.index(name) + width


_CLASS_OF = bytes(ord(CLASSES[code // 3]) if code < 3 * len(CLASSES) else 0 for code in range(256))
_WIDTH_OF = bytes(code % 3 for code in range(256))
