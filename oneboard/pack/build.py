"""From what a page, a project or an agenda declares to slides: all is asked through the gate."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oneboard import dictionary, findings, query, store, text
from oneboard import format as form
from oneboard.charts import Look
from oneboard.pack import chosen, declared, plot, source, tile
from oneboard.pack.deck import Deck, Slide
from oneboard.pack.declared import Declared
from oneboard.query import Answer, Sight


@dataclass(frozen=True)
class Wish:
    """What a pack is asked for: a page (all of them where empty), a project or an agenda by name;
    in which words, narrowed how.

    `address` is where the board is served: every slide links back to its page.
    """

    page: str = ""
    lang: str = "en"
    choices: Mapping[str, list] = field(default_factory=dict)
    address: str = ""
    project: str = ""
    agenda: str = ""
    is_as_agreed: bool = True  # items that name a version are shown as of it


def deck_of(slides: tuple[Slide, ...], about: str, lang: str, seen: Sight) -> Deck:
    """Slides under one title that says whose they are and from which data."""
    info = store.version(seen.board, seen.number)
    stamp = text.say("card.foot", lang, as_of=info.as_of, number=seen.number)
    words = {name: text.say(f"pack.{name}", lang) for name in ("open", "contents", "data")}
    return Deck(_name(seen, lang), f"{about} · {stamp}", slides, lang, words)


def _name(seen: Sight, lang: str) -> str:
    """Whose board it is; a made-up one must be told apart on paper as well."""
    if seen.board == store.SAMPLE:
        return text.say("pack.sample", lang)
    return str(store.current_settings()[f"organisation_name_{lang}"])


def page_name(page: str, lang: str) -> str:
    return text.say(f"page.{page}.title" if page else "pack.title", lang)


def slides(wish: Wish, *, seen: Sight, figure: str = "") -> tuple[Slide, ...]:
    """Those of the page of the wish, or of every page; where a figure has slides of its own, these
    alone."""
    every = declared.of_page(wish.page)
    wanted = [one for one in every if _tells(one, figure)] or every
    found: list[Slide] = []
    for page in dict.fromkeys(one.page for one in wanted):
        asked = chosen.to_ask(page, dict(wish.choices), seen=seen)
        found += [_slide(one, asked, wish, seen) for one in wanted if one.page == page]
    return tuple(found)


def _tells(one: Declared, figure: str) -> bool:
    question, measure = query.read_figure(figure)
    return question == one.question or (question, measure) in one.tiles


def _slide(one: Declared, asked: Mapping[str, list], wish: Wish, seen: Sight) -> Slide:
    lang = wish.lang
    answer = query.ask(one.question, asked, seen=seen)
    tiles, figures = tile.tiles(one, asked, seen=seen, look=Look(lang=lang))
    body = plot.body(one, answer, Look(lang=lang)) if len(answer) else None
    files = source.files(one, answer, seen) if body else []
    return Slide(
        page=one.page,
        title=_title(one, answer, lang),
        question=answer.query.question(lang),
        body=body,
        why_empty="" if body else why_empty(answer, seen, lang),
        tiles=tiles,
        foot=_foot(one, answer, getattr(body, "unit", ""), _period(one, asked, lang), lang, seen),
        sources=source.named(files, lang),
        link=_link(one, wish, seen),
        notes=_notes(one, answer, figures, files, lang),
    )


def _title(one: Declared, answer: Answer, lang: str) -> str:
    """The finding; of a waterfall, which tells one of several figures, how that one moved."""
    rows = plot.rows_of(one, answer)
    if one.form != "waterfall" or not rows:
        return findings.of(answer, lang)
    word = dictionary.vocabulary()[rows[0].figure]
    ends = (form.value(row.moved_by, word.unit, lang) for row in (rows[0], rows[-1]))
    before, after = ends
    return text.say("pack.moved", lang, figure=word.label(lang), before=before, after=after)


def why_empty(answer: Answer, seen: Sight, lang: str) -> str:
    missing = [dictionary.tables()[name] for name in query.missing_tables(answer.query, seen=seen)]
    if not missing:
        return text.say("answer.no_match", lang)
    return " ".join(
        text.say("answer.bring", lang, table=t.label(lang), what=t.bring(lang)) for t in missing
    )


def _foot(
    one: Declared, answer: Answer, unit: str, period: str, lang: str, seen: Sight
) -> str:  # fmt: skip
    """Unit, date, version, coverage, the filters, and how many rows the chart leaves out."""
    parts = [text.say("pack.unit", lang, unit=unit)] if unit else []
    if one.form == "bubble":
        parts.append(text.say("pack.size", lang, size=answer.label(one.told[-1], lang)))
    parts.append(stamp(answer, lang))
    total = sum(all(row.values[n] == value for n, value in one.where) for row in answer)
    shown = len(plot.rows_of(one, answer))
    if shown < total:
        parts.append(text.say("pack.first", lang, n=shown, total=total))
    parts += [period] if period else []
    filters = [
        f"{text.say(f'filter.{name}', lang)}: {_chosen(name, values, lang, seen)}"
        for name, values in answer.choices.items()
        if values and text.knows(f"filter.{name}")
    ]
    return " · ".join(parts + filters)


def _period(one: Declared, asked: Mapping[str, list], lang: str) -> str:
    """The year or quarter that the chart or its tiles speak of."""
    questions = {one.question, *(question for question, _ in one.tiles)}
    if not any("period" in query.load(question).needs for question in questions):
        return ""
    return f"{text.say('points.period', lang)}: {', '.join(asked['period'])}"


def stamp(answer: Answer, lang: str) -> str:
    """As-of, version and coverage."""
    told = {"as_of": answer.stamp.as_of, "number": answer.stamp.number}
    if not {"covered", "total"} <= set(answer.columns):
        return text.say("card.foot", lang, **told)
    covered, total = (sum(v or 0 for v in answer.column(name)) for name in ("covered", "total"))
    said = {"covered": f"{covered:,.0f}", "total": f"{total:,.0f}"}
    return text.say("card.foot_covered", lang, **said, **told)


def _chosen(name: str, values: list, lang: str, seen: Sight) -> str:
    """The chosen values as the frame names them."""
    options = {row.value: row.label for row in query.ask(f"options/{name}", seen=seen)}
    column = {"stage": "stage", "grade": "supervision_grade"}.get(name, name)
    labels = (str(options.get(value, value)) for value in values)
    return ", ".join(dictionary.choice_label(column, label, lang) for label in labels)


def _link(one: Declared, wish: Wish, seen: Sight) -> str:
    """The page with the passport of the slide's question open, on the version of the pack."""
    told = query.pinned(seen, wish.lang) | dict(wish.choices)
    return query.link(wish.address, one.page, told, figure=one.question)


def _notes(
    one: Declared, answer: Answer, figures: list[str], files: list[str], lang: str
) -> str:  # fmt: skip
    """For the speaker: what each figure means, the settings it rests on, all source files."""
    words = dictionary.vocabulary()
    told = dict.fromkeys([*figures, *one.told])
    lines = [answer.query.question(lang)]
    meanings = {words[name].label(lang): words[name].means(lang) for name in told}
    lines += [f"{label}: {means}" for label, means in meanings.items() if means]
    settings = dictionary.settings()
    lines += [
        f"{settings[name].label(lang)}: {value}"
        for name, value in query.settings_used(answer.query).items()
    ]
    lines += [text.say("pack.source", lang, files=", ".join(files))] if files else []
    return "\n".join([*lines, f"{stamp(answer, lang)} · {one.question}"])
