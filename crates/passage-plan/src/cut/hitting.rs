//! Smallest sets that have something in common with every set of a list.

use std::collections::BTreeSet;

/// A set of places in a list.
pub(super) type Set = BTreeSet<usize>;

/// So many sets are looked at in the search for one of a size.
const MOST_TRIED: usize = 200_000;

/// A smallest set that hits every set; `None` where one of them is empty, or the search grew too long.
pub(super) fn smallest(sets: &[Set], count: usize) -> Option<Set> {
    let mut tried = 0;
    (at_least(sets)..=count).find_map(|size| {
        let mut found = Vec::new();
        grow(sets, size, &mut Set::new(), &mut tried, &mut |set| {
            found.push(set.clone());
            false
        });
        found.pop()
    })
}

/// Every smallest set of the first so many places, at most [`super::EXACT_UP_TO`], that hits every set; none where one of
/// them is empty.
pub(super) fn all_smallest(sets: &[Set], count: usize) -> Vec<Set> {
    let masks: Vec<u32> = sets.iter().map(|set| set.iter().map(|element| 1 << element).sum()).collect();
    let mut hitting: Vec<u32> = (0..1_u32 << count).filter(|set| masks.iter().all(|mask| mask & set != 0)).collect();
    let least = hitting.iter().map(|set| set.count_ones()).min();
    hitting.retain(|set| Some(set.count_ones()) == least);
    let mut found: Vec<Set> =
        hitting.into_iter().map(|set| (0..count).filter(|element| set & (1 << element) != 0).collect()).collect();
    found.sort();
    found
}

/// So many elements hit all sets at least: as many as there are sets, taken in order, that have nothing in common.
pub(super) fn at_least(sets: &[Set]) -> usize {
    let mut sorted: Vec<&Set> = sets.iter().collect();
    sorted.sort_by_key(|set| set.len());
    let mut taken = Set::new();
    let mut apart = 0;
    for set in sorted {
        if set.is_disjoint(&taken) {
            taken.extend(set);
            apart += 1;
        }
    }
    apart
}

/// Grows a set by an element of a set that it does not hit yet, up to a size. `tell` says whether to go on.
fn grow(sets: &[Set], size: usize, so_far: &mut Set, tried: &mut usize, tell: &mut impl FnMut(&Set) -> bool) -> bool {
    *tried += 1;
    if *tried > MOST_TRIED {
        return false;
    }
    let Some(open) = sets.iter().find(|set| set.is_disjoint(so_far)) else { return tell(so_far) };
    if so_far.len() == size {
        return true;
    }
    for element in open {
        so_far.insert(*element);
        let goes_on = grow(sets, size, so_far, tried, tell);
        so_far.remove(element);
        if !goes_on {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(lists: &[&[usize]]) -> Vec<Set> {
        lists.iter().map(|list| list.iter().copied().collect()).collect()
    }

    #[test]
    fn the_smallest_sets_hit_all_and_no_smaller_one_does() {
        let three = sets(&[&[0, 1], &[1, 2], &[3, 4]]);
        assert_eq!(all_smallest(&three, 5), sets(&[&[1, 3], &[1, 4]]));
        assert_eq!(smallest(&three, 5).map(|set| set.len()), Some(2));
        assert_eq!(at_least(&three), 2);
        assert_eq!(all_smallest(&[], 5), sets(&[&[]]));
        assert_eq!(smallest(&sets(&[&[]]), 5), None, "nothing hits an empty set");
        assert!(all_smallest(&sets(&[&[]]), 5).is_empty());
    }

    #[test]
    fn growing_finds_sets_as_small_as_trying_all_of_them() {
        // Pairs of six places, a few at a time.
        let pairs: Vec<Set> = (0..6_usize).flat_map(|a| (a + 1..6).map(move |b| Set::from([a, b]))).collect();
        for step in 1..pairs.len() {
            let some: Vec<Set> = pairs.iter().step_by(step).cloned().collect();
            let all = all_smallest(&some, 6);
            let one = smallest(&some, 6).unwrap();
            assert!(all.contains(&one), "{one:?} of {all:?}");
            assert!(at_least(&some) <= one.len());
        }
    }
}
