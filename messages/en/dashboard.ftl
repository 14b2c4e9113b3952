# The words of the page of `passage serve`. Only the page reads this file, not the program. Groups stand in the order of the page.

## Everywhere

skip-to-corridors = To the corridors
loading = Loading…
report = Report for print
language = Language
views = Views
view-map = Map
view-failed = This part of the page could not be loaded. Reload the page.
period = { $from } to { $to }, { $count ->
    [one] { $count } day
   *[other] { $count } days
}
audience-public = for the public
audience-partners = for partners
audience-internal = internal
leg-name = { $from } – { $to }
sheet-back = Back
sheet-close = Close

## While there is no answer, and when something is wrong

loading-title = Reading the tables
loading-text = The first plan takes a few seconds. After that each change is answered at once.
empty-title = There is no corridor in these tables yet
empty-text = This page shows who goes short when a road opens or closes. For that it needs at least:
empty-first = places with people and places with goods, in the table “sites”
empty-second = the roads between them, in “legs”, and those that can be closed, in “corridors”
empty-third = what people need, in “needs”, and what stands where, in “stocks”
empty-example = To see it at work, begin from the built-in example:
locked-title = This page needs its key
locked-text = The program was started so that others on the network can reach it. Open the whole address that it printed, with the key at its end.
faulty-title = { $count ->
    [one] There is { $count } fault in the tables
   *[other] There are { $count } faults in the tables
}
faulty-text = No plan is made from tables with faults. Mend these and save; this page then goes on by itself.
faulty-again = Read again
faults-more = { $count ->
    [one] and { $count } more; “passage check” lists all
   *[other] and { $count } more; “passage check” lists all
}
lost-title = The program on this computer has stopped.
lost-text = What you see is the last answer; nothing you confirmed is lost. Start the program again: this page then goes on by itself, with what you have chosen since.
lost-again = Try now
stale-title = { $count ->
    [one] The tables were changed and now have { $count } fault.
   *[other] The tables were changed and now have { $count } faults.
}
stale-text = What you see is the answer to the tables before that.
refused-title = That could not be worked out.
refused-text = What you see is the answer before it.

## Parts of several views

view-plan = Plan
view-log = Log
view-scenarios = Scenarios
none-mark = –
tonnes = { $tonnes } t
trucks = { $count ->
    [one] { $count } truck
   *[other] { $count } trucks
}
filters = Filters
filters-none = Show all
show-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
sheet-copy = Copy for Excel
sheet-copy-hint = Copies the rows that are shown, with their header
sheet-copied = { $count ->
    [one] { $count } row copied; paste it into a spreadsheet.
   *[other] { $count } rows copied; paste them into a spreadsheet.
}
sheet-not-copied = The browser does not allow copying. Download the rows instead.
sheet-download = Download CSV
sheet-downloaded = { $count ->
    [one] { $count } row in { $file }.
   *[other] { $count } rows in { $file }.
}
tables-changed = The tables have changed since this page read them. It has read them anew: look at what is written here, and do it once more.

## The plan

plan-movements = Movements
plan-dispatch = Dispatch of a day
plan-shortages = Shortages
plan-old = The new plan could not be read; this is the one before.
plan-failed = The plan could not be read.
movement-caption = Movements of the plan. The buttons in the header sort by that column.
movement-depart = Departs
movement-arrive = Arrives
movement-from = From
movement-to = To
movement-corridors = By corridor
movement-commodity = Goods
movement-quantity = Tonnes
movement-trucks = Trucks
movement-fleet = Fleet
movement-shared = on the trucks of another row
movement-day = Day of departure
movement-all-days = all days
movement-chosen-day = Only { $day }
movement-place = Place
movement-all-places = all places
movement-corridor = Corridor
movement-all-ways = all ways
movement-no-corridor = by no corridor
movement-all-goods = all goods
movement-sum = { $all ->
    [one] { $count } of { $all } movement
   *[other] { $count } of { $all } movements
}
movement-none = Nothing moves in this plan.
movement-none-shown = No movement fits these filters.
dispatch-day = Day of departure
dispatch-before = The day before
dispatch-after = The day after
dispatch-none = Nothing leaves on this day.
dispatch-from = { $count ->
    [one] from { $count } place
   *[other] from { $count } places
}
dispatch-caption = What leaves on { $day }, by the place it leaves from
dispatch-origin = From { $name }
dispatch-to = To
dispatch-goods = Goods
dispatch-good = { $name } { $tonnes } t
shortage-none = Nobody goes short on any day of this plan.
shortage-order = Worst first. “Why” tells what stands in the way, and who said so.
shortage-caption = Shortages of the plan, worst first
shortage-place = Place
shortage-item = What is missing
shortage-people = People
shortage-first = First day
shortage-days = Days
shortage-lowest = Met on the worst day
shortage-mean = Met on these days
shortage-why = Why
shortage-why-of = Why: { $item } in { $place }

