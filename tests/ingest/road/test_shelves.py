"""The register comes by another hand than the lists of the board: neither takes the other's."""

import json
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from oneboard import access, dictionary, store
from oneboard.ingest.road import inbox, queue
from oneboard.ingest.road.clerk_desk import wish_from
from oneboard.ingest.road.mappings import exported, imported, mappings
from tests.ingest.road.made import DEPARTMENTS, HEADERS, loaded, looked, projects, rows_of

ANALYST, OFFICER = ("open",), ("restricted",)
SECRET = "zzi"
CASES = (
    ("案件编号", "主体类型", "责任主体", "失信行为", "严重程度", "处理单位", "处理依据", "处理措施",
     "生效日期"),
    (f"{SECRET}-1", "个人", "Y10410", "抄袭剽窃", "较轻", f"{SECRET}委员会", f"{SECRET}条",
     f"{SECRET}通报", "2026-01-05"),
)  # fmt: skip
LIST = (HEADERS, *((f"RD-{at}", f"工艺{at}", DEPARTMENTS[0], "在研", 100 + at) for at in range(4)))
OWN = store.Board(store.OWN)


def workbook(path: Path, hidden: str = "", **sheets) -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        for name, rows in sheets.items():
            page = made.add_worksheet(name)
            for at, row in enumerate(rows):
                page.write_row(at, 0, row)
            if name == hidden:
                page.hide()
    return path


@pytest.fixture
def both(tmp_path: Path) -> Path:
    return workbook(tmp_path / "both.xlsx", 项目清单=LIST, 科研诚信台账=CASES)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return workbook(tmp_path / f"{SECRET}.xlsx", 科研诚信台账=CASES)


def codes(told: dict) -> list[str]:
    return [issue["code"] for file in told["files"] for issue in file["issues"]]


def cases(number: int) -> list[tuple]:
    with duckdb.connect(OWN.restricted_file(number), read_only=True) as con:
        return con.execute("select case_id, measure from integrity_case order by 1").fetchall()


def gives_away(told: object) -> bool:
    """Ids are spelled in capitals once they are understood."""
    said = told if isinstance(told, bytes) else json.dumps(told, ensure_ascii=False).encode()
    return SECRET.encode() in said.lower()


class TestAnAnalyst:
    def test_loads_the_rest_and_is_told_in_both_languages(self, both):
        told = loaded(both, shelves=ANALYST)
        assert told["outcome"] == "published" and rows_of("project") == 4
        assert not OWN.restricted_file(1).exists()
        (closed,) = [i for i in told["files"][0]["issues"] if i["code"] == "CLOSED_REGISTER"]
        assert (closed["sheet"], closed["cell"], closed["raw"]) == ("科研诚信台账", None, None)
        assert all("科研诚信台账" in said for said in closed["message"].values())
        assert "officer" in closed["message"]["en"] and "科研诚信专员" in closed["message"]["zh"]

    @pytest.mark.parametrize("hidden", ["", "科研诚信台账"])
    def test_sees_keeps_and_passes_on_nothing_of_it(self, tmp_path, hidden):
        path = workbook(tmp_path / "b.xlsx", hidden, 项目清单=LIST, 科研诚信台账=CASES)
        told = loaded(path, shelves=ANALYST)
        assert not gives_away(told)
        assert not gives_away(OWN.file(1).read_bytes())
        assert "CLOSED_REGISTER" in codes(told)
        with store.open_version(store.OWN).cursor() as cursor:
            assert cursor.execute("select file from data.upload").fetchall() == [(None,)]
            noted = cursor.execute("select code from data.accepted_issue").fetchall()
            assert noted and ("CLOSED_REGISTER",) not in noted
        assert not [one for one in mappings(store.OWN) if one.shelf == "restricted"]

    def test_is_refused_a_file_with_nothing_else(self, register):
        told = loaded(register, shelves=ANALYST)
        (file,) = told["files"]
        assert (told["outcome"], file["code"]) == ("refused", "CLOSED_REGISTER")
        assert not file["tables"] and not file["questions"]
        file["file"] = file["message"] = ""  # the analyst's own name for it
        assert not gives_away(told["files"])

    def test_cannot_send_single_columns_there(self, tmp_path):
        path = projects(tmp_path / "list.xlsx")
        said = {"list.xlsx|项目清单|column|B": "integrity_case.measure"}
        told = looked(path, shelves=ANALYST, answers=said)
        assert told["files"][0]["code"] == "CLOSED_REGISTER"

    @pytest.mark.parametrize("what", ["table|", "skip|"])
    def test_does_not_get_around_it_by_leaving_it_out(self, both, what):
        said = {f"both.xlsx|科研诚信台账|{what}": "" if what == "table|" else "yes"}
        assert "CLOSED_REGISTER" in codes(looked(both, shelves=ANALYST, answers=said))

    def test_is_refused_what_is_likely_the_register(self, tmp_path):
        rows = [("处理措施", "处理依据", "备注"), (f"{SECRET}通报", f"{SECRET}条", "无")]
        path = workbook(tmp_path / "list.xlsx", Sheet1=rows)
        told = looked(path, shelves=ANALYST)
        assert told["files"][0]["code"] == "CLOSED_REGISTER" and not gives_away(told)
        assert looked(path, shelves=OFFICER)["outcome"] == "waits"

    def test_does_not_reach_it_by_rows_handed_back(self, register, tmp_path):
        sha256 = loaded(register, shelves=OFFICER)["files"][0]["sha256"]
        key = {"file": "a.xlsx", "sha256": sha256, "answers": {}, "pages": [
            {"shown": "S", "sheet": "科研诚信台账", "columns": list("ABCDEFGHI")}]}  # fmt: skip
        path = workbook(
            tmp_path / "back.xlsx", S=[("row",), (2, "x")], oneboard_key=[(json.dumps(key),)]
        )
        told = looked(path, shelves=ANALYST)
        assert told["files"][0]["code"] == "CLOSED_REGISTER"
        assert not gives_away(told)


