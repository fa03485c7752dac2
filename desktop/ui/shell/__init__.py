"""The frame around every screen: top bar, rail and toast."""
