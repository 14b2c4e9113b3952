# The section of the situation report on crossings and corridors.

crossing-title = Crossings and corridors
crossing-intro = What is believed of each on the first day, what the plan sends through it, and what was recorded there. Weeks are counted from the first day of the plan, and what is planned by departure; days and convoys are left out.
crossing-intro-no-plan = What is believed of each on the first day, and what was recorded there by week.
crossing-withheld-public = Records that are not public are in none of these figures.
crossing-withheld-partners = Records that are not for partners are in none of these figures.
# Where a corridor and a crossing have the same name.
crossing-heading-corridor = { $name } (corridor)
crossing-heading-site = { $name } (crossing)
crossing-what = topic
crossing-told = as the tables and the log have it
crossing-status = Latest status
crossing-situation = Operational situation
crossing-procedures = Procedures
crossing-open-questions = Open questions
crossing-believed = Believed { $state } on the first day.
crossing-believed-disputed = Believed { $state } on the first day, disputed.
crossing-next = Next change: { $state } from { $date }.
crossing-no-change = No change is seen in the { $count ->
    [one] { $count } day
   *[other] { $count } days
} of the report.
crossing-nobody-speaks = Nobody speaks of it by itself.
crossing-on-corridors = On: { $names }.
crossing-has-crossings = Crossings on it: { $names }.
crossing-controlled-by = Controlled by { $party }.
crossing-held-by = Held by { $party }.
crossing-capacity-both = At full capacity { $tonnes } t and { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} a day.
crossing-capacity-tonnes = At full capacity { $tonnes } t a day.
crossing-capacity-trucks = At full capacity { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} a day.
crossing-no-capacity = No capacity is given.
crossing-planned = Planned through it: { $tonnes } t on { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
}.
crossing-used = That is { $share } of what may pass on these days.
crossing-inspection = Inspection: { $hours } h.
crossing-notice = Notice: { $count ->
    [one] { $count } day
   *[other] { $count } days
} before entry.
crossing-convoys = In convoys: { $convoys } a day, of { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} at most.
crossing-closed-weekdays = Always closed on: { $days }.
crossing-disputed = Sources disagree on { $count } of { $all ->
    [one] { $all } day
   *[other] { $all } days
}, from { $from } to { $to }.
crossing-threatened = Its use is threatened on { $count } of { $all ->
    [one] { $all } day
   *[other] { $all } days
}, from { $from } to { $to }.
crossing-weeks-as = By week: as for { $name }.
crossing-week-from = week from
crossing-planned-trucks = planned, trucks
crossing-planned-tonnes = planned, t
crossing-crossed = recorded: crossed
crossing-turned-back = recorded: turned back
crossing-intercepted = recorded: intercepted
crossing-trucks = trucks: { $trucks }
crossing-trucks-at-least = trucks: at least { $trucks }
crossing-tonnes = { $tonnes } t
crossing-tonnes-at-least = at least { $tonnes } t
crossing-not-counted = not counted
