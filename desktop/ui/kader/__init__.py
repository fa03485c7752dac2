"""The afwegingskader on screen: the chart, the question it asks and the outcome it gives."""
