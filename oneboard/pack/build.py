"""From what a page declares to slides: every answer is asked through the gate."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oneboard import dictionary, findings, query, store, text
from oneboard.charts import Look
from oneboard.pack import declared, plot, tile
from oneboard.pack.deck import Deck, Slide
from oneboard.pack.declared import Declared
from oneboard.query import Answer, Sight

FILES_NAMED = 2


@dataclass(frozen=True)
class Wish:
    """What a pack is asked for: a page (all of them where empty), in which words, narrowed how.

    `address` is where the board is served: every slide links back to its page.
    """

    page: str = ""
    lang: str = "en"
    choices: Mapping[str, list] = field(default_factory=dict)
    address: str = ""


def build(wish: Wish, *, seen: Sight) -> Deck:
    chosen = dict(wish.choices) | _usual(wish, seen)
    wanted = declared.of_page(wish.page)
    slides = tuple(_slide(one, chosen, wish, seen) for one in wanted)
    lang = wish.lang
    info = store.version(seen.board, seen.number)
    stamp = text.say("card.foot", lang, as_of=info.as_of, number=seen.number)
    words = {name: text.say(f"pack.{name}", lang) for name in ("open", "contents", "data")}
    return Deck(_name(seen, lang), f"{_page(wish)} · {stamp}", slides, lang, words)


def _name(seen: Sight, lang: str) -> str:
    """Whose board it is; a made-up one must be told apart on paper as well."""
    if seen.board == store.SAMPLE:
        return text.say("pack.sample", lang)
    return str(store.current_settings()[f"organisation_name_{lang}"])


def _page(wish: Wish) -> str:
    key = f"page.{wish.page}.title" if wish.page else "pack.title"
    return text.say(key, wish.lang)


def _usual(wish: Wish, seen: Sight) -> dict[str, list]:
    """Points are shown for the latest year until somebody chooses, here as on their page."""
    if wish.choices.get("period"):
        return {}
    periods = query.ask("options/period", seen=seen).column("value")
    return {"period": [value for value in periods if value.isdecimal()][-1:]}


def _slide(one: Declared, chosen: Mapping[str, list], wish: Wish, seen: Sight) -> Slide:
    lang = wish.lang
    answer = query.ask(one.question, chosen, seen=seen)
    tiles, asked = tile.tiles(one, chosen, seen=seen, look=Look(lang=lang))
    chart = plot.chart(one, answer, Look(lang=lang)) if len(answer) else None
    files = _files(one, answer, seen) if chart else []
    return Slide(
        page=one.page,
        title=findings.of(answer, lang),
        question=answer.query.question(lang),
        chart=chart,
        why_empty="" if chart else _why_empty(answer, seen, lang),
        tiles=tiles,
        foot=_foot(one, answer, chart.unit if chart else "", lang, seen),
        sources=_named(files, lang),
        link=_link(one, wish, seen),
        notes=_notes(one, answer, asked, files, lang),
    )


def _why_empty(answer: Answer, seen: Sight, lang: str) -> str:
    missing = [dictionary.tables()[name] for name in query.missing_tables(answer.query, seen=seen)]
    if not missing:
        return text.say("answer.no_match", lang)
    return " ".join(
        text.say("answer.bring", lang, table=t.label(lang), what=t.bring(lang)) for t in missing
    )


def _foot(one: Declared, answer: Answer, unit: str, lang: str, seen: Sight) -> str:
    """Unit, date, version, coverage, the filters, and how many rows the chart leaves out."""
    parts = [text.say("pack.unit", lang, unit=unit)] if unit else []
    parts.append(_stamp(answer, lang))
    if len(answer) > one.most and one.form.endswith("bar"):
        parts.append(text.say("pack.first", lang, n=one.most, total=len(answer)))
    filters = [
        f"{text.say(f'filter.{name}', lang)}: {_chosen(name, values, lang, seen)}"
        for name, values in answer.choices.items()
        if values and text.knows(f"filter.{name}")
    ]
    return " · ".join(parts + filters)


def _stamp(answer: Answer, lang: str) -> str:
    stamp = {"as_of": answer.stamp.as_of, "number": answer.stamp.number}
    if not {"covered", "total"} <= set(answer.columns):
        return text.say("card.foot", lang, **stamp)
    covered, total = (sum(v or 0 for v in answer.column(name)) for name in ("covered", "total"))
    said = {"covered": f"{covered:,.0f}", "total": f"{total:,.0f}"}
    return text.say("card.foot_covered", lang, **said, **stamp)


def _chosen(name: str, values: list, lang: str, seen: Sight) -> str:
    """The chosen values as the frame names them."""
    options = {row.value: row.label for row in query.ask(f"options/{name}", seen=seen)}
    column = {"stage": "stage", "grade": "supervision_grade"}.get(name, name)
    labels = (str(options.get(value, value)) for value in values)
    return ", ".join(dictionary.choice_label(column, label, lang) for label in labels)


def _files(one: Declared, answer: Answer, seen: Sight) -> list[str]:
    """The files with the rows behind the measures of the chart."""
    rows = answer.query.rows
    kinds = {rows[column].name: column for column, _ in one.series if column in rows}
    found: set[str] = set()
    for measure in kinds.values():
        behind = query.behind(answer.query, measure, answer.choices, mark={}, seen=seen)
        place = behind.columns.index("file")
        found |= {record[place] for record in behind.records if record[place]}
    return sorted(found)


def _named(files: list[str], lang: str) -> str:
    if not files:
        return ""
    named = ", ".join(files[:FILES_NAMED])
    if len(files) > FILES_NAMED:
        named = text.say("pack.more_files", lang, files=named, n=len(files) - FILES_NAMED)
    return text.say("pack.source", lang, files=named)


def _link(one: Declared, wish: Wish, seen: Sight) -> str:
    """The page with the passport of the slide's question open, on the version of the pack."""
    chosen = query.pinned(seen, wish.lang) | dict(wish.choices)
    return query.link(wish.address, one.page, chosen, figure=one.question)


def _notes(
    one: Declared, answer: Answer, tiles: list[str], files: list[str], lang: str
) -> str:  # fmt: skip
    """For the speaker: what each figure means, the settings it rests on, all source files."""
    words = dictionary.vocabulary()
    told = dict.fromkeys([*tiles, *(column for column, _ in one.series)])
    lines = [answer.query.question(lang)]
    lines += [f"{words[name].label(lang)}: {words[name].means(lang)}" for name in told]
    settings = dictionary.settings()
    lines += [
        f"{settings[name].label(lang)}: {value}"
        for name, value in query.settings_used(answer.query).items()
    ]
    lines += [text.say("pack.source", lang, files=", ".join(files))] if files else []
    return "\n".join([*lines, f"{_stamp(answer, lang)} · {one.question}"])
