"""What is kept of tokens, of answers given once, and of webhooks?"""

from focale.desk.api.models.hooks import Delivery, DeliveryState, Topic, Webhook
from focale.desk.api.models.tokens import Answer, Token

__all__ = ["Answer", "Delivery", "DeliveryState", "Token", "Topic", "Webhook"]
