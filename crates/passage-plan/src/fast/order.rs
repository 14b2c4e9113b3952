//! The order in which the rows of a network are eliminated, and what the factor then looks like.

use std::collections::BTreeSet;

/// An order by least degree (quotient graph, degrees bounded from above as by Amestoy, Davis and Duff).
pub(super) fn least_degree(neighbours: &[Vec<u32>]) -> Vec<u32> {
    let count = neighbours.len();
    let mut variables: Vec<Vec<u32>> = neighbours.to_vec();
    let mut elements: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut is_live = vec![true; count];
    let mut is_element = vec![false; count];
    let mut degree: Vec<usize> = neighbours.iter().map(Vec::len).collect();
    let mut queue: BTreeSet<(usize, u32)> = (0..count).map(|node| (degree[node], node as u32)).collect();
    let mut mark = vec![0_u32; count];
    let mut stamp = 0_u32;
    let mut outside = vec![0_usize; count];
    let mut seen = vec![u32::MAX; count];
    let mut order = Vec::with_capacity(count);
    while let Some((_, pivot)) = queue.pop_first() {
        order.push(pivot);
        let at = pivot as usize;
        is_live[at] = false;
        stamp += 1;
        mark[at] = stamp;
        let mut front = Vec::new();
        let absorbed = std::mem::take(&mut elements[at]);
        let own = std::mem::take(&mut variables[at]);
        let of_elements = absorbed.iter().flat_map(|element| std::mem::take(&mut members[*element as usize]));
        for node in own.into_iter().chain(of_elements) {
            if is_live[node as usize] && mark[node as usize] != stamp {
                mark[node as usize] = stamp;
                front.push(node);
            }
        }
        for element in absorbed {
            is_element[element as usize] = false;
        }
        is_element[at] = true;
        // How many members of each other element lie outside of the front.
        for node in &front {
            elements[*node as usize].retain(|element| is_element[*element as usize]);
            for element in &elements[*node as usize] {
                let other = *element as usize;
                if seen[other] != pivot {
                    seen[other] = pivot;
                    members[other].retain(|member| is_live[*member as usize]);
                    outside[other] = members[other].len();
                }
                outside[other] -= 1;
            }
        }
        for node in &front {
            let node_at = *node as usize;
            variables[node_at].retain(|other| is_live[*other as usize] && mark[*other as usize] != stamp);
            elements[node_at].retain(|element| {
                let is_inside = outside[*element as usize] == 0;
                if is_inside {
                    is_element[*element as usize] = false;
                }
                !is_inside && is_element[*element as usize]
            });
            let beyond: usize = elements[node_at].iter().map(|element| outside[*element as usize]).sum();
            elements[node_at].push(pivot);
            let bound = variables[node_at].len() + front.len() - 1 + beyond;
            let new = bound.min(count - order.len());
            queue.remove(&(degree[node_at], *node));
            degree[node_at] = new;
            queue.insert((new, *node));
        }
        members[at] = front;
    }
    order
}

/// Columns of the factor that share their rows.
#[derive(Clone, Debug)]
pub(super) struct Supernode {
    /// First column, by position in the order.
    pub(super) first: usize,
    /// Number of columns.
    pub(super) width: usize,
    /// Rows below, ascending.
    pub(super) below: Vec<u32>,
}

