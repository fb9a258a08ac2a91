"""Names that answers may return: metrics, shared names, choices."""

import re

import pytest

from oneboard import dictionary
from oneboard import format as form

HAN = re.compile(r"[\u4e00-\u9fff]")
METRICS = dictionary.metrics()
COLUMN_NAMES = {name for table in dictionary.tables().values() for name in table.names}
UNITS = {"", "date", "text", *form.FORMS}


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_a_metric_is_complete(metric):
    assert metric.en
    assert metric.means_en
    assert not HAN.search(metric.en + metric.means_en)
    assert HAN.search(metric.zh) or not re.search(r"[a-z]{3}", metric.zh)
    assert HAN.search(metric.means_zh)
    assert metric.better in ("", "up", "down")
    assert metric.unit in UNITS


def test_a_metric_is_not_called_like_a_column():
    assert not set(METRICS) & COLUMN_NAMES


def test_a_shared_name_is_a_column_of_the_same_unit():
    for name, shared in dictionary.shared_names().items():
        owners = [t.column(name) for t in dictionary.tables().values() if name in t.names]
        assert owners, name
        assert {column.unit for column in owners} == {shared.unit}, name
        assert HAN.search(shared.zh)


def test_every_column_and_metric_is_in_the_vocabulary():
    assert set(dictionary.vocabulary()) == COLUMN_NAMES | set(METRICS)


def test_a_choice_is_shown_in_words():
    assert dictionary.choice_label("stage", "pilot", "zh") == "中试"
    assert dictionary.choice_label("status", "active", "en") == "Active"
    assert dictionary.choice_label("stage", "unheard of", "en") == "unheard of"


def test_yes_no_and_nothing_do_not_overlap():
    words = {
        kind: {dictionary.plain(w) for w in found} for kind, found in dictionary.spellings().items()
    }
    assert set(words) == {"yes", "no", "blank"}
    assert not words["yes"] & words["no"]
    assert not words["yes"] & words["blank"]
    assert not words["no"] & words["blank"]
