"""The dictionary as a document, English and Chinese side by side."""

from collections.abc import Iterable, Sequence

from oneboard import text
from oneboard.dictionary.loading import derived_headers, ignored_headers, metrics, tables
from oneboard.dictionary.model import Choice, Column, Metric, Table
from oneboard.dictionary.scales import scales
from oneboard.dictionary.settings import Setting, setting_groups, settings
from oneboard.dictionary.units import units


def render() -> str:
    """The whole document in Markdown."""
    parts = [f"# {_both('document.title')}", _both("document.intro", "\n\n")]
    parts += [f"## {_both('document.tables')}", *(_table(table) for table in tables().values())]
    parts += [f"## {_both('document.metrics')}", _metrics(metrics().values())]
    parts += [f"## {_both('document.settings')}", *_settings()]
    parts += [f"## {_both('document.units')}", _units()]
    parts += [f"## {_both('document.scales')}", _scales()]
    parts += [f"## {_both('document.headers')}", _other_headers()]
    return "\n\n".join(parts) + "\n"


def _both(key: str, between: str = " ") -> str:
    return between.join(text.say(key, lang) for lang in ("en", "zh"))


def _grid(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [[_both(f"document.{head}") for head in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(value) for value in line)} |" for line in lines)


def _cell(value: str) -> str:
    return value.replace("|", "\\|").replace("\n", " ")


def _table(table: Table) -> str:
    facts = [
        ("grain", f"{table.grain_en} / {table.grain_zh}"),
        ("key", ", ".join(f"`{name}`" for name in table.key)),
        ("treat", f"{table.treat}: {table.treat_en} {table.treat_zh}"),
        ("bring", f"{table.bring_en} / {table.bring_zh}"),
        ("sheets", ", ".join(table.sheets)),
    ]
    lines = [f"- {_both(f'document.{name}')}: {words}" for name, words in facts]
    if table.restricted:
        lines.append(f"- {_both('document.restricted')}")
    heads = ("name", "english", "chinese", "type", "rules", "meaning", "headers_met")
    grid = _grid(heads, (_column(column) for column in table.columns))
    return f"### `{table.name}` {table.en} {table.zh}\n\n" + "\n".join(lines) + f"\n\n{grid}"


def _column(column: Column) -> tuple[str, ...]:
    kind = f"{column.type} ({column.unit})" if column.unit else column.type
    meaning = " ".join(part for part in (column.help_en, column.help_zh) if part)
    headers = ", ".join(column.also)
    return (f"`{column.name}`", column.en, column.zh, kind, _rules(column), meaning, headers)


def _rules(column: Column) -> str:
    rules = [
        _both(f"document.{flag}")
        for flag in ("required", "may_lack", "generated", "expected")
        if getattr(column, flag)
    ]
    if column.min is not None:
        rules.append(f"≥ {column.min:g}")
    if column.max is not None:
        rules.append(f"≤ {column.max:g}")
    if column.default:
        rules.append(f"{_both('document.default')}: {column.default}")
    if column.refers_to:
        rules.append(f"→ `{column.refers_to}`")
    return "; ".join(rules + [_choice(choice) for choice in column.choices])


def _choice(choice: Choice) -> str:
    return f"`{choice.value}` {choice.en} {choice.zh}"


def _metrics(found: Iterable[Metric]) -> str:
    rows = [
        (f"`{m.name}`", m.en, m.zh, m.unit, m.better, f"{m.means_en} {m.means_zh}") for m in found
    ]
    return _grid(("name", "english", "chinese", "unit", "better", "meaning"), rows)


def _settings() -> list[str]:
    parts = []
    for group in setting_groups().values():
        rows = [_setting(one) for one in settings().values() if one.group == group.name]
        grid = _grid(("name", "english", "chinese", "default", "range", "meaning"), rows)
        parts.append(f"### {group.en} {group.zh}\n\n{grid}")
    return parts


def _setting(one: Setting) -> tuple[str, ...]:
    allowed = "; ".join(_choice(choice) for choice in one.choices)
    if one.min is not None and one.max is not None:
        allowed = f"{one.min:g} – {one.max:g}"
    default = f"{one.default} {one.unit}".strip()
    return (f"`{one.key}`", one.en, one.zh, default, allowed, f"{one.help_en} {one.help_zh}")


def _units() -> str:
    rows = [
        (
            f"`{u.name}`",
            u.en,
            u.zh,
            u.measure,
            f"{u.factor:g} {u.currency}".strip(),
            ", ".join(u.also),
        )
        for u in units().values()
    ]
    return _grid(("name", "english", "chinese", "measure", "factor", "headers_met"), rows)


def _scales() -> str:
    rows = []
    for scale in scales().values():
        levels = "; ".join(f"{step.level} {step.en} {step.zh}" for step in scale.levels)
        rows.append((f"`{scale.name}`", scale.en, scale.zh, f"1 – {scale.top}", levels))
    return _grid(("name", "english", "chinese", "range", "levels"), rows)


def _other_headers() -> str:
    lines = [f"- {_both('document.ignored')}: {', '.join(ignored_headers())}"]
    for name, words in derived_headers().items():
        lines.append(f"- {_both('document.derived')} `{name}`: {', '.join(words)}")
    return "\n".join(lines)
