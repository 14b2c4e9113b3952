# Les mots du classeur des résultats. Les noms de feuilles commencent par « Résultat », prennent au plus 31 lettres et aucun
# des signes []:*?/\ ; un espace de travail ne lit pas les feuilles dont le nom commence ainsi.

workbook-name-summary = Résultat synthèse
workbook-name-charts = Résultat graphiques
workbook-name-met_share = Résultat part couverte
workbook-name-unmet = Résultat besoins non couverts
workbook-name-movements = Résultat mouvements
workbook-name-by_corridor = Résultat par corridor
workbook-name-stocks = Résultat stocks
workbook-name-stock_by_day = Résultat stock par jour
workbook-name-belief = Résultat accès
workbook-name-statements = Résultat déclarations
workbook-name-worth = Résultat valeur des routes
workbook-name-cases = Résultat cas comparés
workbook-name-interaction = Résultat interaction
workbook-name-scenarios = Résultat scénarios
workbook-name-reasons = Résultat raisons
workbook-name-limits = Résultat limites

# Ce que dit chaque feuille.
workbook-what-charts = le contenu des feuilles ci-dessous, en graphiques
workbook-what-met_share = part des besoins couverte, par lieu et par jour, du produit le moins bien couvert
workbook-what-unmet = chaque besoin qui n’est pas entièrement couvert, jour par jour
workbook-what-movements = ce qui circule, départ par départ
workbook-movements-by-week = ce qui circule, par semaine de départ, corridors et marchandise
workbook-what-by_corridor = tonnes qui partent chaque semaine, selon les corridors empruntés
workbook-what-stocks = combien de temps dure ce qui se trouve en chaque lieu si rien n’arrive plus, et le premier jour de manque avec le plan
workbook-what-stock_by_day = tonnes à la fin de chaque jour du plan, le premier stock épuisé en tête, et les besoins qui manquent à partir de ce jour
workbook-what-belief = ce que l’on tient pour vrai de chaque route chaque jour, sur la parole de qui, et qui dit autre chose
workbook-what-statements = les déclarations qui décident, contestent ou menacent, et selon quelles règles
workbook-what-worth = personnes-jours en manque que l’ouverture de chaque route éviterait, par rapport à toutes fermées
workbook-what-cases = les mêmes jours planifiés à nouveau pour chaque ensemble de routes ouvertes
workbook-what-interaction = ce que des routes valent ensemble au-delà de la somme de chacune : au-dessus de zéro elles se complètent, au-dessous l’une remplace l’autre
workbook-what-scenarios = les plans de chaque scénario, côte à côte
workbook-what-reasons = pourquoi existent les pénuries les plus graves
workbook-what-limits = ce qui retient le plan, et quel jour ; valeur : personnes-jours en manque pondérées qu’une unité de plus éviterait, à la marge

# Ce qui figure dans une feuille vide.
workbook-empty-met_share = Aucun plan n’a été établi, ou personne n’a de besoins.
workbook-empty-unmet = Chaque besoin est entièrement couvert.
workbook-empty-movements = Rien ne circule dans ce plan.
workbook-empty-by_corridor = Rien ne circule dans ce plan.
workbook-empty-stocks = Rien n’est demandé nulle part, donc rien ne s’épuise.
workbook-empty-stock_by_day = Rien n’est en stock.
workbook-empty-belief = Les tables ne nomment aucun corridor et personne ne parle d’une route : chaque route compte comme ouverte.
workbook-empty-statements = Aucune déclaration ne décide d’un de ces jours.
workbook-empty-worth = Les tables ne nomment aucun corridor : il n’y a rien à ouvrir.
workbook-empty-cases = Rien n’a été comparé.
workbook-empty-interaction = Rien n’a été comparé.
workbook-empty-scenarios = Aucun plan n’a été établi.
workbook-empty-reasons = Aucune pénurie n’a été expliquée.
workbook-empty-limits = Rien ne retient le plan.

