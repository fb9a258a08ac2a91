"""Integrity cases on a day: in force, coming, ended by themselves, lifted."""

from datetime import date

from oneboard.analysis.register import in_force, standings

TODAY = date(2026, 9, 30)
CASE = {"case_id": "C", "subject_kind": "person", "subject_ref": "P", "appeal_state": "none",
        "effective_date": date(2026, 1, 1), "expiry_date": date(2026, 12, 31)}  # fmt: skip


def states(*cases: dict) -> list[tuple]:
    found = standings([CASE | case for case in cases], today=TODAY)
    return [(one.case["case_id"], one.state, one.days_left) for one in found]


def test_a_measure_is_in_force_to_its_last_day_and_ends_by_itself():
    assert states(
        {"case_id": "A", "expiry_date": date(2026, 9, 29)},
        {"case_id": "B", "expiry_date": TODAY},
        {"case_id": "C"},
    ) == [("B", "active", 0), ("C", "active", 92), ("A", "ended", None)]


def test_one_without_an_end_stays_and_comes_after_those_that_end():
    assert states({"case_id": "A", "expiry_date": None}, {"case_id": "B"}) == [
        ("B", "active", 92),
        ("A", "active", None),
    ]


def test_an_appeal_that_was_won_lifts_it_one_that_is_open_does_not():
    assert states(
        {"case_id": "A", "appeal_state": "overturned", "expiry_date": None},
        {"case_id": "B", "appeal_state": "open"},
        {"case_id": "C", "effective_date": date(2026, 10, 1)},
    ) == [("B", "active", 92), ("C", "coming", None), ("A", "lifted", None)]


def test_only_measures_in_force_are_found_by_whom_they_concern():
    cases = [
        CASE,
        CASE | {"subject_ref": "Q", "expiry_date": date(2026, 2, 1)},
        CASE | {"subject_ref": "R", "appeal_state": "overturned"},
        CASE | {"subject_ref": "D1", "subject_kind": "unit"},
    ]
    assert set(in_force(standings(cases, today=TODAY), "person")) == {"P"}
