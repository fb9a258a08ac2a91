"""People on two tracks: where they work, how long, who comes and goes, what a year brings."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

TRACKS = ("permanent", "flexible", "external")
SHOWN = 16
HIGH = 430
MOVES = 330


def by_department(answer: Answer, look: Look) -> Figure:
    """People of each department by track; the flexible share and what it is in full time beside."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 150, "t": 40, "b": 8}, barmode="stack", bargap=0.3
    )
    columns = [f"people_{track}" for track in TRACKS]
    told = lanes.hover(
        answer, look, "people_here", *columns, "people_untracked", "fte_permanent", "fte_flexible",
        "flexible_share",
    )[: len(rows)]  # fmt: skip
    for name, colour in zip([*columns, "people_untracked"], _colours(look), strict=True):
        figure.add_bar(
            name=name, orientation="h", x=[row.values[name] for row in rows],
            y=list(range(len(rows))), marker={"color": colour}, hovertext=told, hoverinfo="text",
            customdata=answer.marks()[: len(rows)],
        )  # fmt: skip
    lanes.name_lanes(figure, [row.department for row in rows])
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    figure.update_xaxes(showgrid=True, rangemode="tozero")
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _leaning(row, look), look)
    lanes.beside_head(figure, _say("fte_head", look), look)
    _keys(figure, [row for row in rows if row.people_external], look)
    return figure


def _colours(look: Look) -> tuple[str, str, str, str]:
    paint = look.paint
    return paint.quiet, paint.accent, paint.against, paint.unknown


def _keys(figure: Figure, external: Sequence[Row], look: Look) -> None:
    tracks = TRACKS if external else TRACKS[:2]
    words = [dictionary.choice_label("track", track, look.lang) for track in tracks]
    theme.keys(figure, list(zip(_colours(look), words, strict=False)), look)


def _leaning(row: Row, look: Look) -> str:
    share, fte = look.text(row.flexible_share, "share"), look.text(row.fte_flexible, "ratio")
    return _say("fte", look, share=share, fte=fte)


