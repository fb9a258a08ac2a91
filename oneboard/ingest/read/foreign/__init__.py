"""Workbooks in other forms than .xlsx: web pages, .xls, .ods, the XML of 2003."""
