"""Starts Streamlit with the menu of app.py.

Left alone, Streamlit takes the pages folder for a menu until the first visit, and greets whoever
opens a deep link first with "Page not found". Its flag is set before the server starts.
"""

import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.cli import main

if __name__ == "__main__":
    PagesManager.uses_pages_directory = False
    sys.exit(main())
