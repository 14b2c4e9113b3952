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
