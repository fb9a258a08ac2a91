"""The road from files to a published version: read, understand, ask, compare, publish."""
