"""Where an ordered issue may settle: baselines, the compromise and the challenge model, and how well they do."""
