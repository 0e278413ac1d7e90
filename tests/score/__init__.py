"""How much of what the labels say is found, and how much of what is found they say."""
