"""Speech: turns and quotations, and whose they are."""
