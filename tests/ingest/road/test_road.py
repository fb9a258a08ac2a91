"""From files to versions: what is asked once, what is reported, which board it lands on."""

from oneboard import store
from tests.ingest.road.made import HEADERS, loaded, looked, opaque, projects, rows_of

MAPPED = {
    "table|": "project",
    "column|B": "project.budget_total",
    "unit|B": "1",
    "column|C": "gate_decision.decision_date{gate=to_pilot,decision=go}",
}


def answers(file: str) -> dict[str, str]:
    return {f"{file}||{key}": value for key, value in MAPPED.items()}


def test_what_was_answered_is_not_asked_again_for_a_file_of_that_shape(tmp_path):
    assert looked(opaque(tmp_path / "works-2025.csv"))["outcome"] == "waits"
    told = loaded(tmp_path / "works-2025.csv", answers=answers("works-2025.csv"))
    assert told["outcome"] == "published"
    assert (rows_of("project"), rows_of("gate_decision")) == (6, 6)
    again = loaded(opaque(tmp_path / "works-2026.csv", first=4))
    assert again["outcome"] == "published"
    assert not again["files"][0]["questions"]  # its new projects are no strangers to its gates
    assert "ANSWERED_BEFORE" in {issue["code"] for issue in again["files"][0]["issues"]}
    assert (rows_of("project"), rows_of("gate_decision")) == (9, 9)


def test_answers_of_a_delivery_that_was_not_published_are_not_remembered(tmp_path):
    path = opaque(tmp_path / "works.csv")
    assert looked(path, answers=answers(path.name))["outcome"] == "ready"
    assert looked(path)["outcome"] == "waits"


def test_the_sample_and_real_rows_never_mix(tmp_path, own_sample):
    sample = rows_of("project", store.SAMPLE)
    told = loaded(projects(tmp_path / "ours.xlsx"))
    assert (told["board"], told["version"]["number"]) == (store.OWN, 1)
    assert told["effect"]["base"] is None
    assert rows_of("project") == 8
    assert rows_of("project", store.SAMPLE) == sample
    assert store.screen_board().name == store.OWN
    store.boards()  # both are still there
    assert {board.name for board in store.boards()} == {store.OWN, store.SAMPLE}


def test_the_report_says_what_was_understood(tmp_path):
    told = looked(projects(tmp_path / "list.xlsx"))
    (file,) = told["files"]
    (table,) = file["tables"]
    assert (file["outcome"], file["code"]) == ("accept", None)
    assert (table["sheet"], table["table"], table["header"]) == ("项目清单", "project", [1, 1])
    assert (table["first"], table["last"], table["n"]) == (2, 9, 8)
    assert table["columns"]["A"] == "project.project_id"
    assert table["units"] == {"E": 10_000}
    assert table["headers"]["E"] == HEADERS[4]
    (sums,) = [one for one in table["sums"] if one["table"] == "project"]
    assert sums["rows"] == 8
    assert sums["totals"]["budget_total"] == sum(100 + at for at in range(1, 9)) * 10_000
    counts = {one["table"]: one["added"] for one in told["effect"]["counts"]}
    assert counts["project"] in (4, 8)  # by department
    assert told["version"] is None


def test_what_a_header_stands_for_is_in_the_report(tmp_path):
    path = opaque(tmp_path / "works.csv")
    (table,) = looked(path, answers=answers(path.name))["files"][0]["tables"]
    assert table["columns"]["C"] == "gate_decision.decision_date"
    assert table["fixed"] == {"C": {"gate": "to_pilot", "decision": "go"}}


def test_the_effect_tells_added_changed_and_left(tmp_path, eight_projects):
    told = looked(projects(tmp_path / "two.xlsx", first=3, count=8, scale=1.1))
    totals = dict.fromkeys(("added", "changed", "left"), 0)
    for count in told["effect"]["counts"]:
        if count["table"] == "project":
            totals = {kind: totals[kind] + count[kind] for kind in totals}
    assert totals == {"added": 2, "changed": 6, "left": 2}


def test_a_jump_that_is_meant_is_published_and_asked_again_next_time(tmp_path, eight_projects):
    path = projects(tmp_path / "two.xlsx", scale=1_000)
    told = looked(path)
    (question,) = [one for one in told["files"][0]["questions"] if one["required"]]
    assert told["effect"] is not None
    said = loaded(path, answers={question["id"]: "right"})
    assert said["outcome"] == "published"
    assert looked(projects(tmp_path / "two.xlsx", scale=1_000_000))["outcome"] == "waits"


def test_clear_files_go_on_without_the_others_when_so_wished(tmp_path):
    good, bad = projects(tmp_path / "good.xlsx"), tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.7")
    told = loaded(good, bad, opaque(tmp_path / "works.csv"), partial=True)
    assert told["outcome"] == "published"
    assert [file["outcome"] for file in told["files"]] == ["accept", "reject", "ask"]
    assert rows_of("project") == 8
