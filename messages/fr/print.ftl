# Ce que seul le rapport imprimé dit.

print-page = page { $page } sur { $pages }
print-left-out = Voir la même section de report.html ; c’est trop long pour le papier.
