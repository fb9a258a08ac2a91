"""What a block of cells is, decision by decision; what cannot be decided is asked."""

from oneboard.ingest.decide.columns import with_answered, with_columns
from oneboard.ingest.decide.constants import with_constants
from oneboard.ingest.decide.cross import with_cross
from oneboard.ingest.decide.currencies import with_rates
from oneboard.ingest.decide.date_orders import with_date_orders
from oneboard.ingest.decide.decimals import with_decimal
from oneboard.ingest.decide.keys import with_names_for_ids, with_shared_keys
from oneboard.ingest.decide.leftovers import with_the_rest
from oneboard.ingest.decide.period_columns import with_period_columns
from oneboard.ingest.decide.readings import with_readings
from oneboard.ingest.decide.records import with_rows
from oneboard.ingest.decide.table import with_table
from oneboard.ingest.decide.units import with_units
from oneboard.ingest.decide.year import with_year

# In this order: a later decision rests on the earlier ones.
STEPS = (
    with_answered,
    with_table,
    with_cross,
    with_year,
    with_columns,
    with_period_columns,
    with_shared_keys,
    with_names_for_ids,
    with_rows,
    with_rates,
    with_units,
    with_decimal,
    with_date_orders,
    with_readings,
    with_constants,
    with_the_rest,
)