# Les têtes de colonnes.
workbook-column-alone = seule
workbook-column-about = au sujet de
workbook-column-arrives = arrivée
workbook-column-avoided = évitées par rapport à toutes fermées
workbook-column-believed = tenue pour
workbook-column-beyond_the_sum = personnes-jours en manque évitées ensemble, au-delà de la somme de chacune
workbook-column-changes_no_state = ne change aucun état
workbook-column-commodity = marchandise
workbook-column-corridors = corridors
workbook-column-date = date
workbook-column-days_of_supply = jours de réserve
workbook-column-decides_under = décide selon
workbook-column-delivered_t = livré, t
workbook-column-departs = départ
workbook-column-disputed = contestée
workbook-column-disputed_by = contestée par
workbook-column-disputes_under = conteste selon
workbook-column-each_day_of_delay = coût de chaque jour de retard
workbook-column-first_day_short = premier jour de manque
workbook-column-first_day_short_with_plan = premier jour de manque avec le plan
workbook-column-fleet = flotte
workbook-column-for_days_from = pour les jours du
workbook-column-from = de
workbook-column-goods = marchandises
workbook-column-id = identifiant
workbook-column-in_store = en stock
workbook-column-item = produit
workbook-column-item_id = identifiant du produit
workbook-column-keeps_commitment = tient l’engagement
workbook-column-kind = nature
workbook-column-link = lien
workbook-column-manner = manière
workbook-column-mark = repère
workbook-column-mean = moyenne
workbook-column-met_share = part couverte
workbook-column-name = nom
workbook-column-need = besoin
workbook-column-need_a_day = besoin par jour
workbook-column-need_met = besoins couverts
workbook-column-need_met_there = besoins couverts en ce lieu
workbook-column-not_met = non couvert
workbook-column-not_met_t = non couvert, t
workbook-column-on = le
workbook-column-on_the_trucks_of_load = sur les camions du chargement
workbook-column-on_the_word_of = sur la parole de
workbook-column-only_goods = marchandises seules visées
workbook-column-only_while_open = seulement si est ouvert
workbook-column-open = ouvertes
workbook-column-other_names = autres noms
workbook-column-people = personnes
workbook-column-person_days_short = personnes-jours en manque
workbook-column-place = lieu
workbook-column-place_and_item = lieu et produit
workbook-column-quantity_t = quantité, t
workbook-column-rests_on_the_statements = repose sur les déclarations
workbook-column-road = route
workbook-column-roads = routes
workbook-column-rule = règle
workbook-column-runs_out = épuisement
workbook-column-runs_out_on_half = épuisement à demi-ration
workbook-column-said_on = dit le
workbook-column-says = dit
workbook-column-scenario = scénario
workbook-column-share_of_all = part de la valeur de l’ensemble
workbook-column-share_of_capacity = part de la capacité
workbook-column-threatened = menacée
workbook-column-threatened_by = menacée par
workbook-column-threatens = menace
workbook-column-through = par l’intermédiaire de
workbook-column-to = à
workbook-column-tonnes_a_day = t par jour
workbook-column-trucks = camions
workbook-column-trucks_a_day = camions par jour
workbook-column-unit = unité
workbook-column-week_from = semaine du
workbook-column-what = quoi
workbook-column-where = où
workbook-column-who = qui
workbook-column-why = pourquoi
workbook-column-words = termes
workbook-column-worst_place = lieu le moins bien servi
workbook-column-worth_of_one_more = valeur d’une unité de plus

# Cellules isolées.
workbook-yes = oui
workbook-no-number = pas un nombre
workbook-all-goods = toutes
workbook-pair = { $place } : { $item }
workbook-in-tonnes = { $what }, t
workbook-corridor = corridor
workbook-leg = tronçon
workbook-site = lieu
workbook-limit-storage = stockage
workbook-limit-handling = manutention
workbook-limit-fleet = flotte
workbook-limit-supply = approvisionnement
workbook-limit-budget = budget
workbook-as-the-log = selon le journal
workbook-no-road = aucune
workbook-basis-statements = déclarations
workbook-basis-default = personne ne parle de ces jours : la valeur par défaut des tables
workbook-basis-weekday = toujours fermée ce jour de la semaine
workbook-basis-scenario = le scénario le dit
workbook-basis-what_if = une hypothèse le dit
workbook-withheld-public = une déclaration qui ne doit pas être publiée
workbook-withheld-partners = une déclaration qui n’est pas pour les partenaires
workbook-withheld-internal = une déclaration qui n’est pas pour les partenaires

