"""Text files (.csv, .txt): encoding, delimiter, records, cells."""
