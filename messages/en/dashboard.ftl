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
until-further = until further notice
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
timeline-hint = Click a day to see who says so; draw over days to suppose a road open.
day-slider = Day of the plan
row-label = { $corridor } on { $day }: { $state }
legend-disputed = sources disagree
legend-threatened = threatened
legend-supposed = supposed, not believed

## The map

map-label = Map of places and roads on the chosen day
map-buttons = Map
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
