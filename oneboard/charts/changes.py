"""What changed: a small waterfall for every headline figure, and the directions of the changes."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

ACROSS = 4
STANDS = ("plan", "before", "after")
ALWAYS = ("real", *STANDS)
WORSE = ("worse", "back", "later", "out")


def waterfall(answer: Answer, look: Look) -> Figure:
    """From then to now, figure by figure, each from zero; parts that moved nothing are left out."""
    names = list(dict.fromkeys(answer.column("figure")))
    rows = -(-len(names) // ACROSS)
    figure = theme.figure(look, height=50 + 165 * rows, margin={"t": 30}, bargap=0.2)
    for place, name in enumerate(names):
        parts = [r for r in answer if r.figure == name and (r.part in ALWAYS or r.projects)]
        _panel(figure, parts, place, rows, look)
    paint = look.paint
    words = [
        (paint.soft, "plan"),
        (paint.ok, "real_good"),
        (paint.risk, "real_bad"),
        (paint.against, "real"),
        (paint.soft, "scope"),
        (paint.watch, "data"),
    ]
    theme.keys(
        figure, [(c, text.say(f"chart.changes.{w}", look.lang)) for c, w in words], look, hollow=[0]
    )
    return figure


def _panel(figure: Figure, parts: list[Row], place: int, rows: int, look: Look) -> None:
    n = "" if place == 0 else str(place + 1)
    across, down = place % ACROSS, place // ACROSS
    dictionary.vocabulary()[parts[0].figure]
    starts, ends = _steps(parts)
    figure.add_bar(
        name=parts[0].figure, x=list(range(len(parts))), xaxis=f"x{n}", yaxis=f"y{n}",
        y=[end - start for start, end in zip(starts, ends, strict=True)], base=starts,
        marker={
            "color": [_colour(row, look) for row in parts],
            "line": {"color": look.paint.soft, "width": [1.5 * (r.part == "plan") for r in parts]},
        },
        text=[_label(row, look) for row in parts],
        textposition="outside", cliponaxis=False, textfont={"size": look.size - 2},
        customdata=[[row.figure, row.part] for row in parts],
        hovertext=[_hover(row, look) for row in parts], hoverinfo="text",
    )  # fmt: skip
    left, top = across / ACROSS, 1 - down / rows
    high, low = max(0.0, *starts, *ends), min(0.0, *starts, *ends)
    figure.update_layout({
        f"xaxis{n}": {
            "domain": [left, left + 0.92 / ACROSS], "anchor": f"y{n}",
            "tickvals": list(range(len(parts))), "ticktext": [_part(row, look) for row in parts],
            "tickangle": 0, "tickfont": {"size": look.size - 2},
        },
        f"yaxis{n}": {
            "domain": [top - 0.72 / rows, top - 0.14 / rows], "visible": False, "anchor": f"x{n}",
            "range": [low * 1.2, (high or 1) * 1.25],
        },
    })  # fmt: skip
    figure.add_annotation(
        text=f"<b>{_title(parts[0], look)}</b>", x=left, y=top, xref="paper", yref="paper",
        xanchor="left", yanchor="top", showarrow=False, yshift=-4,
    )  # fmt: skip


def _steps(parts: list[Row]) -> tuple[list[float], list[float]]:
    """Where each bar begins and ends: the first and the last stand on zero."""
    starts, ends, reached = [], [], 0.0
    for row in parts:
        stands = row.part in STANDS
        starts.append(0.0 if stands else reached)
        reached = row.moved_by if stands else reached + row.moved_by
        ends.append(reached)
    return starts, ends


def _title(row: Row, look: Look) -> str:
    """The name of the figure, marked where its year goes on."""
    label = dictionary.vocabulary()[row.figure].label(look.lang)
    if not row.period_open:
        return label
    return text.say("chart.changes.open", look.lang, figure=label)


def _amount(row: Row, look: Look) -> str:
    unit = dictionary.vocabulary()[row.figure].unit
    if row.part in STANDS:
        return look.text(row.moved_by, unit)
    return form.difference(row.moved_by, unit, look.lang)


def _label(row: Row, look: Look) -> str:
    """As narrow as a bar: Plotly shrinks what is wider until nobody can read it."""
    if row.part in STANDS or dictionary.vocabulary()[row.figure].unit != "share":
        return _amount(row, look)
    n = form.value(row.moved_by * 100, "points", look.lang, signed=True)
    return text.say("chart.changes.pp", look.lang, n=n)


def _colour(row: Row, look: Look) -> str:
    paint = look.paint
    if row.part == "plan":
        return str(theme.plan(look)["color"])
    if row.part in STANDS:
        return paint.quiet if row.part == "before" else paint.accent
    if row.part != "real":
        return paint.watch if row.part == "correction" else paint.soft
    better = dictionary.metrics()[row.figure].better
    if better not in ("up", "down"):
        return paint.against
    return paint.ok if (row.moved_by > 0) == (better == "up") else paint.risk


def _part(row: Row, look: Look) -> str:
    return dictionary.choice_label("part", row.part, look.lang)


def _hover(row: Row, look: Look) -> str:
    word = dictionary.vocabulary()[row.figure]
    return text.say(
        "chart.changes.part_hover", look.lang, figure=word.label(look.lang), part=_part(row, look),
        amount=_amount(row, look), n=row.projects, project=theme.escape(row.most_moved),
    )  # fmt: skip


def moves(answer: Answer, look: Look) -> Figure:
    """One bar for each kind and direction of change; those for the worse have a colour."""
    paint = look.paint
    figure = theme.figure(look, height=70 + 26 * max(len(answer), 5))
    figure.add_bar(
        name="projects", orientation="h", x=answer.column("projects"),
        y=list(range(len(answer))), customdata=answer.marks(),
        marker={"color": [paint.risk if r.direction in WORSE else paint.accent for r in answer]},
        text=[f" {row.projects}" for row in answer], textposition="outside", cliponaxis=False,
        hoverinfo="skip",
    )  # fmt: skip
    labels = [
        " · ".join(
            dictionary.choice_label(n, row.values[n], look.lang) for n in ("moved", "direction")
        )
        for row in answer
    ]
    figure.update_xaxes(visible=False, range=[0, max(answer.column("projects")) * 1.15])
    figure.update_yaxes(
        tickvals=list(range(len(answer))), ticktext=labels, autorange="reversed", showgrid=False,
        zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    return figure