# Graphiques : titres, mots pour qui ne les voit pas, axes.
workbook-chart-met = Part couverte par lieu, moyenne de tous les jours
workbook-chart-met-worst = Part couverte par lieu : les { $count } lieux les moins bien servis
workbook-alternative-met = Barres : la part des besoins couverte en chaque lieu, du produit le moins bien couvert
workbook-chart-deliveries = Livraisons par corridor et par semaine de départ
workbook-alternative-deliveries = Colonnes empilées : tonnes qui partent chaque semaine, selon les corridors empruntés
workbook-chart-supply = Jours de réserve si rien n’arrive plus
workbook-chart-supply-first = Jours de réserve si rien n’arrive plus : les { $count } premiers à s’épuiser
workbook-alternative-supply = Barres : pendant combien de jours dure ce qui se trouve en chaque lieu si rien n’arrive plus
workbook-chart-stocks = Stocks avec le plan ; repères : besoins qui manquent pour la première fois
workbook-chart-stocks-first = Stocks avec le plan : les { $count } premiers épuisés ; repères : besoins qui manquent pour la première fois
workbook-alternative-stocks = Lignes : tonnes en stock à la fin de chaque jour ; repères : le premier jour où un besoin n’est pas entièrement couvert
workbook-chart-worth = Personnes-jours en manque que l’ouverture d’une route éviterait
workbook-alternative-worth = Barres : personnes-jours en manque évitées par l’ouverture de chaque route seule, et sa part de la valeur de l’ensemble
workbook-axis-tonnes = t
workbook-axis-days = jours
workbook-axis-marks = besoins qui manquent pour la première fois

