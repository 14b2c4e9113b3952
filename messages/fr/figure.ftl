# Les mots des figures et des fichiers de carte. Un signe peut précéder un mot ; les nombres des classes sont dans le texte.

# Accès présumé des axes et des lieux.
figure-disputed = sources en désaccord
figure-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}

# La carte.
figure-map = Carte des lieux et des axes
figure-map-on = Carte des lieux et des axes selon l’accès présumé le { $date }
figure-map-empty = Une carte sans lieux
figure-map-place = { $name } : { $days } j
figure-map-road = { $names } : { $state }
figure-map-road-disputed = { $names } : { $state }, contesté
figure-map-days = jours de couverture (j) de l’article qui dure le moins :
figure-days-full = 30 ou plus
figure-days-most = 14 à 29
figure-days-half = 7 à 13
figure-days-little = 3 à 6
figure-days-least = moins de 3
figure-supply = approvisionnement
figure-warehouse = entrepôt
figure-crossing = point de passage
figure-junction = carrefour
figure-km = { $length } km

# La chronologie de l'accès.
figure-access = Accès présumé sur chaque axe, jour par jour
figure-claim = affirmation
figure-access-note = le jour où cela a été dit ; seule une affirmation peut changer un état

# Personnes à court par jour.
figure-curve = Personnes à court par jour, selon le scénario

# Ce qui circule chaque semaine.
figure-delivery = Tonnes acheminées chaque semaine, par couloir
figure-delivery-way = { $way } : { $tonnes } t en tout
figure-delivery-others = toutes les autres voies
figure-tonnes = tonnes

# La part couverte par lieu et par jour.
figure-heat = Part du besoin couverte par lieu et par jour
figure-heat-place = { $people } ; { $names }
figure-heat-note = chiffres : pour cent couverts
figure-met-full = tout est couvert
figure-met-most = 75 % ou plus
figure-met-half = 50 à 74 %
figure-met-little = 25 à 49 %
figure-met-least = moins de 25 %

# Les stocks et les rations.
figure-stock = Stocks dans les localités et part de la ration couverte, par article
figure-stock-heading = { $item } ({ $unit })
figure-stock-heading-millions = { $item } (millions de { $unit })
figure-stock-run-out = { $date } ({ $site })
figure-stock-full-and-half = × { $full } ; ○ à demi-ration { $half }
figure-stock-full-only = × { $full } ; à demi-ration, aucune rupture prévue
figure-stock-none = aucune rupture de stock prévue
figure-stock-planned = selon le plan, en fin de semaine
figure-stock-alone = si rien de plus n’arrive
figure-stock-alone-half = de même, à demi-ration
figure-stock-first-out = première rupture de stock
figure-stock-first-out-half = de même, à demi-ration
figure-stock-ration = part de la ration couverte par le plan
figure-no-plan = aucun plan n’a été fait

# De combien la réponse change.
figure-tornado-rules = Personnes-jours non couvertes selon chaque règle, autour de la règle du plan
figure-tornado-statements = Variation des personnes-jours non couvertes quand une déclaration est retirée
figure-tornado-fewer = moins de personnes-jours non couvertes
figure-tornado-more = plus de personnes-jours non couvertes

# Ce qu'apporterait l'ouverture de chaque couloir.
figure-worth = Personnes-jours non couvertes qu’éviterait l’ouverture de chaque couloir
figure-worth-all = tous ensemble
figure-worth-key-alone = ouvert seul
figure-worth-key-share = sa part de l’apport commun (Shapley)
figure-worth-key-all = tous sont ouverts
figure-worth-together = ensemble, au-delà de la somme de chacun

# Fichiers de carte pour téléphones : noms et descriptions.
figure-file-about = Accès présumé aux lieux et sur les axes le { $from }, et jusqu’au { $to }. Destinataires : { $audience }. Selon { $terms }.
figure-file-rule = la règle { $rule }
figure-file-as-of = le registre tel qu’il était connu le { $date }
figure-file-scenario = le scénario { $scenario }
figure-file-places = Lieux
figure-file-roads = Axes
figure-file-supply = Approvisionnement
figure-file-warehouse = Entrepôt
figure-file-crossing = Point de passage
figure-file-junction = Carrefour
figure-file-community = Localité
figure-file-disputed = contesté
figure-file-stock = Les stocks de { $item } durent { $days } jours si rien de plus n’arrive.
figure-file-short = Les stocks de { $item } durent { $days } jours si rien de plus n’arrive ; manque à partir du { $date }.
figure-file-part-of = Fait partie de { $corridors }.
figure-file-believed = { $days } : { $state } ({ $why }).
figure-file-believed-otherwise = { $days } : { $state } ({ $why } ; autrement : { $otherwise }).
figure-file-by = sur la foi de { $statements }
figure-file-withheld = sur la foi d’une déclaration que ces destinataires ne peuvent pas lire
figure-file-in-scenario = dans le scénario
figure-file-what-if = par hypothèse
figure-file-nobody = aucune source entendue n’en parle
