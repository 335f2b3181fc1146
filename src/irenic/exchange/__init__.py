"""Other tools' formats, and the files that an analyst edits."""
