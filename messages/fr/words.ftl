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
says-open = ouvert
says-restricted = restreint
says-closed = fermé
says-threatened = menacé
says-none = rien sur l’accès
modality-observation = observation
modality-statement = déclaration
modality-denial = démenti
modality-demand = demande
modality-agreement = accord
modality-plan = projet
modality-threat = menace

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
