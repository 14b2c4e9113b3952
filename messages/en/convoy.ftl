# Papers for convoys: index, dispatch sheet with waybill, movement-notification form.

convoy-title = Convoy papers
convoy-title-of = Convoy papers: { $workspace }
convoy-for-partners = For: partners of the operation. Days and places: do not pass on. Nothing has been sent.
convoy-for-internal = For: internal use. Days and exact places: keep where the tables are. Nothing has been sent.
convoy-supposed = Roads are not as believed but as supposed: { $terms }. Do not dispatch on this sheet.
convoy-later = The plan was made from the log as of { $date }; the log holds later statements, of which it knows nothing. Plan again before you dispatch.
convoy-foot = { $workspace }. Belief rule: { $rule }. { $log } Tables: { $digest }.
convoy-log-whole = The whole log was read.
convoy-log-as-of = The log was read up to { $date }.
convoy-day = { $weekday }, { $date }

## Index

convoy-index-days = Departures planned from { $from } to { $to }, by day.
convoy-index-part = { $shown } of the { $all } departures of the plan are shown.
convoy-index-use = For each departure a dispatch sheet, which travels with the goods, and a movement-notification form follow. What the tables do not hold is left blank, to be filled in by hand.
convoy-nothing-moves = Nothing moves in this plan from { $from } to { $to }: there are no papers to draw up.
convoy-none-selected = No departure of the plan is on these days and passes this corridor.
convoy-number = No.
convoy-from-to = from → to
convoy-corridors = Corridors
convoy-corridor = corridor
convoy-no-corridor = none
convoy-departs = Departs
convoy-arrives = Arrives
convoy-trucks = Trucks
convoy-tonnes = Tonnes
convoy-submit-by = Notify by
convoy-agreed = { $date } (agreed)
convoy-late = { $date } (past)
convoy-all = All days
convoy-departures = { $count ->
    [one] { $count } departure
   *[other] { $count } departures
}

## Dispatch sheet

convoy-sheet = Dispatch sheet and waybill
convoy-from = From
convoy-to = To
convoy-weight = Weight
convoy-tonnes-and-kilograms = { $tonnes } t = { $kilograms } kg
convoy-keeps = Agreed convoy; it keeps: { $commitments }.
convoy-way-of = Way { $position }: { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
}, arriving on { $date }
convoy-passes-none = The way passes no corridor of the tables.
convoy-enters = entered on
convoy-believed = believed that day
convoy-on-whose-word = on whose word
convoy-otherwise = otherwise: { $voices }
convoy-through = { $source } through { $name }
convoy-voice = { $who }, { $date } [{ $statement }]
# Before what is believed for goods of a group.
convoy-of-group = { $group }:
convoy-controlled-by = controlled by
convoy-rules = inspection, convoys, notice
convoy-disputed = disputed
convoy-threatened = threatened
convoy-not-known = not known
convoy-trucks-a-day = { $trucks ->
    [one] { $trucks } truck a day
   *[other] { $trucks } trucks a day
}
convoy-tonnes-a-day = { $tonnes } t a day
convoy-inspection = inspection { $hours } h
convoy-limit = trucks in a convoy: at most { $trucks }; convoys a day: { $convoys }
convoy-needs = { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} in { $convoys ->
    [one] { $convoys } convoy
   *[other] { $convoys } convoys
}
convoy-notice-days = { $count ->
    [one] { $count } day of notice
   *[other] { $count } days of notice
}
convoy-ask-again = The state of a road is what was believed when the plan was made. Ask again before departure.
convoy-way = Way
convoy-no-legs = The plan names no legs, so length and driving time are not known.
convoy-leg = leg
convoy-mode = by
convoy-mode-road = road
convoy-mode-rail = rail
convoy-mode-river = river
convoy-mode-sea = sea
convoy-mode-air = air
convoy-mode-foot = foot
convoy-kilometres = km
convoy-hours = driving, h:min
convoy-reached = reached on
convoy-in-all = In all
convoy-and-inspection = and { $hours } h of inspection
convoy-trucks-and-cargo = Trucks and cargo
convoy-fleet = fleet
convoy-no-fleet = not in the tables
convoy-payload = payload, t
convoy-loading-hours = loading and unloading, h:min
convoy-cargo = cargo
convoy-cold = keep cold
convoy-goods-stay = Goods stay with the truck on which they are loaded.
convoy-by-hand = To be filled in by hand
convoy-loading-start = Loading began
convoy-loading-end = Loading ended
convoy-departure-time = Time of departure
convoy-leader = Convoy leader
convoy-truck-cargo = cargo, kg
convoy-plate = plate
convoy-driver = driver
convoy-licence = licence no.
convoy-phone = phone
convoy-seal = seal no.
convoy-more-trucks = { $count ->
    [one] And { $count } truck more: use a copy of this sheet.
   *[other] And { $count } trucks more: use copies of this sheet.
}
convoy-waybill = Waybill { $number }
convoy-sent-tonnes = sent, t
convoy-sent-kilograms = sent, kg
convoy-shared = { $trucks }, shared
convoy-consignee = Consignee
convoy-consignee-phone = Phone of consignee
convoy-arrival-time = Arrived: day, time
convoy-packages = packages: number, kind
convoy-donor = donor, batch
convoy-received = received, kg
convoy-damaged = damaged or missing, kg
convoy-remarks = remarks
convoy-name = name
convoy-signature = signature
convoy-date-and-time = date and time
convoy-loaded-by = Loaded by
convoy-carried-by = Carried by
convoy-received-by = Received by

