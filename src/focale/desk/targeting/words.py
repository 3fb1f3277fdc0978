"""What do the pages of `targeting` say?"""

WORDS: dict[str, tuple[str, str]] = {
    "profiles.title": ("Profils", "Profiles"),
    "profiles.purpose": (
        "Le profil de client idéal, en un texte que chacun peut lire.",
        "The ideal customer profile, as a text that anyone can read.",
    ),
    "profile.text": ("Texte du profil (YAML)", "Text of the profile (YAML)"),
    "profile.publish": ("Publier", "Publish"),
    "profile.published": ("Profil publié : les scores arrivent.", "Published: scores follow."),
}