class TestAnOfficer:
    def test_publishes_the_register_and_the_board_stays_as_it_is(self, eight_projects, register):
        before = store.version(store.OWN)
        told = loaded(register, shelves=OFFICER, who="officer")
        now = store.version(store.OWN)
        assert (told["outcome"], now.kind, now.as_of) == ("published", "register", before.as_of)
        assert cases(now.number) == [(f"{SECRET}-1".upper(), f"{SECRET}通报")]
        assert rows_of("project") == 8
        assert not gives_away(OWN.file(now.number).read_bytes())

    def test_leaves_no_name_of_a_file_and_no_value_in_the_log(self, eight_projects, register):
        loaded(register, shelves=OFFICER, who="officer")
        entry = store.audit_log()[0]
        assert (entry.who, entry.action) == ("officer", "publish")
        assert entry.details == {"board": "own", "version": 2, "files": [], "register_rows": 1}
        assert not gives_away(str(store.audit_log()))

    def test_is_told_of_other_tables_and_loads_none(self, both):
        told = loaded(both, shelves=OFFICER)
        assert "CLOSED_TABLE" in codes(told) and "RD-1" not in json.dumps(told)
        assert {count["table"] for count in told["effect"]["counts"]} == {"integrity_case"}
        assert rows_of("project") == 0

    def test_mends_rows_on_screen_which_no_other_report_shows(self, tmp_path):
        wrong = [*CASES, (*CASES[1][:-1], "2026-01-40")]
        path = workbook(tmp_path / "r.xlsx", 科研诚信台账=wrong)
        (file,) = looked(path, shelves=OFFICER)["files"]
        assert file["bad_rows"] and not file["kept_rows"]
        (file,) = looked(path)["files"]
        assert file["kept_rows"] and not file["bad_rows"]

    def test_shares_what_is_remembered_with_nobody(self, register, tmp_path):
        loaded(register, shelves=OFFICER)
        assert not gives_away(exported(store.OWN, ANALYST))
        (mine,) = mappings(store.OWN, OFFICER)
        taken = exported(store.OWN, OFFICER)
        said = taken | {"mappings": [{"signature": mine.signature, "answers": {"table|": ""}}]}
        imported(store.OWN, said, who="analyst", shelves=ANALYST)
        assert not store.recall_answers(store.OWN, mine.signature)
        drifted = workbook(tmp_path / f"{SECRET}.xlsx", 项目清单=LIST)
        assert "DRIFT" not in codes(looked(drifted, shelves=ANALYST))


def test_whoever_runs_the_machine_loads_both(both):
    assert loaded(both)["outcome"] == "published"
    assert rows_of("project") == 4 and len(cases(1)) == 1
    assert store.audit_log()[0].details["files"] == []


def test_what_the_inbox_holds_of_both_waits_for_each_hand_apart(both):
    store.change_settings({"inbox_publishes": "no"}, who="w")
    inbox.folder().mkdir(parents=True)
    both.rename(inbox.folder() / both.name)
    assert [told["outcome"] for told in inbox.take(store.OWN, lang="en")] == ["queued"]
    (mine,), (theirs,) = (queue.waiting(store.OWN, one) for one in (ANALYST, OFFICER))
    assert len(queue.waiting(store.OWN, dictionary.SHELVES)) == 2
    for staged, shelves in ((mine, ANALYST), (theirs, OFFICER)):
        order = queue.order_of(staged) | {"board": store.OWN, "who": "w", "brought_by": "inbox"}
        assert wish_from(order).shelves == shelves


def test_each_shelf_asks_for_a_right():
    assert tuple(access.BRINGING) == dictionary.SHELVES
    assert set(access.BRINGING.values()) <= set(access.RIGHTS)
    for role, shelves in (("analyst", ANALYST), ("integrity_officer", OFFICER), ("executive", ())):
        viewer = access.Viewer(role, frozenset({role}))
        assert viewer.shelves == shelves
        assert access.Viewer(role, frozenset({role}), behind="admin").shelves == ()
    assert access.local().shelves == dictionary.SHELVES
