# Why somebody goes without: what stands in the way of a need.

reason-met = the need is met in full
reason-outside-days = this day is not one of those planned
reason-no-goods = there is none in stocks, supplies or offers
reason-no-goods-elsewhere = there is none but what stood there itself in stocks, supplies or offers
reason-no-road = no road with trucks leads there within the days planned from { $places }
reason-too-late = even on open roads goods from { $places } arrive on { $date } at the earliest
reason-arrival = goods can arrive on { $date } at the earliest
reason-no-arrival = goods cannot arrive within the days planned
reason-shut = { $gates }; { $arrival }
reason-shut-in-turn = the roads there are shut one after the other; { $arrival }
reason-gate = { $gate } lets nothing through up to { $date } ({ $grounds })
reason-notice = notice of { $count ->
    [one] { $count } day
   *[other] { $count } days
} has to be given first
reason-full = { $gate } lets no more than { $most } through on { $date }
reason-full-grounds = { $gate } lets no more than { $most } through on { $date } ({ $grounds })
reason-weight = { $weight } t
reason-trucks = { $count ->
    [one] { $count } truck
   *[other] { $count } trucks
}
reason-weight-and-trucks = { $weight } and { $trucks }
reason-no-trucks = the fleet { $fleet } has no trucks
reason-trucks-at-work = { $count ->
    [one] the only truck of the fleet { $fleet } is
   *[other] all { $count } trucks of the fleet { $fleet } are
} at work on the days that would have helped
reason-store-full = the store or the loading bay of { $place } is full
reason-no-more-goods = there is no more { $goods } at { $place } to send in time
reason-shared = what there is, is shared: other days or places would go as short instead

# On what a belief rests.
reason-by = on the word of { $voices }
reason-by-default = nobody speaks of it: the default of the tables
reason-disputed = disputed by { $voices }

# Where a statement behind it may not be told.
reason-kept-back = { $what }; it rests on { $withheld }
reason-kept-back-at = { $what } ({ $places }); it rests on { $withheld }
