"""The charts and sentences of the self-reliance page."""

from datetime import date

import pytest

from oneboard import dictionary, text
from oneboard.charts import Look, absorption, dependencies
from oneboard.findings import self_reliance as findings
from tests.charts.answers import STAMP, answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
CELL = {"product_line": "<b>磁材线</b>", "source": "import_single", "dependencies_open": 2,
        "severity": "critical"}  # fmt: skip
MILD = CELL | {"product_line": "抛光线", "source": "domestic", "severity": None}
PLANNED = {"dependency_id": "K1", "item": "溅射设备", "source": "import_single",
           "severity": "critical", "removal": "planned", "target_date": date(2027, 12, 31),
           "project_id": "P1", "project_name": "国产化", "department": "磁材所",
           "project_end": date(2027, 5, 20)}  # fmt: skip
LATE = PLANNED | {"dependency_id": "K2", "removal": "late", "target_date": date(2026, 12, 31)}
BARE = {"dependency_id": "K3", "item": "分级轮", "source": "import_single", "removal": "nobody",
        "target_date": date(2027, 6, 30)}  # fmt: skip
GAP = {"tech_field": "储氢", "self_reliance": "import_gap", "projects": 3, "unspent": 6e6,
       "money_share": 0.6}  # fmt: skip
OWN = GAP | {"self_reliance": "self_controlled", "unspent": 4e6, "money_share": 0.4}
UNIVERSITY = {"kind": "university", "partners_known": 3, "cooperations": 38, "partner_money": 5e7,
              "outputs_shared": 130.0, "income_shared": 1.4e7, "outputs_per_million": 2.6,
              "income_per_paid": 0.28}  # fmt: skip
PLATFORM = UNIVERSITY | {"kind": "platform", "outputs_per_million": 2.4, "income_per_paid": 0.87}
FEW = UNIVERSITY | {"kind": "foreign", "cooperations": 2, "outputs_per_million": None,
                    "income_per_paid": None}  # fmt: skip
WITH = {"with_partner": "yes", "projects": 71, "paid_to_date": 7e8, "outputs_counted": 280,
        "income_received": 4e7, "outputs_per_million": 0.4, "income_per_paid": 0.06}  # fmt: skip
ALONE = WITH | {"with_partner": "no", "outputs_per_million": 0.5}
PERMANENT = {"track": "permanent", "people": 681, "person_years": 1223.5, "outputs_counted": 402,
             "outputs_per_year": 0.33}  # fmt: skip
FLEXIBLE = PERMANENT | {"track": "flexible", "people": 3, "outputs_per_year": None}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_a_cell_says_how_many_and_how_severe(look):
    figure = dependencies.lines(answer("self_reliance/lines", CELL, MILD), look)
    cells = trace(figure, "dependencies")
    assert list(zip(cells.x, cells.y, strict=True)) == [(0, 0), (1, 1)]
    assert list(cells.text) == ["2", "2"]
    severe, unknown = cells.marker.color
    assert severe == look.paint.steps[7] and unknown == look.paint.steps[0]
    assert [list(mark) for mark in cells.customdata][0] == [CELL["product_line"], "import_single"]
    assert "<b>磁" not in "".join(figure.layout.yaxis.ticktext) + "".join(cells.hovertext)


@pytest.mark.parametrize("look", LOOKS)
def test_a_lane_shows_when_it_is_due_and_when_its_project_ends(look):
    figure = dependencies.removal(answer("self_reliance/removal", PLANNED, LATE, BARE), look)
    targets, ends = trace(figure, "target_date"), trace(figure, "project_end")
    assert list(targets.marker.symbol) == ["circle", "circle", "diamond"]
    owners = trace(figure, "owners")
    assert "磁材所" in owners.text[0]
    assert dictionary.choice_label("removal", "nobody", look.lang) in owners.text[2]
    assert list(owners.x) == [date(2027, 12, 31), date(2027, 5, 20), date(2027, 6, 30)]
    assert list(ends.y) == [0, 1], "nobody has no end"
    assert list(ends.marker.symbol) == ["circle", "triangle-up"]
    assert [t.name for t in figure.data].count("between") == 2
    first, last = figure.layout.xaxis.range
    assert first < STAMP.as_of and last > date(2027, 12, 31)


