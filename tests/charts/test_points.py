"""The charts and sentences of the innovation points."""

import pytest

from oneboard import text
from oneboard.charts import Look, points, points_people, points_proof, points_time
from oneboard.findings import points as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
LOOK = LOOKS[0]
LARGE = {
    "dept_id": "A", "department": "磁材所", "rd_headcount": 100, "few_heads": False,
    "input_per_head": 2.0, "output_per_head": 1.0, "commercial_per_head": 0.5,
    "deduction_per_head": -0.5, "points_per_head": 3.0, "points_total": 300,
}  # fmt: skip
SMALL = LARGE | {
    "dept_id": "B", "department": "<b>营销</b>", "rd_headcount": 3, "few_heads": True,
    "input_per_head": 20.0, "points_per_head": 21.0,
}  # fmt: skip
UNKNOWN = {"dept_id": "C", "department": "储氢所", "few_heads": True}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_pillars_stand_apart_before_the_total(look):
    figure = points.by_department(answer("points/by_department", LARGE, SMALL), look)
    assert [t.name for t in figure.data] == [
        *points.COLUMNS,
        "points_per_head",
        "deduction_per_head",
    ]
    assert [t.xaxis for t in figure.data] == ["x", "x2", "x3", "x4", "x4"]
    scales = {figure.layout[axis].range for axis in ("xaxis", "xaxis2", "xaxis3")}
    assert len(scales) == 1, "pillars are compared on one scale"
    assert list(trace(figure, "deduction_per_head").x) == [0.5, 0]


def test_few_heads_are_hollow_and_do_not_stretch_the_scale():
    figure = points.by_department(answer("points/by_department", LARGE, SMALL), LOOK)
    bars = trace(figure, "input_per_head")
    assert list(bars.x) == [2.0, 2.0]
    assert bars.text[1] == " » 20.00"
    assert bars.marker.color == (LOOK.paint.accent, LOOK.paint.ground)
    assert "<b>营销" not in "".join(bars.hovertext)
    told = [note.text for note in figure.layout.annotations]
    assert text.say("chart.points.few", "en", n="3") in told


def test_unknown_heads_have_no_bar():
    figure = points.by_department(answer("points/by_department", LARGE, UNKNOWN), LOOK)
    assert list(trace(figure, "input_per_head").x) == [2.0, None]
    assert trace(figure, "points_per_head").x[1] is None


def test_what_is_not_drawn_is_said():
    many = [LARGE | {"dept_id": str(n)} for n in range(points.SHOWN + 3)]
    figure = points.by_department(answer("points/by_department", *many), LOOK)
    assert len(trace(figure, "input_per_head").x) == points.SHOWN
    assert text.say("chart.points.more", "en", n=3) in figure.layout.annotations[-1].text


def test_the_glance_shows_both_ends():
    many = [LARGE | {"dept_id": str(n), "input_per_head": n} for n in range(14)]
    figure = points.glance(answer("points/by_department", *many), LOOK)
    assert list(trace(figure, "input_per_head").x) == [0, 1, 2, 3, 4, 11, 12, 13]
    assert [mark[0] for mark in figure.data[0].customdata][-1] == "13"
    assert figure.layout.height <= 180
    assert len(figure.layout.shapes) == 1
    few = points.glance(answer("points/by_department", *many[:8]), LOOK)
    assert not few.layout.shapes


