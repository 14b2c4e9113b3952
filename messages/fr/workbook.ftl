# Les mots du classeur des résultats. Les noms de feuilles commencent par « Résultat », prennent au plus 31 lettres et aucun
# des signes []:*?/\ ; un espace de travail ne lit pas les feuilles dont le nom commence ainsi.

workbook-name-summary = Résultat synthèse
workbook-name-charts = Résultat graphiques
workbook-name-met_share = Résultat part couverte
workbook-name-unmet = Résultat besoins non couverts
workbook-name-movements = Résultat mouvements
workbook-name-by_corridor = Résultat par couloir
workbook-name-stocks = Résultat stocks
workbook-name-stock_by_day = Résultat stock par jour
workbook-name-belief = Résultat accès présumé
workbook-name-statements = Résultat déclarations
workbook-name-worth = Résultat apport des axes
workbook-name-cases = Résultat cas comparés
workbook-name-interaction = Résultat interaction
workbook-name-scenarios = Résultat scénarios
workbook-name-reasons = Résultat raisons
workbook-name-limits = Résultat limites

# Ce que dit chaque feuille.
workbook-what-charts = le contenu des feuilles ci-dessous, en graphiques
workbook-what-met_share = part des besoins couverte, par lieu et par jour, de l’article le moins bien couvert
workbook-what-unmet = chaque besoin qui n’est pas entièrement couvert, jour par jour
workbook-what-movements = ce qui circule, départ par départ
workbook-movements-by-week = ce qui circule, par semaine de départ, couloirs et produit
workbook-what-by_corridor = tonnes qui partent chaque semaine, selon les couloirs empruntés
workbook-what-stocks = combien de temps dure ce qui se trouve en chaque lieu si rien de plus n’arrive, et le premier jour de manque avec le plan
workbook-what-stock_by_day = tonnes à la fin de chaque jour du plan, le premier stock épuisé en tête, et les besoins qui manquent à partir de ce jour
workbook-what-belief = accès présumé sur chaque axe chaque jour, sur la foi de qui, et qui dit autre chose
workbook-what-statements = les déclarations qui décident, contestent ou menacent, et selon quelles règles
workbook-what-worth = personnes-jours non couvertes qu’éviterait l’ouverture de chaque axe, par rapport à tous les axes fermés
workbook-what-cases = les mêmes jours planifiés de nouveau pour chaque ensemble d’axes ouverts
workbook-what-interaction = ce que des axes apportent ensemble au-delà de la somme de chacun : au-dessus de zéro ils se renforcent, au-dessous l’un remplace l’autre
workbook-what-scenarios = les plans de chaque scénario, côte à côte
workbook-what-reasons = pourquoi existent les manques les plus graves
workbook-what-limits = ce qui retient le plan, et quel jour ; apport : personnes-jours non couvertes pondérées qu’une unité de plus éviterait, à la marge

# Ce qui figure dans une feuille vide.
workbook-empty-met_share = Aucun plan n’a été fait, ou aucun besoin n’est indiqué.
workbook-empty-unmet = Chaque besoin est entièrement couvert.
workbook-empty-movements = Rien ne circule dans ce plan.
workbook-empty-by_corridor = Rien ne circule dans ce plan.
workbook-empty-stocks = Aucun besoin n’est indiqué, donc rien ne s’épuise.
workbook-empty-stock_by_day = Rien n’est en stock.
workbook-empty-belief = Les tableaux ne nomment aucun couloir, et personne ne parle d’un axe : tous comptent comme ouverts.
workbook-empty-statements = Aucune déclaration ne décide pour ces jours.
workbook-empty-worth = Les tableaux ne nomment aucun couloir : il n’y a rien à ouvrir.
workbook-empty-cases = Rien n’a été comparé.
workbook-empty-interaction = Rien n’a été comparé.
workbook-empty-scenarios = Aucun plan n’a été fait.
workbook-empty-reasons = Aucune raison n’a été recherchée.
workbook-empty-limits = Rien ne retient le plan.

