# La section sur les points de passage.
