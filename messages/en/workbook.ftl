# The words of the workbook of results. Names of sheets begin with `Result `, take at most 31 letters and none of []:*?/\;
# a workspace passes over sheets whose names begin so.

workbook-name-summary = Result summary
workbook-name-charts = Result charts
workbook-name-met_share = Result met share
workbook-name-unmet = Result unmet
workbook-name-movements = Result movements
workbook-name-by_corridor = Result by corridor
workbook-name-stocks = Result stocks
workbook-name-stock_by_day = Result stock by day
workbook-name-belief = Result belief
workbook-name-statements = Result statements
workbook-name-worth = Result worth
workbook-name-cases = Result cases
workbook-name-interaction = Result interaction
workbook-name-scenarios = Result scenarios
workbook-name-reasons = Result reasons
workbook-name-limits = Result limits

# What each sheet tells.
workbook-what-charts = what the sheets below hold, drawn
workbook-what-met_share = share of the need that is met, by place and day, of the item that is met worst
workbook-what-unmet = every need that is not met in full, day by day
workbook-what-movements = what moves, departure by departure
workbook-movements-by-week = what moves, by week of departure, corridors and commodity
workbook-what-by_corridor = tonnes that depart in each week, by the corridors they take
workbook-what-stocks = how long what stands at each place lasts if nothing more arrives, and the first day short with the plan
workbook-what-stock_by_day = tonnes at the end of each day of the plan, the first to be used up first, and the needs that go short from that day on
workbook-what-belief = what is believed of each road on each day, on whose word, and who says otherwise
workbook-what-statements = the statements that decide, dispute or threaten, and under which rules
workbook-what-worth = person-days short that opening each road would avoid, against all closed
workbook-what-cases = the same days planned again for every set of open roads
workbook-what-interaction = what roads are worth together beyond the sum of each: above zero they help each other, below one stands in for the other
workbook-what-scenarios = the plans under each scenario, side by side
workbook-what-reasons = why the worst shortages are there
workbook-what-limits = what holds the plan back on which day; worth: weighted person-days short that one more unit would avoid, at the margin

# What stands in a sheet that is empty.
workbook-empty-met_share = No plan was made, or nobody needs anything.
workbook-empty-unmet = Every need is met in full.
workbook-empty-movements = Nothing moves in this plan.
workbook-empty-by_corridor = Nothing moves in this plan.
workbook-empty-stocks = Nothing is needed anywhere, so nothing runs out.
workbook-empty-stock_by_day = Nothing is in store.
workbook-empty-belief = The tables name no corridors, and nobody speaks of a road: every road counts as open.
workbook-empty-statements = No statement decides on any of these days.
workbook-empty-worth = The tables name no corridors, so there is nothing to open.
workbook-empty-cases = Nothing was compared.
workbook-empty-interaction = Nothing was compared.
workbook-empty-scenarios = No plan was made.
workbook-empty-reasons = No shortage was explained.
workbook-empty-limits = Nothing holds the plan back.

