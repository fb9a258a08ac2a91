"""No name and no number of a person leaves in the file without names."""

import csv
import io
import zipfile

import pytest

from oneboard import access, export, query


@pytest.mark.usefixtures("on_sample")
def test_people_are_tokens_everywhere_and_the_same_one_within_a_file():
    seen = query.sight(access.local())
    with query.extract("person", ["person_id", "person_name"], seen=seen) as rows:
        people = rows.read_all().to_pylist()
    packs = [zipfile.ZipFile(io.BytesIO(export.pseudonymised(seen))) for _ in range(2)]
    told = {name: packs[0].read(name).decode("utf-8-sig") for name in packs[0].namelist()}
    everything = "\n".join(told.values())
    assert not [p for p in people if p["person_id"] in everything]
    assert not [p for p in people if p["person_name"] in everything]
    rows = list(csv.DictReader(io.StringIO(told["person.csv"])))
    assert len({row["person_id"] for row in rows}) == len(people), "one token a person"
    leaders = {row["leader_id"] for row in csv.DictReader(io.StringIO(told["project.csv"]))}
    assert leaders - {""} <= {row["person_id"] for row in rows}, "tables still join"
    again = packs[1].read("person.csv").decode("utf-8-sig")
    assert not {row["person_id"] for row in rows} & set(again.split(",")), "another key"
