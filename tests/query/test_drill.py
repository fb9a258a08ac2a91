"""Every figure walks back to cells, and the rows behind it add up to it."""

import pytest

from oneboard import access, query

MARKS = 8
NAMES = [name for name in query.names() if query.load(name).rows]


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("name", NAMES)
def test_the_rows_behind_a_figure_add_up_to_it(name):
    seen = query.sight(access.local())
    answer = query.ask(name, seen=seen)
    for measure in answer.query.rows:
        for mark in marks(answer, measure):
            shown = query.figure(answer, measure, mark)
            found = query.behind(answer.query, measure, answer.choices, mark=mark, seen=seen)
            assert (found.total or 0) == pytest.approx(shown or 0, abs=0.01), (measure, mark)


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("name", NAMES)
def test_every_row_names_its_cell(name):
    seen = query.sight(access.local())
    answer = query.ask(name, seen=seen)
    for measure in answer.query.rows:
        found = query.behind(answer.query, measure, answer.choices, mark={}, seen=seen)
        places = [found.columns.index(part) for part in ("file", "cell")]
        assert all(record[place] for record in found.records for place in places), measure


def marks(answer: query.Answer, measure: str) -> list[dict]:
    """The marks of an answer, spread over it; a tile question has one mark, the whole."""
    tile = "figure" in answer.columns and measure not in answer.columns
    if tile or not answer.query.mark:
        return [{}]
    step = max(1, len(answer) // MARKS)
    return [query.mark_of(answer, place) for place in range(0, len(answer), step)]
