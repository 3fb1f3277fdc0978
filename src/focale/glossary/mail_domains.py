"""Whose addresses are private persons', and which names before the @ are no person's?

Sources: the public mail services of French, European and world-wide providers, as of November 2026,
and the role names of RFC 2142 with those usual in French companies. A domain that a provider also
uses for its own staff is listed only where nearly all of its addresses are customers'.
"""

from __future__ import annotations

FREE_MAIL: frozenset[str] = frozenset(
    """
    gmail.com googlemail.com hotmail.com hotmail.fr hotmail.be hotmail.ch hotmail.de hotmail.es
    hotmail.it hotmail.nl hotmail.co.uk live.com live.fr live.be live.nl live.it live.co.uk msn.com
    outlook.com outlook.fr outlook.be outlook.de outlook.es outlook.it windowslive.com
    yahoo.com yahoo.fr yahoo.be yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.co.uk yahoo.co.in
    yahoo.com.br ymail.com rocketmail.com aol.com aol.fr icloud.com me.com mac.com
    orange.fr wanadoo.fr free.fr freesbee.fr libertysurf.fr sfr.fr neuf.fr cegetel.net 9online.fr
    club-internet.fr bbox.fr numericable.fr noos.fr aliceadsl.fr laposte.net voila.fr caramail.com
    caramail.fr nordnet.fr dbmail.com infonie.fr worldonline.fr tele2.fr cario.fr gmx.fr gmx.com
    gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de 1und1.de posteo.de
    mailbox.org tutanota.com tutanota.de tuta.io proton.me protonmail.com protonmail.ch pm.me
    mail.com email.com usa.com zoho.com yandex.com yandex.ru mail.ru bk.ru inbox.ru list.ru
    rambler.ru qq.com 163.com 126.com sina.com foxmail.com naver.com hanmail.net daum.net
    libero.it virgilio.it alice.it tin.it tiscali.it tiscali.fr tiscali.co.uk fastwebnet.it
    skynet.be telenet.be scarlet.be proximus.be voo.be bluewin.ch sunrise.ch hispeed.ch
    ziggo.nl planet.nl xs4all.nl kpnmail.nl home.nl upcmail.nl telefonica.net terra.es ono.com
    sapo.pt wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz btinternet.com sky.com
    virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net
    sbcglobal.net bellsouth.net cox.net charter.net earthlink.net shaw.ca rogers.com videotron.ca
    sympatico.ca bigpond.com optusnet.com.au fastmail.com fastmail.fm hushmail.com mailo.com
    mailo.fr netcourrier.com ik.me vivaldi.net duck.com hey.com uol.com.br bol.com.br
    monaco.mc moov.mg ool.fr mel.fr francemel.fr
    """.split()
)
"""Domains of mail services that anybody can have an address at."""

ROLE_NAMES: frozenset[str] = frozenset(
    """
    info infos information contact contacts hello bonjour accueil reception standard secretariat
    secretaire admin administration administrateur administrator webmaster postmaster hostmaster
    root abuse noreply no-reply donotreply do-not-reply ne-pas-repondre nepasrepondre noc
    security securite privacy dpo rgpd gdpr support aide help helpdesk sav service serviceclient
    service-client clients client customer customers customercare sales ventes vente commercial
    commerciale commerciaux business marketing communication com presse press media medias
    newsletter news rh hr drh recrutement recruitment jobs job emploi carriere carrieres careers
    candidature compta comptabilite accounting accounts finance finances facturation billing
    facture factures invoice invoices achats achat purchasing procurement commande commandes orders
    order reservation reservations booking direction dir office bureau mail email courrier
    mairie technique tech it si dsi informatique logistique logistics qualite quality juridique
    legal export boutique shop magasin agence atelier hotel restaurant cabinet etude team equipe
    """.split()
)
"""What stands before the @ where nobody in particular reads."""

SHARED_SITES: frozenset[str] = frozenset(
    """
    facebook.com fb.com fb.me linkedin.com instagram.com twitter.com x.com youtube.com youtu.be
    tiktok.com pinterest.com pinterest.fr snapchat.com whatsapp.com wa.me t.me telegram.me
    google.com google.fr goo.gl g.page business.site bit.ly linktr.ee linkin.bio
    pagesjaunes.fr societe.com pappers.fr infogreffe.fr verif.com manageo.fr kompass.com
    europages.fr europages.com mappy.com yelp.com yelp.fr tripadvisor.com tripadvisor.fr
    doctolib.fr planity.com leboncoin.fr amazon.com amazon.fr ebay.com ebay.fr etsy.com
    wikipedia.org wikidata.org crunchbase.com github.com gitlab.com malt.fr helloasso.com
    booking.com airbnb.com airbnb.fr viadeo.com xing.com
    """.split()
)
"""Sites on which many companies have a page: the domain is not theirs."""