# The heads of columns.
workbook-column-alone = alone
workbook-column-about = about
workbook-column-arrives = arrives
workbook-column-avoided = avoided against all closed
workbook-column-believed = believed
workbook-column-beyond_the_sum = person-days short avoided together, beyond the sum of each
workbook-column-changes_no_state = changes no state
workbook-column-commodity = commodity
workbook-column-corridors = corridors
workbook-column-date = date
workbook-column-days_of_supply = days of supply
workbook-column-decides_under = decides under
workbook-column-delivered_t = delivered, t
workbook-column-departs = departs
workbook-column-disputed = disputed
workbook-column-disputed_by = disputed by
workbook-column-disputes_under = disputes under
workbook-column-each_day_of_delay = each day of delay costs
workbook-column-first_day_short = first day short
workbook-column-first_day_short_with_plan = first day short with the plan
workbook-column-fleet = fleet
workbook-column-for_days_from = for days from
workbook-column-from = from
workbook-column-goods = goods
workbook-column-id = id
workbook-column-in_store = in store
workbook-column-item = item
workbook-column-item_id = item id
workbook-column-keeps_commitment = keeps commitment
workbook-column-kind = kind
workbook-column-link = link
workbook-column-manner = manner
workbook-column-mark = mark
workbook-column-mean = mean
workbook-column-met_share = met share
workbook-column-name = name
workbook-column-need = need
workbook-column-need_a_day = need a day
workbook-column-need_met = need met
workbook-column-need_met_there = need met there
workbook-column-not_met = not met
workbook-column-not_met_t = not met, t
workbook-column-on = on
workbook-column-on_the_trucks_of_load = on the trucks of load
workbook-column-on_the_word_of = on the word of
workbook-column-only_goods = only goods
workbook-column-only_while_open = only while open
workbook-column-open = open
workbook-column-other_names = other names
workbook-column-people = people
workbook-column-person_days_short = person-days short
workbook-column-place = place
workbook-column-place_and_item = place and item
workbook-column-quantity_t = quantity, t
workbook-column-rests_on_the_statements = rests on the statements
workbook-column-road = road
workbook-column-roads = roads
workbook-column-rule = rule
workbook-column-runs_out = runs out
workbook-column-runs_out_on_half = runs out on half rations
workbook-column-said_on = said on
workbook-column-says = says
workbook-column-scenario = scenario
workbook-column-share_of_all = share of the worth of all
workbook-column-share_of_capacity = share of capacity
workbook-column-threatened = threatened
workbook-column-threatened_by = threatened by
workbook-column-threatens = threatens
workbook-column-through = through
workbook-column-to = to
workbook-column-tonnes_a_day = t a day
workbook-column-trucks = trucks
workbook-column-trucks_a_day = trucks a day
workbook-column-unit = unit
workbook-column-week_from = week from
workbook-column-what = what
workbook-column-where = where
workbook-column-who = who
workbook-column-why = why
workbook-column-words = words
workbook-column-worst_place = worst place
workbook-column-worth_of_one_more = worth of one more unit

# Single cells.
workbook-yes = yes
workbook-no-number = not a number
workbook-all-goods = all
workbook-pair = { $place }: { $item }
workbook-in-tonnes = { $what }, t
workbook-corridor = corridor
workbook-leg = leg
workbook-site = site
workbook-limit-storage = storage
workbook-limit-handling = handling
workbook-limit-fleet = fleet
workbook-limit-supply = supply
workbook-limit-budget = budget
workbook-as-the-log = as the log has it
workbook-no-road = none

# Charts: titles, words for those who do not see them, axes.
workbook-chart-met = Met share by place, mean of all days
workbook-chart-met-worst = Met share by place: the { $count } that are served worst
workbook-alternative-met = Bars: the share of the need that is met at each place, of the item that is met worst
workbook-chart-deliveries = Deliveries by corridor and week of departure
workbook-alternative-deliveries = Stacked columns: tonnes that depart in each week, by the corridors they take
workbook-chart-supply = Days of supply if nothing more arrives
workbook-chart-supply-first = Days of supply if nothing more arrives: the first { $count } to run out
workbook-alternative-supply = Bars: for how many days what stands at each place lasts if nothing more arrives
workbook-chart-stocks = Stocks with the plan; marks: needs that go short for the first time
workbook-chart-stocks-first = Stocks with the plan: the { $count } used up first; marks: needs that go short for the first time
workbook-alternative-stocks = Lines: tonnes in store at the end of each day; marks: the first day on which a need is not met in full
workbook-chart-worth = Person-days short that opening a road would avoid
workbook-alternative-worth = Bars: person-days short avoided by opening each road alone, and its share of the worth of all together
workbook-axis-tonnes = t
workbook-axis-days = days
workbook-axis-marks = needs that go short for the first time