# Les têtes de colonnes.
workbook-column-alone = seul
workbook-column-about = au sujet de
workbook-column-arrives = arrivée
workbook-column-avoided = évitées par rapport à tous les axes fermés
workbook-column-believed = accès présumé
workbook-column-beyond_the_sum = personnes-jours non couvertes évitées ensemble, au-delà de la somme de chacun
workbook-column-changes_no_state = ne change aucun état
workbook-column-commodity = produit
workbook-column-corridors = couloirs
workbook-column-date = date
workbook-column-days_of_supply = jours de couverture
workbook-column-decides_under = décide selon
workbook-column-delivered_t = livré, t
workbook-column-departs = départ
workbook-column-disputed = contesté
workbook-column-disputed_by = contesté par
workbook-column-disputes_under = conteste selon
workbook-column-each_day_of_delay = coût de chaque jour de retard
workbook-column-first_day_short = premier jour de manque
workbook-column-first_day_short_with_plan = premier jour de manque avec le plan
workbook-column-fleet = flotte
workbook-column-for_days_from = pour les jours du
workbook-column-from = de
workbook-column-goods = produits
workbook-column-id = identifiant
workbook-column-in_store = en stock
workbook-column-item = article
workbook-column-item_id = identifiant de l’article
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
workbook-column-on_the_word_of = sur la foi de
workbook-column-only_goods = produits seuls visés
workbook-column-only_while_open = seulement tant que n’est pas fermé
workbook-column-open = axes ouverts
workbook-column-other_names = autres noms
workbook-column-people = personnes
workbook-column-person_days_short = personnes-jours non couvertes
workbook-column-place = lieu
workbook-column-place_and_item = lieu et article
workbook-column-quantity_t = quantité, t
workbook-column-rests_on_the_statements = repose sur les déclarations
workbook-column-road = axe
workbook-column-roads = axes
workbook-column-rule = règle
workbook-column-runs_out = rupture de stock
workbook-column-runs_out_on_half = rupture à demi-ration
workbook-column-said_on = dit le
workbook-column-says = dit
workbook-column-scenario = scénario
workbook-column-share_of_all = part de l’apport commun
workbook-column-share_of_capacity = part de la capacité
workbook-column-threatened = menacé
workbook-column-threatened_by = menacé par
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
workbook-column-worth_of_one_more = apport d’une unité de plus

# Cellules isolées.
workbook-yes = oui
workbook-no-number = pas un nombre
workbook-all-goods = tous
workbook-pair = { $place } : { $item }
workbook-in-tonnes = { $what }, t
workbook-corridor = couloir
workbook-leg = tronçon
workbook-site = lieu
workbook-limit-storage = stockage
workbook-limit-handling = manutention
workbook-limit-fleet = flotte
workbook-limit-supply = approvisionnement
workbook-limit-budget = budget
workbook-as-the-log = selon le registre
workbook-no-road = aucun

# Graphiques : titres, mots pour qui ne les voit pas, axes.
workbook-chart-met = Part couverte par lieu, moyenne de tous les jours
workbook-chart-met-worst = Part couverte par lieu : les { $count } lieux les moins bien servis
workbook-alternative-met = Barres : la part des besoins couverte en chaque lieu, de l’article le moins bien couvert
workbook-chart-deliveries = Livraisons par couloir et par semaine de départ
workbook-alternative-deliveries = Colonnes empilées : tonnes qui partent chaque semaine, selon les couloirs empruntés
workbook-chart-supply = Jours de couverture si rien de plus n’arrive
workbook-chart-supply-first = Jours de couverture si rien de plus n’arrive : les { $count } premières ruptures
workbook-alternative-supply = Barres : pendant combien de jours dure ce qui se trouve en chaque lieu si rien de plus n’arrive
workbook-chart-stocks = Stocks avec le plan ; repères : besoins qui manquent pour la première fois
workbook-chart-stocks-first = Stocks avec le plan : les { $count } premiers épuisés ; repères : besoins qui manquent pour la première fois
workbook-alternative-stocks = Lignes : tonnes en stock à la fin de chaque jour ; repères : le premier jour où un besoin n’est pas entièrement couvert
workbook-chart-worth = Personnes-jours non couvertes qu’éviterait l’ouverture d’un axe
workbook-alternative-worth = Barres : personnes-jours non couvertes qu’éviterait l’ouverture de chaque axe seul, et sa part de l’apport commun
workbook-axis-tonnes = t
workbook-axis-days = jours
workbook-axis-marks = besoins qui manquent pour la première fois