## The log: what was said

log-statements = Statements
log-contradictions = Contradictions
log-enter = Enter a statement
log-count = { $all ->
    [one] { $count } of { $all } statement, newest first
   *[other] { $count } of { $all } statements, newest first
}
log-as-of = only what was known on { $day }
log-empty-title = Nobody has said anything about access yet
log-empty-text = The log holds who said what of which road, and when. Without it each corridor is what the tables take for granted. Nothing in it is ever changed or deleted.
log-empty-enter = Enter the first statement
filter-text = Words
filter-about = About
filter-source = Source
filter-party = Party
filter-says = Says
filter-modality = Manner
filter-any = any
filter-from = Said from
filter-to = Said until
filter-standing = Only those that stand
saying-open = Open
saying-restricted = Restricted
saying-closed = Closed
saying-threatened = Threatened
saying-none = Nothing of the state
manner-observation = observation
manner-statement = statement
manner-denial = denial
manner-demand = demand
manner-agreement = agreement
manner-plan = plan
manner-threat = threat
sensitivity-public = for the public
sensitivity-partners = for partners
sensitivity-internal = internal
statement-party = party:
statement-said = said on { $day }
statement-relayed = relayed by
statement-recorded = recorded on { $day }
statement-from = from { $from } until further notice
statement-on = on { $day }
statement-days = { $from } to { $to }
statement-scope = only { $goods }
statement-with = only while { $corridor } is not closed
statement-credibility = credibility { $value } of 6
statement-supersedes = supersedes { $id }
statement-replaced = superseded
statement-replaced-by = superseded by { $ids }
statement-address = Address:
statement-copy = Copy
statement-copied = Copied
statement-copy-address = { $label } { $address }
statement-relations = Who agrees, who contradicts
statement-relations-of = Who agrees, who contradicts: { $id }
statement-correct = Correct or take back
statement-correct-of = Correct or take back: { $id }
claim-share = { $value } % of capacity
claim-trucks = { $value ->
    [one] { $value } truck a day
   *[other] { $value } trucks a day
}
claim-tonnes = { $value } t a day
claim-trucks-counted = { $value ->
    [one] { $value } truck counted
   *[other] { $value } trucks counted
}
claim-tonnes-counted = { $value } t counted

## The log: contradictions

dispute-failed = The contradictions could not be read.
dispute-all = Back to all contradictions
dispute-none = No two sources contradict each other on the days of this plan.
dispute-intro = { $count ->
    [one] Sources contradict each other in { $count } case. Each side is shown as it was said; which of them is believed is decided by the rule.
   *[other] Sources contradict each other in { $count } cases. Each side is shown as it was said; which of them is believed is decided by the rule.
}
dispute-days = { $from } to { $to }
dispute-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
dispute-counts = { $count ->
    [one] Counted by { $sources }, in { $count } row:
   *[other] Counted by { $sources }, in { $count } rows:
}
relation-statement = The statement
relation-contradicts = Contradict it ({ $count })
relation-supports = Say the same ({ $count })
relation-none = Nobody.

## The log: entering a statement

