"""What do the customers like an account, and the page of proofs, say?"""

WORDS: dict[str, tuple[str, str]] = {
    "alike.title": ("3 clients qui leur ressemblent", "3 customers like them"),
    "alike.open": ("Voir les clients qui leur ressemblent", "See the customers like them"),
    "alike.none": (
        "Aucun client ne leur ressemble assez, d'après ce que l'on sait des deux.",
        "No customer is like them, by what is known of both.",
    ),
    "alike.no_customers": (
        "Aucun client n'est encore noté. Dites lesquels de vos comptes sont clients (information "
        "« client »), ou importez votre liste.",
        "No customer is noted yet. Say which accounts are customers (fact “customer”), or import "
        "your list.",
    ),
    "alike.differs": ("Autre : {fields}", "Different: {fields}"),
    "alike.no_like": ("proche dans l'ensemble", "close on the whole"),
    "alike.compared": (
        "Comparés sur : {fields}. L'inconnu ne compte pas pour une ressemblance.",
        "Compared on: {fields}. What is unknown is no likeness.",
    ),
    "alike.send": ("La preuve à envoyer", "The proof to send"),
    "alike.copy": ("Copier", "Copy"),
    "alike.copied": ("Copié", "Copied"),
    "alike.file": ("Fichier : {name}", "File: {name}"),
    "alike.no_proof": ("Pas encore de preuve.", "No proof yet."),
    "alike.write": ("L'écrire", "Write it"),
    "alike.others": ("Autres preuves pour ce compte", "Other proofs for this account"),
    "alike.unnamed": ("à ne pas nommer", "not to be named"),
    "references.title": ("Preuves", "Proofs"),
    "references.purpose": (
        "Ce que chaque client prouve : le cas, le chiffre, le lien, le fichier à envoyer à qui lui "
        "ressemble.",
        "What each customer proves: the case, the figure, the link, the file to send to whoever is "
        "like them.",
    ),
    "references.counts": (
        "{proven} client(proven:s) sur {all} avec une preuve ; {never} jamais cité(never:s).",
        "{proven} of {all} customers with a proof; {never} never told of.",
    ),
    "references.none": (
        "Vos clients paraîtront ici dès que l'information « client » est notée sur leur compte.",
        "Your customers will stand here once the fact “customer” is noted on their account.",
    ),
    "reference.customer": ("Client", "Customer"),
    "reference.proof": ("Preuve", "Proof"),
    "reference.may": ("Peut-on les citer ?", "May they be cited?"),
    "reference.may.named": ("Oui, par leur nom", "Yes, by name"),
    "reference.may.unnamed": ("Sans les nommer", "Without the name"),
    "reference.may.never": ("Jamais : ils ont refusé", "Never: they refused"),
    "reference.agreed_on": ("Accord donné le", "Agreed on"),
    "reference.needs_day": (
        "Notez le jour de leur accord, ou choisissez « sans les nommer ».",
        "Note the day on which they agreed, or choose “without the name”.",
    ),
    "reference.lost_on": ("N'est plus client depuis le", "No longer a customer since"),
    "reference.sentence": ("La preuve en une phrase", "The proof in one sentence"),
    "reference.sentence_help": (
        "Ce qu'un vendeur dit au téléphone : qui, quoi, combien. Sans nom de personne.",
        "What a seller says on the phone: who, what, how much. Without names of people.",
    ),
    "reference.sentence_names": (
        "La phrase cite « {name} », qui n'a pas donné son accord pour être nommé : ôtez le nom, ou "
        "notez l'accord.",
        "The sentence names “{name}”, who did not agree to be named: take the name out, or note "
        "the agreement.",
    ),
    "reference.segments": ("Convient à ces segments", "Fits these segments"),
    "reference.segments_help": (
        "Proposée d'abord dans leurs playbooks, et montrée sur la page de leurs comptes.",
        "Offered first in their playbooks, and shown on the page of their accounts.",
    ),
    "reference.text": ("Le cas, en quelques phrases", "The case, in a few sentences"),
    "reference.text_help": (
        "Leur problème, ce que vous avez fait, ce qui a changé. Sans nom de personne.",
        "Their problem, what you did, what changed. Without names of people.",
    ),
    "reference.figure": ("Le chiffre", "The figure"),
    "reference.figure_help": (
        "Exemple : +180 % de taux de réponse en trois mois.",
        "For example: +180% reply rate in three months.",
    ),
    "reference.link": ("Lien", "Link"),
    "reference.no_link": (
        "Une adresse de page, comme https://exemple.fr/cas.",
        "The address of a page, such as https://example.com/case.",
    ),
    "reference.file": ("Fichier à envoyer (20 Mo au plus)", "File to send (20 MB at most)"),
    "reference.detach": ("Retirer le fichier", "Remove the file"),
    "reference.of": ("Ce que prouve {name}", "What {name} proves"),
    "reference.purpose": (
        "Montré sur la page des comptes qui leur ressemblent.",
        "Shown on the page of accounts like them.",
    ),
    "reference.not_customer": (
        "Ce compte n'est pas noté comme client : sa preuve ne sera pas montrée.",
        "This account is not noted as a customer: its proof will not be shown.",
    ),
    "reference.saved": ("Preuve de {name} enregistrée.", "Proof of {name} saved."),
    "reference.never.refused": ("jamais cité : a refusé", "never told of: refused"),
    "reference.never.lost": ("jamais cité : n'est plus client", "never told of: left"),
    "reference.never.objected": (
        "jamais cité : quelqu'un y a refusé d'être contacté",
        "never told of: somebody there objected to being contacted",
    ),
    "reference.unnamed": (
        "un client du même genre ({sector})",
        "a customer of the same kind ({sector})",
    ),
    "reference.unnamed_size": (
        "un client de {n} salariés ({sector})",
        "a customer of {n} people ({sector})",
    ),
    "reference.some_sector": ("secteur voisin", "a sector nearby"),
    "reference.like_you": (
        "Une entreprise comme la vôtre : {name}.",
        "A company like yours: {name}.",
    ),
    "reference.same": ("{field} : {value}", "{field}: {value}"),
    "reference.near": ("{field} : {mine} et {theirs}", "{field}: {mine} and {theirs}"),
    "reference.both_have": ("{field} en commun : {value}", "{field} in common: {value}"),
    "audit.act.proof.saved": ("Preuve d'un client enregistrée", "Proof of a customer saved"),
}
