"""What does one cell say, once it is read as its field? One module for each kind of value."""
