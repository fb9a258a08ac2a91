"""The other lists of an organisation: ledger, people, outputs, milestones, points."""

from collections.abc import Iterator
from datetime import date

from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.variations.making import DEPTS, IDS, PEOPLE, Case, Rows, case

DAYS = [date(2026, 1 + at, 3 + at) for at in range(8)]
AMOUNTS = [1200.5, 300, 4500, 80.25, 990, 15000, 60, 720]
WHOLE = sum(AMOUNTS)
KINDS = ["设备费", "材料费", "差旅费", "劳务费", "设备费", "材料费", "测试化验加工费", "材料费"]


def columns(**named: list) -> Rows:
    return [list(named), *([values[at] for values in named.values()] for at in range(8))]


def cases() -> Iterator[Case]:
    yield from ledgers()
    yield from people()
    yield from outputs()
    yield from points()


def ledgers() -> Iterator[Case]:
    vouchers = [f"记-{at:04}" for at in range(8)]
    plain = columns(
        项目编号=IDS, 凭证号=vouchers, 业务日期=DAYS, 支出科目=KINDS, **{"金额（元）": AMOUNTS}
    )
    sums = {"amount": WHOLE}

    def ledger(name: str, rows: Rows, *ends: str, **more: object) -> Case:
        more.setdefault("sums", sums)
        return case(name, rows, *ends, table="spend", **more)

    yield ledger("ledger", plain, sheet_name="支出明细")
    yield ledger("ledger under a title", [["2026年科研经费支出明细账"], ["单位：元"], *plain])
    sap = [["Project", "Document No.", "Posting Date", "Cost category", "Amount (CNY)"], *plain[1:]]
    yield ledger("ledger in english", sap, sheet_name="Ledger")
    compact = [[*row[:2], int(f"{row[2]:%Y%m%d}"), *row[3:]] for row in plain[1:]]
    yield ledger("ledger with compact dates", [plain[0], *compact])
    texts = [[*row[:4], f"{row[4]:,.2f}"] for row in plain[1:]]
    yield ledger("ledger with texts", [plain[0], *texts])
    back = [[*row[:4], -row[4] if at == 2 else row[4]] for at, row in enumerate(plain[1:])]
    yield ledger("ledger with a credit", [plain[0], *back], sums={"amount": WHOLE - 9000})
    brackets = [[*row[:4], f"({row[4]:,.2f})" if at == 2 else row[4]]
                for at, row in enumerate(plain[1:])]  # fmt: skip
    yield ledger("ledger with brackets", [plain[0], *brackets], sums={"amount": WHOLE - 9000})
    turn = [[None, "本页合计", None, None, 6080.75], [None, "过次页", None, None, None]]
    pages = [*plain[:5], *turn, *plain[5:], [None, "累计", None, None, WHOLE]]
    yield ledger("ledger with page totals", pages)
    month = [plain[0], *plain[1:4], ["本月合计", None, None, None, 6000.5], *plain[4:],
             ["本年累计", None, None, None, WHOLE]]  # fmt: skip
    yield ledger("ledger with month totals", month)
    yield ledger("ledger with a doubled line", [*plain, plain[4]], "warn", "DUP_ROW")
    wan = [[*plain[0][:4], "支出金额（万元）"], *plain[1:]]
    yield ledger("ledger in ten thousands", wan, sums={"amount": WHOLE * 10_000})
    yield ledger("ledger without a unit", [[*plain[0][:4], "支出金额"], *plain[1:]], "ask", "UNIT")
    both = [["项目编号", "凭证号", "日期", "摘要", "借方金额（元）", "贷方金额（元）"],
            *([row[0], row[1], row[2], "采购", row[4], None] for row in plain[1:])]  # fmt: skip
    yield ledger("debit and credit", both, "ask")


def people() -> Iterator[Case]:
    numbers = [f"{at:05}" for at in range(8)]
    rows = columns(工号=numbers, 姓名=PEOPLE, 所属部门=DEPTS, 职称=["研究员", "高工"] * 4)

    def listed(name: str, rows: Rows, *ends: str, **more: object) -> Case:
        return case(name, rows, *ends, table="person", sums={}, **more)

    yield listed("people", rows, sheet_name="人员名册")
    yield listed("people under a title", [["科研人员花名册"], [None], *rows])
    english = [["Employee ID", "Name", "Department", "Title"], *rows[1:]]
    yield listed("people in english", english, sheet_name="Staff")
    padded = [[As(row[0], Kind.NUMBER), *row[1:]] for row in rows[1:]]
    yield listed("people with padded numbers", [rows[0], *padded])
    counted = [["序号", *rows[0]], *([at, *row] for at, row in enumerate(rows[1:], 1))]
    yield listed("people counted", counted)
    blanks = [[row[0], f"{row[1][0]} {row[1][1:]}", *row[2:]] for row in rows[1:]]
    yield listed("people with blanks in names", [rows[0], *blanks])


def outputs() -> Iterator[Case]:
    names = [f"一种稀土制备方法{at}" for at in range(8)]
    kinds = ["发明专利", "论文"] * 4
    rows = columns(成果编号=[f"P{at}" for at in range(8)], 成果名称=names, 成果类型=kinds,
                   所属项目=IDS, 所属部门=DEPTS, 取得日期=DAYS)  # fmt: skip
    yield case("outputs", rows, table="output", sums={}, sheet_name="成果清单")
    yield case(
        "outputs under a title", [["科技成果登记表"], [None], *rows], table="output", sums={}
    )


def points() -> Iterator[Case]:
    numbers = [f"{at:05}" for at in range(8)]
    told = {"工号": numbers, "姓名": PEOPLE, "年度": [2026] * 8, "积分": list(range(8))}
    yield case("points of no kind", columns(**told), "ask", "CONSTANT", sheet_name="积分表")
    more = {"部门": DEPTS, "积分类型": ["创新产出"] * 8, "积分项": [f"A{at}" for at in range(8)]}
    whole = columns(**told, **more)
    yield case("points", whole, table="points", sums={"points": 28.0}, sheet_name="积分表")
