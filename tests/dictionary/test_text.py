"""The catalogue of sentences."""

import pytest

from oneboard import text


def test_a_sentence_is_said_with_its_blanks_filled():
    said = text.say("template.written", "en", path="a.xlsx", count=3)
    assert said == "Template written: a.xlsx (3 tables)"


def test_an_unknown_sentence_is_named():
    with pytest.raises(KeyError, match="no sentence 'nobody.said_this'"):
        text.say("nobody.said_this", "en")


def test_an_unknown_language_is_named():
    with pytest.raises(KeyError, match="'fr'"):
        text.say("language.name", "fr")


def test_a_key_declared_twice_is_refused(tmp_path, monkeypatch):
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text('[a.b]\nen = "x"\nzh = "甲"\n', "utf-8")
    monkeypatch.setattr(text, "HERE", tmp_path)
    text.catalogue.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"two.toml declares a\.b again"):
            text.catalogue()
    finally:
        monkeypatch.undo()
        text.catalogue.cache_clear()
