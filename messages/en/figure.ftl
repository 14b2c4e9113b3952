# The words of figures and map files. A sign may stand in front of a word; numbers of steps are part of the text.

# What is believed of roads and places.
figure-disputed = sources disagree
figure-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

# The map.
figure-map = Map of places and roads
figure-map-on = Map of places and roads as believed on { $date }
figure-map-empty = A map without places
figure-map-place = { $name }: { $days } d
figure-map-road = { $names }: { $state }
figure-map-road-disputed = { $names }: { $state }, disputed
figure-map-days = days of supply (d) of the item that lasts least:
figure-days-full = 30 or more
figure-days-most = 14 to 29
figure-days-half = 7 to 13
figure-days-little = 3 to 6
figure-days-least = under 3
figure-supply = supply
figure-warehouse = warehouse
figure-crossing = crossing
figure-junction = junction
figure-km = { $length } km

# The access timeline.
figure-access = What is believed of each road, day by day
figure-claim = claim
figure-access-note = on the day it was said; only a claim can change a state

# People short by day.
figure-curve = People short by day, by scenario

# What moves each week.
figure-delivery = Tonnes that move each week, by corridor
figure-delivery-way = { $way }: { $tonnes } t in all
figure-delivery-others = all other ways
figure-tonnes = tonnes

# Met share by place and day.
figure-heat = Share of need met by place and day
figure-heat-place = { $people }; { $names }
figure-heat-note = figures: per cent met
figure-met-full = all met
figure-met-most = 75 % or more
figure-met-half = 50 to 74 %
figure-met-little = 25 to 49 %
figure-met-least = under 25 %

# Stocks and rations.
figure-stock = Stocks at the communities and share of the ration met, by item
figure-stock-heading = { $item } ({ $unit })
figure-stock-heading-millions = { $item } (million { $unit })
figure-stock-run-out = { $date } ({ $site })
figure-stock-full-and-half = × { $full }; ○ on half rations { $half }
figure-stock-full-only = × { $full }; on half rations not seen to run out
figure-stock-none = not seen to run out
figure-stock-planned = with the plan, at the end of each week
figure-stock-alone = if nothing more arrives
figure-stock-alone-half = the same on half rations
figure-stock-first-out = first place runs out
figure-stock-first-out-half = the same on half rations
figure-stock-ration = share of the ration met by the plan
figure-no-plan = no plan was made

# How far the answer moves.
figure-tornado-rules = Person-days short under each rule, around the rule of the plan
figure-tornado-statements = Change of person-days short when one statement is left out
figure-tornado-fewer = fewer person-days short
figure-tornado-more = more person-days short

# What opening each corridor is worth.
figure-worth = Person-days short that opening each corridor avoids
figure-worth-all = all together
figure-worth-key-alone = it alone is open
figure-worth-key-share = its share of the worth of all (Shapley)
figure-worth-key-all = all are open
figure-worth-together = together, beyond the sum of each alone

# Map files for phones: names and descriptions.
figure-file-about = What is believed of places and roads on { $from }, and until { $to }. For: { $audience }. Made under { $terms }.
figure-file-rule = rule { $rule }
figure-file-as-of = the log as of { $date }
figure-file-scenario = scenario { $scenario }
figure-file-places = Places
figure-file-roads = Roads
figure-file-supply = Supply
figure-file-warehouse = Warehouse
figure-file-crossing = Crossing
figure-file-junction = Junction
figure-file-community = Community
figure-file-disputed = disputed
figure-file-stock = Stocks of { $item } last { $days } days if nothing more arrives.
figure-file-short = Stocks of { $item } last { $days } days if nothing more arrives, short from { $date } on.
figure-file-part-of = Part of { $corridors }.
figure-file-believed = { $days }: { $state } ({ $why }).
figure-file-believed-otherwise = { $days }: { $state } ({ $why }; otherwise: { $otherwise }).
figure-file-by = by { $statements }
figure-file-withheld = by a statement that is not for this audience
figure-file-in-scenario = in the scenario
figure-file-what-if = what if
figure-file-nobody = nobody who is heard speaks of it
