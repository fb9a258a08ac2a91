"""The charts and sentences of the budget burn page."""

import pytest

from oneboard import text
from oneboard.charts import (
    Look,
    burn,
    estimates,
    evm,
    heat,
    lanes,
    lump,
    runway,
    scurve,
    waterfall,
)
from oneboard.findings import burn as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
EN = Look("en")
BANDS = {"green_low": 0.95, "green_high": 1.05, "yellow_low": 0.9, "yellow_high": 1.1}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def notes(figure) -> str:
    return " | ".join(note.text for note in figure.layout.annotations)


def month(number: int, **more) -> dict:
    return {"period": f"2026-{number:02d}", "planned": 1e6, "planned_to_date": number * 1e6} | more


BEGUN = month(1, paid=2e6, plan_gap=1e6, paid_to_date=2e6, engaged_to_date=2.5e6,
              forecast_to_date=2e6, forecast_low=2e6, forecast_high=2e6)  # fmt: skip
AHEAD = month(2, forecast_to_date=4e6, forecast_low=3e6, forecast_high=5e6)


@pytest.mark.parametrize("look", LOOKS)
def test_the_curve_ends_where_it_is_known_and_goes_on_dashed(look):
    figure = scurve.over_time(answer("burn/over_time", BEGUN, AHEAD), look)
    rows = answer("burn/over_time", BEGUN)
    names = ("forecast_to_date", "planned_to_date", "engaged_to_date", "paid_to_date", "plan_gap")
    labels = [rows.label(name, look.lang) for name in names]
    assert [t.name for t in figure.data] == ["high", "low", *labels]
    assert list(trace(figure, labels[3]).x) == ["2026-01"]
    assert list(trace(figure, labels[1]).y) == [1e6, 2e6]
    assert trace(figure, labels[0]).line.dash == "dash"
    assert [list(mark) for mark in trace(figure, labels[3]).customdata] == [["2026-01"]]
    assert figure.layout.xaxis.tickangle == 0


DEPARTMENT = {"dept_id": "D1", "department": "磁材所", "budget_year": 1e7, "paid_year": 5e6,
              "execution_rate": 0.5, "planned_rate": 0.7, "engaged_rate": 0.6,
              "elapsed_share": 0.75, "time_gap": -25.0, "green_share": 1.0,
              "state": "risk"}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_departments_show_paid_over_committed_and_the_plan_as_a_tick(look):
    rows = answer("burn/by_department", DEPARTMENT, DEPARTMENT | {"dept_id": "D2", "state": "ok"})
    figure = burn.by_department(rows, look)
    names = ("engaged_rate", "execution_rate", "planned_rate")
    assert [t.name for t in figure.data] == [rows.label(name, look.lang) for name in names]
    assert all([mark[0] for mark in t.customdata] == ["D1", "D2"] for t in figure.data)
    assert list(figure.layout.yaxis.ticktext) == ["磁材所", "磁材所"]
    assert figure.layout.xaxis.tickformat == ".0%"
    assert notes(figure).count(text.say("burn.chart.all_green", look.lang)) == 1


def test_money_states_are_stacked_and_an_overdrawn_one_says_so():
    row = {"dept_id": "D1", "department": "磁材所", "budget_year": 10e6, "paid_year": 8e6,
           "approved_year": 1e6, "contracted_year": 2e6, "reserved_year": 0.0,
           "free_year": -1e6, "free_share": -0.1}  # fmt: skip
    rows = answer("burn/states", row)
    figure = burn.states(rows, EN)
    assert [t.name for t in figure.data] == [
        rows.label(name, "en") for name in (*burn.STATES, "free_year")
    ]
    assert list(figure.data[-1].x) == [0]
    assert figure.layout.xaxis.range[1] > 11e6
    assert "10.0% over" in notes(figure)


def test_the_rush_says_quarter_and_month():
    row = {"dept_id": "D1", "department": "磁材所", "paid_last_year": 1e6,
           "last_quarter_share": 0.42, "last_month_share": 0.25, "state": "risk"}  # fmt: skip
    figure = burn.rush(answer("burn/rush", row), EN)
    assert [list(t.x) for t in figure.data] == [[0.42], [0.25]]
    assert "42.0% (25.0%)" in notes(figure)


def test_the_heat_map_can_be_clicked_and_leaves_the_unknown_hollow():
    row = {"dept_id": "D1", "department": "磁材所", "period": "2026-01", "fiscal_year": 2026,
           "year_gap": -30.0}  # fmt: skip
    other = row | {"dept_id": "D2", "period": "2025-12", "fiscal_year": 2025, "year_gap": None}
    figure = heat.months(answer("burn/heat", row, other), EN)
    marks = figure.data[0]
    assert list(marks.x) == [1, 0] and list(marks.y) == [0, 1]
    assert list(marks.marker.symbol) == ["square", "square-open"]
    assert [mark[0] for mark in marks.customdata] == ["D1", "D2"]
    assert list(figure.layout.xaxis.ticktext) == ["2025-12", "2026-01"]
    assert figure.layout.xaxis.tickangle == 0