entry-what = Who says what
entry-days = For which days
entry-much = How much may pass
entry-origin = Where it comes from
entry-log = For the log
entry-required = needed
entry-choose = choose
entry-usual = as usual
entry-no-condition = none
entry-corridors = Corridors
entry-sites = Places
entry-legs = Stretches of road
entry-check = Check
entry-check-hint = Nothing is added yet. What you write is kept in this browser until it is saved.
entry-save = Save in the log
entry-save-hint = Nothing in the log is ever deleted; a later statement can take the place of this one.
entry-asking = Asking the program…
entry-discard = Throw away
entry-throw-away = Throw away what is written here?
entry-fault = To correct:
entry-warning = Please look:
entry-faults = { $count ->
    [one] { $count } thing is to be corrected. It is told at its field.
   *[other] { $count } things are to be corrected. Each is told at its field.
}
entry-checked = Nothing is wrong with it. It would be added as { $ids }.
entry-contradicts = { $count ->
    [one] { $count } standing statement says otherwise: { $ids }. Both are kept.
   *[other] { $count } standing statements say otherwise: { $ids }. All are kept.
}
entry-cut = The program did not answer. What you wrote is kept here; check again when it runs.
entry-unsure = The program stopped before it confirmed. What you wrote is kept here. Once it runs again, this page looks whether it was saved, so that nothing is lost and nothing is entered twice.
entry-settle = Look now
entry-not-entered = It had not been saved. What you wrote is still here: check and save it again.
entry-not-kept = This browser keeps nothing: a reload would lose what you write here.
entry-not-editable = Nothing can be entered here.
entry-why = The program gives this reason:
entry-why-unknown = The program does not say why.
entry-no-form = The form could not be read.
entry-superseding = This will take the place of { $id }
entry-superseding-text = The old statement stays in the log for everybody to read, but no longer counts. To take it back altogether, choose “Nothing of the state” under “What is said of it”.
entry-saved = Saved in the log as { $ids }
entry-saved-text = It is part of the tables now, and counts in every answer from here on.
entry-another = Enter another
entry-undo = Undo
entry-undo-text = Undoing deletes nothing: a new statement takes the place of this one and says again what stood before. It is checked and saved like any other.
entry-undo-note = Takes back { $id }, which was entered by mistake.
entry-to-log = To the log
column-id = Short id
column-about = About which road or place
column-says = What is said of it
column-modality = In what manner
column-share = Share of capacity
column-trucks_per_day = Trucks a day
column-t_per_day = Tonnes a day
column-valid_from = First day
column-valid_to = Last day
column-said_on = Said on
column-recorded_on = Recorded on
column-source = Who says it
column-relayed_by = Relayed by
column-credibility = Credibility
column-scope = Only for these goods
column-condition = Condition
column-supersedes = Takes the place of
column-sensitivity = Who may read it
column-quote = The words themselves
column-url = Address on the internet
column-note = Note
hint-id = Empty: made of road and day.
hint-says = “Threatened” leaves the state as it is and marks the days.
hint-modality = A demand, a plan or a threat never changes what is believed.
hint-share = From 0 to 1, for instance 0.5 for half.
hint-valid_from = Empty: the day it was said.
hint-valid_to = That day included. Empty: until further notice.
hint-said_on = Not the day on which you heard of it.
hint-recorded_on = Empty: today.
hint-source = Who spoke, not who passed it on. Others are added in the table “sources”.
hint-relayed_by = Through whom it reached us.
hint-credibility = From 1 (confirmed) to 6 (cannot be judged).
hint-scope = None ticked: all goods.
hint-condition = It counts only on days on which that corridor is not closed.
hint-supersedes = The id of an earlier statement of the same source.
hint-sensitivity = Usual: the public.
hint-url = Kept as text; this page never opens it.
fault-E102 = This id is taken already. Leave it empty, or choose another.
fault-E103 = An id may hold only letters from A to Z, digits, hyphens and underscores.
fault-E104 = The tables do not know “{ $value }”. Choose one of the list.
fault-E106 = This has to be filled in.
fault-E111 = “{ $value }” is not one of the words that stand here. Choose one of the list.
fault-E113 = This number is outside what makes sense here.
fault-E121 = “{ $value }” is not a number. Write digits only, with a point for decimals.
fault-E122 = “{ $value }” is not a day of the calendar.
fault-E124 = This counts things, so it has to be a whole number.
fault-E201 = Choose the condition from the list.
fault-E202 = A statement cannot have its own corridor as its condition.
fault-E203 = The last day is before the first. Correct one of them, or leave the last day empty.
fault-E204 = A statement cannot take its own place.
change-title = What this changes in what is believed
change-waiting = Being worked out…
change-none = Nothing: other statements decide these days under the rule that is chosen, or it speaks of days outside the plan. It is kept and shown beside them.
change-none-manner = Nothing: a demand, a plan or a threat is kept and shown, but opens and closes no road.
change-then = now
change-disputed = Sources now disagree on these days.
change-undisputed = Sources no longer disagree on these days.
change-exposed = These days now count as threatened or disputed.
change-unexposed = These days no longer count as threatened.
change-people = People short on the worst day: before { $before }, now { $after }. Need met: before { $beforeMet } %, now { $afterMet } %.
change-same-people = Nobody gets more or less by it: people short and need met stay as they were.

