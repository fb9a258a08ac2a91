"""Every refusal has its sentence, in both languages, with all that the sentence needs."""

import ast
import string
from pathlib import Path

import pytest

from oneboard import ingest as package
from oneboard import text
from oneboard.ingest.model import Refused
from oneboard.ingest.read.refusal import worded
from oneboard.ingest.road.parted import CODES

SOURCES = sorted(Path(package.__path__[0]).rglob("*.py"))
GIVEN = {"file", "sheet"}  # by the reader, to every refusal


def raised() -> dict[str, list[set[str]]]:
    """Every code that is refused somewhere in the sources, with the values given there."""
    found: dict[str, list[set[str]]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
                code, names = node.args[0], {word.arg for word in node.keywords}
                if isinstance(code, ast.Constant):
                    found.setdefault(code.value, []).append(names | GIVEN)
    return found | dict.fromkeys(CODES, [GIVEN])  # of sheets that another hand delivers


def blanks(code: str, lang: str) -> set[str]:
    sentence = text.catalogue()[f"refusal.{code}"][lang]
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize(("code", "calls"), sorted(raised().items()))
@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_refusal_gives_what_its_sentence_needs(code, calls, lang):
    for values in calls:
        assert blanks(code, lang) <= values | ({f"what_{lang}"} if "what" in values else set())


def test_every_sentence_is_used():
    said = {key.split(".")[1] for key in text.catalogue() if key.startswith("refusal.")}
    assert said == set(raised())


def test_every_measure_has_its_word_and_every_word_its_measure():
    source = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for key in text.catalogue():
        if key.startswith("measure."):
            assert f'"{key.split(".")[1]}"' in source


def test_words_are_filled_in():
    said = worded(Refused("TOO_BIG", what="cells", limit="6"), file="a.xlsx")
    assert said.values["file"] == "a.xlsx"
    assert said.values["what_en"] == text.say("measure.cells", "en")
    assert "6" in text.say("refusal.TOO_BIG", "zh", **said.values)