## Movement-notification form

convoy-notification = Movement notification
convoy-submit = To be handed in by { $date }: { $count ->
    [one] { $count } day
   *[other] { $count } days
} before departure, as { $corridor } asks.
convoy-no-notice = To be handed in by: no notice period in the tables.
convoy-past = That day lies before { $known_by }, from which this plan counts notice: notice cannot be given in time. Do not depart before the notice is agreed.
convoy-past-agreed = That day lies before { $known_by }, from which this plan counts notice. The movement is a commitment, so the plan keeps it as agreed: see that it has been notified.
convoy-past-departure = That day lies before { $known_by }, from which this plan counts notice. Counted to the day on which the corridor is entered, as the plan does, the notice is kept: ask which of the two counts.
convoy-organisation = Organisation
convoy-reference = Reference no. received
convoy-focal-point = Focal point
convoy-contact = Phone, e-mail
convoy-purpose = Purpose
convoy-purpose-of = Humanitarian goods from { $from } to { $to }
convoy-departure-window = Departure between
convoy-arrival-window = Arrival between
convoy-return = Return: day, route
convoy-stops = Stops, overnight
convoy-route = Route
convoy-point = point, with all names [id, place code]
convoy-kind = kind
convoy-kind-supply = supply
convoy-kind-warehouse = warehouse
convoy-kind-crossing = crossing
convoy-kind-junction = junction
convoy-kind-community = community
convoy-latitude = latitude, °
convoy-longitude = longitude, °
convoy-on = on
convoy-time = time
# In the row of a point.
convoy-approximate = approximate: see note { $note }
convoy-sources = Where the coordinates come from, as the tables say. { $notes }.
convoy-source-note = Note { $note }, { $count ->
    [one] point { $points }
   *[other] points { $points }
}: { $source }
convoy-coordinates-exact = Coordinates are those of the tables: degrees north and east, below zero south and west.
convoy-coordinates-coarse = Coordinates are the centres of cells of { $degrees }° (about { $kilometres } km), since this copy is for partners; degrees north and east, below zero south and west. Where the form asks for exact positions, take them from the internal copy.
convoy-vehicles = Vehicles and cargo
convoy-vehicle-type = type, make
convoy-others = Others who travel
convoy-function = function
convoy-nationality = nationality
convoy-document = document no.
convoy-checks = Before it is handed in
convoy-check = check
convoy-done-by = checked by
convoy-check-coordinates = Coordinates checked on a map by a second person, point by point: wrong ones have been handed in before
convoy-check-names = Names of the points are those that the receiver uses
convoy-check-vehicles = Plates and persons are those that really travel
convoy-check-received = Receipt confirmed, and by whom
convoy-no-protection = Notifying is voluntary. It gives no protection and changes nothing in what the parties owe under the law. A receipt is no permission.