def test_curves_of_earned_value_are_named_and_the_delay_is_in_months():
    late = {"earned_months": 1.2, "actual_months": 2.0, "sv_time": -0.8, "undated_share": 0.0}
    first = {"period": "2026-01", "pv_to_date": 1e6, "ev_to_date": 0.5e6, "ac_to_date": 1e6} | late
    now = {"period": "2026-02", "pv_to_date": 2e6, "ev_to_date": 1.2e6, "ac_to_date": 2e6} | late
    rows = answer("burn/evm_curve", first, now)
    figure = evm.curve(rows, EN)
    names = ("pv_to_date", "ac_to_date", "ev_to_date")
    assert [t.name for t in figure.data] == [rows.label(name, "en") for name in names]
    assert "0.8 months behind" in notes(figure)
    undated = answer("burn/evm_curve", first | {"undated_share": 0.5}, now)
    assert list(evm.curve(undated, EN).data[2].x) == [1], "an undated course is not drawn"


def project(project_id: str, cpi: float | None, spi: float | None, state: str | None) -> dict:
    return BANDS | {"project_id": project_id, "project_name": "磁环", "bac": 10e6, "pv": 5e6,
                    "ev": 4e6, "ac": 5e6, "cpi": cpi, "spi": spi, "state": state}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_projects_lie_by_their_indices_and_corners_are_counted(look):
    rows = answer(
        "burn/evm_projects",
        project("A", 0.7, 0.7, "risk"),
        project("B", 9.0, 0.1, "risk"),
        project("C", 1.0, 1.0, "ok"),
        project("D", 0.5, 0.5, None),
        project("E", None, 1.0, None),
    )
    figure = evm.projects(rows, look)
    marks = trace(figure, "projects")
    assert [mark[0] for mark in marks.customdata] == ["D", "C", "A", "B"]
    assert list(marks.marker.symbol) == ["circle-open", "circle", "diamond", "diamond"]
    assert (marks.x[3], marks.y[3]) == (evm.SPI_ENDS[0], evm.CPI_ENDS[1])
    assert text.say("burn.chart.too_early", look.lang, n=1) in notes(figure)
    money = look.text(10e6, "money")
    for corner in ("late_dear", "late_cheap"):
        assert text.say(f"burn.chart.{corner}", look.lang, n=1, money=money) in notes(figure)


def test_names_of_projects_do_not_cover_one_another():
    rows = answer("burn/evm_projects", *[project(str(n), 0.7, 0.7, "risk") for n in range(5)])
    assert notes(evm.projects(rows, EN)).count("磁环") == 1


STATUS = BANDS | {"bac": 1200.0, "ac": 560.0, "ev": 480.0, "cpi": 0.857, "spi": 0.8,
                  "tcpi_bac": 1.125, "eac_cpi": 1400.0, "eac_remaining": 1280.0,
                  "eac_cpi_spi": 1610.0, "eac": 1400.0, "state": "risk"}  # fmt: skip


def test_the_default_estimate_is_filled_and_an_unknown_one_is_not_drawn():
    figure = estimates.status(answer("burn/evm_status", STATUS), EN)
    indices, finals = figure.data
    assert list(indices.x) == [0.857, 0.8, 1.125]
    assert list(finals.x) == [1280.0, None, 1400.0, 1610.0]
    assert list(finals.marker.symbol)[2] == "circle"
    assert set(finals.marker.symbol) == {"circle", "circle-open"}


def test_the_waterfall_ends_in_what_is_paid():
    steps = [("planned", 10e6), ("late", -6e6), ("unexplained", -1e6), ("paid", 3e6)]
    rows = [{"cause": cause, "amount": amount, "projects": 1} for cause, amount in steps]
    figure = waterfall.causes(answer("burn/causes", *rows), EN)
    assert list(figure.data[0].measure) == ["absolute", "relative", "relative", "total"]
    assert [mark[0] for mark in figure.data[0].customdata] == [cause for cause, _ in steps]
    assert figure.layout.xaxis.tickangle == 0
    assert figure.layout.yaxis.range[0] == 0


def test_a_cut_axis_says_where_it_begins():
    steps = [("planned", 100e6), ("late", -2e6), ("paid", 98e6)]
    rows = [{"cause": cause, "amount": amount, "projects": 1} for cause, amount in steps]
    figure = waterfall.causes(answer("burn/causes", *rows), EN)
    low = figure.layout.yaxis.range[0]
    assert 40e6 < low < 98e6
    assert text.say("burn.chart.cut", "en", low=EN.text(low, "money")) in notes(figure)


