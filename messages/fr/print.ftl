# Ce que seul le rapport imprimé dit.

print-page = page { $page } sur { $pages }
