"""What are the words of a file that is no plain YAML, in French and in English?

One entry a code: (French, English). Each says what is wrong and what to do; the place is put
in front by `messages`. `tests/library/profile/test_wordings.py` asserts every one of them.
"""

from __future__ import annotations

YAML: dict[str, tuple[str, str]] = {
    "profile_too_large": (
        "le profil fait {size} ko ; la limite est {most} ko. Retirez ce qui n'est pas un critère.",
        "the profile is {size} kB; the limit is {most} kB. Remove what is no criterion.",
    ),
    "yaml_broken": (
        "le YAML ne se lit plus à partir d'ici. Vérifiez l'indentation, les deux-points et les "
        "guillemets.",
        "the YAML cannot be read from here on. Check indentation, colons and quotes.",
    ),
    "yaml_odd_start": (
        "une valeur commence par un signe réservé (tabulation, @, `, %). Mettez-la entre "
        "guillemets, ou des espaces à la place de la tabulation.",
        "a value begins with a reserved sign (tab, @, `, %). Put it between quotes, or spaces "
        "in place of the tab.",
    ),
    "yaml_colon": (
        "deux « : » sur une ligne, ou une ligne trop décalée. Mettez la valeur entre guillemets, "
        "ou alignez la ligne.",
        'two ": " on one line, or a line indented too far. Put the value between quotes, or '
        "align the line.",
    ),
    "yaml_missing_colon": (
        "il manque « : » après la clé. Écrivez « clé: valeur », avec une espace.",
        'a ":" is missing after the key. Write "key: value", with a space.',
    ),
    "yaml_unclosed_quote": (
        "un guillemet n'est pas refermé. Fermez-le.",
        "a quote is not closed. Close it.",
    ),
    "yaml_after_quote": (
        "du texte suit un guillemet ou un crochet déjà fermé. Mettez toute la valeur entre "
        "guillemets ; entre « ' », doublez les apostrophes.",
        "text follows a quote or a bracket that is closed already. Put the whole value between "
        "quotes; between ', write apostrophes twice.",
    ),
    "yaml_unclosed_bracket": (
        "un crochet ou une accolade est de trop ou manque, ou il manque une virgule. Comptez-les.",
        "a bracket or brace is missing or too many, or a comma is missing. Count them.",
    ),
    "yaml_indentation": (
        "cette ligne n'est pas alignée avec celles de son bloc. Alignez-la.",
        "this line is not aligned with those of its block. Align it.",
    ),
    "yaml_escape": (
        "entre guillemets doubles, « \\ » annonce un signe spécial, et celui-ci n'existe pas. "
        "Utilisez des guillemets simples.",
        'inside double quotes, "\\" announces a special sign, and there is none such. Use single '
        "quotes.",
    ),
    "yaml_control_sign": (
        "le signe invisible {sign} n'est pas admis. Effacez-le.",
        "the invisible sign {sign} is not allowed. Delete it.",
    ),
    "profile_no_mapping": (
        "un profil est une suite de « clé: valeur ». Partez d'un modèle : focale profile new saas.",
        'a profile is a set of "key: value". Start from a template: focale profile new saas.',
    ),
    "yaml_several_documents": (
        "plusieurs documents dans un fichier. Gardez-en un seul par fichier.",
        "several documents in one file. Keep one per file.",
    ),
    "yaml_too_deep": (
        "plus de {most} niveaux imbriqués. Simplifiez les conditions.",
        "more than {most} nested levels. Simplify the conditions.",
    ),
    "yaml_anchor": (
        "ancre ou renvoi « {name} » : non admis. Écrivez la valeur en toutes lettres.",
        'anchor or alias "{name}": not allowed. Write the value out.',
    ),
    "yaml_tag": (
        "étiquette « {tag} » : non admise. Retirez-la.",
        'tag "{tag}": not allowed. Remove it.',
    ),
    "yaml_key_no_text": (
        "une clé doit être un mot. Écrivez « clé: valeur ».",
        'a key must be a word. Write "key: value".',
    ),
    "yaml_duplicate_key": (
        "la clé « {key} » est déjà écrite ligne {first}. Gardez une seule des deux.",
        'key "{key}" is already written on line {first}. Keep one of them.',
    ),
}
