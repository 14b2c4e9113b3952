# Le rapport de situation.

page-when = Du { $first } au { $last } ({ $count ->
    [one] { $count } jour
   *[other] { $count } jours
}), { $known }.
page-known-on = selon le registre tel qu’il était connu le { $date }
page-known-whole = selon le registre entier
page-rule = Accès présumé : règle « { $rule } », { $meaning }.
page-scenario = Scénario : { $scenario }.
page-what-ifs = Hypothèses ajoutées au registre : { $what_ifs }.

page-map = Lieux et axes
page-map-none = Les tableaux ne nomment aucun lieu.
page-map-roads = Les axes sont tracés selon l’accès présumé le { $date }.
page-map-roads-unknown = L’accès présumé n’est pas connu pour le jour de la carte.
page-map-supply = Le chiffre à côté d’un lieu donne ses jours de couverture : la durée de l’article qui s’y épuise le premier, si rien de plus n’arrive.
page-map-cells = Les lieux sont placés au centre de cases de { $degrees }° ({ $length } km du sud au nord), et non là où ils se trouvent.
page-map-all = Tous les lieux et tous les axes. Chaque axe y est une ligne droite.
page-map-closer = De plus près : les localités et leurs alentours.

page-access = Accès présumé sur chaque axe, et sur la foi de qui
page-access-not-read = Le registre n’a pas été lu pour ce rapport.
page-access-lead = Une règle tire un accès présumé de déclarations qui peuvent se contredire. Là où les règles divergent ci-dessous, la réponse dépend de la source que l’on croit.
page-access-readings = Chaque axe selon chaque règle, au début et les jours où l’accès présumé change
page-access-disputed = { $state }, contesté
page-access-more-dates = L’accès présumé change encore { $count ->
    [one] { $count } autre jour
   *[other] { $count } autres jours
}, que montre la figure.
page-access-figure = Accès selon la règle « { $rule } ». Un trait pointillé sous une bande marque les jours où le passage est menacé.
page-access-note = { $road } : { $notes }.
page-access-note-weekdays = toujours fermé ({ $weekdays })
page-access-note-before = { $count ->
    [one] { $count } déclaration faite
   *[other] { $count } déclarations faites
} avant le premier jour
page-access-note-groups = les marchandises du groupe { $groups } relèvent de déclarations à part
page-access-spans = Sur la foi de qui, selon la règle « { $rule } »
page-access-statements = Déclarations qui décident, contestent ou menacent
page-access-no-statement = Aucune déclaration ne décide pour ces jours : chaque état vient d’une valeur par défaut, d’un scénario ou d’une hypothèse.
page-access-withheld-public = Ce qui n’est pas public ne figure pas sur cette page ; l’accès présumé en tient compte malgré tout.
page-access-withheld-partners = Ce qui n’est pas destiné aux partenaires ne figure pas sur cette page ; l’accès présumé en tient compte malgré tout.
page-room-nothing = rien
page-room-trucks = { $count ->
    [one] { $count } camion par jour
   *[other] { $count } camions par jour
}
page-room-weight = { $weight } t par jour
page-room-share = { $share } de la capacité
page-room-unlimited = aucune limite indiquée
page-as-above = comme ci-dessus
page-voice-through = { $source } via { $relay }
page-valid-open = à partir du { $from }, jusqu’à nouvel ordre
page-valid-with = seulement tant que { $corridor } n’est pas fermé
page-quote = « { $quote } »
page-part-decides = décide selon : { $rules }
page-part-disputes = conteste selon : { $rules }
page-part-threat = signale des jours menacés
page-part-no-effect = ne change aucun état
# Sur la marque d'une déclaration dans la figure de l'accès.
tick = { $id } : { $said }, { $source }, { $date }

page-weeks = Le plan par semaine
page-weeks-lead = Les semaines se comptent à partir du premier jour du plan, selon le départ. Jours et convois ne sont pas indiqués, car cette page peut circuler plus loin que le plan ne devrait.
page-weeks-figure = Tonnes acheminées chaque semaine du plan, par couloirs empruntés.
page-weeks-from = semaine du { $date }
page-weeks-all = toutes les semaines