def output_per_year(answer: Answer, look: Look) -> Figure:
    """A lane per department: permanent hollow, flexible filled; too few people are only counted."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=HIGH, margin={"l": 8, "r": 150, "t": 40, "b": 8})
    for lane, row in enumerate(rows):
        figure.add_scatter(
            name="between", mode="lines", x=[row.permanent_per_year, row.flexible_per_year],
            y=[lane, lane], line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    told = lanes.hover(
        answer, look, "people_permanent_rd", "people_flexible_rd", "permanent_per_year",
        "flexible_per_year",
    )[: len(rows)]  # fmt: skip
    for name, hollow in (("permanent_per_year", True), ("flexible_per_year", False)):
        figure.add_scatter(
            name=name, mode="markers", x=[row.values[name] for row in rows],
            y=list(range(len(rows))), customdata=answer.marks()[: len(rows)], hovertext=told,
            hoverinfo="text",
            marker={
                "size": 12, "color": look.paint.ground if hollow else look.paint.accent,
                "line": {"color": look.paint.accent, "width": 2},
            },
        )  # fmt: skip
    lanes.name_lanes(figure, [row.department for row in rows])
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    figure.update_xaxes(showgrid=True, rangemode="tozero")
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _counted(row, look), look)
    lanes.beside_head(figure, _say("people_head", look), look)
    words = [dictionary.choice_label("track", track, look.lang) for track in TRACKS[:2]]
    theme.keys(figure, [(look.paint.accent, word) for word in words], look, hollow=(0,))
    return figure


def _counted(row: Row, look: Look) -> str:
    if row.flexible_per_year is None and row.people_flexible_rd:
        return _say("hidden", look, n=row.people_flexible_rd)
    return _say(
        "people", look, permanent=row.people_permanent_rd, flexible=row.people_flexible_rd
    )  # fmt: skip


def fields(answer: Answer, look: Look) -> Figure:
    """People of each field, permanent and flexible in a panel each."""
    figure = _two_panels(
        answer, answer.rows[:SHOWN], "talent_field", ("people_permanent", "people_flexible"), look
    )
    more = len(answer) - SHOWN
    words = [text.say("chart.points.more", look.lang, n=more)] if more > 0 else []
    panels.note(figure, "   ".join([_say("scales", look), *words]), look)
    return figure


def ages(answer: Answer, look: Look) -> Figure:
    """Years in post, permanent and flexible in a panel each, as a part of their track."""
    figure = _two_panels(
        answer, answer.rows, "age_band", ("people_permanent", "people_flexible"), look
    )
    first = answer.rows[0]
    medians = (first.median_permanent, first.median_flexible)
    words = [_say("median", look, years=look.text(years, "ratio")) for years in medians]
    tracks = [dictionary.choice_label("track", track, look.lang) for track in TRACKS[:2]]
    told = [f"{track}: {word}" for track, word in zip(tracks, words, strict=True)]
    panels.note(figure, "   ".join(told), look)
    return figure


def _two_panels(
    answer: Answer, rows: Sequence[Row], title: str, columns: tuple[str, str], look: Look
) -> Figure:
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=24, around=60),
        margin={"l": 8, "r": 8, "t": 26, "b": 28}, bargap=0.3,
    )  # fmt: skip
    heads = [dictionary.choice_label("track", track, look.lang) for track in TRACKS[:2]]
    ends = [max((row.values[column] for row in rows), default=1) for column in columns]
    panels.split(figure, heads, ends, look)
    names = [dictionary.choice_label(title, row.values[title], look.lang) for row in rows]
    for place, (column, colour) in enumerate(zip(columns, _colours(look)[:2], strict=True)):
        panels.bars(
            figure, place, column, [row.values[column] for row in rows],
            marker={"color": colour}, customdata=answer.marks()[: len(rows)],
            text=[f" {look.text(row.values[column], 'count')}" for row in rows],
            hovertext=[
                f"<b>{theme.escape(name)}</b><br>"
                f"{answer.label(column, look.lang)}: {look.text(row.values[column], 'count')}"
                for name, row in zip(names, rows, strict=True)
            ],
        )  # fmt: skip
    lanes.name_lanes(figure, names, width=14)
    return figure


def moves(answer: Answer, look: Look) -> Figure:
    """Arrivals above the line, departures below it, by track."""
    figure = theme.figure(
        look, height=MOVES, margin={"l": 8, "r": 8, "t": 40, "b": 50}, barmode="relative",
        bargap=0.25,
    )  # fmt: skip
    told = lanes.hover(
        answer, look, *(f"{way}_{track}" for way in ("came", "left") for track in TRACKS),
        "net_moves", title="quarter",
    )  # fmt: skip
    for way, sign in (("came", 1), ("left", -1)):
        for track, colour in zip(TRACKS, _colours(look)[:3], strict=True):
            name = f"{way}_{track}"
            figure.add_bar(
                name=name, x=answer.column("quarter"),
                y=[sign * value for value in answer.column(name)], marker={"color": colour},
                customdata=answer.marks(), hovertext=told, hoverinfo="text",
            )  # fmt: skip
    figure.update_xaxes(type="category")
    figure.update_yaxes(zeroline=True)
    others = [row for row in answer if row.came_external or row.left_external]
    _keys(figure, others, look)
    panels.note(figure, _say("came", look), look, drop=24)
    return figure


def hosts(answer: Answer, look: Look) -> Figure:
    """People from each home institution; whom they serve and what a year brings beside."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=32, around=40), bargap=0.35,
        margin={"l": 8, "r": 250, "t": 8, "b": 8},
    )  # fmt: skip
    told = lanes.hover(
        answer, look, "people_here", "departments_served", "fte_here", "outputs_per_year",
        title="host",
    )[: len(rows)]  # fmt: skip
    figure.add_bar(
        name="people_here", orientation="h", x=[row.people_here for row in rows],
        y=list(range(len(rows))), marker={"color": look.paint.accent}, hovertext=told,
        hoverinfo="text", customdata=answer.marks()[: len(rows)],
        text=[f" {look.text(row.people_here, 'count')}" for row in rows],
        textposition="outside", cliponaxis=False,
    )  # fmt: skip
    lanes.name_lanes(figure, [row.host for row in rows], width=34)
    figure.update_xaxes(visible=False)
    for lane, row in enumerate(rows):
        key = "host" if row.outputs_per_year is None else "host_output"
        output = look.text(row.outputs_per_year, "ratio")
        lanes.beside(figure, lane, _say(key, look, n=row.departments_served, output=output), look)
    return figure


def _say(key: str, look: Look, **words: object) -> str:
    return text.say(f"chart.talent.{key}", look.lang, **words)
