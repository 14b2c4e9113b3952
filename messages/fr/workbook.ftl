# Les mots du classeur des résultats. Les noms de feuilles commencent par « Résultat », prennent au plus 31 lettres et aucun
# des signes []:*?/\ ; un espace de travail ne lit pas les feuilles dont le nom commence ainsi.

workbook-name-summary = Résultat synthèse
workbook-name-charts = Résultat graphiques
workbook-name-met-share = Résultat part couverte
workbook-name-unmet = Résultat besoins non couverts
workbook-name-movements = Résultat mouvements
workbook-name-by-corridor = Résultat par couloir
workbook-name-stocks = Résultat stocks
workbook-name-stock-by-day = Résultat stock par jour
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
workbook-what-met-share = part des besoins couverte, par lieu et par jour, de l’article le moins bien couvert
workbook-what-unmet = chaque besoin qui n’est pas entièrement couvert, jour par jour
workbook-what-movements = ce qui circule, départ par départ
workbook-movements-by-week = ce qui circule, par semaine de départ, couloirs et produit
workbook-what-by-corridor = tonnes qui partent chaque semaine, selon les couloirs empruntés
workbook-what-stocks = combien de temps dure ce qui se trouve en chaque lieu si rien de plus n’arrive, et le premier jour de manque avec le plan
workbook-what-stock-by-day = tonnes à la fin de chaque jour du plan, la première rupture en tête, et les besoins non couverts à partir de ce jour
workbook-what-belief = accès présumé sur chaque axe chaque jour, sur la foi de qui, et qui dit autre chose
workbook-what-statements = les déclarations qui décident, contestent ou menacent, et selon quelles règles
workbook-what-worth = personnes-jours non couvertes qu’éviterait l’ouverture de chaque axe, par rapport à tous les axes fermés
workbook-what-cases = les mêmes jours planifiés de nouveau pour chaque ensemble d’axes ouverts
workbook-what-interaction = ce que des axes apportent ensemble au-delà de la somme de chacun : au-dessus de zéro ils se renforcent, au-dessous l’un remplace l’autre
workbook-what-scenarios = les plans de chaque scénario, côte à côte
workbook-what-reasons = pourquoi existent les manques les plus graves
workbook-what-limits = ce qui retient le plan, et quel jour ; apport : personnes-jours non couvertes pondérées qu’une unité de plus éviterait, à la marge

# Ce qui figure dans une feuille vide.

# Les têtes de colonnes.

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

# Graphiques : titres, mots pour qui ne les voit pas, axes.
workbook-chart-met = Part couverte par lieu, moyenne de tous les jours
workbook-chart-met-worst = Part couverte par lieu : les { $count } lieux les moins bien servis
workbook-alternative-met = Barres : la part des besoins couverte en chaque lieu, de l’article le moins bien couvert
workbook-chart-deliveries = Livraisons par couloir et par semaine de départ
workbook-alternative-deliveries = Colonnes empilées : tonnes qui partent chaque semaine, selon les couloirs empruntés
workbook-chart-supply = Jours de couverture si rien de plus n’arrive
workbook-chart-supply-first = Jours de couverture si rien de plus n’arrive : les { $count } premières ruptures
workbook-alternative-supply = Barres : pendant combien de jours dure ce qui se trouve en chaque lieu si rien de plus n’arrive
workbook-chart-stocks = Stocks avec le plan ; repères : besoins non couverts pour la première fois
workbook-chart-stocks-first = Stocks avec le plan : les { $count } premières ruptures ; repères : besoins non couverts pour la première fois
workbook-alternative-stocks = Lignes : tonnes en stock à la fin de chaque jour ; repères : le premier jour où un besoin n’est pas entièrement couvert
workbook-chart-worth = Personnes-jours non couvertes qu’éviterait l’ouverture d’un axe
workbook-alternative-worth = Barres : personnes-jours non couvertes qu’éviterait l’ouverture de chaque axe seul, et sa part de l’apport commun
workbook-axis-tonnes = t
workbook-axis-days = jours
workbook-axis-marks = besoins non couverts pour la première fois

# La première feuille.
workbook-for-public = Diffusion : publique
workbook-for-partners = Diffusion : partenaires de l’opération
workbook-for-internal = Diffusion : usage interne
workbook-audience-public = Diffusion : publique. Tout le monde peut lire ce classeur.
workbook-audience-partners = Diffusion : partenaires de l’opération. Ne pas transmettre ce classeur.
workbook-audience-internal = Diffusion : usage interne. Ce classeur nomme des sources et des lieux : le garder là où se trouvent les tableaux.
workbook-audience-name-public = public
workbook-audience-name-partners = partenaires
workbook-audience-name-internal = interne
workbook-heading-terms = Dans quelles conditions cela a été calculé
workbook-heading-sheets = Ce qu’il y a encore
workbook-granted-belief = L’accès présumé sur un axe est tiré des déclarations par la règle ; ce n’est pas la vérité.
workbook-term-first-day = Premier jour
workbook-term-last-day = Dernier jour
workbook-term-days = Jours
workbook-term-rule = Règle
workbook-rule = Accès présumé : { $rule }.
workbook-term-as-of = Registre connu au
workbook-term-as-of-note = Ce qui a été noté plus tard n’est pas lu.
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
workbook-term-plan-note = { $solver }. Un meilleur plan gagnerait au plus { $gap } du premier objectif.
workbook-term-check = Violations trouvées par la vérification
workbook-check-passed = { $count ->
    [one] Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count } plan.
   *[other] Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count } plans.
}
workbook-check-failed = { $count ->
    [one] Dans { $count } plan : ne pas agir selon ce plan avant de les avoir examinées.
   *[other] Dans { $count } plans : ne pas agir selon ce plan avant de les avoir examinées.
}
workbook-count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
workbook-count-charts = { $count ->
    [one] { $count } graphique
   *[other] { $count } graphiques
}
