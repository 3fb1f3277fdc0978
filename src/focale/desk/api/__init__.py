"""How do other programs read and write what the desk knows? `/api/v1`, tokens, webhooks."""
