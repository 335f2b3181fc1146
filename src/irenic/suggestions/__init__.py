"""What a codebook still lacks: speakers, spellings, parties, issues that documents tell of."""
