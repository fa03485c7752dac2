"""The figures of a period, without names: charts, a table and a file."""
