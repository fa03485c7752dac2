"""The logboek on screen: what is written down, and the place to write it."""
