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
lost-text = What you see is the last answer. Nothing you confirmed is lost. Start the program again; this page then goes on by itself.
lost-again = Try now
stale-title = { $count ->
    [one] The tables were changed and now have { $count } fault.
   *[other] The tables were changed and now have { $count } faults.
}
stale-text = What you see is the answer to the tables before that.
refused-title = That could not be worked out.
refused-text = What you see is the answer before it.

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
timeline-hint = click: who says so; drag: suppose
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
work-lost = The program stopped in the midst of it. Ask again once it is back.

## What each road is worth

worth-title = What each road is worth
worth-before = Plans all days again with each road open alone, with all open and with none. Takes a few seconds.
worth-ask = Work it out
worth-note = Person-days short if only these roads were open, on all days, at full capacity:
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
statement-source = source
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
