# Mots et tournures brèves dont se servent toutes les parties d'un rapport.

date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

# Entre des choses qui se suivent.
list-comma = {", "}
list-semicolon = {" ; "}
# Entre des chiffres : distinct de la virgule décimale.
list-figures = {" ; "}
list-plus = {" + "}
million = { $count ->
    [one] { $amount } million de { $unit }
   *[other] { $amount } millions de { $unit }
}

state-open = ouvert
state-restricted = restreint
state-closed = fermé
basis-statements = déclarations
basis-default = personne ne parle de ces jours : valeur par défaut des tableaux
basis-weekday = toujours fermé ce jour de la semaine
basis-scenario = selon le scénario
basis-what-if = selon une hypothèse
says-threatened = menacé
says-none = rien sur l’accès
modality-observation = observation
modality-statement = déclaration
modality-denial = démenti
modality-demand = demande
modality-agreement = accord
modality-plan = projet
modality-threat = menace

percent = { $number } %

# Ce que dit une déclaration, et sur quel mode.
said = { $says } ({ $modality })

# Le nom d'une règle, et ce qu'elle veut dire.
rule-latest = la plus récente
rule-latest-means = la déclaration la plus récente compte
rule-pessimistic = pessimiste
rule-pessimistic-means = toute mention « fermé » en vigueur ferme un axe
rule-optimistic = optimiste
rule-optimistic-means = toute mention « ouvert » en vigueur ouvre un axe
rule-reliable = la plus fiable
rule-reliable-means = la source la plus fiable compte
rule-party = partie { $party }
rule-party-means = seul compte ce que dit { $party }
rule-controller = contrôle
rule-controller-means = seul compte ce que dit la partie qui contrôle l’axe

weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche

nutrient-energy = énergie
nutrient-protein = protéines
nutrient-fat = lipides
nutrient-calcium = calcium
nutrient-iron = fer
nutrient-vitamin_a = vitamine A
nutrient-thiamine = thiamine
nutrient-riboflavin = riboflavine
nutrient-niacin = niacine
nutrient-folate = folates
nutrient-vitamin_c = vitamine C
nutrient-iodine = iode

# Le plan qui ne suit aucun scénario.
as-believed = accès présumé

# Une déclaration que le public visé ne peut pas lire.
withheld-public = une déclaration non publiable
withheld-partners = une déclaration non destinée aux partenaires
audience-public = Diffusion : publique. Tout le monde peut lire cette page.
audience-partners = Diffusion : partenaires de l’opération. Ne pas transmettre cette page.
audience-internal = Diffusion : usage interne. Cette page nomme des sources et des lieux : la garder là où se trouvent les tableaux.

# Une source montrée par son rôle.
role-party = Partie { $number }
role-operator = Opérateur { $number }
role-monitor = Observateur { $number }
role-media = Média { $number }
role-own = Personnel { $number }
role-source = Source { $number }

# Ce qui fait obstacle à un besoin.
bottleneck-none = il n’y a pas de manque à expliquer
bottleneck-no-road = aucun axe n’y mène
bottleneck-closed = tous les axes qui y mènent sont fermés, ou soumis à préavis, les jours qui auraient compté
bottleneck-too-late = même sur des axes ouverts, les marchandises arrivent après ce jour
bottleneck-capacity = un axe ou un point de passage ne laisse rien passer de plus
bottleneck-trucks = il n’y a plus de camions
bottleneck-supply = il n’y a plus rien à envoyer
bottleneck-store = un entrepôt ou son quai de chargement est plein
bottleneck-budget = le budget est épuisé
bottleneck-shared = d’autres en ont autant besoin : le partage laisse ce lieu à court

# Ce qui vient en premier : le titre et les trois chiffres.
report-title = Rapport de situation
report-title-of = Rapport de situation : { $workspace }
headline-people = Personnes à court le pire jour
headline-people-no-plan = Aucun plan ne permet de le dire.
headline-people-worst = Le { $date }, le pire jour, sur { $people ->
    [one] { $people } personne.
   *[other] { $people } personnes.
}
headline-people-all = Sur { $days ->
    [one] le seul jour planifié
   *[other] l’ensemble des { $days } jours
}, { $share } des besoins sont couverts.
headline-people-days = { $amount } personnes-jours non couvertes au total (une personne qui reçoit la moitié de son besoin pendant deux jours compte pour une).
headline-nobody-short = Tous les besoins de ces jours sont couverts.
headline-stocks = Première rupture de stock si rien de plus n’arrive
headline-stocks-none = aucune
headline-stocks-none-seen = Aucune rupture de stock n’est prévue.
headline-stocks-first = { $item }, à { $place }.
headline-stocks-count = { $count ->
    [one] { $count } stock sur { $of } est en rupture
   *[other] { $count } stocks sur { $of } sont en rupture
} pendant ces jours.
headline-opening = Personnes-jours non couvertes qu’éviterait l’ouverture d’un axe
headline-opening-nothing = Aucun couloir n’apporte rien pendant ces jours.
headline-opening-not-compared = L’ouverture des axes n’a pas été comparée.
headline-opening-alone = En ouvrant seulement { $corridor }, par rapport à tous les axes fermés.
headline-opening-against = En ouvrant seulement { $corridor }, par rapport à tous les axes fermés : { $closed } personnes-jours non couvertes dans ce cas.
headline-opening-all = Tous les axes ensemble : { $amount }.

