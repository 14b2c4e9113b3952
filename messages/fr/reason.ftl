# Pourquoi un besoin n'est pas couvert : ce qui y fait obstacle.

reason-met = le besoin est entièrement couvert
reason-outside-days = ce jour n’est pas parmi les jours planifiés
reason-no-goods = il n’y en a ni dans les stocks, ni dans les approvisionnements, ni dans les offres
reason-no-goods-elsewhere = hors de ce qui se trouvait sur place, il n’y en a ni dans les stocks, ni dans les approvisionnements, ni dans les offres
reason-no-road = aucun axe praticable par camion n’y mène pendant les jours planifiés, au départ de { $places }
reason-too-late = même sur des axes ouverts, les marchandises au départ de { $places } arrivent au plus tôt le { $date }
reason-arrival = les marchandises peuvent arriver au plus tôt le { $date }
reason-no-arrival = les marchandises ne peuvent pas arriver pendant les jours planifiés
reason-shut = { $gates } ; { $arrival }
reason-shut-in-turn = les axes qui y mènent sont fermés l’un après l’autre ; { $arrival }
reason-gate = { $gate } ne laisse rien passer jusqu’au { $date } ({ $grounds })
reason-notice = un préavis de { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} doit d’abord courir
reason-full = { $gate } ne laisse pas passer plus de { $most } le { $date }
reason-full-grounds = { $gate } ne laisse pas passer plus de { $most } le { $date } ({ $grounds })
reason-weight = { $weight } t
reason-trucks = { $count ->
    [one] { $count } camion
   *[other] { $count } camions
}
reason-weight-and-trucks = { $weight } et { $trucks }
reason-no-trucks = la flotte { $fleet } n’a pas de camions
reason-trucks-at-work = { $count ->
    [one] le seul camion de la flotte { $fleet } est déjà en route
   *[other] les { $count } camions de la flotte { $fleet } sont déjà en route
} les jours qui auraient compté
reason-store-full = l’entrepôt ou le quai de chargement de { $place } est plein
reason-no-more-goods = plus rien à envoyer à temps depuis { $place } ({ $goods })
reason-shared = ce qu’il y a est partagé : sinon d’autres jours ou d’autres lieux seraient tout autant à court

# Sur quoi repose l'accès présumé.
reason-by = selon { $voices }
reason-by-default = personne n’en parle : valeur par défaut des tableaux
reason-disputed = contesté par { $voices }

# Là où une déclaration sur laquelle il repose ne peut pas être citée.
reason-kept-back = { $what } ; cela repose sur { $withheld }
reason-kept-back-at = { $what } ({ $places }) ; cela repose sur { $withheld }
