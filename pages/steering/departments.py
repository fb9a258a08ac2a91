"""Departments side by side: where does each stand, and which stands out?"""

from oneboard import ui
from oneboard.charts import departments
from oneboard.ui.departments import others, sorted_by, ways

ui.page("departments", needs=("project",))
side_by_side = ui.ask("departments/side_by_side", sorted_by=sorted_by())

ui.show(departments.side_by_side, side_by_side)
others(side_by_side)
ways()

ui.table(side_by_side, hide=("dept_id", "is_own", "few_heads"))
