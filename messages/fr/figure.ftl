# Les mots des figures.