# Ce que plusieurs formes d’un rapport disent de la même façon.
closed-on-weekday = fermé ce jour de la semaine
days-from-to = du { $from } au { $to }
no-corridor = sans couloir
as-the-log = selon le registre
no-road = aucun
roads-help = ils se renforcent
roads-stand-in = l’un remplace en partie l’autre
whole-log = le registre entier
assumed = Ce qui est tenu pour acquis
assumed-worst-item = Parts et manques comptent l’article le moins bien couvert ; aucune probabilité n’est supposée.
assumed-source = Les chiffres supposés sont marqués « assumed » dans la colonne source des tableaux.
warnings = Avertissements sur les tableaux
warnings-none = Aucun.
warnings-language = Ils sont en anglais, tels que `passage check` les affiche.
warnings-more = { $count ->
    [one] { $count } autre avertissement : `passage check` l’affiche.
   *[other] { $count } autres avertissements : `passage check` les affiche.
}
warnings-withheld-public = { $count ->
    [one] { $count } avertissement touche
   *[other] { $count } avertissements touchent
} des déclarations non publiables.
warnings-withheld-partners = { $count ->
    [one] { $count } avertissement touche
   *[other] { $count } avertissements touchent
} ce qui n’est pas destiné aux partenaires.
check-none = Aucun plan n’a été fait : il n’y avait rien à vérifier.
voice-cited = { $source } [{ $id }]
scope-only = seulement { $groups }
note-shared-trucks = Les marchandises qui partagent des camions avec d’autres comptent 0 camion : ces camions sont comptés avec les autres marchandises.
note-rations = Le plan rationne : il répartit ce qu’il y a entre les jours et les lieux ; un lieu peut donc être à court avant la rupture de son propre stock.

# Ce qui figure là où il n’y a rien à montrer.
empty-belief = Les tableaux ne nomment aucun couloir, et personne ne parle d’un axe : tous comptent comme ouverts.
empty-movements = Rien ne circule dans ce plan.
empty-stocks = Aucun besoin n’est indiqué, donc aucune rupture n’est prévue.
empty-scenarios = Aucun plan n’a été fait.
empty-worth = Les tableaux ne nomment aucun couloir : il n’y a rien à ouvrir.
empty-met-share = Aucun plan n’a été fait, ou aucun besoin n’est indiqué.
empty-unmet = Chaque besoin est entièrement couvert.
empty-by-corridor = Rien ne circule dans ce plan.
empty-stock-by-day = Rien n’est en stock.
empty-statements = Aucune déclaration ne décide pour ces jours.
empty-cases = Rien n’a été comparé.
empty-interaction = Rien n’a été comparé.
empty-reasons = Aucune raison n’a été recherchée.
empty-limits = Rien ne retient le plan.

# En-têtes des colonnes.
column-rule = règle
column-believed = accès présumé
column-disputed-by = contesté par
column-says = dit
column-said-on = dit le
column-commodity = produit
column-trucks = camions
column-place = lieu
column-item = article
column-in-store = en stock
column-need-a-day = besoin par jour
column-days-of-supply = jours de couverture
column-runs-out = rupture de stock
column-scenario = scénario
column-delivered = livré, t
column-need-met = besoins couverts
column-person-days-short = personnes-jours non couvertes
column-worst-place = lieu le moins bien servi
column-first-day-short = premier jour de manque
column-open = axes ouverts
column-not-met-tonnes = non couvert, t
column-road = axe
column-roads = axes
column-alone = seul
column-share-of-all = part de l’apport commun
column-each-day-of-delay = coût de chaque jour de retard
column-on-the-word-of = sur la foi de
column-who = source
column-runs-out-on-half = rupture à demi-ration
column-first-day-short-with-plan = premier jour de manque avec le plan
column-avoided = évitées par rapport à tous les axes fermés
column-beyond-the-sum = personnes-jours non couvertes évitées ensemble, au-delà de la somme de chacun
column-from-day = du
column-to-day = au
column-from-place = de
column-to-place = à
column-room = ce qui peut passer
column-for-days = pour les jours
column-part = son rôle, par règle
column-corridor = couloir
column-tonnes = tonnes
column-meaning = ce qui veut dire
column-opens-first = s’ouvre d’abord
column-opens-later = s’ouvre ensuite
column-days-between = jours d’écart
column-cost-of-waiting = coût de l’attente
column-against-this-report = par rapport à ce rapport
column-note = remarque
column-statement = déclaration
column-change = variation des personnes-jours non couvertes
column-moves-most = effet le plus fort
column-about = au sujet de
column-arrives = arrivée
column-changes-no-state = ne change aucun état
column-corridors = couloirs
column-date = date
column-decides-under = décide selon
column-departs = départ
column-disputed = contesté
column-disputes-under = conteste selon
column-fleet = flotte
column-for-days-from = pour les jours du
column-goods = marchandises
column-id = identifiant
column-item-id = identifiant de l’article
column-keeps-commitment = tient l’engagement
column-kind = nature
column-link = lien
column-manner = manière
column-mark = repère
column-mean = moyenne
column-met-share = part couverte
column-name = nom
column-need = besoin
column-need-met-there = besoins couverts en ce lieu
column-not-met = non couvert
column-on = le
column-on-the-trucks-of-load = sur les camions du chargement
column-only-goods = marchandises seules visées
column-only-while-open = seulement tant que ce couloir n’est pas fermé
column-other-names = autres noms
column-people = personnes
column-place-and-item = lieu et article
column-quantity-t = quantité, t
column-rests-on-the-statements = repose sur les déclarations
column-share-of-capacity = part de la capacité
column-threatened = menacé
column-threatened-by = menacé par
column-threatens = menace
column-through = par l’intermédiaire de
column-tonnes-a-day = t par jour
column-trucks-a-day = camions par jour
column-unit = unité
column-week-from = semaine du
column-what = quoi
column-where = où
column-why = pourquoi
column-words = termes
column-worth-of-one-more = apport d’une unité de plus