@pytest.mark.parametrize(
    ("words", "lines"),
    [("Reversals", ["Reversals"]), ("Committed, not yet paid", ["Committed,", "not yet", "paid"])],
)
def test_words_of_steps_stand_upright_in_lines(words, lines):
    assert waterfall.wrapped(words).split("<br>") == lines


LUMP = {"project_id": "A", "project_name": "催化剂", "bac": 1e6, "paid_to_date": 9e5,
        "burn_share": 0.9, "life_elapsed": 0.5, "life_gap": 40.0, "unevenness": 0.5,
        "last_month_share": 0.59, "related_share": 0.43, "unvouched_share": 0.01, "flags": 3,
        "state": "risk", "pace_limit": 20.0, "evenness_limit": 0.25, "related_limit": 0.2,
        "voucher_limit": 0.05}  # fmt: skip


def test_only_broken_limits_are_diamonds():
    figure = lump.checks(answer("burn/lump_sum", LUMP), EN)
    broken = [t.marker.symbol[0] == "diamond" for t in figure.data]
    assert broken == [True, True, False, True, False]
    assert all([mark[0] for mark in t.customdata] == ["A"] for t in figure.data)


def test_a_check_without_data_breaks_no_limit():
    rows = answer("burn/lump_sum", LUMP | {"unevenness": None})
    assert not lump.is_broken(rows.rows[0], "unevenness")


def test_pace_names_only_what_is_off():
    off = {k: LUMP[k] for k in ("project_id", "project_name", "bac", "paid_to_date", "burn_share",
                                "life_elapsed", "life_gap", "pace_limit")}  # fmt: skip
    even = off | {"project_id": "B", "project_name": "磁环", "burn_share": 0.5, "life_gap": 0.0}
    unknown = off | {"project_id": "C", "burn_share": None, "life_gap": None}
    figure = lump.pace(answer("burn/lump_pace", off, even, unknown), EN)
    assert [t.name for t in figure.data] == ["even", "projects"]
    assert [mark[0] for mark in figure.data[1].customdata] == ["A", "B"]
    assert notes(figure) == "催化剂"


DRY = {"project_id": "A", "project_name": "磁体", "money_left": 1e5, "burn": 1e5, "runway": 1.0,
       "months_to_end": 8.3, "runway_state": "short", "state": "risk"}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_runway_is_drawn_where_there_is_one_and_told_where_there_is_none(look):
    gone = DRY | {"project_id": "B", "runway": None, "money_left": -5e6}
    gone |= {"runway_state": "overspent"}
    figure = runway.months(answer("burn/runway", DRY, gone), look)
    assert [list(t.y) for t in figure.data] == [[0, 1], [0, 1]]
    assert list(figure.data[0].x) == [1.0, 0]
    assert look.text(5e6, "money") in notes(figure)


def test_equal_names_have_lanes_of_their_own():
    figure = scurve.theme.figure(EN)
    lanes.name_lanes(figure, ["磁材所", "磁材所"])
    assert list(figure.layout.yaxis.tickvals) == [0, 1]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_sentences_say_what_the_rows_say(lang):
    assert "1" in findings.evm_projects(
        answer("burn/evm_projects", project("A", 0.7, 0.7, "risk"), project("D", 2, 2, None)), lang
    )
    early = answer("burn/evm_projects", project("D", 2.0, 2.0, None))
    assert findings.evm_projects(early, lang) == text.say("finding.burn.evm_projects.early", lang)
    late = answer("burn/evm_status", STATUS | {"cpi": 1.0})
    assert "20.0%" in findings.evm_status(late, lang)
    assert "0.86" in findings.evm_status(answer("burn/evm_status", STATUS), lang)
    assert "磁材所" in findings.by_department(answer("burn/by_department", DEPARTMENT), lang)
    assert "59.0%" in findings.lump_sum(answer("burn/lump_sum", LUMP), lang)
    assert "磁体" in findings.runway(answer("burn/runway", DRY), lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_the_sentence_on_causes_names_the_largest_in_the_way_of_the_gap(lang):
    steps = [("planned", 10e6), ("ahead", 5e6), ("late", -8e6), ("paid", 7e6)]
    rows = [{"cause": cause, "amount": amount, "projects": 1} for cause, amount in steps]
    said = findings.causes(answer("burn/causes", *rows), lang)
    assert Look(lang).text(8e6, "money") in said
    assert Look(lang).text(3e6, "money") in said


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_gap_is_counted_from_the_month_in_which_it_began(lang):
    gaps = [5.0, -3.0, -12.0]
    rows = [
        {"dept_id": "D1", "department": "磁材所", "period": f"2026-0{n}", "fiscal_year": 2026,
         "year_gap": gap}
        for n, gap in enumerate(gaps, 1)
    ]  # fmt: skip
    assert "2026-02" in findings.heat(answer("burn/heat", *rows), lang)
