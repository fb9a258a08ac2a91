"""People for those who may not see whom a figure is about: only in groups of enough people.

Tables about people are read by place instead of by department (views/people_place.sql), so that
every figure, whatever is filtered, is of whole places. Rows behind a figure that are about single
people are not shown at all.
"""

from collections.abc import Container, Mapping, Sequence

FULL, PLACES, WHOLE, CLOSED = "", "places", "whole", "closed"
PERSON = "person_id"
MACRO = """
create or replace macro people_told() as '{told}';
"""
TABLE = 'data."{table}"'
STAFF = """(
    select listed.* replace (people_place.place as dept_id)
    from data."{table}" as listed
    join people_place on people_place.dept_id = listed.dept_id
    where people_place.place is not null
)"""
EARNED = """(
    select earned.* replace (
        cell.place as dept_id,
        case when cell.is_told then earned.stage end as stage,
        case when cell.is_told then earned.supervision_grade end as supervision_grade,
        case when cell.is_told then earned.tech_field end as tech_field
    )
    from data."{table}" as earned
    join people_cell as cell
        on cell.dept_id = earned.dept_id
        and cell.stage is not distinct from earned.stage
        and cell.supervision_grade is not distinct from earned.supervision_grade
        and cell.tech_field is not distinct from earned.tech_field
    where cell.place is not null
)"""
PEOPLE = ("person", "points")  # tables of which every row is about somebody
LOGGED = f"""(
    select logged.* replace (
        case when logged.table_name in {PEOPLE} then people_place.place else logged.dept_id end
            as dept_id
    )
    from data."{{table}}" as logged
    left join people_place on people_place.dept_id = logged.dept_id
)"""
PLACED = {
    **dict.fromkeys(PEOPLE, STAFF),
    **dict.fromkeys(("points_award", "points_quarter"), EARNED),
}
READ = PLACED | dict.fromkeys(("change_log", "change_count"), LOGGED)
GROUPS = ("people_place", "people_cell")  # views that the tables above stand on

FIGURE = "figure"  # names the figure in answers that give one a row
FILTERS = ("department", "stage", "grade", "field")


def is_shut(told: str, given: Mapping[str, list]) -> bool:
    """Does the version say nothing of people, or nothing of a part of the organisation?"""
    return told == CLOSED or (told == WHOLE and any(given.get(name) for name in FILTERS))


def shut(
    columns: Sequence[str], records: Sequence[tuple], about: Container[str]
) -> tuple[tuple, ...]:
    """Figures about people by name and unknown: without people they would be of too little, often
    zero. `about`: which ones they are; empty for all."""
    place = columns.index(FIGURE)
    unknown = (None,) * len(columns)
    return tuple(
        (*unknown[:place], record[place], *unknown[place + 1 :])
        if not about or record[place] in about
        else record
        for record in records
    )


def source(table: str, told: str) -> str:
    """Where the rows of a table are read from."""
    return (READ.get(table, TABLE) if told else TABLE).format(table=table)