# The first sheet.
workbook-title = Situation report: { $name }
workbook-title-unnamed = Situation report
workbook-for-public = For: public
workbook-for-partners = For: partners of the operation
workbook-for-internal = For: internal use
workbook-audience-public = For: public. Anyone may read this workbook.
workbook-audience-partners = For: partners of the operation. Do not pass this workbook on.
workbook-audience-internal = For: internal use. This workbook names sources and places: keep it where the tables are.
workbook-audience_name-public = public
workbook-audience_name-partners = partners
workbook-audience_name-internal = internal
workbook-people = People who go short on the worst day
workbook-people-no-plan = There is no plan to read it from.
workbook-people-of = { $count ->
    [one] Of { $count } person; { $met } of the need is met.
   *[other] Of { $count } people; { $met } of the need is met.
}
workbook-people-day = Worst day: { $day }. { $person_days } person-days short in all.
workbook-people-none = Nobody goes short on these days.
workbook-stock = First stock to run out if nothing more arrives
workbook-stock-none = No stock is seen to run out.
workbook-stock-none-short = none
workbook-stock-first = { $count ->
    [one] { $item } at { $place }. { $count } stock of { $all } runs out within these days.
   *[other] { $item } at { $place }. { $count } stocks of { $all } run out within these days.
}
workbook-worth = Person-days short that opening one road would avoid
workbook-worth-none = No corridor is worth anything on these days.
workbook-worth-unasked = Opening roads was not compared.
workbook-worth-alone = By opening { $road } alone, against all closed.
workbook-worth-all = All roads together: { $person_days }.
workbook-heading-terms = Under what it was worked out
workbook-heading-granted = What is taken for granted
workbook-heading-warnings = Warnings about the tables
workbook-heading-sheets = What else there is
workbook-granted-worst = Shares and shortages count the item that is met worst; nobody's probability is assumed.
workbook-granted-belief = What is believed of a road is made from statements by the rule; it is not the truth.
workbook-granted-assumed = Figures marked assumed are in the tables' source column.
workbook-term-first-day = First day
workbook-term-last-day = Last day
workbook-term-days = Days
workbook-term-rule = Rule
workbook-rule = How belief is made: { $rule }.
workbook-term-as-of = Log as of
workbook-term-as-of-note = What was recorded later is not read.
workbook-whole-log = the whole log
workbook-term-scenario = Scenario
workbook-no-scenario = none: as believed
workbook-term-what-ifs = What-ifs on top of the log
workbook-term-notice = Notice counts from
workbook-term-audience = Audience
workbook-term-digest = Tables it was made from (SHA-256)
workbook-see-right = see right
workbook-term-plan = Plan
workbook-plan-optimal = optimal
workbook-plan-rounded = rounded
workbook-term-plan-note = { $solver }. A better plan could gain at most { $gap } % of the first objective.
workbook-term-check = Violations found by the check
workbook-check-no-plan = No plan was made, so there was none to check.
workbook-check-passed = { $count ->
    [one] A checker that shares no code with the planner went through { $count } plan.
   *[other] A checker that shares no code with the planner went through { $count } plans.
}
workbook-check-failed = { $count ->
    [one] In { $count } plan: do not act on this plan before they are looked into.
   *[other] In { $count } plans: do not act on this plan before they are looked into.
}
workbook-warnings-language = They are in English, as `passage check` tells them.
workbook-warnings-none = None.
workbook-warnings-more = { $count ->
    [one] { $count } further warning: `passage check` lists it.
   *[other] { $count } further warnings: `passage check` lists them.
}
workbook-warnings_withheld-public = { $count ->
    [one] { $count } warning touches statements not for publication.
   *[other] { $count } warnings touch statements not for publication.
}
workbook-warnings_withheld-partners = { $count ->
    [one] { $count } warning touches what is not for partners.
   *[other] { $count } warnings touch what is not for partners.
}
workbook-warnings_withheld-internal = { $count ->
    [one] { $count } warning touches what is not for partners.
   *[other] { $count } warnings touch what is not for partners.
}
workbook-count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
workbook-count-charts = { $count ->
    [one] { $count } chart
   *[other] { $count } charts
}
