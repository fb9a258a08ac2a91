"""What a raw text looks like inside a sentence."""

import pytest

from oneboard.ingest.sentences import shortened


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("938.4400000000001", "938.44"),
        ("-0.30000000000000004", "-0.3"),
        ("12.5", "12.5"),
        ("two\n lines", "two lines"),
        ("", "–"),
        ("long " * 40, ("long " * 40)[:79] + "…"),
    ],
)
def test_a_raw_text_is_one_short_line(raw, shown):
    assert shortened(raw) == shown