/// The order after postordering, and the factor that it gives.
#[derive(Clone, Debug)]
pub(super) struct Elimination {
    /// Position of each node.
    pub(super) position: Vec<u32>,
    /// Blocks of columns, in order.
    pub(super) supernodes: Vec<Supernode>,
    /// The block of each position.
    pub(super) supernode_of: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// Works out the factor of a symmetric matrix from the neighbours of its rows.
pub(super) fn eliminate(neighbours: &[Vec<u32>]) -> Elimination {
    let order = least_degree(neighbours);
    let parent = tree(neighbours, &order);
    let order: Vec<u32> = postorder(&parent).into_iter().map(|at| order[at as usize]).collect();
    let parent = tree(neighbours, &order);
    let count = order.len();
    let position = inverse(&order);

    let mut children: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut supernodes: Vec<Supernode> = Vec::new();
    let mut structure: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut mark = vec![NONE; count];
    for column in 0..count {
        let mut below = Vec::new();
        mark[column] = column as u32;
        let own = neighbours[order[column] as usize].iter().map(|node| position[*node as usize]);
        let inherited: Vec<Vec<u32>> =
            children[column].iter().map(|child| std::mem::take(&mut structure[*child as usize])).collect();
        for row in own.chain(inherited.iter().flatten().copied()) {
            if row as usize > column && mark[row as usize] != column as u32 {
                mark[row as usize] = column as u32;
                below.push(row);
            }
        }
        below.sort_unstable();
        let is_continued = supernodes.last().is_some_and(|last| {
            last.first + last.width == column
                && parent[column - 1] == column as u32
                && last.below.len() == below.len() + 1
        });
        match supernodes.last_mut() {
            Some(last) if is_continued => {
                last.width += 1;
                last.below.clone_from(&below);
            }
            _ => supernodes.push(Supernode { first: column, width: 1, below: below.clone() }),
        }
        if parent[column] != NONE {
            children[parent[column] as usize].push(column as u32);
        }
        structure[column] = below;
    }
    let supernodes = amalgamate(supernodes);
    let mut supernode_of = vec![0; count];
    for (index, supernode) in supernodes.iter().enumerate() {
        supernode_of[supernode.first..supernode.first + supernode.width].fill(index as u32);
    }
    Elimination { position, supernodes, supernode_of }
}

/// Joins blocks to those that follow them where that stores few zeros: wide blocks are quicker.
fn amalgamate(supernodes: Vec<Supernode>) -> Vec<Supernode> {
    let mut joined: Vec<(Supernode, usize)> = Vec::new();
    for supernode in supernodes {
        let mut next = (supernode, 0);
        while let Some((last, zeros)) = joined.last() {
            let is_parent = last.below.first().is_some_and(|row| (*row as usize) < next.0.first + next.0.width);
            if !is_parent {
                break;
            }
            let (width, rows) = (last.width + next.0.width, next.0.below.len());
            let new_zeros = zeros + next.1 + last.width * (next.0.width + rows - last.below.len());
            let stored = width * (rows + width);
            let is_cheap = new_zeros * 10 < stored || (width <= 4 && new_zeros * 3 < stored);
            if !is_cheap || width > 64 {
                break;
            }
            let first = last.first;
            next = (Supernode { first, width, below: next.0.below }, new_zeros);
            joined.pop();
        }
        joined.push(next);
    }
    joined.into_iter().map(|(supernode, _)| supernode).collect()
}

fn inverse(order: &[u32]) -> Vec<u32> {
    let mut position = vec![0; order.len()];
    for (at, node) in order.iter().enumerate() {
        position[*node as usize] = at as u32;
    }
    position
}

/// The elimination tree: the parent of each position.
fn tree(neighbours: &[Vec<u32>], order: &[u32]) -> Vec<u32> {
    let position = inverse(order);
    let mut parent = vec![NONE; order.len()];
    let mut ancestor = vec![NONE; order.len()];
    for row in 0..order.len() {
        for node in &neighbours[order[row] as usize] {
            let mut at = position[*node as usize];
            while at != NONE && (at as usize) < row {
                let next = ancestor[at as usize];
                ancestor[at as usize] = row as u32;
                if next == NONE {
                    parent[at as usize] = row as u32;
                }
                at = next;
            }
        }
    }
    parent
}

/// Children before parents, and each family together.
fn postorder(parent: &[u32]) -> Vec<u32> {
    let mut children: Vec<Vec<u32>> = vec![Vec::new(); parent.len()];
    let mut roots = Vec::new();
    for (node, above) in parent.iter().enumerate() {
        if *above == NONE {
            roots.push(node as u32);
        } else {
            children[*above as usize].push(node as u32);
        }
    }
    let mut order = Vec::with_capacity(parent.len());
    let mut stack: Vec<u32> = roots;
    // Parents before children, read backwards.
    while let Some(node) = stack.pop() {
        order.push(node);
        stack.extend(&children[node as usize]);
    }
    order.reverse();
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid of nodes, each joined to its neighbours.
    fn grid(side: usize) -> Vec<Vec<u32>> {
        let at = |row: usize, column: usize| (row * side + column) as u32;
        let mut neighbours = vec![Vec::new(); side * side];
        for row in 0..side {
            for column in 0..side {
                let mut join = |other: u32| {
                    neighbours[at(row, column) as usize].push(other);
                    neighbours[other as usize].push(at(row, column));
                };
                if row + 1 < side {
                    join(at(row + 1, column));
                }
                if column + 1 < side {
                    join(at(row, column + 1));
                }
            }
        }
        neighbours
    }

    #[test]
    fn every_node_is_eliminated_once() {
        let elimination = eliminate(&grid(9));
        let mut positions = elimination.position.clone();
        positions.sort_unstable();
        assert_eq!(positions, (0..81).collect::<Vec<u32>>());
        let columns: usize = elimination.supernodes.iter().map(|supernode| supernode.width).sum();
        assert_eq!(columns, 81);
    }

    #[test]
    fn a_chain_fills_nothing_in() {
        let chain: Vec<Vec<u32>> = (0_u32..50)
            .map(|node| {
                let before = node.checked_sub(1);
                let after = (node + 1 < 50).then_some(node + 1);
                before.into_iter().chain(after).collect()
            })
            .collect();
        let order = least_degree(&chain);
        let parent = tree(&chain, &order);
        assert_eq!(parent.iter().filter(|parent| **parent == NONE).count(), 1);
        let elimination = eliminate(&chain);
        assert!(elimination.supernodes.iter().all(|supernode| supernode.below.len() <= 2));
    }

    #[test]
    fn least_degree_fills_less_than_the_order_of_the_rows() {
        let neighbours = grid(20);
        let stored: usize = eliminate(&neighbours)
            .supernodes
            .iter()
            .map(|supernode| supernode.width * (supernode.width + supernode.below.len()))
            .sum();
        assert!(stored < 400 * 20, "{stored} stored, a band would hold {}", 400 * 20);
    }
}
