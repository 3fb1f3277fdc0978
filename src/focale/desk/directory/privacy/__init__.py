"""On which ground do we hold the data of people, and how do we let go of them?

refused(workspace, emails=[...], phones=[...])   # those that must not be contacted
"""

from focale.desk.directory.privacy.refusals import Refused, refused

__all__ = ["Refused", "refused"]
