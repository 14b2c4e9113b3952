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
# Between figures: apart also where the comma is the decimal mark.
list-figures = {", "}
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
says-threatened = threatened
says-none = nothing about access
modality-observation = observation
modality-statement = statement
modality-denial = denial
modality-demand = demand
modality-agreement = agreement
modality-plan = plan
modality-threat = threat

percent = { $number } %

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
bottleneck-budget = the budget is spent
bottleneck-shared = others need it as much: sharing leaves this place short

# What comes first: title and the three figures.
report-title = Situation report
report-title-of = Situation report: { $workspace }
headline-people = People who go short on the worst day
headline-people-no-plan = There is no plan to read it from.
headline-people-worst = On { $date }, the worst day, of { $people ->
    [one] { $people } person.
   *[other] { $people } people.
}
headline-people-all = Over { $days ->
    [one] the one day
   *[other] all { $days } days
} { $share } of the need is met.
headline-people-days = { $amount } person-days short in all (a person who gets half of the need for two days counts as one).
headline-nobody-short = Nobody goes short on these days.
headline-stocks = First stock to run out if nothing more arrives
headline-stocks-none = none
headline-stocks-none-seen = No stock is seen to run out.
headline-stocks-first = { $item } at { $place }.
headline-stocks-count = { $count ->
    [one] { $count } stock of { $of } runs out
   *[other] { $count } stocks of { $of } run out
} within these days.
headline-opening = Person-days short that opening one road would avoid
headline-opening-nothing = No corridor is worth anything on these days.
headline-opening-not-compared = Opening roads was not compared.
headline-opening-alone = By opening { $corridor } alone, against all roads closed.
headline-opening-against = By opening { $corridor } alone, against all roads closed: { $closed } person-days short then.
headline-opening-all = All roads together: { $amount }.

# What several forms of a report say alike.
closed-on-weekday = closed on that weekday
days-from-to = { $from } to { $to }
no-corridor = no corridor
as-the-log = as the log has it
no-road = none
roads-help = they help each other
roads-stand-in = one stands in for the other in part
whole-log = the whole log
assumed = What is taken for granted
assumed-worst-item = Shares and shortages count the item that is met worst; nobody's probability is assumed.
assumed-source = Figures marked assumed are in the tables' source column.
warnings = Warnings about the tables
warnings-none = None.
warnings-language = They are in English, as `passage check` prints them.
warnings-more = { $count ->
    [one] { $count } further warning: `passage check` lists it.
   *[other] { $count } further warnings: `passage check` lists them.
}
warnings-withheld-public = { $count ->
    [one] { $count } warning touches
   *[other] { $count } warnings touch
} statements not for publication.
warnings-withheld-partners = { $count ->
    [one] { $count } warning touches
   *[other] { $count } warnings touch
} what is not for partners.
check-none = No plan was made, so there was none to check.
voice-cited = { $source } [{ $id }]
scope-only = only { $groups }
note-shared-trucks = Goods that share trucks with others count 0 trucks of their own: those trucks are counted with the other goods.
note-rations = The plan rations: it shares out what there is over days and places, so that a place can go short before its own stock is used up.

# What stands where there is nothing to show.
empty-belief = The tables name no corridors, and nobody speaks of a road: every road counts as open.
empty-movements = Nothing moves in this plan.
empty-stocks = Nothing is needed anywhere, so nothing runs out.
empty-scenarios = No plan was made.
empty-worth = The tables name no corridors, so there is nothing to open.
empty-met-share = No plan was made, or nobody needs anything.
empty-unmet = Every need is met in full.
empty-by-corridor = Nothing moves in this plan.
empty-stock-by-day = Nothing is in store.
empty-statements = No statement decides on any of these days.
empty-cases = Nothing was compared.
empty-interaction = Nothing was compared.
empty-reasons = No shortage was explained.
empty-limits = Nothing holds the plan back.

# Heads of columns.
column-rule = rule
column-believed = believed
column-disputed-by = disputed by
column-says = says
column-said-on = said on
column-commodity = commodity
column-trucks = trucks
column-place = place
column-item = item
column-in-store = in store
column-need-a-day = need a day
column-days-of-supply = days of supply
column-runs-out = runs out
column-scenario = scenario
column-delivered = delivered, t
column-need-met = need met
column-person-days-short = person-days short
column-worst-place = worst place
column-first-day-short = first day short
column-open = open
column-not-met-tonnes = not met, t
column-road = road
column-roads = roads
column-alone = alone
column-share-of-all = share of the worth of all
column-each-day-of-delay = each day of delay costs
column-on-the-word-of = on the word of
column-who = who says so
column-runs-out-on-half = runs out on half rations
column-first-day-short-with-plan = first day short with the plan
column-avoided = avoided against all closed
column-beyond-the-sum = person-days short avoided together, beyond the sum of each
column-from-day = from
column-to-day = to
column-from-place = from
column-to-place = to
column-room = what may pass
column-for-days = for the days
column-part = its part, by rule
column-corridor = corridor
column-tonnes = tonnes
column-meaning = which means
column-opens-first = opens first
column-opens-later = opens later
column-days-between = days between
column-cost-of-waiting = cost of waiting
column-against-this-report = against this report
column-note = note
column-statement = statement
column-change = change of person-days short
column-moves-most = what moves most
column-about = about
column-arrives = arrives
column-changes-no-state = changes no state
column-corridors = corridors
column-date = date
column-decides-under = decides under
column-departs = departs
column-disputed = disputed
column-disputes-under = disputes under
column-fleet = fleet
column-for-days-from = for days from
column-goods = goods
column-id = id
column-item-id = item id
column-keeps-commitment = keeps commitment
column-kind = kind
column-link = link
column-manner = manner
column-mark = mark
column-mean = mean
column-met-share = met share
column-name = name
column-need = need
column-need-met-there = need met there
column-not-met = not met
column-on = on
column-on-the-trucks-of-load = on the trucks of load
column-only-goods = only goods
column-only-while-open = only while this corridor is not closed
column-other-names = other names
column-people = people
column-place-and-item = place and item
column-quantity-t = quantity, t
column-rests-on-the-statements = rests on the statements
column-share-of-capacity = share of capacity
column-threatened = threatened
column-threatened-by = threatened by
column-threatens = threatens
column-through = through
column-tonnes-a-day = t a day
column-trucks-a-day = trucks a day
column-unit = unit
column-week-from = week from
column-what = what
column-where = where
column-why = why
column-words = words
column-worth-of-one-more = worth of one more unit
