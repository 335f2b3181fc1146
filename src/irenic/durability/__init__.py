"""Would an agreement hold? Guarantees, ceasefire terms, commitment conditions, sequencing."""
