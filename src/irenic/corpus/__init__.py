"""Files to documents: clean text with exact offsets, zones, title, outlet and date."""
