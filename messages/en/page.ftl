# The situation report.

page-title = Situation report
page-title-of = Situation report: { $workspace }
page-when = { $first } to { $last } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
}), { $known }.
page-known-on = as the log was known on { $date }
page-known-whole = with the whole log
page-rule = What is believed of the roads: rule “{ $rule }”, { $meaning }.
page-scenario = Scenario: { $scenario }.
page-what-ifs = What-ifs on top of the log: { $what_ifs }.

page-people = People who go short on the worst day
page-people-no-plan = There is no plan to read it from.
page-people-all = of { $count } people; { $share } of the need is met.
page-people-worst = Worst day: { $date }.
page-people-days = { $amount } person-days short in all (a person who gets half of the need for two days counts as one).
page-nobody-short = Nobody goes short on these days.
page-stocks = First stock to run out if nothing more arrives
page-stocks-none = none
page-stocks-none-seen = No stock is seen to run out.
page-stocks-first = { $item } at { $place }.
page-stocks-count = { $count ->
    [one] { $count } stock
   *[other] { $count } stocks
} of { $of } run out within these days.
page-opening = Person-days short that opening one road would avoid
page-opening-nothing = No corridor is worth anything on these days.
page-opening-not-compared = Opening roads was not compared.
page-opening-alone = By opening { $corridor } alone, against all closed.
page-opening-all = All roads together: { $amount }.

page-map = Places and roads
page-map-none = The tables name no places.
page-map-roads = Roads are drawn as they are believed on { $date }.
page-map-roads-unknown = What is believed of the roads is not known for the day of the map.
page-map-supply = The figure beside a place is its days of supply: how long the item lasts there that lasts least, if nothing more arrives.
page-map-cells = Places are drawn at the centres of cells of { $degrees }° ({ $length } km from south to north), and not where they are.
page-map-all = All places and roads. Straight lines stand for roads.
page-map-closer = Closer: the communities and what lies around them.

page-access = What is believed of each road, and on whose word
page-access-not-read = The log was not read for this report.
page-access-no-roads = The tables name no corridors, and nobody speaks of a road: every road counts as open.
page-access-lead = A rule makes one belief out of statements that may contradict each other. Where the rules differ below, the answer depends on whom one believes.
page-access-readings = Each road under each rule, at the start and on the days on which belief changes
page-access-closed-weekday = closed on that weekday
page-access-disputed = { $state }, disputed
page-access-more-dates = Belief changes on { $count ->
    [one] { $count } further day
   *[other] { $count } further days
}, which the figure shows.
page-access-figure = Access under the rule “{ $rule }”. A dashed line under a lane marks days on which its use is threatened.
page-access-note = { $road }: { $notes }.
page-access-note-weekdays = always closed on { $weekdays }
page-access-note-before = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} made before the first day
page-access-note-groups = goods of the group { $groups } fall under statements of their own
page-access-spans = On whose word, under the rule “{ $rule }”
page-access-statements = Statements that decide, dispute or threaten
page-access-no-statement = No statement decides on any of these days: every state is a default, a scenario or a what-if.
page-access-withheld-public = What is not public is kept out of this page; what is believed of the roads rests on it all the same.
page-access-withheld-partners = What is not for partners is kept out of this page; what is believed of the roads rests on it all the same.
page-room-nothing = nothing
page-room-trucks = { $count ->
    [one] { $count } truck a day
   *[other] { $count } trucks a day
}
page-room-weight = { $weight } t a day
page-room-share = { $share } of the capacity
page-room-unlimited = no limit given
page-voice = { $who }, { $date }
page-voice-through = { $source } through { $relay }
page-valid = { $from } to { $to }
page-valid-open = { $from } until further notice
page-valid-scope = only { $groups }
page-valid-with = only while { $corridor } is not closed
page-quote = “{ $quote }”
page-part-decides = decides under { $rules }
page-part-disputes = disputes under { $rules }
page-part-threat = marks days as threatened
page-part-no-effect = changes no state
# At the mark of a statement in the figure of access.
tick = { $id }: { $said }, { $source }, { $date }

