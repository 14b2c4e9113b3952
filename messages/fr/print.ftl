# Ce que seul le rapport imprimé dit.

print-page = page { $page } sur { $pages }
print-left-out = trop long pour le papier : voir la même section de report.html
