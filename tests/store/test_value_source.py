"""Every value walks back to its cell, also when another file than the row's own brought it."""

from tests.store.making import DECEMBER, SEPTEMBER, ask, project, publish, sheet

CELL = """
with place as (
    select
        coalesce(v.source_id, p.source_id) as source_id,
        coalesce(v.source_row, p.source_row) as line
    from data.project as p
    left join data.value_source as v
        on v.table_name = 'project' and v.row_key = p.project_id
        and list_contains(v.column_names, $column)
    where p.project_id = $project
)
select source.file, place.line from place join data.source as source using (source_id)
"""


def cell_of(number: str, column: str) -> tuple[str, int]:
    [found] = ask(CELL, project=number, column=column)
    return found


def test_a_kept_value_keeps_its_cell():
    full = [project("P0"), project("P1", budget_total=100)]
    publish(sheet("project", full, file="june.xlsx"))
    publish(sheet("project", [project("P1")], file="september.xlsx"), as_of=SEPTEMBER)
    assert cell_of("P1", "status") == ("september.xlsx", 2)
    assert cell_of("P1", "budget_total") == ("june.xlsx", 3)


def test_a_value_kept_twice_still_has_its_first_cell():
    publish(sheet("project", [project("P1", budget_total=100)], file="june.xlsx"))
    short = [project("P1", trl_current=4)]
    publish(sheet("project", short, file="september.xlsx"), as_of=SEPTEMBER)
    publish(sheet("project", [project("P1")], file="december.xlsx"), as_of=DECEMBER)
    assert cell_of("P1", "budget_total")[0] == "june.xlsx"
    assert cell_of("P1", "trl_current")[0] == "september.xlsx"
    assert cell_of("P1", "status")[0] == "december.xlsx"


def test_a_value_brought_again_has_its_new_cell():
    publish(sheet("project", [project("P1", budget_total=100)], file="june.xlsx"))
    publish(sheet("project", [project("P1")], file="september.xlsx"), as_of=SEPTEMBER)
    full = [project("P1", budget_total=100)]
    publish(sheet("project", full, file="december.xlsx"), as_of=DECEMBER)
    assert cell_of("P1", "budget_total")[0] == "december.xlsx"
    assert ask("select * from data.value_source") == []


def test_two_files_of_one_delivery_keep_their_own_cells():
    publish(
        sheet("project", [project("P1")], file="list.xlsx"),
        sheet("project", [{"project_id": "P1", "budget_total": 70}], file="money.xlsx"),
    )
    assert cell_of("P1", "status")[0] == "list.xlsx"
    assert cell_of("P1", "budget_total")[0] == "money.xlsx"


def test_nothing_is_kept_for_what_has_left():
    publish(sheet("project", [project("P1", budget_total=1), project("P2", budget_total=2)]))
    publish(sheet("project", [project("P1"), project("P2")]), as_of=SEPTEMBER)
    publish(sheet("project", [project("P1")]), as_of=DECEMBER)
    assert ask("select row_key from data.value_source") == [("P1",)]


def test_the_letters_of_a_source_are_kept():
    publish(sheet("project", [project("P1")], columns=["project_id", "status"]))
    cells = ask("select column_name, letter from data.source_cell order by 1")
    assert cells == [("project_id", "A"), ("status", "A")]
