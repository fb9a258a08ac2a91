"""Cross tables: one dimension stands in the headers (设备费, 材料费 ... or names nobody knows)."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from oneboard.dictionary import tables
from oneboard.ingest.clean.choices import value_of
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.choose import fits
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Choice, Kind, Question, Target

LEAST = 3
FIGURES = (Kind.NUMBER, Kind.PERCENT)


def with_cross(draft: Draft) -> Draft:
    """Headers that are values of a coded column are recognised; other cross tables are asked."""
    unknown = [one for one in draft.headings if _is_open(draft, one)]
    said = draft.desk.answer("cross")
    if said:
        return _as_said(draft, unknown, said)
    if said == "" or len(unknown) < 2:
        return draft
    coded = _coded(unknown)
    if coded:
        return _with_targets(_of_table(draft, coded), coded)
    if _looks_crossed(draft, unknown):
        return _without_table(draft).asking([_question(draft, unknown)])
    return draft


def _is_open(draft: Draft, heading: Heading) -> bool:
    """A header nobody knows, over figures."""
    if heading.guesses or heading.period or heading.set_aside or not heading.parts:
        return False
    if pattern("columns", "running").fullmatch(straight(heading.parts[-1])):
        return False
    if draft.desk.answer("column", draft.place(heading.column)) is not None:
        return False
    kind = draft.sample(heading.column).kind
    filled = kind[kind != Kind.BLANK]
    return len(filled) > 0 and bool(np.isin(filled, FIGURES).mean() >= 0.8)


def _coded(unknown: Sequence[Heading]) -> dict[int, Target]:
    """Headers that spell choices of a dimension: 设备费 is budget.category equipment."""
    for table, dimensions in words("columns")["cross"].items():
        measure = words("columns")["periods"][table]
        for name in dimensions:
            if not tables()[table].column(name).choices:
                continue
            found = {one.column: value_of(table, name, one.parts[-1]) for one in unknown}
            known = {at: value for at, value in found.items() if value}
            if len(known) >= 2 and len(set(known.values())) == len(known):
                return {at: Target(table, measure, ((name, v),)) for at, v in known.items()}
    return {}


def _looks_crossed(draft: Draft, unknown: Sequence[Heading]) -> bool:
    """Most columns are open figures, and a total or the sheet's name speaks of points or money."""
    others = [one for one in draft.headings if one not in unknown and not one.set_aside]
    total = any(one.set_aside == "total" for one in draft.headings)
    enough = len(unknown) >= LEAST and len(unknown) >= len(others)
    return enough and bool(_options(draft)) and (total or bool(_spoken_of(draft)))


def _options(draft: Draft) -> list[tuple[str, str]]:
    """(table, dimension) pairs whose record the known headers name; or a part of it, where the
    sheet speaks of that table."""
    spoken, found = _spoken_of(draft), []
    for table, dimensions in words("columns")["cross"].items():
        known = fits(table, draft.headings).columns
        parts = known & set(tables()[table].key)
        if draft.desk.answer("table") not in (None, table) or not parts:
            continue
        if tables()[table].key[0] in known or table in (*spoken, draft.table):
            found += [(table, name) for name in dimensions if name not in known]
    return found


def _spoken_of(draft: Draft) -> list[str]:
    """Tables whose name, or whose measure's name, is part of the sheet's name or title."""
    found = []
    said = " ".join(draft.titles)
    for table in words("columns")["cross"]:
        measure = tables()[table].column(words("columns")["periods"][table])
        names = {fold(word) for word in (*tables()[table].sheets, *measure.headers)}
        hint = words("columns")["period_title"].get(table)
        named = any(fold(title) in names for title in draft.titles)
        if named or (hint and pattern("columns", "period_title", table).search(said)):
            found.append(table)
    return found


def _question(draft: Draft, unknown: Sequence[Heading]) -> Question:
    options = _options(draft)
    spoken = _spoken_of(draft)
    likely = _dimension(draft, unknown)
    options.sort(key=lambda option: (option[0] not in spoken, option[1] != likely))
    choices = [_choice(table, name) for table, name in options]
    return draft.desk.ask(
        "cross",
        "",
        code="CROSSTAB",
        guess=choices[0].value,
        choices=[*choices],
        cell=draft.header_cell(unknown[0].column),
        headers=", ".join(one.text for one in unknown[:8]),
    )


def _dimension(draft: Draft, unknown: Sequence[Heading]) -> str:
    """What the headers most likely are: departments or projects that are known, or look it."""
    texts = [one.parts[-1] for one in unknown]
    for name, table in (("dept_id", "department"), ("project_id", "project")):
        known = draft.known.of(table) or ()
        names = {fold(said) for one in known for said in (one.id, *one.names)}
        looks = pattern("columns", "looks_like", name)
        if all(fold(text) in names for text in texts) or all(map(looks.search, texts)):
            return name
    return ""


def _choice(table: str, dimension: str) -> Choice:
    measure = tables()[table].column(words("columns")["periods"][table])
    column = tables()[table].column(dimension)
    value = f"{table}.{measure.name}{{{dimension}}}"
    return Choice(value, f"{measure.en}: {column.en}", f"{measure.zh}: {column.zh}")


def _without_table(draft: Draft) -> Draft:
    """The question of the headers answers that of the table as well."""
    return replace(draft, questions=tuple(one for one in draft.questions if one.code != "TABLE"))


def _of_table(draft: Draft, targets: dict[int, Target]) -> Draft:
    """A sheet that nothing else explains is of the table its headers are values of."""
    if draft.table is not None or draft.left_out:
        return draft
    return replace(_without_table(draft), table=next(iter(targets.values())).table)


def _as_said(draft: Draft, unknown: Sequence[Heading], said: str) -> Draft:
    """The answer "points.points{rule_code}": each header is a value of rule_code."""
    place, _, dimension = said.rstrip("}").partition("{")
    table, _, measure = place.partition(".")
    if table not in tables() or dimension not in tables()[table].names:
        return draft.asking([_question(draft, unknown)])
    targets = {one.column: Target(table, measure, ((dimension, one.parts[-1]),)) for one in unknown}
    return _with_targets(replace(_without_table(draft), table=table), targets)


def _with_targets(draft: Draft, targets: dict[int, Target]) -> Draft:
    added = {column: (target,) for column, target in targets.items()}
    return replace(draft, targets=draft.targets | added)
