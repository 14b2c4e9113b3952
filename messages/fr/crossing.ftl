# La partie du rapport de situation sur les points de passage et les couloirs.

crossing-title = Points de passage et couloirs
crossing-intro = L’accès présumé de chacun le premier jour, ce que le plan y fait passer et ce qui y a été relevé. Les semaines sont comptées à partir du premier jour du plan, ce qui est prévu par date de départ ; les jours et les convois ne sont pas indiqués.
crossing-intro-no-plan = L’accès présumé de chacun le premier jour, et ce qui y a été relevé, par semaine.
crossing-withheld-public = Les relevés non publics n’entrent dans aucun de ces chiffres.
crossing-withheld-partners = Les relevés non destinés aux partenaires n’entrent dans aucun de ces chiffres.
# Là où un couloir et un point de passage portent le même nom.
crossing-heading-corridor = { $name } (couloir)
crossing-heading-site = { $name } (point de passage)
crossing-what = sujet
crossing-told = selon les tableaux et le registre
crossing-status = Dernier état connu
crossing-situation = Situation opérationnelle
crossing-procedures = Procédures
crossing-open-questions = Questions ouvertes
crossing-believed = Accès présumé le premier jour : { $state }.
crossing-believed-disputed = Accès présumé le premier jour : { $state }, contesté.
crossing-next = Prochain changement : { $state } à partir du { $date }.
crossing-no-change = Aucun changement en vue { $count ->
    [one] le jour
   *[other] les { $count } jours
} du rapport.
crossing-nobody-speaks = Personne n’en parle séparément.
crossing-on-corridors = Sur : { $names }.
crossing-has-crossings = Points de passage : { $names }.
crossing-controlled-by = Contrôlé par { $party }.
crossing-held-by = Tenu par { $party }.
crossing-capacity-both = Pleine capacité : { $tonnes } t et { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
} par jour.
crossing-capacity-tonnes = Pleine capacité : { $tonnes } t par jour.
crossing-capacity-trucks = Pleine capacité : { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
} par jour.
crossing-no-capacity = Aucune capacité n’est indiquée.
crossing-planned = Prévu au passage : { $tonnes } t sur { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
}.
crossing-used = Soit { $share } de ce qui peut passer ces jours-là.
crossing-inspection = Inspection : { $hours } h.
crossing-notice = Préavis : { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} avant l’entrée.
crossing-convoys = En convois : { $convoys } par jour, de { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
} au plus.
crossing-closed-weekdays = Toujours fermé : { $days }.
crossing-disputed = Les sources ne concordent pas pendant { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} sur { $all }, du { $from } au { $to }.
crossing-threatened = Son usage est menacé pendant { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} sur { $all }, du { $from } au { $to }.
crossing-weeks-as = Par semaine : comme pour { $name }.
crossing-week-from = semaine du
crossing-planned-trucks = prévu, camions
crossing-planned-tonnes = prévu, t
crossing-crossed = relevé : passés
crossing-turned-back = relevé : refoulés
crossing-intercepted = relevé : interceptés
crossing-trucks = camions : { $trucks }
crossing-trucks-at-least = camions : au moins { $trucks }
crossing-tonnes = { $tonnes } t
crossing-tonnes-at-least = au moins { $tonnes } t
crossing-not-counted = non comptés