## Scenarios

keep-title = Keep what is supposed now
keep-nothing = Nothing is supposed of any corridor. Choose “Open”, “Restricted” or “Closed” for a corridor; then it can be named and kept here.
keep-left-out = Not taken over from the chosen scenario, because it names a stretch, a place or a figure: { $names }.
keep-without = Rule and as-of date are not part of a scenario.
keep-name = Name
keep-hint = Kept in the table “scenarios”, for everybody who opens these tables. Letters A to Z, digits and hyphens.
keep-id = Kept in the table “scenarios” as “{ $id }”.
keep-taken = There is a scenario “{ $id }” already.
keep-keep = Keep
keep-kept = Kept as “{ $id }”.
keep-cut = The program did not answer. Look at the list when it runs again, before you keep it once more.
scenarios-title = Scenarios
scenarios-most = { $count ->
    [one] choose { $count } to compare
   *[other] choose up to { $count } to compare
}
scenarios-none = There is none in the tables yet.
scenario-believed = As believed
scenario-now = As supposed now
scenario-now-text = What stands in the corridor panel, not kept yet.
scenario-row = { $name }: { $says }, { $days }
scenario-always = on all days
scenario-from = from { $from }
scenario-until = until { $to }
scenario-show = Show on the whole page
scenario-show-of = Show on the whole page: { $id }
scenario-stop = No longer show
scenario-stop-of = No longer show: { $id }
compare-title = Side by side
compare-scrolls = Figures of the scenarios
compare-under = All under the chosen rule and as-of date.
compare-failed = Not all could be worked out.
compare-waiting = being worked out…
compare-figure = Figure
compare-chart = People short, day by day
compare-chart-of = { $name }: people short, day by day. Dashed: as believed.
compare-worst = People short on the worst day
compare-days = Days with somebody short
compare-person-days = Person-days short
compare-met = Need met
compare-worst-place = Worst-off place
compare-first = First run-out
compare-delivered = Delivered
compare-on = on { $day }
compare-item = { $item } in { $place }
compare-none = on no day
compare-points = { $points } points
compare-same = the same
compare-better = better
compare-worse = worse

## Told to those who hear the page