page-supply = Date de rupture de stock par article
page-supply-lead = Durée des stocks de chaque lieu si rien de plus n’arrive ; à côté, le premier jour de manque si le plan est exécuté.
page-supply-figure = En haut : les stocks de toutes les localités ensemble. En bas : la part de la ration que le plan couvre chaque jour, pour l’ensemble des personnes.
page-supply-lasts = non prévue
page-supply-not-short = pas de manque

page-shortage = Qui manque de quoi, et pourquoi
page-shortage-figure = Part du besoin du jour couverte, pour l’article le moins bien couvert ; le lieu le moins bien servi en haut.
page-shortage-more = { $count ->
    [one] { $count } autre lieu est à court, moins que ceux montrés.
   *[other] { $count } autres lieux sont à court, moins que ceux montrés.
}
page-shortage-served = { $count ->
    [one] { $count } lieu reçoit
   *[other] { $count } lieux reçoivent
} tout le nécessaire chaque jour.
page-why = Pourquoi
page-why-none = Aucune raison n’a été recherchée pour ce rapport.
page-why-row = { $place }, { $item }, { $date }, { $share } du besoin couvert : { $why }.
page-why-more = { $count ->
    [one] { $count } autre raison est laissée de côté ici ; `passage explain` la donne.
   *[other] { $count } autres raisons sont laissées de côté ici ; `passage explain` les donne.
}

page-scenarios = Scénarios côte à côte
page-scenarios-nobody-short = Tous les besoins sont couverts dans chacun d’eux.
page-scenarios-figure = Personnes à court par jour : personnes multipliées par la part du besoin du jour non couverte, pour l’article le moins bien couvert. L’aire sous une ligne donne ses personnes-jours non couvertes.
page-scenarios-worst = { $place }, { $share } couverts
# Le premier besoin qui n'est pas entièrement couvert.
page-first-short = { $date } : { $item }, à { $place }
page-first-short-none = aucun

page-worth = Ce qu’apporterait l’ouverture de chaque axe
page-worth-not-compared = L’ouverture des axes n’a pas été comparée pour ce rapport.
page-worth-lead = Les mêmes jours sont planifiés de nouveau pour chaque ensemble d’axes ouverts : ceux de l’ensemble sont pleinement ouverts à partir du { $date }, tous les autres restent fermés.
page-worth-divisible = Dans ces chiffres, les camions sont divisibles.
page-worth-figure = Personnes-jours non couvertes évitées, par rapport à tous les axes fermés.
page-worth-nothing = Les ouvrir n’évite aucun manque pendant ces jours.
page-worth-roads = Personnes-jours non couvertes évitées, par axe
page-worth-interaction = Les axes se renforcent-ils ou se remplacent-ils ?
page-worth-apart = ils agissent séparément
page-worth-turn = L’un après l’autre, par rapport à l’ouverture de tous dès le premier jour
page-worth-turn-not-compared = L’ouverture des axes l’un après l’autre n’a pas été comparée.

