# What only the printed report says.

print-page = page { $page } of { $pages }