heard-result = On the worst day, { $day }, { $people ->
    [one] { $people } person does
   *[other] { $people } people do
} not get enough; { $met } per cent of all need is met, and somebody goes short on { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
heard-nobody = Nobody goes short on any day; { $met } per cent of all need is met.
heard-before = As believed: { $people ->
    [one] { $people } person
   *[other] { $people } people
} on the worst day, { $met } per cent met, short on { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
heard-believed = All roads as believed.

## The figures at the top

headline = What it comes to
percent = { $share } %
never = on no day
tile-day = { $day }
tile-day-note = { $people ->
    [0] everybody gets enough on this day
    [one] person does not get enough, of { $all }
   *[other] people do not get enough, of { $all }
}
tile-worst = On the worst day
tile-worst-note = { $people ->
    [one] person short on { $day }
   *[other] people short on { $day }
}
tile-worst-none = everybody gets enough on every day
tile-days = Days with somebody short
tile-days-note = of { $all }, from { $day } on
tile-days-moved = from { $day } on; as believed { $was }
tile-days-none = nobody goes short
tile-met = Need met
tile-met-all = nothing is missing
tile-met-note = { $tonnes } t are missing in all
tile-place = Worst-off place
tile-place-none = none
tile-place-note = { $share } % of its need met
tile-place-moved = { $share } % of its need met; as believed { $place }, { $was } %

# The line at the foot of a narrow screen.
bar = Worst day: { $now } people short · { $days } days · { $met } % met
bar-moved = People short { $was } → { $now } · days { $wasDays } → { $days } · met { $wasMet } → { $met } %

## Corridors: what is supposed

corridors-title = What if a road were open?
corridors-reset = Back to as believed
corridor-believed = { $day }: believed { $state }
corridor-supposed = { $day }: supposed { $state }
corridor-suppose = Suppose of { $corridor }
suppose-open = Open
suppose-restricted = Restricted
suppose-closed = Closed
suppose-believed = As believed
state-open = open
state-restricted = restricted
state-closed = closed
disputed = disputed
threatened = threatened
from = from
to = to
days-open = from { $from } until further notice
days-between = from { $from } to { $to }, both included
belief-rule = Whom to believe where sources disagree
belief-as-of = With what was known on
belief-as-of-note = Nothing that was recorded after { $day } is counted.
belief-scenario = Kept scenario
belief-no-scenario = none
rule-latest = who spoke last
rule-pessimistic = whoever says “closed”
rule-optimistic = whoever says “open”
rule-reliable = the most reliable source
rule-controller = whoever controls the road
rule-party = only { $party }

## Days and access

timeline-title = Days, and what is believed of each road
timeline-hint = Click a day: who says so. Draw over days: suppose it open.
day-slider = Day of the plan
row-label = { $corridor } on { $day }: { $state }
legend-disputed = sources disagree
legend-threatened = threatened
legend-supposed = supposed, not believed

## The map

map-label = Map of places and roads on the chosen day
map-buttons = Map
map-two-fingers = Move the map with two fingers
map-closer = Closer
map-further = Further away
map-whole = Show all
map-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
map-people-days = { $count ->
    [one] { $count } person
   *[other] { $count } people
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
map-tonnes = { $tonnes } t
kilometres = { $length } km
metres = { $length } m
legend = What is drawn
legend-supply = People; figure and fill: days that their scarcest food lasts
supply-full = 30 or more
supply-most = 14 to 29
supply-half = 7 to 13
supply-little = 3 to 6
supply-least = under 3
legend-staged = goods ready to go
legend-stranded = goods behind a closed road
legend-movement = moves on this day
legend-crossing = crossing
legend-borders = No borders are drawn. Names of places are those of the tables, side by side.

## Answers

as-believed = as believed
as-supposed = as supposed
now = now
show-all = { $count ->
    [one] Show { $count }
   *[other] Show all { $count }
}
people-title = People who do not get enough
people-chart = People short by day; { $most } at most
person-days = { $count } person-days short over all days: people times the missing share of what they lack most.
person-days-moved = person-days short: { $was } → { $now }
places-title = Place by place
places-note = Each bar is a day: how much people get there of what they lack most.
place-first = short from { $day }
place-never = never short
place-before = (as believed { $day })
strip-all = gets enough on every day
strip-label = { $days ->
    [one] short on { $days } day
   *[other] short on { $days } days
}, at worst { $lowest } per cent of the need met
first-title = What goes short first
first-note = The first day on which not everybody gets the full amount.
first-none = Nothing goes short on any day.
first-day = from
first-item = what
first-places = where; click for the reason

## Work that takes longer

work-running = at work…
work-progress = { $done } of { $total }
work-cancel = Stop
work-outdated = Worked out before your last change.
work-divisible = Trucks may be cut up in this comparison, so these figures lie a little below those of the plan.
work-lost = The program stopped in the midst of it. Ask again once it is back.

## What each road is worth

worth-title = What each road is worth
worth-before = Plans all days again with each road open alone, with all open and with none. Takes a few seconds.
worth-ask = Work it out
worth-note = Person-days short if only these roads were open, from { $from } on, at full capacity:
worth-delay = Each day by which all roads open later costs about { $count } person-days more.
worth-none = all closed
worth-all = all open
worth-saved = { $count } fewer than with all closed
worth-overlap = Together they avoid { $count } person-days less than the sum of each alone: one partly stands in for the other.
worth-helps = Together they avoid { $count } person-days more than the sum of each alone: each needs the other.
worth-apart = Together they avoid as much as the sum of each alone.

## If others are believed

readings-title = If somebody else is believed
readings-before = Plans again under every way of believing the sources, and finds the statements that matter most. Takes a while.
readings-ask = Try all of them
readings-spread = Between { $least } and { $most } person-days short, depending on who is believed:
readings-same = { $count } person-days short, whoever is believed:
readings-chosen = chosen
readings-met = { $share } % met
readings-influence = Statements that change most

## Reasons: the sheets beside the page

again = Try again
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours = { $count } h
trucks-a-day = { $count ->
    [one] { $count } truck a day
   *[other] { $count } trucks a day
}
tonnes-a-day = { $tonnes } t a day
share-of-capacity = { $share } % of its capacity
met-share = { $share } per cent met
access-room = lets through { $room }
access-use = The plan sends { $tonnes } t on { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} through it on this day.
access-because = Believed because of
access-disputed-by = Who says otherwise
access-exposed-by = Who warns of it
access-facts = About this road
basis-statements = { $count ->
    [one] Believed on the word of one statement.
   *[other] Believed on the word of { $count } statements.
}
basis-default = Nobody speaks of this day: the default of the tables holds.
basis-weekday = Always closed on this weekday.
basis-scenario = The scenario says so, not the log.
basis-what_if = You suppose so. What the log says is below.
fact-controlled = controlled by
fact-capacity = at full capacity
fact-inspection = inspection
fact-notice = notice needed
log-failed = The log could not be read.
statement-unread = is not in what may be shown here, or not read yet
statement-title = Statement { $id }
statement-superseded = superseded by a later one
statement-contradicts = What contradicts it
statement-supports = What says the same
said-on = said on { $day }
relayed-by = relayed by { $who }
valid-from = for the days from { $from } on
valid-on = for { $day }
valid-between = for { $from } to { $to }
valid-with = only while { $corridor } is not closed
says-open = says that { $about } is open
says-restricted = says that { $about } is restricted
says-closed = says that { $about } is closed
says-threatened = says that { $about } is threatened
says-none = says nothing on whether { $about } is open
modality-observation = seen
modality-statement = stated
modality-denial = denies the contrary
modality-demand = a demand: opens nothing by itself
modality-agreement = an agreement
modality-plan = a plan: opens nothing by itself
modality-threat = a threat
role-party = party
role-operator = operator
role-monitor = monitor
role-media = media
role-own = own staff
reliability = reliability { $grade }
reasons-title = Why { $place } goes short
reasons-title-item = Why { $place } goes short of { $item }
reasons-worst-day = on its worst day
reasons-loading = Looking for the reason…
reasons-failed = The reason could not be worked out.
reasons-none = There is no shortage to explain here.
reasons-because = What this rests on
reasons-disputed = Who says otherwise
reasons-place = All about { $place }
short-title = { $count ->
    [0] Everybody gets enough
    [one] { $count } person does not get enough
   *[other] { $count } people do not get enough
}
short-nobody = On this day nobody goes short of anything.
short-note = Counted is everybody of whose needs one at least is not met in full.
short-place = { $people } people; { $share } % of what they lack most
short-why = Reasons and statements
limits-title = What holds the plan back
limits-met = { $met } t of { $need } t of need are met, { $share } %. { $delivered } t are brought to people.
limits-none = Nothing does: no road, truck or store is used to its limit where somebody goes short.
limits-note = The figure is what one more tonne or truck there would avoid, in weighted person-days short: a hint, no promise.
limits-because = Statements behind these limits
limits-gap = Whole trucks cost at most { $gap } % against the best thinkable plan. Worked out by { $solver }.
limit-corridor = { $name } lets no more through on { $day }
limit-leg = { $name } lets no more through on { $day }
limit-site = { $name } lets no more through on { $day }
limit-storage = { $name } has no more room on { $day }
limit-handling = { $name } cannot load or unload more on { $day }
limit-fleet = all trucks of { $name } are under way on { $day }
limit-supply = { $name } has no more goods to send on { $day }
limit-budget = the money is spent
kind-supply = where goods come from
kind-warehouse = store
kind-crossing = crossing
kind-junction = junction
kind-community = where people live
place-coarse = Drawn at the centre of a wider cell, not where it is.
place-on = On { $day }:
place-enough = everybody gets enough
place-gets = { $share } % of what they lack most
place-stock = { $tonnes } t in store
place-lasts = { $days ->
    [one] enough for { $days } day of the scarcest
   *[other] enough for { $days } days of the scarcest
}
place-met = Need met, day by day
place-why = Why on { $day }?
place-items = Goods
place-item-first = first short
place-item-lasts = if nothing more came
place-until = lasts until { $day }
place-stock-title = In store, in tonnes at the end of the day
place-stock-chart = Tonnes in store at { $place }, by day
place-nothing = There is neither need nor stock here.
