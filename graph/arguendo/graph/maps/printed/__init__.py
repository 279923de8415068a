"""Maps for print and screen: what stands in each box, where it stands, and the lines between."""
