# Les papiers des convois : sommaire, feuille de route avec lettre de voiture, formulaire de notification de mouvement.

convoy-title = Papiers de convoi
convoy-title-of = Papiers de convoi : { $workspace }
convoy-for-partners = Pour : les partenaires de l’opération. Jours et lieux : ne pas transmettre. Rien n’a été envoyé.
convoy-for-internal = Pour : usage interne. Jours et lieux exacts : à garder avec les tableaux. Rien n’a été envoyé.
convoy-supposed = L’accès aux axes n’est pas l’accès présumé selon le registre, mais une hypothèse : { $terms }. Ne pas faire partir de convoi sur la foi de cette feuille.
convoy-later = Le plan a été fait selon le registre tel qu’il était connu le { $date } ; le registre contient des déclarations plus récentes, dont le plan ne tient pas compte. Planifier de nouveau avant de faire partir un convoi.
convoy-foot = { $workspace }. Accès présumé, règle : { $rule }. { $log } Tableaux : { $digest }.
convoy-log-whole = Le registre a été lu en entier.
convoy-log-as-of = Le registre a été lu jusqu’au { $date }.
convoy-day = { $weekday } { $date }

## Sommaire

convoy-index-days = Départs prévus du { $from } au { $to }, par jour.
convoy-index-part = { $shown } des { $all } départs du plan sont présentés.
convoy-index-use = Pour chaque départ suivent une feuille de route, qui voyage avec les marchandises, et un formulaire de notification de mouvement. Ce que les tableaux ne contiennent pas est laissé en blanc, à remplir à la main.
convoy-nothing-moves = Rien ne circule dans ce plan du { $from } au { $to } : il n’y a pas de papiers à établir.
convoy-none-selected = Aucun départ du plan n’a lieu ces jours-là en passant par ce couloir.
convoy-number = N°
convoy-from-to = de → à
convoy-corridors = Couloirs
convoy-corridor = couloir
convoy-no-corridor = aucun
convoy-departs = Départ
convoy-arrives = Arrivée
convoy-trucks = Camions
convoy-tonnes = Tonnes
convoy-submit-by = À notifier au plus tard le
convoy-agreed = { $date } (convenu)
convoy-late = { $date } (dépassé)
convoy-all = Tous les jours
convoy-departures = { $count ->
    [one] { $count } départ
   *[other] { $count } départs
}

## Feuille de route

convoy-sheet = Feuille de route et lettre de voiture
convoy-from = De
convoy-to = À
convoy-weight = Poids
convoy-tonnes-and-kilograms = { $tonnes } t = { $kilograms } kg
convoy-keeps = Convoi convenu ; engagements tenus : { $commitments }.
convoy-way-of = Itinéraire { $position } : { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
}, arrivée le { $date }
convoy-passes-none = L’itinéraire ne passe par aucun couloir des tableaux.
convoy-enters = entrée le
convoy-believed = accès présumé ce jour-là
convoy-on-whose-word = sur la foi de
convoy-otherwise = autrement : { $voices }
convoy-through = { $source } via { $name }
convoy-voice = { $who }, { $date } [{ $statement }]
# Devant l'accès présumé pour les marchandises d'un groupe.
convoy-of-group = { $group } :
convoy-controlled-by = contrôlé par
convoy-rules = inspection, convois, préavis
convoy-disputed = contesté
convoy-threatened = menacé
convoy-not-known = inconnu
convoy-trucks-a-day = { $trucks ->
    [one] { $trucks } camion par jour
   *[other] { $trucks } camions par jour
}
convoy-tonnes-a-day = { $tonnes } t par jour
convoy-inspection = inspection { $hours } h
convoy-limit = camions par convoi : au plus { $trucks } ; convois par jour : { $convoys }
convoy-needs = { $trucks ->
    [one] { $trucks } camion
   *[other] { $trucks } camions
} en { $convoys ->
    [one] { $convoys } convoi
   *[other] { $convoys } convois
}
convoy-notice-days = { $count ->
    [one] { $count } jour de préavis
   *[other] { $count } jours de préavis
}
convoy-ask-again = L’accès présumé à un axe est celui du jour où le plan a été fait. Se renseigner de nouveau avant le départ.
convoy-way = Itinéraire
convoy-no-legs = Le plan ne nomme pas de tronçons : longueur et temps de conduite sont inconnus.
convoy-leg = tronçon
convoy-mode = par
convoy-mode-road = route
convoy-mode-rail = rail
convoy-mode-river = fleuve
convoy-mode-sea = mer
convoy-mode-air = air
convoy-mode-foot = portage
convoy-kilometres = km
convoy-hours = conduite, h:min
convoy-reached = atteint le
convoy-in-all = En tout
convoy-and-inspection = et { $hours } h d’inspection
convoy-trucks-and-cargo = Camions et chargement
convoy-fleet = flotte
convoy-no-fleet = pas dans les tableaux
convoy-payload = charge utile, t
convoy-loading-hours = chargement et déchargement, h:min
convoy-cargo = marchandise
convoy-cold = à garder au froid
convoy-goods-stay = Les marchandises restent sur le camion qui les a chargées.
convoy-by-hand = À remplir à la main
convoy-loading-start = Début du chargement
convoy-loading-end = Fin du chargement
convoy-departure-time = Heure de départ
convoy-leader = Chef de convoi
convoy-truck-cargo = marchandise, kg
convoy-plate = immatriculation
convoy-driver = chauffeur
convoy-licence = n° de permis
convoy-phone = téléphone
convoy-seal = n° de scellé
convoy-more-trucks = { $count ->
    [one] Et { $count } camion de plus : se servir d’une copie de cette feuille.
   *[other] Et { $count } camions de plus : se servir de copies de cette feuille.
}
convoy-waybill = Lettre de voiture { $number }
convoy-sent-tonnes = expédié, t
convoy-sent-kilograms = expédié, kg
convoy-shared = { $trucks }, partagés
convoy-consignee = Destinataire
convoy-consignee-phone = Téléphone du destinataire
convoy-arrival-time = Arrivé : jour, heure
convoy-packages = colis : nombre, type
convoy-donor = donateur, lot
convoy-received = reçu, kg
convoy-damaged = endommagé ou manquant, kg
convoy-remarks = observations
convoy-name = nom
convoy-signature = signature
convoy-date-and-time = date et heure
convoy-loaded-by = Chargé par
convoy-carried-by = Transporté par
convoy-received-by = Reçu par

