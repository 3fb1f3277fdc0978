"""What is kept of tokens, of answers given once, and of webhooks?"""

from focale.desk.api.models.tokens import Answer, Token

__all__ = ["Answer", "Token"]
