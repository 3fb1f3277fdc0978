"""What does the studio answer of the tables that are there? All of it asked once, for the demo."""
