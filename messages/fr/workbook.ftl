# Les feuilles de résultats.
