"""Mappings as a text to edit."""

import pytest

from oneboard.ingest.road.written import Unwritten, as_json, as_yaml, understood
from oneboard.text import LANGUAGES

SAID = {"mappings": [{"signature": "01", "sheet": None, "answers": {"sideways|": "yes", "a": ""}}],
        "aliases": [{"kind": "department", "spelling": "材料部", "target": "1e3"}]}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_written_is_read_again(lang):
    written = as_yaml(SAID, lang)
    assert understood(written) == SAID
    assert written.startswith("# ")
    assert "材料部" in written


def test_json_is_read_too():
    assert understood(as_json(SAID)) == SAID


def test_what_a_person_types_stays_text():
    typed = "answers:\n  sideways|: yes\n  unit|B: 010\n  day: 2026-01-01\n"
    assert understood(typed) == {"answers": {"sideways|": "yes", "unit|B": "010",
                                             "day": "2026-01-01"}}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "line"),
    [("a: [1\nb: 2", 2), ('{"a": 1,\n}', 2), ("a: &x [1]\nb: *x", 2), ("[" * 20_000, None),
     ("a: " + "[" * 20_000, None), ("x" * 8_000_001, None)],
    ids=["yaml", "json", "refers to itself", "deep json", "deep yaml", "large"],
)  # fmt: skip
def test_what_is_no_such_text(said, line):
    with pytest.raises(Unwritten) as found:
        understood(said)
    assert line in (None, found.value.line)
