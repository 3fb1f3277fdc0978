"""How are the messages about the best customers worded, in French and in English?"""

from __future__ import annotations

DISCOVERY: dict[str, tuple[str, str]] = {
    "one_customer": (
        "{path} : un seul client ; on ne peut pas dire ce que des clients ont en commun. "
        "Donnez tous vos clients, présents et passés : à partir de 4 meilleurs clients on "
        "cherche, à partir de 10 on conclut.",
        "{path}: one customer only; nobody can say what customers share. Give all your "
        "customers, present and past: from 4 best customers on there is a search, from 10 on a "
        "conclusion.",
    ),
    "rows_no_companies": (
        "{path} décrit {rows} ({columns}), or il faut ici une ligne par entreprise. Donnez l'autre "
        "fichier.",
        "{path} describes {rows} ({columns}), but one line a company is needed here. Give the "
        "other file.",
    ),
    "best_twice": (
        "--best et --best-when choisissent tous deux les meilleurs : donnez l'un des deux.",
        "--best and --best-when both choose the best: give one of them.",
    ),
    "grid_exists": (
        "{path} existe déjà et contient peut-être vos réponses. Choisissez un autre nom, ou "
        "--force.",
        "{path} is already there and may hold your answers. Choose another name, or --force.",
    ),
    "best_no_measure": (
        "{path} : aucune colonne ne dit ce que vaut un client (chiffre d'affaires avec nous, "
        "NPS, durée du cycle, client depuis, LTV, coût d'acquisition), parmi {columns}. "
        'Ajoutez-en une, ou dites lesquels sont les meilleurs : --best-when "colonne >= '
        'valeur".',
        "{path}: no column says what a customer is worth (revenue with us, NPS, cycle days, "
        "customer since, LTV, acquisition cost), among {columns}. Add one, or say which are "
        'the best: --best-when "column >= value".',
    ),
    "club_no_measure": (
        "{path} : aucune colonne ne dit ce que vaut un client (chiffre d'affaires avec nous, "
        "NPS, durée du cycle, client depuis, LTV, coût d'acquisition), parmi {columns}. "
        "Ajoutez-en une, ou dites qui a lequel des dix attributs : --answers FICHIER, avec une "
        "colonne id et une par attribut.",
        "{path}: no column says what a customer is worth (revenue with us, NPS, cycle days, "
        "customer since, LTV, acquisition cost), among {columns}. Add one, or say who has which "
        "of the ten attributes: --answers FILE, with a column id and one for each attribute.",
    ),
    "best_all_alike": (
        "{path} : tous les clients ont la même valeur dans {columns} : rien ne dit lesquels "
        'sont les meilleurs. Donnez une autre mesure, ou --best-when "colonne >= valeur".',
        "{path}: all customers have the same value in {columns}: nothing says which are the "
        'best. Give another measure, or --best-when "column >= value".',
    ),
    "best_too_many": (
        "{path} : {wanted} meilleurs clients demandés, mais {customers} seulement ont une "
        "mesure. Demandez-en moins avec --best.",
        "{path}: {wanted} best customers asked for, but only {customers} have a measure. Ask "
        "for fewer with --best.",
    ),
    "best_too_few": (
        "{count} meilleur(s) client(s) : trop peu pour chercher ce qu'ils ont en commun ; il "
        "en faut au moins {least}, mieux 10 à 20. Élargissez --best ou --best-when.",
        "{count} best customer(s): too few to look for what they share; at least {least} are "
        "needed, better 10 to 20. Widen --best or --best-when.",
    ),
    "best_when_shape": (
        "--best-when : « {written} » ne se lit pas. Écrivez colonne, signe, valeur, par "
        "exemple : nps >= 9 and revenue_with_us_eur >= 20000 (signes : >= > <= < = !=).",
        '--best-when: "{written}" cannot be read. Write column, sign, value, for example: nps '
        ">= 9 and revenue_with_us_eur >= 20000 (signs: >= > <= < = !=).",
    ),
    "best_when_nobody": (
        "{path} : aucun client ne remplit « {rule} ». Baissez un seuil.",
        '{path}: no customer meets "{rule}". Lower a threshold.',
    ),
    "best_when_everybody": (
        "{path} : tous les clients remplissent « {rule} » : la règle ne choisit personne. "
        "Relevez un seuil.",
        '{path}: every customer meets "{rule}": the rule chooses nobody. Raise a threshold.',
    ),
    "best_unknown_id": (
        "{path} : ces clients n'y sont pas : {ids}.",
        "{path}: these customers are not there: {ids}.",
    ),
    "nobody_to_compare": (
        "Personne à qui comparer les meilleurs clients : {base} entreprise(base:s) du marché "
        "(base:n'est pas cliente|ne sont pas clientes), et il y a {others} autre(others:s) "
        "client(others:s). Donnez un fichier du marché entier, ou vos autres clients.",
        "Nobody to compare the best customers with: {base} (base:company|companies) of the "
        "market (base:is no customer|are no customers), and there (others:is|are) {others} "
        "other customer(others:s). Give a file of the whole market, or your other customers.",
    ),
    "few_best": (
        "{count} meilleurs clients seulement : c'est un début d'indice, pas une preuve. Avec "
        "moins de 8, seuls des traits très marqués se voient ; complétez par 5 à 10 entretiens.",
        "{count} best customers only: a first hint, no proof. With fewer than 8, only very "
        "marked traits can be seen; complete them with 5 to 10 interviews.",
    ),
    "few_others": (
        "{count} autre(s) client(s) : il en faut {least} pour distinguer ce qui fait un très "
        "bon client de ce que vous prospectez d'habitude. Une habitude commerciale peut donc "
        "se cacher parmi les traits.",
        "{count} other customer(s): {least} are needed to tell what makes a very good customer "
        "from what you usually prospect. A habit of your sales may thus hide among the traits.",
    ),
    "profile_no_market": (
        "Ce profil ne dit pas de marché (market:). Ajoutez-lui ses conditions, ou retirez "
        "--profile : tout le fichier du marché est alors comparé.",
        "This profile says no market (market:). Add its conditions, or leave --profile out: then "
        "the whole file of the market is compared.",
    ),
    "market_empty": (
        "{path} : aucune des {size} entreprises du fichier n'est dans le marché de ce profil "
        "(market:). Vérifiez ses conditions et les colonnes qu'elles lisent, ou donnez un fichier "
        "plus large.",
        "{path}: none of the {size} companies of the file is inside the market of this "
        "profile (market:). Check its conditions and the columns that they read, or give a larger "
        "file.",
    ),
    "market_of_profile": (
        "Marché du profil {path} : {count} entreprise(s) sur {size}, {rows} une fois les "
        "clients ôtés.",
        "Market of the profile {path}: {count} (company|companies) of {size}, {rows} once "
        "customers are taken away.",
    ),
    "customers_out_of_market": (
        "{count} client(s) hors du marché du profil, dont {best} parmi les meilleurs : (compté|"
        "comptés) à part, (il n'est comparé|ils ne sont comparés) à personne.",
        "{count} customer(s) outside the market of the profile, {best} of them among the best: "
        "counted apart, compared with nobody.",
    ),
    "deals_by": (
        "{count} affaire(s) sur {size} (rattachée|rattachées) à une entreprise : {id} par "
        "identifiant, {siren} par SIREN, {domain} par domaine, {name} par nom exact.",
        "{count} deal(s) of {size} found with their company: {id} by identifier, {siren} by "
        "SIREN, {domain} by domain, {name} by exact name.",
    ),
    "deals_unknown": (
        "{count} affaire(s) (nomme|nomment) une entreprise qui n'est ni dans le marché ni parmi "
        "les clients ({shown}) : laissée(s) de côté.",
        "{count} deal(s) (names|name) a company that is neither in the market nor among the "
        "customers ({shown}): left out.",
    ),
    "deals_several": (
        "{count} affaire(s) dont le nom ou le domaine est celui de plusieurs entreprises : rien "
        "n'est deviné, (elle est laissée|elles sont laissées) de côté. Donnez leur identifiant ou "
        "leur SIREN.",
        "{count} deal(s) whose name or domain is that of several companies: nothing is guessed, "
        "(it is|they are) left out. Give their identifier or SIREN.",
    ),
    "deals_unnamed": (
        "{count} affaire(s) ne (dit|disent) pas de quelle entreprise il s'agit : laissée(s) de "
        "côté.",
        "{count} deal(s) (does|do) not say which company it is: left out.",
    ),
    "log_lines_unused": (
        "{count} ligne(s) du journal sans jour ni compte (lisible|lisibles), la première à la "
        "ligne {line} : laissée(s) de côté.",
        "{count} line(s) of the log without a day or an account, the first on line {line}: left "
        "out.",
    ),
    "market_is_customers": (
        "{path} : {base} entreprise(base:s) seulement (base:n'est pas cliente|ne sont pas "
        "clientes). Les meilleurs clients sont donc comparés à vos autres clients, pas au "
        "marché.",
        "{path}: only {base} (base:company is no customer|companies are no customers). The "
        "best customers are thus compared with your other customers, not with the market.",
    ),
    "market_only_customers": (
        "{path} : toutes ses entreprises sont déjà clientes. Les meilleurs clients sont donc "
        "comparés à vos autres clients, pas au marché.",
        "{path}: all its companies are customers already. The best customers are thus compared "
        "with your other customers, not with the market.",
    ),
    "market_without_customers": (
        "Aucun de vos {count} clients n'est dans {path} (ni par id, ni par SIREN, domaine ou "
        "nom) : leurs faits viennent d'un autre fichier, rempli autrement. Un trait peut "
        "n'être qu'une différence entre les deux fichiers ; complétez le marché, ou les SIREN "
        "des clients.",
        "None of your {count} customers is in {path} (by id, SIREN, domain or name): their "
        "facts come from another file, filled in another way. A trait may be a mere difference "
        "between the two files; complete the market, or the SIRENs of the customers.",
    ),
    "customers_outside": (
        "{count} de vos {customers} clients ne sont pas dans {path} : ils gardent les faits de "
        "votre fichier.",
        "{count} of your {customers} customers are not in {path}: they keep the facts of your "
        "file.",
    ),
    "filtered_size": (
        "Le marché n'a aucune entreprise de moins de {least} personnes : il a été filtré "
        "auparavant. La part gardée se lit sur ce marché-là, et la taille distingue moins "
        "qu'elle ne devrait.",
        "The market has no company of under {least} people: it was filtered beforehand. The "
        "share kept is of that market, and size distinguishes less than it should.",
    ),
    "filtered_sector": (
        "Le marché ne contient qu'un secteur : il a été filtré auparavant. La part gardée se "
        "lit sur ce marché-là, et le secteur ne peut pas distinguer.",
        "The market holds one sector only: it was filtered beforehand. The share kept is of "
        "that market, and the sector cannot distinguish.",
    ),
    "filtered_field": (
        "{count} clients ont dans « {field} » une valeur que le marché n'a presque pas : le "
        "marché a sans doute été filtré auparavant. La part gardée se lit sur ce marché-là.",
        '{count} customers have in "{field}" a value that the market hardly has: the market '
        "was probably filtered beforehand. The share kept is of that market.",
    ),
    "answers_unknown": (
        "{path} : {count} client(s) des réponses ne sont pas dans le fichier des clients ({ids}).",
        "{path}: {count} customer(s) of the answers are not in the file of customers ({ids}).",
    ),
    "attribute_unknown": (
        "{path} : l'attribut « {attribute} » n'est pas l'un des dix : {known}.",
        '{path}: attribute "{attribute}" is none of the ten: {known}.',
    ),
    "attribute_value": (
        "{path} : {customer}, « {attribute} » vaut « {value} » ; écrivez oui, non, ou rien.",
        '{path}: {customer}, "{attribute}" says "{value}"; write yes, no, or nothing.',
    ),
    "attributes_no_id": (
        "{path} : aucune colonne « {column} » pour reconnaître les clients, parmi {columns}.",
        '{path}: no column "{column}" to tell the customers, among {columns}.',
    ),
}
