"""Cross tables, answered: the headers become a column, the rows keep what they say."""

import pytest

from oneboard.ingest.understand import understand
from oneboard.ingest.verdict import verdict
from tests.ingest.books import book

TITLE = ["2026年部门预算（万元）"]
DEPTS = ["材料研究部", "能源系统部", "芯片设计部"]
BY_MONTH = [TITLE, ["月份", *DEPTS], *([f"{at}月", 1, 2, 3] for at in range(1, 5))]


@pytest.mark.parametrize("known", [{}, {"a.xlsx|S|table|": "budget"}], ids=["open", "said"])
def test_departments_across_are_one_question(known):
    found = understand(book(BY_MONTH), answers=known)
    (question,) = found.questions
    assert (question.code, question.guess) == ("CROSSTAB", "budget.amount{dept_id}")
    done = understand(book(BY_MONTH), answers=known | {question.id: question.guess})
    assert verdict(done).outcome == "accept"
    (part,) = done.staged
    first = part.rows.slice(0, 3).to_pylist()
    told = [(row["dept_id"], row["month"], int(row["amount"])) for row in first]
    assert told == [(name, 1, 10_000 * at) for at, name in enumerate(DEPTS, 1)]
    assert len(part.rows) == 12
