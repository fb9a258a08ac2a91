"""English and Chinese stay complete, in step and in use."""

import ast
import re
import string
from functools import cache

import pytest

from oneboard import text
from tests.house import sources

WORDS = text.catalogue()
HAN = r"[\u4e00-\u9fff]"
# functions whose first argument is the key of a sentence
SPEAKS = {"text.say", "state.say", "ui.say", "ui.section"}


def blanks(sentence: str) -> set[str]:
    """Names of the blanks; {what_en} in English is {what_zh} in Chinese."""
    names = (name for _, name, _, _ in string.Formatter().parse(sentence) if name)
    return {re.sub(r"_(en|zh)$", "", name) for name in names}


def test_both_languages_with_the_same_blanks():
    assert not [key for key, entry in WORDS.items() if set(entry) != set(text.LANGUAGES)]
    assert not [key for key, e in WORDS.items() if blanks(e["en"]) != blanks(e["zh"])]


def test_each_language_is_itself():
    assert not [key for key, entry in WORDS.items() if re.search(HAN, entry["en"])]
    assert not [key for key, entry in WORDS.items() if not is_chinese(entry["zh"])]


def is_chinese(sentence: str) -> bool:
    """Has Chinese in it, or no words at all, as "{part} / {whole}"."""
    letters = re.sub(r"\{[^}]*\}", "", sentence)
    return bool(re.search(HAN, letters)) or not re.search(r"[a-z]{3}", letters)


def test_chinese_uses_its_own_punctuation():
    narrow = HAN + r"[,;:?!]"
    outside_code = {key: re.sub(r"\{\{.*?\}\}", "", entry["zh"]) for key, entry in WORDS.items()}
    assert not [key for key, sentence in outside_code.items() if re.search(narrow, sentence)]


@cache
def literals() -> frozenset[str]:
    """Every text that a program names, wherever it hands it to `say`."""
    return frozenset(
        node.value
        for path in sources.python()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def patterns() -> frozenset[str]:
    """Keys put together in the program, f"page.{name}.title", as regular expressions."""
    return frozenset(
        pattern(node)
        for path in sources.python()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.JoinedStr) and begins_a_key(node)
    )


def begins_a_key(joined: ast.JoinedStr) -> bool:
    first = joined.values[0]
    return isinstance(first, ast.Constant) and bool(re.match(r"[a-z_]+\.", first.value))


def pattern(joined: ast.JoinedStr) -> str:
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) else "([A-Za-z0-9_.]+)"
        for part in joined.values
    )


@cache
def named_anywhere() -> frozenset[str]:
    """Every word in the programs, the queries and the declarations: what may fill a blank."""
    files = [
        *sources.python(),
        *sources.queries(),
        *(path for path in sources.ROOT.glob("oneboard/**/*.toml") if path.parent.name != "text"),
    ]
    names = {path.stem for path in files}
    return frozenset(names.union(*(re.findall(r"\w+", sources.text(path)) for path in files)))


@cache
def fragments() -> re.Pattern[str]:
    """Parts of keys put together in the program, f"hidden_{way}"."""
    found = {
        pattern(node)
        for path in sources.python()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.JoinedStr) and is_a_word(node)
    }
    return re.compile("|".join(sorted(found)) or "(?!)")


def is_a_word(joined: ast.JoinedStr) -> bool:
    fixed = [part.value for part in joined.values if isinstance(part, ast.Constant)]
    begins = isinstance(joined.values[0], ast.Constant) and re.match("[a-z]{3,}_", fixed[0])
    return bool(begins) and all(re.fullmatch(r"\w+", part) for part in fixed)


def is_used(key: str) -> bool:
    if key in literals():
        return True
    matches = (re.fullmatch(expression, key) for expression in patterns())
    return any(all(map(is_named, match.groups())) for match in matches if match)


def is_named(filler: str) -> bool:
    words = re.findall(r"\w+", filler)
    return all(word in named_anywhere() or fragments().fullmatch(word) for word in words)


def test_every_sentence_is_used():
    assert not [key for key in WORDS if not is_used(key)]


@pytest.mark.parametrize("path", sources.python(), ids=sources.named)
def test_every_sentence_used_exists(path):
    for node in ast.walk(sources.tree(path)):
        if not isinstance(node, ast.Call) or not node.args or called(node) not in SPEAKS:
            continue
        key = node.args[0]
        if isinstance(key, ast.Constant):
            assert key.value in WORDS, f"line {node.lineno}"
        elif isinstance(key, ast.JoinedStr) and begins_a_key(key):
            assert any(re.fullmatch(pattern(key), word) for word in WORDS), f"line {node.lineno}"


def called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def test_every_page_has_its_title():
    for name, _ in sources.menu():
        assert f"page.{name}.title" in WORDS


def test_every_command_is_listed():
    from oneboard import commands

    listed = {key.removeprefix("command.") for key in WORDS if key.startswith("command.")}
    assert listed == set(commands.names())
