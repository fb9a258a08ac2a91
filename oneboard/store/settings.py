"""Settings as they are now: the dictionary's defaults, and what people changed."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert, select

from oneboard import dictionary
from oneboard.store import state
from oneboard.store.paths import OWN, SAMPLE, Board, numbers_on_disk
from oneboard.store.trouble import StoreTrouble

SAMPLE_CURRENCY = "CNY"
FRESH = 1.0  # seconds until another process's change is noticed; asked several times per click


@dataclass(frozen=True)
class Reading:
    """All settings at one moment. `version` goes up with every change."""

    version: int
    values: Mapping[str, Any]
    at: float


@dataclass(frozen=True)
class SettingChange:
    """One change of one setting."""

    version: int
    key: str
    value: Any
    changed_by: str
    changed_at: datetime


_readings: dict[str, Reading] = {}


def current_settings() -> Mapping[str, Any]:
    return _reading().values


def settings_version() -> int:
    """0 while every setting has its default."""
    return _reading().version


def change_settings(values: Mapping[str, Any], *, who: str) -> int:
    """Store new values, all or none; tell the new version.

    StoreTrouble: a value is not allowed, not in order with its neighbours, or comes too late.
    """
    now = current_settings()
    _prove(values, now)
    records = [
        {"key": k, "value": json.dumps(v), "changed_by": who, "changed_at": state.now()}
        for k, v in values.items()
        if v != now[k]
    ]
    if records:
        with state.writing() as connection:
            connection.execute(insert(state.setting), records)
        _readings.clear()
    return settings_version()


def currency(board: str) -> str:
    """What the amounts of a board are in; the sample was made up in yuan."""
    return SAMPLE_CURRENCY if board == SAMPLE else current_settings()["currency"]


def _prove(values: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    declared = dictionary.settings()
    for key, value in values.items():
        if key not in declared:
            raise StoreTrouble("setting_refused", setting_en=key, setting_zh=key, value=value)
        if not declared[key].accepts(value):
            raise StoreTrouble("setting_refused", value=value, **_named("setting", declared[key]))
    broken = dictionary.out_of_order({**now, **values})
    if broken:
        lower, upper = broken
        raise StoreTrouble("settings_order", **_named("lower", lower), **_named("upper", upper))
    if values.get("currency", now["currency"]) != now["currency"] and numbers_on_disk(Board(OWN)):
        raise StoreTrouble("currency_fixed", currency=now["currency"])


def _named(blank: str, one: dictionary.Setting) -> dict[str, str]:
    return {f"{blank}_en": one.en, f"{blank}_zh": one.zh}


def setting_changes() -> list[SettingChange]:
    """Every change ever made, newest first."""
    table = state.setting
    rows = state.read(select(table).order_by(table.c.version.desc()))
    return [SettingChange(**row | {"value": json.loads(row["value"])}) for row in rows]


def _reading() -> Reading:
    here = state.url()
    known = _readings.get(here)
    if known is None or time.monotonic() - known.at > FRESH:
        known = _readings[here] = _read()
    return known


def _read() -> Reading:
    table = state.setting
    rows = state.read(select(table.c.version, table.c.key, table.c.value).order_by(table.c.version))
    declared = dictionary.settings()
    values = {key: setting.default for key, setting in declared.items()}
    values |= {row["key"]: json.loads(row["value"]) for row in rows if row["key"] in declared}
    version = max((row["version"] for row in rows), default=0)
    return Reading(version, MappingProxyType(values), time.monotonic())
