"""Dictionary: what does every table, column and figure mean, and how may an export spell it?"""

from oneboard import ui
from oneboard.ui import dictionary

ui.page("dictionary")
dictionary.downloads()
words = dictionary.search()
tables, figures = ui.tabs([ui.say("dictionary.tab.tables"), ui.say("dictionary.tab.figures")])
with tables:
    dictionary.tables(words)
with figures:
    dictionary.figures(words)
