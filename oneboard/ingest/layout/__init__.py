"""Where on a sheet the tables are: headers, data rows, and the rows that are no records."""