## Formulaire de notification de mouvement

convoy-notification = Notification de mouvement
convoy-submit = À remettre au plus tard le { $date } : { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} avant le départ, comme l’exige { $corridor }.
convoy-no-notice = À remettre au plus tard : pas de délai de préavis dans les tableaux.
convoy-past = Ce jour est antérieur au { $known_by }, à partir duquel ce plan compte le préavis : celui-ci ne peut pas être donné à temps. Ne pas partir avant que le préavis soit convenu.
convoy-past-agreed = Ce jour est antérieur au { $known_by }, à partir duquel ce plan compte le préavis. Le mouvement est un engagement, que le plan tient comme convenu : s’assurer qu’il a été notifié.
convoy-past-departure = Ce jour est antérieur au { $known_by }, à partir duquel ce plan compte le préavis. Compté jusqu’au jour d’entrée dans le couloir, comme le fait le plan, le préavis est respecté : demander lequel des deux jours fait foi.
convoy-organisation = Organisation
convoy-reference = N° de référence reçu
convoy-focal-point = Point focal
convoy-contact = Téléphone, courriel
convoy-purpose = Objet
convoy-purpose-of = Biens humanitaires, de { $from } à { $to }
convoy-departure-window = Départ entre
convoy-arrival-window = Arrivée entre
convoy-return = Retour : jour, itinéraire
convoy-stops = Arrêts, nuitées
convoy-route = Itinéraire
convoy-point = point, avec tous ses noms [identifiant, code du lieu]
convoy-kind = type
convoy-kind-supply = approvisionnement
convoy-kind-warehouse = entrepôt
convoy-kind-crossing = point de passage
convoy-kind-junction = carrefour
convoy-kind-community = localité
convoy-latitude = latitude, °
convoy-longitude = longitude, °
convoy-on = le
convoy-time = heure
# Dans la ligne d'un point.
convoy-approximate = approximatif : voir note { $note }
convoy-sources = D’où viennent les coordonnées, selon les tableaux. { $notes }.
convoy-source-note = Note { $note }, { $count ->
    [one] point { $points }
   *[other] points { $points }
} : { $source }
convoy-coordinates-exact = Les coordonnées sont celles des tableaux : degrés nord et est, au-dessous de zéro sud et ouest.
convoy-coordinates-coarse = Les coordonnées sont les centres de cellules de { $degrees }° (environ { $kilometres } km), cette copie étant destinée aux partenaires ; degrés nord et est, au-dessous de zéro sud et ouest. Si le formulaire exige des positions exactes, les prendre dans la copie interne.
convoy-vehicles = Véhicules et chargement
convoy-vehicle-type = type, marque
convoy-others = Autres personnes à bord
convoy-function = fonction
convoy-nationality = nationalité
convoy-document = n° de document
convoy-checks = Avant la remise
convoy-check = vérification
convoy-done-by = vérifié par
convoy-check-coordinates = Coordonnées vérifiées sur une carte par une deuxième personne, point par point : il en a déjà été remis de fausses
convoy-check-names = Les noms des points sont ceux que le destinataire emploie
convoy-check-vehicles = Les immatriculations et les personnes sont celles qui voyagent réellement
convoy-check-received = Réception confirmée, et par qui
convoy-no-protection = La notification est volontaire. Elle ne donne aucune protection et ne change rien à ce que les parties doivent en vertu du droit. Un accusé de réception n’est pas une autorisation.