@pytest.mark.parametrize("look", LOOKS)
def test_many_dependencies_end_in_words(look):
    count = dependencies.SHOWN + 2
    lanes = [LATE | {"dependency_id": f"K{n}"} for n in range(count)]
    cells = [CELL | {"product_line": f"L{n}"} for n in range(count)]
    more = text.say("chart.reliance.more", look.lang, n=2)
    for figure, name in (
        (dependencies.removal(answer("self_reliance/removal", *lanes), look), "project_end"),
        (dependencies.lines(answer("self_reliance/lines", *cells), look), "dependencies"),
    ):
        assert len(trace(figure, name).y) == dependencies.SHOWN
        assert more in [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("look", LOOKS)
def test_import_gaps_stand_out_among_the_money_of_a_field(look):
    figure = absorption.money(answer("self_reliance/money", GAP, OWN), look)
    gaps = trace(figure, "import_gap")
    assert (gaps.x[0], gaps.marker.color) == (6e6, look.paint.against)
    assert gaps.text[0] == "60.0%"
    assert trace(figure, "self_controlled").text[0] == ""
    assert figure.layout.barmode == "stack"


@pytest.mark.parametrize("look", LOOKS)
def test_too_few_cases_have_no_bar_but_a_word(look):
    figure = absorption.partner_kinds(answer("self_reliance/partner_kinds", UNIVERSITY, FEW), look)
    made = trace(figure, "outputs_per_million")
    assert list(made.x) == [2.6, None]
    assert made.text[1].strip() == text.say("chart.reliance.few", look.lang)
    assert "(38)" in figure.layout.yaxis.ticktext[0]
    people = absorption.tracks(answer("self_reliance/tracks", PERMANENT, FLEXIBLE), look)
    assert list(trace(people, "outputs_per_year").x) == [0.33, None]


@pytest.mark.parametrize("look", LOOKS)
def test_projects_with_partners_stand_beside_those_without(look):
    figure = absorption.absorption(answer("self_reliance/absorption", WITH, ALONE), look)
    assert list(trace(figure, "outputs_per_million").x) == [0.4, 0.5]
    assert "280" in trace(figure, "income_per_paid").hovertext[0]
    assert [list(mark) for mark in trace(figure, "paid_to_date").customdata] == [["yes"], ["no"]]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_of_dependencies_and_money(lang):
    assert findings.lines(answer("self_reliance/lines", CELL, MILD), lang) == text.say(
        "finding.reliance.lines", lang, n=1, single=1, all=2
    )
    rows = answer("self_reliance/removal", PLANNED, LATE, BARE)
    assert findings.removal(rows, lang) == text.say(
        "finding.reliance.removal", lang, n=3, bare=1, late=1
    )
    fine = answer("self_reliance/removal", PLANNED)
    assert findings.removal(fine, lang) == text.say("finding.reliance.removal_all", lang, n=1)
    told = findings.money(answer("self_reliance/money", GAP, OWN), lang)
    assert "60.0%" in told and "储氢" in told
    none = answer("self_reliance/money", OWN)
    assert findings.money(none, lang) == text.say("finding.reliance.money_none", lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_compare_only_what_has_enough_cases(lang):
    told = findings.partner_kinds(
        answer("self_reliance/partner_kinds", UNIVERSITY, PLATFORM, FEW), lang
    )
    university, platform = (
        dictionary.choice_label("kind", kind, lang) for kind in ("university", "platform")
    )
    assert told.index(university) < told.index(platform)
    few = answer("self_reliance/partner_kinds", FEW)
    assert findings.partner_kinds(few, lang) == text.say("finding.reliance.partners_few", lang, n=1)
    names = answer("self_reliance/partners", {"partner_money": 5e6, "outputs_per_million": 1.0},
                   {"partner_money": None})  # fmt: skip
    assert findings.partners(names, lang).startswith(
        text.say("finding.reliance.partners", lang, n=2, few=1,
                 money="5 M" if lang == "en" else "500万")
    )  # fmt: skip
    both = answer("self_reliance/absorption", WITH, ALONE)
    assert findings.absorption(both, lang) == text.say(
        "finding.reliance.absorption", lang, ours="0.40", alone="0.50"
    )
    assert findings.absorption(answer("self_reliance/absorption", WITH), lang) == text.say(
        "finding.reliance.absorption_few", lang
    )
    people = answer("self_reliance/tracks", PERMANENT, FLEXIBLE | {"outputs_per_year": 1.2})
    assert findings.tracks(people, lang) == text.say(
        "finding.reliance.tracks", lang, flexible="1.20", permanent="0.33"
    )
    few_people = answer("self_reliance/tracks", PERMANENT, FLEXIBLE)
    assert findings.tracks(few_people, lang) == text.say("finding.reliance.tracks_few", lang)
