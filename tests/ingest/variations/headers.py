"""Header spellings: languages, units, typos, decorations, several rows."""

from collections.abc import Iterator

from tests.ingest.variations.making import Case, Rows, case, listed

SPELLINGS = {
    "formal": ("项目编号", "项目名称", "承担单位", "项目负责人", "总经费（万元）"),
    "short": ("编号", "名称", "部门", "负责人", "预算(万元)"),
    "traditional": ("項目編號", "項目名稱", "承擔部門", "負責人", "總預算（萬元）"),
    "english": ("Project No.", "Project name", "Department", "Project leader", "Budget (RMB 10k)"),
    "english short": ("ID", "Title", "Dept", "PI", "Total budget (10k CNY)"),
    "upper": ("PROJECT ID", "PROJECT NAME", "DEPARTMENT", "PROJECT MANAGER", "BUDGET (10K CNY)"),
    "snake": ("project_id", "project_name", "lead_dept", "leader", "budget_total（万元）"),
    "bilingual lines": ("项目编号\nProject ID", "项目名称\nProject name", "承担部门\nDepartment",
                        "负责人\nLeader", "总预算（万元）\nBudget (10k CNY)"),
    "bilingual slash": ("项目编号/Project ID", "项目名称/Name", "承担部门/Department",
                        "负责人/Leader", "总预算/Budget（万元）"),
    "bilingual blank": ("项目编号 Project ID", "项目名称 Project name", "承担部门 Department",
                        "负责人 Leader", "总预算（万元） Budget"),
    "bilingual brackets": ("项目编号(Project ID)", "项目名称(Project name)", "承担部门(Department)",
                           "负责人(Leader)", "总预算(万元)"),
    "typo": ("项目编码号", "项目明称", "承担部们", "项目负责仁", "总预算（万元）"),
    "english typo": ("Projct ID", "Project nmae", "Departmnet", "Project leadr", "Budgt (10k CNY)"),
    "spaced": ("项 目 编 号", "项 目 名 称", "承 担 部 门", "负 责 人", "总 预 算（万元）"),
    "full width": ("项目编号", "项目名称　", "承担部门：", "项目负责人：", "总预算（万元）："),
    "starred": ("*项目编号", "*项目名称", "*承担部门", "项目负责人", "*总预算（万元）"),
    "required": ("项目编号（必填）", "项目名称（必填）", "承担部门（必填）", "负责人（选填）",
                 "总预算（万元，必填）"),
    "numbered": ("1.项目编号", "2.项目名称", "3.承担部门", "4.负责人", "5.总预算（万元）"),
    "numbered zh": ("一、项目编号", "二、项目名称", "三、承担部门", "四、负责人",
                    "五、总预算（万元）"),
    "slash unit": ("项目编号", "项目名称", "承担部门", "负责人", "总预算/万元"),
    "said unit": ("项目编号", "项目名称", "承担部门", "负责人", "总预算（单位：万元）"),
    "unit in square brackets": ("项目编号", "项目名称", "承担部门", "负责人", "总预算[万元]"),
    "unit on a line": ("项目编号", "项目名称", "承担部门", "负责人", "总预算\n（万元）"),
    "unit behind": ("项目编号", "项目名称", "承担部门", "负责人", "总预算 万元"),
    "english unit": ("Project ID", "Name", "Department", "Leader", "Budget, RMB 10,000"),
    "german": ("Projektnummer", "Projektname", "Abteilung", "Projektleiter", "Budget (10k CNY)"),
    "qualified": ("本项目编号", "本项目名称", "项目承担部门", "当前负责人", "项目总预算（万元）"),
    "invisible": ("\u200b项目编号", "项目名称\ufeff", "承担部门", "负\u00a0责人", "总预算（万元）"),
}  # fmt: skip


def cases() -> Iterator[Case]:
    for name, spelled in SPELLINGS.items():
        yield case(f"header {name}", listed(spelled))
    yield case("header numbered below", numbered_below())
    yield from several_rows()


def numbered_below() -> Rows:
    rows = listed()
    return [rows[0], ["1", "2", "3", "4", "5"], *rows[1:]]


def several_rows() -> Iterator[Case]:
    rows = listed()
    groups = ["基本信息", None, None, None, "经费"]
    wide = [[*row, spent] for row, spent in zip(rows, ["支出（万元）", *[1.0] * 8], strict=True)]
    yield case("two rows merged", [[*groups, None], *wide], merges=["A1:D1", "E1:F1"],
               sums={"budget_total": 10_710_000, "spent_total": 80_000})  # fmt: skip
    tall = [["项目编号", "项目名称", "承担部门", "负责人", "经费（万元）", None],
            [None, None, None, None, "预算", "支出"], *wide[1:]]  # fmt: skip
    down = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"]
    both = {"budget_total": 10_710_000, "spent_total": 80_000}
    yield case("two rows merged down and across", tall, merges=down, sums=both)
    yield case("two rows without merges", tall, "ask", "UNIT")
    titled = [["2026年重大项目一览表", *[None] * 5], *tall]
    moved = ["A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"]
    yield case("title over two rows", titled, merges=moved, sums=both)
    three = [["项目", None, None, None, "经费", None],
             ["编号", "名称", "部门", "负责人", "预算", "支出"],
             [None, None, None, None, "万元", "万元"], *wide[1:]]  # fmt: skip
    yield case("three rows", three, merges=["A1:D1", "E1:F1"], sums=both)
    names = ["项目编号", "项目名称", "承担部门", "负责人", "总预算（万元）"]
    english = ["Project ID", "Project name", "Department", "Leader", "Budget (10k CNY)"]
    yield case("second language below", [names, english, *rows[1:]])
    yield case("second language above", [english, names, *rows[1:]])
    yield case("hint row below", [names, ["文本", "文本", "文本", "文本", "数字"], *rows[1:]])
    codes = ["project_id", "project_name", "lead_dept_id", "leader_id", "budget_total"]
    yield case("field names above", [codes, names, *rows[1:]])