# La première feuille.
workbook-title = Rapport de situation : { $name }
workbook-title-unnamed = Rapport de situation
workbook-for-public = Diffusion : publique
workbook-for-partners = Diffusion : partenaires de l’opération
workbook-for-internal = Diffusion : usage interne
workbook-audience-public = Diffusion : publique. Tout le monde peut lire ce classeur.
workbook-audience-partners = Diffusion : partenaires de l’opération. Ne pas transmettre ce classeur.
workbook-audience-internal = Diffusion : usage interne. Ce classeur nomme des sources et des lieux : le garder là où se trouvent les tableaux.
workbook-audience_name-public = public
workbook-audience_name-partners = partenaires
workbook-audience_name-internal = interne
workbook-people = Personnes aux besoins non couverts, le pire jour
workbook-people-no-plan = Aucun plan ne permet de le dire.
workbook-people-of = { $count ->
    [one] Sur { $count } personne ; { $met } des besoins sont couverts.
   *[other] Sur { $count } personnes ; { $met } des besoins sont couverts.
}
workbook-people-day = Pire jour : le { $day }. { $person_days } personnes-jours non couvertes au total.
workbook-people-none = Tous les besoins de ces jours sont couverts.
workbook-stock = Première rupture de stock si rien de plus n’arrive
workbook-stock-none = Aucune rupture de stock n’est prévue.
workbook-stock-none-short = aucune
workbook-stock-first = { $count ->
    [one] { $item } à { $place }. { $count } stock sur { $all } s’épuise au cours de ces jours.
   *[other] { $item } à { $place }. { $count } stocks sur { $all } s’épuisent au cours de ces jours.
}
workbook-worth = Personnes-jours non couvertes qu’éviterait l’ouverture d’un axe
workbook-worth-none = Aucun couloir n’apporte rien pendant ces jours.
workbook-worth-unasked = L’ouverture des axes n’a pas été comparée.
workbook-worth-alone = En ouvrant seulement { $road }, par rapport à tous les axes fermés.
workbook-worth-all = Tous les axes ensemble : { $person_days }.
workbook-heading-terms = Dans quelles conditions cela a été calculé
workbook-heading-granted = Ce qui est tenu pour acquis
workbook-heading-warnings = Avertissements sur les tableaux
workbook-heading-sheets = Ce qu’il y a encore
workbook-granted-worst = Parts et manques comptent l’article le moins bien couvert ; aucune probabilité n’est supposée.
workbook-granted-belief = L’accès présumé sur un axe est tiré des déclarations par la règle ; ce n’est pas la vérité.
workbook-granted-assumed = Les chiffres supposés sont marqués « assumed » dans la colonne source des tableaux.
workbook-term-first-day = Premier jour
workbook-term-last-day = Dernier jour
workbook-term-days = Jours
workbook-term-rule = Règle
workbook-rule = Ce que l’on croit : { $rule }.
workbook-term-as-of = Registre connu au
workbook-term-as-of-note = Ce qui a été noté plus tard n’est pas lu.
workbook-whole-log = le registre entier
workbook-term-scenario = Scénario
workbook-no-scenario = aucun : accès présumé
workbook-term-what-ifs = Hypothèses ajoutées au registre
workbook-term-notice = Le préavis court à partir du
workbook-term-audience = Destinataires
workbook-term-digest = Tableaux d’origine (SHA-256)
workbook-see-right = voir à droite
workbook-term-plan = Plan
workbook-plan-optimal = optimal
workbook-plan-rounded = arrondi
workbook-term-plan-note = { $solver }. Un meilleur plan gagnerait au plus { $gap } % du premier objectif.
workbook-term-check = Violations trouvées par la vérification
workbook-check-no-plan = Aucun plan n’a été fait : il n’y avait rien à vérifier.
workbook-check-passed = { $count ->
    [one] Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count } plan.
   *[other] Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count } plans.
}
workbook-check-failed = { $count ->
    [one] Dans { $count } plan : ne pas agir selon ce plan avant de les avoir examinées.
   *[other] Dans { $count } plans : ne pas agir selon ce plan avant de les avoir examinées.
}
workbook-warnings-language = Ils sont en anglais, tels que `passage check` les affiche.
workbook-warnings-none = Aucun.
workbook-warnings-more = { $count ->
    [one] { $count } autre avertissement : `passage check` l’affiche.
   *[other] { $count } autres avertissements : `passage check` les affiche.
}
workbook-warnings_withheld-public = { $count ->
    [one] { $count } avertissement touche des déclarations non publiables.
   *[other] { $count } avertissements touchent des déclarations non publiables.
}
workbook-warnings_withheld-partners = { $count ->
    [one] { $count } avertissement touche ce qui n’est pas destiné aux partenaires.
   *[other] { $count } avertissements touchent ce qui n’est pas destiné aux partenaires.
}
workbook-warnings_withheld-internal = { $count ->
    [one] { $count } avertissement touche ce qui n’est pas destiné aux partenaires.
   *[other] { $count } avertissements touchent ce qui n’est pas destiné aux partenaires.
}
workbook-count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
workbook-count-charts = { $count ->
    [one] { $count } graphique
   *[other] { $count } graphiques
}
