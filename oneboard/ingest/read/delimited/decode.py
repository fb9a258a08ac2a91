"""From bytes to text: which encoding a text file was written in."""

import codecs
import io
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LOST = "\ufffd"  # stands where bytes were no character
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5", "cp1252")
SAMPLE = 1 << 16
CONTEXT = 100
FEWEST_LINES = 4  # of text that is not ASCII, to tell by its lines
SURE = 0.35  # how far ahead the best guess must be
WORDS_FILE = Path(__file__).with_name("words.toml")

# signs that Chinese text was read in the wrong encoding: rare characters, private ones, controls
RARE = re.compile("[\u3400-\u4dbf\ue000-\uf8ff\u0100-\u02af\u0080-\u009f]")
NOT_ASCII_BYTE = re.compile(b"[\x80-\xff]")
NOT_ASCII = re.compile("[^\x00-\x7f]")
ACCENT_IN_A_WORD = re.compile("(?<=[A-Za-z])[\u00c0-\u00ff]|[\u00c0-\u00ff](?=[A-Za-z])")
ACCENTS_IN_A_ROW = re.compile("[\u0080-\u00ff]{2,}")


@dataclass(frozen=True)
class Decoded:
    text: str
    encoding: str
    rival: str | None = None  # another encoding that is nearly as likely


def decode(data: bytes, *, words: Sequence[str] = (), encoding: str | None = None) -> Decoded:
    """The text of a file. A byte that does not fit becomes U+FFFD and never changes the guess."""
    for mark, name in MARKS:
        if data.startswith(mark) and encoding in (None, name):
            return Decoded(data[len(mark) :].decode(name, "replace"), name)
    if encoding:
        return Decoded(data.decode(encoding, "replace"), encoding)
    wide = _wide(data[:SAMPLE])
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    if _mostly_fits(text) or _most_lines_fit(data[:SAMPLE]):
        return Decoded(text, "utf-8")
    best, rival = _guess(data, words)
    return Decoded(data.decode(best, "replace"), best, rival)


def utf8_body(data: bytes, encoding: str | None) -> bytes | None:
    """The bytes behind the mark, where neither mark nor shape nor a person speaks against UTF-8."""
    if encoding not in (None, "utf-8"):
        return None
    mark, name = next((one for one in MARKS if data.startswith(one[0])), (b"", "utf-8"))
    if name != "utf-8" or (not encoding and _wide(data[:SAMPLE])):
        return None
    return data[len(mark) :]


def utf8_head(body: bytes, size: int) -> str:
    """The text of the first bytes, without a character that they cut in two."""
    return codecs.getincrementaldecoder("utf-8")("replace").decode(body[:size])


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of its separators and digits is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    few = len(sample) / 50
    if odd > few and odd > 8 * even:
        return "utf-16-le"
    if even > few and even > 8 * odd:
        return "utf-16-be"
    return None


def _mostly_fits(text: str) -> bool:
    """UTF-8 with a few bad bytes: by far most of what is not ASCII is well-formed."""
    lost = text.count(LOST)
    others = len(text) - len(text.encode("ascii", "ignore")) - lost
    return others > 20 * lost


def _most_lines_fit(sample: bytes) -> bool:
    """Lines of another encoding pasted into UTF-8: most of those that are not ASCII are whole."""
    lines = [line for line in sample.splitlines() if not line.isascii()]
    whole = sum(LOST not in line.decode("utf-8", "replace") for line in lines)
    return len(lines) >= FEWEST_LINES and 2 * whole > len(lines)


def _guess(data: bytes, words: Sequence[str]) -> tuple[str, str | None]:
    """The likeliest encoding, and the runner-up when it is close."""
    known = tomllib.loads(WORDS_FILE.read_text("utf-8"))
    common = set(known["characters"]) - {"\n"}
    sample = _telling(data)
    scores = {
        name: _chinese(sample.decode(name, "replace"), common, (*known["words"], *words))
        for name in ("gb18030", "big5")
    }
    scores["cp1252"] = _western(sample.decode("cp1252", "replace"))
    first, second, *_ = sorted(scores, key=lambda name: -scores[name])
    return first, second if scores[first] - scores[second] < SURE else None


def _telling(data: bytes) -> bytes:
    """The first lines that are not plain ASCII, each from shortly before it stops being so."""
    lines: list[bytes] = []
    size = 0
    for line in io.BytesIO(data):
        odd = NOT_ASCII_BYTE.search(line)
        if odd:
            lines.append(line[max(0, odd.start() - CONTEXT) :][:SAMPLE])
            size += len(lines[-1])
        if size > SAMPLE:
            break
    return b"".join(lines)


def _chinese(text: str, common: set[str], words: Sequence[str]) -> float:
    letters = NOT_ASCII.findall(text)
    of_all = max(1, len(letters))
    known = sum(text.count(word) * len(word) for word in words)
    usual = sum(letter in common for letter in letters)
    return (3 * known + usual - 2 * text.count(LOST) - len(RARE.findall(text))) / of_all


def _western(text: str) -> float:
    """Single accented letters inside Latin words; runs of them are Chinese read wrongly."""
    of_all = max(1, len(NOT_ASCII.findall(text)))
    single, runs = len(ACCENT_IN_A_WORD.findall(text)), len(ACCENTS_IN_A_ROW.findall(text))
    return 2 * (single - runs) / of_all
