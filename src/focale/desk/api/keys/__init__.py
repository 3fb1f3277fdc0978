"""The page of API keys under Réglages."""