page-weeks = The plan by week
page-weeks-none = Nothing moves in this plan.
page-weeks-lead = Weeks are counted from the first day of the plan, by departure. Days and convoys are left out, since this page may travel further than the plan should.
page-weeks-figure = Tonnes that move each week of the plan, by the corridors they pass.
page-weeks-from = week from { $date }
page-weeks-no-corridor = no corridor
page-weeks-all = all weeks

page-supply = When each item runs out
page-supply-none = Nothing is needed anywhere, so nothing runs out.
page-supply-lead = How long what stands at each place lasts if nothing more arrives; beside it the first day short if the plan is carried out.
page-supply-figure = Above: what stands at all communities together. Below: the share of the ration that the plan meets by day, over all people.
page-supply-lasts = not seen to
page-supply-not-short = not short

page-shortage = Who goes without, and why
page-no-plan = No plan was made.
page-shortage-figure = Share of the day's need met, for the item that is met worst; the place served worst on top.
page-shortage-more = { $count ->
    [one] { $count } further place goes
   *[other] { $count } further places go
} short, less than those shown.
page-shortage-served = { $count ->
    [one] { $count } place gets
   *[other] { $count } places get
} all that is needed on every day.
page-why = Why
page-why-none = No reasons were worked out for this report.
page-why-row = { $place }, { $item }, { $date }, { $share } met: { $why }.
page-why-more = { $count ->
    [one] { $count } further reason is
   *[other] { $count } further reasons are
} left out here; `passage explain` tells them.

page-scenarios = Scenarios side by side
page-scenarios-nobody-short = Nobody goes short in any of them.
page-scenarios-figure = People short by day: people times the share of the day's need that is not met, for the item that is met worst. The area under a line is its person-days short.
page-scenarios-worst = { $place }, { $share } met
# The first need that is not met in full.
page-first-short = { $date }: { $item } at { $place }
page-first-short-none = none

page-worth = What opening each road is worth
page-worth-not-compared = Opening roads was not compared for this report.
page-worth-no-corridors = The tables name no corridors, so there is nothing to open.
page-worth-lead = The same days are planned again for every set of open roads: those of the set are open in full from { $date } on, all others are closed throughout.
page-worth-divisible = Trucks are divisible in these figures.
page-worth-figure = Person-days short avoided, against all roads closed.
page-worth-nothing = Opening them avoids no shortage on these days.
page-worth-believed = as the log has it
page-worth-none-open = none
page-worth-roads = Person-days short avoided, by road
page-worth-interaction = Whether roads help each other or stand in for each other
page-worth-help = they help each other
page-worth-stand-in = one stands in for the other in part
page-worth-apart = they work apart
page-worth-turn = In turn, against together on the first day
page-worth-turn-not-compared = Opening one after the other was not compared.

page-readings = How far the answer depends on whom one believes
page-readings-not-made = Plans under other rules were not made for this report.
page-readings-divisible = Trucks are divisible in these figures, for all rules and statements alike: they can differ from those of the plan, which moves whole trucks.
page-readings-same = Whichever of these rules one believes, { $amount } person-days are short.
page-readings-spread = By whom one believes, between { $least } (rule { $least_rule }) and { $most } (rule { $most_rule }) person-days are short.
page-readings-own = Under the rule of this report, { $rule }, they are { $amount }.
page-readings-centre = { $rule }: { $amount }
page-readings-caption = Person-days short if another rule makes belief out of the same statements.
page-readings-bar = { $share } of the need is met
page-readings-bar-same = as much may pass as under the rule of the plan
page-readings-rules = The plan under each rule
page-readings-note-own = the rule of this report
page-readings-note-same = as much may pass as under { $rule }
page-readings-note-not-kept = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
} cannot be kept
page-influence = Which statement moves the answer most
page-influence-worse = Without { $id } ({ $source }, { $date }), { $amount } more person-days are short.
page-influence-better = Without { $id } ({ $source }, { $date }), { $amount } fewer person-days are short.
page-influence-none-decides = No statement that may be told here decides on these days.
page-influence-none-moves = No single statement moves the answer: leaving out any one changes no person-day.
page-influence-centre = with the whole log
page-influence-bar = { $id }: { $source }
page-influence-bar-note = { $date }: { $said }, { $road }
page-influence-caption = Change of person-days short when one statement is left out and all is planned again.
page-influence-table = Without each statement
page-influence-says = { $road }: { $said }
page-influence-more = { $count ->
    [one] { $count } further statement changes
   *[other] { $count } further statements change
} the answer by less.
page-influence-still = { $count ->
    [one] { $count } statement that decides changes
   *[other] { $count } statements that decide change
} no person-day when left out alone: others say the same.
page-influence-withheld = Statements that this audience may not read are left out here.
page-influence-longer = { $item } at { $place } lasts { $count ->
    [one] { $count } day
   *[other] { $count } days
} longer
page-influence-longer-at-least = { $item } at { $place } lasts at least { $count ->
    [one] { $count } day
   *[other] { $count } days
} longer
page-influence-shorter = { $item } at { $place } lasts { $count ->
    [one] { $count } day
   *[other] { $count } days
} less
page-influence-shorter-at-least = { $item } at { $place } lasts at least { $count ->
    [one] { $count } day
   *[other] { $count } days
} less
page-influence-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
} kept or not
page-influence-passes = what may pass

