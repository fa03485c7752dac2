"""Everything the user sees; widgets show and ask, they never fetch and never write."""
