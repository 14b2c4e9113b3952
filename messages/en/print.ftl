# What only the printed report says.

print-page = page { $page } of { $pages }
print-left-out = too long for paper: see the same section of report.html
