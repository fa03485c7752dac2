"""The flowchart as data; knows no toolkit."""