page-readings = Dans quelle mesure la réponse dépend de la source que l’on croit
page-readings-not-made = Aucun plan n’a été fait selon d’autres règles pour ce rapport.
page-readings-divisible = Dans ces chiffres, les camions sont divisibles, pour toutes les règles et déclarations : ils peuvent différer de ceux du plan, qui compte en camions entiers.
page-readings-divisible-differ = Le plan en compte { $planned } et non { $here } : il compte en camions entiers, alors qu’ici les camions sont divisibles, pour toutes les règles et déclarations.
page-readings-same = Quelle que soit la règle suivie, { $amount } personnes-jours restent non couvertes.
page-readings-spread = Selon la source que l’on croit, de { $least } (règle « { $least_rule } ») à { $most } (règle « { $most_rule } ») personnes-jours restent non couvertes.
page-readings-own = Selon la règle de ce rapport (« { $rule } »), il y en a { $amount }.
page-readings-centre = { $rule } : { $amount }
page-readings-caption = Personnes-jours non couvertes si une autre règle tire l’accès présumé des mêmes déclarations.
page-readings-bar = { $share } des besoins sont couverts
page-readings-bar-same = le passage est le même que selon la règle du plan
page-readings-rules = Le plan selon chaque règle
page-readings-note-own = la règle de ce rapport
page-readings-note-same = passage identique à la règle « { $rule } »
page-readings-note-not-kept = { $count ->
    [one] { $count } engagement ne peut être tenu
   *[other] { $count } engagements ne peuvent être tenus
}
page-influence = Quelle déclaration pèse le plus sur la réponse
page-influence-worse = Sans { $id } ({ $source }, { $date }), { $amount } personnes-jours de plus restent non couvertes.
page-influence-better = Sans { $id } ({ $source }, { $date }), { $amount } personnes-jours de moins restent non couvertes.
page-influence-none-decides = Aucune déclaration qui puisse être citée ici ne décide pour ces jours.
page-influence-none-moves = Aucune déclaration à elle seule ne change la réponse : en retirer une ne change aucune personne-jour.
page-influence-centre = avec le registre entier
page-influence-bar = { $id } : { $source }
page-influence-bar-note = { $date } : { $said }, { $road }
page-influence-caption = Variation des personnes-jours non couvertes quand une déclaration est retirée et que tout est planifié de nouveau.
page-influence-table = En retirant chaque déclaration, une à la fois
page-influence-says = { $road } : { $said }
page-influence-more = { $count ->
    [one] { $count } autre déclaration change moins la réponse.
   *[other] { $count } autres déclarations changent moins la réponse.
}
page-influence-still = { $count ->
    [one] { $count } déclaration qui décide ne change aucune personne-jour quand elle seule est retirée : d’autres disent la même chose.
   *[other] { $count } déclarations qui décident ne changent aucune personne-jour quand une seule est retirée : d’autres disent la même chose.
}
page-influence-withheld = Les déclarations que les destinataires de cette page ne peuvent pas lire sont laissées de côté ici.
page-influence-longer = { $item }, à { $place }, dure { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} de plus
page-influence-longer-at-least = { $item }, à { $place }, dure au moins { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} de plus
page-influence-shorter = { $item }, à { $place }, dure { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} de moins
page-influence-shorter-at-least = { $item }, à { $place }, dure au moins { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} de moins
page-influence-commitments = { $count ->
    [one] { $count } engagement tenu ou non
   *[other] { $count } engagements tenus ou non
}

page-assumed-notice = Le préavis donné à ceux qui contrôlent les axes court à partir du { $date }.
page-assumed-as-entered = Les noms, les citations et les liens figurent tels qu’ils ont été saisis dans les tableaux, dans la langue de saisie.

page-check = Vérification
page-check-clean = Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count ->
    [one] { $count } plan
   *[other] { $count } plans
} et n’a trouvé aucune violation.
page-check-found = Un vérificateur qui ne partage aucun code avec le planificateur a parcouru { $count ->
    [one] { $count } plan
   *[other] { $count } plans
} et a trouvé { $violations } : ne pas agir selon ce plan avant de les avoir examinées.
page-check-violations = { $count ->
    [one] { $count } violation
   *[other] { $count } violations
}
page-check-optimal = Solveur : { $solver }. Aucun plan sur ces voies ne laisse moins de manque pondéré.
page-check-rounded = Solveur : { $solver }. Le plan compte en camions entiers et en kilogrammes entiers ; un meilleur plan gagnerait au plus { $gap } du premier objectif.
page-check-other = Solveur : { $solver }. Issue : { $outcome } ; écart { $gap }.
page-check-digest = Tableaux utilisés (SHA-256) : { $digest }

# En-têtes des colonnes.
