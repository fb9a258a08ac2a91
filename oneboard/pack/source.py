"""The files behind a slide."""

from oneboard import query, text
from oneboard.pack.declared import Declared
from oneboard.query import Answer, Sight

NAMED = 2  # on the slide; the notes name them all


def files(one: Declared, answer: Answer, seen: Sight) -> list[str]:
    """Those with the rows behind the measures; of measures without rows of their own, such as
    medians, those of the tables that the question reads."""
    rows = answer.query.rows
    kinds = {rows[column].name: column for column in one.told if column in rows}
    found: set[str] = set()
    for measure in kinds.values():
        behind = query.behind(answer.query, measure, answer.choices, mark={}, seen=seen)
        if not behind.records:  # none, or closed
            continue
        place = behind.columns.index("file")
        found |= {record[place] for record in behind.records if record[place]}
    return sorted(found) or query.files_read(answer.query, seen=seen)


def named(files: list[str], lang: str) -> str:
    if not files:
        return ""
    told = ", ".join(files[:NAMED])
    if len(files) > NAMED:
        told = text.say("pack.more_files", lang, files=told, n=len(files) - NAMED)
    return text.say("pack.source", lang, files=told)