@pytest.mark.parametrize("look", LOOKS)
def test_shrinking_goes_from_the_plain_figure_to_the_careful_one(look):
    row = {"dept_id": "B", "department": "营销", "rd_headcount": 3, "few_heads": True,
           "points_per_head": 21.0, "points_shrunk": 8.5, "points_mean": 3.5, "points_index": 6,
           "points_total": 63, "rank": 1}  # fmt: skip
    figure = points.per_head(answer("points/per_head", row), look)
    assert list(trace(figure, "shrinking").x) == [21.0, 8.5]
    assert trace(figure, "points_per_head").marker.color == look.paint.ground
    assert figure.layout.shapes[0].x0 == 3.5
    assert any("6.00" in note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_quarters_stack_what_waits_on_what_is_approved(look):
    rows = quarters(14)
    figure = points_time.over_time(answer("points/over_time", *rows), look)
    bars = trace(figure, "points_input")
    assert len(bars.x) == points_time.QUARTERS
    assert list(bars.customdata[0]) == [rows[2]["quarter"]]
    assert trace(figure, "waiting_input").marker.pattern.shape == "/"
    assert trace(figure, "points_deduction").xaxis == "x4"
    assert len(figure.layout.shapes) == 4, "one rule a panel where the rule book changed"


def quarters(count: int) -> list[dict]:
    return [
        {"quarter": f"{2023 + n // 4}-Q{n % 4 + 1}", "points_input": n, "points_output": 1,
         "points_commercial": 1, "points_deduction": -1, "waiting_input": 2, "waiting_output": 0,
         "waiting_commercial": 0, "points_total": n + 1, "version": "2026" if n > 11 else "2024"}
        for n in range(count)
    ]  # fmt: skip


def mover(dept_id: str, before: int | None, now: int) -> dict:
    change = None if before is None else before - now
    return {"dept_id": dept_id, "department": dept_id, "rank_before": before, "rank": now,
            "rank_change": change, "rd_headcount": 10}  # fmt: skip


def test_only_movers_are_coloured():
    rows = [mover("A", 4, 1), mover("B", 1, 2), mover("C", None, 3), mover("D", 1, 4)]
    figure = points_time.ranks(answer("points/ranks", *rows), LOOK)
    paint = LOOK.paint
    colours = [trace(figure, name).line.color for name in "ABCD"]
    assert colours == [paint.accent, paint.quiet, paint.quiet, paint.against]
    assert list(trace(figure, "C").x) == [1]
    starts = [trace(figure, name).y[0] for name in "ABD"]
    assert len(set(starts)) == 3, "equal ranks do not cover one another"


def test_never_more_lines_than_can_be_read():
    rows = [mover(str(n), n, n) for n in range(1, 30)]
    assert len(points_time.ranks(answer("points/ranks", *rows), LOOK).data) == points_time.LINES


def test_points_without_evidence_are_hatched():
    row = {"dept_id": "A", "department": "A", "points_evidenced": 3, "points_unproven": 7,
           "evidenced_share": 0.3, "award_count": 9, "state": "watch"}  # fmt: skip
    figure = points_proof.evidence(answer("points/evidence", row), LOOK)
    assert trace(figure, "points_unproven").marker.pattern.shape == "/"
    assert any("▲" in note.text and "30.0%" in note.text for note in figure.layout.annotations)


RULE = {"rule_code": "R1", "item": "承担项目", "pillar": "input", "base_points": 5, "cap": 8,
        "version": "2026", "points_awarded": 11, "award_count": 3, "awards_cut": 1,
        "points_cut": 2, "cap_used": 1.0}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_a_cap_that_was_reached_has_a_colour(look):
    free = {"rule_code": "R2", "pillar": "output", "points_awarded": -4, "award_count": 1,
            "awards_cut": 0, "points_cut": 0}  # fmt: skip
    figure = points_proof.rules(answer("points/rules", RULE, free), look)
    assert trace(figure, "cap_used").marker.color == (look.paint.against, look.paint.quiet)
    assert list(trace(figure, "points_awarded").x) == [11, 0]
    assert "−2" in trace(figure, "points_cut").text[0]


def test_bands_of_points_are_told_in_words():
    rows = [
        {"points_below": 0, "people": 1, "points_total": -3},
        {"points_from": 0, "points_below": 0, "people": 5, "points_total": 0},
        {"points_from": 10, "points_below": 20, "people": 2, "points_total": 30, "points_share": 1},
        {"points_from": 10000, "people": 1, "points_total": 12000},
    ]
    figure = points_people.distribution(answer("points/distribution", *rows), LOOK)
    assert list(figure.layout.yaxis.ticktext) == ["below 0", "none", "10 to 20", "10000 and more"]
    assert list(trace(figure, "people").x) == [1, 5, 2, 1]


def test_contributors_show_their_pillars_and_their_total():
    row = {"person_id": "P", "person_name": "甲", "department": "磁材所", "points_input": 1,
           "points_output": 2, "points_commercial": 3, "points_deduction": -1, "points_total": 5,
           "evidenced_share": 1, "rank": 1}  # fmt: skip
    figure = points_people.top(answer("points/people", row), LOOK)
    assert [t.x[0] for t in figure.data] == [1, 2, 3, 5]
    assert list(figure.data[0].customdata[0]) == ["P"]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_departments(lang):
    other = LARGE | {"dept_id": "D", "department": "催化所", "output_per_head": 9.0}
    told = findings.by_department(answer("points/by_department", LARGE, SMALL, other), lang)
    assert "磁材所" in told and "催化所" in told and "营销" not in told
    unknown = findings.by_department(answer("points/by_department", UNKNOWN), lang)
    assert unknown == text.say("finding.points.by_department_unknown", lang)
    alone = findings.by_department(answer("points/by_department", LARGE), lang)
    assert alone == text.say("finding.points.by_department_one", lang, department="磁材所")


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_time(lang):
    year = findings.over_time(answer("points/over_time", *quarters(9)), lang)
    assert "+16.0" in year and "2025-Q1" in year
    short = findings.over_time(answer("points/over_time", *quarters(3)), lang)
    assert "+" not in short and "2.0" in short
    first = findings.ranks(answer("points/ranks", mover("A", None, 1)), lang)
    assert first == text.say("finding.points.ranks_first", lang)
    still = findings.ranks(answer("points/ranks", mover("A", 1, 2), mover("B", 2, 1)), lang)
    assert "3" in still and "A" not in still
    both = findings.ranks(answer("points/ranks", mover("A", 4, 1), mover("B", 1, 5)), lang)
    assert "A" in both and "B" in both


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_proof_and_people(lang):
    weak = {"dept_id": "A", "department": "A", "points_evidenced": 3, "points_unproven": 7,
            "evidenced_share": 0.3, "state": "watch"}  # fmt: skip
    assert "30.0%" in findings.evidence(answer("points/evidence", weak), lang)
    fine = findings.evidence(answer("points/evidence", weak | {"state": "ok"}), lang)
    assert fine == text.say("finding.points.evidence_fine", lang, share="30.0%")
    spread = {"points_from": 0, "points_below": 0, "people": 4, "top_people": 1, "top_share": 0.96}
    assert "96.0%" in findings.distribution(answer("points/distribution", spread), lang)
    assert "承担项目" in findings.rules(answer("points/rules", RULE), lang)
    free = findings.rules(answer("points/rules", RULE | {"points_cut": 0, "awards_cut": 0}), lang)
    assert "11.0" in free
    assert "甲" in findings.people(
        answer("points/people", {"person_name": "甲", "points_total": 5}), lang
    )


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_shrinking_is_told_where_a_department_is_small(lang):
    row = {"department": "营销", "few_heads": True, "points_per_head": 21.0, "points_shrunk": 8.5,
           "points_mean": 3.5}  # fmt: skip
    small = findings.per_head(answer("points/per_head", row), lang)
    assert "21.00" in small and "8.50" in small
    large = findings.per_head(answer("points/per_head", row | {"few_heads": False}), lang)
    assert "21.00" not in large
