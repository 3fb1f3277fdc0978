"""What can be concluded from these counts? Numbers in, numbers out; no file, no engine."""
