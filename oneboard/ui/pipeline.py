"""From the stays of the organisation to what its pipeline takes: typical stays, arrivals.

Both go into the choices of the page, so that every figure is asked and drilled like any other.
"""

from collections.abc import Sequence

from oneboard import store
from oneboard.analysis.arrival import Arrival, Way, arrivals
from oneboard.analysis.stays import Dwell, Stay, dwells
from oneboard.query import Row, Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered, ask
from oneboard.ui.cache import kept
from oneboard.ui.controls import one_of

WAY = ("research", "pilot", "incubation")  # what lies before industrialization
WHOLE_WAY = "-"


def pace() -> dict[str, list]:
    """The filters of the frame, and how fast the whole organisation is, whatever they say."""
    asked, seen = Asked("pipeline/stays", {}), state.sight()
    return state.choices() | _pace(asked.key, seen.key, seen=seen)


@kept
def _pace(key: tuple, seen_key: tuple, *, seen: Sight) -> dict[str, list]:
    answer, now = answered(key, seen_key, seen=seen), store.current_settings()
    rows = answer.rows
    stays = [Stay(row.stage, row.stay_days, row.stay_end == "moved") for row in rows]
    open_ = [row for row in rows if row.stay_end == "open" and row.stage in WAY]
    found = dwells(stays, long_at=now["dwell_percentile"], enough=now["small_n"])
    whole, *others = arrivals(
        [Way(WHOLE_WAY, WAY, 0.0), *(_way(row) for row in open_)], stays,
        interval=now["arrival_interval"], enough=now["small_n"],
    )  # fmt: skip
    return {
        "market_on": [answer.stamp.as_of],
        **_typical(found),
        **_arrivals(open_, others),
        **_market(whole, rows),
    }


def _way(row: Row) -> Way:
    return Way(row.project_id, WAY[WAY.index(row.stage) :], row.stay_days)


def _typical(found: Sequence[Dwell]) -> dict[str, list]:
    curve = [(dwell.stage, step) for dwell in found for step in dwell.curve]
    return {
        "dwell_stage": [dwell.stage for dwell in found],
        "dwell_median": [dwell.median for dwell in found],
        "dwell_long": [dwell.long for dwell in found],
        "dwell_stays": [dwell.stays for dwell in found],
        "dwell_moved": [dwell.moved for dwell in found],
        "curve_stage": [stage for stage, _ in curve],
        "curve_day": [step.day for _, step in curve],
        "curve_share": [step.share for _, step in curve],
    }


def _arrivals(rows: Sequence[Row], found: Sequence[Arrival]) -> dict[str, list]:
    """A project whose own target lies below what industry asks for is not on its way there."""
    told = [(row.is_aimed, arrival) for row, arrival in zip(rows, found, strict=True)]
    return {
        "arrival_project": [arrival.name for _, arrival in told],
        "arrival_low": [arrival.low if aimed else None for aimed, arrival in told],
        "arrival_middle": [arrival.middle if aimed else None for aimed, arrival in told],
        "arrival_high": [arrival.high if aimed else None for aimed, arrival in told],
        "arrival_cases": [arrival.cases for _, arrival in told],
        "arrival_state": [_state(arrival, aimed=aimed) for aimed, arrival in told],
    }


def _state(arrival: Arrival, *, aimed: bool) -> str:
    if not aimed:
        return "not_aimed"
    return "known" if arrival.known else "few"


def _market(whole: Arrival, rows: Sequence[Row]) -> dict[str, list]:
    """What a project that enters research today would take, and from how many stays that is."""
    on_the_way = [row for row in rows if row.stage in WAY]
    moved = sum(row.stay_end == "moved" for row in on_the_way)
    return {
        "market_days": [] if whole.middle is None else [whole.middle],
        "market_cases": [moved, len(on_the_way)],
    }


def flow_year() -> str | None:
    """Which fiscal year the flow shows: the latest until somebody chooses."""
    years = ask("options/flow_year").answer().column("value")
    if not years:
        return None
    return one_of("flow_year", state.say("pipeline.flow_year"), years, years[-1])
