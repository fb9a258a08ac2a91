"""What the commercialisation forecasts say, in one sentence per question."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer, Row

PROVEN = ("documented", "independently_verified")


def by_year(answer: Answer, lang: str) -> str:
    ahead = [row for row in answer if row.revenue_base is not None]
    over = [row for row in answer if row.revenue_came is not None]
    first = sum(row.revenue_first or 0 for row in over)
    came = form.value(
        sum(row.revenue_came for row in over) / first if first else None, "share", lang
    )
    if not ahead:
        return _say("by_year_over", lang, came=came)
    best = max(ahead, key=lambda row: row.revenue_base)
    words = {
        "year": best.year,
        "base": form.value(best.revenue_base, "money", lang),
        "weighted": form.value(best.revenue_weighted, "money", lang),
    }
    return _say("by_year" if first else "by_year_new", lang, came=came, **words)


def by_department(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.forecast_bias is not None]
    if not known:
        return _say("by_department_few", lang, n=sum(answer.column("forecast_pairs")))
    worst = max(known, key=lambda row: row.forecast_bias)
    best = min(known, key=lambda row: abs(row.forecast_bias))
    return _say(
        "by_department", lang, worst=worst.department, bias=_signed(worst.forecast_bias, lang),
        best=best.department, least=_signed(best.forecast_bias, lang),
        high=sum(row.forecast_bias > 0 for row in known), n=len(known),
    )  # fmt: skip


def by_lead(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.forecast_wape is not None]
    if not known:
        return _say("by_lead_few", lang, n=sum(answer.column("forecast_pairs")))
    last = known[-1]
    return _say(
        "by_lead", lang, years=last.lead_years, bias=_signed(last.forecast_bias, lang),
        error=form.value(last.forecast_wape, "share", lang),
        inside=form.value(last.forecast_inside, "share", lang),
    )  # fmt: skip


def evidence(answer: Answer, lang: str) -> str:
    proven = [row for row in answer if row.evidence_level in PROVEN]
    verified = [row for row in answer if row.evidence_level == PROVEN[-1]]
    return _say(
        "evidence", lang, proven=_share(proven, lang), verified=_share(verified, lang),
        money=form.value(sum(answer.column("revenue_base")), "money", lang),
    )  # fmt: skip


def projects(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.forecast_rnpv is not None]
    if not known:
        return _say("projects_unknown", lang, n=len(answer))
    below = [row for row in known if row.forecast_rnpv < 0]
    total = form.value(sum(row.forecast_rnpv for row in known), "money", lang)
    return _say("projects", lang, total=total, n=len(below), all=len(known), first=_name(known[0]))


def stages(answer: Answer, lang: str) -> str:
    base, weighted = (sum(answer.column(f"revenue_{name}")) for name in ("base", "weighted"))
    return _say(
        "stages", lang, base=form.value(base, "money", lang),
        weighted=form.value(weighted, "money", lang),
        share=form.value(weighted / base if base else None, "share", lang),
    )  # fmt: skip


def curves(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    if not first.is_hockey:
        drift = form.value(first.revision_drift, "ratio", lang)
        return _say("curves_fine", lang, project=_name(first), drift=drift)
    came = form.value(first.came_share, "share", lang)
    peak = form.value(first.peak_revenue, "money", lang)
    return _say("curves", lang, project=_name(first), came=came, peak=peak)


def _share(rows: list[Row], lang: str) -> str:
    return form.value(sum(row.revenue_share or 0 for row in rows), "share", lang)


def _signed(value: float, lang: str) -> str:
    return form.value(value, "share", lang, signed=True)


def _name(row: Row) -> str:
    return row.project_name or row.project_id


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.forecasts.{key}", lang, **words)
