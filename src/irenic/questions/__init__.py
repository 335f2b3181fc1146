"""Use cases: evidence → engine → answer, one function a question."""
