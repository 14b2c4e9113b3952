# Les mots des figures et des fichiers de carte. Un signe peut précéder un mot ; les nombres des classes sont dans le texte.

# Ce que l'on tient pour vrai des routes et des lieux.
figure-state-open = ouverte
figure-state-restricted = restreinte
figure-state-closed = fermée
figure-disputed = sources en désaccord
figure-threatened = menacée
figure-no-corridor = hors corridor
figure-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}

# La carte.
figure-map = Carte des lieux et des routes
figure-map-on = Carte des lieux et des routes selon ce que l’on tient pour vrai le { $date }
figure-map-empty = Une carte sans lieux
figure-map-place = { $name } : { $days } j
figure-map-road = { $names } : { $state }
figure-map-road-disputed = { $names } : { $state }, contestée
figure-map-days = jours de réserve (j) du produit qui dure le moins :
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
figure-access = Ce que l’on tient pour vrai de chaque route, jour par jour
figure-claim = affirmation
figure-demand = exigence
figure-plan = projet
figure-threat = menace
figure-access-note = le jour où cela a été dit ; seule une affirmation peut changer un état

# Personnes en manque par jour.
figure-curve = Personnes en manque par jour, selon le scénario

# Ce qui circule chaque semaine.
figure-delivery = Tonnes acheminées chaque semaine, par corridor
figure-delivery-way = { $way } : { $tonnes } t en tout
figure-delivery-others = toutes les autres voies
figure-tonnes = tonnes

# La part couverte par lieu et par jour.
figure-heat = Part des besoins couverte par lieu et par jour
figure-heat-place = { $people } ; { $names }
figure-heat-note = chiffres : pour cent couverts
figure-met-full = tout est couvert
figure-met-most = 75 % ou plus
figure-met-half = 50 à 74 %
figure-met-little = 25 à 49 %
figure-met-least = moins de 25 %

# Les stocks et les rations.
figure-stock = Stocks dans les communautés et part de la ration couverte, par produit
figure-stock-heading = { $item } ({ $unit })
figure-stock-heading-millions = { $item } (millions de { $unit })
figure-stock-run-out = { $date } ({ $site })
figure-stock-full-and-half = × { $full } ; ○ à demi-ration { $half }
figure-stock-full-only = × { $full } ; à demi-ration, pas d’épuisement en vue
figure-stock-none = pas d’épuisement en vue
figure-stock-planned = selon le plan, en fin de semaine
figure-stock-alone = si rien n’arrive plus
figure-stock-alone-half = de même à demi-ration
figure-stock-first-out = épuisement dans un premier lieu
figure-stock-first-out-half = de même à demi-ration
figure-stock-ration = part de la ration couverte par le plan
figure-no-plan = aucun plan n’a été établi

# De combien la réponse change.
figure-tornado-rules = Personnes-jours en manque selon chaque règle, autour de la règle du plan
figure-tornado-statements = Variation des personnes-jours en manque quand une déclaration est écartée
figure-tornado-fewer = moins de personnes-jours en manque
figure-tornado-more = plus de personnes-jours en manque

# Ce que vaut l'ouverture de chaque corridor.
figure-worth = Personnes-jours en manque évitées par l’ouverture de chaque corridor
figure-worth-all = tous ensemble
figure-worth-key-alone = ouvert seul
figure-worth-key-share = sa part de la valeur de l’ensemble (Shapley)
figure-worth-key-all = tous sont ouverts
figure-worth-together = ensemble, au-delà de la somme de chacun
figure-worth-instead = l’un remplace l’autre
figure-worth-help = ils se complètent

# Fichiers de carte pour téléphones : noms et descriptions.
figure-file-about = Ce que l’on tient pour vrai des lieux et des routes le { $from }, et jusqu’au { $to }. Pour : { $audience }. Établi selon { $terms }.
figure-file-rule = la règle { $rule }
figure-file-whole-log = tout le journal
figure-file-as-of = le journal arrêté au { $date }
figure-file-scenario = le scénario { $scenario }
figure-file-places = Lieux
figure-file-roads = Routes
figure-file-supply = Approvisionnement
figure-file-warehouse = Entrepôt
figure-file-crossing = Point de passage
figure-file-junction = Carrefour
figure-file-community = Communauté
figure-file-disputed = contestée
figure-file-stock = Les stocks de { $item } durent { $days } jours si rien n’arrive plus.
figure-file-short = Les stocks de { $item } durent { $days } jours si rien n’arrive plus ; manque à partir du { $date }.
figure-file-part-of = Fait partie de { $corridors }.
figure-file-days = du { $from } au { $to }
figure-file-believed = { $days } : { $state } ({ $why }).
figure-file-believed-otherwise = { $days } : { $state } ({ $why } ; autrement : { $otherwise }).
figure-file-by = selon { $statements }
figure-file-withheld = selon une déclaration qui n’est pas pour ce public
figure-file-weekday = fermée ce jour de la semaine
figure-file-in-scenario = dans le scénario
figure-file-what-if = par hypothèse
figure-file-nobody = personne d’entendu n’en parle
