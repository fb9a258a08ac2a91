"""One list of projects in some two hundred guises: each is read rightly, or asked about."""

import pyarrow.compute as pc
import pytest

from oneboard.ingest.sentences import issue_sentence, question_sentence
from oneboard.ingest.understand import understand
from oneboard.ingest.verdict import verdict
from oneboard.text import LANGUAGES
from tests.ingest.variations import cases
from tests.ingest.variations.making import Case

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_told_in_this_way(case: Case):
    found = understand(case.book)
    ending = verdict(found)
    assert (ending.outcome, case.code and ending.code) == (case.outcome, case.code)
    for lang in LANGUAGES:
        assert all(issue_sentence(issue, lang) for issue in found.issues)
        assert all(question_sentence(question, lang) for question in found.questions)
    if ending.outcome == "ask":
        return
    staged = [one.rows for one in found.staged if one.table == case.table]
    assert sum(map(len, staged)) == case.n
    for name, wanted in case.sums.items():
        total = sum(float(pc.sum(pc.cast(number_of(rows.column(name)), "double")).as_py() or 0)
                    for rows in staged)  # fmt: skip
        assert total == pytest.approx(wanted), name


def number_of(column):
    """Dates as days, to be added up."""
    return pc.cast(column, "int32") if str(column.type) == "date32[day]" else column


def test_no_two_guises_have_one_name():
    assert len({case.name for case in CASES}) == len(CASES)