# La première feuille.
workbook-title = Rapport de situation : { $name }
workbook-title-unnamed = Rapport de situation
workbook-for-public = Pour : le public
workbook-for-partners = Pour : les partenaires de l’opération
workbook-for-internal = Pour : usage interne
workbook-audience-public = Pour : le public. Chacun peut lire ce classeur.
workbook-audience-partners = Pour : les partenaires de l’opération. Ne transmettez pas ce classeur.
workbook-audience-internal = Pour : usage interne. Ce classeur nomme des sources et des lieux : gardez-le là où sont les tables.
workbook-audience_name-public = public
workbook-audience_name-partners = partenaires
workbook-audience_name-internal = interne
workbook-people = Personnes en manque le pire jour
workbook-people-no-plan = Aucun plan n’existe pour le dire.
workbook-people-of = { $count ->
    [one] Sur { $count } personne ; { $met } des besoins sont couverts.
   *[other] Sur { $count } personnes ; { $met } des besoins sont couverts.
}
workbook-people-day = Pire jour : { $day }. { $person_days } personnes-jours en manque en tout.
workbook-people-none = Personne ne manque de rien ces jours-ci.
workbook-stock = Premier stock épuisé si rien n’arrive plus
workbook-stock-none = Aucun épuisement de stock en vue.
workbook-stock-none-short = aucun
workbook-stock-first = { $count ->
    [one] { $item } à { $place }. { $count } stock sur { $all } s’épuise au cours de ces jours.
   *[other] { $item } à { $place }. { $count } stocks sur { $all } s’épuisent au cours de ces jours.
}
workbook-worth = Personnes-jours en manque que l’ouverture d’une route éviterait
workbook-worth-none = Aucun corridor ne vaut quoi que ce soit ces jours-ci.
workbook-worth-unasked = L’ouverture des routes n’a pas été comparée.
workbook-worth-alone = Par l’ouverture de { $road } seule, par rapport à toutes fermées.
workbook-worth-all = Toutes les routes ensemble : { $person_days }.
workbook-heading-terms = Dans quelles conditions cela a été calculé
workbook-heading-granted = Ce qui est tenu pour acquis
workbook-heading-warnings = Avertissements sur les tables
workbook-heading-sheets = Ce qu’il y a encore
workbook-granted-worst = Les parts et les pénuries comptent le produit le moins bien couvert ; aucune probabilité n’est supposée.
workbook-granted-belief = Ce que l’on tient pour vrai d’une route est tiré des déclarations par la règle ; ce n’est pas la vérité.
workbook-granted-assumed = Les chiffres supposés sont marqués comme tels dans la colonne « source » des tables.
workbook-term-first-day = Premier jour
workbook-term-last-day = Dernier jour
workbook-term-days = Jours
workbook-term-rule = Règle
workbook-rule-latest = Ce qui fait foi : la dernière déclaration.
workbook-rule-pessimistic = Ce qui fait foi : toute déclaration « fermée » encore valable ferme une route.
workbook-rule-optimistic = Ce qui fait foi : toute déclaration « ouverte » encore valable ouvre une route.
workbook-rule-reliable = Ce qui fait foi : la source la plus fiable.
workbook-rule-party = Ce qui fait foi : seulement ce que dit { $party }.
workbook-rule-controller = Ce qui fait foi : seulement ce que dit la partie qui contrôle une route.
workbook-term-as-of = Journal arrêté au
workbook-term-as-of-note = Ce qui a été noté plus tard n’est pas lu.
workbook-whole-log = tout le journal
workbook-term-scenario = Scénario
workbook-no-scenario = aucun : l’accès tel qu’on le tient pour vrai
workbook-term-what-ifs = Hypothèses ajoutées au journal
workbook-term-notice = Le préavis court à partir du
workbook-term-audience = Public visé
workbook-term-digest = Tables d’origine (SHA-256)
workbook-see-right = voir à droite
workbook-term-plan = Plan
workbook-plan-optimal = optimal
workbook-plan-rounded = arrondi
workbook-term-plan-note = { $solver }. Un meilleur plan gagnerait au plus { $gap } % du premier objectif.
workbook-term-check = Infractions trouvées par le contrôle
workbook-check-no-plan = Aucun plan n’a été établi : il n’y avait rien à contrôler.
workbook-check-passed = { $count ->
    [one] Un contrôle qui ne partage aucun code avec le planificateur a parcouru { $count } plan.
   *[other] Un contrôle qui ne partage aucun code avec le planificateur a parcouru { $count } plans.
}
workbook-check-failed = { $count ->
    [one] Dans { $count } plan : n’agissez pas selon ce plan avant de les avoir examinées.
   *[other] Dans { $count } plans : n’agissez pas selon ce plan avant de les avoir examinées.
}
workbook-warnings-none = Aucun.
workbook-warnings-more = { $count ->
    [one] { $count } autre avertissement : `passage check` l’affiche.
   *[other] { $count } autres avertissements : `passage check` les affiche.
}
workbook-warnings_withheld-public = { $count ->
    [one] { $count } avertissement touche des déclarations qui ne doivent pas être publiées.
   *[other] { $count } avertissements touchent des déclarations qui ne doivent pas être publiées.
}
workbook-warnings_withheld-partners = { $count ->
    [one] { $count } avertissement touche ce qui n’est pas pour les partenaires.
   *[other] { $count } avertissements touchent ce qui n’est pas pour les partenaires.
}
workbook-warnings_withheld-internal = { $count ->
    [one] { $count } avertissement touche ce qui n’est pas pour les partenaires.
   *[other] { $count } avertissements touchent ce qui n’est pas pour les partenaires.
}
workbook-count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
workbook-count-charts = { $count ->
    [one] { $count } graphique
   *[other] { $count } graphiques
}
