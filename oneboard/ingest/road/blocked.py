"""Values and records that may not be published as they are: left out, if a person says so."""

from collections.abc import Mapping
from dataclasses import replace

from oneboard.ingest.desk import Desk
from oneboard.ingest.model import Choice
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.words import both
from oneboard.ingest.sentences import complete_question

LEAVE_OUT = "leave_out"


def with_blocked(arrival: Arrival, answers: Mapping[str, str]) -> Arrival:
    """Ask once a file whether the rest may be loaded without what is wrong."""
    wrong = sum(issue.count for issue in arrival.issues if issue.severity == "block")
    desk = Desk(file=arrival.file.name, sheet=None, given=answers)
    if not wrong or desk.answer("blocked") == LEAVE_OUT:
        return arrival
    choice = Choice(LEAVE_OUT, **both("road.leave_out"))
    question = desk.ask("blocked", "", code="BLOCKED", choices=[choice], wrong=wrong)
    return replace(arrival, asked=(*arrival.asked, complete_question(question)))
