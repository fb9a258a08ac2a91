"""From a file somebody exported to rows that can be published."""
