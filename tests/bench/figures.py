"""The charts of the first page, for pages that draw them in another way."""

from oneboard.charts import home, points

CHARTS = {
    "home/by_stage": home.by_stage,
    "home/readiness_by_stage": home.readiness_by_stage,
    "burn/by_department": home.execution_by_department,
    "points/by_department": points.glance,
}
