"""Three customers who are like an account, why, and the proof to send."""
