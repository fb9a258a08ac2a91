"""A few integrity records: invented, dated, appealable, expiring."""

from datetime import date

from oneboard.sample.organisation import Row
from oneboard.sample.people import staff_of
from oneboard.sample.words import words


def integrity_rows(day: date) -> list[Row]:
    told = words("oversight")["integrity"]
    return [row(case, told) for case in told["case"] if case["from"] <= day]


def row(case: dict, told: dict) -> Row:
    unit = case["kind"] == "unit"
    subject = case["dept"] if unit else staff_of(case["dept"])[case["place"]].person_id
    return {
        "case_id": case["id"],
        "subject_kind": case["kind"],
        "subject_ref": subject,
        "behaviour": case["behaviour"],
        "severity": case["severity"],
        "decided_by": told["decided_by"],
        "basis": told["basis"],
        "measure": case["measure"],
        "effective_date": case["from"],
        "expiry_date": case["until"],
        "appeal_state": case["appeal"],
        "public": case["public"],
    }