page-assumed = What is taken for granted
page-assumed-notice = Notice to those who control the roads counts from { $date }.
page-assumed-worst-item = Shares and shortages count the item that is met worst; nobody's probability is assumed.
page-assumed-source = Figures marked assumed are in the tables' source column.
page-assumed-as-entered = Names, quotes and links stand as they were entered in the tables, in the language in which they were entered.
page-warnings = Warnings about the tables
page-warnings-none = None.
# Not shown on a page in English.
page-warnings-language = These are in English, as `passage check` prints them.
page-warnings-more = { $count ->
    [one] { $count } further warning: `passage check` lists it.
   *[other] { $count } further warnings: `passage check` lists them.
}
page-warnings-withheld-public = { $count ->
    [one] { $count } warning touches
   *[other] { $count } warnings touch
} statements not for publication.
page-warnings-withheld-partners = { $count ->
    [one] { $count } warning touches
   *[other] { $count } warnings touch
} what is not for partners.

page-check = How it was checked
page-check-none = No plan was made, so there was none to check.
page-check-clean = A checker that shares no code with the planner went through { $count ->
    [one] { $count } plan
   *[other] { $count } plans
} and found no violation.
page-check-found = A checker that shares no code with the planner went through { $count ->
    [one] { $count } plan
   *[other] { $count } plans
} and found { $violations }: do not act on this plan before they are looked into.
page-check-violations = { $count ->
    [one] { $count } violation
   *[other] { $count } violations
}
page-check-optimal = Solver: { $solver }. No plan on these ways leaves less weighted shortage.
page-check-rounded = Solver: { $solver }. The plan is in whole trucks and whole kilograms; a better one could gain at most { $gap } of the first objective.
page-check-other = Solver: { $solver }. Outcome: { $outcome }; gap { $gap }.
page-check-digest = Tables it was made from (SHA-256): { $digest }

# Heads of columns.
page-column-rule = rule
page-column-from = from
page-column-to = to
page-column-believed = believed
page-column-room = what may pass
page-column-because = on whose word
page-column-disputed = disputed by
page-column-says = says
page-column-said-on = said on
page-column-valid = for the days
page-column-who = who says so
page-column-part = its part, by rule
page-column-corridor = corridor
page-column-commodity = commodity
page-column-trucks = trucks
page-column-tonnes = tonnes
page-column-place = place
page-column-item = item
page-column-stock = in store
page-column-need = need a day
page-column-days = days of supply
page-column-runs-out = runs out
page-column-half = on half rations
page-column-planned = with the plan
page-column-scenario = scenario
page-column-delivered = delivered, t
page-column-met = need met
page-column-short = person-days short
page-column-worst = worst place
page-column-first-short = first day short
page-column-open = open
page-column-unmet = not met, t
page-column-avoided = avoided
page-column-road = road
page-column-roads = roads
page-column-alone = alone
page-column-shapley = share of the worth of all
page-column-delay = each day of delay costs
page-column-together = together, beyond the sum of each
page-column-meaning = which means
page-column-first = opens first
page-column-later = opens later
page-column-between = days between
page-column-waiting = cost of waiting
page-column-against = against this report
page-column-note = note
page-column-statement = statement
page-column-change = change of person-days short
page-column-moves = what moves most
