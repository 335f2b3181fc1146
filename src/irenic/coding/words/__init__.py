"""Words: sentences, tokens, word classes, phrases over word forms."""
