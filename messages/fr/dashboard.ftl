# The words of the page of `passage serve`, in French. Terms are those of docs/glossary.md. Groups stand in the order of the page.

## Everywhere

skip-to-corridors = Aller aux couloirs
loading = Chargement…
report = Rapport à imprimer
language = Langue
views = Vues
view-map = Carte
view-failed = Cette partie de la page n’a pas pu être chargée. Rechargez la page.
period = du { $from } au { $to }, { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
audience-public = pour le public
audience-partners = pour les partenaires
audience-internal = interne
leg-name = { $from } – { $to }
sheet-back = Retour
sheet-close = Fermer

## While there is no answer, and when something is wrong

loading-title = Lecture des tables
loading-text = Le premier plan demande quelques secondes. Ensuite, chaque changement a sa réponse aussitôt.
empty-title = Ces tables ne contiennent encore aucun couloir
empty-text = Cette page montre qui est à court quand un axe s’ouvre ou se ferme. Il lui faut au moins :
empty-first = des lieux où vivent des gens et des lieux où se trouvent des marchandises, dans la table « sites »
empty-second = les tronçons qui les relient, dans « legs », et ceux qui peuvent être fermés, dans « corridors »
empty-third = les besoins, dans « needs », et les stocks, dans « stocks »
empty-example = Pour la voir à l’œuvre, partez de l’exemple fourni :
locked-title = Cette page demande sa clé
locked-text = Le programme a été lancé pour être joint depuis le réseau. Ouvrez l’adresse entière qu’il a affichée, avec la clé à la fin.
faulty-title = { $count ->
    [one] Les tables contiennent { $count } faute
   *[other] Les tables contiennent { $count } fautes
}
faulty-text = Aucun plan n’est fait à partir de tables fautives. Corrigez et enregistrez ; cette page reprend alors d’elle-même.
faulty-again = Relire
faults-more = { $count ->
    [one] et { $count } autre ; « passage check » les donne toutes
   *[other] et { $count } autres ; « passage check » les donne toutes
}
lost-title = Le programme s’est arrêté sur cet ordinateur.
lost-text = Vous voyez la dernière réponse ; rien de ce que vous avez confirmé n’est perdu. Relancez le programme : cette page reprend alors d’elle-même, avec ce que vous avez choisi depuis.
lost-again = Essayer maintenant
stale-title = { $count ->
    [one] Les tables ont changé et contiennent { $count } faute.
   *[other] Les tables ont changé et contiennent { $count } fautes.
}
stale-text = Vous voyez la réponse aux tables d’avant.
refused-title = Cela n’a pas pu être calculé.
refused-text = Vous voyez la réponse d’avant.

## Parts of several views

view-plan = Plan
view-log = Registre
view-scenarios = Scénarios
none-mark = –
tonnes = { $tonnes } t
trucks = { $count ->
    [one] { $count } camion
   *[other] { $count } camions
}
filters = Filtres
filters-none = Tout montrer
show-more = { $count ->
    [one] En montrer { $count } de plus
   *[other] En montrer { $count } de plus
}
sheet-copy = Copier pour Excel
sheet-copy-hint = Copie les lignes affichées, avec leur en-tête
sheet-copied = { $count ->
    [one] { $count } ligne copiée ; collez-la dans un tableur.
   *[other] { $count } lignes copiées ; collez-les dans un tableur.
}
sheet-not-copied = Le navigateur ne permet pas de copier. Téléchargez plutôt les lignes.
sheet-download = Télécharger en CSV
sheet-downloaded = { $count ->
    [one] { $count } ligne dans { $file }.
   *[other] { $count } lignes dans { $file }.
}
tables-changed = Les tables ont changé depuis que cette page les a lues. Elle les a relues : regardez ce qui est écrit ici, et recommencez.

## The plan

plan-movements = Mouvements
plan-dispatch = Départs d’un jour
plan-shortages = Manques
plan-old = Le nouveau plan n’a pas pu être lu ; voici celui d’avant.
plan-failed = Le plan n’a pas pu être lu.
movement-caption = Mouvements du plan. Les boutons de l’en-tête trient selon leur colonne.
movement-depart = Départ
movement-arrive = Arrivée
movement-from = De
movement-to = À
movement-corridors = Par le couloir
movement-commodity = Marchandises
movement-quantity = Tonnes
movement-trucks = Camions
movement-fleet = Flotte
movement-shared = sur les camions d’une autre ligne
movement-day = Jour de départ
movement-all-days = tous les jours
movement-chosen-day = Seulement le { $day }
movement-place = Lieu
movement-all-places = tous les lieux
movement-corridor = Couloir
movement-all-ways = tous les chemins
movement-no-corridor = sans couloir
movement-all-goods = toutes
movement-sum = { $all ->
    [one] { $count } mouvement sur { $all }
   *[other] { $count } mouvements sur { $all }
}
movement-none = Rien ne bouge dans ce plan.
movement-none-shown = Aucun mouvement ne passe ces filtres.
dispatch-day = Jour de départ
dispatch-before = La veille
dispatch-after = Le lendemain
dispatch-none = Rien ne part ce jour-là.
dispatch-from = { $count ->
    [one] depuis { $count } lieu
   *[other] depuis { $count } lieux
}
dispatch-caption = Ce qui part le { $day }, par lieu de départ
dispatch-origin = De { $name }
dispatch-to = À
dispatch-goods = Marchandises
dispatch-good = { $name } { $tonnes } t
shortage-none = Personne n’est à court, aucun jour de ce plan.
shortage-order = Le pire d’abord. « Pourquoi » dit ce qui fait obstacle, et sur la foi de qui.
shortage-caption = Manques du plan, le pire d’abord
shortage-place = Lieu
shortage-item = Ce qui manque
shortage-people = Personnes
shortage-first = Premier jour
shortage-days = Jours
shortage-lowest = Couvert le pire jour
shortage-mean = Couvert ces jours-là
shortage-why = Pourquoi
shortage-why-of = Pourquoi : { $item } à { $place }

## The log: what was said

log-statements = Déclarations
log-contradictions = Contradictions
log-enter = Inscrire une déclaration
log-count = { $all ->
    [one] { $count } déclaration sur { $all }, la plus récente d’abord
   *[other] { $count } déclarations sur { $all }, la plus récente d’abord
}
log-as-of = seulement ce que l’on savait le { $day }
log-empty-title = Personne n’a encore rien dit de l’accès
log-empty-text = Le registre garde qui a dit quoi, de quel axe, et quand. Sans lui, chaque couloir est tel que les tables le supposent. Rien n’y est jamais modifié ni supprimé.
log-empty-enter = Inscrire la première déclaration
filter-text = Mots
filter-about = Au sujet de
filter-source = Source
filter-party = Partie
filter-says = Dit
filter-modality = Manière
filter-any = tout
filter-from = Dit à partir du
filter-to = Dit jusqu’au
filter-standing = Seulement celles en vigueur
saying-open = Ouvert
saying-restricted = Restreint
saying-closed = Fermé
saying-threatened = Menacé
saying-none = Rien sur l’état
manner-observation = observation
manner-statement = déclaration
manner-denial = démenti
manner-demand = demande
manner-agreement = accord
manner-plan = projet
manner-threat = menace
sensitivity-public = pour le public
sensitivity-partners = pour les partenaires
sensitivity-internal = interne
statement-party = partie :
statement-said = dit le { $day }
statement-relayed = relayé par
statement-recorded = inscrit le { $day }
statement-from = à partir du { $from }, jusqu’à nouvel ordre
statement-on = le { $day }
statement-days = du { $from } au { $to }
statement-scope = seulement { $goods }
statement-with = seulement tant que { $corridor } n’est pas fermé
statement-credibility = crédibilité { $value } sur 6
statement-supersedes = remplace { $id }
statement-replaced = remplacée
statement-replaced-by = remplacée par { $ids }
statement-address = Adresse :
statement-copy = Copier
statement-copied = Copié
statement-copy-address = { $label } { $address }
statement-relations = Qui dit de même, qui contredit
statement-relations-of = Qui dit de même, qui contredit : { $id }
statement-correct = Corriger ou retirer
statement-correct-of = Corriger ou retirer : { $id }
claim-share = { $value } % de la capacité
claim-trucks = { $value ->
    [one] { $value } camion par jour
   *[other] { $value } camions par jour
}
claim-tonnes = { $value } t par jour
claim-trucks-counted = { $value ->
    [one] { $value } camion compté
   *[other] { $value } camions comptés
}
claim-tonnes-counted = { $value } t comptées

## The log: contradictions

dispute-failed = Les contradictions n’ont pas pu être lues.
dispute-all = Retour à toutes les contradictions
dispute-none = Aucune source n’en contredit une autre pour les jours de ce plan.
dispute-intro = { $count ->
    [one] Des sources se contredisent dans { $count } cas. Chaque côté est montré tel qu’il a été dit ; la règle décide lequel est présumé.
   *[other] Des sources se contredisent dans { $count } cas. Chaque côté est montré tel qu’il a été dit ; la règle décide lequel est présumé.
}
dispute-days = du { $from } au { $to }
dispute-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
dispute-counts = { $count ->
    [one] Compté par { $sources }, en { $count } ligne :
   *[other] Compté par { $sources }, en { $count } lignes :
}
relation-statement = La déclaration
relation-contradicts = La contredisent ({ $count })
relation-supports = Disent de même ({ $count })
relation-none = Personne.

## The log: entering a statement

entry-what = Qui dit quoi
entry-days = Pour quels jours
entry-much = Combien peut passer
entry-origin = D’où cela vient
entry-log = Pour le registre
entry-required = requis
entry-choose = choisir
entry-usual = comme d’ordinaire
entry-no-condition = aucune
entry-corridors = Couloirs
entry-sites = Lieux
entry-legs = Tronçons
entry-check = Vérifier
entry-check-hint = Rien n’est encore ajouté. Ce que vous écrivez reste dans ce navigateur jusqu’à l’inscription.
entry-save = Inscrire au registre
entry-save-hint = Rien n’est jamais supprimé du registre ; une déclaration ultérieure peut remplacer celle-ci.
entry-asking = Le programme répond…
entry-discard = Abandonner
entry-throw-away = Abandonner ce qui est écrit ici ?
entry-fault = À corriger :
entry-warning = À regarder :
entry-faults = { $count ->
    [one] { $count } point est à corriger. Il est indiqué à son champ.
   *[other] { $count } points sont à corriger. Chacun est indiqué à son champ.
}
entry-checked = Rien à y redire. Elle serait ajoutée sous { $ids }.
entry-contradicts = { $count ->
    [one] { $count } déclaration en vigueur dit autre chose : { $ids }. Les deux sont gardées.
   *[other] { $count } déclarations en vigueur disent autre chose : { $ids }. Toutes sont gardées.
}
entry-cut = Le programme n’a pas répondu. Ce que vous avez écrit est gardé ici ; vérifiez de nouveau quand il tourne.
entry-unsure = Le programme s’est arrêté avant de confirmer. Ce que vous avez écrit est gardé ici. Dès qu’il tourne de nouveau, cette page regarde si c’est inscrit, pour que rien ne se perde et que rien ne soit inscrit deux fois.
entry-settle = Regarder maintenant
entry-not-entered = Ce n’était pas inscrit. Ce que vous avez écrit est toujours là : vérifiez et inscrivez de nouveau.
entry-not-kept = Ce navigateur ne garde rien : recharger la page ferait perdre ce que vous écrivez ici.
entry-not-editable = Rien ne peut être inscrit ici.
entry-why = Le programme en donne la raison :
entry-why-unknown = Le programme ne dit pas pourquoi.
entry-no-form = Le formulaire n’a pas pu être lu.
entry-superseding = Ceci remplacera { $id }
entry-superseding-text = L’ancienne déclaration reste lisible au registre, mais ne compte plus. Pour la retirer tout à fait, choisissez « Rien sur l’état » sous « Ce qui en est dit ».
entry-saved = Inscrite au registre sous { $ids }
entry-saved-text = Elle fait maintenant partie des tables et compte dans chaque réponse.
entry-another = En inscrire une autre
entry-undo = Annuler
entry-undo-text = Annuler ne supprime rien : une nouvelle déclaration remplace celle-ci et redit ce qui valait avant. Elle est vérifiée et inscrite comme toute autre.
entry-undo-note = Retire { $id }, inscrite par erreur.
entry-to-log = Au registre
column-id = Identifiant court
column-about = De quel axe ou lieu
column-says = Ce qui en est dit
column-modality = De quelle manière
column-share = Part de la capacité
column-trucks_per_day = Camions par jour
column-t_per_day = Tonnes par jour
column-valid_from = Premier jour
column-valid_to = Dernier jour
column-said_on = Dit le
column-recorded_on = Inscrit le
column-source = Qui le dit
column-relayed_by = Relayé par
column-credibility = Crédibilité
column-scope = Seulement pour ces marchandises
column-condition = Condition
column-supersedes = Remplace
column-sensitivity = Qui peut la lire
column-quote = Les mots mêmes
column-url = Adresse sur l’internet
column-note = Note
hint-id = Vide : fait de l’axe et du jour.
hint-says = « Menacé » laisse l’état tel quel et marque les jours.
hint-modality = Une demande, un projet ou une menace ne change jamais l’accès présumé.
hint-share = De 0 à 1, par exemple 0,5 pour la moitié.
hint-valid_from = Vide : le jour où cela a été dit.
hint-valid_to = Ce jour compris. Vide : jusqu’à nouvel ordre.
hint-said_on = Non le jour où vous l’avez appris.
hint-recorded_on = Vide : aujourd’hui.
hint-source = Qui a parlé, non qui l’a transmis. D’autres s’ajoutent dans la table « sources ».
hint-relayed_by = Par qui cela nous est parvenu.
hint-credibility = De 1 (confirmé) à 6 (ne peut être jugé).
hint-scope = Aucune cochée : toutes les marchandises.
hint-condition = Elle ne compte que les jours où ce couloir n’est pas fermé.
hint-supersedes = L’identifiant d’une déclaration antérieure de la même source.
hint-sensitivity = D’ordinaire : le public.
hint-url = Gardée comme texte ; cette page ne l’ouvre jamais.
fault-E102 = Cet identifiant est déjà pris. Laissez vide, ou choisissez-en un autre.
fault-E103 = Un identifiant ne contient que des lettres de A à Z, des chiffres, des traits d’union et des traits bas.
fault-E104 = Les tables ne connaissent pas « { $value } ». Choisissez dans la liste.
fault-E106 = Ce champ est à remplir.
fault-E111 = « { $value } » n’est pas un des mots prévus ici. Choisissez dans la liste.
fault-E113 = Ce nombre sort de ce qui a un sens ici.
fault-E121 = « { $value } » n’est pas un nombre. N’écrivez que des chiffres, avec une virgule ou un point pour les décimales.
fault-E122 = « { $value } » n’est pas un jour du calendrier.
fault-E124 = Ceci se compte : il faut un nombre entier.
fault-E201 = Choisissez la condition dans la liste.
fault-E202 = Une déclaration ne peut avoir son propre couloir pour condition.
fault-E203 = Le dernier jour précède le premier. Corrigez l’un des deux, ou laissez le dernier vide.
fault-E204 = Une déclaration ne peut se remplacer elle-même.
change-title = Ce que cela change à l’accès présumé
change-waiting = Calcul en cours…
change-none = Rien : d’autres déclarations décident de ces jours selon la règle choisie, ou elle parle de jours hors du plan. Elle est gardée et montrée à leur côté.
change-none-manner = Rien : une demande, un projet ou une menace est gardée et montrée, mais n’ouvre ni ne ferme aucun axe.
change-then = maintenant
change-disputed = Des sources se contredisent désormais pour ces jours.
change-undisputed = Plus aucune source n’en contredit une autre pour ces jours.
change-exposed = Ces jours comptent désormais comme menacés ou contestés.
change-unexposed = Ces jours ne comptent plus comme menacés.
change-people = Personnes à court le pire jour : avant { $before }, maintenant { $after }. Besoin couvert : avant { $beforeMet } %, maintenant { $afterMet } %.
change-same-people = Personne n’en reçoit plus ni moins : personnes à court et besoin couvert restent les mêmes.

## Scenarios

keep-title = Garder les hypothèses actuelles
keep-nothing = Aucune hypothèse sur un couloir. Choisissez « Ouvert », « Restreint » ou « Fermé » pour un couloir ; l’hypothèse peut alors être nommée et gardée ici.
keep-left-out = Non repris du scénario choisi, car il y est question d’un tronçon, d’un lieu ou d’un chiffre : { $names }.
keep-without = La règle et la date de connaissance ne font pas partie d’un scénario.
keep-name = Nom
keep-hint = Gardé dans la table « scenarios », pour tous ceux qui ouvrent ces tables. Lettres de A à Z, chiffres et traits d’union.
keep-id = Gardé dans la table « scenarios » sous « { $id } ».
keep-taken = Il y a déjà un scénario « { $id } ».
keep-keep = Garder
keep-kept = Gardé sous « { $id } ».
keep-cut = Le programme n’a pas répondu. Regardez la liste quand il tourne de nouveau, avant de garder une seconde fois.
scenarios-title = Scénarios
scenarios-most = { $count ->
    [one] { $count } au plus à comparer
   *[other] { $count } au plus à comparer
}
scenarios-none = Les tables n’en contiennent pas encore.
scenario-believed = Accès présumé
scenario-now = Hypothèses actuelles
scenario-now-text = Ce qui est choisi pour les couloirs, non encore gardé.
scenario-row = { $name } : { $says }, { $days }
scenario-always = tous les jours
scenario-from = à partir du { $from }
scenario-until = jusqu’au { $to }
scenario-show = Montrer sur toute la page
scenario-show-of = Montrer sur toute la page : { $id }
scenario-stop = Ne plus montrer
scenario-stop-of = Ne plus montrer : { $id }
compare-title = Côte à côte
compare-scrolls = Chiffres des scénarios
compare-under = Tous selon la règle et la date choisies.
compare-failed = Tout n’a pas pu être calculé.
compare-waiting = calcul en cours…
compare-figure = Chiffre
compare-chart = Personnes à court, jour par jour
compare-chart-of = { $name } : personnes à court, jour par jour. En tirets : accès présumé.
compare-worst = Personnes à court le pire jour
compare-days = Jours où quelqu’un est à court
compare-person-days = Personnes-jours non couvertes
compare-met = Besoin couvert
compare-worst-place = Lieu le moins bien servi
compare-first = Première rupture
compare-delivered = Livré
compare-on = le { $day }
compare-item = { $item } à { $place }
compare-none = aucun jour
compare-points = { $points } points
compare-same = pareil
compare-better = mieux
compare-worse = pire

## Told to those who hear the page

heard-result = Le pire jour, le { $day }, { $people ->
    [one] { $people } personne ne reçoit
   *[other] { $people } personnes ne reçoivent
} pas assez ; { $met } pour cent du besoin est couvert, et quelqu’un est à court { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
heard-nobody = Personne n’est à court, aucun jour ; { $met } pour cent du besoin est couvert.
heard-before = Selon l’accès présumé : { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} le pire jour, { $met } pour cent couvert, { $days ->
    [one] { $days } jour à court
   *[other] { $days } jours à court
}.
heard-believed = Tous les axes selon l’accès présumé.

## The figures at the top

headline = Ce qu’il en résulte
percent = { $share } %
never = aucun jour
tile-day = { $day }
tile-day-note = { $people ->
    [0] chacun reçoit assez ce jour-là
    [one] personne à court, sur { $all }
   *[other] personnes à court, sur { $all }
}
tile-worst = Le pire jour
tile-worst-note = { $people ->
    [one] personne à court le { $day }
   *[other] personnes à court le { $day }
}
tile-worst-none = chacun reçoit assez tous les jours
tile-days = Jours où quelqu’un est à court
tile-days-note = sur { $all }, à partir du { $day }
tile-days-moved = à partir du { $day } ; accès présumé { $was }
tile-days-none = personne n’est à court
tile-met = Besoin couvert
tile-met-all = rien ne manque
tile-met-note = { $tonnes } t manquent en tout
tile-place = Lieu le moins bien servi
tile-place-none = aucun
tile-place-note = { $share } % de son besoin couvert
tile-place-moved = { $share } % de son besoin couvert ; accès présumé { $place }, { $was } %

# The line at the foot of a narrow screen.
bar = Pire jour : { $now } à court · { $days } jours · { $met } % couvert
bar-moved = À court { $was } → { $now } · jours { $wasDays } → { $days } · couvert { $wasMet } → { $met } %

## Corridors: what is supposed

corridors-title = Et si un axe était ouvert ?
corridors-reset = Revenir à l’accès présumé
corridor-believed = { $day } : présumé { $state }
corridor-supposed = { $day } : supposé { $state }
corridor-suppose = Hypothèse pour { $corridor }
suppose-open = Ouvert
suppose-restricted = Restreint
suppose-closed = Fermé
suppose-believed = Présumé
state-open = ouvert
state-restricted = restreint
state-closed = fermé
disputed = contesté
threatened = menacé
from = du
to = au
days-open = à partir du { $from }, jusqu’à nouvel ordre
days-between = du { $from } au { $to }, tous deux compris
belief-rule = Qui croire quand les sources se contredisent
belief-as-of = Avec ce que l’on savait le
belief-as-of-note = Rien de ce qui a été inscrit après le { $day } ne compte.
belief-scenario = Scénario gardé
belief-no-scenario = aucun
rule-latest = qui a parlé en dernier
rule-pessimistic = quiconque dit « fermé »
rule-optimistic = quiconque dit « ouvert »
rule-reliable = la source la plus fiable
rule-controller = qui contrôle l’axe
rule-party = seulement { $party }

## Days and access

timeline-title = Les jours, et l’accès présumé de chaque axe
timeline-hint = cliquer : qui le dit ; glisser : supposer
day-slider = Jour du plan
row-label = { $corridor } le { $day } : { $state }
legend-disputed = des sources se contredisent
legend-threatened = menacé
legend-supposed = supposé, non présumé

## The map

map-label = Carte des lieux et des axes au jour choisi
map-buttons = Carte
map-two-fingers = Déplacez la carte avec deux doigts
map-closer = Plus près
map-further = Plus loin
map-whole = Tout montrer
map-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
map-people-days = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
map-tonnes = { $tonnes } t
kilometres = { $length } km
metres = { $length } m
legend = Ce qui est dessiné
legend-supply = Personnes ; chiffre et teinte : jours que dure leur denrée la plus rare
supply-full = 30 ou plus
supply-most = 14 à 29
supply-half = 7 à 13
supply-little = 3 à 6
supply-least = moins de 3
legend-staged = marchandises prêtes à partir
legend-stranded = marchandises derrière un axe fermé
legend-movement = part ce jour-là
legend-crossing = point de passage
legend-borders = Aucune frontière n’est dessinée. Les noms des lieux sont ceux des tables, côte à côte.

## Answers

as-believed = accès présumé
as-supposed = selon les hypothèses
now = maintenant
show-all = { $count ->
    [one] Montrer { $count }
   *[other] Montrer les { $count }
}
people-title = Personnes qui ne reçoivent pas assez
people-chart = Personnes à court par jour ; { $most } au plus
person-days = { $count } personnes-jours non couvertes en tout : personnes fois la part manquante de ce qui leur manque le plus.
person-days-moved = personnes-jours non couvertes : { $was } → { $now }
places-title = Lieu par lieu
places-note = Chaque barre est un jour : combien on y reçoit de ce qui manque le plus.
place-first = à court dès le { $day }
place-never = jamais à court
place-before = (accès présumé : { $day })
strip-all = reçoit assez tous les jours
strip-label = { $days ->
    [one] à court { $days } jour
   *[other] à court { $days } jours
}, au pire { $lowest } pour cent du besoin couvert
first-title = Ce qui manque en premier
first-note = Le premier jour où tous ne reçoivent pas la quantité entière.
first-none = Rien ne manque, aucun jour.
first-day = dès le
first-item = quoi
first-places = où ; cliquer pour la raison

## Work that takes longer

work-running = en cours…
work-progress = { $done } sur { $total }
work-cancel = Arrêter
work-outdated = Calculé avant votre dernier changement.
work-divisible = Dans cette comparaison, les camions peuvent être divisés ; ces chiffres sont donc un peu au-dessous de ceux du plan.
work-lost = Le programme s’est arrêté en plein travail. Redemandez quand il sera revenu.

## What each road is worth

worth-title = Ce qu’apporte l’ouverture de chaque axe
worth-before = Refait le plan de tous les jours avec chaque axe ouvert seul, avec tous et avec aucun. Demande quelques secondes.
worth-ask = Calculer
worth-note = Personnes-jours non couvertes si seuls ces axes étaient ouverts, à partir du { $from }, à pleine capacité :
worth-delay = Chaque jour de retard dans l’ouverture de tous les axes coûte environ { $count } personnes-jours non couvertes de plus.
worth-none = tous fermés
worth-all = tous ouverts
worth-saved = { $count } de moins que tous fermés
worth-overlap = Ensemble, ils évitent { $count } personnes-jours de moins que la somme de chacun seul : l’un supplée en partie l’autre.
worth-helps = Ensemble, ils évitent { $count } personnes-jours de plus que la somme de chacun seul : chacun a besoin de l’autre.
worth-apart = Ensemble, ils évitent autant que la somme de chacun seul.

## If others are believed

readings-title = Si l’on en croit d’autres
readings-before = Refait le plan selon chaque manière de croire les sources, et cherche les déclarations qui comptent le plus. Demande un moment.
readings-ask = Les essayer toutes
readings-spread = Entre { $least } et { $most } personnes-jours non couvertes, selon qui l’on croit :
readings-same = { $count } personnes-jours non couvertes, qui que l’on croie :
readings-chosen = choisie
readings-met = { $share } % couvert
readings-influence = Déclarations qui changent le plus

## Reasons: the sheets beside the page

again = Réessayer
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
hours = { $count } h
trucks-a-day = { $count ->
    [one] { $count } camion par jour
   *[other] { $count } camions par jour
}
tonnes-a-day = { $tonnes } t par jour
share-of-capacity = { $share } % de sa capacité
met-share = { $share } pour cent couvert
access-room = laisse passer { $room }
access-use = Le plan y envoie { $tonnes } t sur { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
} ce jour-là.
access-because = Présumé sur la foi de
access-disputed-by = Qui dit autre chose
access-exposed-by = Qui avertit
access-facts = Au sujet de cet axe
basis-statements = { $count ->
    [one] Présumé sur la foi d’une déclaration.
   *[other] Présumé sur la foi de { $count } déclarations.
}
basis-default = Personne ne parle de ce jour : l’état par défaut des tables vaut.
basis-weekday = Toujours fermé ce jour de la semaine.
basis-scenario = Le scénario le veut, non le registre.
basis-what_if = Vous le supposez. Ce qu’en dit le registre est plus bas.
fact-controlled = contrôlé par
fact-capacity = à pleine capacité
fact-inspection = inspection
fact-notice = préavis requis
log-failed = Le registre n’a pas pu être lu.
statement-unread = n’est pas de ce qui peut être montré ici, ou n’est pas encore lu
statement-title = Déclaration { $id }
statement-superseded = remplacée par une autre, ultérieure
statement-contradicts = Ce qui la contredit
statement-supports = Ce qui dit de même
said-on = dit le { $day }
relayed-by = relayé par { $who }
valid-from = pour les jours à partir du { $from }
valid-on = pour le { $day }
valid-between = du { $from } au { $to }
valid-with = seulement tant que { $corridor } n’est pas fermé
says-open = dit que { $about } est ouvert
says-restricted = dit que { $about } est restreint
says-closed = dit que { $about } est fermé
says-threatened = dit que { $about } est menacé
says-none = ne dit pas si { $about } est ouvert
modality-observation = observé
modality-statement = déclaré
modality-denial = dément le contraire
modality-demand = une demande : n’ouvre rien par elle-même
modality-agreement = un accord
modality-plan = un projet : n’ouvre rien par lui-même
modality-threat = une menace
role-party = partie
role-operator = opérateur
role-monitor = observateur
role-media = média
role-own = notre équipe
reliability = fiabilité { $grade }
reasons-title = Pourquoi { $place } est à court
reasons-title-item = Pourquoi il manque à { $place } : { $item }
reasons-worst-day = au pire jour
reasons-loading = Recherche de la raison…
reasons-failed = La raison n’a pas pu être calculée.
reasons-none = Il n’y a ici aucun manque à expliquer.
reasons-because = Sur quoi cela repose
reasons-disputed = Qui dit autre chose
reasons-place = Tout sur { $place }
short-title = { $count ->
    [0] Chacun reçoit assez
    [one] { $count } personne ne reçoit pas assez
   *[other] { $count } personnes ne reçoivent pas assez
}
short-nobody = Ce jour-là, rien ne manque à personne.
short-note = Sont comptés tous ceux dont un besoin au moins n’est pas entièrement couvert.
short-place = { $people } personnes ; { $share } % de ce qui leur manque le plus
short-why = Raisons et déclarations
limits-title = Ce qui retient le plan
limits-met = { $met } t sur { $need } t de besoin sont couvertes, { $share } %. { $delivered } t sont apportées aux gens.
limits-none = Rien : aucun axe, camion ou lieu de stockage n’est employé à sa limite là où quelqu’un est à court.
limits-note = Le chiffre est ce qu’une tonne ou un camion de plus y éviterait, en personnes-jours non couvertes pondérées : une indication, non une promesse.
limits-because = Déclarations derrière ces limites
limits-gap = Les camions entiers coûtent au plus { $gap } % face au meilleur plan pensable. Calculé par { $solver }.
limit-corridor = { $name } n’en laisse pas passer davantage le { $day }
limit-leg = { $name } n’en laisse pas passer davantage le { $day }
limit-site = { $name } n’en laisse pas passer davantage le { $day }
limit-storage = { $name } n’a plus de place le { $day }
limit-handling = { $name } ne peut charger ni décharger davantage le { $day }
limit-fleet = tous les camions de { $name } sont en route le { $day }
limit-supply = { $name } n’a plus de marchandises à envoyer le { $day }
limit-budget = l’argent est dépensé
kind-supply = d’où viennent les marchandises
kind-warehouse = entrepôt
kind-crossing = point de passage
kind-junction = carrefour
kind-community = localité
place-coarse = Dessiné au centre d’une cellule plus large, non à sa place.
place-on = Le { $day } :
place-enough = chacun reçoit assez
place-gets = { $share } % de ce qui manque le plus
place-stock = { $tonnes } t en stock
place-lasts = { $days ->
    [one] assez du plus rare pour { $days } jour
   *[other] assez du plus rare pour { $days } jours
}
place-met = Besoin couvert, jour par jour
place-why = Pourquoi le { $day } ?
place-items = Marchandises
place-item-first = premier manque
place-item-lasts = si rien d’autre n’arrivait
place-until = dure jusqu’au { $day }
place-stock-title = En stock, en tonnes à la fin du jour
place-stock-chart = Tonnes en stock à { $place }, par jour
place-nothing = Il n’y a ici ni besoin ni stock.
