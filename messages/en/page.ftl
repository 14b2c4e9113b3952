# The situation report.

page-when = { $first } to { $last } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
}), { $known }.
page-known-on = as the log was known on { $date }
page-known-whole = with the whole log
page-rule = What is believed of the roads: rule “{ $rule }”, { $meaning }.
page-scenario = Scenario: { $scenario }.
page-what-ifs = What-ifs on top of the log: { $what_ifs }.

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
page-access-lead = A rule makes one belief out of statements that may contradict each other. Where the rules differ below, the answer depends on whom one believes.
page-access-readings = Each road under each rule, at the start and on the days on which belief changes
page-access-disputed = { $state }, disputed
page-access-more-dates = Belief changes on { $count ->
    [one] { $count } further day
   *[other] { $count } further days
}, which the figure shows.
page-access-figure = Access under the rule “{ $rule }”. A dotted line under a lane marks days on which its use is threatened.
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
page-as-above = as above
page-voice-through = { $source } through { $relay }
page-valid-open = { $from } until further notice
page-valid-with = only while { $corridor } is not closed
page-quote = “{ $quote }”
page-part-decides = decides under { $rules }
page-part-disputes = disputes under { $rules }
page-part-threat = marks days as threatened
page-part-no-effect = changes no state
# At the mark of a statement in the figure of access.
tick = { $id }: { $said }, { $source }, { $date }

page-weeks = The plan by week
page-weeks-lead = Weeks are counted from the first day of the plan, by departure. Days and convoys are left out, since this page may travel further than the plan should.
page-weeks-figure = Tonnes that move each week of the plan, by the corridors they pass.
page-weeks-from = week from { $date }
page-weeks-all = all weeks

page-supply = When each item runs out
page-supply-lead = How long what stands at each place lasts if nothing more arrives; beside it the first day short if the plan is carried out.
page-supply-figure = Above: what stands at all communities together. Below: the share of the ration that the plan meets by day, over all people.
page-supply-lasts = not seen to
page-supply-not-short = not short

page-shortage = Who goes without, and why
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
page-worth-lead = The same days are planned again for every set of open roads: those of the set are open in full from { $date } on, all others are closed throughout.
page-worth-divisible = Trucks are divisible in these figures.
page-worth-figure = Person-days short avoided, against all roads closed.
page-worth-nothing = Opening them avoids no shortage on these days.
page-worth-roads = Person-days short avoided, by road
page-worth-interaction = Whether roads help each other or stand in for each other
page-worth-apart = they work apart
page-worth-turn = In turn, against together on the first day
page-worth-turn-not-compared = Opening one after the other was not compared.

page-readings = How far the answer depends on whom one believes
page-readings-not-made = Plans under other rules were not made for this report.
page-readings-divisible = Trucks are divisible in these figures, for all rules and statements alike: they can differ from those of the plan, which moves whole trucks.
page-readings-divisible-differ = The plan has { $planned } and not { $here }: it moves whole trucks, while trucks are divisible here, for all rules and statements alike.
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

page-assumed-notice = Notice to those who control the roads counts from { $date }.
page-assumed-as-entered = Names, quotes and links stand as they were entered in the tables, in the language in which they were entered.
# Not shown on a page in English.

page-check = How it was checked
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
