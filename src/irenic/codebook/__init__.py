"""Codebook files: YAML → the frozen codebook, with every fault named; and the issue library."""
