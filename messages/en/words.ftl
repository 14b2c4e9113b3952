# Single words and small phrases that every part of a report uses.

date = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# Between things that stand side by side.
list-comma = {", "}
list-semicolon = {"; "}
list-plus = {" + "}
million = { $count ->
   *[other] { $amount } million { $unit }
}

state-open = open
state-restricted = restricted
state-closed = closed
basis-statements = statements
basis-default = nobody speaks of these days: the default of the tables
basis-weekday = always closed on this weekday
basis-scenario = the scenario says so
basis-what-if = a what-if says so
says-open = open
says-restricted = restricted
says-closed = closed
says-threatened = threatened
says-none = nothing about access
modality-observation = observation
modality-statement = statement
modality-denial = denial
modality-demand = demand
modality-agreement = agreement
modality-plan = plan
modality-threat = threat

# What a statement says, and in what manner.
said = { $says } ({ $modality })

# A rule by its name, and what it means.
rule-latest = latest
rule-latest-means = the latest statement counts
rule-pessimistic = pessimistic
rule-pessimistic-means = any live “closed” closes a road
rule-optimistic = optimistic
rule-optimistic-means = any live “open” opens a road
rule-reliable = reliable
rule-reliable-means = the most reliable source counts
rule-party = party:{ $party }
rule-party-means = only what { $party } says counts
rule-controller = controller
rule-controller-means = only what the party in control of a road says counts

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

nutrient-energy = energy
nutrient-protein = protein
nutrient-fat = fat
nutrient-calcium = calcium
nutrient-iron = iron
nutrient-vitamin_a = vitamin A
nutrient-thiamine = thiamine
nutrient-riboflavin = riboflavin
nutrient-niacin = niacin
nutrient-folate = folate
nutrient-vitamin_c = vitamin C
nutrient-iodine = iodine

# The plan that follows no scenario.
as-believed = as believed

# A statement that the audience may not read.
withheld-public = a statement not for publication
withheld-partners = a statement not for partners
audience-public = For: public. Anyone may read this page.
audience-partners = For: partners of the operation. Do not pass this page on.
audience-internal = For: internal use. This page names sources and places: keep it where the tables are.

# A source that is shown by its role.
role-party = Party { $number }
role-operator = Operator { $number }
role-monitor = Monitor { $number }
role-media = Media outlet { $number }
role-own = Own staff { $number }
role-source = Source { $number }

# What stands in the way of a need.
bottleneck-none = there is no shortage to explain
bottleneck-no-road = no road leads there
bottleneck-closed = every road there is closed, or needs notice first, on the days that would have helped
bottleneck-too-late = even on open roads goods arrive after that day
bottleneck-capacity = a road or crossing lets no more through
bottleneck-trucks = there are no more trucks
bottleneck-supply = there are no more goods to send
bottleneck-store = a store or its loading bay is full
bottleneck-budget = the money is spent
bottleneck-shared = others need it as much: sharing leaves this place short
