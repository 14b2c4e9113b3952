# The words of the workbook of results. Names of sheets begin with `Result `, take at most 31 letters and none of []:*?/\;
# a workspace passes over sheets whose names begin so.

workbook-name-summary = Result summary
workbook-name-charts = Result charts
workbook-name-met-share = Result met share
workbook-name-unmet = Result unmet
workbook-name-movements = Result movements
workbook-name-by-corridor = Result by corridor
workbook-name-stocks = Result stocks
workbook-name-stock-by-day = Result stock by day
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
workbook-what-met-share = share of the need that is met, by place and day, of the item that is met worst
workbook-what-unmet = every need that is not met in full, day by day
workbook-what-movements = what moves, departure by departure
workbook-movements-by-week = what moves, by week of departure, corridors and commodity
workbook-what-by-corridor = tonnes that depart in each week, by the corridors they take
workbook-what-stocks = how long what stands at each place lasts if nothing more arrives, and the first day short with the plan
workbook-what-stock-by-day = tonnes at the end of each day of the plan, the first to be used up first, and the needs that go short from that day on
workbook-what-belief = what is believed of each road on each day, on whose word, and who says otherwise
workbook-what-statements = the statements that decide, dispute or threaten, and under which rules
workbook-what-worth = person-days short that opening each road would avoid, against all closed
workbook-what-cases = the same days planned again for every set of open roads
workbook-what-interaction = what roads are worth together beyond the sum of each: above zero they help each other, below one stands in for the other
workbook-what-scenarios = the plans under each scenario, side by side
workbook-what-reasons = why the worst shortages are there
workbook-what-limits = what holds the plan back on which day; worth: weighted person-days short that one more unit would avoid, at the margin

# What stands in a sheet that is empty.

# The heads of columns.

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
workbook-for-public = For: public
workbook-for-partners = For: partners of the operation
workbook-for-internal = For: internal use
workbook-audience-public = For: public. Anyone may read this workbook.
workbook-audience-partners = For: partners of the operation. Do not pass this workbook on.
workbook-audience-internal = For: internal use. This workbook names sources and places: keep it where the tables are.
workbook-audience-name-public = public
workbook-audience-name-partners = partners
workbook-audience-name-internal = internal
workbook-heading-terms = Under what it was worked out
workbook-heading-sheets = What else there is
workbook-granted-belief = What is believed of a road is made from statements by the rule; it is not the truth.
workbook-term-first-day = First day
workbook-term-last-day = Last day
workbook-term-days = Days
workbook-term-rule = Rule
workbook-rule = How belief is made: { $rule }.
workbook-term-as-of = Log as of
workbook-term-as-of-note = What was recorded later is not read.
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
workbook-term-plan-note = { $solver }. A better plan could gain at most { $gap } of the first objective.
workbook-term-check = Violations found by the check
workbook-check-passed = { $count ->
    [one] A checker that shares no code with the planner went through { $count } plan.
   *[other] A checker that shares no code with the planner went through { $count } plans.
}
workbook-check-failed = { $count ->
    [one] In { $count } plan: do not act on this plan before they are looked into.
   *[other] In { $count } plans: do not act on this plan before they are looked into.
}
workbook-count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
workbook-count-charts = { $count ->
    [one] { $count } chart
   *[other] { $count } charts
}
