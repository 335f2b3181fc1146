"""YAML → codebook, the rules between its options, and the issue library."""
