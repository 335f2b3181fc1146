"""The coder's data: frames, issue terms, words; a linguist can edit them."""
