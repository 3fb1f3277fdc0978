"""Which words say won, lost or open; held or not; sales or marketing?

Folded, French and English: Salesforce, HubSpot, Pipedrive, and what French teams write. Signs
between the words count as one space.
"""

from __future__ import annotations

WON, LOST, OPEN = "won", "lost", "open"


def _words(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.replace("\n", " ").split(";"))


WON_WORDS = _words(
    """won; closed won; closedwon; close won; won deal; deal won; closed and won; gagne; gagnee;
    gagnes; gagnees; ferme gagne; fermee gagnee; ferme et gagne; cloture gagne; cloturee gagnee;
    clos gagne; close gagnee; affaire gagnee; affaire conclue; opportunite gagnee; signe; signee;
    contrat signe; devis signe; commande; commande recue; conclu; conclue; vendu; vendue; sold;
    signed; contract signed; client; customer; client signe; converti; convertie; converted; win;
    success; succes; accepte client; transforme; transformee; closed won deal; bon de commande;
    closed won opportunity; vente; vente conclue; achete; bought; purchased"""
)
LOST_WORDS = _words(
    """lost; closed lost; closedlost; close lost; lost deal; deal lost; closed and lost; perdu;
    perdue; perdus; perdues; ferme perdu; fermee perdue; ferme et perdu; cloture perdu; cloturee
    perdue; clos perdu; close perdue; affaire perdue; opportunite perdue; abandonne; abandonnee;
    abandon; abandoned; sans suite; classe sans suite; classee sans suite; refuse; refusee; refus;
    devis refuse; rejected; rejete; rejetee; declined; disqualified; disqualifie; disqualifiee;
    non qualifie; non qualifiee; unqualified; dead; mort; morte; annule; annulee; cancelled;
    canceled; no decision; echec; echoue; failed; failure; loss; not interested; pas interesse;
    pas interessee; non interesse; ne repond plus; junk; lost opportunity; non converti; not
    converted; non transforme; bad fit; hors cible; closed lost deal"""
)
OPEN_WORDS = _words(
    """open; opened; ouvert; ouverte; ouvertes; ouverts; en cours; in progress; ongoing; active;
    actif; new; nouveau; nouvelle; pending; en attente; on hold; en pause; reporte; reportee;
    postponed; working; contacted; contacte; contactee; qualified; qualifie; qualifiee; nurturing;
    nurture; prospect; lead; mql; sql; sal; opportunity; opportunite; proposal; proposition;
    negociation; negotiation; devis envoye; attempted to contact; connected; open deal; unread;
    marketing qualified lead; sales qualified lead; subscriber; a contacter; a rappeler; assigned;
    attribue; demo; discovery; decouverte; open not contacted; working contacted"""
)

HELD_WORDS = _words(
    """held; tenu; tenue; honore; honoree; effectue; effectuee; realise; realisee; completed;
    complete; done; fait; faite; termine; terminee; attended; present; show; showed; took place;
    ok; oui; yes; true; vrai; 1; y; o; x; venu; eu lieu; a eu lieu; passe; closed"""
)
NOT_HELD_WORDS = _words(
    """no show; noshow; absent; absente; annule; annulee; cancelled; canceled; non; no; false;
    faux; 0; n; non tenu; non honore; non effectue; not held; pas venu; pas honore; lapin;
    reporte; reportee; rescheduled; postponed; decale; missed; manque; non venu; refuse; declined;
    deferred"""
)
PLANNED_WORDS = _words(
    """scheduled; planned; planifie; planifiee; prevu; prevue; a venir; confirmed; confirme;
    confirmee; not started; booked; pris; programme; upcoming"""
)
TURNED_HEADERS = _words("no show; noshow; absent; annule; cancelled; is no show")
"""Headers under which yes says that a meeting was not held."""

COST_WORDS: dict[str, frozenset[str]] = {
    "sales": _words(
        """sales; sale; vente; ventes; commercial; commerciaux; commerciale; force de vente;
        equipe commerciale; salaires commerciaux; commissions; commission; commissions
        commerciales; sdr; bdr; prospection; sales salaries; sales payroll; sales tools; outils
        de vente; salaires des commerciaux; deplacements commerciaux; crm; teleprospection"""
    ),
    "marketing": _words(
        """marketing; publicite; pub; ads; advertising; adwords; google ads; linkedin ads;
        campagne; campagnes; campaigns; campaign; salon; salons; evenement; evenements; events;
        event; communication; content; contenu; seo; sea; social ads; media; acquisition;
        salaires marketing; marketing salaries; outils marketing; inbound; site web; emailing;
        webinar; webinars; webinaires"""
    ),
    "other": _words("other; autre; autres; divers; misc; miscellaneous; others; general; frais"),
}
