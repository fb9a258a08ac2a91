"""Workbooks (.xlsx, .xlsm): the zip, its XML, the cells."""
